// Small definitions for the tests of `spec:diff` and `spec:adopt`: a spec in the notation of spec/openapi.yaml, and a vendor's
// definition that states the same facts in the vendor's notation, in each format.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stringify } from "yaml";

/** The spec. The generator accepts it. */
export const ours = `# A small spec.
openapi: 3.1.0
info:
  title: Small
  version: '1'
servers:
  - url: https://api.{host}
    variables:
      host: {default: one.example, enum: [one.example]}
    x-regions:
      one: one.example
security:
  - oauth: []
tags:
  - name: Users
    description: People.
paths:
  /api/v2/users/{userId}:
    delete:
      operationId: deleteUser
      tags: [Users]
      summary: Delete a user.
      description: The user is gone afterwards.
      deprecated: true
      x-permissions:
        kind: all
        permissions: ['directory:user:delete']
      security:
        - oauth: [users]
      parameters:
        - name: userId
          in: path
          required: true
          description: Id of the user.
          schema: {type: string}
      responses:
        '2XX':
          description: The user was deleted; no body.
          headers:
            ININ-Correlation-Id: {$ref: '#/components/headers/CorrelationId'}
        '400': {$ref: '#/components/responses/BadRequest'}
        '404': {$ref: '#/components/responses/NotFound'}
    get:
      operationId: getUser
      tags: [Users]
      summary: Read a user.
      description: Returns one user.
      x-preview: true
      x-permissions:
        kind: any
        permissions: ['directory:user:view', 'directory:user:edit']
      security:
        - oauth: [users, 'users:readonly']
      parameters:
        - name: userId
          in: path
          required: true
          description: Id of the user.
          schema: {type: string}
        - name: expand
          in: query
          required: false
          description: Parts to add.
          schema:
            type: array
            items:
              title: UserExpandOption
              type: string
              enum: [presence, team]
          style: form
          explode: true
        - name: state
          in: query
          required: false
          description: State of the user.
          schema:
            title: GetUserStateOption
            type: string
            enum: [active, deleted, ANY]
            default: ANY
      responses:
        '200':
          description: The user.
          headers:
            ININ-Correlation-Id: {$ref: '#/components/headers/CorrelationId'}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/User'}
        '400': {$ref: '#/components/responses/BadRequest'}
        '404': {$ref: '#/components/responses/NotFound'}
      x-error-codes:
        '400': [invalid.id]
  /api/v2/users:
    get:
      operationId: getUsers
      tags: [Users]
      summary: List users.
      description: Returns one page of users.
      x-permissions:
        kind: none
        permissions: []
      x-paging:
        style: pageNumber
        items: entities
      security:
        - oauth: [users, 'users:readonly']
      parameters:
        - name: pageSize
          in: query
          required: false
          description: Number of users per page.
          schema:
            type: integer
            default: 25
        - name: pageNumber
          in: query
          required: false
          description: Number of the page.
          schema: {type: integer}
        - name: active
          in: query
          required: true
          description: True for active users.
          schema: {type: boolean}
        - name: expand
          in: query
          required: false
          description: Parts to add.
          schema:
            type: array
            items:
              title: UserExpandOption
              type: string
              enum: [presence, team]
          style: form
          explode: true
      responses:
        '200':
          description: One page of users.
          headers:
            ININ-Correlation-Id: {$ref: '#/components/headers/CorrelationId'}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/UserListing'}
        '400': {$ref: '#/components/responses/BadRequest'}
    post:
      operationId: postUsers
      tags: [Users]
      summary: Create a user.
      description: Creates one user.
      x-permissions:
        kind: any
        permissions: ['directory:user:add']
      security:
        - oauth: [users]
      requestBody:
        required: true
        description: The new user.
        content:
          application/json:
            schema: {$ref: '#/components/schemas/CreateUser'}
      responses:
        '201':
          description: The user.
          headers:
            ININ-Correlation-Id: {$ref: '#/components/headers/CorrelationId'}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/User'}
        '400': {$ref: '#/components/responses/BadRequest'}
components:
  securitySchemes:
    oauth:
      type: oauth2
      description: Access tokens of the login service.
      flows:
        implicit:
          authorizationUrl: https://login.one.example/oauth/authorize
          scopes:
            users: Read and change users.
            users:readonly: Read users.
  headers:
    CorrelationId:
      description: Identifies the request.
      schema: {type: string}
  responses:
    BadRequest:
      description: The request is malformed.
      content:
        application/json:
          schema: {$ref: '#/components/schemas/ErrorBody'}
      x-error-codes: [bad.request]
    NotFound:
      description: The entity does not exist.
      content:
        application/json:
          schema: {$ref: '#/components/schemas/ErrorBody'}
      x-error-codes: [not.found]
  schemas:
    CreateUser:
      type: object
      description: A user to create.
      x-domain: users
      x-use: [request]
      required: [email]
      properties:
        name:
          description: Name of the user.
          type: string
        email:
          description: Address of the user.
          type: string
    ErrorBody:
      type: object
      description: The body of an error.
      x-domain: common
      x-use: [error]
      properties:
        code:
          description: Code of the error.
          type: string
    User:
      type: object
      description: A user.
      x-domain: users
      x-use: [response]
      properties:
        id:
          description: Id of the user.
          type: string
          readOnly: true
        name:
          description: Name of the user.
          type: string
        state:
          title: UserState
          description: State of the user.
          anyOf:
            - type: string
              enum: [active, deleted]
            - {type: string}
        manager:
          description: Who leads the user.
          allOf:
            - {$ref: '#/components/schemas/User'}
        skills:
          description: Skills of the user.
          type: array
          items: {type: string}
          uniqueItems: true
        attributes:
          description: Free attributes.
          type: object
          additionalProperties: {}
        selfUri:
          description: Path of the user.
          type: string
          format: uri-reference
    UserListing:
      type: object
      description: One page of users.
      x-domain: users
      x-use: [response]
      properties:
        entities:
          description: The users.
          type: array
          items: {$ref: '#/components/schemas/User'}
        total:
          description: Number of users.
          type: integer
          format: int64
`;

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
