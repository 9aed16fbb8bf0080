// A button with a list to choose several things from that a person shall have: skills, queues.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Plus } from "lucide";
import type { Admin } from "../../../admin.js";
import { define } from "../../../define.js";
import { explanation } from "../../../text/words.js";
import { icon } from "../../../ui/icon.js";
import "../../../ui/picker.js";
import type { PickerOption } from "../../../ui/picker.js";
import "../../../ui/popover.js";

export class Adder extends LitElement {
  @property({ attribute: false }) admin!: Admin;
  /** What the button says. */
  @property({ attribute: false }) label = "";
  /** What is chosen from. */
  @property({ attribute: false }) name = "";
  @property({ attribute: false }) refusal: string | undefined;
  @property({ attribute: false }) multiple = true;
  @property({ attribute: false }) options: () => Promise<readonly PickerOption[]> = () => Promise.resolve([]);
  @property({ attribute: false }) onAdd: (chosen: readonly PickerOption[]) => void = () => undefined;
  @state() private chosen: readonly PickerOption[] = [];

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html`
      <genesys-users-admin-popover
        .label=${html`${this.multiple ? icon(Plus) : nothing}<span>${this.label}</span>`}
        .name=${`${this.label}: ${this.name}`}
        .buttonClass=${"button small"}
        .refusal=${this.refusal}
        .content=${(close: () => void) => this.#panel(close)}
        @toggle=${{ handleEvent: () => (this.chosen = []), capture: true }}
      ></genesys-users-admin-popover>
    `;
  }

  #panel(close: () => void): TemplateResult {
    const { filters, sections } = this.admin.texts.messages;
    const add = (): void => {
      const { chosen } = this;
      close();
      if (chosen.length > 0) this.onAdd(chosen);
    };
    return html`
      <genesys-users-admin-picker
        .name=${this.name}
        .options=${this.options}
        .multiple=${this.multiple}
        .chosen=${this.chosen.map(({ id }) => id)}
        .texts=${{ find: filters.find(this.name), nothing: filters.nothing, loading: filters.loading }}
        .describeError=${(error: unknown) => explanation(this.admin.texts.messages, this.admin.session.problem(error))}
        .onChoose=${(ids: readonly string[], option: PickerOption) => {
          this.chosen = [...this.chosen, option].filter(
            ({ id }, at, all) => ids.includes(id) && all.findIndex((one) => one.id === id) === at,
          );
          if (!this.multiple) add();
        }}
      ></genesys-users-admin-picker>
      ${
        this.multiple
          ? html`<button type="button" class="button primary small adder-done" ?disabled=${this.chosen.length === 0} @click=${add}>
              ${sections.add} ${this.chosen.length > 0 ? this.admin.texts.number(this.chosen.length) : ""}
            </button>`
          : nothing
      }
    `;
  }
}

define("genesys-users-admin-adder", Adder);
