import { mount } from "svelte";
import People from "./svelte.svelte";

mount(People, { target: document.querySelector("#root") });
