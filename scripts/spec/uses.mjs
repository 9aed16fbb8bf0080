// Where models travel, which their `x-use` states.

import { Document } from "./document.mjs";
import { reachedModels, shapesOf } from "./models.mjs";
import { readOperations } from "./operations.mjs";

/**
 * Completes the `x-use` of all models of a spec, and returns the names of the models that had one before. A model that no
 * operation of the spec leads to yet travels as in the vendor's file.
 */
export function completeUses(spec, file, pairs) {
  const { content } = spec;
  const here = usesOf(new Document(content, spec.file));
  const there = usesOf(file);
  const changed = [];
  for (const [name, schema] of Object.entries(content.components.schemas)) {
    const uses = here(name).length > 0 ? here(name) : there(name);
    if (uses.every((use) => schema["x-use"]?.includes(use))) continue;
    spec.addValues(["components", "schemas", name, "x-use"], uses);
    if (pairs.models.some((pair) => pair.here?.name === name)) changed.push(name);
  }
  spec.apply();
  return changed;
}

/** A function that returns the uses of a model, in the order of the spec. Its first call follows all operations of the document. */
function usesOf(document) {
  let reached;
  return (name) => {
    reached ??= Object.entries(shapesOf(readOperations(document))).map(([use, shapes]) => [use, reachedModels(document, shapes)]);
    return reached.filter(([, models]) => models.has(name)).map(([use]) => use);
  };
}
