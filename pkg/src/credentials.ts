// Keeps the credentials of requests out of what errors, hooks and the log tell. Servers and proxies echo requests, in bodies, headers and
// reasons, and a `fetch` of somebody else's may throw an error that holds its request.

import { errorFromJSON, isError, toPlainData } from "./errors.js";
import type { ReceivedResponse } from "./fetch.js";
import { attempt } from "./inspect.js";

/** What stands for a credential. It may stand in JSON, in a header and in an address. */
const mask = "***";

/** A shorter text occurs in others by chance. It is replaced with what stands before it in the request, such as `Bearer `. */
const shortestSecret = 8;

/** A pattern for a text in all the forms in which an echo may quote it. */
function quoted(text: string): string {
  return text.replace(/\W/g, (character) => {
    const hex = character.charCodeAt(0).toString(16).padStart(2, "0");
    // As it is or in JSON, which may stand in JSON; then in an address, in JSON once more, and in HTML, where any reference will do.
    return `(?:\\\\{0,7}\\${character}|%(?:25)*${hex}|\\\\{1,7}u00${hex}|&#?\\w+;)`;
  });
}

/** Patterns for a text in Base64, which looks different after 0, 1 and 2 bytes of a longer text. */
function encoded(text: string): string[] {
  return [0, 2, 3].map((start, before) => {
    // Without the characters that stand for bytes of what is before or behind.
    const whole = btoa(" ".repeat(before) + text).slice(start, Math.floor(((before + text.length) * 4) / 3));
    // `+` and `/`, which have other forms in addresses.
    return whole.replace(/\W/g, ".{1,6}?");
  });
}

/** Patterns for a secret, and for a short one with what stands before it. */
function patternsOf([secret, before]: [string, string]): string[] {
  if (secret.length >= shortestSecret) return [quoted(secret), ...(attempt(() => encoded(secret)) ?? [])];
  return secret && before ? [`${quoted(before + secret)}(?!\\w)`] : [];
}

/** How many objects a search for credentials looks at: more than an error of a `fetch` is made of. */
const mostObjects = 5000;

/** Whether a value may hold texts. Those of the page itself are not those of an error, and bytes are shown as numbers. */
function isSearched(value: unknown): value is object {
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  return isObject && value !== globalThis && !ArrayBuffer.isView(value);
}

/** What an object holds: the names and values of its properties, and what it shows by getters and iterators alone. */
function* partsOf(object: object): Generator<unknown, undefined, undefined> {
  const names = attempt(() => Reflect.ownKeys(object)) ?? [];
  // Of a request, and of a URL.
  for (const name of [...names, "headers", "href"]) {
    yield name;
    yield attempt(() => (object as Record<PropertyKey, unknown>)[name]);
  }
  if (Array.isArray(object)) return;
  try {
    yield* (object as Map<unknown, unknown>).entries();
  } catch {
    // Neither headers nor a collection.
  }
}

/** The credentials that one or several requests were sent with. */
export class Credentials {
  /** What stands before a secret in a request, by secrets. */
  readonly #secrets = new Map<string, string>();
  /** Fields `Authorization` whose secrets are not among these yet: most requests have nothing to hide anything from. */
  readonly #authorizations = new Set<string>();
  #pattern: RegExp | undefined;

  /** Takes the `Authorization` of a request. */
  addHeaders(headers: Headers): void {
    this.#authorizations.add(headers.get("Authorization") ?? "");
    this.#pattern = undefined;
  }

  /** Takes fields of a request or a response of a login, those that are there. */
  addFields(names: string[], fieldOf: (name: string) => string | null | undefined): void {
    for (const name of names) this.#add(`${name}=`, fieldOf(name) ?? "");
  }

  #add(before: string, secret: string): void {
    this.#secrets.set(secret, before);
    this.#pattern = undefined;
  }

  #addAuthorization(authorization: string): void {
    const [, scheme = "", value = ""] = /^(\S+\s+)?(.*)$/.exec(authorization) ?? [];
    this.#add(scheme, value);
    if (!/^basic/i.test(scheme)) return;
    const [, name = "", password = ""] = /^(.*?:)(.*)$/s.exec(attempt(() => atob(value)) ?? "") ?? [];
    this.#add(name, attempt(() => decodeURIComponent(password)) ?? password);
  }

  /** The text without the credentials. */
  hide(text: string): string {
    this.#pattern ??= this.#makePattern();
    return text.replace(this.#pattern, mask);
  }

  #makePattern(): RegExp {
    for (const authorization of this.#authorizations) this.#addAuthorization(authorization);
    this.#authorizations.clear();
    // Where nothing is secret, a pattern that occurs nowhere.
    return new RegExp([...this.#secrets].flatMap(patternsOf).join("|") || "(?!)", "gi");
  }

  /** The response without the credentials. */
  hideInResponse<R extends ReceivedResponse | undefined>(response: R): R {
    return response && { ...response, headers: this.hideInHeaders(response.headers), text: this.hide(response.text) };
  }

  /** The headers without the credentials: those of somebody else's `fetch` may be anything. */
  hideInHeaders(headers: Headers): Headers {
    const fields = attempt(() => [...headers]);
    if (!fields) return this.#isIn(headers) ? new Headers() : headers;
    if (!fields.some(([, value]) => this.hide(value) !== value)) return headers;
    return new Headers(fields.map(([name, value]) => [name, this.hide(value)]));
  }

  /** What was thrown: itself, or if credentials are found in it what can be told without them. */
  hideInError(error: unknown): unknown {
    if (!this.#isIn(error)) return error;
    const data = isError(error) ? attempt(() => JSON.stringify(toPlainData(error, 9))) : undefined;
    const told = data === undefined ? undefined : attempt(() => errorFromJSON(JSON.parse(this.hide(data)) as never));
    return told ?? new Error("What was thrown is not shown, because it holds the credentials of the request.");
  }

  /** Whether credentials are in a value, at any depth. One that is too large to be looked through counts as well. */
  #isIn(value: unknown): boolean {
    const objects = new Set<object>();
    const isFound = (part: unknown): boolean => {
      if (typeof part === "string") return this.hide(part) !== part;
      if (isSearched(part)) objects.add(part);
      return objects.size > mostObjects;
    };
    if (isFound(value)) return true;
    // The loop comes to the objects that are added meanwhile.
    for (const object of objects) for (const part of partsOf(object)) if (isFound(part)) return true;
    return false;
  }
}
