// The fields that a file can have, and how the text of a cell becomes a part of a wish.

import type { Workplace } from "../workplace.js";
import type { Named } from "../catalogue.js";
import { loadTexts, type Texts } from "../text/texts.js";
import type { Rated } from "./wish.js";

export const importFields = [
  "email",
  "name",
  "title",
  "department",
  "division",
  "manager",
  "phone",
  "employeeId",
  "state",
  "skills",
  "languages",
  "queues",
  "roles",
  "autoAnswer",
] as const;

export type ImportField = (typeof importFields)[number];

/** The name of a field in words. */
export const fieldName = ({ messages: { bulk, columns } }: Texts, field: ImportField): string =>
  field === "manager" || field === "queues" || field === "roles" ? bulk[field] : columns[field];

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Finds the field of each column by its heading, in any of the languages; "" where there is none. */
export async function matchHeadings(headings: readonly string[]): Promise<string[]> {
  const all = await Promise.all(["en", "de", "es", "ja"].map(loadTexts));
  const found = new Set<string>();
  return headings.map((heading) => {
    const field = importFields.find(
      (one) => !found.has(one) && [one, ...all.map((texts) => fieldName(texts, one))].some((name) => plain(name) === plain(heading)),
    );
    if (field === undefined) return "";
    found.add(field);
    return field;
  });
}

/** The parts of a cell that is a list: "A:3; B:5". */
export const parts = (cell: string): string[] => cell.split(";").flatMap((part) => part.trim() || []);

/** A row that cannot be imported; the message says why. */
export class RowError extends Error {}

/** The item of a list with this name. Throws a RowError that names what is missing. */
export function named(list: readonly Named[] | undefined, name: string, texts: Texts, field: ImportField): Named {
  const wanted = name.trim().toLowerCase();
  const found = list?.filter((one) => one.name.toLowerCase() === wanted) ?? [];
  const [one] = found;
  if (!one) throw new RowError(texts.messages.bulk.unknown(fieldName(texts, field), name));
  return one;
}

/** A skill or language with its proficiency, such as "Billing: 4". A name may have a colon of its own. */
export function rated(list: readonly Named[] | undefined, part: string, texts: Texts, field: ImportField): Rated {
  const [, name = part, level] = /^(.*?)\s*:\s*([\d.,]+)$/.exec(part) ?? [];
  const item = named(list, name, texts, field);
  if (level === undefined) return item;
  const proficiency = Number(level.replace(",", "."));
  if (!(proficiency >= 0 && proficiency <= 5)) throw new RowError(texts.messages.bulk.badLevel(part));
  return { ...item, proficiency };
}

/** Yes or no, as files write it: the words of the API, of spreadsheets and of the languages. */
export function yesOrNo(cell: string, texts: Texts): boolean {
  const word = plain(cell);
  if (["true", "yes", "1", "ja", "wahr", "sí", "si", "verdadero", "はい"].includes(word) || cell === "✓") return true;
  if (["false", "no", "0", "nein", "falsch", "falso", "いいえ"].includes(word)) return false;
  throw new RowError(texts.messages.bulk.unknown(fieldName(texts, "autoAnswer"), cell));
}

/** The state that a cell names: by the word of the API, or of the language of the element. */
export function stateOf(cell: string, { messages }: Texts): string {
  const found = ["active", "inactive"].find((state) =>
    [state, messages.statuses.state[state] ?? ""].some((name) => plain(name) === plain(cell)),
  );
  if (found === undefined) throw new RowError(messages.bulk.unknown(messages.columns.state, cell));
  return found;
}

/** The lists of names that some fields need. */
export async function readLists({ catalogue }: Workplace, fields: readonly string[]): Promise<Partial<Record<string, readonly Named[]>>> {
  const names = (["skills", "languages", "queues", "roles", "divisions"] as const).filter(
    (list) => fields.includes(list) || (list === "divisions" && (fields.includes("division") || fields.includes("roles"))),
  );
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await catalogue.list(name)] as const)));
}
