// The choice of an action: which skills, queues, roles and divisions, or which value.

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { choices, type Action } from "../../bulk/actions.js";
import { findByEmail } from "../../bulk/find-by-email.js";
import { fieldName } from "../../bulk/import-fields.js";
import { usualProficiency, type Wish } from "../../bulk/wish.js";
import type { Named } from "../../catalogue.js";
import { define } from "../../define.js";
import "../../ui/picker.js";
import { View } from "../view.js";

export class ActionChoice extends View {
  @state() private chosen: readonly Named[] = [];
  /** The division of roles. */
  @state() private division: Named | undefined;
  @state() private proficiency = usualProficiency;
  @state() private isOn = true;
  @state() private email = "";
  @state() private problem: string | undefined;
  @state() private isBusy = false;

  protected override render(): TemplateResult | typeof nothing {
    const { task } = this.admin.bulk;
    if (task?.kind !== "action") return nothing;
    const { action } = task;
    return html`
      <form class="bulk-form" novalidate @submit=${(event: Event) => (event.preventDefault(), void this.#submit(action))}>
        ${this.#fields(action)}
        ${this.problem === undefined ? nothing : html`<p class="form-error" id="bulk-error" role="alert">${this.problem}</p>`}
        <div class="bulk-submit">
          <button type="submit" class="button primary" ?disabled=${this.isBusy}>${this.messages.bulk.preview}</button>
        </div>
      </form>
    `;
  }

  #fields({ verb, field }: Action): unknown {
    const { bulk: words } = this.messages;
    if (field === "autoAnswer") {
      return [true, false].map(
        (isOn) => html`
          <label class="check-row">
            <input type="radio" name="bulk-auto-answer" .checked=${this.isOn === isOn} @change=${() => (this.isOn = isOn)} />
            <span>${isOn ? words.on : words.off}</span>
          </label>
        `,
      );
    }
    if (field === "manager") {
      return html`
        <label class="bulk-field">
          <span>${words.managerEmail}</span>
          <input
            type="email"
            class="input"
            autocomplete="off"
            autofocus
            aria-invalid=${this.problem !== undefined}
            aria-describedby=${this.problem === undefined ? nothing : "bulk-error"}
            .value=${this.email}
            @input=${(event: Event) => (this.email = (event.target as HTMLInputElement).value.trim())}
          />
        </label>
      `;
    }
    return html`
      ${this.#picker(field, this.chosen, field !== "division", (chosen) => (this.chosen = chosen))}
      ${
        field === "roles"
          ? html`<h3 class="bulk-heading">${words.inDivision}</h3>
              ${this.#picker("division", this.division ? [this.division] : [], false, ([division]) => (this.division = division))}`
          : nothing
      }
      ${verb === "add" && (field === "skills" || field === "languages") ? this.#level() : nothing}
    `;
  }

  #level(): TemplateResult {
    return html`
      <label class="bulk-field">
        <span>${this.messages.bulk.proficiency}</span>
        <input
          type="number"
          class="input"
          min="0"
          max="5"
          step="0.5"
          .value=${String(this.proficiency)}
          @change=${(event: Event) => (this.proficiency = (event.target as HTMLInputElement).valueAsNumber)}
        />
      </label>
    `;
  }

  #picker(field: Action["field"], chosen: readonly Named[], multiple: boolean, choose: (chosen: readonly Named[]) => void): TemplateResult {
    const { admin } = this;
    const { filters } = this.messages;
    const name = fieldName(admin.texts, field);
    const list = choices[field];
    return html`
      <genesys-users-admin-picker
        .name=${name}
        .multiple=${multiple}
        .chosen=${chosen.map(({ id }) => id)}
        .options=${() => (list ? admin.catalogue.list(list) : Promise.resolve([]))}
        .texts=${{ find: filters.find(name), nothing: filters.nothing, loading: filters.loading }}
        .describeError=${(error: unknown) => admin.session.problem(error).message}
        .onChoose=${(ids: readonly string[], option: Named) => choose([...chosen, option].filter(({ id }) => ids.includes(id)))}
      ></genesys-users-admin-picker>
    `;
  }

  async #submit(action: Action): Promise<void> {
    this.problem = undefined;
    this.isBusy = true;
    const wish = await this.#wish(action).catch((error: unknown) => this.admin.session.problem(error).message);
    this.isBusy = false;
    if (!this.isConnected) return;
    if (typeof wish === "string") this.problem = wish;
    else this.admin.bulk.plan(wish);
  }

  /** What is chosen; or what is missing, in words. */
  async #wish({ verb, field }: Action): Promise<Wish | string> {
    const { bulk: words } = this.messages;
    const { chosen, division, proficiency } = this;
    const remove = verb === "remove";
    switch (field) {
      case "autoAnswer":
        return { autoAnswer: this.isOn };
      case "manager": {
        const email = this.email.toLowerCase();
        const found = email === "" ? undefined : (await findByEmail(this.admin.session, [email], this.admin.session.signal)).get(email);
        if (found?.id === undefined) return words.unknown(words.manager, this.email);
        return { manager: { id: found.id, name: found.name ?? email } };
      }
      case "division":
        return chosen[0] ? { division: chosen[0] } : words.chooseFirst;
      case "roles":
        if (chosen.length === 0 || !division) return words.chooseFirst;
        return { remove, roles: chosen.map((role) => ({ role, division })) };
      default: {
        if (chosen.length === 0) return words.chooseFirst;
        const isRated = !remove && field !== "queues";
        if (isRated && !(proficiency >= 0 && proficiency <= 5)) return words.badLevel(String(proficiency));
        return { remove, [field]: isRated ? chosen.map((item) => ({ ...item, proficiency })) : chosen };
      }
    }
  }
}

define("genesys-users-admin-action-choice", ActionChoice);
