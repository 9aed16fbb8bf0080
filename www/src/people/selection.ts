// The people who are selected: some of them, or all whom the query finds but for some.

import type { User } from "genesys-users";
import { Observable } from "../observable.js";
import { fits, type PeopleQuery } from "./query.js";

export interface SelectedPeople {
  readonly ids: readonly string[];
  /** All whom the query finds are selected, also those who were not read yet; `ids` is empty then. */
  readonly all: boolean;
  /** The ids of those who are left out of `all`. */
  readonly except: readonly string[];
}

export const everyone: SelectedPeople = { ids: [], all: true, except: [] };

export class Selection extends Observable {
  /** Those who are selected; with `all` those who are not. */
  readonly #marked = new Map<string, User>();
  readonly #onChange: (selected: SelectedPeople) => void;
  all = false;

  constructor(onChange: (selected: SelectedPeople) => void) {
    super();
    this.#onChange = onChange;
  }

  /** Who is selected now. */
  get people(): SelectedPeople {
    const marked = [...this.#marked.keys()];
    return this.all ? { ...everyone, except: marked } : { ids: marked, all: false, except: [] };
  }

  /** How many are selected, where the query finds `total`. Whoever was left out may not belong to these any more. */
  count(total: number, query: PeopleQuery): number {
    if (!this.all) return this.#marked.size;
    return total - [...this.#marked.values()].filter((person) => fits(person, query)).length;
  }

  get isEmpty(): boolean {
    return !this.all && this.#marked.size === 0;
  }

  /** Whether all are selected, and nobody is left out. */
  get isWhole(): boolean {
    return this.all && this.#marked.size === 0;
  }

  has(id: string | undefined): boolean {
    return this.all !== (id !== undefined && this.#marked.has(id));
  }

  /** Selects people, or removes them from the selection. */
  set(people: readonly User[], isSelected: boolean): void {
    for (const person of people) {
      if (person.id === undefined) continue;
      if (isSelected === this.all) this.#marked.delete(person.id);
      else this.#marked.set(person.id, person);
    }
    this.#tell();
  }

  /** Takes in what is newly known of a person. */
  update(person: User): void {
    const { id = "" } = person;
    const known = this.#marked.get(id);
    if (known) this.#marked.set(id, { ...known, ...person });
  }

  selectAll(): void {
    this.#marked.clear();
    this.all = true;
    this.#tell();
  }

  clear(): void {
    if (this.isEmpty) return;
    this.#marked.clear();
    this.all = false;
    this.#tell();
  }

  #tell(): void {
    this.#onChange(this.people);
    this.changed();
  }
}
