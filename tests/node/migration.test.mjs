// The guide's program for those who come from the official SDK, run as it stands on both: the lines with a minus
// on the SDK, those with a plus on this package. Each talks to a local organization of its own, made from the same seed.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ApiClient, ParameterError, PureCloudRegionHosts } from "genesys-users";
import { startSandbox } from "../support/sandbox.mjs";
import { spec } from "./support/spec.mjs";

const require = createRequire(import.meta.url);
const official = require("purecloud-platform-client-v2");
const root = fileURLToPath(new URL("../..", import.meta.url));

const difference = readFileSync(new URL("../../docs/samples/migration/program.diff", import.meta.url), "utf8");

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

describe("the program of the guide", () => {
  const printed = {};
  let sandboxes;

  before(async () => {
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
