// The async context of a caller: `fetch`, hooks and token providers see the AsyncLocalStorage store of the code that made the call, and
// no call waits for a queue that all calls share.

import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import { execFile } from "node:child_process";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { ApiClient, UsersApi } from "genesys-users";
import { json } from "./support/fake.mjs";
import { withPage } from "./support/page.mjs";

const names = ["A", "B", "C"];
const storage = new AsyncLocalStorage();

/** Returns client options whose functions record their context, and the list of these records. */
function recorder(respond = () => json({})) {
  const records = [];
  const record = (source, url) => records.push({ source, caller: new URL(url).searchParams.get("caller"), store: storage.getStore() });
  const hook = (source) => (event) => record(source, event.url);
  const options = {
    basePath: "https://api.example",
    logLevel: "off",
    accessToken: "token",
    fetch: async (url) => {
      record("fetch", url);
      await sleep(5);
      return respond(url);
    },
    onRequest: hook("onRequest"),
    onResponse: hook("onResponse"),
    onRetry: hook("onRetry"),
  };
  return { records, options };
}

function assertOwnContext(records, sources) {
  const wrong = records.filter(({ caller, store }) => caller !== store);
  assert.deepEqual(wrong, []);
  for (const source of sources)
    assert.ok(
      records.some((record) => record.source === source),
      `${source} has no record`,
    );
}

/** Runs `use` for all callers at once, each of them in its own context. */
const forEachCaller = (use) => Promise.all(names.map((name) => storage.run(name, () => use({ extraQuery: { caller: name } }))));

describe("the context of the caller holds in", () => {
  test("fetch and the hooks, also in a retry and in a call that waits for a permit", async () => {
    const failed = new Set();
    const { records, options } = recorder((url) => {
      if (failed.has(url)) return json({});
      failed.add(url);
      return json({}, { status: 503, headers: { "Retry-After": "0" } });
    });
    const users = new UsersApi(new ApiClient({ ...options, rateLimit: { concurrency: 1 } }));
    await forEachCaller((settings) => users.getUser("1", settings));
    assertOwnContext(records, ["fetch", "onRequest", "onResponse", "onRetry"]);
    assert.equal(records.filter(({ source }) => source === "fetch").length, 6);
  });

  test("fetch after a 429, which makes all calls wait", async () => {
    let throttled = false;
    const { records, options } = recorder(() => {
      if (throttled) return json({});
      throttled = true;
      return json({}, { status: 429, headers: { "Retry-After": "0" } });
    });
    const users = new UsersApi(new ApiClient(options));
    await forEachCaller((settings) => users.getUser("1", settings));
    assertOwnContext(records, ["fetch", "onRetry"]);
  });

  test("a token provider, which runs in the context of the call that first needs the token", async () => {
    const stores = [];
    const { records, options } = recorder();
    const accessToken = async () => {
      stores.push(storage.getStore());
      await sleep(5);
      return "token";
    };
    const users = new UsersApi(new ApiClient({ ...options, accessToken }));
    await forEachCaller((settings) => users.getUser("1", settings));
    assert.deepEqual(stores, ["A"]);
    assertOwnContext(records, ["fetch"]);
  });

  test("the code after an awaited call", async () => {
    const { options } = recorder();
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
    const { records, options } = recorder(page);
    const users = new UsersApi(new ApiClient(options));
    await forEachCaller(async (settings) => {
      const items = await users.getUsersAll({ ...settings, pageSize: 1 }).toArray();
      assert.equal(items.length, 4);
    });
    assertOwnContext(records, ["fetch"]);
    assert.equal(records.filter(({ source }) => source === "fetch").length, 12);
  });

  test("the requests of a bulk call", async () => {
    const { records, options } = recorder(() => json({ entities: [] }));
    const users = new UsersApi(new ApiClient(options));
    const items = Array.from({ length: 120 }, (_, index) => ({ id: `${index}` }));
    await forEachCaller((settings) => users.patchUsersBulkAll(items, settings));
    assertOwnContext(records, ["fetch"]);
    assert.equal(records.filter(({ source }) => source === "fetch").length, 9);
  });

  test("the requests of a job", async () => {
    const { records, options } = recorder((url) => {
      if (url.includes("/results")) return json({ userDetails: [{ userId: "1" }] });
      return url.includes("/jobs/") ? json({ state: "FULFILLED" }) : json({ jobId: "job" }, { status: 202 });
    });
    const users = new UsersApi(new ApiClient(options));
    // Only the requests for results carry `extraQuery`. The store identifies the other requests.
    await forEachCaller((settings) => users.runUsersDetailsJob({ interval: "" }, settings).toArray());
    const results = records.filter(({ caller }) => caller !== null);
    assertOwnContext(results, ["fetch"]);
    for (const name of names) assert.ok(records.filter(({ source, store }) => source === "fetch" && store === name).length >= 3, name);
  });
});

describe("the context of the caller holds in logins", () => {
  test("that a program makes, with their retries, and in the renewals that a call makes", async () => {
    const records = [];
    const failed = new Set();
    const clients = names.map(
      (name) =>
        new ApiClient({
          basePath: "https://api.example",
          loginPath: "https://login.example",
          logLevel: "off",
          fetch: async (url) => {
            records.push({ name, path: new URL(url).pathname, store: storage.getStore() });
            await sleep(1);
            if (!url.endsWith("/oauth/token")) return json({});
            const isFirst = !failed.has(name);
            failed.add(name);
            return isFirst ? json({}, { status: 503, headers: { "Retry-After": "0" } }) : json({ access_token: "token", expires_in: 1 });
          },
        }),
    );
    await Promise.all(clients.map((client, index) => storage.run(names[index], () => client.loginClientCredentialsGrant("id", "secret"))));
    assert.equal(records.length, 6);
    // Their tokens have expired, so that each call renews one, in the context of whoever calls.
    await sleep(1100);
    await Promise.all(clients.map((client, index) => storage.run(names[index], () => new UsersApi(client).getUsersMe())));
    assert.equal(records.filter(({ path }) => path === "/oauth/token").length, 9);
    assert.deepEqual(
      records.filter(({ name, store }) => name !== store),
      [],
    );
  });

  test("of persons, on the way to the login page and back", () =>
    withPage(async (page) => {
      const records = [];
      const note = (what, name) => records.push({ what, name, store: storage.getStore() });
      const clientOf = (name) =>
        new ApiClient({
          loginPath: `https://${name.toLowerCase()}.example`,
          logLevel: "off",
          fetch: async (url) => {
            note("fetch", name);
            await sleep(1);
            return json(url.endsWith("/oauth/token") ? { access_token: `token-${name}`, expires_in: 60 } : {});
          },
        });
      for (const name of names) {
        let target;
        const navigate = (url) => (note("navigate", name), (target = new URL(url)));
        storage.run(name, () => void clientOf(name).loginPKCEGrant("id", "https://app.example/", { navigate }));
        while (!target) await sleep(1);
        page.url = `https://app.example/?code=c&state=${target.searchParams.get("state")}`;
        await storage.run(name, () => clientOf(name).loginPKCEGrant("id", "https://app.example/"));
      }
      assert.deepEqual([...new Set(records.map(({ what }) => what))].sort(), ["fetch", "navigate"]);
      assert.deepEqual(
        records.filter(({ name, store }) => name !== store),
        [],
      );
    }));
});

describe("a microtask that never runs", () => {
  test("delays no call, neither at that time nor later", async () => {
    // The program runs in its own process, because the test runner needs its microtasks.
    const program = `
      import { ApiClient, UsersApi } from "genesys-users";
      // The body of a real Response would need the microtask.
      const response = { status: 200, headers: new Headers(), text: async () => '{"id":"1"}' };
      const users = new UsersApi(new ApiClient({ accessToken: "token", fetch: async () => response }));
      const { queueMicrotask } = globalThis;
      globalThis.queueMicrotask = () => {}; // Fake timers do this.
      const during = await users.getUser("1");
      globalThis.queueMicrotask = queueMicrotask;
      console.log(JSON.stringify([during, await users.getUser("2")]));`;
    const options = { cwd: import.meta.dirname, timeout: 20_000 };
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], options);
    assert.deepEqual(JSON.parse(stdout), [{ id: "1" }, { id: "1" }]);
  });
});

describe("a microtask that never runs, with the responses of Node", () => {
  test("holds up the calls of that time, and neither the process nor later calls", async () => {
    // Node reads no body without it. Node 20 would try in a loop for good.
    const program = `
      import { ApiClient, UsersApi } from "genesys-users";
      const users = () => new UsersApi(new ApiClient({ accessToken: "token", fetch: async () => new Response('{"id":"1"}') }));
      const { queueMicrotask } = globalThis;
      const first = users();
      globalThis.queueMicrotask = () => {};
      const during = first.getUser("1", { timeout: 50, maxRetries: 0 }).catch((error) => error.name);
      await new Promise((resolve) => setTimeout(resolve, 100));
      globalThis.queueMicrotask = queueMicrotask;
      console.log(JSON.stringify([await during, await first.getUser("2"), await users().getUser("3")]));
      process.exit();`;
    const options = { cwd: import.meta.dirname, timeout: 20_000 };
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], options);
    assert.deepEqual(JSON.parse(stdout), ["TimeoutError", { id: "1" }, { id: "1" }]);
  });
});

describe("many calls on one signal", () => {
  test("cause no warning of a memory leak in Node", async () => {
    const warnings = [];
    const listener = (warning) => warnings.push(warning.name);
    process.on("warning", listener);
    try {
      const users = new UsersApi(new ApiClient({ accessToken: "token", fetch: async () => (await sleep(20), json({ id: "1" })) }));
      const { signal } = new AbortController();
      await Promise.all(Array.from({ length: 30 }, () => users.getUser("1", { signal })));
      await sleep(50);
    } finally {
      process.off("warning", listener);
    }
    assert.deepEqual(warnings, []);
  });
});
