// The folders of the projects and of the tarball.

import path from "node:path";
import { root } from "../../../scripts/lib/run.mjs";
import { packed } from "../../packaging/support/places.mjs";

export const here = path.join(root, "tests", "frameworks");
export const projects = path.join(here, "projects");
/** The tarball, and the newer Node. */
export const out = path.join(here, ".out");

/** The path of the tarball of the current build. */
export const currentTarball = () => packed(out, "Run `npm run test:frameworks`, or node tests/frameworks/pack.mjs").tarball;
