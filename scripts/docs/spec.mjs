// The API description, spec/openapi.yaml, in the form that the pages of the reference need.

import { parse } from "yaml";

const json = (content) => content?.["application/json"]?.schema;
const lastPart = (reference) => reference.split("/").at(-1);

/** The model that a schema refers to, or undefined. */
export function modelOf(schema) {
  const reference = schema.$ref ?? schema.allOf?.[0].$ref;
  if (reference) return lastPart(reference);
  if (schema.items) return modelOf(schema.items);
  if (typeof schema.additionalProperties === "object") return modelOf(schema.additionalProperties);
  return undefined;
}

/** The schema as a type of TypeScript. Enumerations have the name of their type. */
export function typeOf(schema) {
  const reference = schema.$ref ?? schema.allOf?.[0].$ref;
  if (reference) return lastPart(reference);
  if (schema.title) return schema.title;
  switch (schema.type) {
    case "string":
    case "boolean":
      return schema.type;
    case "integer":
    case "number":
      return "number";
    case "array":
      return `${typeOf(schema.items)}[]`;
    case "object":
      return `Record<string, ${schema.additionalProperties === true ? "unknown" : typeOf(schema.additionalProperties)}>`;
    case undefined:
      return "unknown";
    default:
      throw new Error(`The reference has no type for ${JSON.stringify(schema)}.`);
  }
}

/** The values of an enumeration, also of one inside of a list or a map. Undefined if there are none. */
export function valuesOf(schema) {
  const values = schema.enum ?? schema.anyOf?.[0].enum;
  if (values) return values;
  if (schema.items) return valuesOf(schema.items);
  if (typeof schema.additionalProperties === "object") return valuesOf(schema.additionalProperties);
  return undefined;
}

/** The values of an enumeration that the vendor gives up. */
export const deprecatedValuesOf = (schema) => schema["x-deprecated-values"] ?? (schema.items ? deprecatedValuesOf(schema.items) : []);

function operationOf(method, path, source, responses) {
  const body = json(source.requestBody?.content);
  const successes = Object.entries(source.responses).filter(([status]) => status.startsWith("2"));
  const failures = Object.entries(source.responses).filter(([status]) => !status.startsWith("2"));
  const errors = failures.map(([status, response]) => {
    const shared = response.$ref ? responses[lastPart(response.$ref)] : response;
    return { status, description: shared.description, codes: source["x-error-codes"]?.[status] ?? [] };
  });
  return {
    name: source.operationId,
    method: method.toUpperCase(),
    path,
    tag: source.tags[0],
    summary: source.summary,
    description: source.description,
    deprecated: source.deprecated ?? false,
    preview: source["x-preview"] ?? false,
    permissions: { conditional: [], ...source["x-permissions"] },
    scopes: (source.security ?? []).flatMap(({ oauth }) => oauth),
    parameters: source.parameters ?? [],
    body: body && { name: source["x-body-name"] ?? "body", schema: body, description: source.requestBody.description },
    results: successes.map(([status, response]) => ({ status, description: response.description, schema: json(response.content) })),
    errors,
    paging: source["x-paging"],
    example: source["x-example"],
  };
}

/** `{ operations, models, tags, scopes, responses }`. */
export function readSpec(text) {
  const { paths, tags, components } = parse(text);
  const responses = components.responses;
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, source]) => operationOf(method, path, source, responses)),
  );
  return {
    operations,
    models: new Map(Object.entries(components.schemas)),
    tags,
    scopes: components.securitySchemes.oauth.flows.implicit.scopes,
    responses,
  };
}
