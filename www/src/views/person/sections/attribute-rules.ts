// What a schema of custom attributes says of a property: of which kind it is, which values it takes, and how a value is typed.

import type { DataSchema } from "genesys-users";
import type { Texts } from "../../../text/texts.js";

export type AttributeKind = "text" | "integer" | "number" | "checkbox" | "enum" | "date" | "datetime" | "tag" | "other";

export interface Attribute {
  readonly name: string;
  readonly title: string;
  readonly kind: AttributeKind;
  readonly isRequired: boolean;
  /** The values of an enum, with their titles. */
  readonly choices: readonly (readonly [value: string, title: string])[];
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** The limits of each item of a list. */
  readonly itemMost: number | undefined;
}

/** A property of a schema. Anybody may have written it, so nothing of it is sure. */
interface Property {
  title?: unknown;
  allOf?: { $ref?: unknown }[];
  enum?: unknown[];
  _enumProperties?: Record<string, { title?: unknown; _disabled?: unknown }>;
  items?: { maxLength?: unknown };
  [keyword: string]: unknown;
}

const kinds: Record<string, AttributeKind> = {
  text: "text",
  longtext: "text",
  identifier: "text",
  url: "text",
  integer: "integer",
  number: "number",
  checkbox: "checkbox",
  enum: "enum",
  date: "date",
  datetime: "datetime",
  tag: "tag",
};

export function attributesOf({ jsonSchema }: DataSchema): Attribute[] {
  return Object.entries(jsonSchema?.properties ?? {}).map(([name, value]) => {
    const property = (value ?? {}) as Property;
    const reference = property.allOf?.[0]?.$ref;
    const kind = (typeof reference === "string" ? kinds[reference.split("/").at(-1) ?? ""] : undefined) ?? "other";
    const number = (...limits: unknown[]): number | undefined => limits.find((limit): limit is number => typeof limit === "number");
    return {
      name,
      title: typeof property.title === "string" && property.title !== "" ? property.title : name,
      kind,
      isRequired: jsonSchema?.required?.includes(name) ?? false,
      choices: (property.enum ?? []).map((choice) => {
        const title = property._enumProperties?.[String(choice)]?.title;
        return [String(choice), typeof title === "string" ? title : String(choice)] as const;
      }),
      least: kind === "tag" ? number(property["minItems"]) : number(property["minLength"], property["minimum"]),
      most: kind === "tag" ? number(property["maxItems"]) : number(property["maxLength"], property["maximum"]),
      itemMost: number(property.items?.maxLength),
    };
  });
}

/** A value as it is typed. */
export function typed({ kind }: Attribute, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (kind === "tag" && Array.isArray(value)) return value.join(", ");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return kind === "datetime" ? text.slice(0, 16) : text;
}

/** The value that was typed; none where the field is empty. */
export function valueOf({ kind }: Attribute, text: string): unknown {
  const trimmed = text.trim();
  if (kind === "tag") return items(text);
  if (trimmed === "") return undefined;
  if (kind === "integer" || kind === "number") return Number(trimmed);
  if (kind === "checkbox") return trimmed === "true";
  if (kind === "datetime") return new Date(`${trimmed.slice(0, 16)}Z`).toISOString();
  return trimmed;
}

/** The rule that a typed value breaks. */
export function faultOf(attribute: Attribute, text: string, texts: Texts): string | undefined {
  const { kind, isRequired, least = 0, most = Infinity, itemMost = Infinity } = attribute;
  const { sections } = texts.messages;
  const trimmed = text.trim();
  if (trimmed === "") return isRequired ? sections.required : undefined;
  const isWithin = (value: number): boolean => value >= least && value <= most;
  if (kind === "integer" || kind === "number") {
    const value = Number(trimmed);
    if (Number.isNaN(value) || (kind === "integer" && !Number.isInteger(value))) return sections.wholeNumber;
    return isWithin(value) || (attribute.least === undefined && attribute.most === undefined && value < 0)
      ? undefined
      : range(attribute, texts);
  }
  if (kind === "tag") {
    const all = items(text);
    if (!isWithin(all.length)) return sections.items(texts.number(least), texts.number(most));
    return all.some(({ length }) => length > itemMost) ? sections.longest(texts.number(itemMost)) : undefined;
  }
  if (kind !== "text" || isWithin(trimmed.length)) return undefined;
  return trimmed.length > most ? sections.longest(texts.number(most)) : sections.shortest(texts.number(least));
}

const range = ({ least, most }: Attribute, texts: Texts): string =>
  texts.messages.sections.range(least === undefined ? "−∞" : texts.number(least), most === undefined ? "∞" : texts.number(most));

const items = (text: string): string[] => [
  ...new Set(
    text
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
  ),
];
