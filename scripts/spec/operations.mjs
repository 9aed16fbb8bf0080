// Reads the operations of a definition into one notation.

import { readShape } from "./shapes.mjs";
import { toOpenApi3 } from "./swagger.mjs";

/**
 * @typedef {object} Parameter
 * @property {string} name
 * @property {string} in
 * @property {boolean} required
 * @property {import("./shapes.mjs").Shape} shape without formats and `unique`, which parameters of our spec do not have
 * @property {boolean} explode whether a list repeats its key
 * @property {string} [default] as JSON
 */

/**
 * @typedef {object} Operation
 * @property {string} name the method of the SDKs, or the `operationId`
 * @property {string} method in lower case
 * @property {string} path
 * @property {string[]} tags
 * @property {Parameter[]} parameters without the body
 * @property {import("./shapes.mjs").Shape} [body]
 * @property {Map<string, import("./shapes.mjs").Shape | undefined>} success the body by status; `2XX` for a status that is not stated
 * @property {Map<string, { codes: string[], shape?: import("./shapes.mjs").Shape }>} errors by status
 * @property {{ kind: "any" | "all" | "none", names: string[] }} permissions
 * @property {string[]} scopes
 * @property {boolean} deprecated
 * @property {boolean} preview
 */

const methods = ["delete", "get", "head", "options", "patch", "post", "put", "trace"];
const anySuccess = "2XX";

/** @returns {Operation[]} */
export function readOperations(document) {
  const paths = Object.entries(document.object(document.content.paths, "#/paths"));
  const operations = paths.flatMap(([path, item]) =>
    Object.keys(document.object(item, `#/paths/${path}`))
      .filter((method) => methods.includes(method))
      .map((method) => readOperation(document, path, method, item)),
  );
  if (operations.length === 0) throw document.error("#/paths", "there is no operation");
  return operations;
}

function readOperation(document, path, method, item) {
  const place = `#/paths/${path}/${method}`;
  const source = document.object(item[method], place);
  const resolved = (list, at) => document.list(list, at).map((value, index) => document.resolve(value, `${at}/${index}`));
  const own = resolved(source.parameters, `${place}/parameters`);
  const shared = resolved(item.parameters, `#/paths/${path}/parameters`);
  const parameters = [...shared.filter(({ name }) => !own.some((parameter) => parameter.name === name)), ...own];
  const responses = Object.entries(document.object(source.responses, `${place}/responses`)).map(([status, response]) => [
    status.toUpperCase(),
    document.resolve(response, `${place}/responses/${status}`),
  ]);
  const openApi3 = document.isSwagger ? toOpenApi3(source, parameters, responses) : { operation: source, parameters, responses };
  return {
    name: String(source["x-purecloud-method-name"] ?? source.operationId ?? `${method} ${path}`),
    method,
    path: String(document.content.basePath ?? "").replace(/\/$/, "") + path,
    tags: document.list(source.tags, `${place}/tags`).map(String),
    parameters: openApi3.parameters.map((parameter) => readParameter(document, parameter, `${place}/parameters/${parameter.name}`)),
    body: readBody(document, openApi3.operation.requestBody, `${place}/requestBody`),
    success: readSuccess(document, openApi3.responses, `${place}/responses`),
    errors: readErrors(document, openApi3.responses, source["x-error-codes"], `${place}/responses`),
    permissions: readPermissions(document, source, place),
    scopes: readScopes(document, source.security, `${place}/security`),
    deprecated: source.deprecated === true,
    preview: [source["x-preview"], source["x-genesys-preview"], source["x-inin-preview"]].includes(true),
  };
}

function readParameter(document, { name, in: location, required, schema, style = "form", explode = style === "form" }, place) {
  const shape = plain(readShape(document, schema, place));
  const value = schema?.default;
  // The vendor states a default that is none of the values; our spec lists it with them.
  if (shape.values && value !== undefined && !shape.values.includes(String(value))) shape.values.push(String(value));
  return {
    name: String(name),
    in: String(location),
    required: required === true,
    shape,
    explode: shape.kind !== "array" || explode,
    default: value === undefined ? undefined : JSON.stringify(value),
  };
}

/** Without what the generator does not know in parameters. */
function plain(shape) {
  return { ...shape, format: undefined, unique: undefined, items: shape.items && plain(shape.items) };
}

/** Whether a body is required is not read: the generator knows required bodies only. */
function readBody(document, body, place) {
  return body === undefined ? undefined : readContent(document, document.resolve(body, place).content, place);
}

function readContent(document, content, place) {
  const [media] = Object.values(document.object(content, `${place}/content`));
  return media?.schema === undefined ? undefined : readShape(document, media.schema, `${place}/schema`);
}

function readSuccess(document, responses, place) {
  const stated = responses.filter(([status]) => status.startsWith("2"));
  // The vendor writes `default` for a success whose status is not stated.
  const found =
    stated.length > 0 ? stated : responses.filter(([status]) => status === "DEFAULT").map(([, response]) => [anySuccess, response]);
  return new Map(found.map(([status, { content }]) => [status, readContent(document, content, `${place}/${status}`)]));
}

function readErrors(document, responses, ownCodes, place) {
  const own = document.object(ownCodes, `${place}/x-error-codes`);
  const failures = responses.filter(([status]) => /^[1345]/.test(status));
  return new Map(
    failures.map(([status, response]) => [
      status,
      {
        codes: [...new Set([response["x-error-codes"], response["x-inin-error-codes"], own[status]].flatMap(codesOf))].sort(),
        shape: readContent(document, response.content, `${place}/${status}`),
      },
    ]),
  );
}

/** Error codes are a list, or the keys of their messages. */
function codesOf(codes) {
  return Array.isArray(codes) ? codes.map(String) : Object.keys(codes ?? {});
}

function readPermissions(document, source, place) {
  const key = "x-permissions" in source ? "x-permissions" : "x-inin-requires-permissions";
  const { kind, type, permissions } = document.object(source[key], `${place}/${key}`);
  const names = document.list(permissions, `${place}/${key}/permissions`).map(String).sort();
  if (names.length === 0) return { kind: "none", names };
  const rule = String(kind ?? type).toLowerCase();
  if (rule !== "any" && rule !== "all") throw document.error(`${place}/${key}`, "the rule of the permissions must be ANY or ALL");
  return { kind: rule, names };
}

function readScopes(document, security, place) {
  const schemes = document.list(security, place).flatMap((requirement) => Object.values(document.object(requirement, place)));
  return [...new Set(schemes.flat().map(String))].sort();
}
