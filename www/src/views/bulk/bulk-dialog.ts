// The dialog of a change to many people: the choice, the preview, the progress, and the report.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { download } from "../../bulk/csv.js";
import type { Job } from "../../bulk/job.js";
import { define } from "../../define.js";
import type { Observable } from "../../observable.js";
import dialog from "../../styles/bulk-dialog.css?inline";
import { addSheet, sheet } from "../../styles/sheet.js";
import "../../ui/dialog.js";
import { problemNote } from "../../ui/states.js";
import { View } from "../view.js";
import "./action-choice.js";
import { nameOfAction } from "../../bulk/names.js";
import "./import-choice.js";
import { failures, leftOut, preview, reportRows } from "./job-parts.js";

const styles = sheet(dialog);

export class BulkDialog extends View {
  #shown: string | undefined;

  protected override watched(): readonly Observable[] {
    return [this.admin.bulk];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addSheet(this.root, styles);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { bulk, texts } = this.admin;
    const { task, job } = bulk;
    if (!task) return nothing;
    const { bulk: words, actions } = this.messages;
    return html`
      <genesys-users-admin-dialog
        .heading=${task.kind === "action" ? nameOfAction(texts, task.action) : words[task.kind]}
        .closeLabel=${actions.close}
        .width=${job && task.kind !== "export" ? "wide" : "narrow"}
        .content=${job ? this.#body(job) : this.#choice()}
        .actions=${job ? this.#buttons(job) : nothing}
        .onClose=${() => this.isConnected && bulk.close()}
      ></genesys-users-admin-dialog>
    `;
  }

  /** When a step follows another, its buttons are others. The focus goes to what tells of the step, or to the first field of a choice. */
  protected override updated(_changes: PropertyValues): void {
    const { task, job } = this.admin.bulk;
    const shown = task && (job?.state.kind ?? "choice");
    if (shown === this.#shown) return;
    this.#shown = shown;
    if (shown !== undefined) void this.#focusStep();
  }

  async #focusStep(): Promise<void> {
    for (const part of ["dialog", "import-choice", "action-choice", "picker"]) {
      await this.querySelector<View>(`genesys-users-admin-${part}`)?.updateComplete;
    }
    this.querySelector<HTMLElement>(".bulk-summary, .bulk-form input")?.focus();
  }

  #choice(): TemplateResult {
    const { admin } = this;
    return admin.bulk.task?.kind === "import"
      ? html`<genesys-users-admin-import-choice .admin=${admin}></genesys-users-admin-import-choice>`
      : html`<genesys-users-admin-action-choice .admin=${admin}></genesys-users-admin-action-choice>`;
  }

  #body(job: Job): unknown {
    const { texts } = this.admin;
    const { bulk: words } = this.messages;
    const { state } = job;
    const total = job.todo.length;
    switch (state.kind) {
      case "planning": {
        const read = state.total === undefined ? texts.number(state.read) : `${texts.number(state.read)} / ${texts.number(state.total)}`;
        return html`
          <p class="bulk-summary" tabindex="-1">${words.planning(read)}</p>
          <progress
            class="bulk-progress"
            aria-label=${words.preview}
            max=${state.total ?? 1}
            value=${state.total ? state.read : nothing}
          ></progress>
        `;
      }
      case "failed":
        return problemNote(this.messages, state.problem, () => void job.start());
      case "previewed":
        return preview(texts, job.plan);
      case "running":
      case "paused":
      case "finished": {
        const { task } = this.admin.bulk;
        const isUnkept = task?.kind === "import" && task.import.isUnkept;
        return html`
          <p class="bulk-summary" tabindex="-1">
            <strong>${words.done(texts.number(job.done), texts.number(total))}</strong>
            ${job.failures.size > 0 ? html`<span class="bulk-failed">${words.failed(texts.count(job.failures.size))}</span>` : nothing}
            ${state.kind === "finished" && state.isCancelled ? html`<span>${words.cancelled}</span>` : nothing}
          </p>
          <progress class="bulk-progress" aria-label=${words.running} max=${total} .value=${job.done + job.failures.size}></progress>
          ${state.kind === "paused" && state.problem ? problemNote(this.messages, state.problem) : nothing}
          ${isUnkept ? html`<p class="quiet">${words.unkept}</p>` : nothing} ${failures(texts, job)}
          ${state.kind === "finished" ? leftOut(texts, job.plan) : nothing}
        `;
      }
    }
  }

  #buttons(job: Job): unknown {
    const { bulk, texts } = this.admin;
    const { bulk: words, actions } = this.messages;
    const button = (label: string, run: () => void, kind = ""): TemplateResult =>
      html`<button type="button" class=${`button ${kind}`} @click=${run}>${label}</button>`;
    const total = job.todo.length;
    const { task } = bulk;
    switch (job.state.kind) {
      case "planning":
      case "failed":
        return button(actions.cancel, () => bulk.close());
      case "previewed": {
        const hasChoice = task?.kind === "import" || (task?.kind === "action" && task.action.field !== "state");
        return [
          button(hasChoice ? words.back : actions.cancel, () => (hasChoice ? bulk.back() : bulk.close())),
          total > 0 ? button(words.run(texts.count(total)), () => job.run(), "primary") : nothing,
        ];
      }
      case "running":
      case "paused":
        return [
          button(words.minimize, () => bulk.minimize(true)),
          button(actions.cancel, () => job.cancel()),
          job.state.kind === "running"
            ? button(words.pause, () => job.pause(), "primary")
            : button(words.resume, () => job.resume(), "primary"),
        ];
      case "finished": {
        const rows = reportRows(texts, job);
        return [
          rows.length > 1 ? button(words.report, () => download("report.csv", rows)) : nothing,
          job.done < total ? button(actions.retry, () => job.retry()) : nothing,
          button(actions.close, () => bulk.close(), "primary"),
        ];
      }
    }
  }
}

define("genesys-users-admin-bulk-dialog", BulkDialog);
