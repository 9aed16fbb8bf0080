// The columns of the list: what each shows, what the API has to add for it, and whether the API sorts by it.

import type { User } from "genesys-users";
import { html, nothing } from "lit";
import type { Texts } from "../text/texts.js";
import { presenceBadge, routingBadge, stateBadge } from "../ui/person-parts.js";
import type { Expand } from "./listing.js";
import type { SortField } from "./query.js";

interface ColumnKind {
  /** The least width in rem. */
  readonly least: number;
  /** The share of the width that is left, compared with those of the others. */
  readonly share: number;
  readonly expand?: Expand;
  readonly sortBy?: SortField;
  /** What a cell shows. */
  cell(person: User, texts: Texts): unknown;
  /** The cell as text, for files. It has what the cell shows, uncut. */
  text(person: User): string;
}

const plain = (read: (person: User) => string | undefined): Pick<ColumnKind, "cell" | "text"> => ({
  cell: (person) => read(person) ?? nothing,
  text: (person) => read(person) ?? "",
});

const names = (items: readonly { name?: string | undefined }[] | undefined): string[] => (items ?? []).flatMap(({ name }) => name ?? []);

const chips = (read: (person: User) => string[]): Pick<ColumnKind, "cell" | "text"> => ({
  cell: (person, texts) => {
    const all = read(person);
    if (all.length === 0) return nothing;
    const [first] = all;
    const others = all.length - 1;
    return html`<span class="chips" title=${texts.list(all)}>
      <span class="tag">${first}</span
      >${others > 0 ? html`<span class="tag">${texts.messages.columns.more(texts.number(others))}</span>` : nothing}
    </span>`;
  },
  text: (person) => read(person).join("; "),
});

const phone = (person: User): string | undefined =>
  (person.primaryContactInfo ?? []).concat(person.addresses ?? []).find(({ mediaType }) => mediaType === "PHONE")?.address;

/** The columns in their order. The name is always the first, and belongs to none of these. */
export const columnKinds = {
  email: { least: 12, share: 1.6, sortBy: "email", ...plain(({ email }) => email) },
  title: { least: 9, share: 1.2, sortBy: "title", ...plain(({ title }) => title) },
  department: { least: 8, share: 1, sortBy: "department", ...plain(({ department }) => department) },
  division: { least: 7, share: 1, ...plain(({ division }) => division?.name) },
  presence: {
    least: 8,
    share: 0.8,
    expand: "presence",
    cell: (person, texts) => presenceBadge(texts, person),
    text: ({ presence }) => presence?.presenceDefinition?.systemPresence ?? "",
  },
  routingStatus: {
    least: 9,
    share: 0.8,
    expand: "routingStatus",
    cell: (person, texts) => routingBadge(texts, person),
    text: ({ routingStatus }) => routingStatus?.status ?? "",
  },
  state: {
    least: 6,
    share: 0.6,
    sortBy: "state",
    cell: ({ state }, texts) => stateBadge(texts, state),
    text: ({ state }) => state ?? "",
  },
  skills: { least: 9, share: 1, expand: "skills", ...chips(({ skills }) => names(skills)) },
  languages: { least: 9, share: 1, expand: "languages", ...chips(({ languages }) => names(languages)) },
  phone: { least: 9, share: 1, ...plain(phone) },
  team: { least: 8, share: 1, expand: "team", ...plain(({ team }) => team?.name) },
  station: { least: 8, share: 1, expand: "station", ...plain(({ station }) => station?.effectiveStation?.name) },
  employeeId: { least: 7, share: 0.8, expand: "employerInfo", ...plain(({ employerInfo }) => employerInfo?.employeeId) },
  lastLogin: {
    least: 9,
    share: 1,
    expand: "dateLastLogin",
    cell: ({ dateLastLogin }, texts) =>
      dateLastLogin === undefined ? nothing : html`<span title=${texts.dateTime(dateLastLogin)}>${texts.ago(dateLastLogin)}</span>`,
    text: ({ dateLastLogin }) => dateLastLogin ?? "",
  },
  autoAnswer: {
    least: 6,
    share: 0.6,
    cell: ({ acdAutoAnswer }) => (acdAutoAnswer ? "✓" : nothing),
    text: ({ acdAutoAnswer }) => (acdAutoAnswer === undefined ? "" : String(acdAutoAnswer)),
  },
} satisfies Record<string, ColumnKind>;

export type Column = keyof typeof columnKinds;

export const allColumns = Object.keys(columnKinds) as Column[];

export const isColumn = (name: string): name is Column => Object.hasOwn(columnKinds, name);

export const defaultColumns: readonly Column[] = ["email", "title", "department", "presence", "routingStatus"];

export const columnKind = (column: Column): ColumnKind => columnKinds[column];

/** What the API has to add to people for these columns. */
export const expandFor = (columns: readonly Column[]): Expand[] => columns.flatMap((column) => columnKind(column).expand ?? []);

/** The columns in the order of the list. */
export const inOrder = (columns: readonly Column[]): readonly Column[] => allColumns.filter((column) => columns.includes(column));

/**
 * Reads a choice of columns from an address or a storage. Anybody can write there, so unknown words are ignored, and these alone are no
 * choice. An empty text chooses none.
 */
export function readColumns(text: string | null): readonly Column[] | undefined {
  const known = (text ?? "").split(" ").filter(isColumn);
  return known.length > 0 || text === "" ? known : undefined;
}

const rem = (size: number): string => `calc(${size} * var(--rem))`;

/** The columns as tracks of a CSS grid, after those that every list has, and the least width that they need together. */
export function tracks(columns: readonly Column[]): { readonly tracks: string; readonly least: string } {
  const kinds = columns.map(columnKind);
  const all = [
    "var(--select-track) minmax(var(--name-track), 2fr)",
    ...kinds.map(({ least, share }) => `minmax(${rem(least)}, ${share}fr)`),
  ];
  const least = kinds.reduce((sum, { least }) => sum + least, 0);
  return { tracks: all.join(" "), least: `calc(var(--fixed-tracks) + ${rem(least)})` };
}
