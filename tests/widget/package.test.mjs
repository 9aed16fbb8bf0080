// The npm package of the widget: its files, its types, and an application that vite builds with it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, rm, writeFile, mkdtemp } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { build } from "vite";
import { expectNoProblems, startWidget, waitForList } from "./support/page.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

const application = `
import { ApiClient } from "genesys-users";
import "genesys-users-admin";
import type { AdminEvents, GenesysUsersAdmin } from "genesys-users-admin";

const element: GenesysUsersAdmin = document.createElement("genesys-users-admin");
const { client } = JSON.parse(document.getElementById("options")!.textContent!) as { client: { basePath: string; accessToken: string } };
element.client = new ApiClient(client);
element.theme = "dark";
element.columns = "email skills";
element.addEventListener("user-changed", (event) => {
  const { user, change } = (event as CustomEvent<AdminEvents["user-changed"]>).detail;
  console.log(change === "updated", user.id?.length);
});
document.body.append(element);
`;

describe("the package genesys-users-admin", { timeout: 200_000 }, () => {
  let widget;
  let folder;
  before(async () => {
    widget = await startWidget();
    // Within the repository, where its packages are found.
    folder = await mkdtemp(path.join(root, "www", "dist", "application-"));
    await writeFile(path.join(folder, "application.ts"), application);
  });
  after(async () => {
    await widget?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test("has what its manifest names, and nothing of the tests", async () => {
    const { stdout } = await run("npm", ["pack", "--dry-run", "--json"], { cwd: path.join(root, "www") });
    const [{ files }] = JSON.parse(stdout);
    const names = files.map((file) => file.path);
    const manifest = JSON.parse(await readFile(path.join(root, "www", "package.json"), "utf8"));
    for (const name of ["README.md", "LICENSE", manifest.main.slice(2), manifest.types.slice(2), manifest.unpkg.slice(2)]) {
      assert.ok(names.includes(name), `${name} is missing`);
    }
    assert.deepEqual(
      names.filter((name) => /test|\.tsbuildinfo|^src/.test(name) && !name.includes("application-")),
      [],
    );
  });

  test("an application compiles with its types", async () => {
    const options = [
      "--noEmit",
      "--strict",
      "--target",
      "es2022",
      "--module",
      "esnext",
      "--moduleResolution",
      "bundler",
      "--lib",
      "es2023,dom,dom.iterable",
      "--types",
      "",
    ];
    const tsc = path.join(root, "node_modules", "@typescript", "native", "bin", "tsc");
    const { stdout } = await run(process.execPath, [tsc, ...options, path.join(folder, "application.ts")]).catch((error) => error);
    assert.equal(stdout, "");
  });

  test("an application that vite builds loads languages when they are needed, and runs", async () => {
    const { output } = await build({
      configFile: false,
      root: folder,
      logLevel: "warn",
      build: {
        write: false,
        target: "es2022",
        modulePreload: { polyfill: false },
        rolldownOptions: { input: path.join(folder, "application.ts") },
      },
    });
    const scripts = output.filter(({ type }) => type === "chunk");
    const entry = scripts.find(({ isEntry }) => isEntry);
    assert.ok(scripts.length >= 4, "the languages are chunks of their own");
    assert.ok(!entry.code.includes("Abteilung") && entry.code.includes("Department"));
    for (const { fileName, code } of scripts) widget.serve(`/${fileName}`, code);
    const page = await widget.openHtml(
      `<!doctype html><link rel="icon" href="data:,"><script type="application/json" id="options">${JSON.stringify({ client: { basePath: widget.sandbox.url, accessToken: widget.sandbox.token } })}</script>` +
        `<script type="module" src="/${entry.fileName}"></script>`,
    );
    await waitForList(page);
    await page.getByRole("columnheader", { name: "Skills" }).waitFor();
    expectNoProblems(page);
    await page.close();
  });
});
