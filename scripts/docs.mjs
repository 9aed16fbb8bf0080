// `npm run docs`: builds the documentation in docs/.vitepress/dist. `-- --dev` serves it and follows changes of the guides.

import { parseArgs } from "node:util";
import { build, upToDate } from "./build.mjs";
import { defaultBase } from "./docs/built.mjs";
import { main, UserError } from "./lib/run.mjs";
import { setUp } from "./set-up.mjs";

const usage = `Usage: npm run docs [-- options]

  --base PATH  where the site will be served, such as / or /genesys-users/ (default: ${defaultBase})
  --dev        serves the site, and follows changes of the guides
  --help`;

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({ options: { base: { type: "string" }, dev: { type: "boolean" }, help: { type: "boolean" } } }));
  } catch (error) {
    throw new UserError(`${error.message}\n\n${usage}`);
  }
  values.base ??= defaultBase;
  if (!/^\/(?:[\w.-]+\/)*$/.test(values.base)) throw new UserError(`--base takes a path that begins and ends with "/".\n\n${usage}`);
  return values;
}

await main(async () => {
  const { base, dev, help } = readOptions();
  if (help) return console.log(usage);
  await setUp();
  // The reference of the client comes from the declarations.
  if (!upToDate()) await build();
  const { buildSite, serveSite } = await import("./docs/site.mjs");
  await (dev ? serveSite(base) : buildSite(base));
});
