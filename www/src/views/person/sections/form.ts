// A section that is a form: what is typed stays until it is saved or given up, and rules are said beside their fields.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { EditableSection, type Change } from "./editable.js";

/** The rule that each field breaks, by the name of the field. */
export type Faults = Readonly<Record<string, string>>;

export abstract class FormSection<Data, Draft> extends EditableSection<Data> {
  /** What was typed and is not saved yet. */
  @state() protected draft: Draft | undefined;
  @state() private showsFaults = false;

  protected abstract draftOf(data: Data): Draft;
  protected abstract fields(draft: Draft, data: Data, refusal: string | undefined): unknown;
  protected abstract faultsOf(draft: Draft, data: Data): Faults;
  /** Saves a draft without faults. Resolves with whether it was saved. */
  protected abstract save(draft: Draft, data: Data): Promise<boolean>;
  protected abstract unchangeable(): string | undefined;

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (changes.has("personId")) this.giveUp();
  }

  protected edit(change: Partial<Draft>): void {
    const { data } = this;
    if (data !== undefined) this.draft = { ...(this.draft ?? this.draftOf(data)), ...change };
  }

  protected override content(data: Data): TemplateResult {
    const refusal = this.unchangeable();
    return html`
      <form class="form" novalidate @submit=${(event: SubmitEvent) => (event.preventDefault(), void this.#submit(data))}>
        ${this.fields(this.draft ?? this.draftOf(data), data, refusal)}
        ${
          this.draft === undefined
            ? this.note(refusal)
            : html`<div class="form-actions">
                <button type="submit" class="button primary small">${this.messages.actions.save}</button>
                <button type="button" class="button small" @click=${() => this.giveUp()}>${this.messages.actions.cancel}</button>
              </div>`
        }
      </form>
    `;
  }

  /** A field with its label, and the rule that it breaks. `input` gets the attributes that connect the two. */
  protected field(name: string, label: string, input: (id: string, fault: string | undefined) => unknown): TemplateResult {
    const id = `${this.localName}-${name}`;
    const fault =
      this.showsFaults && this.draft !== undefined && this.data !== undefined ? this.faultsOf(this.draft, this.data)[name] : undefined;
    return html`
      <div class="form-field">
        <label for=${id}>${label}</label>
        ${input(id, fault)} ${fault === undefined ? nothing : html`<p class="form-error" id=${`${id}-fault`}>${fault}</p>`}
      </div>
    `;
  }

  protected input(name: string, label: string, options: InputOptions): TemplateResult {
    return this.field(
      name,
      label,
      (id, fault) => html`
        <input
          class="input"
          id=${id}
          type=${options.type ?? "text"}
          min=${options.min ?? nothing}
          max=${options.max ?? nothing}
          step=${options.step ?? nothing}
          autocomplete="off"
          ?disabled=${options.refusal !== undefined}
          aria-invalid=${fault === undefined ? nothing : "true"}
          aria-describedby=${fault === undefined ? nothing : `${id}-fault`}
          .value=${options.value}
          @input=${(event: Event) => options.set((event.target as HTMLInputElement).value)}
        />
      `,
    );
  }

  /** What was saved in vain is saved again as it is typed now. */
  protected override again(change: Change<Data>): void {
    if (this.draft !== undefined && this.data !== undefined) void this.#submit(this.data);
    else super.again(change);
  }

  async #submit(data: Data): Promise<void> {
    const { draft } = this;
    if (draft === undefined) return;
    this.showsFaults = Object.keys(this.faultsOf(draft, data)).length > 0;
    if (this.showsFaults) {
      await this.updateComplete;
      this.querySelector<HTMLElement>("[aria-invalid]")?.focus();
      return;
    }
    if ((await this.save(draft, data)) && this.draft === draft) this.giveUp();
  }

  protected giveUp(): void {
    this.draft = undefined;
    this.showsFaults = false;
  }
}

export interface InputOptions {
  readonly value: string;
  readonly set: (value: string) => void;
  readonly refusal: string | undefined;
  readonly type?: string;
  readonly min?: string;
  readonly max?: string;
  readonly step?: string;
}
