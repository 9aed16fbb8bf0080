// The stations of a person: the one in use, and the default.

import type { User, UserStation, UserStations } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { define } from "../../../define.js";
import type { PickerOption } from "../../../ui/picker.js";
import "./adder.js";
import { EditableSection, type Ending } from "./editable.js";
import { removeButton } from "./parts.js";

type Kind = "associatedStation" | "defaultStation";

class Stations extends EditableSection<UserStations> {
  protected override heading(): string {
    return this.texts.stations;
  }

  protected override refusal(): string | undefined {
    return this.unreadable("getUserStation");
  }

  protected override read(signal: AbortSignal): Promise<UserStations> {
    return this.admin.session.users.getUserStation(this.personId, { signal });
  }

  protected override listed(station: UserStations): Partial<User> {
    return { station };
  }

  protected override content(stations: UserStations): TemplateResult {
    const { refusal } = this.#calls.associatedStation;
    return html`
      <dl class="facts">
        ${this.#fact(this.texts.effectiveStation, stations.effectiveStation)}
        ${this.#fact(this.texts.associatedStation, stations.associatedStation, "associatedStation")}
        ${this.#fact(this.texts.defaultStation, stations.defaultStation, "defaultStation")}
        ${stations.lastAssociatedStation ? this.#fact(this.texts.lastStation, stations.lastAssociatedStation) : nothing}
      </dl>
      ${this.note(refusal ?? this.#calls.defaultStation.refusal)}
    `;
  }

  #fact(label: string, station: UserStation | undefined, kind?: Kind): TemplateResult {
    const { messages } = this;
    const name = station?.name ?? station?.id;
    const calls = kind && this.#calls[kind];
    return html`
      <dt>${label}</dt>
      <dd class="item">
        <span class="item-name">
          ${name ?? messages.columns.none}
          ${station?.associatedDate ? html`<small>${this.admin.texts.dateTime(station.associatedDate)}</small>` : nothing}
        </span>
        ${
          kind && calls
            ? html`<genesys-users-admin-adder
                  .admin=${this.admin}
                  .label=${this.texts.set}
                  .name=${label}
                  .multiple=${false}
                  .refusal=${calls.refusal}
                  .options=${() => this.admin.catalogue.list("stations")}
                  .onAdd=${([chosen]: readonly PickerOption[]) => void this.#set(kind, label, chosen)}
                ></genesys-users-admin-adder>
                ${station === undefined ? nothing : removeButton(this.texts.remove(`${label}, ${name ?? ""}`), calls.clearRefusal, () => void this.#set(kind, label, undefined))}`
            : nothing
        }
      </dd>
    `;
  }

  async #set(kind: Kind, label: string, station: PickerOption | undefined): Promise<void> {
    const before = this.data?.[kind];
    const put = (id: string | undefined) => (personId: string, ending: Ending) =>
      id === undefined ? this.#calls[kind].clear(personId, ending) : this.#calls[kind].put(personId, id, ending);
    await this.change({ write: put(station?.id), undo: put(before?.id), text: this.texts.changed(label) });
  }

  get #calls() {
    const { users } = this.admin.session;
    const { admin } = this;
    return {
      associatedStation: {
        put: (personId: string, id: string, ending: Ending) => users.putUserStationAssociatedstationStationId(personId, id, ending),
        clear: (personId: string, ending: Ending) => users.deleteUserStationAssociatedstation(personId, ending),
        refusal: this.refusalOfOthers("putUserStationAssociatedstationStationId"),
        clearRefusal: this.refusalOfOthers("deleteUserStationAssociatedstation"),
      },
      defaultStation: {
        put: (personId: string, id: string, ending: Ending) => users.putUserStationDefaultstationStationId(personId, id, ending),
        clear: (personId: string, ending: Ending) => users.deleteUserStationDefaultstation(personId, ending),
        refusal: admin.refusal("putUserStationDefaultstationStationId"),
        clearRefusal: admin.refusal("deleteUserStationDefaultstation"),
      },
    };
  }
}

define("genesys-users-admin-person-stations", Stations);
