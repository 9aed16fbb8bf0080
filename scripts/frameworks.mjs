// `npm run test:frameworks`: installs the packed package into a project of each framework, and tests it there. It takes its time and the
// npm registry, so it is no part of `npm test`. `npm run test:frameworks -- NAME...` runs only the projects named.

import { main } from "./lib/run.mjs";
import { runSuites } from "./lib/run-suites.mjs";
import { frameworkSuites } from "./lib/suites.mjs";

await main(() => runSuites(frameworkSuites(), process.argv.slice(2), "npm run test:frameworks"));
