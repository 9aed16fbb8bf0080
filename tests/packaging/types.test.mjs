// The declarations as an application gets them, with the two resolutions of TypeScript.

import { test } from "node:test";
import path from "node:path";
import { packed, projects, script } from "./support/places.mjs";
import { run } from "./support/run.mjs";

packed();
for (const resolution of ["bundler", "nodenext"]) {
  test(`TypeScript, ${resolution}`, async () => {
    await run([...script("typescript", "bin", "tsc"), "--project", path.join(projects, "types", `tsconfig.${resolution}.json`)]);
  });
}
