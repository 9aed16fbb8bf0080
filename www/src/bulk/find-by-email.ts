// Finds people by their addresses.

import type { User } from "genesys-users";
import { inParallel } from "../in-parallel.js";
import type { Session } from "../session/session.js";

/** Addresses in one search. Its page has room for twice as many people. */
const emailsAtOnce = 50;

/** The people with these addresses, by address in small letters. Those who are deleted are among them, unless another has the address now. */
export async function findByEmail(
  { users }: Session,
  emails: readonly string[],
  signal: AbortSignal,
  report?: (read: number, total: number) => void,
): Promise<Map<string, User>> {
  const found = new Map<string, User>();
  const chunks = Array.from({ length: Math.ceil(emails.length / emailsAtOnce) }, (_, at) =>
    emails.slice(at * emailsAtOnce, (at + 1) * emailsAtOnce),
  );
  let read = 0;
  await inParallel(chunks, async (values) => {
    const query = [
      { type: "EXACT" as const, fields: ["email"], values },
      { type: "EXACT" as const, fields: ["state"], values: ["active", "inactive", "deleted"] },
    ];
    const { results = [] } = await users.postUsersSearch(
      { query, pageSize: emailsAtOnce * 2, expand: ["skills", "languages", "employerInfo"] },
      { signal },
    );
    for (const person of results) {
      const email = person.email?.toLowerCase() ?? "";
      if (person.state !== "deleted" || !found.has(email)) found.set(email, person);
    }
    report?.((read += values.length), emails.length);
  });
  return found;
}
