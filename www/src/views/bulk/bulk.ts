// What is shown of changes to many people beside the list: the bar of the selection, an import to go on with, the progress of what runs, and the
// dialog of all this.

import { html, nothing, type TemplateResult } from "lit";
import { ChevronDown, Download } from "lucide";
import { actions, refusal, type Action } from "../../bulk/actions.js";
import type { Bulk as BulkModel } from "../../bulk/bulk.js";
import type { Job } from "../../bulk/job.js";
import { define } from "../../define.js";
import { everyone } from "../../people/selection.js";
import type { Observable } from "../../observable.js";
import type { Dialog } from "../../ui/dialog.js";
import { icon } from "../../ui/icon.js";
import { Later } from "../../ui/later.js";
import { menuItem } from "../../ui/popover.js";
import { problemNote } from "../../ui/states.js";
import { View } from "../view.js";
import { nameOfAction } from "../../bulk/names.js";

const dialog = new Later(() => import("./bulk-dialog.js"));

export class BulkView extends View {
  protected override watched(): readonly Observable[] {
    return [this.admin.bulk, this.admin.selection, this.admin.people, dialog];
  }

  protected override willUpdate(): void {
    const { task, isMinimized } = this.admin.bulk;
    // Closed before it leaves the page, a dialog returns the focus.
    if (!task || isMinimized) this.querySelector<Dialog>("genesys-users-admin-dialog")?.close();
  }

  protected override render(): TemplateResult {
    const { bulk } = this.admin;
    return html`
      ${this.#interrupted(bulk)} ${bulk.isMinimized && bulk.job ? this.#progress(bulk.job) : nothing} ${this.#bar()}
      ${bulk.task && !bulk.isMinimized ? this.#dialog() : nothing}
    `;
  }

  #dialog(): TemplateResult | typeof nothing {
    if (dialog.isLoaded) return html`<genesys-users-admin-bulk-dialog .admin=${this.admin}></genesys-users-admin-bulk-dialog>`;
    return dialog.problem ? problemNote(this.messages, dialog.problem, () => void dialog.retry()) : nothing;
  }

  #interrupted(bulk: BulkModel): TemplateResult | typeof nothing {
    const file = bulk.interrupted;
    if (!file) return nothing;
    const { bulk: texts } = this.messages;
    const { texts: language } = this.admin;
    return html`
      <section class="bulk-bar" aria-label=${texts.import}>
        <span>${texts.interrupted(file.fileName)}: ${texts.done(language.number(file.done.size), language.number(file.count))}</span>
        <span class="space"></span>
        <button type="button" class="button small primary" @click=${() => bulk.openImport(file)}>${texts.resume}</button>
        <button type="button" class="button small" @click=${() => bulk.discard()}>${texts.discard}</button>
      </section>
    `;
  }

  #progress(job: Job): TemplateResult {
    const { bulk: texts } = this.messages;
    const { texts: language, bulk } = this.admin;
    const finished = job.done + job.failures.size;
    return html`
      <section class="bulk-bar" aria-label=${texts.running}>
        <progress aria-label=${texts.running} max=${job.todo.length} .value=${finished}></progress>
        <span>${texts.done(language.number(job.done), language.number(job.todo.length))}</span>
        ${job.failures.size > 0 ? html`<span>${texts.failed(language.count(job.failures.size))}</span>` : nothing}
        <span class="space"></span>
        <button type="button" class="button small" @click=${() => bulk.minimize(false)}>${texts.show}</button>
      </section>
    `;
  }

  #bar(): TemplateResult | typeof nothing {
    const { selection, people, texts: language, bulk } = this.admin;
    if (selection.isEmpty || (selection.all && people.state.kind !== "ready")) return nothing;
    const { bulk: texts, actions: words, people: list } = this.messages;
    const count = selection.count(people.length, people.query);
    const limit = people.total !== undefined && people.length < people.total ? list.limited : undefined;
    return html`
      <section class="bulk-bar" part="bulk-bar" aria-label=${texts.toolbar}>
        <strong>${list.selected(language.count(count))}</strong>
        ${
          // Some of those who are selected may be in no row of this list, so their number says nothing about it.
          !selection.isWhole && people.length > 0
            ? html`<button type="button" class="button quiet small" @click=${this.#leaving(() => selection.selectAll())}>
                ${texts.everyone(language.count(people.length))}
              </button>`
            : nothing
        }
        ${
          // Those beyond the limit of a search cannot be reached, and "all" must not promise them.
          selection.all && (limit || people.listing?.isCut)
            ? html`<span class="quiet"
                >${limit ? limit(language.number(people.length), language.number(people.total ?? 0)) : list.cut}</span
              >`
            : nothing
        }
        <span class="space"></span>
        ${actions.slice(0, 2).map((action) => this.#button(action))}
        <genesys-users-admin-popover
          .label=${html`<span>${texts.change}</span>${icon(ChevronDown)}`}
          .name=${texts.change}
          .buttonClass=${"button small"}
          .panelRole=${"menu"}
          .refusal=${this.admin.isReadOnly ? words.readOnly : undefined}
          .content=${(close: () => void) => this.#menu(close)}
        ></genesys-users-admin-popover>
        <button type="button" class="button small" @click=${() => bulk.export(selection.people)}>${icon(Download)}${texts.export}</button>
        <button type="button" class="button quiet small" @click=${this.#leaving(() => selection.clear())}>${words.clear}</button>
      </section>
    `;
  }

  /** Does what takes the button away that was pressed. */
  #leaving(run: () => void): () => void {
    return () => {
      run();
      this.focusList();
    };
  }

  #button(action: Action): TemplateResult {
    const reason = refusal(this.admin, action.field);
    return html`
      <button
        type="button"
        class="button small"
        title=${reason ?? nothing}
        aria-disabled=${reason === undefined ? nothing : "true"}
        @click=${() => reason === undefined && this.admin.bulk.openAction(action)}
      >
        ${nameOfAction(this.admin.texts, action)}
      </button>
    `;
  }

  #menu(close: () => void): TemplateResult {
    const items = actions.slice(2).map((action) => {
      const open = (): void => {
        close();
        this.admin.bulk.openAction(action);
      };
      return menuItem(nameOfAction(this.admin.texts, action), open, refusal(this.admin, action.field, action.verb === "remove"));
    });
    return html`${items}`;
  }
}

define("genesys-users-admin-bulk", BulkView);

/** The button for files in the head. */
export function filesMenu(view: View, label: unknown): TemplateResult {
  const { admin } = view;
  const { bulk } = admin.texts.messages;
  const content = (close: () => void): TemplateResult => {
    const closing = (run: () => void) => (): void => {
      close();
      run();
    };
    return html`
      ${menuItem(
        bulk.export,
        closing(() => admin.bulk.export(everyone)),
      )}
      ${menuItem(
        bulk.import,
        closing(() => admin.bulk.openImport()),
        admin.refusal("patchUser"),
      )}
    `;
  };
  return html`
    <genesys-users-admin-popover
      .label=${label}
      .name=${bulk.files}
      .buttonClass=${"button quiet square"}
      .panelRole=${"menu"}
      .content=${content}
    ></genesys-users-admin-popover>
  `;
}
