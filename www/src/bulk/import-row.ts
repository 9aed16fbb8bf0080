// Reads a row of a file.

import type { Named } from "../catalogue.js";
import type { Texts } from "../text/texts.js";
import { named, parts, rated, RowError, stateOf, yesOrNo, type ImportField } from "./import-fields.js";
import type { Rated, Wish } from "./wish.js";

export interface Row {
  /** Its number in the file; that of the headings is 1. */
  readonly number: number;
  /** In small letters. */
  readonly email: string;
  readonly managerEmail: string | undefined;
  /** Roles, some without their division. */
  readonly roles: readonly { readonly role: Named; readonly division: Named | undefined }[] | undefined;
  readonly wish: Wish;
  /** Why the row cannot be imported. */
  readonly reason?: string;
}

type Lists = Partial<Record<string, readonly Named[]>>;

/** An empty cell changes nothing. Skills, languages, queues and roles are added to those that people have. */
export function readRow(number: number, cells: readonly string[], mapping: readonly string[], lists: Lists, texts: Texts): Row {
  const cell = (field: ImportField): string | undefined => cells[mapping.indexOf(field)] || undefined;
  const email = (cell("email") ?? "").toLowerCase();
  const row = { number, email, managerEmail: cell("manager")?.toLowerCase(), roles: undefined };
  try {
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new RowError(texts.messages.bulk.badEmail(email));
    const roles = cell("roles");
    return {
      ...row,
      roles: roles === undefined ? undefined : parts(roles).map((part) => grant(part, lists, texts)),
      wish: wishOf(cell, lists, texts),
    };
  } catch (error) {
    if (error instanceof RowError) return { ...row, wish: {}, reason: error.message };
    throw error;
  }
}

function wishOf(cell: (field: ImportField) => string | undefined, lists: Lists, texts: Texts): Wish {
  const plain: Record<string, string> = {};
  for (const field of ["name", "title", "department", "phone", "employeeId", "state"] as const) {
    const value = cell(field);
    if (value !== undefined) plain[field] = field === "state" ? stateOf(value, texts) : value;
  }
  const division = cell("division");
  const autoAnswer = cell("autoAnswer");
  const ratings = (field: "skills" | "languages"): Rated[] =>
    parts(cell(field) ?? "").map((part) => rated(lists[field], part, texts, field));
  return {
    plain,
    skills: ratings("skills"),
    languages: ratings("languages"),
    queues: parts(cell("queues") ?? "").map((name) => named(lists["queues"], name, texts, "queues")),
    division: division === undefined ? undefined : named(lists["divisions"], division, texts, "division"),
    autoAnswer: autoAnswer === undefined ? undefined : yesOrNo(autoAnswer, texts),
  };
}

/** A role, with its division after an @: "Supervisor @ Sales". */
function grant(part: string, lists: Lists, texts: Texts): { role: Named; division: Named | undefined } {
  const [role = "", division] = part.split("@");
  return {
    role: named(lists["roles"], role, texts, "roles"),
    division: division === undefined ? undefined : named(lists["divisions"], division, texts, "division"),
  };
}
