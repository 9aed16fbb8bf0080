// The style sheets of what is there from the beginning, in their order. The parts that are loaded later bring theirs.

import badges from "./badges.css?inline";
import base from "./base.css?inline";
import bulk from "./bulk.css?inline";
import controls from "./controls.css?inline";
import forms from "./forms.css?inline";
import list from "./list.css?inline";
import notices from "./notices.css?inline";
import overview from "./overview.css?inline";
import palette from "./palette.css?inline";
import panels from "./panels.css?inline";
import { sheet } from "./sheet.js";
import shell from "./shell.css?inline";
import states from "./states.css?inline";
import tokens from "./tokens.css?inline";
import toolbar from "./toolbar.css?inline";

export const styles = sheet(
  ...[tokens, base, controls, panels, badges, states],
  ...[forms, shell, toolbar, notices, list, bulk, overview, palette],
);
