// Pagers: every pageable operation, and all faults of a server.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { getEventListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { ApiClient, ConnectionError, DecodeError, GenesysError, ParameterError, ServerError, UsersApi } from "genesys-users";
import { startSandbox } from "../support/sandbox.mjs";
import { fakeClient, json, rejection } from "./support/fake.mjs";
import { operations } from "./support/spec.mjs";
import { hostile, valuesExcept } from "./support/values.mjs";

let sandbox, users;
before(async () => {
  sandbox = await startSandbox({ args: ["--users", "600"] });
  users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));
});
after(() => sandbox.stop());

const throwError = () => {
  throw new Error("no access");
};
const range = (start, end) => Array.from({ length: end - start }, (_, index) => start + index);
const collect = async (iterable) => {
  const items = [];
  for await (const item of iterable) items.push(item);
  return items;
};

/** A client of a server with `total` items in the paging of `getUsers`. `change(page, number, count)` may change a page, or throw. */
function listing(total, { change = (page) => page, ...options } = {}) {
  return fakeClient(
    async ({ url }, count) => {
      const size = Number(url.searchParams.get("pageSize") ?? 25);
      const number = Number(url.searchParams.get("pageNumber") ?? 1);
      const items = range(0, total)
        .slice((number - 1) * size, number * size)
        .map((id) => ({ id }));
      const page = { entities: items, pageNumber: number, pageSize: size, pageCount: Math.ceil(total / size), total };
      return json(await change(page, number, count));
    },
    { maxRetries: 0, ...options },
  );
}
const ids = (users) => users.map(({ id }) => id);
const pageNumbers = (sent) => sent.map(({ url }) => Number(url.searchParams.get("pageNumber")));

describe("every pageable operation", () => {
  const pageable = operations.filter(({ paging }) => paging);
  const total = 23;
  const size = 5;

  /** Returns the body of a page in the style of the operation. */
  function pageBody({ style, items }, { url, body }) {
    const requestBody = body && JSON.parse(body);
    if (style === "cursor" || style === "after") {
      const start = Number(url.searchParams.get(style)?.slice("at ".length) ?? 0);
      const end = Math.min(start + size, total);
      const next = end < total ? `at ${end}` : undefined;
      const link =
        style === "cursor" ? { cursor: next } : { nextUri: next && `${url.pathname}?pageSize=5&after=${encodeURIComponent(next)}` };
      return { [items]: range(start, end), ...link };
    }
    const paging =
      style === "pagingBody" ? requestBody.paging : style === "searchBody" ? requestBody : Object.fromEntries(url.searchParams);
    const start = (Number(paging.pageNumber) - 1) * size;
    assert.equal(Number(paging.pageSize), size);
    const page = { [items]: range(start, Math.min(start + size, total)) };
    if (style === "pagingBody") return { ...page, totalHits: total };
    return items === "results" && style === "pageNumber" ? page : { ...page, pageNumber: Number(paging.pageNumber), pageCount: 5, total };
  }

  test("there are 22 of them", () => assert.equal(pageable.length, 22));

  for (const { name, paging, positional, body, optional } of pageable) {
    test(`${name}All (${paging.style})`, async () => {
      const { users, sent } = fakeClient((request) => json(pageBody(paging, request)));
      const bodies = {
        searchBody: { query: [], pageSize: size },
        pagingBody: { interval: "a/b", paging: { pageSize: size, pageNumber: 1 } },
      };
      const bodyArgument = body ? (bodies[paging.style] ?? { filter: {} }) : undefined;
      const original = structuredClone(bodyArgument);
      const args = [...positional.map(() => "x"), ...(bodyArgument ? [bodyArgument] : [])];
      const options = optional.some((parameter) => parameter.name === "pageSize") ? { pageSize: size } : {};

      const pager = users[`${name}All`](...args, { ...options, prefetch: 2 });
      assert.equal(sent.length, 0, "the pager sent a request before its first read");
      assert.deepEqual(await collect(pager), range(0, total));
      // Without a count, only an empty page is the end.
      assert.ok(sent.length === 5 || (sent.length === 6 && name === "postAnalyticsUsersActivityQuery"), String(sent.length));
      assert.equal(pager.position, undefined);
      assert.deepEqual(bodyArgument, original, "the pager changed the body of the caller");
      assert.equal(pager.total, "total" in pageBody(paging, sent[0]) || paging.style === "pagingBody" ? total : undefined);

      const pages = await collect(users[`${name}All`](...args, options).pages());
      assert.deepEqual(
        pages.flatMap((page) => page[paging.items]),
        range(0, total),
      );

      // A pager from any position reads the rest.
      const first = users[`${name}All`](...args, options);
      for (const index of range(0, total)) {
        const { value } = await first.next();
        assert.equal(value, index);
        const position = JSON.parse(JSON.stringify(first.position));
        const rest = await users[`${name}All`](...args, { ...options, from: position }).toArray();
        assert.deepEqual(rest, range(index + 1, total), JSON.stringify(position));
      }
    });
  }

  test("other operations have no method of that name", () => {
    const { users } = fakeClient();
    // Three operations with a limited list as their body have a bulk call of that name.
    const bulk = ["patchUsersBulk", "patchUserRoutinglanguagesBulk", "patchUserRoutingskillsBulk"];
    for (const { name, paging } of operations)
      assert.equal(typeof users[`${name}All`], paging || bulk.includes(name) ? "function" : "undefined", name);
    assert.equal(users.getUsersAll.name, "getUsersAll");
    assert.equal(users.getUsers.name, "getUsers");
  });
});

describe("a pager", () => {
  test("requests `prefetch` pages ahead, and no more", async () => {
    for (const [prefetch, ahead] of [
      [undefined, 1],
      [null, 1],
      [0, 0],
      [1, 1],
      [3, 3],
      [50, 9],
    ]) {
      const { users, sent } = listing(100);
      const pager = users.getUsersAll({ pageSize: 10, prefetch });
      for (const page of range(0, 10)) {
        for (const item of range(0, 10)) assert.equal((await pager.next()).value.id, page * 10 + item);
        await sleep(0);
        assert.equal(sent.length, Math.min(page + 1 + ahead, 10), `prefetch ${prefetch}, page ${page}`);
      }
      assert.deepEqual(await pager.next(), { value: undefined, done: true });
      assert.deepEqual(pageNumbers(sent), range(1, 11));
    }
  });

  test("requests pages with a cursor ahead, one after another", async () => {
    const { users, sent } = fakeClient((_, count) => json({ userDetails: [count], cursor: count < 6 ? `c${count}` : undefined }));
    const pager = users.getAnalyticsUsersDetailsJobResultsAll("job", { prefetch: 3 });
    assert.equal((await pager.next()).value, 1);
    await sleep(20);
    assert.equal(sent.length, 4);
    assert.deepEqual(await pager.toArray(), [2, 3, 4, 5, 6]);
    assert.deepEqual(
      sent.map(({ url }) => url.searchParams.get("cursor")),
      [null, "c1", "c2", "c3", "c4", "c5"],
    );
  });

  test("yields pages in order, also when they arrive in another order", async () => {
    const { users } = listing(50, { change: async (page, number) => (await sleep(number % 2 ? 15 : 1), page) });
    assert.deepEqual(ids(await users.getUsersAll({ pageSize: 5, prefetch: 6 }).toArray()), range(0, 50));
  });

  test("allows many calls of next() at once", async () => {
    const { users, sent } = listing(23);
    const pager = users.getUsersAll({ pageSize: 5 });
    const results = await Promise.all(range(0, 30).map(() => pager.next()));
    assert.deepEqual(
      results.slice(0, 23).map(({ value }) => value.id),
      range(0, 23),
    );
    assert.ok(results.slice(23).every(({ done, value }) => done && value === undefined));
    assert.deepEqual(pageNumbers(sent), range(1, 6));
  });

  test("reports its progress after each page", async () => {
    const progress = [];
    const { users } = listing(23);
    await users.getUsersAll({ pageSize: 10, onProgress: (event) => progress.push(event) }).toArray();
    assert.deepEqual(progress, [
      { fetched: 10, total: 23 },
      { fetched: 20, total: 23 },
      { fetched: 23, total: 23 },
    ]);
  });

  test("rejects with what onProgress throws, and sends nothing more", async () => {
    const { users, sent } = listing(23);
    const failure = new Error("broken");
    assert.equal(
      await rejection(
        users
          .getUsersAll({
            pageSize: 10,
            prefetch: 0,
            onProgress: () => {
              throw failure;
            },
          })
          .toArray(),
      ),
      failure,
    );
    assert.equal(sent.length, 1);
  });

  test("rejects with what an asynchronous onProgress rejects with", async () => {
    const { users, sent } = listing(23);
    const failure = new Error("broken");
    const onProgress = async () => Promise.reject(failure);
    assert.equal(await rejection(users.getUsersAll({ pageSize: 10, prefetch: 0, onProgress }).toArray()), failure);
    assert.equal(sent.length, 1);
  });

  test("stops at the limit of toArray(), and another pager resumes there", async () => {
    const { users, sent } = listing(40);
    const pager = users.getUsersAll({ pageSize: 10, prefetch: 0 });
    assert.deepEqual(ids(await pager.toArray({ limit: 15 })), range(0, 15));
    assert.equal(sent.length, 2);
    assert.deepEqual(pager.position, { page: 2, skip: 5, pageSize: 10 });
    assert.deepEqual(ids(await users.getUsersAll({ pageSize: 10, from: pager.position }).toArray()), range(15, 40));
    assert.deepEqual(await users.getUsersAll().toArray({ limit: 0 }), []);
  });

  test("rejects other options of toArray() than `limit`", async () => {
    const { users, sent } = listing(3);
    const invalid = [
      ...[-1, NaN, "2", 2n, {}, Symbol("s"), new Date(1)].map((limit) => [{ limit }, "limit", "must be a number, 0 or more"]),
      [{ max: 10 }, "max", "is no option; did you mean `limit`?"],
      [{ limit: 1, max: 10 }, "max", "is no option; did you mean `limit`?"],
      ...[10, "10", true, [], () => {}, hostile.proxy()].map((options) => [
        options,
        "options",
        "must be a plain object whose properties can be read",
      ]),
    ];
    for (const [options, parameter, problem] of invalid) {
      const pager = users.getUsersAll();
      const error = await rejection(pager.toArray(options));
      assert.ok(error instanceof ParameterError, String(error));
      assert.deepEqual(
        [error.message, error.operation, error.parameter],
        [`getUsers: \`${parameter}\` of toArray ${problem}`, "getUsers", parameter],
      );
      assert.equal((await pager.toArray()).length, 3, "the pager cannot be read afterwards");
    }
    assert.equal(sent.length, invalid.length);
    for (const options of [undefined, null, {}, { limit: undefined }, { limit: null }, { limit: Infinity }]) {
      assert.equal((await users.getUsersAll().toArray(options)).length, 3);
    }
    const invalidPager = users.getUsersAll({ prefech: 1 });
    for (const options of [undefined, { limit: 5 }, 10])
      assert.equal((await rejection(invalidPager.toArray(options))).parameter, "prefech");
  });

  test("rejects toArray() after an early end", async () => {
    const newListing = () => listing(40, { change: (page, number) => (number === 4 ? Promise.reject(new TypeError("broken")) : page) });
    const endings = {
      limit: (pager) => pager.toArray({ limit: 15 }),
      break: async (pager) => {
        for await (const { id } of pager) if (id === 14) break;
      },
      "pages()": async (pager) => {
        for await (const page of pager.pages()) if (page.pageNumber === 2) break;
      },
      "return()": (pager) => pager.return(),
      "a failure": (pager) => pager.toArray().catch(() => {}),
    };
    for (const [name, end] of Object.entries(endings)) {
      const { users, sent } = newListing();
      const pager = users.getUsersAll({ pageSize: 10, prefetch: 0 });
      await end(pager);
      const requestCount = sent.length;
      const error = await rejection(pager.toArray());
      assert.ok(error instanceof GenesysError && !(error instanceof ParameterError), `${name}: ${error}`);
      assert.equal(error.message, "getUsers: this pager has been closed; make another one with `from: pager.position`");
      assert.equal(error.operation, "getUsers");
      assert.deepEqual(await pager.next(), { value: undefined, done: true });
      assert.equal(sent.length, requestCount);
    }

    // It rejects also when the end comes while it reads.
    const { users } = listing(40, { change: (page, number) => (number > 2 ? new Promise(() => {}) : page) });
    const pager = users.getUsersAll({ pageSize: 10 });
    const reading = rejection(pager.toArray());
    await sleep(5);
    assert.deepEqual(pager.position, { page: 3, skip: 0, pageSize: 10 });
    await pager.return();
    assert.match((await reading).message, /closed/);

    const controller = new AbortController();
    const abortedPager = users.getUsersAll({ pageSize: 10, signal: controller.signal });
    await abortedPager.next();
    controller.abort("enough");
    assert.equal(await rejection(abortedPager.toArray()), "enough");
    assert.match((await rejection(abortedPager.toArray())).message, /closed/);
  });

  test("resolves a second toArray() to an empty array after the whole range was read", async () => {
    const { users } = listing(40);
    for (const options of [{}, { maxPages: 1 }]) {
      const pager = users.getUsersAll({ pageSize: 20, ...options });
      assert.ok((await pager.toArray()).length >= 20);
      assert.deepEqual(await pager.toArray(), []);
    }
  });

  test("starts at `pageNumber`", async () => {
    const { users, sent } = listing(40);
    assert.deepEqual(ids(await users.getUsersAll({ pageSize: 10, pageNumber: 3 }).toArray()), range(20, 40));
    assert.deepEqual(pageNumbers(sent), [3, 4]);
  });

  test("ends after `maxPages` with the position of the rest", async () => {
    const { users, sent } = listing(100);
    const pager = users.getUsersAll({ pageSize: 10, maxPages: 3, prefetch: 5 });
    assert.equal((await pager.toArray()).length, 30);
    assert.equal(sent.length, 3);
    assert.deepEqual(pager.position, { page: 4, skip: 0, pageSize: 10 });
    assert.deepEqual(await users.getUsersAll({ maxPages: 0 }).toArray(), []);
    const whole = users.getUsersAll({ pageSize: 50, maxPages: 2 });
    assert.equal((await whole.toArray()).length, 100);
    assert.equal(whole.position, undefined);
  });

  test("accepts a position without a page", async () => {
    const { users } = listing(20);
    for (const from of [{ skip: 5 }, { page: undefined, skip: 5 }, { page: null, skip: 5 }]) {
      assert.equal((await users.getUsersAll({ from, pageSize: 10 }).toArray()).length, 15);
      assert.equal((await users.getUserSkillgroupsAll("1", { from }).toArray()).length, 15);
    }
  });

  test("goes on from a position with the page size that it counts with, and refuses another one", async () => {
    const { users, sent } = listing(100);
    const whole = range(0, 100);
    for (const pageSize of [10, undefined]) {
      const pager = users.getUsersAll({ pageSize });
      const read = ids(await pager.toArray({ limit: 15 }));
      const from = JSON.parse(JSON.stringify(pager.position));
      assert.equal(from.pageSize, pageSize ?? 0);
      assert.deepEqual([...read, ...ids(await users.getUsersAll({ pageSize, from }).toArray())], whole);
      const before = sent.length;
      for (const other of pageSize ? [20, undefined] : [10]) {
        const error = await rejection(users.getUsersAll({ pageSize: other, from }).toArray());
        assert.ok(error instanceof ParameterError, String(error));
        assert.match(error.message, /^getUsers: `from` counts with another page size; pass its `pageSize`/);
        assert.deepEqual([error.operation, error.parameter], ["getUsers", "from"]);
      }
      assert.equal(sent.length, before);
      // One that an earlier version has stored says nothing of its page size.
      const stored = { page: from.page, skip: from.skip };
      assert.deepEqual([...read, ...ids(await users.getUsersAll({ pageSize, from: stored }).toArray())], whole);
    }

    const search = fakeClient(() => json({ results: [], pageCount: 1 }));
    const from = { page: 2, skip: 0, pageSize: 10 };
    assert.deepEqual(await search.users.postUsersSearchAll({ pageSize: 10 }, { from }).toArray(), []);
    assert.match(String(await rejection(search.users.postUsersSearchAll({ pageSize: 20 }, { from }).next())), /another page size/);
  });

  test("reads its arguments when it is created", async () => {
    const { users, sent } = listing(20);
    const options = { pageSize: 10, expand: ["presence"] };
    const pager = users.getUsersAll(options);
    options.pageSize = 1;
    options.expand.push("groups");
    await pager.toArray();
    assert.ok(
      sent.every(({ url }) => url.searchParams.getAll("expand").join() === "presence" && url.searchParams.get("pageSize") === "10"),
    );

    for (const headers of [{ "X-Trace": "1" }, [["X-Trace", "1"]], new Headers({ "X-Trace": "1" })]) {
      for (const name of ["headers", "customHeaders"]) {
        const { users, sent } = listing(20);
        const extraQuery = { list: ["a"], word: "b" };
        const from = { page: 1, skip: 5 };
        const pager = users.getUsersAll({ pageSize: 10, [name]: headers, extraQuery, from });
        if (Array.isArray(headers)) headers[0][1] = "2";
        else if (headers.set) headers.set("X-Trace", "2");
        else headers["X-Trace"] = "2";
        extraQuery.list.push("c");
        extraQuery.word = "d";
        from.skip = 0;
        assert.equal((await pager.toArray()).length, 15);
        for (const { headers, url } of sent) {
          assert.equal(headers.get("X-Trace"), "1");
          assert.deepEqual([url.searchParams.getAll("list"), url.searchParams.get("word")], [["a"], "b"]);
        }
        // Restore the value for the other name.
        if (Array.isArray(headers)) headers[0][1] = "1";
        else if (headers.set) headers.set("X-Trace", "1");
        else headers["X-Trace"] = "1";
      }
    }

    const search = fakeClient(({ body }) => json({ results: [JSON.parse(body).query], pageCount: 2 }));
    const query = { query: [{ value: "a" }] };
    const searchPager = search.users.postUsersSearchAll(query);
    query.query[0].value = "b";
    assert.deepEqual(await searchPager.toArray(), [[{ value: "a" }], [{ value: "a" }]]);
  });

  test("yields items, not responses, also from withResponse", async () => {
    const { users } = listing(3);
    assert.deepEqual(ids(await users.withResponse.getUsersAll().toArray()), [0, 1, 2]);
  });

  test("sends headers and extraQuery with every page", async () => {
    const { users, sent } = listing(20);
    await users.getUsersAll({ pageSize: 10, headers: { "X-Trace": "1" }, extraQuery: { later: "y" } }).toArray();
    assert.ok(sent.every(({ headers, url }) => headers.get("X-Trace") === "1" && url.searchParams.get("later") === "y"));
  });
});

describe("invalid arguments of a pager", () => {
  test("reject with a ParameterError before any request", async () => {
    const { users, sent } = listing(3);
    const invalid = [
      [() => users.getUsersAll({ prefech: 1 }), "prefech"],
      [() => users.getUsersAll({ prefetch: -1 }), "prefetch"],
      [() => users.getUsersAll({ prefetch: "1" }), "prefetch"],
      [() => users.getUsersAll({ maxPages: 0.5 }), "maxPages"],
      [() => users.getUsersAll({ onProgress: {} }), "onProgress"],
      [() => users.getUsersAll({ from: 3 }), "from"],
      ...[
        {},
        { foo: 1 },
        { skip: -1 },
        { skip: 0.5 },
        { skip: "1" },
        { skip: NaN },
        { page: 2 },
        { page: "a", skip: 0 },
        { page: NaN, skip: 0 },
        { page: 1.5, skip: 0 },
        new Map(),
        [],
      ].map((from) => [() => users.getUsersAll({ from }), "from"]),
      [() => users.getUserSkillgroupsAll("1", { from: { page: 2, skip: 0 } }), "from"],
      [() => users.postUsersSearchAll({}, { from: { page: "a", skip: 0 } }), "from"],
      [() => users.getUsersAll({ from: Object.defineProperty({}, "skip", { enumerable: true, get: throwError }) }), "from"],
      [() => users.getUsersAll({ pageSize: "five" }), "pageSize"],
      [() => users.getUserQueuesAll(), "userId"],
      [() => users.getUserQueuesAll(".."), "userId"],
      [() => users.postUsersSearchAll(), "body"],
      [() => users.postUsersSearchAll([]), "body"],
      [() => users.postUsersSearchAll({}, { signal: {} }), "signal"],
      [() => users.getUsersAll(5), "options"],
    ];
    for (const [call, parameter] of invalid) {
      const pager = call();
      const error = await rejection(pager.next());
      assert.ok(error instanceof ParameterError, String(error));
      assert.equal(error.parameter, parameter);
      assert.deepEqual(await pager.next(), { value: undefined, done: true });
    }
    assert.match((await rejection(users.getUsersAll({ prefech: 1 }).toArray())).message, /did you mean `prefetch`/);
    assert.equal(
      (await rejection(users.getUsersAll({ from: {} }).toArray())).message,
      "getUsers: `from` must be the `position` of a pager",
    );
    assert.equal(sent.length, 0);
  });

  test("no value of any kind traps the module", async () => {
    const { users } = listing(3);
    for (const [, make] of valuesExcept()) {
      for (const name of ["prefetch", "maxPages", "onProgress", "from", "pageNumber"]) {
        await users
          .getUsersAll({ [name]: make(), pageSize: 5 })
          .toArray()
          .catch(() => {});
      }
      await users
        .getUsersAll(make())
        .toArray()
        .catch(() => {});
      await users
        .postUsersSearchAll(make())
        .next()
        .catch(() => {});
      await users
        .postAnalyticsUsersDetailsQueryAll({ paging: make() })
        .next()
        .catch(() => {});
    }
    assert.equal((await users.getUsersAll().toArray()).length, 3);
  });
});

describe("a listing with faults", () => {
  test("a failed page comes after all earlier items, and another pager resumes there", async () => {
    for (const prefetch of [0, 1, 4]) {
      let broken = true;
      const { users } = listing(50, {
        change: (page, number) => (broken && number === 4 ? Promise.reject(new TypeError("broken")) : page),
      });
      const pager = users.getUsersAll({ pageSize: 10, prefetch });
      const items = [];
      const error = await rejection(
        (async () => {
          for await (const user of pager) items.push(user.id);
        })(),
      );
      assert.ok(error instanceof ConnectionError, String(error));
      assert.deepEqual(items, range(0, 30));
      assert.deepEqual(pager.position, { page: 4, skip: 0, pageSize: 10 });
      assert.deepEqual(await pager.next(), { value: undefined, done: true });
      broken = false;
      assert.deepEqual(ids(await users.getUsersAll({ pageSize: 10, from: pager.position }).toArray()), range(30, 50));
    }
  });

  test("a page with invalid JSON is a DecodeError", async () => {
    const { users } = fakeClient((_, count) => (count === 2 ? new Response("<html>") : json({ entities: [count], pageCount: 3 })));
    const pager = users.getUsersAll({ prefetch: 0 });
    assert.equal((await pager.next()).value, 1);
    assert.ok((await rejection(pager.next())) instanceof DecodeError);
  });

  test("a listing that shrinks ends at its new last page", async () => {
    for (const repeatsLastPage of [false, true]) {
      const { users, sent } = listing(100, {
        change: (page, number) => {
          if (number < 3) return page;
          const last = { ...page, pageCount: 3, total: 30 };
          if (number === 3) return last;
          // Some servers respond with the last page instead of a missing one.
          return repeatsLastPage ? { ...last, entities: [{ id: 20 }], pageNumber: 3 } : { ...last, entities: [] };
        },
      });
      const pager = users.getUsersAll({ pageSize: 10, prefetch: 3 });
      assert.deepEqual(ids(await pager.toArray()), range(0, 30));
      assert.equal(pager.total, 30);
      assert.ok(sent.length <= 6);
    }
  });

  test("a listing ends when an earlier page arrives instead of a missing one", async () => {
    // Page 2 counts five pages. Then the listing shrinks to two, and the response for page 3 is page 2.
    const { users } = listing(50, { change: (page, number) => (number < 3 ? page : { ...page, pageNumber: 2, pageCount: 2, total: 20 }) });
    assert.deepEqual(ids(await users.getUsersAll({ pageSize: 10 }).toArray()), range(0, 20));
  });

  test("a listing that grows is read to its new end", async () => {
    const { users } = listing(60, { change: (page, number) => (number === 1 ? { ...page, pageCount: 2, total: 20 } : page) });
    assert.deepEqual(ids(await users.getUsersAll({ pageSize: 10 }).toArray()), range(0, 60));
  });

  test("empty, short and missing pages do not end a listing", async () => {
    const { users } = listing(50, {
      change: (page, number) =>
        ({ 2: { ...page, entities: [] }, 3: { ...page, entities: page.entities.slice(0, 1) }, 4: { ...page, entities: undefined } })[
          number
        ] ?? page,
    });
    assert.deepEqual(ids(await users.getUsersAll({ pageSize: 10 }).toArray()), [...range(0, 10), 20, ...range(40, 50)]);
  });

  test("a repeated page is an error", async () => {
    const repeating = fakeClient(() => json({ entities: [1], pageNumber: 1, pageCount: 9 }));
    const pager = repeating.users.getUsersAll();
    assert.equal((await pager.next()).value, 1);
    const error = await rejection(pager.next());
    assert.ok(error instanceof GenesysError && /again/.test(error.message), String(error));
    assert.equal(error.operation, "getUsers");

    const uncounted = fakeClient(() => json({ results: [{ userId: 1 }] }));
    assert.match(String(await rejection(uncounted.users.postAnalyticsUsersActivityQueryAll({}).toArray())), /again/);
    assert.equal(uncounted.sent.length, 2);

    const cursor = fakeClient(() => json({ results: [1], cursor: "same" }));
    assert.match(String(await rejection(cursor.users.getAnalyticsUsersAggregatesJobResultsAll("1").toArray())), /again/);
    assert.equal(cursor.sent.length, 2);
  });

  test("counts that are not numbers are ignored", async () => {
    const counts = ["pageNumber", "pageCount", "pageSize", "total"];
    for (const value of [null, "7", [], {}, true]) {
      for (const ignored of [...counts.map((name) => [name]), counts]) {
        const { users } = listing(23, { change: (page) => ({ ...page, ...Object.fromEntries(ignored.map((name) => [name, value])) }) });
        const pager = users.getUsersAll({ pageSize: 5 });
        assert.deepEqual(ids(await pager.toArray()), range(0, 23), `${ignored}: ${JSON.stringify(value)}`);
        assert.equal(pager.total, ignored.includes("total") ? undefined : 23);
      }
    }
    const stuck = fakeClient(() => json({ entities: [1], pageCount: 0, total: 0 }));
    assert.match(String(await rejection(stuck.users.getUsersAll().toArray())), /again/);
    assert.ok(stuck.sent.length < 5, "counts of 0 hid the repetition");
  });

  test("the page size of the server decides, not the requested one", async () => {
    const { users, sent } = fakeClient(({ url }) => {
      const number = Number(url.searchParams.get("pageNumber"));
      return json({ entities: range(number - 1, Math.min(number, 3)), pageNumber: number, pageSize: 1, total: 3 });
    });
    assert.deepEqual(await users.getUsersAll({ pageSize: 500 }).toArray(), [0, 1, 2]);
    assert.equal(sent.length, 3);
  });

  /** Returns a parameter of the second request after a first page with this link, or `undefined` without a second request. */
  async function secondParameter(method, parameter, link, options) {
    const { users, sent } = fakeClient((_, count) => json(count === 1 ? { entities: [1], results: [1], ...link } : {}));
    await users[method]("1", options).toArray();
    return sent[1]?.url.searchParams.get(parameter);
  }

  test("the parameter `after` comes from nextUri", async () => {
    const after = (nextUri) => secondParameter("getUserSkillgroupsAll", "after", { nextUri });
    assert.equal(await after("/api/v2/users/1/skillgroups?pageSize=25&after=ab%3D%3d&x=1#y"), "ab==");
    assert.equal(await after("/api?after=a&after=b"), "a");
    // Invalid percent-encoding stays unchanged.
    assert.equal(await after("/api?after=a+b%zz%4%41"), "a+b%zz%4A");
    assert.equal(await after("/api?after=%C3%BC%c3%bcü"), "üüü");
    // Invalid UTF-8 ends the listing.
    for (const invalid of ["%ff", "%C3", "%C3x%BC", "%ED%A0%80", "a%C0%80"])
      assert.equal(await after(`/api?after=${invalid}`), undefined, invalid);
    for (const end of ["", "/api", "/api?before=a", "/api?after=", "/api?after=#x", "/after=a", "/api?hereafter=a", 5, null, {}]) {
      assert.equal(await after(end), undefined, String(end));
    }
  });

  test("the parameter `after` is sent as the server encoded it", async () => {
    const after = (text) => secondParameter("getUserSkillgroupsAll", "after", { nextUri: `/x?after=${text}&y=1` });
    let seed = 1;
    const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
    const characters = [..."aZ09-._~ +%/?&#=\"'<>\\^`{|}[]@!$(),;:*äß€😀\u0000\u007f\ufeff\u0301"];
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 1 + random(20) }, () => characters[random(characters.length)]).join("");
      assert.equal(await after(encodeURIComponent(text)), text);
    }
  });

  test("a new cursor continues, an empty one ends, and a repeated one is an error", async () => {
    const cursor = (cursor, options) => secondParameter("getAnalyticsUsersAggregatesJobResultsAll", "cursor", { cursor }, options);
    assert.equal(await cursor("a"), "a");
    assert.equal(await cursor("%41&+", { cursor: "b" }), "%41&+");
    for (const end of ["", undefined, null, 5]) assert.equal(await cursor(end, { cursor: "a" }), undefined);
    assert.match(String(await rejection(cursor("a", { cursor: "a" }))), /again/);
    const after = secondParameter("getUserSkillgroupsAll", "after", { nextUri: "/api?after=a%3D" }, { after: "a=" });
    assert.match(String(await rejection(after)), /again/);
  });

  test("an endless cursor is bounded", async () => {
    const endless = () => fakeClient((_, count) => json({ results: [count], cursor: `c${count}` }));
    const bounded = endless();
    const pager = bounded.users.getAnalyticsUsersAggregatesJobResultsAll("1", { maxPages: 7, prefetch: 3 });
    assert.deepEqual(await pager.toArray(), range(1, 8));
    assert.equal(bounded.sent.length, 7);
    assert.deepEqual(pager.position, { page: "c7", skip: 0, pageSize: 0 });

    const unbounded = endless();
    const error = await rejection(unbounded.users.getAnalyticsUsersAggregatesJobResultsAll("1", { prefetch: 0 }).toArray());
    assert.match(error.message, /more than 10000 pages.*maxPages/);
    assert.equal(unbounded.sent.length, 10_000);
  });

  test("a response without a list is an empty listing", async () => {
    for (const respond of [
      () => new Response(null, { status: 204 }),
      () => json(null),
      () => json("x"),
      () => json([1]),
      () => json({ entities: "x" }),
    ]) {
      const { users, sent } = fakeClient(respond);
      assert.deepEqual(await users.getUsersAll().toArray(), []);
      assert.equal(sent.length, 1);
    }
  });
});

describe("the early end of a pager", () => {
  /** A client of a server that responds only to the first request. `abortCount` counts the aborted requests. */
  function stalledListing() {
    const state = { abortCount: 0 };
    const server = fakeClient(({ signal }, count) => {
      if (count === 1) return json({ entities: [0, 1, 2], pageCount: 9 });
      return new Promise((_, reject) =>
        signal.addEventListener("abort", () => {
          state.abortCount++;
          reject(signal.reason);
        }),
      );
    });
    return Object.assign(state, server);
  }

  test("a break aborts the requests in flight", async () => {
    const state = stalledListing();
    for await (const item of state.users.getUsersAll({ prefetch: 3 })) {
      if (item === 1) break;
    }
    await sleep(0);
    assert.equal(state.sent.length, 4);
    assert.equal(state.abortCount, 3);
  });

  test("return() ends a pending next()", async () => {
    const state = stalledListing();
    const pager = state.users.getUsersAll();
    for (const item of [0, 1, 2]) assert.equal((await pager.next()).value, item);
    const pending = pager.next();
    assert.deepEqual(await pager.return("x"), { value: "x", done: true });
    assert.deepEqual(await pending, { value: undefined, done: true });
    assert.deepEqual(await pager.next(), { value: undefined, done: true });
    assert.equal(state.abortCount, 1);
    assert.deepEqual(pager.position, { page: 2, skip: 0, pageSize: 0 });
  });

  test("return() ends every pending next()", async () => {
    for (const read of [(pager) => pager, (pager) => pager.pages()]) {
      const { users } = listing(20);
      const pager = read(users.getUsersAll({ pageSize: 10 }));
      await pager.next();
      const pending = [pager.next(), pager.next(), pager.next()];
      await pager.return();
      for (const result of await Promise.all(pending))
        assert.ok(result.done || result.value.id < 4 || result.value.entities, JSON.stringify(result));
      assert.deepEqual(await pager.next(), { value: undefined, done: true });
    }
  });

  test("return() before the first read sends nothing", async () => {
    const { users, sent } = listing(3);
    const pager = users.getUsersAll();
    await pager.return();
    assert.deepEqual(await collect(pager), []);
    assert.equal(sent.length, 0);
  });

  test("throw() ends the pager and rejects with the error", async () => {
    const state = stalledListing();
    const pager = state.users.getUsersAll();
    await pager.next();
    const error = new Error("by the caller");
    assert.equal(await rejection(pager.throw(error)), error);
    await sleep(0);
    assert.equal(state.abortCount, 1);
  });

  test("a break out of pages() aborts the requests in flight", async () => {
    const state = stalledListing();
    for await (const page of state.users.getUsersAll({ prefetch: 2 }).pages()) {
      assert.deepEqual(page.entities, [0, 1, 2]);
      break;
    }
    await sleep(0);
    assert.equal(state.abortCount, 2);
  });

  test("the signal of the caller ends the pager with its reason, during a request and between items", async () => {
    for (const reason of [new Error("user left"), "text", undefined]) {
      const state = stalledListing();
      const controller = new AbortController();
      const pager = state.users.getUsersAll({ signal: controller.signal });
      await pager.next();
      const rest = rejection(pager.toArray());
      setTimeout(() => controller.abort(reason), 5);
      assert.equal(await rest, controller.signal.reason);
      assert.equal(state.abortCount, 2);
    }
    const { users } = listing(50);
    const controller = new AbortController();
    const pager = users.getUsersAll({ signal: controller.signal });
    await pager.next();
    controller.abort("enough");
    assert.equal(await rejection(pager.next()), "enough");
    assert.deepEqual(pager.position, { page: 1, skip: 1, pageSize: 0 });
    assert.equal(await rejection(users.getUsersAll({ signal: AbortSignal.abort("before") }).next()), "before");
  });

  test("a foreign signal with faults breaks no pager", async () => {
    const { users } = listing(20);
    const addEventListener = () => {};
    const signals = {
      "without removeEventListener": { aborted: false, addEventListener },
      "that throws in removeEventListener": { aborted: false, addEventListener, removeEventListener: throwError },
      "that throws in addEventListener": { aborted: false, addEventListener: throwError, removeEventListener: addEventListener },
      "without a readable reason": Object.defineProperty({ aborted: false, addEventListener }, "reason", { get: throwError }),
    };
    for (const [name, signal] of Object.entries(signals)) {
      assert.equal((await users.getUsersAll({ signal, pageSize: 5 }).toArray()).length, 20, name);
    }

    // An abort without a readable reason ends the pager with an AbortError.
    for (const time of ["before", "later"]) {
      let fire;
      const signal = { aborted: time === "before", addEventListener: (_, listener) => (fire = listener) };
      Object.defineProperty(signal, "reason", { get: throwError });
      const pager = users.getUsersAll({ signal, pageSize: 5 });
      if (time === "later") {
        await pager.next();
        signal.aborted = true;
        fire();
      }
      assert.equal((await rejection(pager.toArray())).name, "AbortError");
    }

    // Without listeners, the pager reads `aborted` before each page, as a call does.
    const silentSignal = { aborted: false, reason: "enough", addEventListener: throwError };
    const pager = users.getUsersAll({ signal: silentSignal, pageSize: 5, prefetch: 0 });
    await pager.next();
    silentSignal.aborted = true;
    assert.equal(await rejection(pager.toArray()), "enough");
    assert.deepEqual(pager.position, { page: 2, skip: 0, pageSize: 5 });
  });

  test("no listener remains on the signal of the caller", async () => {
    const { users } = listing(100);
    const { signal } = new AbortController();
    for (let round = 0; round < 3; round++) {
      await users.getUsersAll({ signal, pageSize: 10, prefetch: 3 }).toArray({ limit: round === 0 ? 15 : Infinity });
      users.getUsersAll({ signal }); // This pager is never read.
    }
    assert.equal(getEventListeners(signal, "abort").length, 0);
  });

  test("an early end leaves no unhandled rejection", async () => {
    const unhandled = [];
    const listener = (error) => unhandled.push(error);
    process.on("unhandledRejection", listener);
    const { users } = listing(100, { change: (page, number) => (number > 2 ? Promise.reject(new Error("broken")) : page) });
    for await (const user of users.getUsersAll({ pageSize: 10, prefetch: 5 })) if (user.id === 12) break;
    users.getUsersAll({ prefetch: "x" });
    await sleep(20);
    process.off("unhandledRejection", listener);
    assert.deepEqual(unhandled, []);
  });
});

test("memory does not grow with the number of pages", async () => {
  const program = `
    import { ApiClient, UsersApi } from "genesys-users";
    const page = (number) => JSON.stringify({ entities: Array.from({ length: 100 }, (_, id) => ({ id: number * 100 + id, name: "x".repeat(500) })), pageNumber: number, pageCount: 3000 });
    const fetch = async (url) => new Response(page(Number(new URL(url).searchParams.get("pageNumber"))));
    const users = new UsersApi(new ApiClient({ fetch, accessToken: false }));
    const pages = users.getUsersAll({ prefetch: 3 }).pages();
    const heapAfter = async (count) => {
      for (; count > 0; count--) await pages.next();
      await new Promise((resolve) => setTimeout(resolve, 50));
      gc();
      return process.memoryUsage().heapUsed;
    };
    const early = await heapAfter(500);
    const late = await heapAfter(1500);
    console.log(JSON.stringify({ early, late }));
    await pages.return();`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", "--input-type=module", "--eval", program], {
    cwd: import.meta.dirname,
  });
  const { early, late } = JSON.parse(stdout);
  // The text of 1500 pages has 80 MB.
  assert.ok(late - early < 4e6, `${early} bytes after 500 pages, ${late} after 2000`);
});

describe("against the sandbox", () => {
  const rules = (list) => fetch(`${sandbox.url}/__sandbox/rules`, { method: "POST", body: JSON.stringify(list) });

  test("the listing and the search return all users", async () => {
    const list = await users.getUsersAll({ pageSize: 50, prefetch: 3 }).toArray();
    assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
    assert.equal(list.length, (await users.getUsers()).total);
    const search = { query: [{ type: "EXACT", fields: ["state"], value: "active" }], sortBy: "name", pageSize: 40 };
    assert.equal((await users.postUsersSearchAll(search).toArray()).length, list.length);
    const [{ id }] = list;
    assert.ok((await users.getUserSkillgroupsAll(id, { pageSize: 1 }).toArray()).length >= 0);
    const queues = await users.getUserQueues(id);
    assert.equal((await users.getUserQueuesAll(id, { pageSize: 1 }).toArray()).length, queues.total);
  });

  test("an analytics query returns all its hits", async () => {
    const interval = `${new Date(Date.now() - 3 * 864e5).toISOString()}/${new Date().toISOString()}`;
    const query = { interval, order: "asc", paging: { pageSize: 100, pageNumber: 1 } };
    const { totalHits } = await users.postAnalyticsUsersDetailsQuery(query);
    assert.equal((await users.postAnalyticsUsersDetailsQueryAll({ interval, order: "asc" }).toArray()).length, totalHits);
  });

  test("temporary faults are retried, and after a permanent one another pager resumes", async () => {
    const expected = await users.getUsersAll({ pageSize: 100 }).toArray();
    await rules([{ operation: "getUsers", skip: 1, count: 2, status: 503, fault: "status", retryAfter: 0 }]);
    assert.deepEqual(await users.getUsersAll({ pageSize: 100, prefetch: 2 }).toArray(), expected);

    await rules([{ operation: "getUsers", skip: 2, count: 1, status: 500, fault: "status" }]);
    const pager = users.getUsersAll({ pageSize: 100, prefetch: 0, maxRetries: 0 });
    const items = [];
    const error = await rejection(
      (async () => {
        for await (const user of pager) items.push(user);
      })(),
    );
    assert.ok(error instanceof ServerError, String(error));
    assert.equal(items.length, 200);
    items.push(...(await users.getUsersAll({ pageSize: 100, from: pager.position }).toArray()));
    assert.deepEqual(items, expected);
    await fetch(`${sandbox.url}/__sandbox/rules`, { method: "DELETE" });
  });
});
