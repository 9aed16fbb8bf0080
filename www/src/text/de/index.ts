import type { Messages } from "../messages.js";
import { actions } from "./actions.js";
import { bulk } from "./bulk.js";
import { columns } from "./columns.js";
import { filters } from "./filters.js";
import { overview } from "./overview.js";
import { palette } from "./palette.js";
import { people } from "./people.js";
import { person } from "./person.js";
import { problems } from "./problems.js";
import { sections } from "./sections.js";
import { session } from "./session.js";
import { statuses } from "./statuses.js";

export const german: Messages = {
  actions,
  bulk,
  columns,
  filters,
  overview,
  palette,
  people,
  person,
  problems,
  sections,
  session,
  statuses,
};
