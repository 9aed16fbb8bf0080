// A sandbox with two people who use a project at the same time.

import assert from "node:assert/strict";
import { startSandbox } from "../../support/sandbox.mjs";

/** Signs a person in at the login host, and returns the token. */
async function signIn(url, email) {
  const query = new URLSearchParams({
    client_id: "sandbox-widget",
    response_type: "token",
    redirect_uri: "http://127.0.0.1/",
    auto: "1",
    login_hint: email,
  });
  const { headers } = await fetch(`${url}/oauth/authorize?${query}`, { redirect: "manual" });
  return new URLSearchParams(new URL(headers.get("Location")).hash.slice(1)).get("access_token");
}

/** Starts a sandbox, with further options: `{ url, people: [{ id, name, email, token }, …], total, delay(), stop() }`. */
export async function openOrganization(args = []) {
  const sandbox = await startSandbox({ args: ["--users", "30", ...args] });
  const request = async (path, init) => {
    const response = await fetch(sandbox.url + path, { headers: { Authorization: `Bearer ${sandbox.token}` }, ...init });
    return response.json();
  };
  const { entities, total } = await request("/api/v2/users?pageSize=2");
  const people = await Promise.all(
    entities.map(async ({ id, name, email }) => ({ id, name, email, token: await signIn(sandbox.url, email) })),
  );
  assert.equal(new Set(people.map(({ token }) => token)).size, 2);
  return {
    url: sandbox.url,
    people,
    total,
    /** From now on responses take different times, so that those of two people cross. */
    delay: () => request("/__sandbox/rules", { method: "POST", body: JSON.stringify({ latency: 20, jitter: 150 }) }),
    stop: sandbox.stop,
  };
}
