// What each filter can be set to.

import type { Workplace } from "../workplace.js";
import type { ListFilter } from "./query.js";

export interface FilterOption {
  readonly id: string;
  readonly name: string;
}

export async function filterOptions(admin: Workplace, filter: ListFilter): Promise<readonly FilterOption[]> {
  const { catalogue, texts } = admin;
  const words = (list: "presence" | "routing"): FilterOption[] =>
    Object.entries(texts.messages.statuses[list]).map(([id, name]) => ({ id, name }));
  switch (filter) {
    case "divisions":
    case "queues":
    case "roles":
      return catalogue.list(filter);
    case "skills":
    case "languages":
      // The search compares their names.
      return (await catalogue.list(filter)).map(({ name }) => ({ id: name, name }));
    case "presences":
      return words("presence");
    case "routingStatuses":
      return words("routing");
  }
}

/** Why a filter cannot be used. Filters read; a read-only view has them too. */
export function filterRefusal(admin: Workplace, filter: ListFilter): string | undefined {
  switch (filter) {
    case "divisions":
    case "skills":
    case "languages":
      return undefined;
    case "queues":
      return admin.lacksAny("routing:queue:view");
    case "roles":
      return admin.lacksAny("authorization:role:view");
    case "presences":
    case "routingStatuses":
      return admin.lacks("postAnalyticsUsersActivityQuery");
  }
}
