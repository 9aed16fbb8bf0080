// What went wrong, in the terms in which the element shows it.

import { ApiError, AuthenticationError, AuthError, ConflictError, ConnectionError, DecodeError, NotFoundError } from "genesys-users";
import { ParameterError, PermissionDeniedError, RateLimitError, ServerError, TimeoutError } from "genesys-users";

export type ProblemKind =
  | "expired"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "rate-limited"
  | "refused"
  | "server"
  | "offline"
  | "unreachable"
  | "timeout"
  | "unreadable"
  | "login"
  | "unknown";

export interface Problem {
  readonly kind: ProblemKind;
  /** What the API or the client says, in English. It is shown as text only. */
  readonly message: string;
  readonly code: string | undefined;
  readonly correlationId: string | undefined;
  /** How long to wait before the next try, in milliseconds. */
  readonly retryAfter: number | undefined;
}

export function problemOf(error: unknown): Problem {
  const from: { message?: unknown; code?: unknown; correlationId?: unknown; operation?: unknown; retryAfter?: unknown } =
    error instanceof Error ? error : {};
  const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
  return {
    kind: kindOf(error),
    message: text(bodyMessage(error)) ?? withoutOperation(text(from.message), from.operation) ?? String(error),
    code: text(from.code),
    correlationId: text(from.correlationId),
    retryAfter: typeof from.retryAfter === "number" ? from.retryAfter : undefined,
  };
}

/** Whether no answer came. The message is that of the client then, and for developers. */
export const isUnanswered = ({ kind }: Problem): boolean => ["offline", "unreachable", "timeout"].includes(kind);

/** Whether something was ended on purpose, and there is nothing to show. */
export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

/** The name of the operation, with which messages begin, is no word of an administrator. */
function withoutOperation(message: string | undefined, operation: unknown): string | undefined {
  const prefix = `${String(operation)}: `;
  return message?.startsWith(prefix) ? message.slice(prefix.length) : message;
}

/** The message of the body alone, which is that of the API. */
function bodyMessage(error: unknown): unknown {
  if (!(error instanceof ApiError)) return undefined;
  const { body } = error as { body?: unknown };
  return typeof body === "object" && body !== null ? (body as { message?: unknown }).message : undefined;
}

function kindOf(error: unknown): ProblemKind {
  if (error instanceof AuthenticationError) return "expired";
  if (error instanceof PermissionDeniedError) return "forbidden";
  if (error instanceof NotFoundError) return "not-found";
  if (error instanceof ConflictError) return "conflict";
  if (error instanceof RateLimitError) return "rate-limited";
  if (error instanceof ServerError) return "server";
  if (error instanceof ApiError || error instanceof ParameterError) return "refused";
  if (error instanceof TimeoutError) return "timeout";
  if (error instanceof ConnectionError) return navigator.onLine ? "unreachable" : "offline";
  if (error instanceof DecodeError) return "unreadable";
  if (error instanceof AuthError) return "login";
  return "unknown";
}
