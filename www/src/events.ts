// The events of the element, with their details.

import type { User, UserMe } from "genesys-users";
import type { SelectedPeople } from "./people/selection.js";
import type { Problem } from "./session/problem.js";

export interface AdminEvents {
  "signed-in": { readonly user: UserMe };
  "signed-out": Record<string, never>;
  "user-changed": { readonly user: User; readonly change: "created" | "updated" | "deleted" };
  "selection-changed": SelectedPeople;
  error: { readonly problem: Problem };
}
