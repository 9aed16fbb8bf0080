// The comments of the declarations, compared with the API description: each model, field, option, method and parameter has the sentence of
// the description, so that an editor shows it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, test } from "node:test";
import { models, operations, spec } from "../node/support/spec.mjs";

const dist = path.dirname(createRequire(import.meta.url).resolve("genesys-users/genesys-users.wasm"));
const declarations = readFileSync(path.join(dist, "cjs", "genesys_users.d.ts"), "utf8");

/** Returns prose in one line and without the escapes of Markdown. */
const plain = (text) =>
  text
    .replace(/<(https?:[^>]*)>/g, "$1")
    .replace(/\\(.)/g, "$1")
    .replace(/\s+/g, " ")
    .trim();

/** Returns the text of a comment, without its stars. */
const comment = (text) => text.replace(/^\s*\/\*\*|\*\/\s*$/g, "").replace(/^ *\* ?/gm, "");

const before = String.raw`(\/\*\*(?:(?!\*\/)[^])*\*\/)\s*`;

/** All interfaces and classes by name: the comment of each, and the comments of its members by name. */
const types = new Map();
for (const [, doc, name, body = ""] of declarations.matchAll(
  new RegExp(`^${before}^export (?:declare )?(?:interface|class) (\\w+)[^{\n]*\\{(?:\\}|\n([^]*?)^\\})`, "gm"),
)) {
  const members = new Map();
  for (const [, text, member] of body.matchAll(new RegExp(`^ *${before}^ *(?:readonly |static )*"?([\\w$]+)"?\\??[:(]`, "gm")))
    members.set(member, comment(text));
  types.set(name, { doc: comment(doc), members: new Map([...(types.get(name)?.members ?? []), ...members]) });
}

describe("models", () => {
  for (const [name, model] of Object.entries(models)) {
    test(name, () => {
      const declaration = types.get(name);
      assert.ok(declaration, "no interface with a comment");
      assert.ok(model.description, "the API description has no text");
      assert.equal(plain(declaration.doc), plain(model.description));
      const fields = Object.entries(model.properties ?? {});
      assert.deepEqual(
        [...declaration.members.keys()],
        fields.map(([field]) => field),
      );
      for (const [field, { description, readOnly, deprecated }] of fields) {
        assert.ok(description, `${field}: the API description has no text`);
        const expected = plain(description) + (readOnly ? " Read-only: the server sets it." : "");
        const text = plain(declaration.members.get(field));
        assert.ok(text.startsWith(expected), `${field}: ${text}`);
        assert.equal(text.includes("Read-only"), readOnly === true, `${field}: ${text}`);
        assert.equal(text.includes("@deprecated"), deprecated === true, `${field}: ${text}`);
      }
    });
  }

  test("some fields are read-only and others are not", () => {
    const fields = Object.values(models).flatMap(({ properties }) => Object.values(properties ?? {}));
    assert.ok(fields.filter(({ readOnly }) => readOnly).length > 200);
    assert.ok(fields.filter(({ readOnly }) => !readOnly).length > 200);
  });
});

describe("operations", () => {
  const sources = Object.values(spec.paths).flatMap((item) => Object.values(item));
  for (const { name, positional, optional, permissions } of operations) {
    test(name, () => {
      const source = sources.find(({ operationId }) => operationId === name);
      const doc = types.get("UsersApi").members.get(name);
      assert.ok(doc, "no method with a comment");
      const [prose, ...tags] = doc.split(/^@(?=\w)/m);
      for (const text of [source.summary, source.description].filter(Boolean))
        assert.ok(plain(prose).includes(plain(text)), `"${plain(text)}" is not in: ${plain(prose)}`);
      assert.ok(plain(prose).startsWith(plain(source.summary)));
      for (const permission of permissions.permissions) assert.ok(prose.includes(`\`${permission}\``), permission);

      const parameters = tags.filter((tag) => tag.startsWith("param ")).map((tag) => /^param (\w+) - ([^]*)/.exec(tag).slice(1));
      const expected = positional.map((parameter) => [parameter.name, plain(parameter.description)]);
      assert.deepEqual(
        parameters.slice(0, expected.length).map(([parameter, text]) => [parameter, plain(text)]),
        expected,
      );
      const rest = parameters.slice(expected.length).map(([parameter]) => parameter);
      assert.deepEqual(
        rest,
        source.requestBody ? [source.requestBody["x-body-name"] ?? source["x-body-name"] ?? "body", "options"] : ["options"],
      );
      const result = tags.find((tag) => tag.startsWith("returns "));
      assert.ok(result?.trim().length > "returns ".length, "no comment on the result");

      if (optional.length === 0) return;
      const options = types.get(`${name[0].toUpperCase()}${name.slice(1)}Options`).members;
      for (const parameter of optional) {
        const text = plain(options.get(parameter.name));
        assert.ok(text.startsWith(plain(parameter.description)), `${parameter.name}: ${text}`);
      }
    });
  }
});

describe("methods written by hand", () => {
  /** Methods that throw nothing. */
  const neverThrow = ["free", "clearAccessToken", "clone", "setPersistSettings", "operations", "withResponse"];
  /** The members of an interface or a class with parentheses: what each is called with, and its comment. */
  const methodsOf = (name) => {
    const found = [];
    for (const [, body] of declarations.matchAll(
      new RegExp(`^export (?:declare )?(?:interface|class) ${name}\\b[^{\n]*\\{\n([^]*?)^\\}`, "gm"),
    ))
      for (const [, text, member, parameters] of body.matchAll(
        new RegExp(`^ *${before}^ *(?:static )*(\\w+)(?:<[^\n]*?>)?\\(([^\n]*?)\\)(?::|;)`, "gm"),
      ))
        found.push({
          member,
          doc: comment(text),
          parameters: [...parameters.matchAll(/(?:^|, )(\w+)\??: /g)].map(([, parameter]) => parameter),
        });
    return found;
  };

  const operationNames = new Set(operations.flatMap(({ name }) => [name, `${name}All`]));
  for (const owner of ["ApiClient", "UsersApi", "Pager"]) {
    const methods = methodsOf(owner).filter(({ member }) => !operationNames.has(member));
    test(`${owner} has some`, () => assert.ok(methods.length > 0));
    for (const { member, doc, parameters } of methods) {
      test(`${owner}.${member}`, () => {
        // The protocol of iterators says what `return` and `throw` take.
        if (owner === "Pager" && member !== "toArray") return;
        for (const parameter of parameters) assert.match(doc, new RegExp(`^@param ${parameter} (- )?\\S`, "m"), parameter);
        if (!neverThrow.includes(member)) assert.match(doc, /^@throws \{\w+\} [A-Z]/m);
      });
    }
  }

  test("every operation and pager says what it rejects with", () => {
    const members = types.get("UsersApi").members;
    const silent = [...operationNames].filter(
      (name) => members.has(name) && !/^@throws \{(Genesys|Parameter)Error\} /m.test(members.get(name)),
    );
    assert.deepEqual(silent, []);
  });
});
