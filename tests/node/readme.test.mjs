// The recipes of the README, run as they stand there against the sandbox.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import * as genesys from "genesys-users";
import { packageReadme } from "../../scripts/lib/readme.mjs";
import { startSandbox } from "../support/sandbox.mjs";

const text = (name) => readFile(new URL(`../../${name}`, import.meta.url), "utf8");
const readme = await text("README.md");
/** The text below a heading, up to the next one of its rank. */
const section = (heading) => new RegExp(`^## ${heading}\\n(.*?)(?=^## )`, "ms").exec(readme)?.[1] ?? "";
/** Complete programs but for the client; blocks of other languages are excerpts. */
const recipes = (text) => [...text.matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => code);

let sandbox, users;
before(async () => {
  sandbox = await startSandbox({ args: ["--users", "300"] });
  users = new genesys.UsersApi(new genesys.ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));
});
after(() => sandbox.stop());

/** Runs a recipe; gives what it writes to the console, as lists of arguments. */
async function run(code, by = users) {
  const said = { log: [], warn: [], error: [] };
  const console = Object.fromEntries(Object.entries(said).map(([level, list]) => [level, (...words) => list.push(words)]));
  const names = Object.keys(genesys).filter((name) => code.includes(name));
  const AsyncFunction = (async () => {}).constructor;
  await new AsyncFunction("users", "console", ...names, code)(by, console, ...names.map((name) => genesys[name]));
  assert.deepEqual([said.warn, said.error], [[], []]);
  return said.log;
}

describe("Changes and errors", () => {
  const found = recipes(section("Changes and errors"));
  test("has one recipe", () => assert.equal(found.length, 1));

  test("names every class of errors", () => {
    for (const name of Object.keys(genesys).filter((name) => /^(?!Job[A-Z]\w+Error).*Error$/.test(name) || name === "JobError")) {
      assert.ok(section("Changes and errors").includes(`\`${name}\``), name);
    }
  });

  test("a change while somebody else makes one", async () => {
    const { id, department } = await users.getUsersMe();
    const statuses = [];
    // The first change comes too late: another field has been changed, which has to last.
    const late = async (url, init) => {
      if (init.method === "PATCH" && statuses.length === 0) {
        const { version } = await users.getUser(id);
        await users.patchUser(id, { version, department: `${department} abroad` });
      }
      const response = await fetch(url, init);
      if (init.method === "PATCH") statuses.push(response.status);
      return response;
    };
    const slow = new genesys.UsersApi(new genesys.ApiClient({ basePath: sandbox.url, accessToken: sandbox.token, fetch: late }));
    assert.deepEqual(await run(found[0], slow), [["Team lead", 2]]);
    assert.deepEqual(statuses, [409, 200]);
    const after = await users.getUser(id);
    assert.deepEqual([after.title, after.department], ["Team lead", `${department} abroad`]);
  });
});

describe("the readme that npm shows", () => {
  const shown = packageReadme(readme);

  test("is what the build has put into the package", async () => assert.equal(await text("pkg/README.md"), shown));

  test("says nothing of this repository, and has all that is about the package", () => {
    const words =
      /npm (start|run|test|publish)|rustup|cargo|wasm-(pack|bindgen)|sandbox|(^|[^\w])(tests|scripts|pkg)\/|local organization|repository/gim;
    assert.deepEqual(shown.match(words), null);
    const headings = (of) => of.match(/^## .*/gm);
    assert.deepEqual(
      headings(shown),
      headings(readme).filter((heading) => !/local organization|Documentation|Working on it/.test(heading)),
    );
    assert.match(shown, /^# genesys-users\n[^#]*?```sh\nnpm install genesys-users\n```\n/);
    assert.doesNotMatch(shown, /\n\n\n|<!--/);
  });

  test("links to headings that it has", () => {
    const anchors = [...shown.matchAll(/^#+ (.*)/gm)].map(([, heading]) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, "")
        .replaceAll(" ", "-"),
    );
    const links = [...shown.matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => link);
    for (const link of links) assert.ok(link.startsWith("https://") || anchors.includes(link.slice(1)), link);
  });

  test("names guides that the repository has, without a link", async () => {
    const guides = [...readme.matchAll(/\[([^\]]+)\]\((docs\/guide\/[\w-]+\.md)/g)];
    assert.ok(guides.length > 10);
    for (const [, name, file] of guides) {
      assert.match(await text(file), /^# /);
      assert.ok(shown.includes(`*${name}*`) || !packageReadme(readme).includes(name), name);
    }
  });

  test("names the version of Node that the packages ask for", async () => {
    const asked = await Promise.all(["package.json", "pkg/package.json"].map(async (name) => JSON.parse(await text(name)).engines.node));
    assert.equal(asked[0], asked[1]);
    assert.match(shown, new RegExp(`Node ${asked[0].replace(">=", "").replaceAll(".", "\\.")} and later`));
  });

  test("is not made of a README.md with half a part", () => {
    for (const half of ["<!-- repository -->\n", "<!-- /repository -->\n"]) assert.throws(() => packageReadme(readme + half), /each/);
  });
});

describe("Listings, searches, many at once", () => {
  const found = recipes(section("Listings, searches, many at once"));
  test("has a recipe for each", () => assert.equal(found.length, 3));

  test("a listing", async () => assert.deepEqual(await run(found[0]), [[10]]));

  test("a search", async () => {
    const everybody = await users.getUsersAll({ pageSize: 100 }).toArray();
    const expected = everybody.filter(({ name, email }) => /an/i.test(name + "\n" + email));
    const said = await run(found[1]);
    assert.deepEqual(said.at(-1), [25, "of", expected.length]);
    assert.equal(said.length, 26);
    const names = new Set(expected.map(({ name }) => name));
    for (const [name, presence] of said.slice(0, -1)) assert.ok(names.has(name) && typeof presence === "string", `${name} ${presence}`);
  });

  test("a bulk call", async () => {
    const { total } = await users.getUsers();
    assert.deepEqual(await run(found[2]), [[total]]);
  });
});

describe("the guide to frameworks", () => {
  /** The packages whose versions the table names, and the projects in which they are installed. */
  const named = {
    "@angular/core": "angular",
    "@rspack/core": "rspack",
    "@sveltejs/kit": "sveltekit",
    "@yarnpkg/cli-dist": "yarn",
    astro: "astro",
    jest: "jest",
    mocha: "mocha",
    next: "next",
    nuxt: "nuxt",
    pnpm: "pnpm",
    "@playwright/test": "runners",
    react: "react",
    "react-router": "react-router",
    rolldown: "rolldown",
    sinon: "mocha",
    storybook: "storybook",
    svelte: "components",
    "vite-plugin-singlefile": "single-file",
    vitest: "vitest",
    vue: "components",
    "zone.js": "angular",
  };
  for (const [name, project] of Object.entries(named)) {
    test(`has the version of ${name} that is tested`, async () => {
      const { dependencies, devDependencies } = JSON.parse(await text(`tests/frameworks/projects/${project}/package.json`));
      const [major, minor] = { ...dependencies, ...devDependencies }[name].split(".");
      assert.match(await text("docs/guide/frameworks.md"), new RegExp(`\\b${major}\\.${minor}\\b`));
    });
  }
});
