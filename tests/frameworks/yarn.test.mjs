// The package where Yarn has installed it, with Plug'n'Play: its files stay in an archive.

import { openProject } from "./support/project.mjs";
import { assertInstalledProgram } from "./support/package-manager.mjs";

const project = await openProject("yarn");

project.test("Yarn Plug'n'Play: both entries, by import and by require", () =>
  assertInstalledProgram(project, ["yarn", "install"], ["yarn", "node", "main.js"]),
);
