// The name of a person of whom only the id is known, such as a manager.

import { html, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { define } from "../../define.js";
import { readPerson } from "../../person/read-person.js";
import { View } from "../view.js";

export class PersonName extends View {
  @property({ attribute: false }) personId = "";
  @state() private name: string | undefined;

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has("personId")) void this.#read();
  }

  async #read(): Promise<void> {
    const { personId, admin } = this;
    const read = async (): Promise<string | undefined> => (admin.people.find(personId) ?? (await readPerson(admin, personId))).name;
    // Where the name cannot be read, the id says who it is.
    const name = await read().catch(() => undefined);
    if (personId === this.personId) this.name = name ?? personId;
  }

  protected override render(): TemplateResult {
    return html`${this.name ?? "…"}`;
  }
}

define("genesys-users-admin-person-name", PersonName);
