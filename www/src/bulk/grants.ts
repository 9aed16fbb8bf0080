// The divisions in which a role can be granted.

import type { Named } from "../catalogue.js";
import type { Workplace } from "../workplace.js";

/** The id that stands for all divisions. */
export const everywhere = "*";

export async function divisionsOfGrants({ catalogue, texts }: Workplace): Promise<readonly Named[]> {
  return [{ id: everywhere, name: texts.messages.sections.everywhere }, ...(await catalogue.list("divisions"))];
}
