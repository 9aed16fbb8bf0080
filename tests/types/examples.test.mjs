// The examples in the comments of the declarations compile, so that what an editor shows can be pasted.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const dist = path.dirname(createRequire(import.meta.url).resolve("genesys-users/genesys-users.wasm"));
const declarations = await readFile(path.join(dist, "cjs", "genesys_users.d.ts"), "utf8");
const root = fileURLToPath(new URL("../../", import.meta.url));

/** The examples, by the name of the member behind the comment. */
const examples = new Map();
for (const [, comment, member] of declarations.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*(?:readonly |static )*(\w+)/g)) {
  const code = /@example\n((?:(?!```)[^])*)```ts\n([^]*?)```/.exec(comment.replace(/^ *\* ?/gm, ""));
  if (code) examples.set(member, code[2]);
}

const prelude = `
import { ApiClient, UsersApi } from "genesys-users";
declare const client: ApiClient;
declare const users: UsersApi;
declare const userId: string, divisionId: string, queueId: string, skillId: string, roleId: string;
declare const clientId: string, clientSecret: string, accessToken: string;
declare const ids: string[];
`;

let folder;
before(async () => (folder = await mkdtemp(path.join(root, "tests", "types", "examples-"))));
after(() => rm(folder, { recursive: true }));

const options = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  types: [],
};

/** The remarks of the compiler on files of this text. */
async function remarks(files) {
  const names = [];
  for (const [name, code] of Object.entries(files)) {
    names.push(path.join(folder, `${name}.mts`));
    await writeFile(names.at(-1), code);
  }
  const program = ts.createProgram(names, options);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${path.basename(file?.fileName ?? "", ".mts")}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

describe("the examples of the declarations", () => {
  test("compile", async () => {
    const files = [...examples].map(([name, code]) => [name, `${prelude}export async function example() {\n${code}}\n`]);
    assert.deepEqual(await remarks(Object.fromEntries(files)), []);
  });

  test("are compiled: a wrong one is noticed", async () => {
    const found = await remarks({ wrong: `${prelude}export const example = () => users.getUser(userId, { expand: ["presense"] });\n` });
    assert.match(found.join(), /^wrong: .*presense/);
  });

  test("are there for all logins, for calls of more than one request, and for the twenty most used operations", () => {
    const expected = [
      ...["loginPKCEGrant", "loginImplicitGrant", "loginClientCredentialsGrant", "logout"],
      ...["request", "requestWithResponse", "requestAll", "runUsersDetailsJob", "patchUsersBulkAll", "getUsersByIds", "registerPasskey"],
      ...[
        "getUser",
        "getUsers",
        "getUsersMe",
        "postUsers",
        "patchUser",
        "deleteUser",
        "patchUsersBulk",
        "postUsersSearch",
        "postUserInvite",
      ],
      ...["getUserRoutingstatus", "putUserRoutingstatus", "getUserQueues", "patchUserQueues", "getUserStation", "putUserOutofoffice"],
      ...["getUserRoutingskills", "putUserRoutingskillsBulk", "patchUserRoutingskillsBulk", "getAuthorizationSubject"],
      ...["postAuthorizationSubjectBulkadd", "postAnalyticsUsersDetailsQuery", "postAnalyticsUsersObservationsQuery"],
    ];
    assert.deepEqual(
      expected.filter((name) => !examples.has(name)),
      [],
    );
  });
});
