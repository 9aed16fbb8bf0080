// The choice of a manager among all people, by name or email.

import { html, type TemplateResult } from "lit";
import type { Admin } from "../admin.js";
import { findPeople } from "../person/find-people.js";
import { explanation } from "../text/words.js";
import "../ui/picker.js";
import type { PickerOption } from "../ui/picker.js";

export interface ManagerChoice {
  /** The id of the manager, or undefined. */
  readonly chosen: string | undefined;
  /** The id of the person whose manager it is; nobody is their own. */
  readonly except?: string;
  /** Gets undefined where a click takes the choice back. */
  readonly choose: (manager: PickerOption | undefined) => void;
}

export function managerPicker(admin: Admin, { chosen, except, choose }: ManagerChoice): TemplateResult {
  const { messages } = admin.texts;
  const { person: texts, filters } = messages;
  return html`
    <genesys-users-admin-picker
      .name=${texts.fields.manager}
      .multiple=${false}
      .chosen=${chosen === undefined ? [] : [chosen]}
      .search=${(text: string, signal: AbortSignal) => findPeople(admin, text, signal, except)}
      .texts=${{ find: texts.find, nothing: filters.nothing, loading: filters.loading }}
      .describeError=${(error: unknown) => explanation(messages, admin.session.problem(error))}
      .onChoose=${([id]: readonly string[], option: PickerOption) => choose(id === undefined ? undefined : option)}
    ></genesys-users-admin-picker>
  `;
}
