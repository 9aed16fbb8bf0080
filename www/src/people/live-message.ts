// The messages of the notification channel: the topics of a person, and what a message says about the person.

import type { User } from "genesys-users";

/** What is kept live of a person. */
export type LiveChange = Pick<User, "presence" | "routingStatus">;

export interface LiveMessage {
  readonly topic: string;
  readonly id: string;
  readonly change: LiveChange;
}

export const presenceTopic = (id: string): string => `v2.users.${id}.presence`;
export const routingTopic = (id: string): string => `v2.users.${id}.routingStatus`;

/** Reads a message. One that is not about a person, or does not say enough, is undefined: it must never break the list. */
export function readMessage(data: unknown): LiveMessage | undefined {
  const { topicName, eventBody } = object(parse(data));
  const [, id, aspect] = /^v2\.users\.([^.]+)\.(\w+)$/.exec(String(topicName)) ?? [];
  if (id === undefined) return undefined;
  const body = object(eventBody);
  const topic = String(topicName);
  if (aspect === "presence" && typeof object(body["presenceDefinition"])["systemPresence"] === "string") {
    // The list shows the presence that people set in Genesys Cloud, and not that of another program.
    const isOther = body["source"] !== undefined && body["source"] !== "PURECLOUD";
    return isOther ? undefined : { topic, id, change: { presence: body } };
  }
  const routingStatus = object(body["routingStatus"]);
  if (aspect === "routingStatus" && typeof routingStatus["status"] === "string") return { topic, id, change: { routingStatus } };
  return undefined;
}

function parse(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}

const object = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
