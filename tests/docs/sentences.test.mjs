// Each sentence of the documentation says something: none is missing, none repeats only the name, and none is too short to help. The sentences
// are those of the API description, and those that an editor shows of the declarations.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, test } from "node:test";
import { readDeclarations } from "../../scripts/docs/declarations.mjs";
import { clientPages } from "../../scripts/docs/client-pages.mjs";
import { models, spec } from "../node/support/spec.mjs";

const shortest = 18;
/** Words that add nothing to a name. */
const empty = new Set(["a", "an", "the", "of", "for", "to", "in", "this", "its", "is", "and", "or"]);

const wordsOf = (text) =>
  text
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "" && !empty.has(word))
    .map((word) => word.replace(/(?<=..)s$/, ""));

/** What is wrong with the sentence on something of this name, or undefined. `owner` is the name of what it belongs to. */
export function faultOf(sentence, name, owner = "") {
  if (!sentence?.trim()) return "has no sentence";
  const known = new Set([...wordsOf(name), ...wordsOf(owner)]);
  const added = wordsOf(sentence).filter((word) => !known.has(word));
  if (added.length === 0) return `repeats only the name: "${sentence}"`;
  if (sentence.trim().length < shortest) return `is shorter than ${shortest} characters: "${sentence}"`;
  if (!/[.!?:]$/.test(sentence.trim())) return `ends without a full stop: "${sentence}"`;
  return undefined;
}

/** The faults of `[place, sentence, name, owner]`. */
const faults = (list) =>
  list.flatMap(([place, sentence, name, owner]) => {
    const fault = faultOf(sentence, name, owner);
    return fault ? [`${place} ${fault}`] : [];
  });

describe("a fault is noticed", () => {
  test("a missing sentence", () => assert.match(faultOf(" ", "name"), /no sentence/));
  test("a repeated name", () => assert.match(faultOf("The external key of the users.", "externalKey", "User"), /repeats/));
  test("a short sentence", () => assert.match(faultOf("Its size.", "name"), /shorter/));
  test("no fault in a good one", () => assert.equal(faultOf("Full name of the user.", "name", "User"), undefined));
});

describe("the API description", () => {
  const operations = Object.values(spec.paths).flatMap((item) => Object.values(item));

  test("operations", () => {
    const list = operations.flatMap(({ operationId, summary, description, responses, requestBody }) => [
      [`${operationId}: summary`, summary, operationId],
      [`${operationId}: description`, description, operationId],
      ...(requestBody ? [[`${operationId}: body`, requestBody.description, operationId]] : []),
      ...Object.entries(responses)
        .filter(([, response]) => !response.$ref)
        .map(([status, { description }]) => [`${operationId}: ${status}`, description, ""]),
    ]);
    assert.ok(list.length > 400);
    assert.deepEqual(faults(list), []);
  });

  test("parameters", () => {
    const list = operations.flatMap(({ operationId, parameters = [] }) =>
      parameters.map(({ name, description }) => [`${operationId}(${name})`, description, name]),
    );
    assert.ok(list.length > 200);
    assert.deepEqual(faults(list), []);
  });

  test("models and their fields", () => {
    const list = Object.entries(models).flatMap(([model, { description, properties = {} }]) => [
      [model, description, model],
      ...Object.entries(properties).map(([field, schema]) => [`${model}.${field}`, schema.description, field, ""]),
    ]);
    assert.ok(list.length > 1700);
    assert.deepEqual(faults(list), []);
  });

  test("tags, scopes and shared responses", () => {
    const { responses, securitySchemes } = spec.components;
    const list = [
      ...spec.tags.map(({ name, description }) => [name, description, name]),
      ...Object.entries(securitySchemes.oauth.flows.implicit.scopes).map(([scope, text]) => [scope, text, scope]),
      ...Object.entries(responses).map(([name, { description }]) => [name, description, name]),
    ];
    assert.deepEqual(faults(list), []);
  });
});

describe("the declarations, as editors show them", () => {
  const dist = path.dirname(createRequire(import.meta.url).resolve("genesys-users/genesys-users.wasm"));
  const texts = ["genesys_users.d.ts", "errors.d.ts", "outside.d.ts"].map((name) => readFileSync(path.join(dist, "cjs", name), "utf8"));
  const declarations = readDeclarations(texts);
  /** What the module itself gives each of its objects, without a comment; and a map from keys to values, which its type explains. */
  const isGiven = (owner, member) => member === "free" || owner === "RegionHosts";

  for (const name of clientPages.flatMap(({ types }) => types))
    test(name, () => {
      const { doc, members } = declarations.get(name);
      const list = [
        [name, doc.text, ""],
        ...members
          .filter((member) => !isGiven(name, member.name))
          .flatMap((member) => [[`${name}.${member.name}`, member.doc.text, member.name, name]]),
      ];
      assert.deepEqual(faults(list), []);
      // What is said of a parameter stands beside the sentence of its method, so it may be short.
      for (const member of members)
        for (const [parameter, text] of member.doc.params)
          assert.match(text.trim(), /^[A-Z`].*\.$/s, `${name}.${member.name}(${parameter})`);
    });
});
