// The API description for the tests. They read it without the code generator, so that a fault of the generator shows.

import { readFileSync } from "node:fs";
import { parse } from "yaml";

export const spec = parse(readFileSync(new URL("../../../spec/openapi.yaml", import.meta.url), "utf8"));

export const models = spec.components.schemas;

const json = (content) => content?.["application/json"]?.schema;

/** All operations, each with its `positional` and `optional` parameters, the schema of its body, and its success responses. */
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
      bodyName: operation["x-body-name"] ?? "body",
      successes: Object.entries(operation.responses)
        .filter(([status]) => status.startsWith("2"))
        // With `2XX` the description says only that the status is one of success.
        .map(([status, { content }]) => ({ status: status === "2XX" ? 200 : Number(status), schema: json(content) })),
      // Without those that only some requests need: they are prose for people.
      permissions: { kind: operation["x-permissions"].kind, permissions: operation["x-permissions"].permissions },
      deprecated: operation.deprecated ?? false,
      preview: operation["x-preview"] ?? false,
      paging: operation["x-paging"],
    };
  }),
);

/** Returns the operation with this name. */
export function operation(name) {
  const match = operations.find((candidate) => candidate.name === name);
  if (!match) throw new Error(`spec/openapi.yaml has no ${name}`);
  return match;
}

/** Returns the name of the model that a schema refers to, or undefined. */
export function modelName(schema) {
  const reference = schema.$ref ?? schema.allOf?.[0].$ref;
  return reference?.slice("#/components/schemas/".length);
}
