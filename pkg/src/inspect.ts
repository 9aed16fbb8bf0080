// Looks at what a caller has passed. That may be a proxy that throws at any touch, so everything here is read inside `try`.

import type { HostEntry, HostValue, ValueKind } from "./genesys_users.js";

/** The result of an action, or `undefined` if it throws. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function kindOf(value: unknown): ValueKind {
  switch (typeof value) {
    case "undefined":
      return "missing";
    case "string":
      return /\p{Cs}/u.test(value) ? "lone-surrogate" : "string";
    case "number":
      if (Number.isSafeInteger(value)) return "integer";
      return Number.isFinite(value) ? "number" : "not-finite";
    case "boolean":
      return "boolean";
    case "function":
      return "function";
    case "symbol":
      return "symbol";
    case "bigint":
      return "bigint";
    case "object":
      return kindOfObject(value);
  }
}

function kindOfObject(value: object | null): ValueKind {
  if (value === null) return "missing";
  if (Array.isArray(value)) return "array";
  const tag = Object.prototype.toString.call(value);
  if (tag === "[object Date]") {
    // Of another realm it is as good; of something that only calls itself a date there is no time.
    const time = attempt(() => Date.prototype.valueOf.call(value));
    if (time !== undefined) return Number.isNaN(time) ? "invalid-date" : "date";
  }
  // Of a literal or of a class of the caller's. One of the language or the host, such as a Map, hides its content.
  return tag === "[object Object]" ? "plain-object" : "other-object";
}

function textOf(value: unknown): string {
  if (typeof value === "object" && value !== null) return Date.prototype.toISOString.call(value);
  return String(value);
}

/** What a caller means by a body: JSON text of an object or an array stands for that. */
export function bodyFrom(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const parsed = attempt(() => JSON.parse(value) as unknown);
  return typeof parsed === "object" && parsed !== null ? parsed : value;
}

/** Headers without those that are `undefined` or `null`, as programs write what they may not have. */
function givenHeaders(kind: ValueKind, value: unknown): unknown {
  const isGiven = (pair: unknown[]): boolean => pair.length !== 2 || (pair[1] !== undefined && pair[1] !== null);
  if (kind === "array") return (value as unknown[][]).filter(isGiven);
  return kind === "plain-object" ? Object.entries(value as object).filter(isGiven) : value;
}

/** A value that has been looked at. Each part is read once, when it is first asked for. */
class InspectedValue implements HostValue {
  readonly value: unknown;
  readonly kind: ValueKind;
  #entries: HostEntry[] | undefined;

  constructor(value: unknown) {
    this.value = value;
    this.kind = attempt(() => kindOf(value)) ?? "unreadable";
  }

  get text(): string {
    return attempt(() => textOf(this.value)) ?? "";
  }

  get number(): number {
    return typeof this.value === "number" ? this.value : NaN;
  }

  get json(): string {
    return typeof this.value === "string" ? JSON.stringify(this.value) : "";
  }

  field(name: string): HostValue {
    return inspect(attempt(() => (this.value as Record<string, unknown> | null | undefined)?.[name]));
  }

  get items(): HostValue[] | undefined {
    return attempt(() => Array.from(this.value as ArrayLike<unknown>, inspect));
  }

  get entries(): HostEntry[] | undefined {
    if (this.kind === "missing") return [];
    if (this.kind !== "plain-object") return undefined;
    this.#entries ??= attempt(() => Object.entries(this.value as object).map(([name, value]) => ({ name, value: inspect(value) })));
    return this.#entries?.every(({ name }) => kindOf(name) === "string") ? this.#entries : undefined;
  }

  get bodyKind(): ValueKind {
    const body = bodyFrom(this.value);
    if (!Object.is(body, this.value)) return inspect(body).bodyKind;
    if (this.kind === "other-object") return "unserializable";
    if (this.kind !== "array") return this.kind;
    const { items } = this;
    if (!items) return "unreadable-array";
    if (items.length === 0) return "empty-array";
    if (items.every(({ value }) => typeof value === "string")) return "string-array";
    return items.every(({ kind }) => kind === "plain-object") ? "object-array" : "mixed-array";
  }

  get signal(): AbortSignal | undefined {
    // Of another realm or a polyfill it is as good.
    const signal = this.value as AbortSignal;
    const isSignal = attempt(() => typeof signal.addEventListener === "function" && typeof signal.aborted === "boolean");
    return isSignal ? signal : undefined;
  }

  get headers(): Headers | undefined {
    // The host takes a function for an object without properties. Its message is not passed on: it may quote a secret.
    if (typeof this.value === "function") return undefined;
    return attempt(() => new Headers(givenHeaders(this.kind, this.value) as HeadersInit));
  }

  get isLogger(): boolean {
    const logger = this.value as Record<string, unknown>;
    const methods = ["debug", "info", "warn", "error"];
    return attempt(() => methods.every((name) => typeof logger[name] === "function")) === true;
  }
}

/** Looks at a value. */
export function inspect(value: unknown): HostValue {
  return new InspectedValue(value);
}
