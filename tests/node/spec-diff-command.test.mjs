// The command `npm run spec:diff`: its output, its exit status, and the accepted differences.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { stringify } from "yaml";
import { root } from "../../scripts/lib/run.mjs";
import { toText } from "../../scripts/spec/report.mjs";
import { changed, failure, folderWith, parameter, vendor } from "./support/definitions.mjs";
import { ours } from "./support/small-spec.mjs";

const station = { type: "object", properties: { id: { type: "string" } } };
const withStation = { 200: { schema: { $ref: "#/definitions/Station" } } };

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
