// The samples that pages show with `<<< ../samples/guide/name.mjs#region`, as VitePress does. VitePress shows the whole file when the region is
// missing; here that is an error.

import path from "node:path";

const line = /^<<< *(?<file>[^\s#{[]+)(?:#(?<region>[\w-]+))? *(?:\{(?<attributes>[^}]*)\})? *(?:\[(?<title>[^\]]*)\])?$/gm;

const marker = (end) => new RegExp(`^(?://|#|<!--|/\\*) ?#?${end}region ([\\w*-]+) ?(?:-->|\\*/)?$`);
const [begin, finish] = [marker(""), marker("end")];

/** The languages of code blocks by the endings of files, where the two differ. */
export const languages = { mjs: "js", cjs: "js" };

/** The samples of a page at `source`, as `{ file, region }`, where `file` is relative to the folder of the pages. */
export function samplesOf(text, source) {
  return [...text.matchAll(line)].map(({ groups }) => ({
    file: path.posix.join(path.posix.dirname(source), groups.file),
    region: groups.region,
  }));
}

/** The lines of a region without the markers, and without the indentation that all have. Undefined if there is none. */
export function regionOf(code, name) {
  const lines = code.split("\n");
  const start = lines.findIndex((text) => begin.exec(text.trim())?.[1] === name);
  const length = lines.slice(start + 1).findIndex((text) => finish.exec(text.trim())?.[1] === name);
  if (start < 0 || length < 0) return undefined;
  const inside = lines.slice(start + 1, start + 1 + length).filter((text) => !begin.test(text.trim()) && !finish.test(text.trim()));
  const indents = inside.filter((text) => text.trim() !== "").map((text) => /^\s*/.exec(text)[0].length);
  return inside.map((text) => text.slice(Math.min(...indents))).join("\n");
}

/** The code that a page shows of a sample. `read` returns the text of a file, or undefined. The error names the page and what is missing. */
export function shownCode({ file, region }, source, read) {
  const code = read(file);
  if (code === undefined) throw new Error(`${source} shows ${file}, which does not exist.`);
  if (region === undefined) return code;
  const found = regionOf(code, region);
  if (found === undefined) throw new Error(`${source} shows the region "${region}" of ${file}, which has none of that name.`);
  return found;
}

/** A page with its samples as code blocks. */
export function withSamples(text, source, read) {
  return text.replace(line, (...match) => {
    const { file, region } = match.at(-1);
    const sample = { file: path.posix.join(path.posix.dirname(source), file), region };
    const ending = path.extname(file).slice(1);
    return `\`\`\`${languages[ending] ?? ending}\n${shownCode(sample, source, read).trimEnd()}\n\`\`\``;
  });
}
