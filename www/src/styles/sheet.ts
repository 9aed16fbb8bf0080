// Style sheets of the element, as browsers take them.

import { unsafeCSS, type CSSResult } from "lit";

// A page may set another size of font on its root element, and every rem of a style sheet would follow it. So a rem is read as a share of
// `--rem`, which the element sets to the size of font that the person has chosen in the browser.
export const sheet = (...texts: readonly string[]): CSSResult =>
  unsafeCSS(texts.join("\n").replaceAll(/(?<![\w.-])([\d.]+)rem/g, "calc($1 * var(--rem))"));

/** Gives the root of an element the style sheet of a part that is loaded later. */
export function addSheet({ adoptedStyleSheets }: ShadowRoot, { styleSheet }: CSSResult): void {
  if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}
