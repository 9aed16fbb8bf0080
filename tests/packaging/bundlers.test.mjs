// Applications that each bundler builds with its default settings, in Chromium.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { startSandbox } from "../support/sandbox.mjs";
import { startChromium } from "./support/chromium.mjs";
import { assertOk } from "./support/outcome.mjs";
import { esbuild, installed, out, packed, projects, script } from "./support/places.mjs";
import { run } from "./support/run.mjs";
import { serveFiles } from "./support/server.mjs";

packed();
let sandbox, chromium;
before(async () => ([sandbox, chromium] = await Promise.all([startSandbox(), startChromium()])));
after(() => Promise.all([sandbox?.stop(), chromium?.close()]));

const vite = (version) => ({
  folders: { inline: "vite/inline", slim: "vite/slim", "slim with the address of the module": "vite/url" },
  build: (folder) => [...script(version, "bin", "vite.js"), "build", "--outDir", folder, "--emptyOutDir"],
});
const esbuildFor = (...format) => ({
  folders: { inline: "esbuild" },
  build: (folder) => [...esbuild, "main.js", "--bundle", ...format, `--outfile=${folder}/main.js`],
});

/** The build command of each bundler for the current folder. It sets only the output folder. */
const bundlers = {
  "vite 8": vite("vite"),
  "vite 7": vite("vite-7"),
  "webpack 5": {
    folders: { inline: "webpack/inline", slim: "webpack/slim", "slim with the address of the module": "webpack/url" },
    build: (folder) => [...script("webpack-cli", "bin", "cli.js"), "--mode", "production", "--output-path", folder],
  },
  rollup: {
    folders: { inline: "rollup" },
    build: (folder) => [...script("rollup", "dist", "bin", "rollup"), "--config", "--dir", folder],
  },
  esbuild: esbuildFor(),
  "esbuild, minified modules": esbuildFor("--format=esm", "--minify"),
  Parcel: {
    folders: { inline: "parcel/inline", slim: "parcel/slim" },
    build: (folder) => [
      ...script("parcel", "lib", "bin.js"),
      "build",
      "index.html",
      "--dist-dir",
      folder,
      "--cache-dir",
      `${folder}-cache`,
    ],
  },
};

/** Builds a project into its own output folder, and adds a page if the bundler writes none. */
async function build(name, project, command) {
  const folder = path.join(out, `${name}-${project}`.replace(/\W+/g, "-"));
  await run(command(folder), { cwd: path.join(projects, project), env: { NODE_ENV: undefined } });
  const page = path.join(folder, "index.html");
  if (!existsSync(page)) await writeFile(page, '<!doctype html><script type="module" src="main.js"></script>');
  return folder;
}

for (const [name, bundler] of Object.entries(bundlers)) {
  describe(name, () => {
    for (const [entry, project] of Object.entries(bundler.folders)) {
      test(entry, async () => {
        const server = await serveFiles(await build(name, project, bundler.build));
        try {
          assertOk(await chromium.outcome(`${server.url}/?sandbox=${encodeURIComponent(sandbox.url)}`));
        } finally {
          await server.stop();
        }
      });
    }
  });
}

/** Vite 7 prepares packages in a folder to which it does not copy the module, so that `init` needs its address there. */
const developed = { vite: ["inline", "slim", "url"], "vite-7": ["inline", "url"] };
for (const [version, project] of Object.entries(developed).flatMap(([version, list]) => list.map((project) => [version, project]))) {
  test(`the development server of ${version.replace("-", " ")}: ${project}`, async () => {
    const [node, ...args] = [...script(version, "bin", "vite.js"), "--port", "0", "--host", "127.0.0.1"];
    const child = spawn(node, args, { cwd: path.join(projects, "vite", project), env: { ...process.env, NO_COLOR: "1" } });
    const ended = new Promise((resolve) => child.on("close", resolve));
    try {
      const url = await new Promise((resolve, reject) => {
        let output = "";
        for (const stream of [child.stdout, child.stderr]) {
          stream.setEncoding("utf8").on("data", (text) => {
            output += text;
            const match = /http:\/\/127\.0\.0\.1:\d+\//.exec(output);
            if (match) resolve(match[0]);
          });
        }
        ended.then((code) => reject(new Error(`the server ended with ${code}: ${output}`)));
      });
      assertOk(await chromium.outcome(`${url}?sandbox=${encodeURIComponent(sandbox.url)}`));
    } finally {
      child.kill();
      await ended;
    }
  });
}

// Not with esbuild, which keeps every module on the path of an import.
describe("an application that uses only the error classes does not contain the wasm module", () => {
  const builds = {
    rollup: (folder) => [
      ...script("rollup", "dist", "bin", "rollup"),
      "main.js",
      "--plugin",
      "@rollup/plugin-node-resolve",
      "--dir",
      folder,
    ],
    "vite 8": vite("vite").build,
    "vite 7": vite("vite-7").build,
    webpack: (folder) => [...script("webpack-cli", "bin", "cli.js"), "./main.js", "--mode", "production", "--output-path", folder],
  };
  for (const [name, command] of Object.entries(builds)) {
    test(name, async () => {
      const folder = await build(name, "errors-only", command);
      const scripts = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".js"));
      const sizes = await Promise.all(scripts.map(async (file) => (await readFile(path.join(folder, file))).length));
      const errorsSize = (await readFile(path.join(installed, "dist", "errors.js"))).length;
      assert.ok(sizes.reduce((sum, size) => sum + size) < 3 * errorsSize, `${sizes} bytes`);
      const server = await serveFiles(folder);
      try {
        assert.equal(await chromium.outcome(`${server.url}/`), "NotFoundError");
      } finally {
        await server.stop();
      }
    });
  }
});
