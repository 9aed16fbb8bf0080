// Hosts that only a page has: zones of zone.js, and a browser that hides redirects and the reasons of failures.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:http";
import path from "node:path";
import { once } from "node:events";
import { after, before, describe, test } from "node:test";
import { startBrowser } from "../support/browser.mjs";
import { startSandbox } from "../support/sandbox.mjs";
import { servePages } from "../support/static.mjs";

const zoneScript = path.join(path.dirname(createRequire(import.meta.url).resolve("zone.js/package.json")), "bundles", "zone.umd.js");

/** Starts a server of the API that records its requests, and redirects them when it has a `target`. */
async function startApiServer() {
  const api = { requests: [], target: undefined, allowsOtherOrigins: true };
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    if (api.allowsOtherOrigins) response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "authorization, content-type");
    response.setHeader("Access-Control-Allow-Methods", "*");
    response.setHeader("Access-Control-Expose-Headers", "*");
    if (method === "OPTIONS") {
      response.writeHead(204).end();
      return;
    }
    api.requests.push({ method, url, authorization: headers.authorization });
    if (api.target) response.writeHead(302, { Location: api.target + url }).end();
    else response.end('{"id":"from-the-target"}');
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  api.url = `http://127.0.0.1:${server.address().port}`;
  api.close = () => (server.closeAllConnections(), server.close());
  return api;
}

describe("a page", { timeout: 60_000 }, () => {
  let browser, sandbox, pages, first, second;

  before(async () => {
    sandbox = await startSandbox({ args: ["--users", "300"] });
    first = await startApiServer();
    second = await startApiServer();
    const script = `<script type="module">import * as genesys from "/dist/index.js"; Object.assign(window, { genesys, ready: true });</script>`;
    pages = await servePages({
      "/zone.js": await readFile(zoneScript, "utf8"),
      "/zones.html": `<!doctype html><script src="/zone.js"></script>${script}`,
      "/plain.html": `<!doctype html>${script}`,
      "/strict.html": `<!doctype html><meta http-equiv="Content-Security-Policy" content="connect-src 'self'">${script}`,
    });
    browser = await startBrowser();
  });
  after(async () => {
    await sandbox?.stop();
    pages?.close();
    first?.close();
    second?.close();
    await browser?.close();
  });

  async function open(path) {
    const page = await browser.newPage();
    await page.goto(pages.url + path);
    await page.waitForFunction(() => window.ready);
    return page;
  }

  test("with zone.js runs `fetch`, hooks, token providers and onProgress in the zone of the caller", async () => {
    const page = await open("/zones.html");
    const { records, counts } = await page.evaluate(
      async ({ url, token }) => {
        const { ApiClient, UsersApi } = window.genesys;
        const { Zone } = window;
        const records = [];
        const record = (source, name) => records.push([source, name, Zone.current.name]);
        const create = (nameOf) => {
          const hook = (source) => (event) => record(source, nameOf(event.url));
          const failed = new Set();
          return new ApiClient({
            basePath: url,
            logLevel: "debug",
            logger: Object.fromEntries(
              ["debug", "info", "warn", "error"].map((level) => [level, (text, event) => record(`log ${level}`, nameOf(event.url))]),
            ),
            maxRetries: 1,
            rateLimit: { concurrency: 2 },
            onRequest: hook("onRequest"),
            onResponse: hook("onResponse"),
            onRetry: hook("onRetry"),
            fetch: async (address, init) => {
              record("fetch", nameOf(address));
              if (failed.has(address)) return fetch(address, init);
              failed.add(address);
              // Every second attempt goes through, so that all calls wait and retry.
              return new Response("{}", { status: 503, headers: { "Retry-After": "0" } });
            },
            accessToken: async () => {
              record("accessToken", nameOf());
              await new Promise((resolve) => setTimeout(resolve, 5));
              return token;
            },
          });
        };
        const shared = new UsersApi(create((address) => address && new URL(address).searchParams.get("caller")));
        const counts = await Promise.all(
          ["A", "B"].map((name) =>
            Zone.root.fork({ name }).run(async () => {
              const extraQuery = { caller: name };
              const users = new UsersApi(create(() => name));
              const onProgress = () => record("onProgress", name);
              // The calls start in the turn of the zone, because zone.js loses the zone after an \`await\` in this function too.
              const calls = [
                shared.getUsersMe({ extraQuery }),
                shared.getUsersAll({ pageSize: 50, prefetch: 2, extraQuery }).toArray(),
                users.getUsersAll({ pageSize: 100, onProgress }).toArray(),
                users.getUsersByIds(
                  Array.from({ length: 250 }, (_, index) => `00000000-0000-4000-8000-00000000${1000 + index}`),
                  { onProgress },
                ),
                users
                  .runUsersDetailsJob({ interval: "2026-01-01T00:00:00Z/2026-01-02T00:00:00Z" }, { onProgress })
                  .toArray()
                  .catch((error) => error.name),
              ];
              const [me, all, own, found] = await Promise.all(calls);
              return [typeof me.id, all.length, own.length, found.length];
            }),
          ),
        );
        return { records, counts };
      },
      { url: sandbox.url, token: sandbox.token },
    );
    for (const [me, all, own, found] of counts) {
      assert.deepEqual([me, own, found], ["string", all, 250]);
      assert.ok(all > 200, String(all));
    }
    // The token provider of the shared client runs in the zone of the call that first needs the token.
    const wrong = records.filter(([source, name, zone]) => (source === "accessToken" && !name ? zone === "<root>" : name !== zone));
    assert.deepEqual(wrong.slice(0, 10), []);
    for (const source of ["fetch", "onRequest", "onResponse", "onRetry", "accessToken", "onProgress", "log debug", "log info"]) {
      for (const name of ["A", "B"])
        assert.ok(
          records.some((record) => record[0] === source && record[1] === name),
          `${source} in ${name}`,
        );
    }
    await page.close();
  });

  test("with zone.js has the requests, `navigate` and `onTokenExpired` of a login in the zone of the caller", async () => {
    const page = await open("/zones.html");
    const noted = await page.evaluate(async () => {
      const { ApiClient } = window.genesys;
      const { Zone } = window;
      const signIn = async (name) => {
        const noted = [];
        const note = (what) => noted.push([what, Zone.current.name]);
        const loginPath = `https://${name.toLowerCase()}.example`;
        const done = Promise.withResolvers();
        const client = new ApiClient({
          loginPath,
          storage: "session",
          fetch: async () => {
            note("fetch");
            return new Response("{}");
          },
          onTokenExpired: () => {
            note("onTokenExpired");
            done.resolve();
          },
        });
        sessionStorage.setItem(`genesys-users token ${loginPath} stored `, `${Date.now() + 400}\ntoken-of-${name}\nbearer`);
        // Its token is verified first, and expires soon. The other login computes a digest before it leaves.
        const login = client.loginPKCEGrant("stored", location.href, { verify: true });
        const navigated = new Promise((resolve) => {
          const navigate = () => resolve(note("navigate"));
          void new ApiClient({ loginPath }).loginPKCEGrant("other", location.href, { navigate });
        });
        await Promise.all([login, navigated, done.promise]);
        return noted;
      };
      return Promise.all(["A", "B"].map((name) => Zone.root.fork({ name }).run(() => signIn(name))));
    });
    for (const [index, name] of ["A", "B"].entries()) {
      assert.deepEqual(noted[index].sort(), [
        ["fetch", name],
        ["navigate", name],
        ["onTokenExpired", name],
      ]);
    }
  });

  test("rejects a redirect of a change with an error that names the URL of the call, because the browser hides the target", async () => {
    first.target = second.url;
    first.requests.length = second.requests.length = 0;
    const page = await open("/plain.html");
    const errors = await page.evaluate(async (basePath) => {
      const { ApiClient, UsersApi } = window.genesys;
      const users = new UsersApi(new ApiClient({ basePath, accessToken: "very-secret-token", logLevel: "off" }));
      const summaryOf = (promise) =>
        promise.then(
          () => "none",
          ({ name, status, message, url }) => [name, status, message.includes(url)],
        );
      return [await summaryOf(users.postUsers({})), await summaryOf(users.putUserState("1", {})), await summaryOf(users.deleteUser("1"))];
    }, first.url);
    for (const error of errors) assert.deepEqual(error, ["ApiError", 0, true]);
    assert.deepEqual(
      first.requests.map(({ method }) => method),
      ["POST", "PUT", "DELETE"],
    );
    assert.deepEqual(second.requests, []);
    await page.close();
  });

  for (const [page, obstacle] of Object.entries({ "/plain.html": "CORS", "/strict.html": "a Content Security Policy" })) {
    test(`names ${obstacle} where that may have stopped a request`, async () => {
      first.target = undefined;
      first.allowsOtherOrigins = page === "/strict.html";
      const opened = await open(page);
      const { name, code, message } = await opened.evaluate(async (basePath) => {
        const { ApiClient, UsersApi } = window.genesys;
        const users = new UsersApi(new ApiClient({ basePath, accessToken: "very-secret-token", maxRetries: 0, logLevel: "off" }));
        return (await users.getUser("1").catch((error) => error)).toJSON();
      }, first.url);
      first.allowsOtherOrigins = true;
      assert.deepEqual([name, code], ["ConnectionError", undefined]);
      assert.ok(message.includes(obstacle) && message.includes(`\`connect-src ${first.url}\``), message);
      await opened.close();
    });
  }

  test("sends no token to another origin when a GET is redirected", async () => {
    first.target = second.url;
    first.requests.length = second.requests.length = 0;
    const page = await open("/plain.html");
    const user = await page.evaluate((basePath) => {
      const { ApiClient, UsersApi } = window.genesys;
      return new UsersApi(new ApiClient({ basePath, accessToken: "very-secret-token", logLevel: "off" })).getUser("1");
    }, first.url);
    assert.deepEqual(user, { id: "from-the-target" });
    assert.equal(first.requests[0].authorization, "Bearer very-secret-token");
    assert.deepEqual(second.requests, [{ method: "GET", url: "/api/v2/users/1", authorization: undefined }]);
    await page.close();
  });
});
