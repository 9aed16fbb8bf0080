// The choice of a file, and of the field of each of its columns.

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { refusal } from "../../bulk/actions.js";
import { fieldName, importFields } from "../../bulk/import-fields.js";
import type { Import } from "../../bulk/import.js";
import { define } from "../../define.js";
import type { Observable } from "../../observable.js";
import { View } from "../view.js";

export class ImportChoice extends View {
  @state() private problem: string | undefined;

  protected override watched(): readonly Observable[] {
    return [this.admin.bulk];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { bulk } = this.admin;
    if (bulk.task?.kind !== "import") return nothing;
    const file = bulk.task.import;
    const { bulk: words } = this.messages;
    return html`
      <form class="bulk-form" novalidate @submit=${(event: Event) => this.#submit(event, file)}>
        <label class="bulk-field">
          <span>${words.file}</span>
          <input
            type="file"
            class="input bulk-file"
            accept=".csv,.tsv,.txt,text/csv"
            autofocus
            aria-invalid=${this.problem !== undefined}
            aria-describedby=${this.problem === undefined ? "bulk-hint" : "bulk-error"}
            @change=${(event: Event) => void this.#read(file, event)}
          />
        </label>
        <p class="quiet" id="bulk-hint">${words.fileHint}</p>
        ${file.count > 0 ? this.#columns(file) : nothing}
        ${this.problem === undefined ? nothing : html`<p class="form-error" id="bulk-error" role="alert">${this.problem}</p>`}
        <div class="bulk-submit">
          <button type="submit" class="button primary" ?disabled=${file.count === 0}>${words.preview}</button>
        </div>
      </form>
    `;
  }

  #columns(file: Import): TemplateResult {
    const { texts } = this.admin;
    return html`
      <div class="bulk-columns">
        ${file.rows[0]?.map(
          (heading, column) => html`
            <label class="bulk-column">
              <span>${heading}<small>${file.rows.find((row, at) => at > 0 && row[column])?.[column]}</small></span>
              <select class="input select" @change=${(event: Event) => file.map(column, (event.target as HTMLSelectElement).value)}>
                <option value="" .selected=${file.mapping[column] === ""}>${texts.messages.bulk.leaveOut}</option>
                ${importFields.map(
                  (field) => html`<option value=${field} .selected=${file.mapping[column] === field}>${fieldName(texts, field)}</option>`,
                )}
              </select>
            </label>
          `,
        )}
      </div>
    `;
  }

  async #read(file: Import, event: Event): Promise<void> {
    const [chosen] = (event.target as HTMLInputElement).files ?? [];
    if (!chosen) return;
    this.problem = undefined;
    try {
      await file.read(chosen);
      if (file.count === 0) this.problem = this.messages.bulk.noRows;
    } catch (error) {
      // A file that was moved or locked since it was chosen.
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  #submit(event: Event, file: Import): void {
    event.preventDefault();
    const { admin } = this;
    // The comparison reads the members of queues and roles, for which there are permissions too.
    const refused = (["queues", "roles"] as const).find((field) => file.mapping.includes(field) && refusal(admin, field) !== undefined);
    if (!file.mapping.includes("email")) this.problem = this.messages.bulk.noEmail;
    else this.problem = refused && `${fieldName(admin.texts, refused)}: ${refusal(admin, refused) ?? ""}`;
    if (this.problem === undefined) this.admin.bulk.planImport(file);
  }
}

define("genesys-users-admin-import-choice", ImportChoice);
