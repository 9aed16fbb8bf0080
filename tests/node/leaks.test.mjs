// Thousands of calls with each outcome. The module's memory and its table of references must not grow.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { watchModule } from "../support/soak.js";
import { hostile } from "./support/values.mjs";

const moduleSizes = watchModule();
const { ApiClient, UsersApi } = await import("genesys-users");

const respond =
  (text, status = 200, headers = {}) =>
  () =>
    new Response(text, { status, headers });
const now = { "Retry-After": "0" };
const later = { "Retry-After": "30" };
const never = () => new Promise(() => {});
const respondSlowly = () => new Promise((resolve) => setTimeout(() => resolve(new Response("{}")), 3));
/** Lets every second request succeed. */
const failEverySecond = (fail) => (count) => (count % 2 ? fail() : new Response("{}"));
const fail = () => {
  throw new Error("no");
};

/** By outcome: the function that handles the nth request, options of the call, options of the client, and the call. */
const outcomes = {
  "a result": [respond("{}")],
  "no body": [respond("")],
  "an error": [respond('{"message":"m","code":"c","contextId":"i"}', 404)],
  "an error with invalid JSON": [respond("<html>", 502), { maxRetries: 0 }],
  "an error without a body": [respond("", 400)],
  "an error that is a number": [respond("5", 400)],
  "broken JSON": [respond("<html>")],
  "a lost connection": [fail, { maxRetries: 0 }],
  "a retry": [failEverySecond(respond("{}", 503, now))],
  "a 429": [failEverySecond(respond("{}", 429, now))],
  "a 401": [failEverySecond(respond("{}", 401))],
  "a time-out": [never, { timeout: 5, maxRetries: 0 }],
  "a deadline": [never, { deadline: 5 }],
  "a deadline before the next attempt": [respond("{}", 503, later), { deadline: 5000 }],
  "an abort": [never, { abort: 5 }],
  "an abort between attempts": [respond("{}", 503, later), { abort: 5 }],
  "an abort in the queue": [respondSlowly, { abort: 2 }, { rateLimit: { concurrency: 3 } }],
  "a wait in the queue": [respond("{}"), {}, { rateLimit: { concurrency: 3 } }],
  "a token provider that throws": [respond("{}"), {}, { accessToken: fail }],
  "a token provider that rejects": [respond("{}"), {}, { accessToken: async () => fail() }],
  "hooks that throw": [respond("{}"), {}, { onRequest: fail, onResponse: fail, logLevel: "off" }],
  "an unknown option": [respond("{}"), { bad: 1 }],
  "invalid headers": [respond("{}"), { headers: { "a b": "c" } }],
  "a hostile signal": [respond("{}"), { signal: hostile.proxy() }],
  "a hostile argument": [respond("{}"), {}, {}, (users) => users.getUser(hostile.proxy())],
  "a hostile body": [respond("{}"), {}, {}, (users) => users.patchUser("1", hostile.proxy())],
  "a body that JSON cannot represent": [respond("{}"), {}, {}, (users) => users.patchUser("1", { n: 1n })],
  "a response without headers": [() => ({ status: 200, text: async () => "{}" })],
  "an invalid response": [() => 5, { maxRetries: 0 }],
  "a status that is not a number": [() => ({ status: 200n, text: async () => "{}" }), { maxRetries: 0 }],
  "foreign headers": [() => ({ status: 404, headers: { get: () => ["5"] }, text: async () => "{}" })],
  "headers that are symbols": [() => ({ status: 404, headers: { get: () => Symbol("5") }, text: async () => "{}" }), { maxRetries: 0 }],
};

describe("memory and table do not grow with", () => {
  for (const [name, [handle, { abort, ...options } = {}, clientOptions, call]] of Object.entries(outcomes)) {
    test(name, async () => {
      let count = 0;
      const client = new ApiClient({ fetch: async () => handle(++count), accessToken: () => "abc", logLevel: "off", ...clientOptions });
      const users = new UsersApi(client);
      const callOnce = async () => {
        const controller = abort && new AbortController();
        const timer = abort && setTimeout(() => controller.abort("enough"), abort);
        const callOptions = abort ? { ...options, signal: controller.signal } : options;
        await (call ? call(users) : users.getUser("1", callOptions)).catch(() => {});
        clearTimeout(timer);
      };
      const run = async (rounds) => {
        for (let i = 0; i < rounds; i++) await Promise.all(Array.from({ length: 50 }, callOnce));
      };
      await run(4);
      const before = moduleSizes();
      await run(30);
      const after = moduleSizes();
      // Fewer entries than half of the calls, because the table grows in steps.
      assert.ok(after.table - before.table < 600, `table of references: ${before.table} to ${after.table}`);
      assert.ok(after.memory - before.memory <= 65_536, `memory: ${before.memory} to ${after.memory}`);
      client.free();
      users.free();
    });
  }

  test("constructors that throw", () => {
    const invalid = [
      { region: 5 },
      { bad: 1 },
      { headers: { "a b": "c" } },
      { logger: hostile.proxy() },
      { rateLimit: { perMinute: 0 } },
      hostile.proxy(),
    ];
    const run = (times) => {
      for (let i = 0; i < times; i++) {
        for (const options of invalid) assert.throws(() => new ApiClient(options));
        for (const client of [5, {}, hostile.proxy()]) assert.throws(() => new UsersApi(client));
      }
    };
    run(100);
    const before = moduleSizes();
    run(1000);
    assert.ok(moduleSizes().table - before.table < 300);
  });
});
