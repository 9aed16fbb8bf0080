// What an administrator chooses from: divisions, skills, languages, queues, roles, presence definitions, stations. Each list is read once, when
// it is first asked for, and again after `forget`.

import type { ApiClient } from "genesys-users";

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface PresenceDefinition extends Named {
  /** The system presence that it stands for, such as AVAILABLE. */
  readonly systemPresence: string;
}

const listings = {
  divisions: "/api/v2/authorization/divisions",
  skills: "/api/v2/routing/skills",
  languages: "/api/v2/routing/languages",
  queues: "/api/v2/routing/queues",
  roles: "/api/v2/authorization/roles",
  stations: "/api/v2/stations",
} as const;

export type CatalogueName = keyof typeof listings;

const pageSize = 500;

export class Catalogue {
  readonly #client: ApiClient;
  readonly #signal: AbortSignal;
  readonly #lists = new Map<string, Promise<readonly Named[]>>();

  constructor(client: ApiClient, signal: AbortSignal) {
    this.#client = client;
    this.#signal = signal;
  }

  /** The items of a list in order of name. It rejects with the error of the API, and the next call tries again. */
  list(name: CatalogueName): Promise<readonly Named[]> {
    return this.#once(name, async () => {
      const options = { query: { pageSize }, signal: this.#signal };
      return named(await this.#client.requestAll<Partial<Named>>(listings[name], options).toArray());
    });
  }

  /** The presences that people of the organization can have. */
  presences(): Promise<readonly PresenceDefinition[]> {
    return this.#once("presences", async () => {
      interface Definition {
        id?: string;
        systemPresence?: string;
        languageLabels?: Record<string, string>;
      }
      const path = "/api/v2/presence/definitions";
      const { entities = [] } = await this.#client.request<{ entities?: Definition[] }>("GET", path, { signal: this.#signal });
      return entities.flatMap(({ id, systemPresence = "", languageLabels = {} }) =>
        id === undefined ? [] : [{ id, systemPresence, name: languageLabels["en_US"] ?? languageLabels["en"] ?? systemPresence }],
      );
    }) as Promise<readonly PresenceDefinition[]>;
  }

  /** Reads a list anew when it is asked for again. */
  forget(name: CatalogueName): void {
    this.#lists.delete(name);
  }

  #once(name: string, read: () => Promise<readonly Named[]>): Promise<readonly Named[]> {
    const known = this.#lists.get(name);
    if (known) return known;
    const list = read();
    this.#lists.set(name, list);
    list.catch(() => this.#lists.delete(name));
    return list;
  }
}

function named(items: readonly Partial<Named>[]): Named[] {
  const complete = items.flatMap(({ id, name }) => (id === undefined ? [] : [{ id, name: name ?? id }]));
  return complete.sort((one, other) => one.name.localeCompare(other.name));
}
