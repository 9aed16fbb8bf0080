// What the views of one element share: who is signed in, the list of people, the texts, notices, and where in the element one is.

import type { OperationName, User } from "genesys-users";
import { Bulk } from "./bulk/bulk.js";
import { Catalogue } from "./catalogue.js";
import { Commands } from "./commands.js";
import type { AdminEvents } from "./events.js";
import { Notices } from "./notices.js";
import { Observable } from "./observable.js";
import { draftedPerson } from "./person/draft.js";
import { defaultColumns, expandFor, inOrder, type Column } from "./people/columns.js";
import type { Expand } from "./people/listing.js";
import { Live } from "./people/live.js";
import { Overview } from "./people/overview.js";
import { People } from "./people/people.js";
import { fits, sameQuery, type PeopleQuery } from "./people/query.js";
import { Selection } from "./people/selection.js";
import { Session, type SessionSource } from "./session/session.js";
import { addStandardCommands } from "./standard-commands.js";
import type { Texts } from "./text/texts.js";
import type { Workplace } from "./workplace.js";

export interface AdminOptions {
  readonly source: SessionSource;
  readonly texts: Texts;
  readonly isReadOnly: boolean;
  /** The columns that the page gives to the list. */
  readonly columns?: readonly Column[] | undefined;
  readonly emit: <Name extends keyof AdminEvents>(name: Name, detail: AdminEvents[Name]) => void;
}

/** The parts of a person that the list always shows. */
const alwaysExpanded: readonly Expand[] = ["presence", "routingStatus"];

export class Admin extends Observable implements Workplace {
  readonly session: Session;
  readonly catalogue: Catalogue;
  readonly people: People;
  /** Presence and routing status of the people in view, as they change. */
  readonly live: Live;
  readonly overview: Overview;
  readonly selection: Selection;
  readonly commands = new Commands();
  readonly bulk: Bulk;
  readonly notices = new Notices();
  readonly emit: AdminOptions["emit"];
  texts: Texts;
  isReadOnly: boolean;
  /** The id of the person who is open. */
  openPersonId: string | undefined;
  /** The columns of the list besides the name, in their order. */
  columns: readonly Column[] = [];
  #standardColumns: readonly Column[] = [];
  /** The person who was changed last, as far as the change says. */
  changedPerson: User | undefined;
  /** Asked before the open person is left; false keeps the person open, and `proceed` leaves later. */
  mayLeave: ((proceed: () => void) => boolean) | undefined;
  #isReady = false;
  #wasExpired = false;

  constructor({ source, texts, isReadOnly, columns, emit }: AdminOptions) {
    super();
    this.texts = texts;
    this.isReadOnly = isReadOnly;
    this.emit = emit;
    this.session = new Session(source);
    this.catalogue = new Catalogue(this.session.client, this.session.signal);
    this.people = new People(this.session, alwaysExpanded);
    this.live = new Live(this.session);
    this.live.listen((id, change) => this.people.update(id, change));
    this.overview = new Overview(this.session, this.people, this.live);
    this.selection = new Selection((selection) => emit("selection-changed", selection));
    for (const model of [this.people, this.selection]) model.subscribe(() => this.#endEmptySelection());
    addStandardCommands(this);
    this.bulk = new Bulk(this);
    this.standardColumns = columns;
    this.showColumns();
    this.session.onProblem = (problem) => emit("error", { problem });
    this.session.subscribe(() => this.#followSession());
  }

  /** What is shown as soon as somebody is signed in: a query and a person, such as those of the address of the page. */
  showAtFirst(query: PeopleQuery, personId: string | undefined): void {
    this.people.query = query;
    this.openPersonId = personId;
    this.live.open(personId);
  }

  start(): void {
    void this.session.start();
  }

  /** Shows the people of another query. Those who are selected stay so; "all" means those of the query, in any order. */
  find(change: Partial<PeopleQuery>): void {
    const { query } = this.people;
    const next = { ...query, ...change };
    if (this.selection.all && !sameQuery({ ...query, sortBy: next.sortBy, descending: next.descending }, next)) this.selection.clear();
    void this.people.open(next);
    this.changed();
  }

  /** The columns that the page gives to the list, and to which a choice goes back. */
  get standardColumns(): readonly Column[] {
    return this.#standardColumns;
  }

  set standardColumns(columns: readonly Column[] | undefined) {
    this.#standardColumns = inOrder(columns ?? defaultColumns);
  }

  /** The columns that were chosen instead, in words; undefined when none were. */
  get chosenColumns(): string | undefined {
    const chosen = this.columns.join(" ");
    return chosen === this.standardColumns.join(" ") ? undefined : chosen;
  }

  /** Shows these columns, or those of the page. */
  showColumns(columns = this.standardColumns): void {
    this.columns = inOrder(columns);
    this.people.expandWith(expandFor(this.columns));
    this.changed();
  }

  openPerson(id: string | undefined): void {
    if (this.openPersonId === id) return;
    const open = (): void => {
      this.openPersonId = id;
      this.live.open(id);
      this.changed();
    };
    if (this.mayLeave?.(open) ?? true) open();
    // The address of the page follows what stays open.
    else this.changed();
  }

  async signOut(): Promise<void> {
    const signOut = (): Promise<void> => this.session.signOut();
    if (this.mayLeave?.(() => void signOut()) ?? true) await signOut();
  }

  /** Tells the list and the page that a person was changed. */
  personChanged(person: User, change: "created" | "updated" | "deleted"): void {
    if (person.id === undefined) return;
    const known = this.people.find(person.id);
    this.selection.update(change === "deleted" ? { ...person, state: "deleted" } : person);
    if (change === "updated") this.people.update(person.id, person);
    // Whoever comes into the list, or leaves it, moves the others.
    const isInList = known !== undefined;
    if (change !== "updated" || fits({ ...known, ...person }, this.people.query) !== isInList) this.people.refreshSoon();
    this.changedPerson = person;
    this.changed();
    this.emit("user-changed", { user: person, change });
  }

  /** Shows everything in another language, or with or without what changes something. */
  show({ texts = this.texts, isReadOnly = this.isReadOnly }: Partial<Pick<AdminOptions, "texts" | "isReadOnly">>): void {
    this.texts = texts;
    this.isReadOnly = isReadOnly;
    this.changed();
  }

  /** Which permissions the person lacks for an operation of the package, in words; undefined when none. `operation` is its name, such as `getUser`. */
  lacks(operation: OperationName): string | undefined {
    const { kind } = this.session.users.operations.find(({ name }) => name === operation)?.permissions ?? {};
    return this.#lacks(this.session.permissions?.missing(operation), kind === "any");
  }

  /** The same for an endpoint of the platform that needs any one of these permissions. */
  lacksAny(...permissions: readonly string[]): string | undefined {
    return this.#lacks(this.session.permissions?.missingAny(...permissions), true);
  }

  /** Why an operation that changes something cannot be called; undefined when it can. */
  refusal(operation: OperationName): string | undefined {
    return this.isReadOnly ? this.texts.messages.actions.readOnly : this.lacks(operation);
  }

  /** The same for an endpoint of the platform. */
  refusalAny(...permissions: readonly string[]): string | undefined {
    return this.isReadOnly ? this.texts.messages.actions.readOnly : this.lacksAny(...permissions);
  }

  stop(): void {
    this.session.stop();
  }

  #lacks(missing: readonly string[] | undefined, anyWillDo: boolean): string | undefined {
    if (missing === undefined || missing.length === 0) return undefined;
    return this.texts.messages.actions.lacks(this.texts.list(missing, anyWillDo ? "disjunction" : "conjunction"));
  }

  /** When everybody has been left out of all, or all have left the list, nobody is selected. */
  #endEmptySelection(): void {
    const { people, selection } = this;
    if (people.state.kind === "ready" && selection.count(people.length, people.query) <= 0) selection.clear();
  }

  #followSession(): void {
    const { state, isExpired } = this.session;
    // What could not be read for want of a token is read now.
    if (this.#wasExpired && !isExpired && (this.people.state.kind === "failed" || this.people.staleness)) void this.people.refresh();
    this.#wasExpired = isExpired;
    if (state.kind === "ready" && !this.#isReady) {
      this.#isReady = true;
      // Changes wait for the person since before the login.
      this.openPersonId ??= draftedPerson(this.session);
      void this.people.open(this.people.query, { again: true });
      this.emit("signed-in", { user: state.me });
    } else if (state.kind === "signed-out" && this.#isReady) {
      this.#isReady = false;
      this.selection.clear();
      this.bulk.end();
      this.emit("signed-out", {});
    } else if (state.kind === "failed" || (state.kind === "signed-out" && state.problem)) {
      this.emit("error", { problem: (state as { problem: NonNullable<typeof state.problem> }).problem });
    }
    this.changed();
  }
}
