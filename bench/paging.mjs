// Reading a whole organization: ours with pages read ahead against a loop over the official SDK, and the memory it takes.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startSandbox } from "../tests/support/sandbox.mjs";

export const name = "paging";

const require = createRequire(import.meta.url);
const latency = 50;
const pageSize = 100;

/** The programs that are measured, each in a process of its own: they print the number of users and the time in ms. */
const programs = {
  async ours(url, token, prefetch) {
    const { ApiClient, UsersApi } = await import("genesys-users");
    const users = new UsersApi(new ApiClient({ basePath: url, accessToken: token }));
    let count = 0;
    for await (const user of users.getUsersAll({ pageSize, prefetch: Number(prefetch) })) count += user.id ? 1 : 0;
    return count;
  },
  async official(url, token) {
    const platformClient = require("purecloud-platform-client-v2");
    const client = platformClient.ApiClient.instance;
    client.config.basePath = url;
    client.setAccessToken(token);
    const users = new platformClient.UsersApi();
    let count = 0;
    for (let pageNumber = 1, pageCount = 1; pageNumber <= pageCount; pageNumber++) {
      const page = await users.getUsers({ pageSize, pageNumber });
      for (const user of page.entities) count += user.id ? 1 : 0;
      pageCount = page.pageCount;
    }
    return count;
  },
};

/** The highest resident memory of this process so far, in bytes. */
const peak = () => process.resourceUsage().maxRSS * 1024;

async function measure(...args) {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), ...args]);
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

const rows = (list) =>
  list
    .map(
      (cells) =>
        `  ${cells[0].padEnd(44)}${cells
          .slice(1)
          .map((cell) => cell.padStart(14))
          .join("")}`,
    )
    .join("\n");

/** Starts an organization of about `count` active users. */
const organization = (count) => startSandbox({ args: ["--users", String(Math.ceil(count / 0.94))] });

/** Runs the benchmark; `print` gets the lines of the report. */
export async function run(print) {
  let sandbox = await organization(10_000);
  try {
    await fetch(`${sandbox.url}/__sandbox/rules`, { method: "POST", body: JSON.stringify({ operation: "getUsers", latency }) });
    const at = [sandbox.url, sandbox.token];
    const results = [["official SDK, one page after another", await measure("official", ...at)]];
    for (const prefetch of [0, 1, 4]) results.push([`genesys-users, prefetch ${prefetch}`, await measure("ours", ...at, String(prefetch))]);
    const slowest = results[0][1].ms;
    print(`Reading ${results[0][1].count.toLocaleString("en-US")} users, ${pageSize} a page, ${latency} ms latency`);
    print(rows(results.map(([what, { ms }]) => [what, `${(ms / 1000).toFixed(2)} s`, `${(slowest / ms).toFixed(2)} x`])));
  } finally {
    await sandbox.stop();
  }

  sandbox = await organization(100_000);
  try {
    const at = [sandbox.url, sandbox.token];
    const results = [
      ["official SDK", await measure("official", ...at)],
      ["genesys-users, prefetch 1", await measure("ours", ...at, "1")],
    ];
    print(`Peak memory of a process that reads ${results[0][1].count.toLocaleString("en-US")} users (above that of its start)`);
    print(
      rows(
        results.map(([what, { before, after }]) => [
          what,
          `${(after / 1e6).toFixed(0)} MB`,
          `(+ ${((after - before) / 1e6).toFixed(0)} MB)`,
        ]),
      ),
    );
  } finally {
    await sandbox.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , program, ...args] = process.argv;
  if (programs[program]) {
    const before = peak();
    const start = performance.now();
    const count = await programs[program](...args);
    console.log(JSON.stringify({ count, ms: performance.now() - start, before, after: peak() }));
    process.exit();
  }
  await run(console.log);
}
