// What people do not say of themselves, and a plan has to know: in which queues they are, their roles by division, and the names of managers.

import type { User } from "genesys-users";
import { inParallel } from "../in-parallel.js";
import { pageSize } from "../people/limits.js";
import { queueMembersPath, roleUsersPath } from "../platform.js";
import type { Session } from "../session/session.js";

export interface Lookup {
  isMember(personId: string | undefined, queueId: string): boolean;
  hasRole(personId: string | undefined, roleId: string, divisionId: string): boolean;
  nameOf(personId: string | undefined): string;
}

export async function lookUp(
  { client, users }: Session,
  people: readonly User[],
  wanted: { readonly queues: readonly string[]; readonly roles: readonly string[]; readonly managers: boolean },
  signal: AbortSignal,
): Promise<Lookup> {
  const idsOf = async (path: string): Promise<Set<string | undefined>> => {
    const all = await client.requestAll<{ id?: string }>(path, { query: { pageSize }, signal, prefetch: 2 }).toArray();
    return new Set(all.map(({ id }) => id));
  };
  const members = new Map<string, Set<string | undefined>>();
  await inParallel(wanted.queues, async (id) => members.set(id, await idsOf(queueMembersPath(id))));

  // The divisions of grants take a request for each person, so they are read for those alone who have the role somewhere.
  const grants = new Set<string>();
  const holders = new Set<string | undefined>();
  await inParallel(wanted.roles, async (id) => {
    for (const holder of await idsOf(roleUsersPath(id))) holders.add(holder);
  });
  const ids = people.flatMap(({ id }) => (id !== undefined && holders.has(id) ? id : []));
  await inParallel(ids, async (id) => {
    const subject = await users.getAuthorizationSubject(id, { signal });
    for (const { role, division } of subject.grants ?? []) grants.add([id, role?.id, division?.id].join());
  });

  const names = new Map(people.map(({ id, name }) => [id, name]));
  if (wanted.managers) {
    const unknown = [...new Set(people.flatMap(({ manager }) => manager?.id ?? []))].filter((id) => !names.has(id));
    const outcomes = await users.getUsersByIds(unknown, { signal });
    for (const outcome of outcomes) if (outcome.status === "fulfilled") names.set(outcome.value.id, outcome.value.name);
  }
  return {
    isMember: (personId, queueId) => members.get(queueId)?.has(personId) ?? false,
    hasRole: (...grant) => grants.has(grant.join()),
    nameOf: (id) => (id === undefined ? "" : (names.get(id) ?? id)),
  };
}
