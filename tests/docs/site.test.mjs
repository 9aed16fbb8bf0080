// The parts that build the site: the samples of pages, the check of links, and the files for tools; and how `npm start` serves the site.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { guides } from "../../docs/.vitepress/pages.mjs";
import { defaultBase, filesBelow, site } from "../../scripts/docs/built.mjs";
import { brokenLinks, foreignRequests } from "../../scripts/docs/links.mjs";
import { fileOf, serveDocumentation } from "../../scripts/docs/serve.mjs";
import { regionOf, samplesOf, withSamples } from "../../scripts/docs/snippets.mjs";
import { firstSentence, llmsText } from "../../scripts/docs/tool-pages.mjs";

describe("samples of pages", () => {
  const code = "before\n  // #region one\n  first\n    second\n  // #endregion one\nafter\n";
  const read = (file) => (file === "samples/errors/a.mjs" ? code : undefined);

  test("a region is shown without its indentation", () => assert.equal(regionOf(code, "one"), "first\n  second"));
  test("there is no region of another name", () => assert.equal(regionOf(code, "two"), undefined));

  test("are found with their regions, line numbers and titles", () => {
    const text = "<<< ../samples/errors/a.mjs\n\n<<< ../samples/errors/a.mjs#one {1} [a.mjs]\n";
    assert.deepEqual(samplesOf(text, "guide/errors.md"), [
      { file: "samples/errors/a.mjs", region: undefined },
      { file: "samples/errors/a.mjs", region: "one" },
    ]);
  });

  test("stand in the Markdown for tools", () => {
    const text = withSamples("<<< ../samples/errors/a.mjs#one\n", "guide/errors.md", read);
    assert.equal(text, "```js\nfirst\n  second\n```\n");
  });

  test("that are missing are errors", () => {
    assert.throws(
      () => withSamples("<<< ../samples/b.mjs\n", "guide/errors.md", read),
      /guide\/errors.md shows samples\/b.mjs, which does not exist/,
    );
    assert.throws(
      () => withSamples("<<< ../samples/errors/a.mjs#two\n", "guide/errors.md", read),
      /region "two" of samples\/errors\/a.mjs/,
    );
  });
});

describe("links", () => {
  const check = (html) =>
    brokenLinks({
      pages: new Map([
        ["guide/a.html", html],
        ["b.html", '<h2 id="here">'],
      ]),
      files: new Set(["guide/a.html", "b.html"]),
      base: "/docs/",
    });

  test("to pages and anchors are found", () => assert.deepEqual(check('<a href="../b.html#here"></a><a href="/docs/b.html">'), []));
  test("to no page are broken", () => assert.match(check('<a href="./c.html">').join(), /links to .\/c.html, which does not exist/));
  test("to no anchor are broken", () => assert.match(check('<a href="../b.html#there">').join(), /where nothing has that id/));
  test("out of the site are broken", () => assert.match(check('<a href="/other.html">').join(), /outside of \/docs\//));
  test("to other sites are left", () => assert.deepEqual(check('<a href="https://example.com/x#y">'), []));

  test("what is loaded from other servers is noticed", () => {
    assert.deepEqual(foreignRequests('<a href="https://a.example"><script src="https://b.example/x.js"></script>'), [
      "https://b.example/x.js",
    ]);
  });
});

describe("files for tools", () => {
  test("the first sentence says what a page is for", () => {
    assert.equal(firstSentence("# Title\n\nYou can do `this. That` now. More text.\n", "a.md"), "You can do `this. That` now.");
    assert.throws(() => firstSentence("# Title\n", "a.md"), /a.md has no paragraph/);
  });

  test("llms.txt lists the pages", () => {
    const sections = [{ text: "Guides", pages: [{ text: "Errors", address: "/docs/guide/errors.md", summary: "What fails." }] }];
    assert.equal(
      llmsText({ title: "Title", description: "What it is.", sections }),
      "# Title\n\n> What it is.\n\n## Guides\n\n- [Errors](/docs/guide/errors.md): What fails.\n",
    );
  });
});

describe("the built site", () => {
  let server, address;
  before(async () => {
    let handler;
    let state = { ready: true };
    serveDocumentation({ state: () => state }).configureServer({ middlewares: { use: (added) => (handler = added) } });
    server = createServer((request, response) => {
      state = request.headers["x-building"] ? { ready: false, failure: request.headers["x-failure"] } : { ready: true };
      handler(request, response, () => response.writeHead(418).end());
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => server.close());

  for (const { name } of guides)
    test(`has the guide ${name}, for people and for tools`, async () => {
      const page = await fetch(`${address}/docs/guide/${name}.html`);
      assert.deepEqual([page.status, page.headers.get("content-type")], [200, "text/html; charset=utf-8"]);
      const markdown = await (await fetch(`${address}/docs/guide/${name}.md`)).text();
      assert.match(markdown, /^# /);
      assert.doesNotMatch(markdown, /^<<</m);
    });

  test("has a front page, llms.txt and a search that needs no other server", async () => {
    assert.match(await (await fetch(`${address}/docs/`)).text(), /genesys-users/);
    assert.match(await (await fetch(`${address}/docs/llms.txt`)).text(), /^# genesys-users\n/);
    assert.ok(filesBelow(site).some((file) => /localSearchIndex/.test(file)));
  });

  test("leads from /docs to /docs/, and leaves other paths to the page", async () => {
    const { status, headers } = await fetch(`${address}/docs`, { redirect: "manual" });
    assert.deepEqual([status, headers.get("location")], [302, defaultBase]);
    assert.equal((await fetch(`${address}/other`)).status, 418);
    assert.equal((await fetch(`${address}/docs/no-page.html`)).status, 404);
  });

  test("serves nothing outside of its folder", () => {
    assert.ok(existsSync(path.join(site, "..", "config.mjs")));
    assert.equal(fileOf("/../config.mjs"), undefined);
    assert.equal(fileOf("/%2e%2e/config.mjs"), undefined);
    assert.equal(fileOf("/.built"), undefined);
    assert.equal(fileOf("/%"), undefined);
    assert.ok(readFileSync(fileOf("/"), "utf8").startsWith("<!DOCTYPE html>"));
  });

  test("says that it is being built, or why it could not be", async () => {
    const building = await fetch(`${address}/docs/`, { headers: { "x-building": "1" } });
    assert.equal(building.status, 503);
    assert.match(await building.text(), /being built.*/);
    const failed = await fetch(`${address}/docs/`, { headers: { "x-building": "1", "x-failure": "guide <b> is missing" } });
    assert.match(await failed.text(), /npm run docs<\/code> to see why\.<pre>guide &lt;b> is missing/);
  });
});
