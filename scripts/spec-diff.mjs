// `npm run spec:diff -- FILE`: compares the vendor's definition of the API with spec/openapi.yaml.

import path from "node:path";
import { parseArgs } from "node:util";
import { main, root, UserError } from "./lib/run.mjs";
import { divide, readAccepted } from "./spec/accepted.mjs";
import { compare } from "./spec/compare.mjs";
import { readDocument } from "./spec/document.mjs";
import { toJson, toText } from "./spec/report.mjs";
import { pairUp } from "./spec/scope.mjs";

const usage = `Usage: npm run spec:diff -- FILE [options]

FILE is a definition of the API as the vendor publishes it: Swagger 2.0 or OpenAPI 3, JSON or YAML.

  --all        compare each operation of FILE, not only those of the spec and those with the tag Users
  --accepted   show the accepted differences too
  --json       print one object for machines (\`npm run --silent spec:diff\` prints nothing else)
  --spec SPEC  another spec than spec/openapi.yaml; its accepted differences stand beside it
  --help

Exit status: 0 without differences, 1 with differences, 2 when the command could not run.`;

const flag = { type: "boolean" };

function readOptions() {
  let values, positionals;
  try {
    const options = { all: flag, accepted: flag, json: flag, spec: { type: "string" }, help: flag };
    ({ values, positionals } = parseArgs({ options, allowPositionals: true }));
  } catch (error) {
    throw new UserError(`${error.message}\n\n${usage}`);
  }
  if (!values.help && positionals.length !== 1) throw new UserError(`Name one FILE, not ${positionals.length}.\n\n${usage}`);
  return { ...values, file: positionals[0] };
}

await main(
  () => {
    const { help, file, all, accepted: withAccepted, json, spec = path.join(root, "spec/openapi.yaml") } = readOptions();
    if (help) return console.log(usage);
    const theirs = readDocument(file);
    const pairs = pairUp(theirs, readDocument(spec), { all });
    const result = {
      file,
      format: theirs.format,
      compared: { operations: pairs.operations.length, models: pairs.models.length },
      leftOut: pairs.leftOut,
      ...divide(compare(pairs), readAccepted(spec)),
    };
    const isColoured = process.stdout.isTTY === true && process.stdout.hasColors();
    console.log(json ? toJson(result) : toText(result, { withAccepted, isColoured }));
    if (result.open.length > 0) process.exitCode = 1;
  },
  { status: 2 },
);
