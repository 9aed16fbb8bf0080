// The API description, as the tests read it: without the code generator, so that a mistake there shows.

import { readFileSync } from "node:fs";
import { parse } from "yaml";

export const spec = parse(readFileSync(new URL("../../../spec/openapi.yaml", import.meta.url), "utf8"));

export const models = spec.components.schemas;

const json = (content) => content?.["application/json"]?.schema;

/** Every operation: `positional` and `optional` parameters, the schema of the body, and the success answers. */
export const operations = Object.entries(spec.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => {
    const parameters = operation.parameters ?? [];
    return {
      name: operation.operationId,
      method: method.toUpperCase(),
      path,
      positional: parameters.filter((parameter) => parameter.required),
      optional: parameters.filter((parameter) => !parameter.required),
      body: json(operation.requestBody?.content),
      successes: Object.entries(operation.responses)
        .filter(([status]) => status.startsWith("2"))
        // `2XX`: the description knows no more than that it is a success.
        .map(([status, { content }]) => ({ status: status === "2XX" ? 200 : Number(status), schema: json(content) })),
      permissions: operation["x-permissions"],
      deprecated: operation.deprecated ?? false,
      preview: operation["x-preview"] ?? false,
      paging: operation["x-paging"],
    };
  }),
);

/** The operation of that name. */
export function operation(name) {
  const found = operations.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`spec/openapi.yaml has no ${name}`);
  return found;
}

/** The model behind a schema that refers to one. */
export function modelName(schema) {
  const reference = schema.$ref ?? schema.allOf?.[0].$ref;
  return reference?.slice("#/components/schemas/".length);
}
