// The queues of a person: those that the person has joined, and those that the person could join.

import type { UserQueue } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../../define.js";
import { setQueueMembers } from "../../../platform.js";
import type { PickerOption } from "../../../ui/picker.js";
import "./adder.js";
import { EditableSection, type Ending } from "./editable.js";
import { removeButton, toggle } from "./parts.js";

const pageSize = 100;

class Queues extends EditableSection<readonly UserQueue[]> {
  protected override heading(): string {
    return this.texts.queues;
  }

  protected override refusal(): string | undefined {
    return this.unreadable("getUserQueues");
  }

  protected override async read(signal: AbortSignal): Promise<readonly UserQueue[]> {
    const { users } = this.admin.session;
    const of = async (joined: boolean): Promise<UserQueue[]> => {
      const queues = await users.getUserQueuesAll(this.personId, { joined, pageSize, signal }).toArray();
      return queues.map((queue) => ({ ...queue, joined }));
    };
    return (await Promise.all([of(true), of(false)])).flat();
  }

  #membershipRefusal(): string | undefined {
    return this.admin.refusalAny("routing:queue:edit", "routing:queueMember:manage");
  }

  protected override actions(): TemplateResult {
    const joined = new Set(this.data?.filter((queue) => queue.joined).map(({ id }) => id));
    return html`
      <genesys-users-admin-adder
        .admin=${this.admin}
        .label=${this.texts.add}
        .name=${this.heading()}
        .refusal=${this.#membershipRefusal()}
        .options=${async () => (await this.admin.catalogue.list("queues")).filter(({ id }) => !joined.has(id))}
        .onAdd=${(chosen: readonly PickerOption[]) => void this.#add(chosen)}
      ></genesys-users-admin-adder>
    `;
  }

  protected override content(queues: readonly UserQueue[]): TemplateResult {
    const joined = queues.filter((queue) => queue.joined);
    const others = queues.filter((queue) => !queue.joined);
    return html`
      ${joined.length === 0 ? this.none() : this.#list(joined)}
      ${
        others.length === 0
          ? nothing
          : html`<details class="fold" ?open=${joined.length === 0}>
              <summary>${this.texts.notJoined} <span class="tag">${this.admin.texts.number(others.length)}</span></summary>
              ${this.#list(others)}
            </details>`
      }
      ${this.note(this.admin.refusal("patchUserQueue") ?? this.#membershipRefusal())}
    `;
  }

  #list(queues: readonly UserQueue[]): TemplateResult {
    const refusal = this.admin.refusal("patchUserQueue");
    return html`
      <ul class="items">
        ${repeat(
          queues,
          ({ id }) => id,
          (queue) => {
            const { id = "", name = id, division, joined = false } = queue;
            return html`
              <li class="item">
                <span class="item-name">${name} ${division?.name ? html`<small>${division.name}</small>` : nothing}</span>
                ${toggle(html`<span class="hidden">${name}: </span>${this.texts.joined}`, joined, refusal, (isOn) => void this.#join(queue, isOn))}
                ${removeButton(this.texts.remove(name), this.#membershipRefusal(), () => void this.#remove(queue))}
              </li>
            `;
          },
        )}
      </ul>
    `;
  }

  #set(id: string, joined: boolean) {
    return (personId: string, ending: Ending) => this.admin.session.users.patchUserQueue(id, personId, { id, joined }, ending);
  }

  #member(id: string, isMember: boolean) {
    return (personId: string, { signal }: Ending): Promise<unknown> =>
      setQueueMembers(this.admin.session.client, id, [personId], isMember, signal);
  }

  async #join({ id = "", name = id }: UserQueue, joined: boolean): Promise<void> {
    await this.change({
      shows: (this.data ?? []).map((queue) => (queue.id === id ? { ...queue, joined } : queue)),
      write: this.#set(id, joined),
      undo: this.#set(id, !joined),
      text: this.texts.changed(name),
    });
  }

  async #add(chosen: readonly PickerOption[]): Promise<void> {
    const ids = new Set(chosen.map(({ id }) => id));
    const each = (isMember: boolean) => (personId: string, ending: Ending) =>
      Promise.all(chosen.map(({ id }) => this.#member(id, isMember)(personId, ending)));
    await this.change({
      shows: [...(this.data ?? []).filter(({ id }) => !ids.has(id ?? "")), ...chosen.map((queue) => ({ ...queue, joined: true }))],
      write: each(true),
      undo: each(false),
      text: this.texts.added(this.admin.texts.list(chosen.map(({ name }) => name))),
    });
  }

  async #remove({ id = "", name = id, joined = false }: UserQueue): Promise<void> {
    await this.change({
      shows: (this.data ?? []).filter((queue) => queue.id !== id),
      write: this.#member(id, false),
      // Who becomes a member has joined.
      undo: async (personId, ending) => {
        await this.#member(id, true)(personId, ending);
        if (!joined) await this.#set(id, false)(personId, ending);
      },
      text: this.texts.removed(name),
    });
  }
}

define("genesys-users-admin-person-queues", Queues);
