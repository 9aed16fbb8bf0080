// The package where pnpm has installed it.

import { openProject } from "./support/project.mjs";
import { assertInstalledProgram } from "./support/package-manager.mjs";

const project = await openProject("pnpm", { node: "22.19" });

project.test("pnpm: both entries, by import and by require", () =>
  assertInstalledProgram(project, ["pnpm", "install", "--offline", "--no-frozen-lockfile"], ["node", "main.js"]),
);
