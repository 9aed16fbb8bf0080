// Checks what `spec:adopt` writes into the small spec.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../../scripts/lib/run.mjs";
import { adopt } from "../../../scripts/spec/adopt.mjs";
import { compare } from "../../../scripts/spec/compare.mjs";
import { readDocument } from "../../../scripts/spec/document.mjs";
import { pairUp } from "../../../scripts/spec/scope.mjs";
import { changed, failure, folderWith, formats } from "./definitions.mjs";
import { ours } from "./small-spec.mjs";

/** The text that stands for what is missing. */
export const marker = readFileSync(path.join(root, "spec/missing-marker.txt"), "utf8").trim();

/** Calls `body` with the vendor's definition as a document, and a function that returns the places of differences from a spec. */
export function withDocument(definition, format, body) {
  const [extension, text] = formats[format];
  const folder = folderWith({ [`vendor.${extension}`]: text(definition) });
  try {
    const file = readDocument(folder.at(`vendor.${extension}`));
    const places = (spec) => {
      const own = folderWith({ "openapi.yaml": spec });
      const found = compare(pairUp(file, readDocument(own.at("openapi.yaml")), { all: true }));
      own.remove();
      return found.filter(({ side }) => side === "file").map(({ place }) => place);
    };
    return body(file, places);
  } finally {
    folder.remove();
  }
}

/** The spec with texts inserted. Each text stands behind the last of its anchors, of which each is searched behind the one before. */
export function withInsertions(spec, insertions) {
  const found = insertions.map(([text, ...anchors]) => {
    const offset = anchors.reduce((from, anchor) => {
      assert.ok(spec.includes(anchor, from), anchor);
      return spec.indexOf(anchor, from) + anchor.length;
    }, 0);
    return { text, offset };
  });
  found.sort((one, other) => one.offset - other.offset);
  let end = 0;
  const parts = found.map(({ text, offset }) => spec.slice(end, (end = offset)) + text);
  return parts.join("") + spec.slice(end);
}

/**
 * Adopts names from two formats; the tests of `spec:diff` show that all formats are read alike. The result has to be the spec with
 * these insertions and nothing else. None of the names may be a difference any more.
 */
export function check(change, { names, insertions, spec = ours, along = [], uses = [] }) {
  const expected = withInsertions(spec, insertions);
  for (const format of ["Swagger 2.0 as JSON", "OpenAPI 3 as YAML"]) {
    withDocument(changed(change), format, (file, places) => {
      for (const name of names) assert.ok(places(spec).includes(name), `${name} is no difference before`);
      const adopted = adopt({ file, text: spec, specFile: "openapi.yaml", names });
      assert.equal(adopted.text, expected, format);
      for (const name of [...names, ...along]) assert.ok(!places(adopted.text).includes(name), `${name} is still a difference`);
      assert.deepEqual([adopted.along, adopted.uses], [along, uses], format);
    });
  }
}

/** A model that the small spec does not have. */
export const station = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "string", readOnly: true }, size: { type: "integer", format: "int32" } },
};

/** What is written for this model, and where it belongs. */
export const stationText = (use) => `    Station:
      type: object
      description: ${marker}
      x-domain: ${marker}
      x-use: [${use}]
      required: [id]
      properties:
        id:
          description: ${marker}
          type: string
          readOnly: true
        size:
          description: ${marker}
          type: integer
          format: int32
`;

/** Where models belong whose names come between those of ErrorBody and User. */
export const behindErrorBody = ["description: Code of the error.\n", "type: string\n"];

/** Adds an operation that needs models, scopes and a response which the small spec does not have. */
export const addStation = ({ definitions, paths }) => {
  definitions.Station = station;
  definitions.StationListing = {
    type: "object",
    properties: { results: { type: "array", items: { $ref: "#/definitions/Station" } } },
  };
  paths["/api/v2/users/{userId}/stations"] = {
    get: {
      tags: ["Users"],
      operationId: "getUserStations",
      parameters: [
        { name: "userId", in: "path", required: true, type: "string" },
        { name: "cursor", in: "query", type: "string" },
      ],
      responses: {
        200: { schema: { $ref: "#/definitions/StationListing" } },
        400: failure("bad.request", "a.rule"),
        409: failure("conflict"),
      },
      security: [{ "PureCloud OAuth": ["stations:readonly", "users", "stations"] }],
      "x-inin-requires-permissions": { type: "ALL", permissions: ["b:c:d", "a:b:c"] },
      "x-inin-preview": true,
      deprecated: true,
    },
  };
};
