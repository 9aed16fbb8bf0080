// The people who are selected: some of them by id, or all whom the query finds.

import type { User } from "genesys-users";
import { Observable } from "../observable.js";

export interface SelectedPeople {
  readonly ids: readonly string[];
  /** All whom the query finds are selected, also those who were not read yet; `ids` is empty then. */
  readonly all: boolean;
}

export class Selection extends Observable {
  readonly #ids = new Map<string, User>();
  readonly #onChange: (selected: SelectedPeople) => void;
  all = false;

  constructor(onChange: (selected: SelectedPeople) => void) {
    super();
    this.#onChange = onChange;
  }

  get ids(): readonly string[] {
    return [...this.#ids.keys()];
  }

  /** The selected people as the list knew them when they were selected. */
  get people(): readonly User[] {
    return [...this.#ids.values()];
  }

  count(total: number): number {
    return this.all ? total : this.#ids.size;
  }

  get isEmpty(): boolean {
    return !this.all && this.#ids.size === 0;
  }

  has(id: string | undefined): boolean {
    return this.all || (id !== undefined && this.#ids.has(id));
  }

  /** Selects people, or removes them from the selection. Beginning with all, a removal leaves the others of `known`. */
  set(people: readonly User[], isSelected: boolean, known: readonly User[] = []): void {
    if (this.all) {
      this.all = false;
      for (const person of known) if (person.id !== undefined) this.#ids.set(person.id, person);
    }
    for (const person of people) {
      if (person.id === undefined) continue;
      if (isSelected) this.#ids.set(person.id, person);
      else this.#ids.delete(person.id);
    }
    this.#tell();
  }

  selectAll(): void {
    this.#ids.clear();
    this.all = true;
    this.#tell();
  }

  clear(): void {
    if (this.isEmpty) return;
    this.#ids.clear();
    this.all = false;
    this.#tell();
  }

  #tell(): void {
    this.changed();
    this.#onChange({ ids: this.ids, all: this.all });
  }
}
