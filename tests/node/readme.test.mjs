// The recipes of the README, run as they stand there against the sandbox.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
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

/** The code of an authenticator app now (RFC 6238), for a secret in Base32. */
function codeOf(secret) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const number = digest.readUInt32BE(digest.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** Runs a recipe; gives what it writes to the console, as lists of arguments. */
async function run(code, by = users, page = {}) {
  const said = { log: [], warn: [], error: [] };
  const console = Object.fromEntries(Object.entries(said).map(([level, list]) => [level, (...words) => list.push(words)]));
  const names = Object.keys(genesys).filter((name) => code.includes(name));
  const AsyncFunction = (async () => {}).constructor;
  const values = [by, console, ...names.map((name) => genesys[name]), ...Object.values(page)];
  await new AsyncFunction("users", "console", ...names, ...Object.keys(page), code)(...values);
  assert.deepEqual([said.warn, said.error], [[], []]);
  return said.log;
}

describe("Calls", () => {
  const found = recipes(section("Calls"));
  test("has a recipe for each", () => assert.equal(found.length, 4));

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

  test("a passkey", async () => {
    const button = {};
    const names = [];
    const browser = { registerPasskey: async ({ name }) => (names.push(name), { id: "v1" }) };
    await run(found[2], browser, { button, console: { log: (id) => names.push(id) } });
    await button.onclick();
    assert.deepEqual(names, ["Laptop", "v1"]);
  });

  test("an authenticator app", async () => {
    let secret;
    const capturing = Object.create(users, {
      postUsersMeVerifiersTotp: {
        value: async (body) => {
          const verifier = await users.postUsersMeVerifiersTotp(body);
          secret = new URL(verifier.keyUri).searchParams.get("secret");
          return verifier;
        },
      },
      postUsersMeVerifiersTotpVerifierId: { value: (...args) => users.postUsersMeVerifiersTotpVerifierId(...args) },
    });
    const [image, form] = [{}, { elements: { code: {} } }];
    await run(found[3], capturing, { image, form });
    assert.match(image.src, /^data:image\/png;base64,iVBOR/);
    form.elements.code.value = codeOf(secret);
    await form.onsubmit();
    const { entities } = await users.getUsersMeVerifiers();
    assert.ok(entities.some(({ name, enabled }) => name === "Phone" && enabled));
  });

  test("a search", async () => {
    const everybody = await users.getUsersAll({ pageSize: 100 }).toArray();
    const expected = everybody.filter(({ name, email }) => /an/i.test(name + "\n" + email));
    const said = await run(found[1]);
    assert.deepEqual(said.at(-1), [25, "of", expected.length]);
    assert.equal(said.length, 26);
    const names = new Set(expected.map(({ name }) => name));
    for (const [name, presence] of said.slice(0, -1)) assert.ok(names.has(name) && typeof presence === "string", `${name} ${presence}`);
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
      headings(readme).filter((heading) => !/local organization|Working on it/.test(heading)),
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
    assert.ok(links.length > 0);
    for (const link of links) assert.ok(link.startsWith("https://") || anchors.includes(link.slice(1)), link);
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

describe("Frameworks and testing", () => {
  test("a mock of fetch", async () => {
    const [recipe, ...others] = recipes(section("Frameworks and testing"));
    assert.deepEqual(others, []);
    assert.deepEqual(await run(recipe), [["mock of /api/v2/users"]]);
  });
});

describe("Where it runs", () => {
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
    react: "react",
    "react-router": "react-router",
    rolldown: "rolldown",
    sinon: "mocha",
    storybook: "storybook",
    "vite-plugin-singlefile": "single-file",
    vitest: "vitest",
    "zone.js": "angular",
  };
  for (const [name, project] of Object.entries(named)) {
    test(`has the version of ${name} that is tested`, async () => {
      const { dependencies, devDependencies } = JSON.parse(await text(`tests/frameworks/projects/${project}/package.json`));
      const [major, minor] = { ...dependencies, ...devDependencies }[name].split(".");
      assert.match(section("Where it runs"), new RegExp(`\\b${major}\\.${minor}\\b`));
    });
  }
});

describe("Beyond one call", () => {
  const found = recipes(section("Beyond one call"));
  test("has a recipe for each", () => assert.equal(found.length, 5));

  test("paging", async () => {
    const { total } = await users.getUsers();
    const said = await run(found[0]);
    assert.deepEqual(said.slice(0, Math.ceil(total / 100)).at(-1), [`${total} of ${total}`]);
    assert.equal(
      said.filter(([count]) => typeof count === "number").reduce((sum, [count]) => sum + count, 0),
      total,
    );
  });

  test("resuming", async () => {
    const names = (await users.getUsersAll({ pageSize: 100 }).toArray()).map(({ name }) => name);
    assert.deepEqual((await run(found[1])).flat(), names);
  });

  test("jobs", async () => {
    const said = await run(found[2]);
    assert.ok(said.some(([, state]) => state === "FULFILLED"));
    assert.deepEqual(said.at(-1), [5]);
  });

  test("bulk", async () => {
    const said = await run(found[3]);
    const { total } = await users.getUsers();
    assert.deepEqual(said.at(-2), [total, 0, total]);
    assert.deepEqual(said.at(-1), [["fulfilled", "fulfilled", "fulfilled", "rejected"]]);
  });

  test("permissions", async () => {
    // The token of the sandbox is an administrator's.
    assert.deepEqual(await run(found[4]), []);
  });
});
