import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ApiClient, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const sandbox = await startSandbox({ args: ["--users", "200"] });
const users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));
const folder = await mkdtemp(path.join(tmpdir(), "position-"));
const file = path.join(folder, "position.json");
const handled = [];
let failures = 0;
function handle(user) {
  if (handled.length === 40 && failures++ === 0) throw new Error("the database is down");
  handled.push(user.id);
}

// #region sample
async function handleNextPart() {
  let position = JSON.parse(await readFile(file, "utf8").catch(() => "null"));
  const pager = users.getUsersAll({ pageSize: 25, from: position ?? undefined, maxPages: 3 });
  try {
    for await (const user of pager) {
      await handle(user);
      position = pager.position; // behind the person who has been handled
    }
    position = pager.position;
  } finally {
    await writeFile(file, JSON.stringify(position ?? null)); // null: the listing has ended
  }
  return position === undefined;
}
// #endregion sample

let parts = 1;
while (!(await handleNextPart().catch(() => false))) parts++;
const everybody = await users.getUsersAll({ pageSize: 100 }).toArray();
assert.ok(parts > 1);
assert.equal(failures, 2);
assert.deepEqual(
  handled,
  everybody.map(({ id }) => id),
);
await rm(folder, { recursive: true });
await sandbox.stop();
