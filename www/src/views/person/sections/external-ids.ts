// The keys under which other systems know a person.

import type { UserExternalIdentifier } from "genesys-users";
import { html, type TemplateResult } from "lit";
import { define } from "../../../define.js";
import type { Ending } from "./editable.js";
import { FormSection, type Faults } from "./form.js";
import { removeButton } from "./parts.js";

interface NewId {
  readonly authority: string;
  readonly key: string;
}

const longest = 256;

class ExternalIds extends FormSection<readonly UserExternalIdentifier[], NewId> {
  protected override heading(): string {
    return this.texts.externalIds;
  }

  protected override read(signal: AbortSignal): Promise<readonly UserExternalIdentifier[]> {
    return this.admin.session.users.getUserExternalid(this.personId, { signal });
  }

  protected override unchangeable(): string | undefined {
    return this.admin.refusal("postUserExternalid");
  }

  protected override draftOf(): NewId {
    return { authority: "", key: "" };
  }

  protected override fields(
    { authority, key }: NewId,
    ids: readonly UserExternalIdentifier[],
    refusal: string | undefined,
  ): TemplateResult {
    return html`
      ${
        ids.length === 0
          ? this.none()
          : html`<ul class="items">
              ${ids.map((id) => this.#id(id, refusal))}
            </ul>`
      }
      <div class="form-row">
        ${this.input("authority", this.texts.authority, { value: authority, refusal, set: (value) => this.edit({ authority: value }) })}
        ${this.input("key", this.texts.key, { value: key, refusal, set: (value) => this.edit({ key: value }) })}
      </div>
    `;
  }

  #id({ authorityName = "", externalKey = "" }: UserExternalIdentifier, refusal: string | undefined): TemplateResult {
    return html`
      <li class="item">
        <span class="item-name"><code>${externalKey}</code> <small>${authorityName}</small></span>
        ${removeButton(this.texts.remove(externalKey), refusal, () => void this.#remove({ authority: authorityName, key: externalKey }))}
      </li>
    `;
  }

  protected override faultsOf(draft: NewId): Faults {
    const faults = (["authority", "key"] as const).flatMap((name) => {
      const { length } = draft[name].trim();
      if (length === 0) return [[name, this.texts.required] as const];
      return length > longest ? [[name, this.texts.longest(this.admin.texts.number(longest))] as const] : [];
    });
    return Object.fromEntries(faults);
  }

  protected override save(draft: NewId): Promise<boolean> {
    const id = { authority: draft.authority.trim(), key: draft.key.trim() };
    return this.change({ write: this.#put(id), undo: this.#take(id), text: this.texts.added(id.key) });
  }

  async #remove(id: NewId): Promise<void> {
    await this.change({
      shows: (this.data ?? []).filter(({ authorityName, externalKey }) => authorityName !== id.authority || externalKey !== id.key),
      write: this.#take(id),
      undo: this.#put(id),
      text: this.texts.removed(id.key),
    });
  }

  #put({ authority, key }: NewId) {
    return (personId: string, ending: Ending) =>
      this.admin.session.users.postUserExternalid(personId, { authorityName: authority, externalKey: key }, ending);
  }

  #take({ authority, key }: NewId) {
    return (personId: string, ending: Ending) =>
      this.admin.session.users.deleteUserExternalidAuthorityNameExternalKey(personId, authority, key, ending);
  }
}

define("genesys-users-admin-person-external-ids", ExternalIds);
