// Chooses what is compared, and pairs it: the operations of both sides, and the models that these reach.

import { UserError } from "../lib/run.mjs";
import { reachedModels, readModel, shapesOf } from "./models.mjs";
import { readOperations } from "./operations.mjs";

/** The tag that the vendor gives to the operations of this package. */
const tag = "Users";

/**
 * Pairs the operations and models of a vendor's file with those of our spec. Of the file it takes the operations that
 * the spec has or that have the tag, unless `all` is set. Where one side has nothing, the other stands alone in its pair.
 */
export function pairUp(file, here, { all = false } = {}) {
  const ours = readOperations(here);
  const theirs = readOperations(file);
  const known = new Map(ours.map((operation) => [operation, partner(operation, theirs, ours)]));
  const partners = new Set(known.values());
  const isUsers = ({ tags }) => tags.some((name) => name.toLowerCase() === tag.toLowerCase());
  const added = theirs.filter((operation) => !partners.has(operation) && (all || isUsers(operation)));
  const operations = [
    ...ours.map((operation) => ({ file: known.get(operation), here: operation })),
    ...added.map((operation) => ({ file: operation, here: undefined })),
  ];
  const considered = operations.map((pair) => pair.file).filter(Boolean);
  refuseTwins(considered, file);
  return { operations, models: pairModels(file, here, considered), leftOut: theirs.length - considered.length };
}

/** The operation of the file with the same name or, when it was renamed, with the same method and path. */
function partner(operation, theirs, ours) {
  const sameName = theirs.find(({ name }) => name === operation.name);
  if (sameName) return sameName;
  const isFree = ({ name }) => !ours.some((other) => other.name === name);
  return theirs.find((other) => isFree(other) && route(other) === route(operation));
}

const route = ({ method, path }) => `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`;

function refuseTwins(operations, file) {
  const names = operations.map(({ name }) => name);
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin) throw new UserError(`${file.file}: two operations are called ${twin}. Rename one of them in the file.`);
}

/** A model that our spec has is compared even if no operation of the file leads to it: the file defines it still. */
function pairModels(file, here, considered) {
  const reached = reachedModels(file, Object.values(shapesOf(considered)).flat());
  const names = new Set([...Object.keys(here.schemas), ...reached]);
  return [...names].map((name) => ({ file: readModel(file, name), here: readModel(here, name) }));
}
