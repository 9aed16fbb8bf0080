// Reads the pages of a list of people.

import type { GetUsersOptions, User, UserExpandOption, UserSearchCriteria, UserSearchRequest } from "genesys-users";
import type { Session } from "../session/session.js";
import { pageSize, searchLimit } from "./limits.js";
import { matchingIds, needsIds, type MatchingIds } from "./matching-ids.js";
import { isFiltered, type PeopleQuery } from "./query.js";

/** The most people on a page of everybody. A search has its own limit, which is the page size of the list. */
export const largestPageSize = 500;

/** The most values that a condition of a search takes. */
const valuesOfCriterion = 1000;

/** A part of a person that the API adds when it is asked to. */
export type Expand = UserExpandOption;

export interface PeoplePage {
  readonly people: readonly User[];
  readonly total: number;
}

export interface Listing {
  /** How many of the people can be read; those after them take another search. */
  readonly limit: number;
  readonly pageSize: number;
  /** The people are some of those who match a queue, a role or an activity, because there are too many of them. */
  readonly isCut: boolean;
  page(number: number, signal: AbortSignal): Promise<PeoplePage>;
}

/** Opens the listing of a query. The people of everybody come from the listing of users, which has no limit; others are searched for. */
export async function openListing(
  session: Session,
  query: PeopleQuery,
  expand: readonly Expand[],
  signal: AbortSignal,
  onProgress: (read: number) => void,
  sizeForEverybody = pageSize,
): Promise<Listing> {
  if (!isFiltered(query) && query.sortBy === "name") return everybody(session, query, expand, sizeForEverybody);
  const matching = needsIds(query) ? await matchingIds(session, query, signal, onProgress) : undefined;
  if (matching?.ids.length === 0) return nobody;
  return search(session, query, expand, matching);
}

const nobody: Listing = { limit: Infinity, pageSize, isCut: false, page: () => Promise.resolve({ people: [], total: 0 }) };

function everybody(session: Session, query: PeopleQuery, expand: readonly Expand[], pageSize: number): Listing {
  const options: GetUsersOptions = {
    pageSize,
    state: query.state,
    sortOrder: query.descending ? "descending" : "ascending",
    expand: [...expand],
  };
  return {
    limit: Infinity,
    pageSize,
    isCut: false,
    async page(pageNumber, signal) {
      const { entities = [], total } = await session.users.getUsers({ ...options, pageNumber, signal });
      return { people: entities, total: total ?? entities.length };
    },
  };
}

function search(session: Session, query: PeopleQuery, expand: readonly Expand[], matching: MatchingIds | undefined): Listing {
  const request = searchRequest(query, expand, matching?.ids);
  return {
    limit: searchLimit,
    pageSize,
    isCut: matching?.isCut ?? false,
    async page(pageNumber, signal) {
      const { results = [], total } = await session.users.postUsersSearch({ ...request, pageNumber }, { signal });
      return { people: results, total: total ?? results.length };
    },
  };
}

/** The search that a query stands for. */
export function searchRequest(query: PeopleQuery, expand: readonly Expand[], ids?: readonly string[]): UserSearchRequest {
  const text = query.text.trim();
  const criteria: UserSearchCriteria[] = text.split(/\s+/).flatMap((word) =>
    // Each word is found in any of the fields, so "maria sales" finds the Marias of the sales department.
    word === "" ? [] : [{ type: "CONTAINS", fields: ["name", "email", "title", "department"], value: word }],
  );
  const states = query.state === "any" ? ["active", "inactive", "deleted"] : [query.state];
  criteria.push({ type: "EXACT", fields: ["state"], values: states });
  const exactly = (field: string, values: readonly string[]): void => {
    if (values.length > 0) criteria.push({ type: "EXACT", fields: [field], values: [...values] });
  };
  exactly("divisionId", query.divisions);
  exactly("routingSkills", query.skills);
  exactly("routingLanguages", query.languages);
  if (ids) criteria.push({ operator: "AND", type: "EXACT", group: idCriteria(ids) });
  return {
    query: criteria,
    sortBy: query.sortBy,
    sortOrder: query.descending ? "DESC" : "ASC",
    pageSize,
    expand: [...expand],
  };
}

function idCriteria(ids: readonly string[]): UserSearchCriteria[] {
  const criteria: UserSearchCriteria[] = [];
  for (let at = 0; at < ids.length; at += valuesOfCriterion) {
    criteria.push({ operator: "OR", type: "EXACT", fields: ["id"], values: ids.slice(at, at + valuesOfCriterion) });
  }
  return criteria;
}
