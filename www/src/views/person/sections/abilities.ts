// The skills and the languages of a person, with the proficiency in each.

import type { User, UserRoutingSkill } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../../define.js";
import { word } from "../../../text/words.js";
import type { PickerOption } from "../../../ui/picker.js";
import "./adder.js";
import { EditableSection, type Ending } from "./editable.js";
import { removeButton } from "./parts.js";

/** A skill or a language of a person; the API describes both alike. */
type Ability = UserRoutingSkill;

interface Level {
  readonly id: string;
  readonly proficiency: number;
}

const levels = [0, 1, 2, 3, 4, 5];

/** What a new ability has until somebody says otherwise. */
const firstLevel = 3;

/** Arrow keys pass levels; the one at which they rest this long is written, in milliseconds. */
const settleTime = 700;

abstract class Abilities extends EditableSection<readonly Ability[]> {
  /** A level that was chosen and is not written yet. */
  @state() private rated: (Level & { readonly name: string; readonly before: number }) | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;

  protected abstract readonly kind: "skills" | "languages";
  protected abstract put(personId: string, items: readonly Level[], ending: Ending): Promise<unknown>;
  protected abstract take(personId: string, id: string, ending: Ending): Promise<unknown>;
  /** Why skills or languages cannot be changed. */
  protected abstract unchangeable(): string | undefined;

  protected override heading(): string {
    return this.messages.columns[this.kind];
  }

  protected override listed(abilities: readonly Ability[]): Partial<User> {
    return { [this.kind]: abilities };
  }

  override disconnectedCallback(): void {
    this.#settle();
    super.disconnectedCallback();
  }

  protected override actions(): TemplateResult {
    const held = new Set(this.data?.map(({ id }) => id));
    return html`
      <genesys-users-admin-adder
        .admin=${this.admin}
        .label=${this.texts.add}
        .name=${this.heading()}
        .refusal=${this.unchangeable()}
        .options=${async () => (await this.admin.catalogue.list(this.kind)).filter(({ id }) => !held.has(id))}
        .onAdd=${(chosen: readonly PickerOption[]) => void this.#add(chosen)}
      ></genesys-users-admin-adder>
    `;
  }

  protected override content(abilities: readonly Ability[]): unknown {
    const refusal = this.unchangeable();
    if (abilities.length === 0) return [this.none(), this.note(refusal)];
    return html`
      <ul class="items">
        ${repeat(
          abilities,
          ({ id }) => id,
          (ability) => this.#ability(ability, refusal),
        )}
      </ul>
      ${this.note(refusal)}
    `;
  }

  #ability(ability: Ability, refusal: string | undefined): TemplateResult {
    const { id = "", name = id, state } = ability;
    const level = this.rated?.id === id ? this.rated.proficiency : ability.proficiency;
    return html`
      <li class="item">
        <span class="item-name"
          >${name} ${state && state !== "active" ? html`<span class="tag">${word(this.admin.texts, "state", state)}</span>` : nothing}</span
        >
        <fieldset class="stars" ?disabled=${refusal !== undefined}>
          <legend class="hidden">${this.texts.proficiency(name)}</legend>
          ${levels.map(
            (each) => html`
              <label class="star" ?data-on=${level !== undefined && each <= level && each > 0} ?data-zero=${each === 0}>
                <input
                  type="radio"
                  name=${`${this.kind}-${id}`}
                  .checked=${each === level}
                  aria-label=${this.admin.texts.number(each)}
                  @change=${() => this.#rate({ id, proficiency: each, name, before: ability.proficiency ?? 0 })}
                />
              </label>
            `,
          )}
        </fieldset>
        <span class="item-number" aria-hidden="true">${level === undefined ? "" : this.admin.texts.number(level)}</span>
        ${removeButton(this.texts.remove(name), refusal, () => void this.#remove(ability))}
      </li>
    `;
  }

  #rate(rated: NonNullable<typeof this.rated>): void {
    if (this.rated?.id !== rated.id) this.#settle();
    this.rated = rated;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#settle(), settleTime);
  }

  #settle(): void {
    clearTimeout(this.#settling);
    const { rated } = this;
    if (rated === undefined) return;
    this.rated = undefined;
    const { id, proficiency, name, before } = rated;
    if (proficiency === before) return;
    void this.change({
      shows: (this.data ?? []).map((ability) => (ability.id === id ? { ...ability, proficiency } : ability)),
      write: (personId, ending) => this.put(personId, [{ id, proficiency }], ending),
      undo: (personId, ending) => this.put(personId, [{ id, proficiency: before }], ending),
      text: this.texts.changed(name),
    });
  }

  async #add(chosen: readonly PickerOption[]): Promise<void> {
    const items = chosen.map(({ id }) => ({ id, proficiency: firstLevel }));
    const added = chosen.map((option) => ({ ...option, proficiency: firstLevel }));
    await this.change({
      shows: [...(this.data ?? []), ...added],
      write: (personId, ending) => this.put(personId, items, ending),
      undo: (personId, ending) => Promise.all(items.map(({ id }) => this.take(personId, id, ending))),
      text: this.texts.added(this.admin.texts.list(chosen.map(({ name }) => name))),
    });
  }

  async #remove({ id = "", name = id, proficiency = 0 }: Ability): Promise<void> {
    await this.change({
      shows: (this.data ?? []).filter((ability) => ability.id !== id),
      write: (personId, ending) => this.take(personId, id, ending),
      undo: (personId, ending) => this.put(personId, [{ id, proficiency }], ending),
      text: this.texts.removed(name),
    });
  }
}

const pageSize = 100;

class Skills extends Abilities {
  protected override readonly kind = "skills";

  protected override read(signal: AbortSignal): Promise<readonly Ability[]> {
    return this.admin.session.users.getUserRoutingskillsAll(this.personId, { pageSize, signal }).toArray();
  }

  protected override unchangeable(): string | undefined {
    return this.admin.refusal("patchUserRoutingskillsBulk");
  }

  protected override async put(personId: string, items: readonly Level[], ending: Ending): Promise<void> {
    allDone(await this.admin.session.users.patchUserRoutingskillsBulkAll(personId, items, ending));
  }

  protected override take(personId: string, id: string, ending: Ending): Promise<void> {
    return this.admin.session.users.deleteUserRoutingskill(personId, id, ending);
  }
}

class Languages extends Abilities {
  protected override readonly kind = "languages";

  protected override read(signal: AbortSignal): Promise<readonly Ability[]> {
    return this.admin.session.users.getUserRoutinglanguagesAll(this.personId, { pageSize, signal }).toArray();
  }

  protected override unchangeable(): string | undefined {
    return this.admin.refusal("patchUserRoutinglanguagesBulk");
  }

  protected override async put(personId: string, items: readonly Level[], ending: Ending): Promise<void> {
    allDone(await this.admin.session.users.patchUserRoutinglanguagesBulkAll(personId, items, ending));
  }

  protected override take(personId: string, id: string, ending: Ending): Promise<void> {
    return this.admin.session.users.deleteUserRoutinglanguage(personId, id, ending);
  }
}

/** Some items of a bulk request can fail alone. */
function allDone(outcomes: readonly { readonly status: string; readonly reason?: unknown }[]): void {
  const failed = outcomes.find(({ status }) => status === "rejected");
  if (failed) throw failed.reason;
}

define("genesys-users-admin-person-skills", Skills);
define("genesys-users-admin-person-languages", Languages);
