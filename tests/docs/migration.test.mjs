// What the guide to migration says of the official SDK, compared with the SDK and with what it calls the same.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { UsersApi } from "genesys-users";
import { clientMembers, internal, newerParameters, ofTheClass, same } from "../node/support/official-sdk-members.mjs";

const require = createRequire(import.meta.url);
const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const guide = read("docs/guide/migration.md");
const quoted = new Set([...guide.matchAll(/`(\w+)(?:\([^`]*\))?`/g)].map(([, name]) => name));

/** The methods of a declared class: the names of their parameters and their result. */
function methodsOf(text, declaration) {
  const body = new RegExp(`${declaration} UsersApi(?: extends \\w+)? \\{\\n([^]*?)\\n\\}`).exec(text)[1];
  return new Map(
    [...body.matchAll(/^\s+(\w+)\(([^\n]*)\): Promise<(.*)>;/gm)].map(([, name, parameters, result]) => {
      const names = [...parameters.matchAll(/(?:^|, )(\w+)\??:/g)].map(([, parameter]) => parameter.replace(/^opts$/, "options"));
      const type = result
        .replaceAll("Models.", "")
        .replace(/^Array<(.*)>$/, "$1[]")
        .replace("Record<string, unknown>", "object")
        .replace(/ \| undefined$/, "");
      return [name, { names, type }];
    }),
  );
}

const theirs = methodsOf(readFileSync(require.resolve("purecloud-platform-client-v2/index.d.ts"), "utf8"), "class");
const ours = methodsOf(read("pkg/dist/cjs/genesys_users.d.ts"), "export class");

test("no method has other parameters", () => {
  assert.equal(theirs.size, 130);
  for (const [name, { names }] of theirs) assert.deepEqual(ours.get(name)?.names, names, name);
});

test("the result of a method has the same type, except where the guide tells of it", () => {
  const different = [...theirs].filter(([name, { type }]) => ours.get(name).type !== type).map(([name]) => name);
  assert.deepEqual(different, ["deleteUser"]);
  assert.ok(quoted.has("deleteUser"));
  for (const name of newerParameters) assert.ok(quoted.has(name), name);
});

test("the guide names every method that the SDK does not have", () => {
  const added = Object.getOwnPropertyNames(UsersApi.prototype).filter((name) => !theirs.has(name) && !/^(constructor|free|__)/.test(name));
  assert.ok(added.length > 25);
  const known = new Set(["withResponse"]);
  for (const name of added) assert.ok(quoted.has(name) || known.has(name) || guide.includes(name), name);
});

describe("a member of the SDK's client is in the guide", () => {
  const rows = [...guide.matchAll(/^\| (`.*`) \| (.*) \|$/gm)].map(([, names, use]) => ({ names: names.split(/, /), use }));
  const unchanged = /^These members do the same:\n\n(.*?)\n\n/ms.exec(guide.replace("uses. These", "uses.\nThese"))[1];
  for (const [name, what] of clientMembers.filter(([, what]) => what !== internal)) {
    test(name, () => {
      if ([same, ofTheClass].includes(what)) return assert.ok(unchanged.includes(`\`${name}\``));
      const row = rows.find(({ names }) => names.includes(`\`${name}\``));
      assert.ok(row, `${name} has no row`);
      const [first] = what
        .replaceAll("`", "")
        .split(/[,. (]/)
        .filter((word) => word !== "the");
      assert.ok(row.use.includes(first), `${row.use}: ${what}`);
    });
  }
});
