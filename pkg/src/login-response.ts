// Reads an answer of the login host: in an address (RFC 6749, sections 4.1.2 and 4.2.2), or in the body of a response.

import type { LoginResponse, ResponseType } from "./genesys_users.js";
import { textField } from "./call-errors.js";
import { attempt, inspect } from "./inspect.js";

const commonNames = ["state", "error", "error_description", "error_uri"];
const names = { code: [...commonNames, "code"], token: [...commonNames, "access_token", "token_type", "expires_in"] };

/** A field of a query or a fragment: empty where its percent-encoding is broken, or is not UTF-8. */
function decode(name: string, text: string): string {
  // A plus is a space in prose only: no token and no code has a space, and some servers do not encode the plus of theirs.
  const spaced = name === "error_description" ? text.replaceAll("+", " ") : text;
  const value = attempt(() => decodeURIComponent(spaced)) ?? "";
  return value.includes("\0") ? "" : value;
}

/** What an address holds of an answer: a code in its query, or a token in its fragment. All else stays as it was written. */
export function addressResponse(address: string, responseType: ResponseType): LoginResponse {
  const pattern = responseType === "code" ? /^([^?#]*)(\??)([^#]*)(.*)$/s : /^([^#]*)(#?)(.*)()$/s;
  const [, before = "", mark = "", section = "", after = ""] = pattern.exec(address) ?? [];

  const read = (route: string): LoginResponse => {
    const rest = section.slice(route.length).split("&");
    const fields = new Map<string, string>();
    // From the end, where the login page has written them: an earlier field of the same name is the application's.
    for (const [at, field] of [...rest.entries()].reverse()) {
      const [name = ""] = field.split("=", 1);
      if (!names[responseType].includes(name) || fields.has(name)) continue;
      fields.set(name, decode(name, field.slice(name.length + 1)));
      rest.splice(at, 1);
    }
    const isEmpty = route === "" && rest.length === 0;
    return {
      field: (name) => fields.get(name),
      expiresIn: inspect(fields.get("expires_in")),
      rest: before + (isEmpty ? "" : mark) + route + rest.join("&") + after,
      routed: undefined,
    };
  };

  const [route = ""] = responseType === "token" ? (/^[!/?]+/.exec(section) ?? []) : [];
  return { ...read(""), routed: route === "" ? undefined : read(route) };
}

/** What the body of a response holds of an answer. */
export function bodyResponse(body: unknown): LoginResponse {
  const expiresIn = (body as { expires_in?: unknown } | null | undefined)?.expires_in;
  return { field: (name) => textField(body, name), expiresIn: inspect(expiresIn), rest: "", routed: undefined };
}
