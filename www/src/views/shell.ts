// The frame of the element: who is signed in, the list, the open person, notices; and the faces of what comes before there is a list.

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { EllipsisVertical, FileSpreadsheet, Users } from "lucide";
import { define } from "../define.js";
import type { Observable } from "../observable.js";
import { explanation } from "../text/words.js";
import { icon } from "../ui/icon.js";
import { Later } from "../ui/later.js";
import { avatar } from "../ui/person-parts.js";
import { menuItem } from "../ui/popover.js";
import { problemState, skeleton } from "../ui/states.js";
import "./banners.js";
import { filesMenu } from "./bulk/bulk.js";
import "./notices.js";
import "./overview.js";
import "./palette.js";
import "./people-list.js";
import "./person/create.js";
import "./toolbar.js";
import { View } from "./view.js";

const personPanel = new Later(() => import("./person/panel.js"));

export class Shell extends View {
  @state() private isLeaving = false;

  protected override watched(): readonly Observable[] {
    return [this.admin.session, personPanel];
  }

  protected override render(): TemplateResult {
    const { admin } = this;
    return html`
      <div class="shell">
        ${this.#body()}
        <genesys-users-admin-notices .admin=${admin}></genesys-users-admin-notices>
      </div>
    `;
  }

  #body(): TemplateResult {
    const { admin, messages } = this;
    const { state } = admin.session;
    switch (state.kind) {
      case "starting":
        return html`<div class="panel">${skeleton(8, messages.session.starting)}</div>`;
      case "signed-out":
      case "signing-in":
        return this.#signIn();
      case "failed":
        return problemState(messages, state.problem, () => void admin.session.retry());
      case "ready":
        return this.#workspace();
    }
  }

  #signIn(): TemplateResult {
    const { session } = this.admin;
    const texts = this.messages.session;
    const isBusy = session.state.kind === "signing-in";
    const problem = session.state.kind === "signed-out" ? session.state.problem : undefined;
    return html`
      <div class="state" part="signed-out">
        <span class="state-icon">${icon(Users)}</span>
        <h2>${texts.signInTitle}</h2>
        <p>${session.opensWindow ? texts.signInHintPopup : texts.signInHint}</p>
        ${problem ? html`<p class="form-error" role="alert">${explanation(this.messages, problem)}</p>` : nothing}
        <div class="state-actions">
          <button type="button" class="button primary" ?disabled=${isBusy} @click=${() => void session.signIn()}>
            ${isBusy ? texts.signingIn : texts.signIn}
          </button>
        </div>
      </div>
    `;
  }

  #workspace(): TemplateResult {
    const { admin } = this;
    return html`
      <header class="head" part="header">
        <h1 class="title">${this.messages.people.title}</h1>
        <div class="head-tools">
          <genesys-users-admin-palette .admin=${admin}></genesys-users-admin-palette>
          ${filesMenu(this, icon(FileSpreadsheet))}
          <genesys-users-admin-person-create .admin=${admin}></genesys-users-admin-person-create>
          ${this.#account()}
        </div>
      </header>
      <genesys-users-admin-banners .admin=${admin}></genesys-users-admin-banners>
      <genesys-users-admin-toolbar .admin=${admin}></genesys-users-admin-toolbar>
      <genesys-users-admin-overview .admin=${admin}></genesys-users-admin-overview>
      <genesys-users-admin-bulk .admin=${admin}></genesys-users-admin-bulk>
      <section class="work" aria-label=${this.messages.people.title}>
        <genesys-users-admin-list class="list" .admin=${admin}></genesys-users-admin-list>
        ${this.#person()}
      </section>
    `;
  }

  #person(): TemplateResult | typeof nothing {
    const { admin, messages } = this;
    const { openPersonId } = admin;
    if (openPersonId === undefined) return nothing;
    if (personPanel.isLoaded) {
      return html`
        <genesys-users-admin-person class="person-place" .admin=${admin} .personId=${openPersonId}></genesys-users-admin-person>
      `;
    }
    const { problem } = personPanel;
    return html`
      <div class="person-place">
        ${problem ? problemState(messages, problem, () => void personPanel.retry()) : skeleton(8, messages.session.starting)}
      </div>
    `;
  }

  #account(): TemplateResult {
    const { session } = this.admin;
    const { session: texts, actions } = this.messages;
    const { me } = session;
    const content = (close: () => void): TemplateResult => html`
      <p class="menu-note">${texts.signedInAs(me?.name ?? "")}</p>
      ${session.isManaged ? nothing : menuItem(texts.signOut, () => (close(), void this.#signOut()))}
    `;
    return html`
      <genesys-users-admin-popover
        .label=${me ? avatar(me) : icon(EllipsisVertical)}
        .name=${me?.name ?? actions.more}
        .buttonClass=${"button quiet round"}
        .panelRole=${"menu"}
        .content=${content}
      ></genesys-users-admin-popover>
    `;
  }

  async #signOut(): Promise<void> {
    if (this.isLeaving) return;
    this.isLeaving = true;
    try {
      await this.admin.signOut();
    } finally {
      this.isLeaving = false;
    }
  }
}

define("genesys-users-admin-shell", Shell);
