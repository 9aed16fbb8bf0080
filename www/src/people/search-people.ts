// Finds people by a text, to choose one or to go to one.

import type { User } from "genesys-users";
import type { Session } from "../session/session.js";
import { searchRequest } from "./listing.js";
import { everybody, type StateFilter } from "./query.js";

export async function searchPeople(
  { users, signal: end }: Session,
  text: string,
  { state, most, signal }: { readonly state: StateFilter; readonly most: number; readonly signal: AbortSignal },
): Promise<readonly User[]> {
  const request = { ...searchRequest({ ...everybody, text, state }, []), pageSize: most };
  const { results = [] } = await users.postUsersSearch(request, { signal: AbortSignal.any([signal, end]) });
  return results;
}
