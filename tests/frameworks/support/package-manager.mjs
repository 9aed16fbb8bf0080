// A program of Node whose packages another package manager than npm has installed.

import assert from "node:assert/strict";
import path from "node:path";

/** Runs `install` and then `program` in the folder app of a project. The program prints what each entry has answered for each person. */
export async function assertInstalledProgram({ run, folder, organization }, install, program) {
  const { people, total } = organization;
  const options = { cwd: path.join(folder, "app"), env: { PEOPLE: JSON.stringify(people) } };
  await run(install, options);
  const output = await run(program, options);
  const answers = people.map(({ id }) => ({ me: id, total }));
  assert.deepEqual(JSON.parse(output.trim().split("\n").at(-1)), [answers, answers, answers]);
}
