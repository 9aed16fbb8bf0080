// The edits of a person: what was typed over what was read, saving, undo, and conflicts with the changes of others.

import { ConflictError, type Contact, type User } from "genesys-users";
import type { Admin } from "../admin.js";
import { isAbort, type Problem } from "../session/problem.js";
import { tellFailure } from "../tell-failure.js";
import { apiFault } from "./api-fault.js";
import type { Draft } from "./draft.js";
import {
  allFields,
  contactFault,
  differences,
  differs,
  faultOf,
  fieldName,
  updated,
  updateOf,
  valuesOf,
  type Field,
  type Values,
} from "./fields.js";
import { readPerson } from "./read-person.js";

export interface Conflict {
  /** The person as somebody else has left it. */
  readonly theirs: User;
  /** The fields that both have changed, to different values. */
  readonly fields: readonly Field[];
}

export class PersonForm {
  person: User;
  /** What the fields were before the edits. */
  before: Values;
  values: Values;
  isSaving = false;
  isRestored = false;
  problem: Problem | undefined;
  conflict: Conflict | undefined;
  /** Fields that somebody else has changed and that were taken over. */
  takenOver: readonly Field[] = [];
  /** What the API has said about fields. */
  apiFaults: Partial<Record<string, string>> = {};
  readonly #admin: Admin;
  readonly #onChange: () => void;
  readonly #left = new Set<Field>();

  constructor(admin: Admin, person: User, onChange: () => void) {
    this.#admin = admin;
    this.person = person;
    this.before = this.values = valuesOf(person);
    this.#onChange = onChange;
  }

  get id(): string {
    return this.person.id ?? "";
  }

  get name(): string {
    return this.person.name ?? this.id;
  }

  get changedFields(): readonly Field[] {
    return differences(this.values, this.before);
  }

  get isDirty(): boolean {
    return this.changedFields.length > 0;
  }

  /** Why nothing can be edited. */
  refusal(): string | undefined {
    if (this.person.state === "deleted") return this.#admin.texts.messages.person.deletedHint;
    return this.#admin.refusal("patchUser");
  }

  set(change: Partial<Values>): void {
    this.values = { ...this.values, ...change };
    this.apiFaults = Object.fromEntries(Object.entries(this.apiFaults).filter(([field]) => !(field in change)));
    this.#onChange();
  }

  /** The field was left; from now on it says which rule it breaks. */
  left(field: Field): void {
    this.#left.add(field);
    this.#onChange();
  }

  fault(field: Field): string | undefined {
    const { apiFaults, values, before } = this;
    if (apiFaults[field] !== undefined) return apiFaults[field];
    if (!this.#left.has(field) || !differs(field, values, before)) return undefined;
    return faultOf(field, values, before, this.#admin.texts.messages);
  }

  /** The same for one of the contacts. */
  faultOfContact(contact: Contact): string | undefined {
    return this.fault("addresses") === undefined ? undefined : contactFault(contact, this.#admin.texts.messages);
  }

  get hasFault(): boolean {
    return allFields.some((field) => this.fault(field) !== undefined);
  }

  discard(): void {
    this.#begin(this.person);
    this.#onChange();
  }

  /** Takes over the person as it is now. What was typed stays. */
  takeOver(person: User, sent: Values = this.before): void {
    const { presence, routingStatus, employerInfo } = this.person;
    // Who has a version is whole, but for what the API adds on request.
    const known = person.version === undefined ? this.person : { presence, routingStatus, employerInfo };
    const current = { ...known, ...person };
    const next = valuesOf(current);
    const kept = allFields.filter((field) => differs(field, this.values, sent));
    const values = { ...next, ...Object.fromEntries(kept.map((field) => [field, this.values[field]])) };
    this.person = current;
    this.before = next;
    this.values = values;
    this.#onChange();
  }

  /** Puts back what was typed before a login. What somebody else has changed meanwhile is a conflict. */
  restore({ values, before }: Draft): void {
    this.isRestored = Object.keys(values).length > 0;
    const current = this.person;
    this.before = { ...this.before, ...before };
    this.values = { ...this.values, ...values };
    this.#meet(current);
  }

  /** Saves what was changed. False where something must be mended first. */
  async save(): Promise<boolean> {
    const { person, values } = this;
    const fields = this.changedFields;
    if (this.isSaving || fields.length === 0) return true;
    for (const field of fields) this.#left.add(field);
    this.apiFaults = {};
    this.problem = undefined;
    if (this.hasFault) {
      this.#onChange();
      return false;
    }
    this.isSaving = true;
    this.#onChange();
    const update = updateOf(person, values, fields);
    // Only what the server does not compare with other people is shown before it has answered.
    const shown = ["name", "title", "department", "acdAutoAnswer"] as const;
    const expected = (from: Values | User): Partial<User> =>
      Object.fromEntries(shown.filter((field) => fields.includes(field)).map((field) => [field, from[field]]));
    this.#admin.people.update(this.id, expected(values));
    try {
      const saved = await patch(this.#admin, person, update);
      this.isSaving = false;
      this.#saved(person, saved, values, fields);
      return true;
    } catch (error) {
      this.#admin.people.update(this.id, expected(person));
      this.isSaving = false;
      if (isAbort(error)) return false;
      const isSaved = await this.#failed(error);
      this.#onChange();
      return isSaved;
    }
  }

  /** Goes on after a conflict: `theirs` are the fields in which the other value is kept. */
  async settle(theirs: readonly Field[]): Promise<boolean> {
    if (!this.conflict) return true;
    const person = this.conflict.theirs;
    const chosen = valuesOf(person);
    this.conflict = undefined;
    this.set(Object.fromEntries(theirs.map((field) => [field, chosen[field]])));
    this.#follow(person);
    return this.save();
  }

  /** Leaves a conflict open: the fields stay as they are, and saving leads back to it. */
  postpone(): void {
    this.conflict = undefined;
    this.#onChange();
  }

  #saved(before: User, saved: User, sent: Values, fields: readonly Field[]): void {
    const { notices, texts, session } = this.#admin;
    const { person: words, actions } = texts.messages;
    if (session.isExpired) session.renewed();
    const taken = this.takenOver.map((field) => fieldName(field, texts.messages));
    this.takeOver(saved, sent);
    this.takenOver = [];
    this.isRestored = false;
    this.#admin.personChanged(saved, "updated");
    notices.show({
      text: words.changed(this.name),
      ...(taken.length > 0 ? { detail: words.takenOver(texts.list(taken)) } : {}),
      action: { label: actions.undo, run: () => void undo(this.#admin, before, saved, fields) },
    });
  }

  /** Tells what a failure is about: a field, a change of somebody else, or something else. True where it was saved after all. */
  async #failed(error: unknown): Promise<boolean> {
    const fault = apiFault(error);
    if (fault && (allFields as readonly string[]).includes(fault.field)) {
      this.apiFaults = { [fault.field]: fault.text };
      return false;
    }
    try {
      if (!(error instanceof ConflictError)) throw error;
      const theirs = await readPerson(this.#admin, this.id);
      if (theirs.version === this.person.version) throw error;
      return this.#meet(theirs) && (await this.save());
    } catch (failure) {
      if (!isAbort(failure)) this.problem = this.#admin.session.problem(failure);
      return false;
    }
  }

  /** Compares the edits with the person as somebody else has left it. True where they go together. */
  #meet(theirs: User): boolean {
    const others = differences(valuesOf(theirs), this.before);
    const mine = this.changedFields;
    const fields = others.filter((field) => mine.includes(field) && differs(field, this.values, valuesOf(theirs)));
    this.takenOver = [...new Set([...this.takenOver, ...others.filter((field) => !mine.includes(field))])];
    if (fields.length > 0) this.conflict = { theirs, fields };
    else this.#follow(theirs);
    return fields.length === 0;
  }

  /** Takes the person as it is now for what the edits are based on. */
  #follow(person: User): void {
    this.takeOver(person);
    this.#admin.people.update(this.id, person);
  }

  #begin(person: User): void {
    this.person = person;
    this.before = this.values = valuesOf(person);
    this.apiFaults = {};
    this.problem = this.conflict = undefined;
    this.isRestored = false;
    this.#left.clear();
  }
}

async function patch(admin: Admin, person: User, update: ReturnType<typeof updateOf>): Promise<User> {
  const { users, signal } = admin.session;
  const answer = await users.patchUser(person.id ?? "", { ...update, version: person.version ?? 0 }, { signal });
  return updated(person, update, answer);
}

/** Puts the fields back to what they were, unless they were changed again since. */
async function undo(admin: Admin, before: User, saved: User, fields: readonly Field[]): Promise<void> {
  const { notices, texts } = admin;
  const words = texts.messages.person;
  try {
    const current = await readPerson(admin, saved.id ?? "");
    if (fields.some((field) => differs(field, valuesOf(current), valuesOf(saved)))) {
      notices.show({ kind: "failed", text: words.cannotUndo(current.name ?? "") });
      return;
    }
    const restored = await patch(admin, current, updateOf(current, valuesOf(before), fields));
    admin.personChanged(restored, "updated");
    notices.show({ text: words.changed(restored.name ?? "") });
  } catch (error) {
    tellFailure(admin, error);
  }
}
