// The pages of what is no operation and no model: the client, logins, calls, pagers, errors and entries. They come from the declarations.

import { blocks, code, codeBlock, signatureBlock, table } from "./markdown.mjs";

export const clientPages = [
  {
    name: "api-client",
    title: "ApiClient",
    text: "The client sends the calls: it has the token, the limits and the hooks. Guides: [signing in](../../guide/signing-in.md), [errors and retries](../../guide/errors.md), [rate limits](../../guide/rate-limits.md).",
    types: [
      ...["ApiClient", "ApiClientOptions", "AccessToken", "HeaderOptions", "RateLimitOptions", "Logger", "LogLevel"],
      ...["RequestEvent", "ResponseEvent", "RetryEvent", "Region", "RegionHosts"],
    ],
  },
  {
    name: "logins",
    title: "Logins",
    text: "The options and results of the logins of a client. Guide: [signing in](../../guide/signing-in.md).",
    types: ["LoginOptions", "PopupOptions", "ProgramLoginOptions", "LoginResult", "AuthData"],
  },
  {
    name: "calls",
    title: "UsersApi and calls",
    text: "`UsersApi` has a method for each operation; they have [pages of their own](../index.md). This page has its other methods, and the options and results that all calls share.",
    types: [
      ...["UsersApi", "CallOptions", "ExtraQueryValue", "ApiResponse", "UsersApiWithResponse", "OperationInfo"],
      ...["RequestOptions", "RequestMethod", "RequestAllOptions", "RegisterPasskeyOptions"],
    ],
  },
  {
    name: "pagers",
    title: "Pagers, jobs, bulk calls",
    text: "What the methods `…All`, `run…Job` and `getUsersByIds` take and give. Guide: [listings, jobs and bulk calls](../../guide/listings.md).",
    types: [
      ...["Pager", "PagingOptions", "PagingProgress", "PagerPosition", "JobRun", "JobOptions", "DetailsJobOptions", "JobProgress"],
      ...["BulkOptions", "BulkProgress", "BulkOutcome", "UsersByIdsOptions"],
    ],
  },
  {
    name: "errors",
    title: "Errors",
    text: "Every failure except an abort is a `GenesysError`. Guides: [errors and retries](../../guide/errors.md), [troubleshooting](../../guide/troubleshooting.md).",
    types: [
      ...["GenesysError", "ParameterError", "ApiError", "BadRequestError", "AuthenticationError", "PermissionDeniedError", "NotFoundError"],
      ...["ConflictError", "RateLimitError", "ServerError", "ConnectionError", "TimeoutError", "DecodeError", "AuthError", "AuthErrorCode"],
      ...["JobError", "JobFailedError", "JobCancelledError", "JobExpiredError", "ErrorJson", "errorFromJSON"],
    ],
  },
  {
    name: "init",
    title: "init of the slim entry",
    text: "`genesys-users/slim` has the same exports as `genesys-users`, and `init`, which loads the module. Guide: [getting started](../../guide/getting-started.md).",
    types: ["init", "ModuleSource"],
  },
];

/** The page of a type, by its name. */
export const pageOfType = (name) => clientPages.find(({ types }) => types.includes(name))?.name;

/** Methods of the objects of the WebAssembly module that have no comment. */
const known = { free: "Releases the memory of the object at once. It throws when it is used afterwards." };

/** Markdown of a comment. Comments are Markdown already, with `{@link name}`. */
export function commentText(text, linkOf) {
  const linked = text
    .replace(/\{@link (\w+)\}/g, "`$1`")
    .split(/(`[^`]*`)/)
    .map((part) => {
      if (!part.startsWith("`")) return part.replaceAll("{{", "&#123;&#123;");
      const link = linkOf(part.slice(1, -1));
      return link ? `[${part}](${link})` : part;
    });
  return linked.join("");
}

const oneLine = (text) => text.replace(/\s+/g, " ").trim();

function docBlocks(doc, linkOf) {
  const text = (value) => commentText(value, linkOf);
  const params = [...doc.params].map(([name, meaning]) => [code(name), oneLine(text(meaning))]);
  return [
    doc.text && text(doc.text),
    doc.deprecated !== undefined && `Deprecated. ${text(doc.deprecated)}`,
    table(["Parameter", "Meaning"], params),
    doc.returns && `Returns: ${oneLine(text(doc.returns))}`,
    doc.throws && `Throws ${oneLine(text(doc.throws))}`,
    doc.example,
  ];
}

/** The overloads for options from a variable repeat the methods. */
const isRepeated = ({ doc }) => /^As above, for options from a variable/.test(doc.text);

function methodSection(owner, methods, linkOf) {
  const [{ name }] = methods;
  const title = name === "constructor" ? `new ${owner}()` : `${owner}.${name}()`;
  const parts = methods.flatMap(({ signature, doc }) => [
    signatureBlock(signature),
    ...docBlocks(doc.text || !known[name] ? doc : { ...doc, text: known[name] }, linkOf),
  ]);
  return blocks(`### ${title} {#${owner}-${name}}`, parts).trimEnd();
}

function propertyRows(properties, linkOf) {
  return properties.map(({ signature, name, doc }) => {
    const isReadOnly = /^(static )?readonly |^get /.test(signature);
    const type = signature.replace(/^(?:static |readonly |get )*\w+(?:\(\))?\??: /, "");
    return [
      [code(name), code(type.replace(/ \| undefined$/, "")), isReadOnly && "read-only"].filter(Boolean).join("<br>"),
      oneLine(commentText(doc.text, linkOf)),
    ];
  });
}

/** A section for each type, a section below it for each method, and a table of the properties. `skip` says which members have other pages. */
export function typeSection(entry, linkOf, skip = () => false) {
  const { name, kind, heritage, doc, members, signature, values = [] } = entry;
  const own = members.filter((member) => !isRepeated(member) && !skip(member.name));
  const properties = own.filter(({ isMethod }) => !isMethod);
  const methods = groupedByName(own.filter(({ isMethod }) => isMethod));
  const commented = values.filter(({ doc }) => doc !== "");
  return blocks(
    `## ${name} {#${name}}`,
    docBlocks(doc, linkOf),
    heritage && `${kind === "class" ? "Class" : "Interface"}, ${code(heritage)}.`,
    signature && commented.length === 0 && codeBlock("ts", signature),
    table(
      ["Value", "Meaning"],
      commented.map(({ value, doc }) => [code(value), oneLine(commentText(doc, linkOf))]),
    ),
    table(["Property", "Meaning"], propertyRows(properties, linkOf)),
    [...methods.values()].map((overloads) => methodSection(name, overloads, linkOf)),
  ).trimEnd();
}

function groupedByName(members) {
  const groups = new Map();
  for (const member of members) groups.set(member.name, [...(groups.get(member.name) ?? []), member]);
  return groups;
}

/** One page. The error names a type that the declarations do not have. */
export function clientPage({ title, text, types }, declarations, linkOf, skip) {
  const sections = types.map((name) => {
    const entry = declarations.get(name);
    if (!entry) throw new Error(`scripts/docs/client-pages.mjs lists ${name}, which the declarations do not have.`);
    return typeSection(entry, linkOf, name === "UsersApi" ? skip : undefined);
  });
  return blocks(`# ${title}`, text, sections);
}
