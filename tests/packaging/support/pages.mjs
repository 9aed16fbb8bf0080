// The projects that are pages, by what they test.

import assert from "node:assert/strict";

export const pages = {
  "an import map": "import-map/index.html",
  "a module worker": "module-worker/index.html",
  "a classic worker": "classic-worker/index.html",
  "a service worker": "service-worker/index.html",
  "a classic script": "classic-script/index.html",
  "an iframe": "iframe/index.html?allow=allow-scripts+allow-same-origin",
  "an iframe without an origin": "iframe/index.html?allow=allow-scripts",
  "a policy that allows wasm and nothing unsafe": "csp/allowed.html",
};

export const forbidden = "csp/forbidden.html";

export function assertForbidden(outcome) {
  for (const entry of ["inline", "slim"]) {
    const [isGenesysError, message] = outcome[entry];
    assert.equal(isGenesysError, true, `${entry}: ${message}`);
    assert.match(message, /Content-Security-Policy.*'wasm-unsafe-eval'.*script-src/, entry);
  }
}
