// The style sheets of what is there from the beginning, in their order. The parts that are loaded later bring theirs.

import base from "./base.css?inline";
import bulk from "./bulk.css?inline";
import forms from "./forms.css?inline";
import list from "./list.css?inline";
import overview from "./overview.css?inline";
import palette from "./palette.css?inline";
import { sheet } from "./sheet.js";
import shell from "./shell.css?inline";
import tokens from "./tokens.css?inline";

export const styles = sheet(tokens, base, forms, shell, list, bulk, overview, palette);
