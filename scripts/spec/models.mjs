// Reads the models of a definition into one notation.

import { innermost, isModel, readShape } from "./shapes.mjs";

/**
 * @typedef {object} Field
 * @property {import("./shapes.mjs").Shape} shape
 * @property {boolean} required
 * @property {boolean} readOnly
 */

/**
 * @typedef {object} Model
 * @property {string} name
 * @property {Map<string, Field>} fields in the order of the definition
 */

/** Reads a model; undefined when the definition has none with this name. @returns {Model | undefined} */
export function readModel(document, name) {
  const schema = Object.hasOwn(document.schemas, name) ? document.schemas[name] : undefined;
  if (!isModel(schema)) return undefined;
  const required = document.list(schema.required, `${name}/required`);
  const properties = Object.entries(document.object(schema.properties, `${name}/properties`));
  const fields = properties.map(([field, property]) => [
    field,
    {
      shape: readShape(document, property, `${name}.${field}`),
      required: required.includes(field),
      readOnly: property.readOnly === true,
    },
  ]);
  return { name, fields: new Map(fields) };
}

/** The shapes of operations by where they travel: in requests, responses and errors. */
export function shapesOf(operations) {
  const from = (shapes) => operations.flatMap(shapes).filter(Boolean);
  return {
    request: from(({ body }) => [body]),
    response: from(({ success }) => [...success.values()]),
    error: from(({ errors }) => [...errors.values()].map(({ shape }) => shape)),
  };
}

/** The names of the models that these shapes lead to, directly and through fields. It ends at models that are `known`. */
export function reachedModels(document, shapes, known = {}) {
  const reached = new Set();
  const waiting = [...shapes];
  while (waiting.length > 0) {
    const { model } = innermost(waiting.pop());
    if (model === undefined || reached.has(model) || Object.hasOwn(known, model)) continue;
    reached.add(model);
    const { fields } = readModel(document, model);
    waiting.push(...[...fields.values()].map(({ shape }) => shape));
  }
  return reached;
}
