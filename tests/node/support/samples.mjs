// Values made from the schemas of the API description. The same every time.

import { modelName, models } from "./spec.mjs";

// Deep enough for everything that operations nest; a recursive model would never end.
const deepest = 4;

const strings = {
  date: "2026-02-28",
  "date-time": "2026-02-28T23:59:59.999Z",
  interval: "2026-01-01T00:00:00Z/2026-02-01T00:00:00Z",
  "uri-reference": "/api/v2/users/1?expand=a%20b",
};

/** A value of the schema, or undefined where the nesting ends. `name` makes texts differ. */
export function sample(schema, name = "value", depth = 0) {
  const model = modelName(schema);
  if (model) return depth < deepest ? sampleModel(model, depth) : undefined;
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
      // `{}`: anything.
      return { any: [1, "two", null] };
  }
}

function mapValue({ additionalProperties: value }) {
  return value === true ? {} : value;
}

/** An object of the model with all its properties. */
export function sampleModel(name, depth = 0) {
  const properties = Object.entries(models[name].properties ?? {})
    .map(([property, schema]) => [property, sample(schema, property, depth + 1)])
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(properties);
}

/** A response body of the schema, with what real answers have beyond it. */
export function sampleResponse(schema) {
  const body = sample(schema);
  // Unknown fields and values newer than this package come through as they are.
  if (typeof body === "object" && !Array.isArray(body)) return { ...body, unknownField: { state: "VALUE_OF_TOMORROW" }, version: "152" };
  return body;
}

/** A value for a path or query parameter; for an array two. */
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
