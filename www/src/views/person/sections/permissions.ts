// A list of permissions with a field that narrows it.

import { html, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { define } from "../../../define.js";
import { View } from "../../view.js";

class PermissionList extends View {
  @property({ attribute: false }) permissions: readonly string[] = [];
  @state() private text = "";

  protected override render(): TemplateResult {
    const { filters, sections } = this.messages;
    const wanted = this.text.trim().toLowerCase();
    const found = this.permissions.filter((permission) => permission.toLowerCase().includes(wanted));
    return html`
      <input
        type="search"
        class="input"
        aria-label=${filters.find(sections.permissions)}
        placeholder=${filters.find(sections.permissions)}
        @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)}
      />
      <ul class="codes">
        ${found.map((permission) => html`<li><code>${permission}</code></li>`)}
      </ul>
      <p class="section-note" role="status">${found.length === 0 ? filters.nothing : ""}</p>
    `;
  }
}

define("genesys-users-admin-permissions", PermissionList);
