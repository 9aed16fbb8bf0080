// The package genesys-users-admin: importing it defines <genesys-users-admin>.

export { GenesysUsersAdmin } from "./element.js";
export type { AdminEvents } from "./events.js";
export type { Problem, ProblemKind } from "./session/problem.js";
export type { SelectedPeople } from "./people/selection.js";
