// The package genesys-users-admin: importing it defines <genesys-users-admin>.

// For pages that sign in by themselves and load the element with a script tag: a client of another copy of the class is not accepted.
export { ApiClient } from "genesys-users";
export { GenesysUsersAdmin } from "./element.js";
export type { AdminEvents } from "./events.js";
export type { Problem, ProblemKind } from "./session/problem.js";
export type { SelectedPeople } from "./people/selection.js";
