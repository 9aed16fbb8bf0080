// Endpoints of the platform outside the package that several parts of the element call.

import type { ApiClient } from "genesys-users";

export const queueMembersPath = (queueId: string): string => `/api/v2/routing/queues/${encodeURIComponent(queueId)}/members`;

export const roleUsersPath = (roleId: string): string => `/api/v2/authorization/roles/${encodeURIComponent(roleId)}/users`;

/** Adds people to a queue, at most 100, or removes them. */
export function setQueueMembers(
  client: ApiClient,
  queueId: string,
  personIds: readonly string[],
  isMember: boolean,
  signal: AbortSignal,
): Promise<unknown> {
  const body = personIds.map((id) => ({ id }));
  return client.request("POST", queueMembersPath(queueId), { query: { delete: !isMember }, body, signal });
}
