// `npm run spec:adopt -- FILE NAME…`: writes what only the vendor's definition has into spec/openapi.yaml.

import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { log, main, root, UserError } from "./lib/run.mjs";
import { adopt } from "./spec/adopt.mjs";
import { readDocument, readText } from "./spec/document.mjs";
import { marker } from "./spec/schemas.mjs";

const usage = `Usage: npm run spec:adopt -- FILE NAME... [options]

FILE is a definition of the API as the vendor publishes it: Swagger 2.0 or OpenAPI 3, JSON or YAML.
NAME is what stands before the colon in the output of \`npm run spec:diff\`: an operation (getUser), a parameter (getUser.expand), a
model (User), a field (User.name), or a value of an enum (getUser.expand=team, User.state=active).

  --spec SPEC  another spec than spec/openapi.yaml
  --help

The facts come from FILE. In place of each text, and of each value that FILE does not tell, stands \`${marker}\`, and the generator
refuses it.`;

function readOptions() {
  let values, positionals;
  try {
    const options = { spec: { type: "string" }, help: { type: "boolean" } };
    ({ values, positionals } = parseArgs({ options, allowPositionals: true }));
  } catch (error) {
    throw new UserError(`${error.message}\n\n${usage}`);
  }
  const [file, ...names] = positionals;
  if (!values.help && names.length === 0) throw new UserError(`Name a FILE and what to adopt from it.\n\n${usage}`);
  return { ...values, file, names };
}

await main(() => {
  const { help, file, names, spec = path.join(root, "spec/openapi.yaml") } = readOptions();
  if (help) return console.log(usage);
  const text = readText(spec);
  const adopted = adopt({ file: readDocument(file), text, specFile: spec, names });
  writeFileSync(spec, adopted.text);
  log(`spec:adopt: ${spec} has ${names.join(", ")}.`);
  if (adopted.along.length > 0) console.log(`With it came ${adopted.along.join(", ")}.`);
  if (adopted.uses.length > 0) console.log(`The \`x-use\` of these models has changed: ${adopted.uses.join(", ")}.`);
  const missing = adopted.text.split(marker).length - 1;
  if (missing > 0)
    console.log(`Next: write what is missing. \`${marker}\` stands in its place, ${missing} times. Then \`npm run generate\`.`);
  else console.log("Next: `npm run generate`.");
});
