// Keeps the search, the filters, the chosen columns and the open person in the address of the page, so that a link leads back to them and the buttons of the browser work.

import type { Admin } from "./admin.js";
import { readColumns } from "./people/columns.js";
import { fromParameters, listFilters, sameQuery, toParameters, type PeopleQuery } from "./people/query.js";

/** The parameters that belong to the element. Others are left as they are. */
const own = ["text", "state", "sort", "person", "columns", ...listFilters];

/** In the session storage: the parameters of the element, while the page is left for the login page, which brings none back. */
const keptKey = "genesys-users-admin:address";

export class Address {
  readonly #admin: Admin;
  #endSubscription: (() => void) | undefined;

  constructor(admin: Admin) {
    this.#admin = admin;
  }

  start(): void {
    this.#show();
    this.#admin.session.onReturn = () => this.#restore();
    this.#admin.start();
    this.#endSubscription = this.#admin.subscribe(() => this.#write());
    addEventListener("popstate", this.#follow);
  }

  stop(): void {
    this.#endSubscription?.();
    removeEventListener("popstate", this.#follow);
  }

  restoreColumns(): void {
    this.#admin.showColumns(readColumns(this.#read().columns));
  }

  /** Shows what parameters say, as soon as somebody is signed in. */
  #show(parameters?: URLSearchParams): void {
    const { query, personId, columns } = this.#read(parameters);
    this.#admin.showColumns(readColumns(columns));
    this.#admin.showAtFirst(query, personId);
  }

  /** Reads parameters of the element, or those of the address. */
  #read(parameters = new URLSearchParams(location.search)): {
    query: PeopleQuery;
    personId: string | undefined;
    columns: string | null;
  } {
    return {
      query: fromParameters(parameters),
      personId: parameters.get("person") ?? undefined,
      columns: parameters.get("columns"),
    };
  }

  readonly #follow = (): void => {
    const { query, personId } = this.#read();
    if (!sameQuery(query, this.#admin.people.query)) this.#admin.find(query);
    this.#admin.openPerson(personId);
    // The columns are no place to which one goes back: they stay, and the address follows them.
    this.#write();
  };

  /** The parameters of what is shown. */
  #parameters(): URLSearchParams {
    const { openPersonId, people, chosenColumns } = this.#admin;
    const parameters = toParameters(people.query);
    if (chosenColumns !== undefined) parameters.set("columns", chosenColumns);
    if (openPersonId !== undefined) parameters.set("person", openPersonId);
    return parameters;
  }

  /** The address of the page with what is shown. */
  #address(): URL {
    const address = new URL(location.href);
    for (const name of own) address.searchParams.delete(name);
    for (const [name, value] of this.#parameters()) address.searchParams.append(name, value);
    return address;
  }

  #write(): void {
    if (this.#admin.session.isLeaving) keep(this.#parameters());
    // Before somebody is signed in, the address may hold what the login page has answered.
    if (this.#admin.session.state.kind !== "ready") return;
    const before = this.#read();
    const { openPersonId, people, chosenColumns } = this.#admin;
    const opens = openPersonId !== before.personId;
    if (!opens && sameQuery(people.query, before.query) && chosenColumns === (before.columns ?? undefined)) return;
    const address = this.#address();
    // The way back leads from a person to the list, and not through each letter of a search.
    if (opens) history.pushState(history.state, "", address);
    else history.replaceState(history.state, "", address);
  }

  /** Shows again what was shown before the page was left for the login page. */
  #restore(): void {
    const kept = takeKept();
    if (kept === null) return;
    this.#show(new URLSearchParams(kept));
    history.replaceState(history.state, "", this.#address());
  }
}

function keep(parameters: URLSearchParams): void {
  try {
    sessionStorage.setItem(keptKey, parameters.toString());
  } catch {
    // Without a storage there is no login that leaves the page.
  }
}

function takeKept(): string | null {
  try {
    const kept = sessionStorage.getItem(keptKey);
    sessionStorage.removeItem(keptKey);
    return kept;
  } catch {
    return null;
  }
}
