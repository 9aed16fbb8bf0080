// What each filter can be set to.

import type { Admin } from "../admin.js";
import type { ListFilter } from "./query.js";

export interface FilterOption {
  readonly id: string;
  readonly name: string;
}

export async function filterOptions(admin: Admin, filter: ListFilter): Promise<readonly FilterOption[]> {
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
