// Reads a person with what the panel shows.

import { NotFoundError, type User } from "genesys-users";
import type { Admin } from "../admin.js";

/** The API leaves out what is empty. Here it takes the place of what was known before. */
const empty = { title: undefined, department: undefined, preferredName: undefined, manager: undefined, employerInfo: undefined };

/** Reads a person in any state. The API finds a deleted one only when it is asked for deleted people. */
export async function readPerson({ session }: Admin, id: string, signal: AbortSignal = session.signal): Promise<User> {
  const options = { expand: ["presence", "routingStatus", "employerInfo"], signal } as const;
  try {
    return { ...empty, ...(await session.users.getUser(id, options)) };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    return { ...empty, ...(await session.users.getUser(id, { ...options, state: "deleted" })) };
  }
}
