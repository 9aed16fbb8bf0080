// Writes an operation in the notation of spec/openapi.yaml.

import { innermost } from "./shapes.mjs";
import { marker, parameterOf, schemaOf } from "./schemas.mjs";

/**
 * An operation as an object whose keys have the order of the spec. `spec` is the content of our spec, from which the
 * responses to errors and the headers are taken; `model` returns a model by its name, of either side.
 */
export function operationOf(operation, { spec, enums, model }) {
  const known = knownResponses(spec);
  const codes = ownCodes(operation.errors, known, spec.components.responses ?? {});
  const paging = pagingOf(operation, model);
  return {
    operationId: operation.name,
    tags: tagsOf(operation, spec),
    summary: marker,
    description: marker,
    ...(operation.deprecated && { deprecated: true }),
    ...(operation.preview && { "x-preview": true }),
    "x-permissions": { kind: operation.permissions.kind, permissions: operation.permissions.names },
    ...(paging && { "x-paging": paging }),
    security: [{ [schemeOf(spec)]: operation.scopes }],
    ...(operation.parameters.length > 0 && {
      parameters: operation.parameters.map((parameter) => parameterOf(operation.name, parameter, enums)),
    }),
    ...(operation.body && {
      requestBody: { required: true, description: marker, content: json(operation.body, `${operation.name}Body`) },
    }),
    responses: new Map([
      ...[...operation.success].map(([status, shape]) => [status, responseOf(shape, operation, known.headers)]),
      ...[...operation.errors].map(([status, { shape }]) => [
        status,
        known.errors.get(status) ?? responseOf(shape, operation, known.headers),
      ]),
    ]),
    ...(codes.size > 0 && { "x-error-codes": codes }),
  };
}

const json = (shape, title) => ({ "application/json": { schema: schemaOf(shape, title) } });

function responseOf(shape, { name }, headers) {
  return { description: marker, ...(headers && { headers }), ...(shape && { content: json(shape, `${name}Response`) }) };
}

const operationsOf = (spec) => Object.values(spec.paths).flatMap((item) => Object.values(item));

/** The operations of one path have the same tags. Nothing tells those of a new path. */
function tagsOf({ path }, spec) {
  const [sibling] = Object.values(spec.paths[path] ?? {});
  return sibling?.tags ?? [marker];
}

/** The security scheme of the spec. */
export function schemeOf(spec) {
  return Object.keys(spec.components.securitySchemes)[0];
}

/** The reference that the operations of the spec use for each status, and the headers of their success responses. */
function knownResponses(spec) {
  const responses = operationsOf(spec).flatMap((operation) => Object.entries(operation.responses));
  const errors = new Map(responses.filter(([, response]) => response.$ref));
  const headers = responses.filter(([, response]) => !response.$ref).map(([, response]) => response.headers);
  const isCommon = headers.every((other) => JSON.stringify(other) === JSON.stringify(headers[0]));
  return { errors, headers: isCommon ? headers[0] : undefined };
}

/** The error codes by status that the common response for the status does not list. */
function ownCodes(errors, known, responses) {
  const commonCodes = (status) => {
    const name = known.errors.get(status)?.$ref.split("/").at(-1);
    return responses[name]?.["x-error-codes"] ?? [];
  };
  const own = [...errors].map(([status, { codes }]) => [status, codes.filter((code) => !commonCodes(status).includes(code))]);
  return new Map(own.filter(([, codes]) => codes.length > 0));
}

/** How an operation pages follows from its parameters and its body, and what it lists from the lists of its response. */
function pagingOf(operation, model) {
  const style = pagingStyle(operation, model);
  const page = [...operation.success.values()].map((shape) => shape?.model && model(shape.model)).find(Boolean);
  const lists = [...(page?.fields ?? [])].filter(([, { shape }]) => shape.kind === "array").map(([name]) => name);
  if (style === undefined || lists.length === 0) return undefined;
  const items = lists.includes("entities") ? "entities" : lists.length === 1 ? lists[0] : marker;
  return { style, items };
}

function pagingStyle({ parameters, body }, model) {
  const style = ["pageNumber", "cursor", "after"].find((name) => parameters.some((parameter) => parameter.name === name));
  const fields = body && innermost(body).model ? model(innermost(body).model).fields : new Map();
  return style ?? (fields.has("pageNumber") ? "searchBody" : fields.has("paging") ? "pagingBody" : undefined);
}
