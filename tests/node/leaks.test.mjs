// What ends a call, thousands of times: the module's memory and its table of references must not grow by it.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { watchModule } from "../support/soak.js";
import { hostile } from "./support/values.mjs";

const size = watchModule();
const { ApiClient, UsersApi } = await import("genesys-users");

const answer =
  (text, status = 200, headers = {}) =>
  () =>
    new Response(text, { status, headers });
const now = { "Retry-After": "0" };
const later = { "Retry-After": "30" };
const never = () => new Promise(() => {});
const slowly = () => new Promise((resolve) => setTimeout(() => resolve(new Response("{}")), 3));
/** Each second request succeeds. */
const every2nd = (fail) => (count) => (count % 2 ? fail() : new Response("{}"));
const fail = () => {
  throw new Error("no");
};

/** By name: what fetch does with its nth request, options of the call, options of the client, and the call. */
const ends = {
  "a result": [answer("{}")],
  "no body": [answer("")],
  "an error": [answer('{"message":"m","code":"c","contextId":"i"}', 404)],
  "an error without JSON": [answer("<html>", 502), { maxRetries: 0 }],
  "an error without a body": [answer("", 400)],
  "an error that is a number": [answer("5", 400)],
  "broken JSON": [answer("<html>")],
  "a lost connection": [fail, { maxRetries: 0 }],
  "a retry": [every2nd(answer("{}", 503, now))],
  "a refusal for the rate": [every2nd(answer("{}", 429, now))],
  "a refused token": [every2nd(answer("{}", 401))],
  "a time-out": [never, { timeout: 5, maxRetries: 0 }],
  "a deadline": [never, { deadline: 5 }],
  "a deadline before the next attempt": [answer("{}", 503, later), { deadline: 5000 }],
  "an abort": [never, { abort: 5 }],
  "an abort between attempts": [answer("{}", 503, later), { abort: 5 }],
  "an abort in the queue": [slowly, { abort: 2 }, { rateLimit: { concurrency: 3 } }],
  "a turn in the queue": [answer("{}"), {}, { rateLimit: { concurrency: 3 } }],
  "a token function that throws": [answer("{}"), {}, { accessToken: fail }],
  "a token function that rejects": [answer("{}"), {}, { accessToken: async () => fail() }],
  "hooks that throw": [answer("{}"), {}, { onRequest: fail, onResponse: fail, logLevel: "off" }],
  "an unknown option": [answer("{}"), { bad: 1 }],
  "wrong headers": [answer("{}"), { headers: { "a b": "c" } }],
  "a hostile signal": [answer("{}"), { signal: hostile.proxy() }],
  "a hostile argument": [answer("{}"), {}, {}, (users) => users.getUser(hostile.proxy())],
  "a hostile body": [answer("{}"), {}, {}, (users) => users.patchUser("1", hostile.proxy())],
  "a body that is no JSON": [answer("{}"), {}, {}, (users) => users.patchUser("1", { n: 1n })],
  "a response without headers": [() => ({ status: 200, text: async () => "{}" })],
  "a response that is none": [() => 5, { maxRetries: 0 }],
  "a status that is no number": [() => ({ status: 200n, text: async () => "{}" }), { maxRetries: 0 }],
  "headers of a stranger's": [() => ({ status: 404, headers: { get: () => ["5"] }, text: async () => "{}" })],
  "headers that are symbols": [() => ({ status: 404, headers: { get: () => Symbol("5") }, text: async () => "{}" }), { maxRetries: 0 }],
};

describe("nothing grows by", () => {
  for (const [name, [send, { abort, ...options } = {}, clientOptions, call]] of Object.entries(ends)) {
    test(name, async () => {
      let count = 0;
      const client = new ApiClient({ fetch: async () => send(++count), accessToken: () => "abc", logLevel: "off", ...clientOptions });
      const users = new UsersApi(client);
      const one = async () => {
        const controller = abort && new AbortController();
        const timer = abort && setTimeout(() => controller.abort("enough"), abort);
        const given = abort ? { ...options, signal: controller.signal } : options;
        await (call ? call(users) : users.getUser("1", given)).catch(() => {});
        clearTimeout(timer);
      };
      const run = async (rounds) => {
        for (let i = 0; i < rounds; i++) await Promise.all(Array.from({ length: 50 }, one));
      };
      await run(4);
      const before = size();
      await run(30);
      const after = size();
      // Less than one for every second call, as the table grows in steps.
      assert.ok(after.table - before.table < 600, `table of references: ${before.table} to ${after.table}`);
      assert.ok(after.memory - before.memory <= 65_536, `memory: ${before.memory} to ${after.memory}`);
      client.free();
      users.free();
    });
  }

  test("constructors that throw", () => {
    const wrong = [
      { region: 5 },
      { bad: 1 },
      { headers: { "a b": "c" } },
      { logger: hostile.proxy() },
      { rateLimit: { perMinute: 0 } },
      hostile.proxy(),
    ];
    const run = (times) => {
      for (let i = 0; i < times; i++) {
        for (const options of wrong) assert.throws(() => new ApiClient(options));
        for (const client of [5, {}, hostile.proxy()]) assert.throws(() => new UsersApi(client));
      }
    };
    run(100);
    const before = size();
    run(1000);
    assert.ok(size().table - before.table < 300);
  });
});
