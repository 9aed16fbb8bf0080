// Notices at the lower edge, in a live region.

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { X } from "lucide";
import { define } from "../define.js";
import type { Notice } from "../notices.js";
import type { Observable } from "../observable.js";
import { icon } from "../ui/icon.js";
import { View } from "./view.js";

export class NoticesView extends View {
  protected override watched(): readonly Observable[] {
    return [this.admin.notices];
  }

  protected override render(): TemplateResult {
    const { notices } = this.admin;
    return html`
      <div class="notices" role="log" aria-live="polite" part="notices">
        ${repeat(
          notices.list,
          ({ id }) => id,
          (notice) => this.#notice(notice),
        )}
      </div>
    `;
  }

  #notice({ id, kind, text, detail, action }: Notice): TemplateResult {
    const { notices } = this.admin;
    const run = (): void => {
      notices.dismiss(id);
      action?.run();
    };
    return html`
      <div
        class="notice"
        data-kind=${kind}
        @pointerenter=${() => notices.pause(id)}
        @pointerleave=${() => notices.resume(id)}
        @focusin=${() => notices.pause(id)}
        @focusout=${() => notices.resume(id)}
      >
        <div class="notice-text"><span>${text}</span>${detail === undefined ? nothing : html`<small>${detail}</small>`}</div>
        ${action ? html`<button type="button" class="button small" @click=${run}>${action.label}</button>` : nothing}
        <button
          type="button"
          class="button quiet small square"
          aria-label=${this.messages.actions.dismiss}
          @click=${() => notices.dismiss(id)}
        >
          ${icon(X)}
        </button>
      </div>
    `;
  }
}

define("genesys-users-admin-notices", NoticesView);
