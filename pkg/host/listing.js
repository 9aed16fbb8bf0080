// The plan of a pager over one operation: how a page of it is asked for, and what the core reads in its answer.

import { makeError } from "../errors.js";

/** A copy of options, so that later changes of a caller do not matter; what they hold is a list or nothing to copy. */
const copy = (options) => Object.fromEntries(Object.entries(options ?? {}).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]));

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
  void jobId; // Of the options of a job.
  const [style, field] = word.split(".");
  const before = args.slice(0, index).map((argument) => JSON.parse(JSON.stringify(argument)));
  // Where the page stands: in the query, in the body or in a part of it.
  const body = before[index - 1];
  const inBody = style.endsWith("Body");
  const asks = style === "pagingBody" ? (body.paging = { pageSize: 100, ...body.paging }) : inBody ? body : options;
  const parameter = inBody ? "pageNumber" : style;
  const numbered = parameter === "pageNumber";
  const first = from?.page ?? asks[parameter] ?? undefined;
  let items, json;

  return {
    name,
    most,
    signal,
    onProgress,
    maxPages: maxPages ?? undefined,
    prefetch: prefetch ?? 1,
    start: { page: numbered ? +(first ?? 1) : first, skip: +(from?.skip ?? 0) },
    ask(page, stop) {
      asks[parameter] = page;
      return core.call(name, [...before, { ...options, signal: stop }]);
    },
    read(page, answer) {
      items = Array.isArray(answer?.[field]) ? answer[field] : [];
      const total = answer?.[style === "pagingBody" ? "totalHits" : "total"];
      let next, last;
      if (numbered) {
        const count = answer?.pageCount;
        // Only where nothing is counted a page has to be compared with the one before.
        const before = json;
        json = count === undefined && total === undefined ? JSON.stringify(items) : undefined;
        const repeats = items.length > 0 && json !== undefined && json === before;
        last = core.following(page, items.length, answer?.pageNumber, count, asks.pageSize ?? answer?.pageSize, total, repeats);
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
      return { items, total, next, last };
    },
  };
}
