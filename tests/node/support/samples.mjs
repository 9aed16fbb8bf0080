// Generates values from the schemas of the API description. They are the same in every run.

import { modelName, models } from "./spec.mjs";

// Deep enough for the bodies of all operations. Without a limit, a recursive model would never end.
const maxDepth = 4;

const strings = {
  date: "2026-02-28",
  "date-time": "2026-02-28T23:59:59.999Z",
  interval: "2026-01-01T00:00:00Z/2026-02-01T00:00:00Z",
  "uri-reference": "/api/v2/users/1?expand=a%20b",
};

/** Returns a value of the schema, or undefined below the maximal depth. `name` makes strings differ. */
export function sample(schema, name = "value", depth = 0) {
  const model = modelName(schema);
  if (model) return depth < maxDepth ? sampleModel(model, depth) : undefined;
  if (schema.anyOf) return sample(schema.anyOf[0], name, depth);
  if (schema.enum) return schema.enum.at(-1);
  switch (schema.type) {
    case "string":
      return strings[schema.format] ?? `${name} "ü" \u2028 😀`;
    case "integer":
      return schema.format === "int64" ? Number.MAX_SAFE_INTEGER : 42;
    case "number":
      return 0.1;
    case "boolean":
      return false;
    case "array": {
      const item = sample(schema.items, name, depth);
      return item === undefined ? [] : [item, item];
    }
    case "object":
      return schema.additionalProperties === undefined ? {} : { "a key": sample(mapValue(schema), name, depth) ?? null, ü: null };
    default:
      // The schema `{}` allows any value.
      return { any: [1, "two", null] };
  }
}

function mapValue({ additionalProperties: value }) {
  return value === true ? {} : value;
}

/** Returns an object of the model with all its properties. */
export function sampleModel(name, depth = 0) {
  const properties = Object.entries(models[name].properties ?? {})
    .map(([property, schema]) => [property, sample(schema, property, depth + 1)])
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(properties);
}

/** Returns a response body of the schema, with an unknown field as real responses have them. */
export function sampleResponse(schema) {
  const body = sample(schema);
  // Fields and values that are newer than this package have to arrive unchanged.
  if (typeof body === "object" && !Array.isArray(body)) return { ...body, unknownField: { state: "VALUE_OF_TOMORROW" }, version: "152" };
  return body;
}

/** Returns a value for a path or query parameter: two items for an array. */
export function sampleParameter({ name, schema }) {
  switch (schema.type) {
    case "array":
      return schema.items.enum ? schema.items.enum.slice(0, 2) : [`${name}-1`, `${name}-2`];
    case "integer":
      return 7;
    case "boolean":
      return true;
    default:
      return schema.enum ? schema.enum.at(-1) : `${name}-1`;
  }
}
