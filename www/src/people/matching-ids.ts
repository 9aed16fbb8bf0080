// The ids of the people in queues, with roles, presences or routing statuses. The search of the API knows none of these, so their ids are read
// from the endpoints that do, and become a condition of the search.

import type { UserActivityQuery, UserActivityQueryPredicateDimension } from "genesys-users";
import type { Session } from "../session/session.js";
import { queueMembersPath, roleUsersPath } from "../platform.js";
import { pageSize, searchLimit } from "./limits.js";
import type { PeopleQuery } from "./query.js";

/** More ids would only be requests whose people nobody can see. */
const maximum = searchLimit;
const requestsAtOnce = 4;

export interface MatchingIds {
  readonly ids: readonly string[];
  /** There are more people than these. */
  readonly isCut: boolean;
}

export const needsIds = (query: PeopleQuery): boolean =>
  query.queues.length + query.roles.length + query.presences.length + query.routingStatuses.length > 0;

/** Reads the ids of the people who match all of these filters. `onProgress` gets how many were read so far. */
export async function matchingIds(
  session: Session,
  query: PeopleQuery,
  signal: AbortSignal,
  onProgress: (read: number) => void,
): Promise<MatchingIds> {
  let read = 0;
  const count = (more: number): void => onProgress((read += more));
  const sets = [
    ...(query.queues.length > 0 ? [union(query.queues.map((id) => ofListing(session, queueMembersPath(id), signal, count)))] : []),
    ...(query.roles.length > 0 ? [union(query.roles.map((id) => ofListing(session, roleUsersPath(id), signal, count)))] : []),
    ...(query.presences.length + query.routingStatuses.length > 0 ? [ofActivity(session, query, signal, count)] : []),
  ];
  const found = await Promise.all(sets);
  const [first, ...others] = found.map(({ ids }) => ids);
  const ids = [...(first ?? [])].filter((id) => others.every((other) => other.has(id)));
  return { ids, isCut: found.some(({ isCut }) => isCut) };
}

interface Found {
  readonly ids: ReadonlySet<string>;
  readonly isCut: boolean;
}

async function union(parts: readonly Promise<Found>[]): Promise<Found> {
  const found = await Promise.all(parts);
  return { ids: new Set(found.flatMap(({ ids }) => [...ids])), isCut: found.some(({ isCut }) => isCut) };
}

async function ofListing(session: Session, path: string, signal: AbortSignal, count: (more: number) => void): Promise<Found> {
  const ids = new Set<string>();
  for await (const { id } of session.client.requestAll<{ id?: string }>(path, { query: { pageSize }, signal, prefetch: 2 })) {
    if (ids.size === maximum) return { ids, isCut: true };
    if (id !== undefined) ids.add(id);
    if (ids.size % pageSize === 0) count(pageSize);
  }
  return { ids, isCut: false };
}

async function ofActivity(session: Session, query: PeopleQuery, signal: AbortSignal, count: (more: number) => void): Promise<Found> {
  const body = activityQuery(query);
  const ids = new Set<string>();
  let next = 1;
  let hasEnded = false;
  const readPages = async (): Promise<void> => {
    while (!hasEnded && next <= maximum / pageSize) {
      const { results = [] } = await session.users.postAnalyticsUsersActivityQuery(body, { pageSize, pageNumber: next++, signal });
      for (const { group } of results) if (group?.["userId"] !== undefined) ids.add(group["userId"]);
      count(results.length);
      if (results.length < pageSize) hasEnded = true;
    }
  };
  await Promise.all(Array.from({ length: requestsAtOnce }, readPages));
  return { ids, isCut: !hasEnded };
}

function activityQuery(query: PeopleQuery): UserActivityQuery {
  const clause = (dimension: UserActivityQueryPredicateDimension, values: readonly string[]) => ({
    type: "or" as const,
    predicates: values.map((value) => ({ type: "dimension" as const, dimension, operator: "matches" as const, value })),
  });
  const clauses = [clause("systemPresence", query.presences), clause("routingStatus", query.routingStatuses)];
  return {
    metrics: [{ metric: "oMemberQueues" }],
    groupBy: ["userId"],
    filter: { type: "and", clauses: clauses.filter(({ predicates }) => predicates.length > 0) },
  };
}
