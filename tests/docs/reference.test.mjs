// The reference has every operation with all that the API description says of it, and every model with every field; and each sentence of the
// description says something.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { clientPages } from "../../scripts/docs/client-pages.mjs";
import { exampleOf } from "../../scripts/docs/examples.mjs";
import { referencePages } from "../../scripts/docs/reference.mjs";
import { readSpec } from "../../scripts/docs/spec.mjs";
import { models, operations, spec } from "../node/support/spec.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = path.dirname(createRequire(import.meta.url).resolve("genesys-users/genesys-users.wasm"));
const declaration = (name) => readFileSync(path.join(dist, "cjs", name), "utf8");
const specText = readFileSync(path.join(root, "spec", "openapi.yaml"), "utf8");
const { pages, contents } = referencePages(readSpec(specText), ["genesys_users.d.ts", "errors.d.ts", "outside.d.ts"].map(declaration));

/** The text of each section, by its anchor. */
const sections = new Map();
for (const { source, text } of pages)
  for (const [, body, anchor] of text.matchAll(/^(## .*? \{#([\w-]+)\}\n[^]*?)(?=^## |(?![^]))/gm)) {
    assert.ok(!sections.has(`${path.dirname(source)}#${anchor}`), `${anchor} occurs twice`);
    sections.set(`${path.dirname(source)}#${anchor}`, body);
  }

const plain = (text) =>
  text
    .replace(/\[(`[^`]*`)\]\([^)]*\)/g, "$1")
    .replace(/\\(.)/g, "$1")
    .replaceAll("&lt;", "<")
    .replace(/\s+/g, " ");

const sources = Object.values(spec.paths).flatMap((item) => Object.values(item));

describe("operations", () => {
  for (const operation of operations)
    test(operation.name, () => {
      const section = sections.get(`reference/operations#${operation.name}`);
      assert.ok(section, "no section");
      const text = plain(section);
      const source = sources.find(({ operationId }) => operationId === operation.name);
      const expected = [
        plain(source.summary),
        plain(source.description),
        `\`${operation.method} ${operation.path}\``,
        `${operation.name}(`,
        ...operation.permissions.permissions.map((name) => `\`${name}\``),
        ...(source.security ?? []).flatMap(({ oauth }) => oauth).map((scope) => `\`${scope}\``),
        ...Object.values(source["x-error-codes"] ?? {}).flatMap((codes) => codes.map((code) => `\`${code}\``)),
        ...[...operation.positional, ...operation.optional].flatMap(({ name, description }) => [`\`${name}\``, plain(description)]),
        ...(operation.body ? [`\`${operation.bodyName}\``, plain(source.requestBody.description)] : []),
        ...(operation.paging ? [`${operation.name}All(`] : []),
        ...(operation.deprecated ? ["::: warning Deprecated"] : []),
        ...(operation.preview ? ["::: info Preview"] : []),
      ];
      assert.deepEqual(
        expected.filter((part) => !text.includes(part)),
        [],
      );
      assert.equal(text.includes("Deprecated ") && text.includes("::: warning"), operation.deprecated);
      for (const { schema } of [...operation.positional, ...operation.optional])
        for (const value of schema.enum ?? schema.items?.enum ?? []) assert.ok(text.includes(`\`${value}\``), value);
    });

  test("a deprecated operation names its replacement, or says that there is none", () => {
    const deprecated = operations.filter(({ deprecated }) => deprecated).map(({ name }) => name);
    assert.ok(deprecated.length > 0);
    for (const name of deprecated)
      assert.match(sections.get(`reference/operations#${name}`), /Use \[`\w+`\]\(\S+\) instead|The vendor names no replacement/, name);
  });

  test("the navigation has a page for each tag", () => {
    const tags = contents.find(({ text }) => text === "Operations").pages.map(({ text }) => text);
    assert.deepEqual(
      tags,
      spec.tags.map(({ name }) => name),
    );
  });
});

describe("models", () => {
  for (const [name, model] of Object.entries(models))
    test(name, () => {
      const section = sections.get(`reference/models#${name}`);
      assert.ok(section, "no section");
      const rows = section.split("\n").filter((line) => line.startsWith("| `"));
      const fields = Object.entries(model.properties ?? {});
      assert.equal(rows.length, fields.length);
      assert.ok(plain(section).includes(plain(model.description)));
      for (const [index, [field, schema]] of fields.entries()) {
        const row = plain(rows[index].replaceAll("\\|", "|"));
        assert.ok(row.startsWith(`| \`${field}\``), field);
        assert.ok(row.includes(plain(schema.description)), row);
        assert.equal(row.includes("<br>read-only"), schema.readOnly === true, row);
        const values = schema.anyOf?.[0].enum ?? schema.items?.anyOf?.[0].enum ?? [];
        for (const value of values) assert.ok(row.includes(`\`${value}\``), value);
      }
    });
});

test("each public name is in the reference", () => {
  const names = declaration("public.d.ts")
    .match(/(?:type )?\{([^}]*)\}/g)
    .flatMap((list) => list.match(/\b[A-Za-z]\w*/g))
    .filter((name) => name !== "type");
  const listed = new Set(clientPages.flatMap(({ types }) => types));
  assert.ok(names.length > 40);
  assert.deepEqual(
    names.filter((name) => !listed.has(name)),
    [],
  );
});

describe("examples", () => {
  const { operations: read, models: readModels } = readSpec(specText);
  let folder;
  before(async () => (folder = await mkdtemp(path.join(root, "tests", "docs", "examples-"))));
  after(() => rm(folder, { recursive: true }));

  /** What the compiler says of programs, each a function with strings as its parameters. */
  async function remarks(programs) {
    const files = [];
    for (const [name, { code, parameters }] of Object.entries(programs)) {
      const list = parameters.map((parameter) => `${parameter}: string`).join(", ");
      files.push(path.join(folder, `${name}.mts`));
      await writeFile(
        files.at(-1),
        `import type { UsersApi } from "genesys-users";\nexport async function example(users: UsersApi, ${list}) {\n${code}\n}\n`,
      );
    }
    const options = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      types: [],
    };
    const program = ts.createProgram(files, { ...options, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ file, messageText }) => `${path.basename(file?.fileName ?? "")}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  }

  const common = ["id", "userId", "divisionId", "queueId", "skillId", "languageId", "roleId", "ids"];
  const programOf = (operation) => {
    const code = exampleOf(operation, readModels);
    const own = operation.parameters.filter(({ required }) => required).map(({ name }) => name);
    const fields = [...code.matchAll(/[[{,] ?(\w+Id)(?=[ ,\]])/g)].map(([, name]) => name);
    const declared = [...code.matchAll(/const (?:\{ )?(\w+)/g)].map(([, name]) => name);
    return { code, parameters: [...new Set([...common, ...own, ...fields])].filter((name) => !declared.includes(name)) };
  };

  test("compile, for every operation", async () => {
    const programs = Object.fromEntries(read.map((operation) => [operation.name, programOf(operation)]));
    assert.equal(Object.keys(programs).length, operations.length);
    assert.deepEqual(await remarks(programs), []);
  });

  test("call their operation", () => {
    const silent = read
      .filter((operation) => !exampleOf(operation, readModels).includes(`users.${operation.name}`))
      .map(({ name }) => name);
    assert.deepEqual(silent, []);
  });

  test("are compiled: a wrong one is noticed", async () => {
    const found = await remarks({ wrong: { code: "await users.getUser(userId, { expand: ['presense'] });", parameters: ["userId"] } });
    assert.match(found.join(), /^wrong.mts: .*presense/);
  });
});
