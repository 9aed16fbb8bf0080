// The API description compared with the sources of the official SDK: operations, parameters, and models with their fields and types. What
// differs must stand in the table of expected differences, each with its reason. The SDK declares enumerations as plain text, so it has no
// values to compare.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, test } from "node:test";
import ts from "typescript";
import { modelName, models, operations } from "./support/spec.mjs";

const folder = path.dirname(createRequire(import.meta.url).resolve("purecloud-platform-client-v2/package.json"));
const read = (file) => readFileSync(path.join(folder, file), "utf8");

/** What differs on purpose: the place, what the description has, what the SDK has, and why. */
const expected = [
  {
    places: ["deleteUser.result"],
    own: "Models.Empty",
    sdk: "object",
    why: "the SDK has no model for an object without fields",
  },
  {
    places: ["User.customAttributes", "UserMe.customAttributes"],
    own: "optional Array<Models.UserCustomAttributes>",
    sdk: "nothing",
    why: "`expand` has the value customAttributes, and no source declares the field that it fills",
  },
  {
    places: ["getAuthorizationSubject.includeFullRoles", "getAuthorizationSubjectsMe.includeFullRoles"],
    own: "optional query boolean",
    sdk: "nothing",
    why: "the parameter came to the API after this version of the SDK, as support/official-sdk-members.mjs knows",
  },
];

// The SDK.

const declarations = ts.createSourceFile("index.d.ts", read("index.d.ts"), ts.ScriptTarget.Latest, true);

const declared = (isKind, name) => declarations.statements.find((statement) => isKind(statement) && statement.name?.text === name);
const membersOf = (name) => declared(ts.isModuleDeclaration, name).body.statements.filter(ts.isInterfaceDeclaration);

const typeText = (type) => type.getText(declarations).replace(/\s+/g, " ");
const nameOf = (member) => (ts.isStringLiteral(member.name) ? member.name.text : member.name.getText(declarations));
const presence = (isOptional) => (isOptional ? "optional" : "required");

/** The fields of an interface: `"optional string"` by name. */
const fieldsOf = (declaration) =>
  Object.fromEntries(declaration.members.map((member) => [nameOf(member), `${presence(member.questionToken)} ${typeText(member.type)}`]));

const sdkModels = Object.fromEntries(membersOf("Models").map((model) => [model.name.text, fieldsOf(model)]));
const sdkOptions = Object.fromEntries(membersOf("UsersApi").map((options) => [options.name.text, fieldsOf(options)]));

/** The request of each method, from the JavaScript: HTTP method, path, and the names that travel in each place. */
function requestsOf(source) {
  const calls = source.matchAll(
    /^\t(\w+)\([^)]*\) \{(?:(?!^\t\}).)*?callApi\(\s*'([^']+)',\s*'(\w+)',\s*\{([^}]*)\},\s*\{([^}]*)\},\s*\{[^}]*\},\s*\{[^}]*\},\s*([\w.[\]']+),/gms,
  );
  const names = (text) => [...text.matchAll(/'(\w+)':/g)].map(([, name]) => name);
  return Object.fromEntries(
    [...calls].map(([, name, target, method, inPath, query, body]) => [
      name,
      { method, path: target, inPath: names(inPath), query: names(query), body: body === "null" ? undefined : body },
    ]),
  );
}

const requests = requestsOf(read("src/purecloud-platform-client-v2/api/UsersApi.js"));

/** The methods of the SDK in their order, each with its request, its parameters and its result. */
const sdkOperations = declared(ts.isClassDeclaration, "UsersApi")
  .members.filter(ts.isMethodDeclaration)
  .map((method) => {
    const name = nameOf(method);
    const request = requests[name];
    const place = (parameter) => (request.inPath.includes(parameter) ? "path" : request.query.includes(parameter) ? "query" : "body");
    const positional = method.parameters.filter((parameter) => nameOf(parameter) !== "opts");
    const { customHeaders, ...options } = sdkOptions[`${name}Options`];
    assert.ok(customHeaders, `${name} takes headers`);
    const parameters = [
      ...positional.map((parameter) => [nameOf(parameter), `required ${place(nameOf(parameter))} ${typeText(parameter.type)}`]),
      ...Object.entries(options).map(([option, type]) => [option, type.replace(/^optional /, `optional ${place(option)} `)]),
    ];
    const [result] = method.type.typeArguments;
    return { name, method: request.method, path: request.path, parameters: Object.fromEntries(parameters), result: typeText(result) };
  });

// The description, in the words of the SDK.

/** The type of a schema as the SDK writes it. */
function typeOf(schema) {
  const model = modelName(schema);
  if (model) return `Models.${model}`;
  switch (schema.type) {
    case "array":
      return `Array<${typeOf(schema.items)}>`;
    case "object":
      return schema.additionalProperties === true ? "object" : `{ [key: string]: ${typeOf(schema.additionalProperties)}; }`;
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "string":
      return "string";
    case undefined:
      // An open enumeration is text; a schema without a type is any value.
      return schema.anyOf ? "string" : "object";
    default:
      throw new Error(`no type for ${JSON.stringify(schema)}`);
  }
}

const ownParameters = ({ positional, optional, body, bodyName }) =>
  Object.fromEntries([
    ...positional.map(({ name, schema, in: place }) => [name, `required ${place} ${typeOf(schema)}`]),
    ...(body ? [[bodyName, `required body ${typeOf(body)}`]] : []),
    ...optional.map(({ name, schema, in: place }) => [name, `optional ${place} ${typeOf(schema)}`]),
  ]);

function ownResult({ successes }) {
  const schema = successes.map((success) => success.schema).find(Boolean);
  return schema ? typeOf(schema) : "void";
}

const ownFields = ({ properties = {}, required = [] }) =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, `${presence(!required.includes(name))} ${typeOf(schema)}`]));

/** Compares two objects of texts. Returns what differs: the place, and both texts. */
function differences(place, own, sdk) {
  const names = [...new Set([...Object.keys(own), ...Object.keys(sdk)])];
  return names
    .filter((name) => own[name] !== sdk[name])
    .map((name) => ({ place: `${place}.${name}`, own: own[name] ?? "nothing", sdk: sdk[name] ?? "nothing" }));
}

const isExpected = (difference) =>
  expected.some(({ places, own, sdk }) => places.includes(difference.place) && own === difference.own && sdk === difference.sdk);

/** Fails with a list of the differences that are not expected. */
function assertExpected(found) {
  const unexpected = found.filter((difference) => !isExpected(difference));
  const lines = unexpected.map(({ place, own, sdk }) => `${place}: the description has ${own}, the SDK has ${sdk}`);
  assert.ok(lines.length === 0, `${lines.length} differences from the SDK:\n${lines.join("\n")}`);
}

const operationDifferences = operations.flatMap((operation) => {
  const sdk = sdkOperations.find(({ name }) => name === operation.name);
  if (!sdk) return [{ place: operation.name, own: "an operation", sdk: "nothing" }];
  const facts = ({ method, path: target, result }) => ({ method, path: target, result });
  return [
    ...differences(operation.name, facts({ ...operation, result: ownResult(operation) }), facts(sdk)),
    ...differences(operation.name, ownParameters(operation), sdk.parameters),
  ];
});

const modelDifferences = Object.entries(models).flatMap(([name, model]) =>
  sdkModels[name] ? differences(name, ownFields(model), sdkModels[name]) : [{ place: name, own: "a model", sdk: "nothing" }],
);

describe("the description and the sources of the SDK", () => {
  test("have the same operations in the same order", () => {
    assert.equal(sdkOperations.length, 130);
    // The description keeps the operations of a path together, where the first of them stands.
    const byPath = new Map();
    for (const { name, path: target } of sdkOperations) byPath.set(target, [...(byPath.get(target) ?? []), name]);
    assert.deepEqual(
      operations.map(({ name }) => name),
      [...byPath.values()].flat(),
    );
  });

  test("have the same methods, paths, parameters and results", () => assertExpected(operationDifferences));

  test("have the parameters in the same order", () => {
    for (const operation of operations) {
      const sdk = Object.keys(sdkOperations.find(({ name }) => name === operation.name).parameters);
      const own = Object.keys(ownParameters(operation)).filter((name) => sdk.includes(name));
      assert.deepEqual(own, sdk, operation.name);
    }
  });

  test("have the same models with the same fields and types", () => {
    assert.ok(Object.keys(sdkModels).length > 2000, "the search for models finds them");
    assertExpected(modelDifferences);
  });

  test("differ in nothing else than the table says", () => {
    const found = [...operationDifferences, ...modelDifferences].filter(isExpected).map(({ place }) => place);
    assert.deepEqual(
      found.sort(),
      expected.flatMap(({ places }) => places).sort(),
      "an expected difference is gone: take it out of the table",
    );
  });
});
