// What several calls of a client share, such as a token request, the queue and the listeners of a signal, whichever microtask they begin
// and end in. The tests try one after the other.

import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { describe, test } from "node:test";
import { ApiClient, UsersApi } from "genesys-users";
import { json } from "./support/fake.mjs";

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Microtasks enough for a response to go all its way. */
const microtasks = Array.from({ length: 60 }, (_, index) => index);

async function afterMicrotasks(count, action) {
  for (let index = 0; index < count; index++) await undefined;
  return action();
}

/** How a promise has ended after some turns. */
async function outcomeOf(promise) {
  let outcome = "pending";
  promise.then(
    () => (outcome = "ok"),
    (error) => (outcome = error.code ?? error.message),
  );
  for (let index = 0; index < 10; index++) await turn();
  return outcome;
}

/** A client whose `fetch` answers when `answers[name]` is called, by the last part of the path; others at once. */
function heldClient(held, options) {
  const answers = {};
  const fetch = async (url) => {
    const name = url.split("/").at(-1);
    if (held.includes(name)) await new Promise((resolve) => (answers[name] = resolve));
    return json({});
  };
  const client = new ApiClient({ accessToken: "t", fetch, maxRetries: 0, ...options });
  return { client, users: new UsersApi(client), answers };
}

describe("a token request", () => {
  test("after a 401 serves a call that begins in any turn", async () => {
    for (const count of microtasks) {
      let refuse;
      let given = 0;
      const fetch = async (url, { headers }) => {
        if (url.endsWith("/oauth/token")) return json({ access_token: `token-${++given}`, expires_in: 3600, token_type: "bearer" });
        if (new Headers(headers).get("authorization") !== "Bearer token-1") return json({});
        await new Promise((resolve) => (refuse = resolve));
        return json({}, { status: 401 });
      };
      const client = new ApiClient({ region: "eu_west_1", fetch, maxRetries: 0 });
      await client.loginClientCredentialsGrant("id", "secret");
      const users = new UsersApi(client);
      const first = users.getUser("first");
      await turn();
      refuse();
      let second;
      await afterMicrotasks(count, () => (second = outcomeOf(users.getUser("second"))));
      assert.equal(await outcomeOf(first), "ok", `the first, ${count}`);
      // It may have been sent with the dead token, and then waits for its own 401.
      refuse();
      assert.notEqual(await second, "token_expired", `the second, ${count}`);
    }
  });

  test("of a provider that a hook sets at a 401 serves the call that the hook makes", async () => {
    let second;
    const fetch = async (_, { headers }) => json({}, { status: new Headers(headers).get("authorization") === "Bearer old" ? 401 : 200 });
    const onResponse = ({ status }) => {
      if (status !== 401 || second) return;
      client.setAccessToken(async () => "new");
      second = outcomeOf(users.getUser("second"));
    };
    const client = new ApiClient({ accessToken: "old", fetch, onResponse, maxRetries: 0 });
    const users = new UsersApi(client);
    assert.equal(await outcomeOf(users.getUser("first")), "ok");
    assert.equal(await second, "ok");
  });

  for (const [name, change, expected] of [
    ["another token", (client) => client.setAccessToken("new"), "ok"],
    ["no token", (client) => client.clearAccessToken(), "token_missing"],
    ["another provider", (client) => client.setAccessToken(async () => "new"), "ok"],
  ]) {
    test(`that never ends is given up for ${name}`, async () => {
      const { client, users } = heldClient([], { accessToken: () => new Promise(() => {}) });
      const call = users.getUser("1");
      assert.equal(await outcomeOf(call), "pending");
      change(client);
      assert.equal(await outcomeOf(call), expected);
    });
  }
});

test("a permit that is given back in any turn goes to the call that has its token since", async () => {
  for (const count of microtasks) {
    const { client, users, answers } = heldClient(["b"], { rateLimit: { concurrency: 1 } });
    const b = users.getUser("b");
    await turn();
    let provide;
    client.setAccessToken(() => new Promise((resolve) => (provide = resolve)));
    const a = users.getUser("a");
    await turn();
    answers.b();
    await afterMicrotasks(count, () => provide("new"));
    assert.equal(await outcomeOf(b), "ok");
    assert.equal(await outcomeOf(a), "ok", `${count}`);
    assert.equal(await outcomeOf(users.getUser("later")), "ok", `${count}`);
  }
});

test("a signal of many calls keeps no listener, whichever of them ends first or late", async () => {
  const { users, answers } = heldClient(["a", "b", "late"]);
  const { signal } = new AbortController();
  for (let round = 0; round < 3; round++) {
    const late = users.getUser("late", { signal, timeout: 1 }).catch(() => {});
    await turn();
    await late;
    const calls = ["a", "b"].map((id) => users.getUser(id, { signal }));
    await turn();
    answers.a();
    await calls[0];
    answers.late();
    await turn();
    assert.equal(getEventListeners(signal, "abort").length, 1);
    answers.b();
    await calls[1];
    assert.equal(getEventListeners(signal, "abort").length, 0, `round ${round}`);
  }
});
