// What an administrator wants of people, and what of it changes something for a person. Actions on a selection and the rows of a file are both
// wishes, so both are planned and made by the same code.

import type { User } from "genesys-users";
import type { Named } from "../catalogue.js";
import type { Workplace } from "../workplace.js";
import type { Lookup } from "./lookup.js";

/** A skill or a language. Without a proficiency a person keeps the own one, or gets the usual one. */
export interface Rated extends Named {
  readonly proficiency?: number | undefined;
}

/** A role in a division. */
export interface Grant {
  readonly role: Named;
  readonly division: Named;
}

export type PlainField = "name" | "title" | "department" | "state" | "phone" | "employeeId";

export interface Wish {
  readonly plain?: Partial<Record<PlainField, string>>;
  readonly manager?: Named | undefined;
  readonly autoAnswer?: boolean | undefined;
  readonly division?: Named | undefined;
  readonly skills?: readonly Rated[];
  readonly languages?: readonly Rated[];
  readonly queues?: readonly Named[];
  readonly roles?: readonly Grant[];
  /** Skills, languages, queues and roles are taken away, not added. */
  readonly remove?: boolean;
}

export type Field = PlainField | Exclude<keyof Wish, "plain" | "remove"> | "email";

/** What changes, as text. */
export interface Change {
  readonly field: Field;
  readonly before: string;
  readonly after: string;
}

export interface Item {
  readonly name: string;
  readonly email: string;
  /** The person; none who is to be created, until that is done. */
  person?: User;
  readonly creates?: boolean;
  readonly changes: readonly Change[];
  /** The part of the wish that changes something. */
  readonly todo: Wish;
  /** The row of a file. */
  readonly row?: number;
  /** Why nothing can be done. */
  readonly reason?: string;
  isDone?: boolean;
}

export interface Plan {
  readonly items: Item[];
  /** People for whom nothing changes. */
  readonly unchanged: number;
  /** What the people of the plan lack, in words. */
  readonly note?: string | undefined;
}

export const usualProficiency = 3;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Why a person cannot get a wish, whoever may grant it. */
export function objection({ id }: User, wish: Wish, { session, texts }: Pick<Workplace, "session" | "texts">): string | undefined {
  const { bulk } = texts.messages;
  if (id === undefined) return undefined;
  if (wish.plain?.state === "inactive" && id === session.me?.id) return bulk.ownAccount;
  return id === wish.manager?.id ? bulk.ownManager : undefined;
}

/** Compares a wish with a person. Somebody who is to be created has nothing yet. */
export function compare(person: User, wish: Wish, lookup: Lookup): Pick<Item, "changes" | "todo"> {
  const changes: Change[] = [];
  const todo: Mutable<Wish> = wish.remove ? { remove: true } : {};
  const note = (field: Field, before: string | undefined, after: string): void => void changes.push({ field, before: before ?? "", after });

  for (const [field, after] of Object.entries(wish.plain ?? {}) as [PlainField, string][]) {
    const before = plainValue(person, field);
    if (field === "phone" ? digits(before) === digits(after) : (before ?? "") === after) continue;
    note(field, before, after);
    todo.plain = { ...todo.plain, [field]: after };
  }
  if (wish.manager && wish.manager.id !== (person.manager?.id ?? "")) {
    note("manager", lookup.nameOf(person.manager?.id), wish.manager.name);
    todo.manager = wish.manager;
  }
  if (wish.autoAnswer !== undefined && wish.autoAnswer !== (person.acdAutoAnswer ?? false)) {
    note("autoAnswer", mark(person.acdAutoAnswer), mark(wish.autoAnswer));
    todo.autoAnswer = wish.autoAnswer;
  }
  if (wish.division && wish.division.id !== person.division?.id) {
    note("division", person.division?.name, wish.division.name);
    todo.division = wish.division;
  }
  for (const field of ["skills", "languages"] as const) {
    const has = person[field] ?? [];
    const wanted = (wish[field] ?? []).filter(({ id, proficiency }) => {
      const own = has.find((one) => one.id === id);
      return wish.remove ? own : !own || (proficiency !== undefined && proficiency !== own.proficiency);
    });
    if (wanted.length === 0) continue;
    // Those that stay as they are would hide what changes.
    const before = has.filter(({ id }) => wanted.some((one) => one.id === id));
    note(field, rated(before), wish.remove ? "" : rated(wanted));
    todo[field] = wanted;
  }
  const queues = (wish.queues ?? []).filter(({ id }) => lookup.isMember(person.id, id) === (wish.remove ?? false));
  if (queues.length > 0) {
    const names = queues.map(({ name }) => name).join("; ");
    note("queues", wish.remove ? names : "", wish.remove ? "" : names);
    todo.queues = queues;
  }
  const roles = (wish.roles ?? []).filter(
    ({ role, division }) => lookup.hasRole(person.id, role.id, division.id) === (wish.remove ?? false),
  );
  if (roles.length > 0) {
    const names = roles.map(({ role, division }) => `${role.name} @ ${division.name}`).join("; ");
    note("roles", wish.remove ? names : "", wish.remove ? "" : names);
    todo.roles = roles;
  }
  return { changes, todo };
}

export const workPhone = (person: User): { address?: string | undefined } | undefined =>
  person.addresses?.find(({ mediaType, type }) => mediaType === "PHONE" && type === "WORK");

const plainValue = (person: User, field: PlainField): string | undefined => {
  if (field === "phone") return workPhone(person)?.address;
  return field === "employeeId" ? person.employerInfo?.employeeId : person[field];
};

const digits = (phone = ""): string => phone.replaceAll(/[^\d+]/g, "");

const mark = (value: boolean | undefined): string => (value ? "✓" : "–");

const rated = (items: readonly { name?: string | undefined; proficiency?: number | undefined }[]): string =>
  items.map(({ name, proficiency = usualProficiency }) => `${name ?? ""}: ${proficiency}`).join("; ");
