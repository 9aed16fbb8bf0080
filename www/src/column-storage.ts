// Keeps the choice of columns in the storage of the browser, where the address of the page does not belong to the element.

import type { Admin } from "./admin.js";
import { readColumns, type Column } from "./people/columns.js";

export class ColumnStorage {
  readonly #admin: Admin;
  #shown: readonly Column[] = [];
  #endSubscription: (() => void) | undefined;

  constructor(admin: Admin) {
    this.#admin = admin;
  }

  start(): void {
    this.restoreColumns();
    this.#admin.start();
    this.#endSubscription = this.#admin.subscribe(() => this.#write());
  }

  stop(): void {
    this.#endSubscription?.();
  }

  restoreColumns(): void {
    this.#admin.showColumns(readColumns(this.#read()));
    this.#shown = this.#admin.columns;
  }

  /** Elements to which their pages give other columns have choices of their own. */
  get #key(): string {
    return `genesys-users-admin:columns:${this.#admin.standardColumns.join(" ")}`;
  }

  #read(): string | null {
    try {
      return localStorage.getItem(this.#key);
    } catch {
      // People can forbid pages to store anything, and frames may have no storage. A choice then lasts as long as the page.
      return null;
    }
  }

  #write(): void {
    const { columns, chosenColumns } = this.#admin;
    // Another page may have kept another choice meanwhile.
    if (columns === this.#shown) return;
    this.#shown = columns;
    try {
      if (chosenColumns === undefined) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, chosenColumns);
    } catch {
      // As above; or the storage is full.
    }
  }
}
