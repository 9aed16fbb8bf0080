// The choice of an action: which skills, queues, roles and divisions, or which value.

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { choices, type Action, type ActionField } from "../../bulk/actions.js";
import { divisionsOfGrants } from "../../bulk/grants.js";
import { fieldName } from "../../bulk/import-fields.js";
import { usualProficiency, type Wish } from "../../bulk/wish.js";
import type { Named } from "../../catalogue.js";
import { define } from "../../define.js";
import { explanation } from "../../text/words.js";
import "../../ui/picker.js";
import { managerPicker } from "../manager-picker.js";
import { View } from "../view.js";

export class ActionChoice extends View {
  @state() private chosen: readonly Named[] = [];
  /** The division of roles. */
  @state() private division: Named | undefined;
  @state() private proficiency = usualProficiency;
  @state() private isOn = true;
  @state() private problem: string | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { task } = this.admin.bulk;
    if (task?.kind !== "action") return nothing;
    const { action } = task;
    return html`
      <form class="bulk-form" novalidate @submit=${(event: Event) => this.#submit(event, action)}>
        ${this.#fields(action)} ${this.problem === undefined ? nothing : html`<p class="form-error" role="alert">${this.problem}</p>`}
        <div class="bulk-submit">
          <button type="submit" class="button primary">${this.messages.bulk.preview}</button>
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
    if (field === "manager") return this.#manager();
    const { admin } = this;
    const name = choices[field];
    const list = (): Promise<readonly Named[]> => (name ? admin.catalogue.list(name) : Promise.resolve([]));
    const divisions = (): Promise<readonly Named[]> => divisionsOfGrants(admin);
    return html`
      ${this.#picker(field, this.chosen, field !== "division", list, (chosen) => (this.chosen = chosen))}
      ${
        field === "roles"
          ? html`<h3 class="bulk-heading">${words.inDivision}</h3>
              ${this.#picker("division", this.division ? [this.division] : [], false, divisions, ([division]) => (this.division = division))}`
          : nothing
      }
      ${verb === "add" && (field === "skills" || field === "languages") ? this.#level() : nothing}
    `;
  }

  #manager(): TemplateResult {
    const [manager] = this.chosen;
    const choose = (person: Named | undefined): void => {
      this.chosen = person ? [{ id: person.id, name: person.name }] : [];
    };
    return html`
      ${
        // What is typed after the choice finds others, and the list shows the choice no longer.
        manager ? html`<p><span class="tag">${manager.name}</span></p>` : nothing
      }
      ${managerPicker(this.admin, { chosen: manager?.id, choose })}
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

  #picker(
    field: Action["field"],
    chosen: readonly Named[],
    multiple: boolean,
    options: () => Promise<readonly Named[]>,
    choose: (chosen: readonly Named[]) => void,
  ): TemplateResult {
    const { admin } = this;
    const { filters } = this.messages;
    const name = fieldName(admin.texts, field);
    return html`
      <genesys-users-admin-picker
        .name=${name}
        .multiple=${multiple}
        .chosen=${chosen.map(({ id }) => id)}
        .options=${options}
        .texts=${{ find: filters.find(name), nothing: filters.nothing, loading: filters.loading }}
        .describeError=${(error: unknown) => explanation(this.messages, admin.session.problem(error))}
        .onChoose=${(ids: readonly string[], option: Named) => choose([...chosen, option].filter(({ id }) => ids.includes(id)))}
      ></genesys-users-admin-picker>
    `;
  }

  #submit(event: Event, action: Action): void {
    event.preventDefault();
    const wish = this.#wish(action);
    this.problem = typeof wish === "string" ? wish : undefined;
    if (typeof wish !== "string") this.admin.bulk.plan(wish);
  }

  /** What is chosen; or what is missing, in words. */
  #wish({ verb, field }: Action): Wish | string {
    const { texts } = this.admin;
    const { bulk: words } = texts.messages;
    const { chosen, division, proficiency } = this;
    const [first] = chosen;
    const remove = verb === "remove";
    const missing = (...fields: readonly ActionField[]): string =>
      words.chooseFirst(texts.list(fields.map((each) => fieldName(texts, each))));
    if (field === "autoAnswer") return { autoAnswer: this.isOn };
    if (field === "roles") {
      if (!division) return first ? missing("division") : missing(field, "division");
      return first ? { remove, roles: chosen.map((role) => ({ role, division })) } : missing(field);
    }
    if (!first) return missing(field);
    if (field === "manager" || field === "division") return { [field]: first };
    const isRated = !remove && field !== "queues";
    if (isRated && !(proficiency >= 0 && proficiency <= 5)) return words.badLevel(String(proficiency));
    return { remove, [field]: isRated ? chosen.map((item) => ({ ...item, proficiency })) : chosen };
  }
}

define("genesys-users-admin-action-choice", ActionChoice);
