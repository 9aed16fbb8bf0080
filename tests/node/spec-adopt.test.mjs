// What `spec:adopt` writes into a spec for a parameter, a value, a field and a model, and that a spec with it has the difference no longer.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { adopt } from "../../scripts/spec/adopt.mjs";
import { behindErrorBody, check, marker, station, stationText, withDocument } from "./support/adoption.mjs";
import { changed, parameter } from "./support/definitions.mjs";
import { ours } from "./support/small-spec.mjs";

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
