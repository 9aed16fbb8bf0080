// `npm run generate`: writes src/generated from spec/openapi.yaml; `-- --check` only tells whether it is up to date.

import { main, run } from "./lib/run.mjs";

await main(() =>
  run("cargo", ["run", "--quiet", "--package", "genesys-users-codegen", "--", ...process.argv.slice(2)], {
    remedy: "What the generator says stands above.",
  }),
);
