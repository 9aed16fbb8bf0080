// Small pieces that several sections have.

import { html, nothing, type TemplateResult } from "lit";
import { X } from "lucide";
import { icon } from "../../../ui/icon.js";

export const removeButton = (label: string, refusal: string | undefined, onClick: () => void): TemplateResult => html`
  <button
    type="button"
    class="button quiet small square"
    aria-label=${label}
    title=${refusal ?? label}
    aria-disabled=${refusal === undefined ? nothing : "true"}
    @click=${() => refusal === undefined && onClick()}
  >
    ${icon(X)}
  </button>
`;

/** A switch with its label beside it. */
export const toggle = (
  label: unknown,
  isOn: boolean,
  refusal: string | undefined,
  onChange: (isOn: boolean) => void,
): TemplateResult => html`
  <label class="toggle" title=${refusal ?? nothing}>
    <input
      type="checkbox"
      role="switch"
      .checked=${isOn}
      ?disabled=${refusal !== undefined}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>
`;
