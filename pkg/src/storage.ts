// The storages of a page. One may be full, forbidden or missing, and any touch of it may throw.

import type { StorageArea } from "./genesys_users.js";
import { attempt } from "./inspect.js";

function storageOf(area: StorageArea): Storage {
  // `undefined` outside of pages, so that the callers below throw, and say that it refuses.
  return area === "local" ? globalThis.localStorage : globalThis.sessionStorage;
}

/** Reads a record: `null` if there is none, `undefined` if the storage refuses. */
export function readRecord(area: StorageArea, key: string): string | null | undefined {
  return attempt(() => storageOf(area).getItem(key));
}

/** Writes a record. Gives whether the storage has taken it. */
export function writeRecord(area: StorageArea, key: string, record: string): boolean {
  const isWritten = attempt(() => {
    storageOf(area).setItem(key, record);
    return true;
  });
  return isWritten === true;
}

/** Whether a record, at any key, starts with the text. */
export function hasRecord(area: StorageArea, text: string): boolean {
  return attempt(() => Object.values(storageOf(area)).some((record) => String(record).startsWith(text))) === true;
}

/** Removes the records whose keys start so. */
export function removeRecords(area: StorageArea, start: string): void {
  attempt(() => {
    const storage = storageOf(area);
    for (const key of Object.keys(storage)) if (key.startsWith(start)) storage.removeItem(key);
  });
}
