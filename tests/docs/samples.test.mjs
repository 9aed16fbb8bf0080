// The samples of the guides. Programs run in Node against a sandbox, TypeScript is compiled strictly, scripts, pages and JSON are parsed, and
// commands are read by the shell. What needs a framework, a test runner or a page is tried by another test, which names it. Each sample is on a
// page, and each page shows samples that exist.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { JSDOM } from "jsdom";
import ts from "typescript";
import { guides } from "../../docs/.vitepress/pages.mjs";
import { samplesOf, shownCode } from "../../scripts/docs/snippets.mjs";
import { startSandbox } from "../support/sandbox.mjs";

const run = promisify(execFile);
const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const read = (file) => (existsSync(path.join(docs, file)) ? readFileSync(path.join(docs, file), "utf8") : undefined);

/** The samples, relative to the folder of the documentation. */
const samples = readdirSync(path.join(docs, "samples"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(docs, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
  .sort();
const pages = ["index.md", ...guides.map(({ source }) => source)];

/** These need packages that are not here: components of frameworks, and tests for test runners. */
const isForeign = (file) => /\/(?:components|runners)\//.test(file);
const ofKind = (...endings) => samples.filter((file) => endings.includes(path.extname(file)) && !isForeign(file));
/** Run or compiled here. All others are tried by a test that names the file or its folder. */
const isTriedHere = (file) => [".mjs", ".ts", ".tsx", ".json", ".sh"].includes(path.extname(file)) && !isForeign(file);

const testsBelow = (folder) =>
  readdirSync(new URL(`../${folder}/`, import.meta.url), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".mjs") && !entry.parentPath.includes("projects"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => file !== fileURLToPath(import.meta.url))
    .map((file) => readFileSync(file, "utf8"));

/** Two cores run two programs. */
const concurrency = 2;

describe("the pages", () => {
  for (const page of pages)
    test(`${page} shows samples that exist`, () => {
      const text = read(page);
      assert.ok(text, `docs/${page} is missing`);
      for (const sample of samplesOf(text, page)) assert.ok(shownCode(sample, page, read).trim(), `${sample.file} shows nothing`);
      const shown = text.match(/^<<</gm) ?? [];
      assert.equal(samplesOf(text, page).length, shown.length, "a line that begins with <<< is read as no sample");
    });

  test("each sample is on a page", () => {
    const shown = new Set(pages.flatMap((page) => samplesOf(read(page) ?? "", page).map(({ file }) => file)));
    const isShown = (file) => shown.has(file);
    assert.deepEqual(
      samples.filter((file) => !isShown(file)),
      [],
    );
  });

  test("each sample is tried: here, or by a test that names it or its folder", () => {
    const tests = ["docs", "frameworks"].flatMap(testsBelow);
    const isNamed = (file) => {
      const guide = file.split("/")[1];
      return tests.some(
        (text) => text.includes(guide) && (text.includes(path.basename(file)) || text.includes(path.basename(path.dirname(file)))),
      );
    };
    assert.deepEqual(
      samples.filter((file) => !isTriedHere(file) && !isNamed(file)),
      [],
    );
  });

  test("code of programs stands in samples, not in the pages", () => {
    const written = pages.flatMap((page) =>
      [...(read(page) ?? "").matchAll(/^```(js|mjs|ts|tsx|html)\b/gm)].map(([fence]) => `${page}: ${fence}`),
    );
    assert.deepEqual(written, []);
  });
});

describe("programs run", { concurrency }, () => {
  let sandbox;
  before(async () => (sandbox = await startSandbox()));
  after(() => sandbox.stop());

  for (const file of ofKind(".mjs"))
    test(file, async () => {
      const env = { ...process.env, BASE_PATH: sandbox.url, LOGIN_PATH: sandbox.url, TOKEN: sandbox.token };
      const { stderr } = await run(process.execPath, [path.join(docs, file)], {
        env,
        timeout: 60_000,
        cwd: path.dirname(path.join(docs, file)),
      });
      assert.doesNotMatch(stderr, /^Warning: .*never settles/m);
    });
});

test("TypeScript compiles", () => {
  const files = ofKind(".ts", ".tsx").map((file) => path.join(docs, file));
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    jsx: ts.JsxEmit.ReactJSX,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: ["node"],
    typeRoots: [fileURLToPath(new URL("../../node_modules/@types", import.meta.url))],
  };
  const remarks = ts.getPreEmitDiagnostics(ts.createProgram(files, options)).map(({ file, start, messageText }) => {
    const place = file ? `${path.relative(docs, file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}` : "";
    return `${place} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
  assert.deepEqual(remarks, []);
});

describe("other files are read", () => {
  for (const file of ofKind(".json")) test(file, () => JSON.parse(read(file)));

  for (const file of samples.filter((file) => [".js", ".cjs", ".jsx"].includes(path.extname(file))))
    test(file, () => checkScript(read(file), file));

  for (const file of ofKind(".sh")) test(file, () => run("sh", ["-n", path.join(docs, file)]));

  for (const file of ofKind(".html"))
    test(file, () => {
      const text = read(file);
      const { document } = new JSDOM(text).window;
      // A parser of HTML accepts everything, so what it has made is compared with what is written.
      const written = text.replace(/<!--[^]*?-->/g, "").replace(/(<script[^>]*>)[^]*?<\/script>/g, "$1</script>");
      const tags = [...written.matchAll(/<([a-z][\w-]*)/gi)].map(([, name]) => name.toLowerCase());
      assert.ok(tags.length > 0, "no element");
      for (const name of new Set(tags))
        assert.ok(document.querySelectorAll(name).length >= tags.filter((tag) => tag === name).length, `<${name}>`);
      for (const { type, textContent } of document.querySelectorAll("script:not([src])")) {
        if (type === "importmap" || type === "application/json") JSON.parse(textContent);
        else checkScript(textContent);
      }
    });

  function checkScript(text, fileName = "script.js") {
    const { diagnostics } = ts.transpileModule(text, {
      fileName,
      reportDiagnostics: true,
      compilerOptions: { allowJs: true, jsx: ts.JsxEmit.ReactJSX, target: "esnext", module: "esnext" },
    });
    assert.deepEqual(
      diagnostics.map(({ messageText }) => messageText),
      [],
    );
  }
});
