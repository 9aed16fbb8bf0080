// All style sheets of the element, in their order.

import base from "./base.css?inline";
import bulk from "./bulk.css?inline";
import list from "./list.css?inline";
import overview from "./overview.css?inline";
import palette from "./palette.css?inline";
import person from "./person.css?inline";
import sections from "./sections.css?inline";
import shell from "./shell.css?inline";
import tokens from "./tokens.css?inline";

const sheets = [tokens, base, shell, list, bulk, overview, palette, person, sections];

// A page may set another size of font on its root element, and every rem of a style sheet would follow it. So a rem is read as a share of
// `--rem`, which the element sets to the size of font that the person has chosen in the browser.
export const styles = sheets.join("\n").replaceAll(/(?<![\w.-])([\d.]+)rem/g, "calc($1 * var(--rem))");
