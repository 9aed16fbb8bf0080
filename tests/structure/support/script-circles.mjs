// The dependencies between the files in TypeScript and JavaScript, found by dependency-cruiser.

import { cruise } from "dependency-cruiser";

const rule = (name, from, to) => ({ name, severity: "error", from, to });

/** What no import may do: close a circle, or lead from the product to its tools or from the tools to the tests. */
const rules = [
  rule("circle", {}, { circular: true }),
  rule("the package uses its tools", { path: "^pkg/" }, { path: "^(scripts|tests|bench|www)/" }),
  rule("a script uses tests", { path: "^scripts/" }, { path: "^(tests|bench)/" }),
];

/** Describes each import that breaks a rule; `folders` are relative to `baseDir`. Imports of types count. */
export async function scriptProblems(folders, baseDir) {
  const { output } = await cruise(folders, {
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules },
    tsPreCompilationDeps: true,
    exclude: { path: "(^|/)(node_modules|dist|build|\\.out)/" },
  });
  const problems = output.summary.violations.map(({ rule, from, to, cycle }) =>
    cycle ? circleText(from, cycle) : `${from} -> ${to}: ${rule.name}`,
  );
  return { files: output.modules.length, problems: [...new Set(problems)].sort() };
}

/** A circle as text. It begins with the first of its files by name, so that it is the same wherever it was found. */
function circleText(from, cycle) {
  const files = [from, ...cycle.map(({ name }) => name)].slice(0, cycle.length);
  const start = files.indexOf([...files].sort()[0]);
  const circle = [...files.slice(start), ...files.slice(0, start)];
  return [...circle, circle[0]].join(" -> ");
}
