// The declarations of the package, compiled: samples as users write them, and what the API description demands.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { operations } from "../node/support/spec.mjs";
import { count, names, program } from "./declared.mjs";

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));
const tsc = path.join(path.dirname(require.resolve("@typescript/native/package.json")), "bin", "tsc");

/** Compiles a project and gives the lines of its errors. */
async function compile(project) {
  const child = spawn(process.execPath, [tsc, "--project", project, "--noEmit", "--pretty", "false"], { cwd: here });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const code = await new Promise((resolve) => child.on("close", resolve));
  const lines = output.trim().split("\n").filter(Boolean);
  assert.equal(code === 0, lines.length === 0, `tsc ended with code ${code}: ${output}`);
  return lines;
}

describe("samples", async () => {
  const projects = (await readdir(here)).filter((name) => /^tsconfig\..*json$/.test(name));
  test("there are projects for both kinds of resolution", () => {
    for (const name of ["tsconfig.bundler.json", "tsconfig.nodenext.json"]) assert.ok(projects.includes(name), name);
  });
  for (const project of projects) {
    test(project, async () => assert.deepEqual(await compile(path.join(here, project)), []));
  }
});

describe("a program for the official SDK", () => {
  const folder = path.join(here, "official.tmp");
  before(() => mkdir(folder, { recursive: true }));
  after(() => rm(folder, { recursive: true, force: true }));

  for (const name of ["purecloud-platform-client-v2", "genesys-users"]) {
    for (const [module, moduleResolution] of Object.entries({ nodenext: "nodenext", esnext: "bundler" })) {
      test(`compiles with the import of ${name}, ${moduleResolution}`, async () => {
        const text = await readFile(path.join(here, "official", "program.mts"), "utf8");
        await writeFile(path.join(folder, "program.mts"), text.replaceAll("purecloud-platform-client-v2", name));
        // As such programs are compiled; the declarations of the SDK themselves would fail a stricter check.
        const compilerOptions = { module, moduleResolution, exactOptionalPropertyTypes: false, skipLibCheck: true, types: ["node"] };
        const project = path.join(folder, "tsconfig.json");
        await writeFile(project, JSON.stringify({ extends: "../shared.json", compilerOptions, files: ["program.mts"] }));
        assert.deepEqual(await compile(project), []);
      });
    }
  }
});

describe("declarations derived from the API description", () => {
  // Below this folder, so that the package is found.
  const folder = path.join(here, "derived.tmp");

  /** Compiles the program with `more` at its end. */
  async function derived(more, { extension = "mts", resolution = "nodenext" } = {}) {
    const module = resolution === "nodenext" ? "nodenext" : "esnext";
    const project = path.join(folder, "tsconfig.json");
    await writeFile(path.join(folder, `derived.${extension}`), program(more));
    const compilerOptions = { module, moduleResolution: resolution };
    await writeFile(project, JSON.stringify({ extends: "../shared.json", compilerOptions, files: [`derived.${extension}`] }));
    // Each equation says in a comment what it is about.
    const lines = program(more).split("\n");
    return (await compile(project)).map((error) => {
      const line = lines[(/^derived\.tmp\/derived\.\w+\((\d+),/.exec(error.replaceAll("\\", "/"))?.[1] ?? 0) - 1];
      return line ? `${error} ${line}` : error;
    });
  }

  before(() => mkdir(folder, { recursive: true }));
  after(() => rm(folder, { recursive: true, force: true }));

  test("there are equations for all models and operations", () => {
    assert.equal(names.models.length, 259);
    assert.equal(operations.length, 130);
    assert.ok(count > 2000, String(count));
  });

  for (const [extension, resolution] of [
    ["mts", "nodenext"],
    ["cts", "nodenext"],
    ["mts", "bundler"],
  ]) {
    test(`all of them hold (.${extension}, ${resolution})`, async () => {
      const errors = await derived("", { extension, resolution });
      assert.deepEqual(errors.slice(0, 20), [], `${errors.length} errors`);
    });
  }

  test("wrong equations are found", async () => {
    const wrong = [
      `Equal<G.User["name"], number | undefined>`,
      `Equal<Pick<G.User, "id">, { id: string }>`,
      `Equal<Pick<G.CreateUser, "email">, { email?: string | undefined }>`,
      `Equal<Pick<G.User, "id">, { id?: string }>`,
      `Equal<G.UserStateValue, "active" | "inactive" | "deleted">`,
      `Equal<G.UserStateValue, string>`,
      `Equal<G.GetUsersStateOption, "active">`,
      `Equal<keyof G.Empty, "id">`,
      `Equal<ReturnType<G.UsersApi["getUser"]>, Promise<unknown>>`,
      `Equal<G.UsersApi["getUser"], (userId: string, options: G.GetUserOptions) => Promise<G.User>>`,
      `Equal<G.UsersApi["getUser"], (userId: string, options?: G.CallOptions) => Promise<G.User>>`,
      `Equal<G.UsersApi["patchUsersBulk"], (body: G.PatchUser[], options?: G.CallOptions) => Promise<G.UserEntityListing>>`,
      `Equal<G.AgentMaxUtilizationResponse["utilization"], Record<string, unknown> | undefined>`,
    ];
    const errors = await derived(wrong.map((type, i) => `export const wrong${i}: ${type} = true;`).join("\n"));
    assert.equal(errors.length, wrong.length, errors.join("\n"));
    assert.ok(
      errors.every((line) => line.includes("TS2322")),
      errors.join("\n"),
    );
  });
});

describe("declaration files", async () => {
  const dist = path.dirname(require.resolve("genesys-users/genesys-users.wasm"));
  const read = (name) => readFile(path.join(dist, name), "utf8");

  test("name no type that is not meant to be there", async () => {
    // The entries export by name what the module and the host declare.
    const files = ["index.d.ts", "public.d.ts", "generated/public-types.d.ts"];
    const lists = (await Promise.all(files.map(read))).flatMap((text) => [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)]);
    const exported = lists.flatMap(([, list]) => list.split(",").map((name) => name.trim())).filter(Boolean);
    assert.deepEqual(
      exported.filter((name, index) => exported.indexOf(name) !== index),
      [],
      "twice exported",
    );
    const ours = new Set([...names.models, ...names.enums, ...names.options]);
    const rest = exported.filter((name) => !ours.has(name) && !/Error$|^errorFromJSON$|^AuthErrorCode$|^ErrorJson$/.test(name)).sort();
    assert.deepEqual(rest, [
      "AccessToken",
      "ApiClient",
      "ApiClient as ApiClientClass",
      "ApiClientOptions",
      "ApiResponse",
      "AuthData",
      "BulkOptions",
      "BulkOutcome",
      "BulkProgress",
      "CallOptions",
      "DetailsJobOptions",
      "ExtraQueryValue",
      "HeaderOptions",
      "JobOptions",
      "JobProgress",
      "JobRun",
      "LogLevel",
      "Logger",
      "LoginOptions",
      "LoginResult",
      "OperationInfo",
      "OperationName",
      "Pager",
      "PagerPosition",
      "PagingOptions",
      "PagingProgress",
      "PopupOptions",
      "ProgramLoginOptions",
      "PureCloudRegionHosts",
      "RateLimitOptions",
      "Region",
      "RegionHosts",
      "RegisterPasskeyOptions",
      "RequestAllOptions",
      "RequestEvent",
      "RequestMethod",
      "RequestOptions",
      "ResponseEvent",
      "RetryEvent",
      "UsersApi",
      "UsersApiWithResponse",
      "UsersByIdsOptions",
    ]);
    for (const name of ours) assert.ok(exported.includes(name), `${name} is missing`);
  });

  test("document every declaration and every member", async () => {
    let documented = 0;
    for (const name of ["cjs/genesys_users.d.ts", "errors.d.ts", "outside.d.ts"]) {
      const lines = (await read(name)).split("\n");
      for (const [i, line] of lines.entries()) {
        const declares =
          /^export (?:declare )?(?:interface|type|class|function|const) /.test(line) ||
          /^ {2,4}(?:static |readonly )*[\w"]+\??[(:]/.test(line);
        // The glue declares `free`, and the record of error classes has each class documented where it stands.
        if (!declares || /^ +free\(\): void;$|^ +(\w+): typeof \1;$/.test(line)) continue;
        documented++;
        assert.match(lines[i - 1] || lines[i - 2], /\*\/$/, `${name}:${i + 1}: ${line.trim()} has no doc comment`);
      }
    }
    assert.ok(documented > 2000, String(documented));
  });

  test("mark what the vendor deprecates, and say what is read-only", async () => {
    const text = await read("cjs/genesys_users.d.ts");
    const doc = (name) => new RegExp(`((?:^ +\\*.*\\n|^ +/\\*\\*\\n)+) +${name}\\(`, "m").exec(text)?.[1];
    for (const { name, deprecated } of operations) {
      assert.ok(doc(name), `${name} has no doc comment`);
      assert.equal(doc(name).includes("@deprecated"), deprecated, name);
    }
    assert.ok(/Read-only/.test(text));
  });
});
