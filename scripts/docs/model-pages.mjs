// The pages of the models: one for each domain, one section for each model.

import { blocks, code, prose, slug, table, typeLink } from "./markdown.mjs";
import { detailsOf } from "./operation-pages.mjs";
import { modelOf, typeOf } from "./spec.mjs";

/** The titles of the pages, by the domains of the API description. */
const titles = {
  analytics: "Analytics",
  authorization: "Authorization",
  chats: "Chats",
  common: "Common",
  custom_attributes: "Custom attributes",
  development: "Development activities",
  organization: "Organization",
  presence: "Presence",
  profile: "Profiles",
  routing: "Routing",
  search: "Search",
  stations: "Stations",
  users: "Users",
  verifiers: "Verifiers",
};

export const domainTitle = (domain) => {
  if (!titles[domain]) throw new Error(`scripts/docs/model-pages.mjs has no title for the domain ${domain} of models.`);
  return titles[domain];
};

export const modelPage = (domain) => `reference/models/${slug(domain)}.md`;

export const modelLink = (name, models) => `../models/${slug(models.get(name)["x-domain"])}.md#${name}`;

const uses = { request: "bodies of requests", response: "results", error: "errors" };

/** The operations that take or give each model directly, by the name of the model. */
export function operationsByModel(operations) {
  const found = new Map();
  const add = (schema, operation) => {
    const model = schema && modelOf(schema);
    if (model) found.set(model, new Set([...(found.get(model) ?? []), operation]));
  };
  for (const operation of operations) {
    add(operation.body?.schema, operation);
    for (const { schema } of operation.results) add(schema, operation);
  }
  return found;
}

export function modelSection(name, model, { links, users }) {
  const rows = Object.entries(model.properties ?? {}).map(([field, schema]) => {
    const flags = [model.required?.includes(field) && model["x-use"].includes("request") && "required", schema.readOnly && "read-only"];
    const type = typeLink(typeOf(schema), links.model(modelOf(schema)));
    return [
      [code(field), type, ...flags.filter(Boolean)].join("<br>"),
      [prose(schema.description, links.name), ...detailsOf(schema)].join("<br>"),
    ];
  });
  const by = [...(users.get(name) ?? [])].map((operation) => prose(code(operation.name), links.name)).join(", ");
  return blocks(
    `## ${name} {#${name}}`,
    prose(model.description, links.name),
    `Occurs in ${model["x-use"].map((use) => uses[use]).join(" and ")}${by ? `: ${by}` : ""}.`,
    table(["Field", "Meaning"], rows) || "It has no fields.",
  );
}

/** The page of a domain. `models` are its entries of name and model. */
export function domainPage(domain, models, context) {
  return blocks(
    `# Models: ${domainTitle(domain)}`,
    `This page has ${models.length} models. In results every field is optional, because real responses omit even required ones; *required* holds for the bodies of requests. Enumerations also accept values that are newer than this package.`,
    models.map(([name]) => `[${code(name)}](#${name})`).join(" · "),
    models.map(([name, model]) => modelSection(name, model, context).trimEnd()),
  );
}
