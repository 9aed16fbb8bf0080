import { createElement, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { People } from "./people-react.jsx";

createRoot(document.querySelector("#root")).render(createElement(StrictMode, {}, createElement(People)));
