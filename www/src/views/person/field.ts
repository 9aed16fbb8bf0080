// A labelled field with the rule that its value breaks.

import { html, nothing, type TemplateResult } from "lit";

export interface FieldOptions {
  /** Unique in the element. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly type?: "text" | "email" | "password" | "date" | "tel";
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly autocomplete?: string;
  readonly fault?: string | undefined;
  readonly onInput: (value: string) => void;
  readonly onLeave?: () => void;
}

export const textOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** A fault under its field. Screen readers say it with the field, and when it appears. */
export const faultNote = (id: string, fault: string | undefined): TemplateResult =>
  html`<span id=${`${id}-fault`} class="form-error" aria-live="polite">${fault ?? nothing}</span>`;

export const inputField = ({ id, label, value, type = "text", fault, ...options }: FieldOptions): TemplateResult => html`
  <div class="field">
    <label class="field-label" for=${id}>${label}${options.isRequired ? html`<span aria-hidden="true"> *</span>` : nothing}</label>
    <input
      class="input"
      id=${id}
      type=${type}
      autocomplete=${options.autocomplete ?? "off"}
      spellcheck="false"
      ?readonly=${options.isReadOnly}
      aria-required=${options.isRequired ? "true" : nothing}
      aria-invalid=${fault === undefined ? nothing : "true"}
      aria-describedby=${`${id}-fault`}
      .value=${value}
      @input=${(event: Event) => options.onInput(textOf(event))}
      @change=${() => options.onLeave?.()}
    />
    ${faultNote(id, fault)}
  </div>
`;
