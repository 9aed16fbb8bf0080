// A section that is a form: what is typed stays until it is saved or given up, and rules are said beside their fields.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Observable } from "../../../observable.js";
import { rebase, type SectionDraft, type SectionDrafts } from "../../../person/section-drafts.js";
import { EditableSection, type Change } from "./editable.js";

/** The rule that each field breaks, by the name of the field. */
export type Faults = Readonly<Record<string, string>>;

export abstract class FormSection<Data, Draft extends object> extends EditableSection<Data> {
  /** Where the form keeps what is typed. */
  @property({ attribute: false }) drafts!: SectionDrafts;
  @state() private showsFaults = false;
  #isSaving = false;
  /** How often somebody has typed. */
  #edits = 0;

  protected abstract draftOf(data: Data): Draft;
  protected abstract fields(draft: Draft, data: Data, refusal: string | undefined): unknown;
  protected abstract faultsOf(draft: Draft, data: Data): Faults;
  /** Saves a draft without faults. Resolves with whether it was saved. */
  protected abstract save(draft: Draft, data: Data): Promise<boolean>;
  protected abstract unchangeable(): string | undefined;

  protected override watched(): readonly Observable[] {
    return [...super.watched(), this.drafts];
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    const { data, kept } = this;
    // A save shows its change before it is written, and what was typed has to outlive its failure.
    if (changes.has("data") && data !== undefined && kept && !this.#isSaving) this.keep(rebase(kept, this.draftOf(data)));
  }

  /** What was typed and is not saved yet. */
  protected get draft(): Draft | undefined {
    return this.kept?.values as Draft | undefined;
  }

  protected edit(change: Partial<Draft>): void {
    const { data, kept } = this;
    if (data === undefined) return;
    this.#edits++;
    const before = kept?.before ?? this.draftOf(data);
    this.keep({ values: { ...(kept?.values ?? before), ...change }, before });
  }

  private get kept(): SectionDraft | undefined {
    return this.drafts.all[this.localName];
  }

  protected keep(draft: SectionDraft | undefined): void {
    this.drafts.set(this.localName, draft);
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
    const edits = this.#edits;
    this.#isSaving = true;
    const isSaved = await this.save(draft, data).finally(() => (this.#isSaving = false));
    if (isSaved && this.#edits === edits) this.giveUp();
  }

  protected giveUp(): void {
    this.keep(undefined);
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
