// The async context of a caller: `fetch`, hooks and token functions see the AsyncLocalStorage store of the code that made the call, and
// no call waits for a queue that all share.

import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import { execFile } from "node:child_process";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { ApiClient, UsersApi } from "genesys-users";
import { json } from "./support/fake.mjs";

const names = ["A", "B", "C"];
const storage = new AsyncLocalStorage();

/** Client options that note in which context each function runs, and the list of notes. */
function notes(answer = () => json({})) {
  const noted = [];
  const note = (what, url) => noted.push({ what, caller: new URL(url).searchParams.get("caller"), store: storage.getStore() });
  const hook = (what) => (event) => note(what, event.url);
  const options = {
    basePath: "https://api.example",
    logLevel: "off",
    accessToken: "token",
    fetch: async (url) => {
      note("fetch", url);
      await sleep(5);
      return answer(url, noted);
    },
    onRequest: hook("onRequest"),
    onResponse: hook("onResponse"),
    onRetry: hook("onRetry"),
  };
  return { noted, options };
}

function assertOwnContext(noted, expected) {
  const wrong = noted.filter(({ caller, store }) => caller !== store);
  assert.deepEqual(wrong, []);
  for (const what of expected)
    assert.ok(
      noted.some((note) => note.what === what),
      `${what} was noted`,
    );
}

/** Runs `use` for each caller at once, each in a context of its own. */
const forEachCaller = (use) => Promise.all(names.map((name) => storage.run(name, () => use({ extraQuery: { caller: name } }))));

describe("the context of the caller is that of", () => {
  test("fetch and the hooks, also of a retry and of a call that waits for others", async () => {
    const failed = new Set();
    const { noted, options } = notes((url) => {
      if (failed.has(url)) return json({});
      failed.add(url);
      return json({}, { status: 503, headers: { "Retry-After": "0" } });
    });
    const users = new UsersApi(new ApiClient({ ...options, rateLimit: { concurrency: 1 } }));
    await forEachCaller((settings) => users.getUser("1", settings));
    assertOwnContext(noted, ["fetch", "onRequest", "onResponse", "onRetry"]);
    assert.equal(noted.filter(({ what }) => what === "fetch").length, 6);
  });

  test("fetch after a 429 that makes all calls wait", async () => {
    let throttled = false;
    const { noted, options } = notes(() => {
      if (throttled) return json({});
      throttled = true;
      return json({}, { status: 429, headers: { "Retry-After": "0" } });
    });
    const users = new UsersApi(new ApiClient(options));
    await forEachCaller((settings) => users.getUser("1", settings));
    assertOwnContext(noted, ["fetch", "onRetry"]);
  });

  test("a token function, which is asked in the context of the call that first needs the token", async () => {
    const stores = [];
    const { noted, options } = notes();
    const accessToken = async () => {
      stores.push(storage.getStore());
      await sleep(5);
      return "token";
    };
    const users = new UsersApi(new ApiClient({ ...options, accessToken }));
    await forEachCaller((settings) => users.getUser("1", settings));
    assert.deepEqual(stores, ["A"]);
    assertOwnContext(noted, ["fetch"]);
  });

  test("what a caller waits for", async () => {
    const { options } = notes();
    const users = new UsersApi(new ApiClient(options));
    await forEachCaller(async ({ extraQuery }) => {
      await users.getUser("1", { extraQuery });
      assert.equal(storage.getStore(), extraQuery.caller);
    });
  });

  test("the pages of a pager", async () => {
    const page = (url) => {
      const pageNumber = Number(new URL(url).searchParams.get("pageNumber"));
      return json({ entities: [{ id: `${pageNumber}` }], pageNumber, pageSize: 1, pageCount: 4, total: 4 });
    };
    const { noted, options } = notes(page);
    const users = new UsersApi(new ApiClient(options));
    await forEachCaller(async (settings) => {
      const items = await users.getUsersAll({ ...settings, pageSize: 1 }).toArray();
      assert.equal(items.length, 4);
    });
    assertOwnContext(noted, ["fetch"]);
    assert.equal(noted.filter(({ what }) => what === "fetch").length, 12);
  });

  test("the requests of a bulk call", async () => {
    const { noted, options } = notes(() => json({ entities: [] }));
    const users = new UsersApi(new ApiClient(options));
    const items = Array.from({ length: 120 }, (_, index) => ({ id: `${index}` }));
    await forEachCaller((settings) => users.patchUsersBulkAll(items, settings));
    assertOwnContext(noted, ["fetch"]);
    assert.equal(noted.filter(({ what }) => what === "fetch").length, 9);
  });

  test("the requests of a job", async () => {
    const { noted, options } = notes((url) => {
      if (url.includes("/results")) return json({ userDetails: [{ userId: "1" }] });
      return url.includes("/jobs/") ? json({ state: "FULFILLED" }) : json({ jobId: "job" }, { status: 202 });
    });
    const users = new UsersApi(new ApiClient(options));
    // `extraQuery` goes with the results alone; the other requests are told by their store.
    await forEachCaller((settings) => users.runUsersDetailsJob({ interval: "" }, settings).toArray());
    const results = noted.filter(({ caller }) => caller !== null);
    assertOwnContext(results, ["fetch"]);
    for (const name of names) assert.ok(noted.filter(({ what, store }) => what === "fetch" && store === name).length >= 3, name);
  });
});

describe("a microtask that never runs", () => {
  test("holds up no call, neither then nor later", async () => {
    // In a process of its own, because the test runner needs its microtasks.
    const program = `
      import { ApiClient, UsersApi } from "genesys-users";
      // Not a Response, whose streams need the microtask.
      const response = { status: 200, headers: new Headers(), text: async () => '{"id":"1"}' };
      const users = new UsersApi(new ApiClient({ accessToken: "token", fetch: async () => response }));
      const { queueMicrotask } = globalThis;
      globalThis.queueMicrotask = () => {}; // As fake timers do that nobody advances.
      const during = await users.getUser("1");
      globalThis.queueMicrotask = queueMicrotask;
      console.log(JSON.stringify([during, await users.getUser("2")]));`;
    const options = { cwd: import.meta.dirname, timeout: 20_000 };
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], options);
    assert.deepEqual(JSON.parse(stdout), [{ id: "1" }, { id: "1" }]);
  });
});

describe("many calls on one signal", () => {
  test("are no leak to Node", async () => {
    const warnings = [];
    const keep = (warning) => warnings.push(warning.name);
    process.on("warning", keep);
    try {
      const users = new UsersApi(new ApiClient({ accessToken: "token", fetch: async () => (await sleep(20), json({ id: "1" })) }));
      const { signal } = new AbortController();
      await Promise.all(Array.from({ length: 30 }, () => users.getUser("1", { signal })));
      await sleep(50);
    } finally {
      process.off("warning", keep);
    }
    assert.deepEqual(warnings, []);
  });
});
