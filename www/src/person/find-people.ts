// Finds people to choose from, such as managers.

import type { Admin } from "../admin.js";
import { searchRequest } from "../people/listing.js";
import { everybody } from "../people/query.js";

export async function findPeople(
  { session }: Admin,
  text: string,
  signal: AbortSignal,
  except: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const request = { ...searchRequest({ ...everybody, text }, []), pageSize: 25 };
  const { results = [] } = await session.users.postUsersSearch(request, { signal: AbortSignal.any([signal, session.signal]) });
  return results.flatMap(({ id, name = "", email }) => (id === undefined || id === except ? [] : [{ id, name: `${name} · ${email}` }]));
}
