// The names of actions.

import type { Action, ActionField } from "../../bulk/actions.js";
import type { Texts } from "../../text/texts.js";

export const nameOfField = ({ messages: { bulk, columns } }: Texts, field: ActionField): string =>
  field === "queues" || field === "roles" || field === "manager" ? bulk[field] : columns[field];

export function nameOfAction(texts: Texts, { verb, field }: Action): string {
  const { bulk } = texts.messages;
  return verb === "activate" || verb === "deactivate" ? bulk[verb] : bulk[verb](nameOfField(texts, field));
}
