// Tells of a failure for which no form is open.

import { isAbort } from "./session/problem.js";
import { explanation } from "./text/words.js";
import type { Workplace } from "./workplace.js";

/** Shows a notice, unless something was ended on purpose. */
export function tellFailure({ session, notices, texts }: Workplace, error: unknown): void {
  if (isAbort(error)) return;
  const problem = session.problem(error);
  const { titles, correlationId: label } = texts.messages.problems;
  const { kind, correlationId } = problem;
  const message = explanation(texts.messages, problem);
  const detail = correlationId === undefined ? message : `${message} ${label}: ${correlationId}`;
  notices.show({ kind: "failed", text: titles[kind], detail });
}
