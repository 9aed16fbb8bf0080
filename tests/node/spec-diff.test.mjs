// `npm run spec:diff`: what it finds between a vendor's definition and a spec, and what it prints.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { stringify } from "yaml";
import { root } from "../../scripts/lib/run.mjs";
import { compare } from "../../scripts/spec/compare.mjs";
import { what } from "../../scripts/spec/difference.mjs";
import { readDocument } from "../../scripts/spec/document.mjs";
import { toText } from "../../scripts/spec/report.mjs";
import { pairUp } from "../../scripts/spec/scope.mjs";
import { failure, folderWith, formats, operationsOf, ours, parameter, vendor } from "./support/definitions.mjs";

/** The vendor's definition after a change. */
function changed(change) {
  const definition = vendor();
  change(operationsOf(definition), definition.definitions, definition.paths);
  return definition;
}

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

const script = path.join(root, "scripts/spec-diff.mjs");

/** Runs the command on files of these texts. An argument that is the name of a file becomes its path. */
function run(files, ...args) {
  const folder = folderWith({ "openapi.yaml": ours, ...files });
  try {
    const named = args.map((arg) => (Object.hasOwn(files, arg) ? folder.at(arg) : arg));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...named, "--spec", folder.at("openapi.yaml")], {
      encoding: "utf8",
    });
    return { status, stdout: folder.relative(stdout), stderr: folder.relative(stderr) };
  } finally {
    folder.remove();
  }
}

const manyChanges = JSON.stringify(
  changed(({ getUser, postUsers }, { User }) => {
    getUser.parameters.splice(1, 0, { name: "full", in: "query", type: "boolean" });
    parameter(getUser, "state").enum = ["active", "inactive"];
    postUsers.deprecated = true;
    User.properties.title = { type: "string", readOnly: true };
  }),
);

describe("the command", () => {
  test("says that there are no differences, with status 0", () => {
    const { status, stdout, stderr } = run({ "vendor.json": JSON.stringify(vendor()) }, "vendor.json");
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    assert.equal(
      stdout,
      `FILE is vendor.json, Swagger 2.0. Compared: 4 operations, 4 models.
Left out: 1 operation of FILE without the tag Users. --all compares them too.

No differences.
`,
    );
  });

  test("groups the differences for a person, with status 1 and without colours in a pipe", () => {
    const { status, stdout } = run({ "vendor.json": manyChanges }, "vendor.json");
    assert.equal(status, 1);
    assert.equal(
      stdout,
      `FILE is vendor.json, Swagger 2.0. Compared: 4 operations, 4 models.
Left out: 1 operation of FILE without the tag Users. --all compares them too.

Only in FILE: 3
  operations
    getUser
      getUser.full: parameter (optional, in query, boolean)
      getUser.state=inactive: value
  models
    User
      User.title: field (string, read-only)

Only here: 1
  operations
    getUser
      getUser.state=deleted: value

Different: 1
  operations
    postUsers
      postUsers: deprecated yes in FILE, no here

5 differences.
\`npm run spec:adopt -- FILE NAME…\` adds operations, parameters, values, models and fields that are only in FILE.
A NAME is what stands before the colon.
`,
    );
  });

  test("prints headings in colours on a terminal", () => {
    const open = [{ section: "models", owner: "User", place: "User.title", side: "file", kind: "field", fact: "field" }];
    const result = {
      file: "f",
      format: "OpenAPI 3.0.1",
      compared: { operations: 1, models: 1 },
      leftOut: 0,
      open,
      accepted: [],
      stale: [],
    };
    assert.match(toText(result, { isColoured: true }), /\n\x1b\[32mOnly in FILE: 1\x1b\[0m\n {2}models\n/); // eslint-disable-line no-control-regex -- a colour
    assert.match(toText(result), /\nOnly in FILE: 1\n {2}models\n/);
  });

  test("prints one object for machines, with the same content", () => {
    const { status, stdout } = run({ "vendor.json": manyChanges }, "vendor.json", "--json");
    assert.equal(status, 1);
    const { file, format, compared, leftOut, differences: found, accepted, stale } = JSON.parse(stdout);
    assert.deepEqual(
      { file, format, compared, leftOut, accepted, stale },
      { file: "vendor.json", format: "Swagger 2.0", compared: { operations: 4, models: 4 }, leftOut: 1, accepted: [], stale: [] },
    );
    assert.deepEqual(
      found.map((difference) => [difference.place, difference.what, difference.adoptable]),
      [
        ["getUser.full", "only in FILE: parameter", true],
        ["getUser.state=inactive", "only in FILE: value", true],
        ["getUser.state=deleted", "only here: value", false],
        ["postUsers", "different: deprecated yes in FILE, no here", false],
        ["User.title", "only in FILE: field", true],
      ],
    );
    assert.deepEqual(found[0], {
      section: "operations",
      owner: "getUser",
      place: "getUser.full",
      side: "file",
      kind: "parameter",
      fact: "parameter",
      detail: "optional, in query, boolean",
      what: "only in FILE: parameter",
      adoptable: true,
    });
  });

  test("tells of each part what helps to decide", () => {
    const definition = changed(({ postUsers, getUser }, definitions, paths) => {
      paths["/api/v2/users/me"] = { get: { tags: ["Users"], operationId: "getUsersMe", responses: withStation } };
      definitions.Station = station;
      postUsers.parameters.push({ name: "dryRun", in: "query", required: true, type: "boolean" });
      postUsers.responses[200] = { schema: { $ref: "#/definitions/User" } };
      getUser.responses[409] = failure("conflict", "a.rule");
      delete getUser.responses[404];
      definitions.User.properties.born = { type: "string", format: "date", readOnly: true };
      definitions.User.required = ["born"];
      delete definitions.User.properties.skills;
    });
    const { stdout } = run({ "vendor.json": JSON.stringify(definition) }, "vendor.json", "--json");
    assert.deepEqual(
      JSON.parse(stdout).differences.map(({ place, fact, detail }) => `${place}: ${fact} (${detail})`),
      [
        "getUser: error 409 (a.rule, conflict)",
        "getUser: error 404 (not.found)",
        "getUsersMe: operation (GET /api/v2/users/me)",
        "postUsers.dryRun: parameter (required, in query, boolean)",
        "postUsers: success 200 (User)",
        "Station: model (1 field)",
        "User.born: field (string:date, required, read-only)",
        "User.skills: field (set<string>)",
      ],
    );
  });

  test("reads YAML in brackets, and YAML in a file without an ending", () => {
    for (const [name, text] of [
      ["vendor.yaml", stringify(vendor(), { collectionStyle: "flow" })],
      ["vendor", stringify(vendor())],
    ]) {
      assert.deepEqual(run({ [name]: text }, name).status, 0, text);
    }
  });

  test("compares all operations with --all", () => {
    const { status, stdout } = run({ "vendor.json": JSON.stringify(vendor()) }, "vendor.json", "--all");
    assert.equal(status, 1);
    assert.match(stdout, /^ {4}getQueues: operation \(GET \/api\/v2\/routing\/queues\)$/m);
    assert.doesNotMatch(stdout, /Left out/);
  });

  test("explains itself with --help", () => {
    const { status, stdout } = run({}, "--help");
    assert.equal(status, 0);
    assert.match(stdout, /^Usage: npm run spec:diff -- FILE/);
  });
});

describe("accepted differences", () => {
  const entry = (place, text, reason = "We know better.") => ({ place, what: text, reason });
  const known = [
    entry("getUser.full", "only in FILE: parameter"),
    entry("getUser.state=inactive", "only in FILE: value"),
    entry("getUser.state=deleted", "only here: value"),
    entry("postUsers", "different: deprecated yes in FILE, no here"),
    entry("User.title", "only in FILE: field"),
  ];
  const files = (entries) => ({ "vendor.json": manyChanges, "accepted-differences.yaml": stringify(entries) });

  test("are counted and not printed, and leave status 0", () => {
    const { status, stdout } = run(files(known), "vendor.json");
    assert.equal(status, 0);
    assert.match(stdout, /\n\nNo differences\. 5 accepted differences \(--accepted shows them\)\.\n$/);
    assert.doesNotMatch(stdout, /getUser/);
  });

  test("are printed with their reason with --accepted", () => {
    const { status, stdout } = run(files(known.slice(1)), "vendor.json", "--accepted");
    assert.equal(status, 1);
    assert.match(stdout, /^Accepted: 4\n {2}getUser\.state=inactive: only in FILE: value\. We know better\.$/m);
    assert.match(stdout, /^1 difference\. 4 accepted differences\.$/m);
  });

  test("that do not occur are stale, also when only the fact has changed", () => {
    const stale = [entry("getUser", "only here: scope groups"), entry("postUsers", "different: deprecated no in FILE, yes here")];
    const { status, stdout } = run(files([...known, ...stale]), "vendor.json");
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^Stale: 2\. .*\n {2}getUser: only here: scope groups\n {2}postUsers: different: deprecated no in FILE, yes here$/m,
    );
    assert.deepEqual(JSON.parse(run(files(stale), "vendor.json", "--json").stdout).stale, stale);
  });

  test("need a place, a fact and a reason, once", () => {
    const withoutReason = { place: "getUser", what: "only here: scope users" };
    for (const [entries, message] of [
      [[known[0], withoutReason], /accepted-differences\.yaml: entry 2 needs the texts `place`, `what` and `reason`, and nothing else/],
      [[{ ...known[0], since: "today" }], /entry 1 needs/],
      [[{ ...known[0], reason: " " }], /entry 1 needs/],
      [[known[0], known[1], { ...known[0], reason: "Twice." }], /entries 1 and 3 are about the same difference/],
      [{ place: "getUser" }, /a list of differences is expected/],
    ]) {
      const { status, stderr } = run(files(entries), "vendor.json");
      assert.equal(status, 2);
      assert.match(stderr, message);
    }
  });

  test("of this project have the right form", () => {
    const definition = readFileSync(path.join(root, "spec/openapi.yaml"), "utf8");
    const accepted = readFileSync(path.join(root, "spec/accepted-differences.yaml"), "utf8");
    const { status, stdout } = run(
      { "vendor.yaml": definition, "openapi.yaml": definition, "accepted-differences.yaml": accepted },
      "vendor.yaml",
    );
    assert.equal(status, 0, stdout);
    assert.match(stdout, /No differences\./);
  });
});

describe("a file that cannot be compared ends with status 2 and says what to do", () => {
  const definition = (change) => JSON.stringify(changed(change));
  for (const [name, files, message] of [
    ["that does not exist", {}, /^vendor\.json cannot be read: ENOENT.* Check the name of the file\.$/],
    ["that is not JSON", { "vendor.json": "{" }, /^vendor\.json is not JSON: .*\. Name a Swagger 2\.0 or OpenAPI 3 definition\.$/],
    ["that is not YAML", { "vendor.yaml": "a: [" }, /^vendor\.yaml is not YAML: .*\. Name a Swagger 2\.0 or OpenAPI 3 definition\.$/],
    ["that is empty", { "vendor.yaml": "" }, /^vendor\.yaml: #: neither `swagger: "2\.0"` nor `openapi: 3\.…` stands here\. Name a /],
    ["of another version", { "vendor.json": '{"swagger":"1.2"}' }, /^vendor\.json: #: neither/],
    ["without operations", { "vendor.json": '{"openapi":"3.1.0","paths":{}}' }, /^vendor\.json: #\/paths: there is no operation\.$/],
    [
      "whose paths are a text",
      { "vendor.json": '{"openapi":"3.1.0","paths":"/"}' },
      /^vendor\.json: #\/paths: an object is expected here\.$/,
    ],
    ["whose paths are empty", { "vendor.yaml": "openapi: 3.1.0\npaths:" }, /^vendor\.yaml: #\/paths: an object is expected here\.$/],
    [
      "whose paths are a list",
      { "vendor.json": '{"openapi":"3.1.0","paths":[]}' },
      /^vendor\.json: #\/paths: an object is expected here\.$/,
    ],
    [
      "whose parameters are no list",
      { "vendor.json": definition(({ getUser }) => (getUser.parameters = {})) },
      /^vendor\.json: #\/paths\/\/api\/v2\/users\/\{userId\}\/get\/parameters: a list is expected here\.$/,
    ],
    [
      "with a reference to nothing",
      { "vendor.json": definition((_, definitions) => delete definitions.CreateUser) },
      /: the target of `#\/definitions\/CreateUser` does not exist in this file\.$/,
    ],
    [
      "with an unknown rule for permissions",
      { "vendor.json": definition(({ getUser }) => (getUser["x-inin-requires-permissions"].type = "SOME")) },
      /x-inin-requires-permissions: the rule of the permissions must be ANY or ALL\.$/,
    ],
    [
      "with two operations of one name",
      { "vendor.json": definition(({ postUsers }) => (postUsers.operationId = "getUsers")) },
      /^vendor\.json: two operations are called getUsers\. Rename one of them in the file\.$/,
    ],
  ]) {
    test(name, () => {
      const file = Object.keys(files)[0] ?? "vendor.json";
      const { status, stdout, stderr } = run(files, file);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: "" });
      // eslint-disable-next-line no-control-regex -- a message is red
      assert.match(stderr.replace(/\x1b\[\d*m/g, "").trim(), message);
    });
  }

  test("an option that does not exist, no file and two files", () => {
    for (const args of [["--every"], [], ["a.json", "b.json"]]) {
      const { status, stderr } = run({}, ...args);
      assert.equal(status, 2);
      assert.match(stderr, /Usage: npm run spec:diff -- FILE/);
    }
  });
});
