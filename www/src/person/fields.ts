// The fields of a person that an administrator edits: how they are read from a person, compared, checked, and sent.

import type { Contact, EmployerInfo, UpdateUser, User } from "genesys-users";
import type { Messages } from "../text/messages.js";

const textFields = ["name", "preferredName", "email", "username", "title", "department"] as const;
const employerFields = ["employeeId", "employeeType", "officialName", "dateHire"] as const;

export type TextField = (typeof textFields)[number] | (typeof employerFields)[number];

export type Values = Readonly<Record<TextField, string>> & {
  /** The id of the manager; empty for none. */
  readonly manager: string;
  readonly acdAutoAnswer: boolean;
  readonly addresses: readonly Contact[];
};

export type Field = keyof Values;

export const allFields: readonly Field[] = [...textFields, "manager", "acdAutoAnswer", "addresses", ...employerFields];

export function valuesOf(person: User): Values {
  const texts = [
    ...textFields.map((field) => [field, person[field] ?? ""]),
    ...employerFields.map((field) => [field, person.employerInfo?.[field] ?? ""]),
  ];
  return {
    ...(Object.fromEntries(texts) as Record<TextField, string>),
    manager: person.manager?.id ?? "",
    acdAutoAnswer: person.acdAutoAnswer ?? false,
    addresses: (person.addresses ?? []).map(contact),
  };
}

/** A contact as it is sent; `display` is the server's own. */
const contact = ({ address, mediaType, type, extension, countryCode, integration }: Contact): Contact => ({
  mediaType,
  type,
  address,
  extension,
  countryCode,
  integration,
});

const plain = (values: Values, field: Field): string => {
  const value = values[field];
  return JSON.stringify(typeof value === "string" ? value.trim() : value);
};

export const differs = (field: Field, one: Values, other: Values): boolean => plain(one, field) !== plain(other, field);

export const differences = (one: Values, other: Values): Field[] => allFields.filter((field) => differs(field, one, other));

/** The part of an update that sends these fields. An empty text clears a field. */
export function updateOf(person: User, values: Values, fields: readonly Field[]): Omit<UpdateUser, "version"> {
  const update: Record<string, unknown> = {};
  // The employment is sent as a whole.
  const employer: Record<string, unknown> = { ...person.employerInfo };
  for (const field of fields) {
    const value = values[field];
    const sent = typeof value === "string" ? value.trim() : value;
    if ((employerFields as readonly string[]).includes(field)) {
      employer[field] = sent;
      update["employerInfo"] = employer satisfies EmployerInfo;
    } else {
      update[field] = sent;
    }
  }
  return update;
}

/** The person after an update: the answer leaves out what is empty now, and what no one has asked for. */
export const updated = (person: User, update: Omit<UpdateUser, "version">, answer: User): User => ({
  ...person,
  ...Object.fromEntries(Object.keys(update).map((name) => [name, undefined])),
  ...answer,
  employerInfo: update.employerInfo ?? person.employerInfo,
});

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);

/** A number as the platform keeps it: + and digits. */
export const phoneNumber = (text: string): string => text.replaceAll(/[\s().\-/]/g, "");

/** What is wrong with a contact. A phone may have an extension in place of a number. */
export function contactFault({ address = "", mediaType, extension }: Contact, { person: texts }: Messages): string | undefined {
  if (address === "") return extension ? undefined : texts.required;
  if (mediaType === "EMAIL") return isEmail(address) ? undefined : texts.emailRule;
  return /^\+[1-9]\d{4,14}$/.test(address) ? undefined : texts.phoneRule;
}

/** The rule that the value of a field breaks. */
export function faultOf(field: Field, values: Values, before: Values, messages: Messages): string | undefined {
  const { person: texts } = messages;
  if (field === "addresses") {
    // What was there before is not the business of this change.
    const known = before.addresses.map((each) => JSON.stringify(each));
    const changed = values.addresses.filter((each) => !known.includes(JSON.stringify(each)));
    return changed.map((each) => contactFault(each, messages)).find((fault) => fault !== undefined);
  }
  const value = String(values[field]).trim();
  if (value === "") return field === "name" || field === "email" || field === "username" ? texts.required : undefined;
  if (field === "email" && !isEmail(value)) return texts.emailRule;
  return field === "dateHire" && !/^\d{4}-\d\d-\d\d$/.test(value) ? texts.dateRule : undefined;
}

/** The name of a field in words. */
export function fieldName(field: Field, { person, columns }: Messages): string {
  if (field === "acdAutoAnswer") return columns.autoAnswer;
  if (field in person.fields) return person.fields[field as keyof typeof person.fields];
  return columns[field as keyof typeof columns] as string;
}
