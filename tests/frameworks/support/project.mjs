// A project of projects/ with the tarball, installed in a temporary folder: `const { test, run } = await openProject("jest")`.

import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test as nodeTest } from "node:test";
import { runCommand, startServer } from "./commands.mjs";
import { newerNode } from "./node.mjs";
import { openOrganization } from "./organization.mjs";
import { currentTarball, projects } from "./places.mjs";
import { Impossible, reasonOf } from "./impossible.mjs";

const neededSpace = 3 * 2 ** 30;

const withNpm = [
  "npm",
  "install",
  "--ignore-scripts",
  "--engine-strict",
  "--no-audit",
  "--no-fund",
  "--prefer-offline",
  "--loglevel=error",
];

/** Installs a project. Its manifest pins all versions; the tarball becomes the dependency `genesys-users`. */
async function install(name, folder, env) {
  const { bavail, bsize } = await statfs(tmpdir());
  if (bavail * bsize < neededSpace) throw new Impossible(`less than ${neededSpace / 2 ** 30} GB are free`);
  await cp(path.join(projects, name), folder, { recursive: true });
  await cp(path.join(projects, "checks.js"), path.join(folder, "checks.js"));
  await cp(currentTarball(), path.join(folder, "genesys-users.tgz"));
  const manifest = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  manifest.dependencies = { ...manifest.dependencies, "genesys-users": "file:./genesys-users.tgz" };
  await writeFile(path.join(folder, "package.json"), JSON.stringify(manifest, undefined, 2));
  try {
    await runCommand(withNpm, { cwd: folder, env, timeout: 600_000 });
  } catch (error) {
    const reason = reasonOf(error.output ?? "");
    throw reason ? new Impossible(reason) : error;
  }
}

/**
 * Opens a project: `{ folder, organization, test, run, serve }`. `node` is the version that its programs need, if it is newer than that of
 * this package, and `sandbox` are options of the sandbox. `test` skips with the reason where the project cannot be installed. Everything ends after the last test of the file.
 */
export async function openProject(name, { node, sandbox = [] } = {}) {
  // npm resolves links, as on macOS, and the projects would see two paths of one file.
  const folder = path.join(await mkdtemp(path.join(tmpdir(), "genesys-users-")), name);
  await mkdir(folder);
  const organization = await openOrganization(sandbox);
  after(async () => {
    await organization.stop();
    await rm(path.dirname(folder), { recursive: true, force: true, maxRetries: 3 });
  });
  let missing;
  let env = {};
  try {
    if (node) env = await newerNode(node);
    await install(name, folder, env);
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
    missing = `cannot be installed here: ${error.message}`;
  }
  const options = (extra = {}) => ({ cwd: folder, ...extra, env: { ...env, GENESYS_BASE_PATH: organization.url, ...extra.env } });
  const bin = ([program, ...args]) => {
    const file = path.join(folder, "node_modules", ".bin", program);
    return [existsSync(file) ? file : program, ...args];
  };
  return {
    folder,
    organization,
    test: (title, body) => nodeTest(title, { skip: missing }, body),
    /** Runs a program of the project to its end. */
    run: (command, extra) => runCommand(bin(command), options(extra)),
    /** Starts a server of the project, which ends when `body({ url })` has ended. */
    async serve(command, body, extra) {
      const server = await startServer((port) => bin(command(String(port))), options(extra));
      try {
        return await body(server);
      } catch (error) {
        throw new Error(`${error.message}\nThe output of the server:\n${server.output()}`, { cause: error });
      } finally {
        await server.stop();
      }
    },
  };
}
