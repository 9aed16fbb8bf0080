// The names of actions.

import type { Action } from "./actions.js";
import { fieldName } from "./import-fields.js";
import type { Texts } from "../text/texts.js";

export function nameOfAction(texts: Texts, { verb, field }: Action): string {
  const { bulk } = texts.messages;
  return verb === "activate" || verb === "deactivate" ? bulk[verb] : bulk[verb](fieldName(texts, field));
}
