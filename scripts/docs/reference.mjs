// The pages of the reference, from the API description and the declarations of the package.

import { clientPage, clientPages, pageOfType } from "./client-pages.mjs";
import { readDeclarations } from "./declarations.mjs";
import { slug } from "./markdown.mjs";
import { domainPage, domainTitle, modelLink, modelPage, operationsByModel } from "./model-pages.mjs";
import { operationLink, operationPage, tagPage } from "./operation-pages.mjs";
import { overviewPage } from "./overview-page.mjs";

function linksOf({ operations, models }) {
  const byName = new Map(operations.map((operation) => [operation.name, operation]));
  return {
    model: (name) => (name === undefined ? undefined : modelLink(name, models)),
    /** Only names of operations: a model may be called as a word of prose is. */
    name: (name) => (byName.has(name) ? operationLink(byName.get(name)) : undefined),
    /** What comments name: operations, and types with their members. */
    any(name) {
      if (byName.has(name)) return operationLink(byName.get(name));
      return pageOfType(name) && `./${pageOfType(name)}.md#${name}`;
    },
    helper: (name) => `../client/calls.md#UsersApi-${name}`,
  };
}

function signaturesOf(declarations) {
  const members = new Map([...declarations.get("UsersApi").members].reverse().map(({ name, signature }) => [name, signature]));
  return (name) => {
    if (!members.has(name)) throw new Error(`The declarations have no method UsersApi.${name}.`);
    return members.get(name);
  };
}

/**
 * Returns `{ pages, contents }`: each page as `{ source, text }`, with `source` relative to the folder of the pages, and the sections of the
 * navigation. `declarations` are the texts of the declaration files.
 */
export function referencePages(spec, declarations) {
  const declared = readDeclarations(declarations);
  const links = linksOf(spec);
  const context = { models: spec.models, links, signatures: signaturesOf(declared), users: operationsByModel(spec.operations) };
  const domains = [...new Set([...spec.models.values()].map((model) => model["x-domain"]))].sort();
  const ofTag = (tag) => spec.operations.filter((operation) => operation.tag === tag.name);
  const ofDomain = (domain) => [...spec.models].filter(([, model]) => model["x-domain"] === domain);
  // `patchUsersBulkAll` is no pager, and stays on the page of UsersApi.
  const operationNames = new Set(spec.operations.flatMap(({ name, paging }) => (paging ? [name, `${name}All`] : [name])));
  const isOperation = (name) => operationNames.has(name);

  const pages = [
    { source: "reference/index.md", text: overviewPage(spec, domains) },
    ...clientPages.map((page) => ({
      source: `reference/client/${page.name}.md`,
      text: clientPage(page, declared, links.any, isOperation),
    })),
    ...spec.tags.map((tag) => ({ source: operationPage(tag.name), text: tagPage(tag, ofTag(tag), context) })),
    ...domains.map((domain) => ({ source: modelPage(domain), text: domainPage(domain, ofDomain(domain), context) })),
  ];
  const contents = [
    { text: "Reference", pages: [{ text: "Overview", link: "/reference/" }] },
    { text: "The package", pages: clientPages.map(({ name, title }) => ({ text: title, link: `/reference/client/${name}` })) },
    { text: "Operations", pages: spec.tags.map(({ name }) => ({ text: name, link: `/reference/operations/${slug(name)}` })) },
    { text: "Models", pages: domains.map((domain) => ({ text: domainTitle(domain), link: `/reference/models/${slug(domain)}` })) },
  ];
  return { pages, contents };
}
