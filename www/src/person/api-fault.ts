// The field that the API names in an error.

import { ApiError } from "genesys-users";

/** What the API says about a field, such as `email`; none when it names no field. */
export function apiFault(error: unknown): { readonly field: string; readonly text: string } | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const { details = [], messageParams = {}, body } = error;
  const named = details.map((detail) => detail.fieldName).find((name) => name !== undefined) ?? messageParams["fieldName"];
  // `employerInfo.dateHire` is the field dateHire, `addresses[0].address` is one of the addresses.
  const field = named?.replace(/^employerInfo\./, "").match(/^\w+/)?.[0];
  return field === undefined ? undefined : { field, text: body?.message ?? error.message };
}
