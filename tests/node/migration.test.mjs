// The README's program for those who come from the official SDK, run as it stands on both: the lines with a minus
// on the SDK, those with a plus on this package. Each talks to a local organization of its own, made from the same seed.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ApiClient, ParameterError, PureCloudRegionHosts, UsersApi } from "genesys-users";
import { startSandbox } from "../support/sandbox.mjs";
import { spec } from "./support/spec.mjs";

const require = createRequire(import.meta.url);
const official = require("purecloud-platform-client-v2");
const root = fileURLToPath(new URL("../..", import.meta.url));

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const difference = /^## Coming from the official SDK\n.*?^```diff\n(.*?)^```$/ms.exec(readme)?.[1];

/** One side of the difference: the lines of both sides and those with this sign. */
const side = (sign) =>
  difference
    .split("\n")
    .filter((line) => line.startsWith(" ") || line.startsWith(sign) || line === "")
    .map((line) => line.slice(1))
    .join("\n");

// Loaded before the program. The cloud's requests go to the local organization: the SDK by its gateway, this package by a `fetch` that checks where they
// were meant to go.
const detours = {
  "-": ({ hostname, port }) => `
    import { createRequire } from "node:module";
    const sdk = createRequire(${JSON.stringify(import.meta.url)})("purecloud-platform-client-v2");
    sdk.ApiClient.instance.setGateway({ protocol: "http", host: ${JSON.stringify(hostname)}, port: ${port} });`,
  "+": ({ origin }) => `
    const { fetch } = globalThis;
    globalThis.fetch = (url, init) => {
      if (!url.startsWith("https://api.mypurecloud.ie/")) throw new Error("meant for " + url);
      return fetch(url.replace("https://api.mypurecloud.ie", ${JSON.stringify(origin)}), init);
    };`,
};

describe("the program of the README", () => {
  const printed = {};
  let sandboxes;

  before(async () => {
    assert.ok(difference, "README.md has no such program");
    sandboxes = await Promise.all([startSandbox(), startSandbox()]);
    const sides = ["-", "+"].map(async (sign, i) => {
      const preload = `data:text/javascript,${encodeURIComponent(detours[sign](new URL(sandboxes[i].url)))}`;
      const { stdout } = await promisify(execFile)(process.execPath, ["--import", preload, "--input-type=module", "-e", side(sign)], {
        cwd: root,
        env: { ...process.env, GENESYS_TOKEN: sandboxes[i].token },
      });
      printed[sign] = stdout;
    });
    await Promise.all(sides);
  });

  after(() => Promise.all(sandboxes?.map((sandbox) => sandbox.stop()) ?? []));

  test("differs in the import alone", () => {
    const changed = (sign) => difference.split("\n").filter((line) => line.startsWith(sign));
    assert.equal(changed("-").length, 1);
    assert.equal(changed("+").length, 1);
    assert.match(changed("-")[0], /purecloud-platform-client-v2/);
    assert.match(changed("+")[0], /genesys-users/);
  });

  test("prints the same on both", () => {
    assert.ok(printed["+"].split("\n").length > 4, printed["+"]);
    assert.match(printed["+"], /^404 general\.resource\.not\.found true$/m);
    assert.equal(printed["+"], printed["-"]);
  });
});

describe("the recipes for both at once", () => {
  const section = /^## Coming from the official SDK\n(.*?)^## /ms.exec(readme)?.[1] ?? "";
  const recipes = [...section.matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => code);
  let sandbox;
  let proxy;
  /** The paths and the tokens of the requests of other classes of the SDK, which the sandbox does not know. */
  const elsewhere = [];

  before(async () => {
    sandbox = await startSandbox();
    proxy = http.createServer(async (request, response) => {
      const { pathname } = new URL(request.url, sandbox.url);
      if (/^\/api\/v2\/(routing\/skills|authorization\/roles)$/.test(pathname)) {
        elsewhere.push([pathname, request.headers.authorization]);
        response.setHeader("Content-Type", "application/json").end(JSON.stringify({ entities: [{ id: "1" }] }));
        return;
      }
      const { authorization } = request.headers;
      const answer = await fetch(new URL(request.url, sandbox.url), { headers: { authorization } });
      response.writeHead(answer.status, { "Content-Type": "application/json" }).end(await answer.text());
    });
    await once(proxy.listen(0, "127.0.0.1"), "listening");
    official.ApiClient.instance.setGateway({ protocol: "http", host: "127.0.0.1", port: proxy.address().port });
  });
  after(async () => {
    proxy?.close();
    await sandbox?.stop();
  });

  /** Runs a recipe with clients of the sandbox. Gives what it prints. */
  async function run(code) {
    const printed = [];
    class LocalClient extends ApiClient {
      constructor(options) {
        super({ ...options, region: undefined, basePath: sandbox.url, loginPath: sandbox.url });
      }
    }
    const instance = new LocalClient();
    Object.defineProperty(LocalClient, "instance", { value: instance });
    const names = {
      ApiClient: LocalClient,
      UsersApi,
      platformClient: official,
      clientId: "sandbox-service",
      clientSecret: "sandbox-secret",
    };
    const AsyncFunction = (async () => {}).constructor;
    const console = { log: (text) => printed.push(text) };
    await new AsyncFunction("console", ...Object.keys(names), code)(console, ...Object.values(names));
    return { printed, instance };
  }

  test("are two", () => assert.equal(recipes.length, 2));

  test("the SDK signs in, and this package has its token", async () => {
    official.ApiClient.instance.setAccessToken(sandbox.token);
    const { printed } = await run(recipes[0]);
    assert.equal(typeof printed[0], "string");
    assert.equal(printed[1], 1);
    assert.deepEqual(elsewhere, [["/api/v2/routing/skills", `Bearer ${sandbox.token}`]]);
  });

  test("this package signs in, and the SDK has its token", async () => {
    elsewhere.length = 0;
    const { printed, instance } = await run(recipes[1]);
    assert.deepEqual(printed, [1]);
    assert.deepEqual(elsewhere, [["/api/v2/authorization/roles", `Bearer ${instance.authData.accessToken}`]]);
  });
});

describe("PureCloudRegionHosts", () => {
  test("is the official SDK's", () => {
    assert.deepEqual(PureCloudRegionHosts, official.PureCloudRegionHosts);
    assert.deepEqual(PureCloudRegionHosts, spec.servers[0]["x-regions"]);
  });

  test("is the same in CommonJS, and in the slim entry once that is ready", async () => {
    assert.deepEqual(require("genesys-users").PureCloudRegionHosts, PureCloudRegionHosts);
    for (const slim of [await import("genesys-users/slim"), require("genesys-users/slim")]) {
      await slim.init();
      assert.deepEqual(slim.PureCloudRegionHosts, PureCloudRegionHosts);
    }
  });
});

describe("setEnvironment", () => {
  /** Where both are after the same call. */
  function both(environment) {
    const client = new ApiClient();
    client.setEnvironment(environment);
    // The SDK has one client for all, whose environment is a matter of its configuration.
    const { config } = official.ApiClient.instance;
    const { gateway } = config;
    config.setGateway();
    config.setEnvironment(environment);
    const theirs = config.basePath;
    config.setEnvironment();
    config.gateway = gateway;
    return [client.basePath, theirs];
  }

  for (const [region, host] of Object.entries(PureCloudRegionHosts)) {
    test(`takes PureCloudRegionHosts.${region}`, () => {
      const [ours, theirs] = both(host);
      assert.equal(ours, `https://api.${host}`);
      assert.equal(theirs, ours);
    });
  }

  test("takes no host that belongs to nobody we know, since the token would go there", () => {
    for (const environment of [
      "evil.example",
      "https://api.evil.example",
      "mypurecloud.com.evil.example",
      "https://api.mypurecloud.com@evil.example",
      "https://api.mypurecloud.com/api/v2",
    ]) {
      assert.throws(() => new ApiClient().setEnvironment(environment), ParameterError, String(environment));
    }
  });
});
