// The commands of every element, in the command palette.

import { noFilters, states } from "./people/query.js";
import { filterRefusal } from "./people/filter-options.js";
import { word } from "./text/words.js";
import type { Workplace } from "./workplace.js";

export function addStandardCommands(admin: Workplace): void {
  const { commands, people, selection, session } = admin;
  const { statuses } = admin.texts.messages;
  const words = (): Workplace["texts"]["messages"] => admin.texts.messages;
  commands.add(
    { id: "overview", label: () => words().overview.title, run: () => admin.overview.toggle() },
    { id: "refresh", label: () => words().actions.refresh, run: () => void people.refresh() },
    { id: "clear-filters", label: () => words().filters.clearAll, run: () => admin.find(noFilters) },
    { id: "select-all", label: () => words().people.selectAll, run: () => selection.selectAll() },
    { id: "next", label: () => words().palette.next, run: () => step(admin, 1) },
    { id: "previous", label: () => words().palette.previous, run: () => step(admin, -1) },
    ...(session.isManaged ? [] : [{ id: "sign-out", label: () => words().session.signOut, run: () => void admin.signOut() }]),
  );
  const filters = [
    ["state", states, "state"],
    ["presences", Object.keys(statuses.presence), "presence"],
    ["routingStatuses", Object.keys(statuses.routing), "routing"],
  ] as const;
  for (const [filter, values, list] of filters) {
    for (const value of values) {
      commands.add({
        id: `${filter}-${value}`,
        label: () => `${words().filters[filter]}: ${word(admin.texts, list, value)}`,
        run: () => admin.find({ [filter]: filter === "state" ? value : [value] }),
        refusal: () => (filter === "state" ? undefined : filterRefusal(admin, filter)),
      });
    }
  }
}

/** Opens the person after the one who is open, or before; the first one when nobody is. */
function step(admin: Workplace, by: number): void {
  const { people, openPersonId } = admin;
  const row = [...people.known()].find(([, { id }]) => id === openPersonId)?.[0];
  const id = people.at(row === undefined ? 0 : row + by)?.id;
  if (id !== undefined) admin.openPerson(id);
}
