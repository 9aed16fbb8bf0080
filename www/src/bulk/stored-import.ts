// An import that outlives a reload. It is kept in the session storage: for this tab alone, and no longer than the tab, because a file has
// personal data. That storage takes some five million characters; a larger file is imported as well, but a reload loses how far it came.

const key = "genesys-users-admin:import";

export interface StoredImport {
  readonly fileName: string;
  readonly rows: string[][];
  readonly mapping: string[];
  readonly done: readonly number[];
  /** Who has begun it. Nobody else goes on with it. */
  readonly ownerId: string;
}

/** Keeps an import. Returns whether there was room. */
export function store(stored: StoredImport): boolean {
  try {
    sessionStorage.removeItem(`${key}:done`);
    sessionStorage.setItem(key, JSON.stringify(stored));
    return true;
  } catch {
    clearStored();
    return false;
  }
}

/** Keeps which rows are done. */
export function storeDone(rows: ReadonlySet<number>): void {
  try {
    if (sessionStorage.getItem(key) !== null) sessionStorage.setItem(`${key}:done`, [...rows].join());
  } catch {
    // A row that is not marked as done is compared again, and found to be done.
  }
}

/** The import that is kept, when this person has begun it. */
export function restore(ownerId: string): StoredImport | undefined {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? "null") as StoredImport | null;
    if (stored?.ownerId !== ownerId) return undefined;
    const done = sessionStorage.getItem(`${key}:done`) ?? "";
    return { ...stored, done: done === "" ? [] : done.split(",").map(Number) };
  } catch {
    return undefined;
  }
}

export function clearStored(): void {
  try {
    sessionStorage.removeItem(key);
    sessionStorage.removeItem(`${key}:done`);
  } catch {
    // Nothing was stored.
  }
}
