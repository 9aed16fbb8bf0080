// The pages of the operations: one for each tag, one section for each operation.

import { exampleOf } from "./examples.mjs";
import { blocks, code, codeBlock, codes, prose, signatureBlock, slug, table, typeLink } from "./markdown.mjs";
import { deprecatedValuesOf, modelOf, typeOf, valuesOf } from "./spec.mjs";

/** What does more than one request with an operation, beside the pagers: the methods are described with `UsersApi`. */
const helpers = {
  getUsers: ["getUsersByIds"],
  patchUsersBulk: ["patchUsersBulkAll"],
  patchUserRoutingskillsBulk: ["patchUserRoutingskillsBulkAll"],
  patchUserRoutinglanguagesBulk: ["patchUserRoutinglanguagesBulkAll"],
  postAnalyticsUsersDetailsJobs: ["runUsersDetailsJob"],
  getAnalyticsUsersDetailsJob: ["runUsersDetailsJob"],
  getAnalyticsUsersDetailsJobResults: ["runUsersDetailsJob"],
  deleteAnalyticsUsersDetailsJob: ["runUsersDetailsJob"],
  postAnalyticsUsersAggregatesJobs: ["runUsersAggregatesJob"],
  getAnalyticsUsersAggregatesJob: ["runUsersAggregatesJob"],
  getAnalyticsUsersAggregatesJobResults: ["runUsersAggregatesJob"],
  deleteAnalyticsUsersAggregatesJob: ["runUsersAggregatesJob"],
  postUsersMeVerifiersWebauthnRegister: ["registerPasskey"],
  postUsersMeVerifiersWebauthnRegisterOptions: ["registerPasskey"],
};

const pagingStyles = {
  pageNumber: "by the number of the page",
  cursor: "by a cursor",
  after: "by the last item of the page before",
  searchBody: "by the number of the page in the body",
  pagingBody: "by `paging` in the body",
};

/** The source of the page of a tag, relative to the folder of the pages. */
export const operationPage = (tag) => `reference/operations/${slug(tag)}.md`;

export const operationLink = (operation) => `../operations/${slug(operation.tag)}.md#${operation.name}`;

/** The sentence on the permissions. */
export function permissionText({ kind, permissions, conditional }) {
  const more = conditional.map(({ permission, when }) => ` Also ${code(permission)} when ${when}.`).join("");
  if (permissions.length === 0) return `none.${more}`;
  const rule = permissions.length === 1 ? "" : kind === "all" ? "all of " : "any of ";
  return `${rule}${codes(permissions)}.${more}`;
}

/** Type, default and values of a parameter or field, as the second lines of its description. */
export function detailsOf(schema) {
  const values = valuesOf(schema);
  const given = deprecatedValuesOf(schema);
  const isDefault = schema.default !== undefined && !(values && !values.includes(schema.default));
  return [
    isDefault && `Default: ${code(schema.default)}.`,
    schema.maxItems !== undefined && `At most ${schema.maxItems} items.`,
    values && `Values: ${codes(values)}.`,
    given.length > 0 && `Deprecated by the vendor: ${codes(given)}.`,
  ].filter(Boolean);
}

function parameterRows(operation, links) {
  const row = ({ name, in: location, required, schema, description }) => [
    `${code(name)}<br>${typeLink(typeOf(schema), links.model(modelOf(schema)))}`,
    `${location}${required ? ", required" : ""}`,
    [prose(description, links.name), ...detailsOf(schema)].join("<br>"),
  ];
  const { body } = operation;
  const bodyRow = body && row({ ...body, in: "body", required: true });
  const [required, optional] = [true, false].map((wanted) => operation.parameters.filter((one) => one.required === wanted).map(row));
  return [...required, ...(bodyRow ? [bodyRow] : []), ...optional];
}

function errorRows({ errors }) {
  return errors.filter(({ codes }) => codes.length > 0).map((error) => [error.status, codes(error.codes)]);
}

function notes(operation, links) {
  const { deprecated, preview, description } = operation;
  const replacement = /use (`\w+`) instead/.exec(description)?.[1];
  const instead = replacement ? ` Use ${prose(replacement, links.name)} instead.` : " The vendor names no replacement.";
  return [
    deprecated && `::: warning Deprecated\nThe vendor has deprecated this operation.${instead}\n:::`,
    preview && "::: info Preview\nThe vendor may still change this operation.\n:::",
  ];
}

function facts(operation, links, signatures) {
  const { paging, name, scopes, results } = operation;
  const all = paging && `${name}All`;
  const result = results.map(({ status, description, schema }) => {
    const type = schema ? `${typeLink(typeOf(schema), links.model(modelOf(schema)))}. ` : "";
    return `${status}: ${type}${prose(description, links.name)}`;
  });
  const limits = [operation.body?.schema, ...operation.parameters.map(({ schema }) => schema)]
    .map(
      (schema, index) =>
        schema?.maxItems &&
        `${code(index === 0 ? operation.body.name : operation.parameters[index - 1].name)} takes at most ${schema.maxItems} items`,
    )
    .filter(Boolean);
  return [
    `- Request: ${code(`${operation.method} ${operation.path}`)}`,
    `- Result: ${result.join(" ")}`,
    `- Permissions: ${permissionText(operation.permissions)}`,
    `- OAuth scopes: ${scopes.length === 0 ? "the vendor states none." : scopes.length === 1 ? `${codes(scopes)}.` : `any of ${codes(scopes)}.`}`,
    paging && `- Paging: ${pagingStyles[paging.style]}; the items are in ${code(paging.items)}. All pages: ${code(signatures(all))}.`,
    limits.length > 0 && `- Limits: ${limits.join("; ")}.`,
    helpers[name] &&
      `- See also: ${helpers[name].map((helper) => `[${code(helper)}](${links.helper(helper)})`).join(", ")}, which makes the requests for you.`,
  ].filter(Boolean);
}

export function operationSection(operation, { models, links, signatures }) {
  const errors = errorRows(operation);
  return blocks(
    `## ${operation.name} {#${operation.name}}`,
    `${prose(operation.summary)} ${prose(operation.description, links.name)}`,
    notes(operation, links),
    signatureBlock(signatures(operation.name)),
    facts(operation, links, signatures).join("\n"),
    table(["Parameter", "Where", "Meaning"], parameterRows(operation, links)),
    errors.length > 0 && table(["Status", "Codes of its own"], errors),
    codeBlock("ts", exampleOf(operation, models)),
  );
}

/** The page of a tag. */
export function tagPage(tag, operations, context) {
  const list = operations.map(({ name, summary }) => [`[${code(name)}](#${name})`, prose(summary)]);
  return blocks(
    `# ${tag.name}`,
    prose(tag.description),
    `The errors that all operations share are in the [overview](../index.md#errors). The examples use \`users\`, a \`UsersApi\`.`,
    table(["Operation", "What it does"], list),
    operations.map((operation) => operationSection(operation, context).trimEnd()),
  );
}
