// `npm test`: runs all suites in order. `npm test -- NAME...` runs only the suites named.

import { main } from "./lib/run.mjs";
import { runSuites } from "./lib/run-suites.mjs";
import { suites } from "./lib/suites.mjs";

await main(() => runSuites(suites, process.argv.slice(2), "npm test"));
