// Creates and changes people from a file: the file and the fields of its columns, the comparison with the people there are, and the job.

import type { User } from "genesys-users";
import type { Workplace } from "../workplace.js";
import type { Named } from "../catalogue.js";
import { Observable } from "../observable.js";
import { refusal, tellChange } from "./actions.js";
import { applyOne, create, eachItem } from "./apply.js";
import { fromCsv, readText } from "./csv.js";
import { findByEmail } from "./find-by-email.js";
import { matchHeadings, readLists } from "./import-fields.js";
import { readRow, type Row } from "./import-row.js";
import { Job } from "./job.js";
import { lookUp, type Lookup } from "./lookup.js";
import { store, storeDone, type StoredImport } from "./stored-import.js";
import { compare, objection, type Field, type Item, type Plan, type Wish } from "./wish.js";

export class Import extends Observable {
  fileName: string;
  /** The rows, of which the first has the headings. */
  rows: string[][];
  /** The field of each column; "" for a column that is left out. */
  mapping: string[];
  /** A reload would lose how far the import came: the storage has no room for the file. */
  isUnkept = false;
  readonly isResumed: boolean;
  /** The rows that are done. */
  readonly done: Set<number>;
  readonly #admin: Workplace;
  #isStored: boolean;
  /** What rows wish, for those who are created. */
  readonly #wishes = new Map<Item, Wish>();
  #lookup: Lookup | undefined;

  constructor(admin: Workplace, stored?: StoredImport) {
    super();
    this.#admin = admin;
    this.fileName = stored?.fileName ?? "";
    this.rows = stored?.rows ?? [];
    this.mapping = stored?.mapping ?? [];
    this.done = new Set(stored?.done);
    this.isResumed = this.#isStored = stored !== undefined;
  }

  /** How many people the file has. */
  get count(): number {
    return Math.max(this.rows.length - 1, 0);
  }

  async read(file: File): Promise<void> {
    this.rows = fromCsv(await readText(file));
    this.fileName = file.name;
    this.mapping = await matchHeadings(this.rows[0] ?? []);
    this.changed();
  }

  /** Gives a column its field. A field has one column, so another loses it. */
  map(column: number, field: string): void {
    this.mapping = this.mapping.map((other, at) => (at === column ? field : other === field ? "" : other));
    this.changed();
  }

  job(): Job {
    const { session } = this.#admin;
    let hasCreated = false;
    return new Job(session, {
      ...eachItem((item, signal) => this.#make(item, signal)),
      plan: (report, signal) => this.#plan(report, signal),
      onDone: (item) => {
        if (item.row !== undefined) storeDone(this.done.add(item.row));
        if (!item.creates) tellChange(this.#admin, item);
        else hasCreated = true;
        if (item.creates && item.person) this.#admin.emit("user-changed", { user: item.person, change: "created" });
      },
      // The list is read once, and not after each person.
      onFinished: () => void (hasCreated && this.#admin.people.refresh()),
    });
  }

  async #make(item: Item, signal: AbortSignal): Promise<void> {
    const { session } = this.#admin;
    this.#keep();
    if (!item.creates) return applyOne(session, item, signal);
    // A creation may have come through although its response was lost, or somebody else has made the person since the plan.
    const found = item.person ?? (await findByEmail(session, [item.email], signal)).get(item.email);
    if (found) item.person = found;
    const wish = this.#wishes.get(item);
    if (!item.person || !wish || !this.#lookup) return create(session, item, signal);
    return applyOne(session, { ...item, todo: compare(item.person, wish, this.#lookup).todo }, signal);
  }

  #keep(): void {
    if (this.#isStored) return;
    this.#isStored = true;
    const { fileName, rows, mapping } = this;
    this.isUnkept = !store({ fileName, rows, mapping, done: [], ownerId: this.#admin.session.me?.id ?? "" });
    if (this.isUnkept) this.changed();
  }

  async #plan(report: (read: number, total?: number) => void, signal: AbortSignal): Promise<Plan> {
    const admin = this.#admin;
    const lists = await readLists(admin, this.mapping);
    const rows = this.#readRows(lists);
    const emails = rows.flatMap(({ email, managerEmail }) => [email, managerEmail ?? ""]).filter((email) => email !== "");
    const people = await findByEmail(admin.session, [...new Set(emails)], signal, report);
    const home = await admin.session.client.request<Named>("GET", "/api/v2/authorization/divisions/home", { signal });
    const finished = rows.map((row) => finish(row, people, home, admin));
    const wanted = {
      queues: [...new Set(finished.flatMap(({ wish }) => (wish.queues ?? []).map(({ id }) => id)))],
      roles: [...new Set(finished.flatMap(({ wish }) => (wish.roles ?? []).map(({ role }) => role.id)))],
      managers: this.mapping.includes("manager"),
    };
    const mine = rows.flatMap(({ email }) => people.get(email) ?? []);
    const lookup = (this.#lookup = await lookUp(admin.session, mine, wanted, signal));
    const all = finished.map((row) => {
      const item = this.#item(row, people.get(row.email), lookup);
      this.#wishes.set(item, row.wish);
      return item;
    });
    const items = all.filter(({ changes, reason }) => reason !== undefined || changes.length > 0);
    return { items, unchanged: all.length - items.length };
  }

  #readRows(lists: Partial<Record<string, readonly Named[]>>): Row[] {
    const first = new Map<string, number>();
    const { bulk } = this.#admin.texts.messages;
    return this.rows.slice(1).flatMap((cells, at): Row | Row[] => {
      // The number of the row as spreadsheets count, with the headings as the first.
      const number = at + 2;
      if (this.done.has(number)) return [];
      const row = readRow(number, cells, this.mapping, lists, this.#admin.texts);
      const earlier = first.get(row.email);
      if (row.reason === undefined && earlier !== undefined) return { ...row, reason: bulk.twice(String(earlier)) };
      first.set(row.email, number);
      return row;
    });
  }

  #item(row: Row, person: User | undefined, lookup: Lookup): Item {
    const { bulk } = this.#admin.texts.messages;
    const { changes, todo } = compare(person ?? {}, row.wish, lookup);
    const name = person?.name ?? row.wish.plain?.name ?? "";
    const item = { name, email: row.email, row: row.number, changes, todo, creates: !person, ...(person ? { person } : {}) };
    const reason = row.reason ?? objection(person ?? {}, row.wish, this.#admin) ?? this.#refusal(changes, !person);
    if (reason !== undefined) return { ...item, reason };
    if (!person && name === "") return { ...item, reason: bulk.noName };
    if (person?.state === "deleted" && todo.plain?.state === undefined) return { ...item, reason: bulk.isDeleted };
    return item;
  }

  #refusal(changes: readonly { field: Field }[], creates: boolean): string | undefined {
    if (creates) {
      const reason = this.#admin.refusal("postUsers");
      if (reason !== undefined) return reason;
    }
    for (const { field } of changes) {
      // A creation takes the division and the plain fields along.
      const isNew = creates && !["skills", "languages", "queues", "roles", "manager", "employeeId"].includes(field);
      const reason = isNew ? undefined : refusal(this.#admin, field === "autoAnswer" ? "name" : field);
      if (reason !== undefined) return reason;
    }
    return undefined;
  }
}

/** Adds what only the people there are can tell: the id of the manager, and the divisions of new people and of roles. */
function finish(row: Row, people: ReadonlyMap<string, User>, home: Named, { texts }: Workplace): Row {
  if (row.reason !== undefined) return row;
  const person = people.get(row.email);
  const { bulk } = texts.messages;
  const { managerEmail, roles, wish } = row;
  const manager = managerEmail === undefined ? undefined : people.get(managerEmail);
  if (managerEmail !== undefined && manager?.id === undefined) return { ...row, reason: bulk.unknown(bulk.manager, managerEmail) };
  const division = wish.division ?? (person ? undefined : home);
  const own = division ?? (person?.division as Named | undefined) ?? home;
  return {
    ...row,
    wish: {
      ...wish,
      division,
      manager: manager?.id === undefined ? undefined : { id: manager.id, name: manager.name ?? manager.id },
      ...(roles ? { roles: roles.map(({ role, division: other }) => ({ role, division: other ?? own })) } : {}),
    },
  };
}
