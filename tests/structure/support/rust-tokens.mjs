// Splits Rust source into the tokens that matter for its dependencies: without comments, and with texts as single tokens.

const token = new RegExp(
  [
    /(?<space>\s+|\/\/[^\n]*)/,
    /(?<comment>\/\*)/,
    /(?<raw>[bc]?r(?<hashes>#*)"[^]*?"\k<hashes>)/,
    /(?<text>[bc]?"(?:[^"\\]|\\[^])*")/,
    // A character before a lifetime, which has no second quotation mark.
    /(?<char>b?'(?:[^'\\\n]|\\[^\n]+?)')/,
    /(?<lifetime>'\w+)/,
    /(?<word>(?:\$|r#)?[A-Za-z_]\w*)/,
    /(?<number>\d[\w.]*?(?=\.\.|[^\w.]|$))/,
    /(?<mark>::|[^])/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "y",
);

/** The index after a block comment that starts at `start`; such comments nest. */
function endOfComment(source, start) {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start;
  for (let depth = 0, found; (found = mark.exec(source));) {
    depth += found[0] === "/*" ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return source.length;
}

/** A list of `{ kind, text, line }`; `kind` is "word", "text", "mark" or "other". */
export function rustTokens(source) {
  const tokens = [];
  let line = 1;
  let index = 0;
  while (index < source.length) {
    token.lastIndex = index;
    const { 0: found, groups } = token.exec(source);
    const end = groups.comment === undefined ? token.lastIndex : endOfComment(source, index);
    if (groups.word !== undefined) tokens.push({ kind: "word", text: found.replace(/^r#/, ""), line });
    else if (groups.text !== undefined) tokens.push({ kind: "text", text: found.slice(found.indexOf('"') + 1, -1), line });
    else if (groups.mark !== undefined) tokens.push({ kind: "mark", text: found, line });
    else if (groups.space === undefined && groups.comment === undefined) tokens.push({ kind: "other", text: found, line });
    line += source.slice(index, end).split("\n").length - 1;
    index = end;
  }
  return tokens;
}
