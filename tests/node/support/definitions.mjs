// A vendor's definition for the tests of `spec:diff` and `spec:adopt`. It states the facts of the small spec in the vendor's notation, in
// each format.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stringify } from "yaml";

const reference = (name) => ({ $ref: `#/definitions/${name}` });
const oauth = (...scopes) => [{ "PureCloud OAuth": scopes }];
const permissions = (type, ...names) => ({ type, permissions: names });
const userId = () => ({ name: "userId", in: "path", required: true, type: "string" });
const expand = () => ({
  name: "expand",
  in: "query",
  required: false,
  type: "array",
  items: { type: "string", enum: ["presence", "team"] },
  collectionFormat: "multi",
});

/** A response for an error with these codes. */
export function failure(...codes) {
  return { schema: reference("ErrorBody"), "x-inin-error-codes": Object.fromEntries(codes.map((code) => [code, "A message."])) };
}

/** The vendor's definition as Swagger 2.0, which the tests change. It has one operation that our spec leaves out. */
export function vendor() {
  const user = {
    delete: {
      tags: ["Users"],
      operationId: "deleteUser",
      parameters: [userId()],
      responses: { default: { description: "successful operation" }, 400: failure("bad.request"), 404: failure("not.found") },
      security: oauth("users"),
      deprecated: true,
      "x-inin-requires-permissions": permissions("ALL", "directory:user:delete"),
      "x-purecloud-method-name": "deleteUser",
    },
    get: {
      tags: ["Users"],
      operationId: "getUserById",
      parameters: [
        userId(),
        expand(),
        // The default is none of the values.
        { name: "state", in: "query", type: "string", enum: ["active", "deleted"], default: "ANY" },
      ],
      responses: { 200: { schema: reference("User") }, 400: failure("invalid.id", "bad.request"), 404: failure("not.found") },
      security: oauth("users:readonly", "users"),
      "x-genesys-preview": true,
      "x-inin-requires-permissions": permissions("ANY", "directory:user:edit", "directory:user:view"),
      "x-purecloud-method-name": "getUser",
    },
  };
  const users = {
    get: {
      tags: ["Users"],
      operationId: "getUsers",
      parameters: [
        { name: "pageSize", in: "query", type: "integer", format: "int32", default: 25 },
        { name: "pageNumber", in: "query", type: "integer", format: "int32" },
        { name: "active", in: "query", required: true, type: "boolean", enum: [true, false] },
        expand(),
      ],
      responses: { 200: { schema: reference("UserListing") }, 400: failure("bad.request") },
      security: oauth("users", "users:readonly"),
    },
    post: {
      tags: ["Users"],
      operationId: "postUsers",
      parameters: [{ in: "body", name: "body", required: true, schema: reference("CreateUser") }],
      responses: { 201: { schema: reference("User") }, 400: failure("bad.request") },
      security: oauth("users"),
      "x-inin-requires-permissions": permissions("ANY", "directory:user:add"),
    },
  };
  const queues = { get: { tags: ["Routing"], operationId: "getQueues", responses: { 200: { schema: reference("Queue") } } } };
  return {
    swagger: "2.0",
    info: { title: "Vendor", version: "1" },
    paths: { "/api/v2/routing/queues": queues, "/api/v2/users": users, "/api/v2/users/{userId}": user },
    definitions: {
      CreateUser: { type: "object", required: ["email"], properties: { name: { type: "string" }, email: { type: "string" } } },
      ErrorBody: { type: "object", properties: { code: { type: "string" } } },
      Queue: { type: "object", properties: { id: { type: "string" } } },
      User: {
        type: "object",
        properties: {
          id: { type: "string", readOnly: true, description: "The id." },
          name: { type: "string" },
          state: { type: "string", enum: ["active", "deleted", "OUTDATED_SDK_VERSION"] },
          manager: { ...reference("User"), description: "The manager." },
          skills: { type: "array", items: { type: "string" }, uniqueItems: true },
          attributes: { type: "object", additionalProperties: { type: "object" } },
          selfUri: { type: "string", format: "uri" },
        },
      },
      UserListing: {
        type: "object",
        properties: { entities: { type: "array", items: reference("User") }, total: { type: "integer", format: "int64" } },
      },
    },
  };
}

/** The operations of the vendor's definition by name, to change them. */
export function operationsOf({ paths }) {
  const all = Object.values(paths).flatMap((item) => Object.values(item));
  return Object.fromEntries(all.map((operation) => [operation["x-purecloud-method-name"] ?? operation.operationId, operation]));
}

/** The vendor's definition after a change. */
export function changed(change) {
  const definition = vendor();
  change(operationsOf(definition), definition.definitions, definition.paths);
  return definition;
}

/** The parameter of an operation with this name. */
export function parameter(operation, name) {
  return operation.parameters.find((each) => each.name === name);
}

/** The same definition as OpenAPI 3. */
export function toOpenApi3({ paths, definitions }) {
  const content = (schema) => ({ "application/json": { schema } });
  const lifted = Object.entries(paths).map(([name, item]) => [name, Object.fromEntries(Object.entries(item).map(liftOperation))]);
  const text = JSON.stringify({
    openapi: "3.0.1",
    info: { title: "Vendor", version: "1" },
    paths: Object.fromEntries(lifted),
    components: { schemas: definitions },
  });
  return JSON.parse(text.replaceAll("#/definitions/", "#/components/schemas/"));

  function liftOperation([method, { parameters = [], responses, ...operation }]) {
    const body = parameters.find((each) => each.in === "body");
    const others = parameters.filter((each) => each !== body);
    const answers = Object.entries(responses).map(([status, { schema, ...response }]) => [
      status,
      schema ? { ...response, content: content(schema) } : response,
    ]);
    return [
      method,
      {
        ...operation,
        parameters: others.map(({ name, in: location, required, collectionFormat, ...schema }) => ({
          ...{ name, in: location, required, schema },
          // A list repeats its key by default.
          ...(schema.type === "array" && collectionFormat !== "multi" && { explode: false }),
        })),
        ...(body && { requestBody: { required: body.required, content: content(body.schema) } }),
        responses: Object.fromEntries(answers),
      },
    ];
  }
}

/** The formats in which a vendor may publish: the extension of the file, and the text of a definition. */
export const formats = {
  "Swagger 2.0 as JSON": ["json", (definition) => JSON.stringify(definition)],
  "Swagger 2.0 as YAML": ["yaml", (definition) => stringify(definition)],
  "OpenAPI 3 as JSON": ["json", (definition) => JSON.stringify(toOpenApi3(definition))],
  "OpenAPI 3 as YAML": ["yml", (definition) => stringify(toOpenApi3(definition))],
};

/** A folder with files of these texts by name. `relative` takes the folder out of a text, and `remove` removes it. */
export function folderWith(files) {
  const folder = mkdtempSync(path.join(tmpdir(), "genesys-users-spec-"));
  const write = (name, text) => writeFileSync(path.join(folder, name), text);
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    write,
    at: (name) => path.join(folder, name),
    relative: (text) => text.replaceAll(folder + path.sep, ""),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
