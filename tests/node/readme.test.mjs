// The recipes of the README, run as they stand there against the sandbox.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import * as genesys from "genesys-users";
import { startSandbox } from "../support/sandbox.mjs";

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
/** The text below a heading, up to the next one of its rank. */
const section = (heading) => new RegExp(`^## ${heading}\\n(.*?)(?=^## )`, "ms").exec(readme)?.[1] ?? "";
/** Complete programs but for the client; blocks of other languages are excerpts. */
const recipes = (text) => [...text.matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => code);

let sandbox, users;
before(async () => {
  sandbox = await startSandbox({ args: ["--users", "300"] });
  users = new genesys.UsersApi(new genesys.ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));
});
after(() => sandbox.stop());

/** Runs a recipe; gives what it writes to the console, as lists of arguments. */
async function run(code) {
  const said = { log: [], warn: [], error: [] };
  const console = Object.fromEntries(Object.entries(said).map(([level, list]) => [level, (...words) => list.push(words)]));
  const names = Object.keys(genesys).filter((name) => code.includes(name));
  const AsyncFunction = (async () => {}).constructor;
  await new AsyncFunction("users", "console", ...names, code)(users, console, ...names.map((name) => genesys[name]));
  assert.deepEqual([said.warn, said.error], [[], []]);
  return said.log;
}

describe("Beyond one call", () => {
  const found = recipes(section("Beyond one call"));
  test("has a recipe for each", () => assert.equal(found.length, 5));

  test("paging", async () => {
    const { total } = await users.getUsers();
    const said = await run(found[0]);
    assert.deepEqual(said.slice(0, Math.ceil(total / 100)).at(-1), [`${total} of ${total}`]);
    assert.equal(said.filter(([count]) => typeof count === "number").reduce((sum, [count]) => sum + count, 0), total);
  });

  test("resuming", async () => {
    const names = (await users.getUsersAll({ pageSize: 100 }).toArray()).map(({ name }) => name);
    assert.deepEqual((await run(found[1])).flat(), names);
  });

  test("jobs", async () => {
    const said = await run(found[2]);
    assert.ok(said.some(([, state]) => state === "FULFILLED"));
    assert.deepEqual(said.at(-1), [5]);
  });

  test("bulk", async () => {
    const said = await run(found[3]);
    const { total } = await users.getUsers();
    assert.deepEqual(said.at(-2), [total, 0, total]);
    assert.deepEqual(said.at(-1), [["fulfilled", "fulfilled", "fulfilled", "rejected"]]);
  });

  test("permissions", async () => {
    // The token of the sandbox is an administrator's.
    assert.deepEqual(await run(found[4]), []);
  });
});
