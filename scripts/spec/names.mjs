// The names that `spec:adopt` takes: the places of what is only in the vendor's file.

import { UserError } from "../lib/run.mjs";
import { isAdoptable } from "./difference.mjs";
import { innermost } from "./shapes.mjs";

/** Returns the difference with each of these names. @param {import("./difference.mjs").Difference[]} differences */
export function differencesNamed(names, differences, pairs) {
  const candidates = new Map(differences.filter(isAdoptable).map((difference) => [difference.place, difference]));
  const problems = names.filter((name) => !candidates.has(name)).map((name) => problem(name, candidates, pairs));
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return [...new Set(names)].map((name) => candidates.get(name));
}

function problem(name, candidates, pairs) {
  const owner = [name.split("=")[0], name.split(".")[0]].find((part) => candidates.has(part));
  if (owner) return `${name} comes with ${owner}, which the spec does not have. Adopt ${owner}.`;
  if (placesHere(pairs).has(name)) return `${name} is in the spec already. \`npm run spec:diff\` shows how it differs.`;
  const nearest = [...candidates.keys()].map((candidate) => ({ candidate, distance: distance(name, candidate) }));
  nearest.sort((a, b) => a.distance - b.distance);
  const texts = nearest.slice(0, 3).map(({ candidate }) => candidate);
  if (texts.length === 0) return `There is no ${name}: FILE has nothing that the spec does not have.`;
  return `There is no ${name} that only FILE has. The nearest names are ${texts.join(", ")}. \`npm run spec:diff\` lists all names.`;
}

/** The places of everything that our spec has. */
function placesHere({ operations, models }) {
  const places = new Set();
  const add = (owner, member, shape) => {
    places.add(`${owner}.${member}`);
    for (const value of innermost(shape).values ?? []) places.add(`${owner}.${member}=${value}`);
  };
  for (const operation of operations.map(({ here }) => here).filter(Boolean)) {
    places.add(operation.name);
    for (const { name, shape } of operation.parameters) add(operation.name, name, shape);
  }
  for (const model of models.map(({ here }) => here).filter(Boolean)) {
    places.add(model.name);
    for (const [field, { shape }] of model.fields) add(model.name, field, shape);
  }
  return places;
}

/** The number of letters to insert, remove or replace. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(row[j] + (letter.toLowerCase() === b[j].toLowerCase() ? 0 : 1), row[j + 1] + 1, next[j] + 1));
    }
    row = next;
  }
  return row.at(-1);
}
