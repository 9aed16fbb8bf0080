// The command `npm run spec:adopt`, and that the generator refuses what it writes until the texts are there.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { root } from "../../scripts/lib/run.mjs";
import { addStation, marker } from "./support/adoption.mjs";
import { changed, folderWith, parameter, vendor } from "./support/definitions.mjs";
import { ours } from "./support/small-spec.mjs";

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
