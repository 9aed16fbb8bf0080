// What a list of people shows: the search text, the filters and the order. It is also what the address of the page holds.

import type { User } from "genesys-users";

export const states = ["active", "inactive", "deleted", "any"] as const;
export type StateFilter = (typeof states)[number];

/** The fields by which the API sorts. */
export const sortFields = ["name", "email", "title", "department", "state"] as const;
export type SortField = (typeof sortFields)[number];

export interface PeopleQuery {
  readonly text: string;
  readonly state: StateFilter;
  /** Ids of divisions; a person of any of them is found. The other lists of ids are read in the same way. */
  readonly divisions: readonly string[];
  /** Names, because the search compares skills and languages by name. */
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly queues: readonly string[];
  readonly roles: readonly string[];
  /** System presences, such as AVAILABLE. */
  readonly presences: readonly string[];
  readonly routingStatuses: readonly string[];
  readonly sortBy: SortField;
  readonly descending: boolean;
}

export const everybody: PeopleQuery = {
  text: "",
  state: "active",
  divisions: [],
  skills: [],
  languages: [],
  queues: [],
  roles: [],
  presences: [],
  routingStatuses: [],
  sortBy: "name",
  descending: false,
};

/** The filters that are lists, with their names in the address. */
export const listFilters = ["divisions", "skills", "languages", "queues", "roles", "presences", "routingStatuses"] as const;
export type ListFilter = (typeof listFilters)[number];

/** What takes away the search text and the filters. */
export const noFilters: Partial<PeopleQuery> = { text: "", ...Object.fromEntries(listFilters.map((filter) => [filter, []])) };

/** Whether the query leaves people out beyond their state. */
export const isFiltered = (query: PeopleQuery): boolean =>
  query.text.trim() !== "" || listFilters.some((filter) => query[filter].length > 0);

export const sameQuery = (one: PeopleQuery, other: PeopleQuery): boolean => toParameters(one).toString() === toParameters(other).toString();

/** Whether a person belongs to the list, as far as the person tells. */
export function fits(person: User, query: PeopleQuery): boolean {
  const hasAny = (items: readonly { name?: string | undefined }[] | undefined, names: readonly string[]): boolean =>
    names.length === 0 || !items || items.some(({ name = "" }) => names.includes(name));
  return (
    [person.state ?? query.state, "any"].includes(query.state) &&
    (query.divisions.length === 0 || query.divisions.includes(person.division?.id ?? "")) &&
    hasAny(person.skills, query.skills) &&
    hasAny(person.languages, query.languages)
  );
}

/** The query as parameters of an address. What has its default is left out. */
export function toParameters(query: PeopleQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.text.trim() !== "") parameters.set("text", query.text.trim());
  if (query.state !== everybody.state) parameters.set("state", query.state);
  for (const filter of listFilters) for (const value of query[filter]) parameters.append(filter, value);
  if (query.sortBy !== everybody.sortBy || query.descending) parameters.set("sort", `${query.descending ? "-" : ""}${query.sortBy}`);
  return parameters;
}

/** Reads a query from the parameters of an address. Anybody can write an address, so unknown words are ignored. */
export function fromParameters(parameters: URLSearchParams): PeopleQuery {
  const sort = parameters.get("sort") ?? "";
  const descending = sort.startsWith("-");
  const lists = Object.fromEntries(listFilters.map((filter) => [filter, parameters.getAll(filter)])) as Record<ListFilter, string[]>;
  return {
    ...lists,
    text: parameters.get("text") ?? "",
    state: states.find((state) => state === parameters.get("state")) ?? everybody.state,
    sortBy: sortFields.find((field) => field === sort.slice(descending ? 1 : 0)) ?? everybody.sortBy,
    descending,
  };
}
