// Types of values in one notation for Swagger 2.0, OpenAPI 3 and our spec.

import { schemaName } from "./document.mjs";

/**
 * The type of a value. The notations of our spec that only look different are equal here: an open enum and an enum, a
 * reference alone and in `allOf`, `uri-reference` and `uri`.
 * @typedef {object} Shape
 * @property {"string" | "integer" | "number" | "boolean" | "any" | "object" | "array" | "map" | "model" | "unsupported"} kind
 * @property {string} [format] of a string or number
 * @property {string[]} [values] of an enum
 * @property {Shape} [items] of an array or map
 * @property {boolean} [unique] whether the items of an array are unique
 * @property {string} [model] the name of a model
 * @property {string} [construct] what our spec has no notation for
 */

/** A value that generators of SDKs add to each enum, for values that are newer than the SDK. The API does not know it. */
const addedBySdks = "OUTDATED_SDK_VERSION";

/** Whether a schema with a name is a model, not another name for a plain type. */
export function isModel(schema) {
  if (schema?.properties !== undefined) return true;
  return schema?.type === "object" && schema.additionalProperties === undefined;
}

/** Reads a schema. `circle` has the names of the schemas that led to it without a model between them. */
export function readShape(document, schema, place, circle = []) {
  if (schema === true) return { kind: "any" };
  const { $ref, allOf, anyOf, oneOf, not } = document.object(schema, place);
  if ($ref !== undefined) return readReference(document, $ref, place, circle);
  if (allOf?.length === 1) return readShape(document, allOf[0], `${place}/allOf/0`, circle);
  const open = openEnum(anyOf);
  if (open) return readShape(document, open, `${place}/anyOf/0`, circle);
  if (allOf ?? anyOf ?? oneOf ?? not) {
    return { kind: "unsupported", construct: ["allOf", "anyOf", "oneOf", "not"].find((key) => schema[key] !== undefined) };
  }
  const type = typeOf(schema);
  switch (type) {
    case undefined:
      return { kind: "any" };
    case "boolean":
      // Some definitions list `true` and `false`, which says nothing.
      return { kind: type };
    case "string":
    case "integer":
    case "number":
      return { kind: type, ...formatOf(schema), ...valuesOf(document, schema, place) };
    case "array": {
      const items = readShape(document, schema.items ?? true, `${place}/items`, circle);
      // Some definitions write the values of the items beside the items.
      return { kind: "array", items: { ...items, ...valuesOf(document, schema, place) }, unique: schema.uniqueItems === true };
    }
    case "object":
      return readMap(document, schema, place, circle);
    default:
      return { kind: "unsupported", construct: `type ${type}` };
  }
}

function readReference(document, reference, place, circle) {
  const name = schemaName(String(reference));
  const target = document.resolve({ $ref: reference }, place);
  if (isModel(target)) return { kind: "model", model: name };
  if (circle.includes(name)) return { kind: "unsupported", construct: `${name}, which refers to itself without a model between` };
  return readShape(document, target, reference, [...circle, name]);
}

function readMap(document, schema, place, circle) {
  const { properties, additionalProperties } = schema;
  if (properties !== undefined) return { kind: "unsupported", construct: "an object with properties but without a name" };
  if (additionalProperties === undefined || additionalProperties === true) return { kind: "object" };
  if (additionalProperties === false) return { kind: "unsupported", construct: "an object without properties" };
  const items = readShape(document, additionalProperties, `${place}/additionalProperties`, circle);
  // Definitions write `type: object` for values of any type.
  return { kind: "map", items: items.kind === "any" ? { kind: "object" } : items };
}

/** The known values of an open enum: `anyOf` of a string with an `enum` and of any string. */
function openEnum(anyOf) {
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return undefined;
  const [known, any] = anyOf;
  return Array.isArray(known?.enum) && any?.type === "string" && any.enum === undefined ? known : undefined;
}

function typeOf({ type, properties, additionalProperties, items, ...schema }) {
  // Our spec has no notation for `null`, because the API leaves out what is absent.
  if (Array.isArray(type)) {
    const types = type.filter((each) => each !== "null");
    return types.length === 1 ? types[0] : types.join(" or ");
  }
  if (type !== undefined) return type;
  if (properties ?? additionalProperties) return "object";
  if (items) return "array";
  return schema.enum ? "string" : undefined;
}

const formats = { "uri-reference": "uri" };
const formatOf = ({ format }) => (format === undefined ? {} : { format: formats[format] ?? format });

function valuesOf(document, schema, place) {
  const members = document.list(schema["x-genesys-enum-members"], `${place}/x-genesys-enum-members`).map((member) => member?.name);
  const values = document.list(schema.enum ?? (members.length > 0 ? members : undefined), `${place}/enum`);
  const known = [...new Set(values.map(String))].filter((value) => value !== addedBySdks);
  return known.length > 0 ? { values: known } : {};
}

/** A shape as text, without the values of its enum. */
export function shapeText({ kind, format, values, items, unique, model, construct }) {
  switch (kind) {
    case "model":
      return model;
    case "array":
      return `${unique ? "set" : "array"}<${shapeText(items)}>`;
    case "map":
      return `map<${shapeText(items)}>`;
    case "unsupported":
      return `unsupported (${construct})`;
    default:
      return `${kind}${format ? `:${format}` : ""}${values ? "(enum)" : ""}`;
  }
}

/** The shape itself, or that of its innermost items. */
export function innermost(shape) {
  return shape.items ? innermost(shape.items) : shape;
}
