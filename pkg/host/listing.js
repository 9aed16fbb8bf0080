// The plan of a pager over one operation: how a page of it is asked for, and what the core reads in its answer.

import { makeError } from "../errors.js";
import { mistake } from "./call.js";
import { attempt, numberOf, usable } from "./values.js";

const copyLists = (record) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]));

// The number of `Rule::Headers` in src/core/options.rs.
const HEADERS = 1;

/** A copy of options that have been checked, so that later changes of a caller do not matter. */
export const copy = (options) => {
  const copied = copyLists(options ?? {});
  for (const name of ["headers", "customHeaders"]) copied[name] &&= usable(copied[name], HEADERS) ?? copied[name];
  copied.extraQuery &&= copyLists(copied.extraQuery);
  return copied;
};

const isCount = (value) => Number.isInteger(value) && value >= 0;

/** The value of `after` in the query of a URI, without its percent-encoding; what is none stays as it stands. */
const afterOf = (uri) => {
  try {
    return /[?&]after=([^&#]*)/.exec(uri)?.[1].replace(/(%[\da-f]{2})+/gi, decodeURIComponent);
  } catch {
    // No UTF-8: there is nothing to go on with.
    return undefined;
  }
};

/**
 * `word` is the word for paging in the operation's line: its style and the field of a page that holds the items; `kind` says which
 * options there may be.
 */
export function listing(core, name, word, args, kind) {
  const [index, , , most] = core.check(name, args, kind);
  const { prefetch, maxPages, onProgress, from, jobId, signal, ...options } = copy(args[index]);
  const [style, field] = word.split(".");
  const before = args.slice(0, index).map((argument) => JSON.parse(JSON.stringify(argument)));
  // Where the page stands: in the query, in the body or in a part of it.
  const body = before[index - 1];
  const inBody = style.endsWith("Body");
  const asks = style === "pagingBody" ? (body.paging = { pageSize: 100, ...body.paging }) : inBody ? body : options;
  const parameter = inBody ? "pageNumber" : style;
  const numbered = parameter === "pageNumber";
  const { page, skip } = from ? (attempt(() => ({ ...from }))[0] ?? {}) : { skip: 0 };
  if (!(isCount(skip) && (numbered ? isCount(page ?? 0) : typeof (page ?? "") === "string"))) {
    throw mistake(`${name}: \`from\` must be the \`position\` of a pager`, "from", name);
  }
  const first = page ?? asks[parameter] ?? undefined;
  let json;

  return {
    name,
    most,
    signal,
    onProgress,
    // Of use to a job: what it shares with the calls for pages.
    before,
    options,
    jobId,
    maxPages: maxPages ?? undefined,
    prefetch: prefetch ?? 1,
    start: { page: numbered ? +(first ?? 1) : first, skip },
    ask(page, stop) {
      asks[parameter] = page;
      return core.call(name, [...before, { ...options, signal: stop }]);
    },
    read(page, answer) {
      let items = Array.isArray(answer?.[field]) ? answer[field] : [];
      const told = (name) => numberOf(answer?.[name]);
      const total = told(style === "pagingBody" ? "totalHits" : "total");
      let next, last;
      if (numbered) {
        const count = told("pageCount");
        // A server may give smaller pages than it was asked for.
        const size = told("pageSize") || asks.pageSize;
        // Only where nothing is counted a page has to be compared with the one before; elsewhere the core does not ask.
        const before = json;
        json = count >= 1 || (total >= 1 && size >= 1) ? undefined : JSON.stringify(items);
        last = core.following(page, items.length, told("pageNumber"), count, size, total, json === before);
        if (last > 0) next = page + 1;
        if (last === -1) items = [];
      } else {
        const isUri = style === "after";
        const link = answer?.[isUri ? "nextUri" : "cursor"];
        if (typeof link === "string") next = (isUri ? afterOf(link) : link) || undefined;
        if (next && next === page) last = -2;
      }
      if (last === -2) {
        throw makeError("GenesysError", `${name}: the server gave a page again that has been read before`, { operation: name });
      }
      return { items, total: isNaN(total) ? undefined : total, next, last };
    },
  };
}
