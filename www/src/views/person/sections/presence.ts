// The presence and the routing status of a person, since when, and setting them.

import type { RoutingStatus, User, UserPresence } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import type { PresenceDefinition } from "../../../catalogue.js";
import { define } from "../../../define.js";
import type { Observable } from "../../../observable.js";
import { systemPresence, word } from "../../../text/words.js";
import { presenceBadge, routingBadge } from "../../../ui/person-parts.js";
import { EditableSection } from "./editable.js";

interface Statuses {
  readonly presence: UserPresence;
  readonly routingStatus: RoutingStatus;
  readonly definitions: readonly PresenceDefinition[];
}

/** The routing statuses that can be set; the others follow from interactions. */
const settable = ["OFF_QUEUE", "IDLE"];

export class PresenceSection extends EditableSection<Statuses> {
  protected override watched(): readonly Observable[] {
    return [this.admin.people];
  }

  protected override heading(): string {
    return this.messages.columns.presence;
  }

  protected override async read(signal: AbortSignal): Promise<Statuses> {
    const { session, catalogue } = this.admin;
    const [presence, routingStatus, definitions] = await Promise.all([
      session.client.request<UserPresence>("GET", presencePath(this.personId), { signal }),
      session.users.getUserRoutingstatus(this.personId, { signal }),
      catalogue.presences(),
    ]);
    return { presence, routingStatus, definitions };
  }

  protected override listed({ presence, routingStatus }: Statuses): Partial<User> {
    return { presence, routingStatus };
  }

  protected override content(data: Statuses): TemplateResult {
    const { presence, routingStatus } = this.#latest(data);
    const { texts } = this.admin;
    const refusal = this.isOwn ? this.admin.refusalAny() : this.admin.refusalAny("presence:userPresence:edit");
    const current = presence.presenceDefinition?.id;
    const presences = data.definitions.map((definition) => ({ id: definition.id, name: this.#nameOf(definition) }));
    const statuses = settable.map((id) => ({ id, name: word(texts, "routing", id) }));
    return html`
      <div class="statuses">
        ${this.#status({
          label: this.messages.columns.presence,
          badge: presenceBadge(texts, { presence }),
          since: presence.modifiedDate,
          options: presences,
          current,
          refusal,
          set: (id) => void this.#setPresence(data, id),
        })}
        ${presence.message ? html`<q class="section-note">${presence.message}</q>` : nothing}
        ${this.#status({
          label: this.messages.filters.routingStatuses,
          badge: routingBadge(texts, { routingStatus }),
          since: routingStatus.startTime,
          options: statuses,
          current: routingStatus.status,
          refusal: this.admin.refusal("putUserRoutingstatus"),
          set: (status) => void this.#setRouting(data, status),
        })}
      </div>
      ${this.note(refusal)}
    `;
  }

  #status({ label, badge, since, options, current, refusal, set }: StatusField): TemplateResult {
    const { texts } = this.admin;
    return html`
      <div class="status">
        <span class="status-now">
          ${badge}
          ${since === undefined ? nothing : html`<time class="section-note" datetime=${since} title=${texts.dateTime(since)}>${texts.ago(since)}</time>`}
        </span>
        <label class="field">
          <span class="field-label">${label}</span>
          <select
            class="input select"
            ?disabled=${refusal !== undefined}
            title=${refusal ?? nothing}
            @change=${(event: Event) => {
              const select = event.target as HTMLSelectElement;
              set(select.value);
              select.value = "";
            }}
          >
            <option value="" selected disabled>${this.texts.set}</option>
            ${options.map(({ id, name }) => html`<option value=${id} ?disabled=${id === current}>${name}</option>`)}
          </select>
        </label>
      </div>
    `;
  }

  /** The list is kept live; what it knows may be newer than what the section has read. */
  #latest({ presence, routingStatus }: Statuses): Pick<Statuses, "presence" | "routingStatus"> {
    let known: User = {};
    for (const [, person] of this.admin.people.known()) if (person.id === this.personId) known = person;
    const isNewer = (one = "", other = ""): boolean => one > other;
    return {
      presence: known.presence && isNewer(known.presence.modifiedDate, presence.modifiedDate) ? known.presence : presence,
      routingStatus:
        known.routingStatus && isNewer(known.routingStatus.startTime, routingStatus.startTime) ? known.routingStatus : routingStatus,
    };
  }

  #nameOf({ systemPresence: system, name }: PresenceDefinition): string {
    const canonical = (value: string) => systemPresence({ presence: { presenceDefinition: { systemPresence: value } } });
    const own = word(this.admin.texts, "presence", canonical(system));
    return canonical(name) === canonical(system) ? own : `${own}: ${name}`;
  }

  async #setPresence(data: Statuses, id: string): Promise<void> {
    const before = this.#latest(data).presence.presenceDefinition?.id;
    const set = (definition: string) => (personId: string, ending: { signal: AbortSignal }) =>
      this.admin.session.client.request("PATCH", presencePath(personId), { body: { presenceDefinition: { id: definition } }, ...ending });
    await this.change({
      write: set(id),
      text: this.texts.changed(this.messages.columns.presence),
      undo: before === undefined ? undefined : set(before),
    });
  }

  async #setRouting(data: Statuses, status: string): Promise<void> {
    const before = this.#latest(data).routingStatus.status ?? "";
    const set = (value: string) => (personId: string, ending: { signal: AbortSignal }) =>
      this.admin.session.users.putUserRoutingstatus(personId, { status: value }, ending);
    await this.change({
      write: set(status),
      text: this.texts.changed(this.messages.filters.routingStatuses),
      undo: settable.includes(before) ? set(before) : undefined,
    });
  }
}

interface StatusField {
  readonly label: string;
  readonly badge: unknown;
  readonly since: string | undefined;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly current: string | undefined;
  readonly refusal: string | undefined;
  readonly set: (id: string) => void;
}

const presencePath = (personId: string): string => `/api/v2/users/${encodeURIComponent(personId)}/presences/purecloud`;

define("genesys-users-admin-person-presence", PresenceSection);
