// Writes types in the notation of spec/openapi.yaml, as plain objects whose keys have the order of the spec.

import { readFileSync } from "node:fs";
import path from "node:path";
import { root, UserError } from "../lib/run.mjs";

/** The text in place of what is missing. codegen refuses it. */
export const marker = readFileSync(path.join(root, "spec/missing-marker.txt"), "utf8").trim();

const reference = (model) => ({ $ref: `#/components/schemas/${model}` });

/** @param {import("./shapes.mjs").Shape} shape @param {string} title the name of an enum, and a place for errors */
export function schemaOf(shape, title) {
  switch (shape.kind) {
    case "model":
      return reference(shape.model);
    case "array":
      return { type: "array", items: schemaOf(shape.items, title), ...(shape.unique && { uniqueItems: true }) };
    case "map":
      return { type: "object", additionalProperties: shape.items.kind === "object" ? {} : schemaOf(shape.items, title) };
    case "object":
      return { type: "object", additionalProperties: true };
    case "any":
      return {};
    case "unsupported":
      throw new UserError(`${title}: the spec has no notation for this type: ${shape.construct}. Write it by hand.`);
    default:
      return plainSchema(shape, title);
  }
}

const formats = { uri: "uri-reference" };

function plainSchema({ kind, format, values }, title) {
  if (values === undefined) return { type: kind, ...(format && { format: formats[format] ?? format }) };
  if (kind !== "string") throw new UserError(`${title}: the spec has no notation for an enum of numbers. Write it by hand.`);
  return { title, anyOf: [{ type: kind, enum: values }, { type: kind }] };
}

const capitalized = (name) => name.replace(/^\W*(\w)/, (_, letter) => letter.toUpperCase());

/** A property of a model. */
export function propertyOf(model, name, { shape, readOnly }) {
  const { title, ...type } = schemaOf(shape, model + capitalized(name));
  return {
    ...(title && { title }),
    description: marker,
    ...(type.$ref ? { allOf: [type] } : type),
    ...(readOnly && { readOnly }),
  };
}

/** A model. Its `x-use` is filled in when it stands in the spec. */
export function modelSchemaOf({ name, fields }) {
  const required = [...fields].filter(([, field]) => field.required).map(([field]) => field);
  const properties = Object.fromEntries([...fields].map(([field, facts]) => [field, propertyOf(name, field, facts)]));
  return {
    type: "object",
    description: marker,
    "x-domain": marker,
    "x-use": [],
    ...(required.length > 0 && { required }),
    ...(fields.size > 0 && { properties }),
  };
}

/** A parameter. `enums` are those of the parameters of the spec: parameters with the same name and values share one title. */
export function parameterOf(operation, { name, in: location, required, shape, explode, default: value }, enums) {
  const item = shape.kind === "array" ? shape.items : shape;
  const twin = enums.find((known) => known.member === name && isSameSet(known.values, item.values));
  const title = twin?.title ?? `${capitalized(operation) + capitalized(name)}Option`;
  const { type } = schemaOf({ ...item, values: undefined }, title);
  const itemSchema = item.values ? { title, type, enum: twin?.values ?? item.values } : { type };
  const schema = shape.kind === "array" ? { type: "array", items: itemSchema } : itemSchema;
  return {
    name,
    in: location,
    required,
    description: marker,
    schema: { ...schema, ...(value !== undefined && { default: JSON.parse(value) }) },
    ...(shape.kind === "array" && { style: "form", explode }),
  };
}

const isSameSet = (values, others) => values.length === others?.length && values.every((value) => others.includes(value));
