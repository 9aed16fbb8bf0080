// Words for the values of the API.

import type { User } from "genesys-users";
import { isUnanswered, type Problem } from "../session/problem.js";
import type { Messages } from "./messages.js";
import type { Texts } from "./texts.js";

/** The API writes a system presence as `On Queue` in people, `OnQueue` in definitions, and `ON_QUEUE` in queries. This is the form of queries. */
export const systemPresence = (person: Pick<User, "presence">): string | undefined =>
  person.presence?.presenceDefinition?.systemPresence?.toUpperCase().replace(/^ON[ _]?QUEUE$/, "ON_QUEUE");

/** What the API says about a problem; or what to do where no answer came. */
export const explanation = ({ problems }: Messages, problem: Problem): string =>
  isUnanswered(problem) ? problems.unanswered : problem.message;

export function word(texts: Texts, list: "state" | "presence" | "routing", value: string | undefined): string {
  if (value === undefined) return "";
  return texts.messages.statuses[list][value] ?? value;
}
