// Calls the API of a sandbox beside the page, as another client.

import assert from "node:assert/strict";

/** Returns the body of the response, or undefined if there is none. Fails when the API refuses. */
export async function callApi({ url, token }, method, path, body) {
  const response = await fetch(`${url}/api/v2/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}
