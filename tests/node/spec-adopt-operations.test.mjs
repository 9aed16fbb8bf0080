// What `spec:adopt` writes into a spec for an operation, and that a spec with it has the difference no longer.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { adopt } from "../../scripts/spec/adopt.mjs";
import { addStation, behindErrorBody, check, marker, station, stationText, withDocument } from "./support/adoption.mjs";
import { changed, failure } from "./support/definitions.mjs";
import { ours } from "./support/small-spec.mjs";

const getUserStations = `  /api/v2/users/{userId}/stations:
    get:
      operationId: getUserStations
      tags: [${marker}]
      summary: ${marker}
      description: ${marker}
      deprecated: true
      x-preview: true
      x-permissions:
        kind: all
        permissions: ['a:b:c', 'b:c:d']
      x-paging:
        style: cursor
        items: results
      security:
        - oauth: [stations, 'stations:readonly', users]
      parameters:
        - name: userId
          in: path
          required: true
          description: ${marker}
          schema: {type: string}
        - name: cursor
          in: query
          required: false
          description: ${marker}
          schema: {type: string}
      responses:
        '200':
          description: ${marker}
          headers:
            ININ-Correlation-Id: {$ref: '#/components/headers/CorrelationId'}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/StationListing'}
        '400': {$ref: '#/components/responses/BadRequest'}
        '409':
          description: ${marker}
          headers:
            ININ-Correlation-Id: {$ref: '#/components/headers/CorrelationId'}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/ErrorBody'}
      x-error-codes:
        '400': [a.rule]
        '409': [conflict]
`;

const stationListing = `    StationListing:
      type: object
      description: ${marker}
      x-domain: ${marker}
      x-use: [response]
      properties:
        results:
          description: ${marker}
          type: array
          items: {$ref: '#/components/schemas/Station'}
`;

describe("an operation", () => {
  test("of a new path stands where its name belongs, with its models and scopes", () => {
    check((_, definitions, paths) => addStation({ definitions, paths }), {
      names: ["getUserStations"],
      along: ["Station", "StationListing"],
      insertions: [
        [getUserStations, "'400': [invalid.id]\n"],
        [`            stations: ${marker}\n            stations:readonly: ${marker}\n`, "scopes:\n"],
        [stationText("response") + stationListing, ...behindErrorBody],
      ],
    });
  });

  test("of a path that is there has its tags, and changes where its models travel", () => {
    const change = (_, __, paths) => {
      const body = { in: "body", name: "body", schema: { type: "array", items: { $ref: "#/definitions/User" } } };
      const responses = { default: { description: "successful operation" }, 400: failure("bad.request") };
      paths["/api/v2/users"].patch = { operationId: "patchUsers", parameters: [body], responses };
    };
    const patchUsers = `    patch:
      operationId: patchUsers
      tags: [Users]
      summary: ${marker}
      description: ${marker}
      x-permissions:
        kind: none
        permissions: []
      security:
        - oauth: []
      requestBody:
        required: true
        description: ${marker}
        content:
          application/json:
            schema:
              type: array
              items: {$ref: '#/components/schemas/User'}
      responses:
        '2XX':
          description: ${marker}
          headers:
            ININ-Correlation-Id: {$ref: '#/components/headers/CorrelationId'}
        '400': {$ref: '#/components/responses/BadRequest'}
`;
    const insertions = [
      [patchUsers, "operationId: getUsers\n", "'400': {$ref: '#/components/responses/BadRequest'}\n"],
      ["request, ", "    User:\n", "x-use: ["],
    ];
    check(change, { names: ["patchUsers"], insertions, uses: ["User"] });
  });

  test("pages as its parameters or its body tell, over the list of its response", () => {
    const page = {
      type: "object",
      properties: { types: { type: "array", items: { type: "string" } }, results: { type: "array", items: { type: "string" } } },
    };
    const pagingOf = (operation, { body = {}, listing = page } = {}) => {
      const change = (_, definitions, paths) => {
        Object.assign(definitions, { Query: { type: "object", properties: body }, Listing: listing });
        paths["/api/v2/x"] = {
          post: { operationId: "postX", responses: { 200: { schema: { $ref: "#/definitions/Listing" } } }, ...operation },
        };
      };
      return withDocument(changed(change), "Swagger 2.0 as JSON", (file) => {
        const { text } = adopt({ file, text: ours, specFile: "openapi.yaml", names: ["postX"] });
        return / {6}x-paging:\n {8}style: (.*)\n {8}items: (.*)\n/.exec(text.slice(text.indexOf("postX")))?.slice(1);
      });
    };
    const query = (name) => ({ parameters: [{ name, in: "query", type: "string" }] });
    const inBody = { parameters: [{ in: "body", name: "body", schema: { $ref: "#/definitions/Query" } }] };
    const entities = { type: "object", properties: { ...page.properties, entities: { type: "array", items: { type: "string" } } } };
    const one = { type: "object", properties: { total: { type: "integer" }, results: page.properties.results } };
    assert.deepEqual(pagingOf(query("pageNumber"), { listing: entities }), ["pageNumber", "entities"]);
    assert.deepEqual(pagingOf(query("after"), { listing: one }), ["after", "results"]);
    assert.deepEqual(pagingOf(query("cursor")), ["cursor", marker]);
    assert.deepEqual(pagingOf(inBody, { body: { pageNumber: { type: "integer" } }, listing: one }), ["searchBody", "results"]);
    assert.deepEqual(pagingOf(inBody, { body: { paging: { type: "object" } }, listing: one }), ["pagingBody", "results"]);
    assert.equal(pagingOf(inBody, { listing: one }), undefined);
    assert.equal(pagingOf(query("cursor"), { listing: station }), undefined);
  });
});
