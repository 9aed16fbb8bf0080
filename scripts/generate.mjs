// `npm run generate`: writes the generated folders from spec/openapi.yaml. `npm run generate -- --check` only checks that they are up to date.

import { log, main, run } from "./lib/run.mjs";

await main(async () => {
  log("generate: the operations, models and options of spec/openapi.yaml");
  await run("cargo", ["run", "--quiet", "--package", "genesys-users-codegen", "--", ...process.argv.slice(2)], {
    remedy: "Mend what the generator reports above, in spec/openapi.yaml or in codegen.",
  });
});
