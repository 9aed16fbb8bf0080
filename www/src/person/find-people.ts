// Finds people to choose from, such as managers.

import type { Admin } from "../admin.js";
import { searchPeople } from "../people/search-people.js";

export async function findPeople(
  { session }: Admin,
  text: string,
  signal: AbortSignal,
  except?: string,
): Promise<readonly { readonly id: string; readonly name: string; readonly detail: string | undefined }[]> {
  const people = await searchPeople(session, text, { state: "active", most: 25, signal });
  return people.flatMap(({ id, name = "", email }) => (id === undefined || id === except ? [] : [{ id, name, detail: email }]));
}
