// Reads a whole organization: this package with pages read ahead, compared with a loop over the official SDK, in time and memory.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startSandbox } from "../tests/support/sandbox.mjs";
import { table } from "./lib/table.mjs";

const require = createRequire(import.meta.url);
const latency = 50;
const pageSize = 100;

/** The programs to measure, each in a process of its own. They return the number of users. */
const programs = {
  async ours(url, token, prefetch) {
    const { ApiClient, UsersApi } = await import("genesys-users");
    const users = new UsersApi(new ApiClient({ basePath: url, accessToken: token }));
    let count = 0;
    for await (const user of users.getUsersAll({ pageSize, prefetch: Number(prefetch) })) count += user.id ? 1 : 0;
    return count;
  },
  async sdk(url, token) {
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

/** The peak resident memory of this process, in bytes. */
const peak = () => process.resourceUsage().maxRSS * 1024;

async function measure(...args) {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), ...args]);
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

/** Runs `body` with the address and token of an organization of about `count` active users. */
async function withOrganization(count, body) {
  const sandbox = await startSandbox({ args: ["--users", String(Math.ceil(count / 0.94))] });
  try {
    return await body(sandbox.url, sandbox.token);
  } finally {
    await sandbox.stop();
  }
}

const thousands = (number) => number.toLocaleString("en-US");

export async function run(print, { quick = false } = {}) {
  await withOrganization(quick ? 1000 : 10_000, async (...sandbox) => {
    await fetch(`${sandbox[0]}/__sandbox/rules`, { method: "POST", body: JSON.stringify({ operation: "getUsers", latency }) });
    const sdk = await measure("sdk", ...sandbox);
    const rows = [["official SDK, one page after another", sdk]];
    for (const prefetch of [0, 1, 4])
      rows.push([`genesys-users, prefetch ${prefetch}`, await measure("ours", ...sandbox, String(prefetch))]);
    const head = [`${thousands(sdk.count)} users, ${pageSize} a page, ${latency} ms latency`, "time, s", "times as fast"];
    table(
      print,
      head,
      rows.map(([title, { ms }]) => [title, (ms / 1000).toFixed(2), (sdk.ms / ms).toFixed(2)]),
    );
    print();
  });

  await withOrganization(quick ? 10_000 : 100_000, async (...sandbox) => {
    const rows = [
      ["official SDK", await measure("sdk", ...sandbox)],
      ["genesys-users, prefetch 1", await measure("ours", ...sandbox, "1")],
    ];
    const mb = (bytes) => (bytes / 1e6).toFixed(0);
    const head = [`memory of a process that reads ${thousands(rows[0][1].count)} users`, "peak, MB", "above the start, MB"];
    table(
      print,
      head,
      rows.map(([title, { before, after }]) => [title, mb(after), mb(after - before)]),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , program, ...args] = process.argv;
  const before = peak();
  const start = performance.now();
  const count = await programs[program](...args);
  console.log(JSON.stringify({ count, ms: performance.now() - start, before, after: peak() }));
  process.exit();
}
