// What is done to the account of a person as a whole.

import type { User } from "genesys-users";
import type { Admin } from "../admin.js";
import { tellFailure } from "../tell-failure.js";
import { readPerson } from "./read-person.js";

export type State = "active" | "inactive";

/** Gives a person a state, also back from `deleted`. With `previous` there is a way to undo it. */
export async function setState(admin: Admin, id: string, state: State, previous?: State): Promise<void> {
  const { users, signal } = admin.session;
  const current = await readPerson(admin, id);
  const { version = 0 } = await users.patchUser(id, { state, version: current.version ?? 0 }, { signal });
  admin.personChanged({ ...current, state, version }, "updated");
  tell(admin, admin.texts.messages.person.changed(current.name ?? id), previous && (() => setState(admin, id, previous)));
}

export async function deletePerson(admin: Admin, { id = "", name = id, state }: User): Promise<void> {
  await admin.session.users.deleteUser(id, { signal: admin.session.signal });
  const previous = state === "inactive" ? "inactive" : "active";
  tell(admin, admin.texts.messages.person.deleted(name), () => setState(admin, id, previous));
  admin.personChanged(await readPerson(admin, id), "deleted");
}

function tell(admin: Admin, text: string, undo?: () => Promise<void>): void {
  const { notices, texts } = admin;
  const run = (): void => void undo?.().catch((error: unknown) => tellFailure(admin, error));
  notices.show({ text, ...(undo ? { action: { label: texts.messages.actions.undo, run } } : {}) });
}
