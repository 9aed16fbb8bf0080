// `npm run spec:adopt`: what it writes into a spec, and that a spec with it has the difference no longer.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { root } from "../../scripts/lib/run.mjs";
import { adopt } from "../../scripts/spec/adopt.mjs";
import { compare } from "../../scripts/spec/compare.mjs";
import { readDocument } from "../../scripts/spec/document.mjs";
import { pairUp } from "../../scripts/spec/scope.mjs";
import { SpecText } from "../../scripts/spec/spec-text.mjs";
import { failure, folderWith, formats, operationsOf, ours, parameter, vendor } from "./support/definitions.mjs";

const marker = readFileSync(path.join(root, "spec/missing-marker.txt"), "utf8").trim();

/** The vendor's definition after a change. */
function changed(change) {
  const definition = vendor();
  change(operationsOf(definition), definition.definitions, definition.paths);
  return definition;
}

/** Calls `body` with the vendor's definition as a document, and a function that returns the places of differences from a spec. */
function withDocument(definition, format, body) {
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
function withInsertions(spec, insertions) {
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
function check(change, { names, insertions, spec = ours, along = [], uses = [] }) {
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

const station = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "string", readOnly: true }, size: { type: "integer", format: "int32" } },
};

const stationText = (use) => `    Station:
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
const behindErrorBody = ["description: Code of the error.\n", "type: string\n"];

describe("the text of a spec", () => {
  const text = `first:
  b: 1 # about b
  # about d
  d:
    list:
      - name: one # about one
        text: |
          of two
          lines

      # about two
      - name: two
        values:
          - p # about p
          - q
        # about nothing

# about last
last: {list: [], map: {a: 1}}
end: x`;

  /** The text after insertions. */
  function inserted(insert) {
    const spec = new SpecText(text, "openapi.yaml");
    insert(spec);
    spec.apply();
    return spec.text;
  }

  test("takes entries before, between and behind others, and leaves comments with what they are about", () => {
    const insert = (spec) => {
      for (const key of ["a", "c", "e"]) spec.addEntry(["first"], key, { type: "x", more: [] }, (other) => other > key);
      spec.addEntry([], "finish", "y", () => false);
    };
    const entry = (key) => `  ${key}:\n    type: x\n    more: []\n`;
    const expected = withInsertions(text, [
      [entry("a"), "first:\n"],
      [entry("c"), "# about b\n"],
      [entry("e"), "          - q\n"],
      ["\nfinish: 'y'", "end: x"],
    ]);
    assert.equal(inserted(insert), expected);
  });

  test("takes items and values at each place, the deeper ones first", () => {
    const list = ["first", "d", "list"];
    const insert = (spec) => {
      for (const index of [0, 1, 2]) spec.addItem(list, index, { name: `${index}`, values: ["a:b", "c d"] });
      spec.addValues([...list, 1, "values"], ["o", "p", "p2", "q", "r:r", "s"]);
      spec.addValues(["last", "list"], ["t", "a:b"]);
    };
    const item = (index) => `      - name: '${index}'\n        values: ['a:b', c d]\n`;
    const expected = withInsertions(text, [
      [item(0), "    list:\n"],
      [item(1), "          lines\n\n"],
      ["          - o\n", "        values:\n"],
      ["          - p2\n", "# about p\n"],
      ["          - r:r\n          - s\n", "          - q\n"],
      [item(2), "          - q\n"],
      ["t, 'a:b'", "last: {list: ["],
    ]);
    assert.equal(inserted(insert), expected);
  });

  test("refuses to insert lines where nothing stands on lines", () => {
    for (const [insert, message] of [
      [(spec) => spec.addEntry(["last", "map"], "b", 2, () => false), "last > map: a map over several lines is expected here"],
      [(spec) => spec.addEntry(["end"], "b", 2, () => false), "end: a map over several lines is expected here"],
      [(spec) => spec.addItem(["last", "list"], 0, { a: 1 }), "last > list: a list over several lines is expected here"],
      [(spec) => spec.addItem(["first"], 0, { a: 1 }), "first: a list over several lines is expected here"],
      [(spec) => spec.addValues(["first"], ["a"]), "first: a list is expected here"],
      [(spec) => spec.addValues(["first", "x"], ["a"]), "first > x: a value is expected here"],
    ]) {
      const expected = `openapi.yaml: ${message}. Write it so, then run the command again.`;
      assert.throws(() => inserted(insert), { name: "Error", message: expected });
    }
  });

  test("has long lists on several lines", () => {
    const values = ["one", "two", "three", "four", "five", "six"].map((word) => `${word}.of.the.many.values`);
    const insert = (spec) => spec.addEntry(["first"], "e", values, () => false);
    const [three, six] = [values.slice(0, 4), values.slice(4)].map((part) => part.join(", "));
    assert.equal(inserted(insert), withInsertions(text, [[`  e: [${three},\n    ${six}]\n`, "          - q\n"]]));
    const more = (spec) => spec.addEntry(["first"], "e", [...values, "seven"], () => false);
    const lines = [...values, "seven"].map((value) => `    - ${value}\n`).join("");
    assert.equal(inserted(more), withInsertions(text, [[`  e:\n${lines}`, "          - q\n"]]));
  });
});

describe("a parameter", () => {
  test("stands behind the one that precedes it in the vendor's definition", () => {
    check(({ getUser }) => getUser.parameters.splice(1, 0, { name: "full", in: "query", type: "boolean", default: false }), {
      names: ["getUser.full"],
      insertions: [
        [
          `        - name: full
          in: query
          required: false
          description: ${marker}
          schema:
            type: boolean
            default: false
`,
          "operationId: getUser\n",
          "schema: {type: string}\n",
        ],
      ],
    });
  });

  test("may be the first and the last, with values that no other parameter has", () => {
    const list = (name, ...values) => ({ name, in: "query", required: true, type: "array", items: { type: "string", enum: values } });
    check(
      ({ getUser: { parameters } }) => {
        parameters.unshift({ ...list("tags", "a", "True"), collectionFormat: "multi" });
        parameters.push({ name: "sort", in: "query", type: "string", enum: ["up"] });
      },
      {
        names: ["getUser.sort", "getUser.tags"],
        insertions: [
          [
            `        - name: tags
          in: query
          required: true
          description: ${marker}
          schema:
            type: array
            items:
              title: GetUserTagsOption
              type: string
              enum: [a, 'True']
          style: form
          explode: true
`,
            "operationId: getUser\n",
            "parameters:\n",
          ],
          [
            `        - name: sort
          in: query
          required: false
          description: ${marker}
          schema:
            title: GetUserSortOption
            type: string
            enum: [up]
`,
            "default: ANY\n",
          ],
        ],
      },
    );
  });

  test("shares the enum of a parameter with the same name and values, in the order that stands there", () => {
    check(
      ({ postUsers, getUser }) =>
        postUsers.parameters.push({ ...parameter(getUser, "expand"), items: { type: "string", enum: ["team", "presence"] } }),
      {
        names: ["postUsers.expand"],
        insertions: [
          [
            `      parameters:
        - name: expand
          in: query
          required: false
          description: ${marker}
          schema:
            type: array
            items:
              title: UserExpandOption
              type: string
              enum: [presence, team]
          style: form
          explode: true
`,
            "operationId: postUsers\n",
            "- oauth: [users]\n",
          ],
        ],
      },
    );
  });
});

test("a parameter has an enum of its own when only the name or only the values are those of another", () => {
  const list = (name, ...values) => ({
    name,
    in: "query",
    type: "array",
    items: { type: "string", enum: values },
    collectionFormat: "multi",
  });
  const change = ({ postUsers }) =>
    postUsers.parameters.push(list("expand", "presence", "team", "station"), list("parts", "presence", "team"));
  withDocument(changed(change), "Swagger 2.0 as JSON", (file) => {
    const { text } = adopt({ file, text: ours, specFile: "openapi.yaml", names: ["postUsers.expand", "postUsers.parts"] });
    const added = text.slice(text.indexOf("operationId: postUsers"));
    assert.match(added, /title: PostUsersExpandOption\n +type: string\n +enum: \[presence, team, station\]\n/);
    assert.match(added, /title: PostUsersPartsOption\n +type: string\n +enum: \[presence, team\]\n/);
  });
});

describe("a value", () => {
  test("of a field stands behind the one that precedes it", () => {
    check((_, { User }) => (User.properties.state.enum = ["active", "away", "deleted", "gone"]), {
      names: ["User.state=gone", "User.state=away"],
      insertions: [
        [", away", "title: UserState\n", "enum: [active"],
        [", gone", "title: UserState\n", "enum: [active, deleted"],
      ],
    });
  });

  test("stands on a line of its own in a list of lines", () => {
    const spec = ours.replace("enum: [active, deleted]\n", "enum:\n                - active # works\n                - deleted\n");
    check((_, { User }) => (User.properties.state.enum = ["new", "active", "away", "deleted"]), {
      spec,
      names: ["User.state=new", "User.state=away"],
      insertions: [
        ["                - new\n", "title: UserState\n", "enum:\n"],
        ["                - away\n", "title: UserState\n", "# works\n"],
      ],
    });
  });

  test("of the values of a map", () => {
    const type = "          type: object\n";
    const values =
      "          additionalProperties:\n            title: Flag\n            anyOf:\n              - {type: string, enum: [a]}\n              - {type: string}\n";
    const spec = ours.replace(`${type}          additionalProperties: {}\n`, type + values);
    const change = (_, { User }) => (User.properties.attributes.additionalProperties = { type: "string", enum: ["a", "b"] });
    check(change, { spec, names: ["User.attributes=b"], insertions: [[", b", "title: Flag\n", "enum: [a"]] });
  });

  test("of an enum with one title in several places comes to all of them", () => {
    const change = ({ getUser, getUsers }) => {
      for (const operation of [getUser, getUsers]) parameter(operation, "expand").items.enum.push("station");
    };
    const insertions = ["getUser", "getUsers"].map((name) => [", station", `operationId: ${name}\n`, "enum: [presence, team"]);
    check(change, { names: ["getUsers.expand=station"], along: ["getUser.expand=station"], insertions });
    check(change, { names: ["getUsers.expand=station", "getUser.expand=station"], insertions });
  });

  test("comes to an operation that is adopted with it", () => {
    const change = ({ getUser, getUsers }, _, paths) => {
      for (const operation of [getUser, getUsers]) parameter(operation, "expand").items.enum.push("station");
      paths["/api/v2/users/{userId}/team"] = { get: { ...getUser, "x-purecloud-method-name": "getUserTeam" } };
    };
    for (const names of [
      ["getUser.expand=station", "getUserTeam", "getUsers.expand=station"],
      ["getUserTeam", "getUser.expand=station"],
    ]) {
      withDocument(changed(change), "Swagger 2.0 as JSON", (file, places) => {
        assert.deepEqual(places(adopt({ file, text: ours, specFile: "openapi.yaml", names }).text), ["getQueues", "Queue"]);
      });
    }
  });

  test("that only one of these places has in the vendor's definition is refused", () => {
    withDocument(
      changed(({ getUser }) => parameter(getUser, "expand").items.enum.push("station")),
      "Swagger 2.0 as JSON",
      (file) => {
        const run = () => adopt({ file, text: ours, specFile: "openapi.yaml", names: ["getUser.expand=station"] });
        assert.throws(run, /getUser\.expand and getUsers\.expand share the enum UserExpandOption, and FILE has .* a title of its own/);
      },
    );
  });
});

describe("a field", () => {
  test("stands behind the one that precedes it", () => {
    check(
      (_, { User }) =>
        (User.properties = {
          born: { type: "string", format: "date", readOnly: true },
          ...User.properties,
          uri: { type: "string", format: "uri" },
        }),
      {
        names: ["User.born", "User.uri"],
        insertions: [
          [
            `        born:
          description: ${marker}
          type: string
          format: date
          readOnly: true
`,
            "    User:\n",
            "properties:\n",
          ],
          [
            `        uri:
          description: ${marker}
          type: string
          format: uri-reference
`,
            "format: uri-reference\n",
          ],
        ],
      },
    );
  });

  test("may have each type", () => {
    const user = { $ref: "#/definitions/User" };
    const change = (_, { UserListing: { properties } }) =>
      Object.assign(properties, {
        kind: { type: "string", enum: ["a", "b:c", "1"] },
        kinds: { type: "array", items: { type: "string", enum: ["a", "a.value.of.thirty.characters.now"] }, uniqueItems: true },
        first: { ...user, readOnly: true },
        groups: { type: "object", additionalProperties: { type: "array", items: user } },
        counts: { type: "object", additionalProperties: { type: "number", format: "double" } },
        extra: { type: "object" },
        more: { type: "object", additionalProperties: { type: "object" } },
        any: {},
      });
    const names = ["kind", "kinds", "first", "groups", "counts", "extra", "more", "any"].map((name) => `UserListing.${name}`);
    const fields = `        kind:
          title: UserListingKind
          description: ${marker}
          anyOf:
            - type: string
              enum: [a, 'b:c', '1']
            - {type: string}
        kinds:
          description: ${marker}
          type: array
          items:
            title: UserListingKinds
            anyOf:
              - type: string
                enum:
                  - a
                  - a.value.of.thirty.characters.now
              - {type: string}
          uniqueItems: true
        first:
          description: ${marker}
          allOf:
            - {$ref: '#/components/schemas/User'}
          readOnly: true
        groups:
          description: ${marker}
          type: object
          additionalProperties:
            type: array
            items: {$ref: '#/components/schemas/User'}
        counts:
          description: ${marker}
          type: object
          additionalProperties: {type: number, format: double}
        extra:
          description: ${marker}
          type: object
          additionalProperties: true
        more:
          description: ${marker}
          type: object
          additionalProperties: {}
        any:
          description: ${marker}
`;
    check(change, { names, insertions: [[fields, "format: int64\n"]] });
  });

  test("that is required joins the list of required fields, or starts it", () => {
    const change = (_, { CreateUser, UserListing }) => {
      CreateUser.properties = { team: { type: "string" }, ...CreateUser.properties };
      CreateUser.required = ["team", "email"];
      UserListing.properties.page = { type: "boolean" };
      UserListing.required = ["page"];
    };
    check(change, {
      names: ["CreateUser.team", "UserListing.page"],
      insertions: [
        ["team, ", "    CreateUser:\n", "required: ["],
        [`        team:\n          description: ${marker}\n          type: string\n`, "    CreateUser:\n", "properties:\n"],
        ["      required: [page]\n", "    UserListing:\n", "x-use: [response]\n"],
        [`        page:\n          description: ${marker}\n          type: boolean\n`, "format: int64\n"],
      ],
    });
  });

  test("of a model without fields brings the map of fields along", () => {
    const start = ours.indexOf("      properties:\n", ours.indexOf("    ErrorBody:\n"));
    const spec = ours.slice(0, start) + ours.slice(ours.indexOf("    User:\n"));
    check(() => {}, {
      spec,
      names: ["ErrorBody.code"],
      insertions: [[`      properties:\n        code:\n          description: ${marker}\n          type: string\n`, "x-use: [error]\n"]],
    });
  });

  test("brings the models along that it leads to and that the spec does not have", () => {
    const change = (_, definitions) => {
      definitions.User.properties.station = { $ref: "#/definitions/Station" };
      definitions.Station = { ...station, properties: { ...station.properties, floor: { $ref: "#/definitions/Floor" } } };
      definitions.Floor = { type: "object", properties: { head: { $ref: "#/definitions/User" } } };
    };
    const floor = `    Floor:
      type: object
      description: ${marker}
      x-domain: ${marker}
      x-use: [response]
      properties:
        head:
          description: ${marker}
          allOf:
            - {$ref: '#/components/schemas/User'}
`;
    const reference = (name, model) => `        ${name}:
          description: ${marker}
          allOf:
            - {$ref: '#/components/schemas/${model}'}
`;
    const insertions = [
      [floor + stationText("response") + reference("floor", "Floor"), ...behindErrorBody],
      [reference("station", "Station"), "format: uri-reference\n"],
    ];
    check(change, { names: ["User.station"], along: ["Floor", "Station"], insertions });
    check(change, { names: ["User.station", "Station"], along: ["Floor"], insertions });
  });
});

describe("a model", () => {
  test("that nothing in the spec leads to travels as in the vendor's definition", () => {
    const change = ({ postUsers }, definitions, paths) => {
      definitions.Station = station;
      const body = { in: "body", name: "body", schema: { $ref: "#/definitions/Station" } };
      paths["/api/v2/stations"] = { post: { operationId: "postStations", parameters: [body], responses: postUsers.responses } };
      definitions.User.properties.station = { $ref: "#/definitions/Station" };
    };
    check(change, { names: ["Station"], insertions: [[stationText("request, response"), ...behindErrorBody]] });
  });
});

const addStation = (definition) => {
  const { paths, definitions } = definition;
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

/** A definition with an addition of each kind, and the names of the additions. */
const additions = () =>
  changed(({ getUser, getUsers }, definitions, paths) => {
    addStation({ definitions, paths });
    getUser.parameters.push({ name: "full", in: "query", type: "boolean" });
    for (const operation of [getUser, getUsers]) parameter(operation, "expand").items.enum.push("station");
    definitions.User.properties.state.enum.push("away");
    definitions.User.properties.station = { $ref: "#/definitions/Station" };
  });
const additionNames = ["getUserStations", "getUser.full", "getUser.expand=station", "User.state=away", "User.station"];

/** Runs a command on the folder of a definition and a spec. */
function inFolder(body, { definition = additions() } = {}) {
  const folder = folderWith({ "vendor.json": JSON.stringify(definition), "openapi.yaml": ours });
  const run = (program, ...args) => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: "utf8" });
    // eslint-disable-next-line no-control-regex -- a message is red
    const colour = /\x1b\[\d*m/g;
    const readable = (text) => folder.relative(text).replace(colour, "").trim();
    return { status, stdout: readable(stdout), stderr: readable(stderr) };
  };
  const node = (script, ...args) =>
    run(process.execPath, path.join(root, "scripts", script), folder.at("vendor.json"), ...args, "--spec", folder.at("openapi.yaml"));
  try {
    return body({
      adopt: (...names) => node("spec-adopt.mjs", ...names),
      diff: () => node("spec-diff.mjs"),
      generate: (file) =>
        run("cargo", "run", "--quiet", "--package", "genesys-users-codegen", "--", "--spec", folder.at(file), "--out", folder.at("out")),
      text: () => readFileSync(folder.at("openapi.yaml"), "utf8"),
      write: (name, text) => folder.write(name, text),
    });
  } finally {
    folder.remove();
  }
}

describe("the command", () => {
  test("writes the spec, says what is missing, and leaves no difference", () => {
    inFolder(({ adopt, diff, text }) => {
      assert.equal(diff().status, 1);
      const { status, stdout, stderr } = adopt(...additionNames);
      assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
      assert.equal(
        stdout,
        `spec:adopt: openapi.yaml has ${additionNames.join(", ")}.
With it came Station, StationListing, getUsers.expand=station.
Next: write what is missing. \`${marker}\` stands in its place, 18 times. Then \`npm run generate\`.`,
      );
      assert.equal(text().split(marker).length - 1, 18);
      assert.equal(diff().status, 0, diff().stdout);
    });
  });

  test("writes what the generator refuses until the texts are there, and accepts then", () => {
    inFolder(({ adopt, generate, text, write }) => {
      adopt(...additionNames);
      const refused = generate("openapi.yaml");
      assert.equal(refused.status, 1);
      assert.match(refused.stderr, /openapi\.yaml: #\/paths\/~1api~1v2~1users~1\{userId\}\/get\/parameters\/3\/description: `TODO/);
      write("complete.yaml", text().replaceAll(`x-domain: ${marker}`, "x-domain: stations").replaceAll(marker, "A text"));
      const accepted = generate("complete.yaml");
      assert.equal(accepted.status, 0, accepted.stderr);
      assert.match(accepted.stdout, /^5 operations \(2 pageable, /);
    });
  });

  test("names the nearest names for one that does not exist, and leaves the spec as it is", () => {
    inFolder(({ adopt, text }) => {
      for (const [name, message] of [
        ["getUser.ful", /^There is no getUser\.ful that only FILE has\. The nearest names are getUser\.full, /],
        ["user.state=AWAY", /The nearest names are User\.state=away, /],
        [
          "getUserStations.cursor",
          /^getUserStations\.cursor comes with getUserStations, which the spec does not have\. Adopt getUserStations\.$/,
        ],
        ["Station.id", /^Station\.id comes with Station, /],
        ["getUser", /^getUser is in the spec already\. /],
        ["getUser.expand", /^getUser\.expand is in the spec already\. /],
        ["getUser.expand=team", /^getUser\.expand=team is in the spec already\. /],
        ["User.name", /^User\.name is in the spec already\. /],
      ]) {
        const { status, stdout, stderr } = adopt("getUser.full", name);
        assert.deepEqual({ status, stdout }, { status: 1, stdout: "" }, name);
        assert.match(stderr, message);
      }
      assert.equal(text(), ours);
    });
  });

  test("says so when the vendor's definition has nothing more", () => {
    const definition = vendor();
    delete definition.paths["/api/v2/routing/queues"];
    inFolder(({ adopt }) => assert.match(adopt("getX").stderr, /^There is no getX: FILE has nothing that the spec does not have\.$/), {
      definition,
    });
  });

  test("refuses a type that the spec has no notation for, and leaves the spec as it is", () => {
    const definition = changed((_, { User: { properties } }) => {
      properties.either = { oneOf: [{ type: "string" }, { type: "integer" }] };
      properties.level = { type: "integer", enum: [1, 2] };
    });
    const check = ({ adopt, text }) => {
      assert.match(adopt("User.either").stderr, /^UserEither: the spec has no notation for this type: oneOf\. Write it by hand\.$/);
      assert.match(adopt("User.level").stderr, /^UserLevel: the spec has no notation for an enum of numbers\. Write it by hand\.$/);
      assert.equal(text(), ours);
    };
    inFolder(check, { definition });
  });

  test("needs a file and a name", () => {
    inFolder(({ adopt }) => {
      assert.equal(adopt().status, 1);
      assert.match(adopt().stderr, /^Name a FILE and what to adopt from it\.\n\nUsage: npm run spec:adopt -- FILE NAME/);
      assert.match(adopt("--every").stderr, /Usage:/);
      assert.match(adopt("--help").stdout, /^Usage:/);
    });
  });
});
