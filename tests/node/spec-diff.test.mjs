// What `spec:diff` finds between a vendor's definition and a spec.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compare } from "../../scripts/spec/compare.mjs";
import { what } from "../../scripts/spec/difference.mjs";
import { readDocument } from "../../scripts/spec/document.mjs";
import { pairUp } from "../../scripts/spec/scope.mjs";
import { changed, failure, folderWith, formats, parameter, vendor } from "./support/definitions.mjs";
import { ours } from "./support/small-spec.mjs";

/** The differences between a definition and the small spec, as texts. */
function differences(definition, { format = "Swagger 2.0 as JSON", spec = ours, all } = {}) {
  const [extension, text] = formats[format];
  const folder = folderWith({ [`vendor.${extension}`]: text(definition), "openapi.yaml": spec });
  try {
    const pairs = pairUp(readDocument(folder.at(`vendor.${extension}`)), readDocument(folder.at("openapi.yaml")), { all });
    return compare(pairs).map((difference) => `${difference.place}: ${what(difference)}`);
  } finally {
    folder.remove();
  }
}

/** Tests by name: a change of the vendor's definition, and the differences that it makes in each format. */
function table(cases) {
  for (const [name, [change, expected]] of Object.entries(cases)) {
    test(name, () => {
      for (const format of Object.keys(formats)) assert.deepEqual(differences(changed(change), { format }), expected, format);
    });
  }
}

const none = () => {};
const station = { type: "object", properties: { id: { type: "string" } } };
const withStation = { 200: { schema: { $ref: "#/definitions/Station" } } };

describe("operations", () => {
  table({
    "that agree make no difference": [none, []],
    "of the vendor's alone, with the tag Users, and what they need": [
      (_, definitions, paths) => {
        definitions.Station = station;
        paths["/api/v2/users/{userId}/station"] = { get: { tags: ["Users"], operationId: "getUserStation", responses: withStation } };
      },
      ["getUserStation: only in FILE: operation", "Station: only in FILE: model"],
    ],
    "of ours alone": [(_, __, paths) => delete paths["/api/v2/users"].post, ["postUsers: only here: operation"]],
    "with another name": [
      ({ postUsers }) => (postUsers.operationId = "postPeople"),
      ["postUsers: different: name postPeople in FILE, postUsers here"],
    ],
    "with another path": [
      (_, __, paths) => {
        paths["/api/v2/people"] = { post: paths["/api/v2/users"].post };
        delete paths["/api/v2/users"].post;
      },
      ["postUsers: different: path /api/v2/people in FILE, /api/v2/users here"],
    ],
    "with another method": [
      (_, __, paths) => {
        paths["/api/v2/users"].put = paths["/api/v2/users"].post;
        delete paths["/api/v2/users"].post;
      },
      ["postUsers: different: method put in FILE, post here"],
    ],
    "with another body": [
      ({ postUsers }) => (postUsers.parameters[0].schema = { type: "array", items: { $ref: "#/definitions/CreateUser" } }),
      ["postUsers: different: body array<CreateUser> in FILE, CreateUser here"],
    ],
    "without a body": [({ postUsers }) => postUsers.parameters.pop(), ["postUsers: different: body none in FILE, CreateUser here"]],
    "with another success status": [
      ({ postUsers: { responses } }) => {
        responses[200] = responses[201];
        delete responses[201];
      },
      ["postUsers: only in FILE: success 200", "postUsers: only here: success 201"],
    ],
    "with another success body": [
      ({ getUser }) => delete getUser.responses[200].schema,
      ["getUser: different: success 200 body none in FILE, User here"],
    ],
    "with another success body where the status is not stated": [
      ({ deleteUser }) => (deleteUser.responses.default.schema = { type: "string" }),
      ["deleteUser: different: success body string in FILE, none here"],
    ],
    "with a success status that only one side states": [
      ({ deleteUser: { responses }, postUsers }) => {
        responses[204] = { description: "Deleted." };
        delete responses.default;
        postUsers.responses.default = postUsers.responses[201];
        delete postUsers.responses[201];
      },
      [],
    ],
    "with other permissions": [
      ({ getUser }) => (getUser["x-inin-requires-permissions"] = { type: "ALL", permissions: ["directory:user:view", "a:b:c"] }),
      [
        "getUser: different: permission rule all in FILE, any here",
        "getUser: only in FILE: permission a:b:c",
        "getUser: only here: permission directory:user:edit",
      ],
    ],
    "without permissions": [
      ({ postUsers }) => delete postUsers["x-inin-requires-permissions"],
      ["postUsers: different: permission rule none in FILE, any here", "postUsers: only here: permission directory:user:add"],
    ],
    "with other scopes": [
      ({ postUsers }) => (postUsers.security = [{ "PureCloud OAuth": ["groups"] }]),
      ["postUsers: only in FILE: scope groups", "postUsers: only here: scope users"],
    ],
    "with other flags": [
      ({ deleteUser, getUser }) => {
        deleteUser["x-inin-preview"] = true;
        deleteUser.deprecated = false;
        getUser["x-genesys-preview"] = false;
      },
      [
        "deleteUser: different: deprecated no in FILE, yes here",
        "deleteUser: different: preview yes in FILE, no here",
        "getUser: different: preview no in FILE, yes here",
      ],
    ],
  });

  test("without the tag Users are left out, unless all are compared", () => {
    assert.deepEqual(differences(vendor(), { all: true }), ["getQueues: only in FILE: operation", "Queue: only in FILE: model"]);
  });

  test("with the tag of another group are compared when our spec has them", () => {
    const definition = changed(({ postUsers }) => {
      postUsers.tags = ["People"];
      postUsers.deprecated = true;
    });
    assert.deepEqual(differences(definition), ["postUsers: different: deprecated yes in FILE, no here"]);
  });
});

describe("the base path of Swagger 2.0", () => {
  test("stands before each path", () => {
    const definition = vendor();
    const short = Object.entries(definition.paths).map(([name, item]) => [name.replace("/api/v2", ""), item]);
    for (const basePath of ["/api/v2", "/api/v2/"]) {
      assert.deepEqual(differences({ ...definition, basePath, paths: Object.fromEntries(short) }), []);
    }
    assert.deepEqual(differences({ ...definition, basePath: "/" }), []);
  });
});

describe("errors", () => {
  table({
    "of another status": [
      ({ getUser }) => {
        getUser.responses[409] = failure("conflict");
        delete getUser.responses[404];
      },
      ["getUser: only in FILE: error 409", "getUser: only here: error 404"],
    ],
    "with other codes": [
      ({ getUser }) => (getUser.responses[400] = failure("bad.request", "invalid.date")),
      ["getUser: only in FILE: error 400 invalid.date", "getUser: only here: error 400 invalid.id"],
    ],
    "with codes in a list": [
      ({ getUser }) => (getUser.responses[404]["x-inin-error-codes"] = ["not.found", "gone"]),
      ["getUser: only in FILE: error 404 gone"],
    ],
    "with a code that all operations have make one difference": [
      (operations, _, paths) => {
        paths["/api/v2/users/me"] = { get: { ...operations.getQueues, operationId: "getUsersMe", tags: ["Users"], responses: {} } };
        for (const name of ["deleteUser", "getUser", "getUsers", "postUsers"]) {
          operations[name].responses[400]["x-inin-error-codes"]["new.rule"] = "A message.";
        }
      },
      ["every operation: only in FILE: error 400 new.rule", "getUsersMe: only in FILE: operation"],
    ],
    "with another body": [
      ({ getUser }) => (getUser.responses[404].schema = { $ref: "#/definitions/User" }),
      ["getUser: different: error 404 body User in FILE, ErrorBody here"],
    ],
  });
});

describe("parameters", () => {
  table({
    "of the vendor's alone": [
      ({ getUser }) => getUser.parameters.push({ name: "full", in: "query", type: "boolean" }),
      ["getUser.full: only in FILE: parameter"],
    ],
    "of ours alone": [({ getUser }) => getUser.parameters.pop(), ["getUser.state: only here: parameter"]],
    "in another order": [
      ({ getUsers: { parameters } }) => parameters.unshift(parameters.pop()),
      ["getUsers: different: order of parameters expand pageSize pageNumber active in FILE, pageSize pageNumber active expand here"],
    ],
    "in another place": [
      ({ getUser }) => (parameter(getUser, "state").in = "header"),
      ["getUser.state: different: in header in FILE, query here"],
    ],
    "that are required": [
      ({ getUser }) => (parameter(getUser, "state").required = true),
      ["getUser.state: different: required yes in FILE, no here"],
    ],
    "that are optional": [
      ({ getUsers }) => (parameter(getUsers, "active").required = false),
      ["getUsers.active: different: required no in FILE, yes here"],
    ],
    "of another type": [
      ({ getUsers }) => (parameter(getUsers, "pageNumber").type = "string"),
      ["getUsers.pageNumber: different: type string in FILE, integer here"],
    ],
    "that list values": [
      ({ getUsers }) => {
        Object.assign(parameter(getUsers, "pageNumber"), { type: "array", items: { type: "integer" }, collectionFormat: "multi" });
      },
      ["getUsers.pageNumber: different: type array<integer> in FILE, integer here"],
    ],
    "whose values are joined": [
      ({ getUser }) => (parameter(getUser, "expand").collectionFormat = "csv"),
      ["getUser.expand: different: repeated key no in FILE, yes here"],
    ],
    "with other values": [
      ({ getUser }) => (parameter(getUser, "expand").items.enum = ["presence", "station"]),
      ["getUser.expand=station: only in FILE: value", "getUser.expand=team: only here: value"],
    ],
    "with values beside the items": [
      ({ getUser }) => Object.assign(parameter(getUser, "expand"), { items: { type: "string" }, enum: ["presence"] }),
      ["getUser.expand=team: only here: value"],
    ],
    "with values in the vendor's notation": [
      ({ getUser }) => (parameter(getUser, "expand").items = { type: "string", "x-genesys-enum-members": [{ name: "team" }] }),
      ["getUser.expand=presence: only here: value"],
    ],
    "without known values": [
      ({ getUser }) => delete parameter(getUser, "expand").items.enum,
      ["getUser.expand: different: type array<string> in FILE, array<string(enum)> here"],
    ],
    "with another default": [
      ({ getUsers }) => (parameter(getUsers, "pageSize").default = 30),
      ["getUsers.pageSize: different: default 30 in FILE, 25 here"],
    ],
    "without a default": [
      ({ getUsers }) => delete parameter(getUsers, "pageSize").default,
      ["getUsers.pageSize: different: default none in FILE, 25 here"],
    ],
  });

  test("may stand in the path and elsewhere in the file", () => {
    const definition = changed(({ getUser, deleteUser }, _, paths) => {
      for (const operation of [getUser, deleteUser]) operation.parameters.shift();
      paths["/api/v2/users/{userId}"].parameters = [{ $ref: "#/parameters/userId" }];
    });
    definition.parameters = { userId: { name: "userId", in: "path", required: true, type: "string" } };
    assert.deepEqual(differences(definition), []);
  });
});

describe("models", () => {
  table({
    "that a field brings along": [
      (_, definitions) => {
        definitions.User.properties.station = { $ref: "#/definitions/Station" };
        definitions.Station = station;
      },
      ["Station: only in FILE: model", "User.station: only in FILE: field"],
    ],
    "that nothing leads to are left out": [(_, definitions) => (definitions.Station = station), []],
    "of ours alone": [
      ({ getUsers }, definitions) => {
        delete getUsers.responses[200].schema;
        delete definitions.UserListing;
      },
      ["getUsers: different: success 200 body none in FILE, UserListing here", "UserListing: only here: model"],
    ],
    "with other fields": [
      (_, { User: { properties } }) => {
        properties.title = { type: "string" };
        delete properties.name;
      },
      ["User.title: only in FILE: field", "User.name: only here: field"],
    ],
    "with fields of another type": [
      (_, { User: { properties } }) => {
        properties.name = { type: "integer", format: "int32" };
        properties.skills.uniqueItems = false;
        properties.manager = { type: "array", items: properties.manager };
        properties.selfUri = { type: "string" };
      },
      [
        "User.name: different: type integer:int32 in FILE, string here",
        "User.manager: different: type array<User> in FILE, User here",
        "User.skills: different: type array<string> in FILE, set<string> here",
        "User.selfUri: different: type string in FILE, string:uri here",
      ],
    ],
    "with other values": [
      (_, { User: { properties } }) => (properties.state.enum = ["active", "inactive"]),
      ["User.state=inactive: only in FILE: value", "User.state=deleted: only here: value"],
    ],
    "with other required fields": [
      (_, { CreateUser }) => (CreateUser.required = ["name"]),
      ["CreateUser.name: different: required yes in FILE, no here", "CreateUser.email: different: required no in FILE, yes here"],
    ],
    "with another read-only field": [
      (_, { User: { properties } }) => (properties.id.readOnly = false),
      ["User.id: different: read-only no in FILE, yes here"],
    ],
    "with a type that our spec cannot state": [
      (_, { User: { properties } }) => (properties.name = { oneOf: [{ type: "string" }, { type: "integer" }] }),
      ["User.name: different: type unsupported (oneOf) in FILE, string here"],
    ],
    "without a type": [(_, { User }) => delete User.type, []],
    "with fields of any type": [
      (_, { User: { properties } }) => {
        properties.name = true;
        properties.manager = {};
        properties.skills = { type: "array", items: true };
        properties.selfUri = { type: "array" };
      },
      [
        "User.name: different: type any in FILE, string here",
        "User.manager: different: type any in FILE, User here",
        "User.skills: different: type array<any> in FILE, set<string> here",
        "User.selfUri: different: type array<any> in FILE, string:uri here",
      ],
    ],
    "with fields that state their type in other ways": [
      (_, { User: { properties } }) => {
        properties.id.type = ["string", "null"];
        properties.name.type = ["string", "integer"];
        properties.state = { enum: ["active", "deleted"] };
        properties.skills = { items: { type: "string" }, uniqueItems: true };
        properties.attributes = { additionalProperties: { type: "object" } };
      },
      ["User.name: different: type unsupported (type string or integer) in FILE, string here"],
    ],
    "with maps of another kind": [
      (_, { User: { properties } }) => {
        properties.name = { type: "object", additionalProperties: true };
        properties.attributes = { type: "object", additionalProperties: false };
        properties.selfUri = { type: "object", properties: { a: { type: "string" } } };
      },
      [
        "User.name: different: type object in FILE, string here",
        "User.attributes: different: type unsupported (an object without properties) in FILE, map<object> here",
        "User.selfUri: different: type unsupported (an object with properties but without a name) in FILE, string:uri here",
      ],
    ],
    "with one of several types": [
      (_, { User: { properties } }) => {
        properties.state = { anyOf: [{ type: "string", enum: ["active"] }, { type: "integer" }] };
        properties.name = { anyOf: [{ type: "string" }, { type: "string" }] };
      },
      [
        "User.name: different: type unsupported (anyOf) in FILE, string here",
        "User.state: different: type unsupported (anyOf) in FILE, string(enum) here",
      ],
    ],
    "with a reference in allOf, and a name for a plain type": [
      (_, definitions) => {
        definitions.User.properties.manager = { allOf: [{ $ref: "#/definitions/User" }] };
        definitions.User.properties.name = { $ref: "#/definitions/Name" };
        definitions.Name = { type: "string" };
      },
      [],
    ],
    "with a name for a type that refers to itself": [
      (_, definitions) => {
        definitions.User.properties.name = { $ref: "#/definitions/Name" };
        definitions.Name = { type: "array", items: { $ref: "#/definitions/Name" } };
      },
      ["User.name: different: type array<unsupported (Name, which refers to itself without a model between)> in FILE, string here"],
    ],
  });
});
