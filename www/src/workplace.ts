// What an element gives to its commands, filters and changes to many people. They know this and not the element's `Admin`, which makes them.

import type { OperationName, User } from "genesys-users";
import type { Catalogue } from "./catalogue.js";
import type { Commands } from "./commands.js";
import type { AdminEvents } from "./events.js";
import type { Notices } from "./notices.js";
import type { Column } from "./people/columns.js";
import type { Overview } from "./people/overview.js";
import type { People } from "./people/people.js";
import type { PeopleQuery } from "./people/query.js";
import type { Selection } from "./people/selection.js";
import type { Session } from "./session/session.js";
import type { Texts } from "./text/texts.js";

export interface Workplace {
  readonly session: Session;
  readonly catalogue: Catalogue;
  readonly people: People;
  readonly overview: Overview;
  readonly selection: Selection;
  readonly commands: Commands;
  readonly notices: Notices;
  readonly texts: Texts;
  readonly isReadOnly: boolean;
  readonly columns: readonly Column[];
  readonly openPersonId: string | undefined;
  readonly emit: <Name extends keyof AdminEvents>(name: Name, detail: AdminEvents[Name]) => void;
  find(change: Partial<PeopleQuery>): void;
  openPerson(id: string | undefined): void;
  signOut(): Promise<void>;
  personChanged(person: User, change: "created" | "updated" | "deleted"): void;
  lacks(operation: OperationName): string | undefined;
  lacksAny(...permissions: readonly string[]): string | undefined;
  refusal(operation: OperationName): string | undefined;
  refusalAny(...permissions: readonly string[]): string | undefined;
}
