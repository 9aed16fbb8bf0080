// The package in runtimes without a page.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, test } from "node:test";
import { startSandbox } from "../support/sandbox.mjs";
import { assertOk } from "./support/outcome.mjs";
import { esbuild, installed, out, packed, program, projects, script } from "./support/places.mjs";
import { run } from "./support/run.mjs";

packed();
let sandbox;
before(async () => (sandbox = await startSandbox()));
after(() => sandbox?.stop());

const inProject = (project) => ({ cwd: path.join(projects, project) });

describe("Node", () => {
  for (const entry of ["main.mjs", "main.cjs", "slim.mjs", "slim.cjs"]) {
    test(entry, async () => assertOk(JSON.parse(await run([process.execPath, entry, sandbox.url], inProject("node")))));
  }

  test("server-side rendering: bundled by vite for the server", async () => {
    const folder = path.join(out, "ssr");
    await run([...script("vite", "bin", "vite.js"), "build", "--ssr", "main.js", "--outDir", folder], inProject("ssr"));
    assertOk(JSON.parse(await run([process.execPath, path.join(folder, "main.js"), sandbox.url])));
  });
});

for (const entry of ["main.js", "slim.js"]) {
  test(`Deno, ${entry}`, async () => {
    const options = { ...inProject("deno"), env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", DENO_DIR: path.join(out, "deno") } };
    const allowed = ["--no-prompt", "--allow-read", `--allow-net=${new URL(sandbox.url).host}`];
    assertOk(JSON.parse(await run([...program("deno"), "run", ...allowed, entry, sandbox.url], options)));
  });

  test(`Bun, ${entry}`, async () => {
    assertOk(JSON.parse(await run([...program("bun"), "--no-install", entry, sandbox.url], inProject("bun"))));
  });

  test(`workerd, ${entry}`, async () => {
    const folder = path.join(out, `workerd-${entry}`);
    await mkdir(folder, { recursive: true });
    // As wrangler bundles: wasm modules stay imports, and workerd provides the compiled module.
    const bundling = [
      "--bundle",
      "--format=esm",
      "--conditions=workerd,worker,browser",
      "--external:*.wasm",
      `--outfile=${folder}/worker.js`,
    ];
    await run([...esbuild, entry, ...bundling], inProject("workerd"));
    await cp(path.join(installed, "dist", "genesys-users.wasm"), path.join(folder, "genesys-users.wasm"));
    const wasm = entry === "main.js" ? "genesys-users.wasm" : "genesys-users/genesys-users.wasm";
    await writeFile(
      path.join(folder, "config.capnp"),
      `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker), (name = "internet", network = (allow = ["local"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
const worker :Workerd.Worker = (
  compatibilityDate = "${entry === "main.js" ? "2023-01-01" : "2025-05-05"}",
  modules = [(name = "worker.js", esModule = embed "worker.js"), (name = "${wasm}", wasm = embed "genesys-users.wasm")]
);
`,
    );
    assertOk(await fetchFromWorker(path.join(folder, "config.capnp")));
  });
}

/** Starts workerd and returns the response of its worker. */
async function fetchFromWorker(config) {
  const child = spawn(program("workerd")[0], ["serve", config, "--control-fd=3"], { stdio: ["ignore", "pipe", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const ended = new Promise((resolve) => child.on("close", resolve));
  try {
    const port = await new Promise((resolve, reject) => {
      createInterface(child.stdio[3]).on("line", (line) => {
        const message = JSON.parse(line);
        if (message.event === "listen") resolve(message.port);
      });
      child.on("error", reject);
      ended.then((code) => reject(new Error(`workerd ended with ${code}: ${output}`)));
    });
    const response = await fetch(`http://127.0.0.1:${port}/?sandbox=${encodeURIComponent(sandbox.url)}`);
    const text = await response.text();
    assert.equal(response.status, 200, `${text}\n${output}`);
    return JSON.parse(text);
  } finally {
    child.kill();
    await ended;
  }
}
