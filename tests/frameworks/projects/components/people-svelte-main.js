import { mount } from "svelte";
import People from "./people-svelte.svelte";

mount(People, { target: document.querySelector("#root") });
