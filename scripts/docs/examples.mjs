// The example of an operation: that of the API description, or one made from its parameters and models. The tests compile all of them.

import { modelOf } from "./spec.mjs";

/** The names that the examples use without declaring them. */
export const placeholders = (code) => [...new Set(code.match(/\b\w+(?:Id|Key|Name|Base64)\b(?=[,)}\] ;])|\bids\b/g) ?? [])];

function sampleText(name, schema) {
  if (schema.format === "date-time") return '"2026-11-02T09:00:00Z"';
  if (schema.format === "date") return '"2026-11-02"';
  if (schema.format === "interval" || name === "interval") return '"2026-11-02T00:00:00Z/2026-11-03T00:00:00Z"';
  if (name === "email") return '"ada@example.com"';
  if (/[a-z]Id$/.test(name)) return name;
  if (name === "id") return "id";
  return JSON.stringify(name);
}

/** A literal for a schema. Of a model it has the fields that a request needs. */
export function literal(name, schema, models, depth = 0) {
  const reference = schema.$ref ?? schema.allOf?.[0].$ref;
  if (reference) return objectLiteral(modelOf(schema), models, depth);
  const values = schema.enum ?? schema.anyOf?.[0].enum;
  if (values) return JSON.stringify(values[0]);
  switch (schema.type) {
    case "string":
      return sampleText(name, schema);
    case "integer":
    case "number":
      return "1";
    case "boolean":
      return "true";
    case "array":
      return `[${literal(name.replace(/s$/, ""), schema.items, models, depth)}]`;
    default:
      return "{}";
  }
}

/** Fields that make a body sensible where its model needs none. */
const chosen = 2;

function objectLiteral(modelName, models, depth) {
  const { properties = {}, required = [] } = models.get(modelName);
  const writable = Object.entries(properties).filter(([, schema]) => !schema.readOnly);
  let fields = writable.filter(([field]) => required.includes(field));
  if (fields.length === 0 && depth < 2) fields = writable.filter(([, schema]) => isPlain(schema)).slice(0, chosen);
  const entries = fields.map(([field, schema]) => {
    const value = literal(field, schema, models, depth + 1);
    return value === field ? field : `${field}: ${value}`;
  });
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

const isPlain = (schema) => !schema.$ref && !schema.allOf && schema.type !== "object" && !schema.deprecated;

/** The example of an operation, as statements of TypeScript that use `users`. */
export function exampleOf(operation, models) {
  if (operation.example) return operation.example.trimEnd();
  const required = operation.parameters.filter(({ required }) => required).map(({ name, schema }) => argument(name, schema, models));
  const body = operation.body ? [literal(operation.body.name, operation.body.schema, models)] : [];
  const call = `users.${operation.name}(${[...required, ...body].join(", ")})`;
  if (operation.paging) return `for await (const item of ${call.replace(operation.name, `${operation.name}All`)}) console.log(item);`;
  const hasResult = operation.results.some(({ schema }) => schema);
  return hasResult ? `const result = await ${call};\nconsole.log(result);` : `await ${call};`;
}

const argument = (name, schema, models) => (schema.type === "string" && !schema.enum ? name : literal(name, schema, models));
