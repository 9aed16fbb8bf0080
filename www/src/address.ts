// Keeps the search, the filters, the chosen columns and the open person in the address of the page, so that a link leads back to them and the buttons of the browser work.

import type { Admin } from "./admin.js";
import { readColumns } from "./people/columns.js";
import { fromParameters, listFilters, sameQuery, toParameters, type PeopleQuery } from "./people/query.js";

/** The parameters that belong to the element. Others are left as they are. */
const own = ["text", "state", "sort", "person", "columns", ...listFilters];

export class Address {
  readonly #admin: Admin;
  #endSubscription: (() => void) | undefined;

  constructor(admin: Admin) {
    this.#admin = admin;
  }

  start(): void {
    const { query, personId } = this.#read();
    this.restoreColumns();
    this.#admin.start(query, personId);
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

  #read(): { query: PeopleQuery; personId: string | undefined; columns: string | null } {
    const parameters = new URLSearchParams(location.search);
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

  #write(): void {
    // Before somebody is signed in, the address may hold what the login page has answered.
    if (this.#admin.session.state.kind !== "ready") return;
    const before = this.#read();
    const { openPersonId, people, chosenColumns } = this.#admin;
    const opens = openPersonId !== before.personId;
    if (!opens && sameQuery(people.query, before.query) && chosenColumns === (before.columns ?? undefined)) return;
    const address = new URL(location.href);
    for (const name of own) address.searchParams.delete(name);
    for (const [name, value] of toParameters(people.query)) address.searchParams.append(name, value);
    if (chosenColumns !== undefined) address.searchParams.set("columns", chosenColumns);
    if (openPersonId !== undefined) address.searchParams.set("person", openPersonId);
    // The way back leads from a person to the list, and not through each letter of a search.
    if (opens) history.pushState(history.state, "", address);
    else history.replaceState(history.state, "", address);
  }
}
