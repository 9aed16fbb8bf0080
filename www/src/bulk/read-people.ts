// Reads the people of an action or of a file: those who are selected, or all whom the query of the list finds but for some.

import type { User } from "genesys-users";
import { inParallel } from "../in-parallel.js";
import type { Workplace } from "../workplace.js";
import { openListing, type Expand } from "../people/listing.js";
import type { SelectedPeople } from "../people/selection.js";

export interface ReadPeople {
  readonly people: readonly User[];
  /** Those who could not be read, with the reason. */
  readonly unread: readonly { readonly id: string; readonly reason: unknown }[];
  /** There are more people than can be read. */
  readonly isCut: boolean;
}

export async function readPeople(
  { session, people: { query } }: Workplace,
  { all, ids, except }: SelectedPeople,
  expand: readonly Expand[],
  report: (read: number, total?: number) => void,
  signal: AbortSignal,
): Promise<ReadPeople> {
  if (!all) {
    const onProgress = ({ done, total }: { done: number; total: number }): void => report(done, total);
    const outcomes = await session.users.getUsersByIds(ids, { expand: [...expand], onProgress, signal });
    return {
      people: outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? outcome.value : [])),
      unread: outcomes.flatMap((outcome, at) => (outcome.status === "rejected" ? { id: ids[at] ?? "", reason: outcome.reason } : [])),
      isCut: false,
    };
  }
  const listing = await openListing(session, query, expand, signal, report);
  const first = await listing.page(1, signal);
  const count = Math.min(first.total, listing.limit);
  const people = new Map<string | undefined, User>();
  const keep = (page: readonly User[]): void => {
    // Who moves to another page while pages are read is kept once.
    for (const person of page) people.set(person.id, person);
    report(people.size, count);
  };
  keep(first.people);
  const others = Array.from({ length: Math.max(Math.ceil(count / listing.pageSize) - 1, 0) }, (_, at) => at + 2);
  await inParallel(others, async (number) => keep((await listing.page(number, signal)).people));
  for (const id of except) people.delete(id);
  return { people: [...people.values()], unread: [], isCut: listing.isCut || count < first.total };
}
