// What the declarations must say, derived from the API description: a program of type equations, one line each.

import { modelName, models, operations, spec } from "../node/support/spec.mjs";

/** The type of a schema. Names of the package stand behind `G`. */
function typeOf(schema) {
  const model = modelName(schema);
  if (model) return `G.${model}`;
  if (schema.title) return `G.${schema.title}`;
  switch (schema.type) {
    case "string":
      return "string";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "array":
      return `(${typeOf(schema.items)})[]`;
    case "object":
      return `Record<string, ${typeOf(schema.additionalProperties === true ? {} : schema.additionalProperties)}>`;
    case undefined:
      return "unknown";
    default:
      throw new Error(`no type for ${JSON.stringify(schema)}`);
  }
}

const union = (names) => (names.length ? names.map((name) => JSON.stringify(name)).join(" | ") : "never");

/** A model whose fields are optional: real answers break `required`, so it holds for what is only ever sent. */
const isAnswer = (model) => model["x-use"].some((use) => use !== "request");

/** All schemas with a title below a schema: the enums that have names. */
function* titled(schema) {
  if (schema.title) yield schema;
  if (schema.items) yield* titled(schema.items);
  if (typeof schema.additionalProperties === "object") yield* titled(schema.additionalProperties);
}

const optionsName = ({ name, optional }) => (optional.length ? `${name[0].toUpperCase()}${name.slice(1)}Options` : "CallOptions");

function parameterType({ schema }) {
  if (schema.type !== "array") return typeOf(schema);
  const item = typeOf(schema.items);
  return `${item} | readonly (${item})[]`;
}

function bodyType(schema) {
  return schema.type === "array" ? `readonly (${typeOf(schema.items)})[]` : typeOf(schema);
}

function resultType({ successes }) {
  const bodies = successes.filter(({ schema }) => schema);
  // A response without a body is `undefined` where others have one.
  const absent = bodies.length > 0 && bodies.length < successes.length ? ["undefined"] : [];
  return [...new Set([...bodies.map(({ schema }) => typeOf(schema)), ...absent])].join(" | ") || "void";
}

/** The names of all types that belong to the API, by what they are. */
export const names = { models: Object.keys(models), enums: new Set(), options: new Set() };

const lines = [];
const equal = (what, a, b) => lines.push(`export const _${lines.length}: Equal<${a}, ${b}> = true; // ${what}`);

for (const [name, model] of Object.entries(models)) {
  const fields = Object.entries(model.properties ?? {});
  equal(name, `keyof G.${name}`, union(fields.map(([field]) => field)));
  for (const [field, schema] of fields) {
    const optional = isAnswer(model) || !model.required?.includes(field);
    const key = JSON.stringify(field);
    // JSON leaves out what is undefined, so a body may hold it.
    equal(
      `${name}.${field}`,
      `Pick<G.${name}, ${key}>`,
      `{ ${key}${optional ? "?" : ""}: ${typeOf(schema)}${optional ? " | undefined" : ""} }`,
    );
    for (const { title, anyOf } of titled(schema)) {
      if (names.enums.has(title)) continue;
      names.enums.add(title);
      // Open: the known values complete, others pass.
      equal(title, `G.${title}`, `${union(anyOf[0].enum)} | (string & {})`);
    }
  }
}

const closed = new Map();
for (const operation of operations) {
  const { name, positional, optional, body, paging } = operation;
  const options = optionsName(operation);
  const required = [...positional.map((parameter) => parameterType(parameter)), ...(body ? [bodyType(body)] : [])];
  const parameters = [...required.map((type, i) => `_${i}: ${type}`), `options?: G.${options}`].join(", ");
  const result = resultType(operation);
  equal(name, `Declared<G.UsersApi["${name}"]>`, `(${parameters}) => Promise<${result}>`);
  equal(`${name} with its response`, `G.UsersApiWithResponse["${name}"]`, `(${parameters}) => Promise<G.ApiResponse<${result}>>`);
  if (paging) {
    const readsBackwards = optional.some((parameter) => parameter.name === "before");
    const forwards = readsBackwards ? `Omit<G.${options}, "before">` : `G.${options}`;
    const all = [...required.map((type, i) => `_${i}: ${type}`), `options?: ${forwards} & G.PagingOptions`].join(", ");
    const page = models[result.slice("G.".length)];
    equal(
      `${name}All`,
      `Declared<G.UsersApi["${name}All"]>`,
      `(${all}) => G.Pager<${typeOf(page.properties[paging.items].items)}, ${result}>`,
    );
  }
  if (optional.length) {
    names.options.add(options);
    equal(options, `Exclude<keyof G.${options}, keyof G.CallOptions>`, union(optional.map((parameter) => parameter.name)));
    equal(
      `${options} has the options of every call`,
      `Pick<G.${options}, keyof G.CallOptions>`,
      "Pick<G.CallOptions, keyof G.CallOptions>",
    );
    for (const parameter of optional) {
      const key = JSON.stringify(parameter.name);
      equal(`${options}.${parameter.name}`, `Pick<G.${options}, ${key}>`, `{ ${key}?: ${parameterType(parameter)} | undefined }`);
    }
  }
  for (const parameter of [...positional, ...optional]) {
    for (const schema of titled(parameter.schema)) {
      const values = [...new Set([...schema.enum, ...[schema.default ?? []].flat()])];
      closed.set(schema.title, [...new Set([...(closed.get(schema.title) ?? []), ...values])]);
    }
  }
}
for (const [title, values] of closed) {
  names.enums.add(title);
  equal(title, `G.${title}`, union(values));
}
const pageable = operations.filter(({ paging }) => paging);
equal(
  "the pageable operations",
  "Exclude<Extract<keyof G.UsersApi, `${string}All`>, `${string}BulkAll`>",
  union(pageable.map(({ name }) => `${name}All`)),
);
equal("the names of the operations", "G.OperationName", union(operations.map(({ name }) => name)));
const regions = Object.entries(spec.servers[0]["x-regions"]).flat();
equal("the regions", "G.Region", union(regions));

export const count = lines.length;

/** The program. `more` is added at its end. */
export const program = (more = "") => `// Derived from spec/openapi.yaml.
import type * as G from "genesys-users";
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** The signature of a method with the options as they are declared. Another one is for options from a variable. */
type Declared<F> = F extends { (...args: infer A): infer R; (...args: infer B): unknown }
  ? B["length"] extends A["length"] ? (...args: A) => R : (...args: B) => R
  : never;
${lines.join("\n")}
${more}
`;
