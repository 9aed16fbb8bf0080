// The icons of the element, from lucide.

import { svg, type TemplateResult } from "lit";
import { unsafeSVG } from "lit/directives/unsafe-svg.js";
import type { IconNode } from "lucide";

/** An icon beside a text. Screen readers do not read it. */
export function icon(node: IconNode): TemplateResult {
  const shapes = node.map(([tag, attributes]) => {
    const text = Object.entries(attributes).map(([name, value]) => `${name}="${String(value)}"`);
    return `<${tag} ${text.join(" ")}/>`;
  });
  // The shapes are constants of lucide.
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${unsafeSVG(shapes.join(""))}</svg>`;
}
