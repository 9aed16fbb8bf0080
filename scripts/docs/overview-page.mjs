// The first page of the reference: all operations by tag, and what holds for all of them.

import { clientPages } from "./client-pages.mjs";
import { blocks, code, codes, prose, slug, table } from "./markdown.mjs";
import { domainTitle } from "./model-pages.mjs";

function errorRows(responses, operations) {
  const shared = new Map(operations.flatMap(({ errors }) => errors.map(({ status, description }) => [description, status])));
  return Object.values(responses)
    .filter(({ description }) => shared.has(description))
    .map((response) => [shared.get(response.description), prose(response.description), codes(response["x-error-codes"] ?? [])])
    .sort(([a], [b]) => Number(a) - Number(b));
}

/** The overview. `domains` are those of the models. */
export function overviewPage({ operations, models, tags, scopes, responses }, domains) {
  const sections = tags.map((tag) => {
    const rows = operations
      .filter((operation) => operation.tag === tag.name)
      .map(({ name, summary, deprecated }) => [
        `[${code(name)}](./operations/${slug(tag.name)}.md#${name})`,
        prose(summary) + (deprecated ? " *Deprecated.*" : ""),
      ]);
    return blocks(`### ${tag.name}`, table(["Operation", "What it does"], rows)).trimEnd();
  });
  return blocks(
    "# Reference",
    `You find here each of the ${operations.length} operations with its parameters, permissions and errors, each of the ${models.size} models with its fields, and the client. The pages are made from the API description and the declarations of the package.`,
    "## The package",
    clientPages.map(({ name, title }) => `- [${title}](./client/${name}.md)`).join("\n"),
    "## Operations",
    sections,
    "## Models",
    domains.map((domain) => `- [${domainTitle(domain)}](./models/${slug(domain)}.md)`).join("\n"),
    "## Errors",
    "These are the statuses of the responses, and the codes that any operation may give with them. The page of an operation has the codes of its own. [Errors and retries](../guide/errors.md) says which class each is.",
    table(["Status", "Meaning", "Codes"], errorRows(responses, operations)),
    "## OAuth scopes",
    "An OAuth client for people has scopes. A call works with any of the scopes of its operation, and with the permissions of the person.",
    table(
      ["Scope", "Allows"],
      Object.entries(scopes).map(([name, text]) => [code(name), prose(text)]),
    ),
  );
}
