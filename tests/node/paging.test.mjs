// Reading listings page by page: every pageable operation, and whatever a server may do wrong.

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
import { allBut, hostile } from "./support/values.mjs";

let sandbox, users;
before(async () => {
  sandbox = await startSandbox({ args: ["--users", "600"] });
  users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));
});
after(() => sandbox.stop());

const refuse = () => {
  throw new Error("do not touch");
};
const range = (start, end) => Array.from({ length: end - start }, (_, index) => start + index);
const collect = async (iterable) => {
  const items = [];
  for await (const item of iterable) items.push(item);
  return items;
};

/** A server of `total` items, paged as `getUsers` does; `change(page, request, count)` may change each page or throw. */
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
const numbers = (sent) => sent.map(({ url }) => Number(url.searchParams.get("pageNumber")));

describe("every pageable operation", () => {
  const pageable = operations.filter(({ paging }) => paging);
  const total = 23;
  const size = 5;

  /** The answer to a request for a page in the style of the operation. */
  function answer({ style, items }, { url, body }) {
    const asked = body && JSON.parse(body);
    if (style === "cursor" || style === "after") {
      const start = Number(url.searchParams.get(style)?.slice("at ".length) ?? 0);
      const end = Math.min(start + size, total);
      const next = end < total ? `at ${end}` : undefined;
      const link =
        style === "cursor" ? { cursor: next } : { nextUri: next && `${url.pathname}?pageSize=5&after=${encodeURIComponent(next)}` };
      return { [items]: range(start, end), ...link };
    }
    const paging = style === "pagingBody" ? asked.paging : style === "searchBody" ? asked : Object.fromEntries(url.searchParams);
    const start = (Number(paging.pageNumber) - 1) * size;
    assert.equal(Number(paging.pageSize), size);
    const page = { [items]: range(start, Math.min(start + size, total)) };
    if (style === "pagingBody") return { ...page, totalHits: total };
    return items === "results" && style === "pageNumber" ? page : { ...page, pageNumber: Number(paging.pageNumber), pageCount: 5, total };
  }

  test("there are 20 of them", () => assert.equal(pageable.length, 20));

  for (const { name, paging, positional, body, optional } of pageable) {
    test(`${name}All (${paging.style})`, async () => {
      const { users, sent } = fakeClient((request) => json(answer(paging, request)));
      const inBody = {
        searchBody: { query: [], pageSize: size },
        pagingBody: { interval: "a/b", paging: { pageSize: size, pageNumber: 1 } },
      };
      const given = body ? (inBody[paging.style] ?? { filter: {} }) : undefined;
      const unchanged = structuredClone(given);
      const args = [...positional.map(() => "x"), ...(given ? [given] : [])];
      const options = optional.some((parameter) => parameter.name === "pageSize") ? { pageSize: size } : {};

      const pager = users[`${name}All`](...args, { ...options, prefetch: 2 });
      assert.equal(sent.length, 0, "nothing is sent before somebody reads");
      assert.deepEqual(await collect(pager), range(0, total));
      // Where nothing is counted, only an empty page tells the end.
      assert.ok(sent.length === 5 || (sent.length === 6 && name === "postAnalyticsUsersActivityQuery"), String(sent.length));
      assert.equal(pager.position, undefined);
      assert.deepEqual(given, unchanged, "the caller's body stays as it was");
      assert.equal(pager.total, "total" in answer(paging, sent[0]) || paging.style === "pagingBody" ? total : undefined);

      const pages = await collect(users[`${name}All`](...args, options).pages());
      assert.deepEqual(
        pages.flatMap((page) => page[paging.items]),
        range(0, total),
      );

      // From every position on it is the rest.
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

  test("others have no such method", () => {
    const { users } = fakeClient();
    // The three that take a list have a bulk call of that name.
    for (const { name, paging } of operations)
      assert.equal(typeof users[`${name}All`], paging || /^patch.*Bulk$/.test(name) ? "function" : "undefined", name);
    assert.equal(users.getUsersAll.name, "getUsersAll");
    assert.equal(users.getUsers.name, "getUsers");
  });
});

describe("a pager", () => {
  test("asks for `prefetch` pages ahead, and no further", async () => {
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
      assert.deepEqual(numbers(sent), range(1, 11));
    }
  });

  test("reads a cursor ahead, one page after another", async () => {
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

  test("delivers pages in order though they arrive in another", async () => {
    const { users } = listing(50, { change: async (page, number) => (await sleep(number % 2 ? 15 : 1), page) });
    assert.deepEqual(ids(await users.getUsersAll({ pageSize: 5, prefetch: 6 }).toArray()), range(0, 50));
  });

  test("takes next() called many times at once", async () => {
    const { users, sent } = listing(23);
    const pager = users.getUsersAll({ pageSize: 5 });
    const results = await Promise.all(range(0, 30).map(() => pager.next()));
    assert.deepEqual(
      results.slice(0, 23).map(({ value }) => value.id),
      range(0, 23),
    );
    assert.ok(results.slice(23).every(({ done, value }) => done && value === undefined));
    assert.deepEqual(numbers(sent), range(1, 6));
  });

  test("tells its progress once a page", async () => {
    const progress = [];
    const { users } = listing(23);
    await users.getUsersAll({ pageSize: 10, onProgress: (told) => progress.push(told) }).toArray();
    assert.deepEqual(progress, [
      { fetched: 10, total: 23 },
      { fetched: 20, total: 23 },
      { fetched: 23, total: 23 },
    ]);
  });

  test("rejects with what onProgress throws, and sends nothing more", async () => {
    const { users, sent } = listing(23);
    const bug = new Error("bug");
    assert.equal(
      await rejection(
        users
          .getUsersAll({
            pageSize: 10,
            prefetch: 0,
            onProgress: () => {
              throw bug;
            },
          })
          .toArray(),
      ),
      bug,
    );
    assert.equal(sent.length, 1);
  });

  test("toArray has a limit, from which another pager goes on", async () => {
    const { users, sent } = listing(40);
    const pager = users.getUsersAll({ pageSize: 10, prefetch: 0 });
    assert.deepEqual(ids(await pager.toArray({ limit: 15 })), range(0, 15));
    assert.equal(sent.length, 2);
    assert.deepEqual(pager.position, { page: 2, skip: 5 });
    assert.deepEqual(ids(await users.getUsersAll({ pageSize: 10, from: pager.position }).toArray()), range(15, 40));
    assert.deepEqual(await users.getUsersAll().toArray({ limit: 0 }), []);
  });

  test("toArray takes no other options than `limit`", async () => {
    const { users, sent } = listing(3);
    const wrong = [
      ...[-1, NaN, "2", 2n, {}, Symbol("s"), new Date(1)].map((limit) => [{ limit }, "limit", "must be a number, 0 or more"]),
      [{ max: 10 }, "max", "is no option; did you mean `limit`?"],
      [{ limit: 1, max: 10 }, "max", "is no option; did you mean `limit`?"],
      ...[10, "10", true, [], () => {}, hostile.proxy()].map((options) => [
        options,
        "options",
        "must be a plain object whose properties can be read",
      ]),
    ];
    for (const [options, parameter, problem] of wrong) {
      const pager = users.getUsersAll();
      const error = await rejection(pager.toArray(options));
      assert.ok(error instanceof ParameterError, String(error));
      assert.deepEqual(
        [error.message, error.operation, error.parameter],
        [`getUsers: \`${parameter}\` of toArray ${problem}`, "getUsers", parameter],
      );
      assert.equal((await pager.toArray()).length, 3, "it can be read after that");
    }
    assert.equal(sent.length, wrong.length);
    for (const options of [undefined, null, {}, { limit: undefined }, { limit: null }, { limit: Infinity }]) {
      assert.equal((await users.getUsersAll().toArray(options)).length, 3);
    }
    const failed = users.getUsersAll({ prefech: 1 });
    for (const options of [undefined, { limit: 5 }, 10]) assert.equal((await rejection(failed.toArray(options))).parameter, "prefech");
  });

  test("toArray says when others have ended it before its end", async () => {
    const made = () => listing(40, { change: (page, number) => (number === 4 ? Promise.reject(new TypeError("broken")) : page) });
    const leave = {
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
    for (const [name, left] of Object.entries(leave)) {
      const { users, sent } = made();
      const pager = users.getUsersAll({ pageSize: 10, prefetch: 0 });
      await left(pager);
      const before = sent.length;
      const error = await rejection(pager.toArray());
      assert.ok(error instanceof GenesysError && !(error instanceof ParameterError), `${name}: ${error}`);
      assert.equal(error.message, "getUsers: this pager has been closed; make another one with `from: pager.position`");
      assert.equal(error.operation, "getUsers");
      assert.deepEqual(await pager.next(), { value: undefined, done: true });
      assert.equal(sent.length, before);
    }

    // Also when that happens in the middle.
    const { users } = listing(40, { change: (page, number) => (number > 2 ? new Promise(() => {}) : page) });
    const pager = users.getUsersAll({ pageSize: 10 });
    const reading = rejection(pager.toArray());
    await sleep(5);
    assert.deepEqual(pager.position, { page: 3, skip: 0 });
    await pager.return();
    assert.match((await reading).message, /closed/);

    const controller = new AbortController();
    const aborted = users.getUsersAll({ pageSize: 10, signal: controller.signal });
    await aborted.next();
    controller.abort("enough");
    assert.equal(await rejection(aborted.toArray()), "enough");
    assert.match((await rejection(aborted.toArray())).message, /closed/);
  });

  test("toArray gives nothing after all that was asked for has been read", async () => {
    const { users } = listing(40);
    for (const options of [{}, { maxPages: 1 }]) {
      const whole = users.getUsersAll({ pageSize: 20, ...options });
      assert.ok((await whole.toArray()).length >= 20);
      assert.deepEqual(await whole.toArray(), []);
    }
  });

  test("starts at the page that is asked for", async () => {
    const { users, sent } = listing(40);
    assert.deepEqual(ids(await users.getUsersAll({ pageSize: 10, pageNumber: 3 }).toArray()), range(20, 40));
    assert.deepEqual(numbers(sent), [3, 4]);
  });

  test("ends after `maxPages` and says where the rest begins", async () => {
    const { users, sent } = listing(100);
    const pager = users.getUsersAll({ pageSize: 10, maxPages: 3, prefetch: 5 });
    assert.equal((await pager.toArray()).length, 30);
    assert.equal(sent.length, 3);
    assert.deepEqual(pager.position, { page: 4, skip: 0 });
    assert.deepEqual(await users.getUsersAll({ maxPages: 0 }).toArray(), []);
    const whole = users.getUsersAll({ pageSize: 50, maxPages: 2 });
    assert.equal((await whole.toArray()).length, 100);
    assert.equal(whole.position, undefined);
  });

  test("takes a position that leaves the page open", async () => {
    const { users } = listing(20);
    for (const from of [{ skip: 5 }, { page: undefined, skip: 5 }, { page: null, skip: 5 }]) {
      assert.equal((await users.getUsersAll({ from, pageSize: 10 }).toArray()).length, 15);
      assert.equal((await users.getUserSkillgroupsAll("1", { from }).toArray()).length, 15);
    }
  });

  test("keeps its arguments as they were", async () => {
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
        // Back to what it was, for the other name.
        if (Array.isArray(headers)) headers[0][1] = "1";
        else if (headers.set) headers.set("X-Trace", "1");
        else headers["X-Trace"] = "1";
      }
    }

    const search = fakeClient(({ body }) => json({ results: [JSON.parse(body).query], pageCount: 2 }));
    const query = { query: [{ value: "a" }] };
    const found = search.users.postUsersSearchAll(query);
    query.query[0].value = "b";
    assert.deepEqual(await found.toArray(), [[{ value: "a" }], [{ value: "a" }]]);
  });

  test("gives items, not responses, also from withResponse", async () => {
    const { users } = listing(3);
    assert.deepEqual(ids(await users.withResponse.getUsersAll().toArray()), [0, 1, 2]);
  });

  test("works with headers, timeout and extraQuery on every page", async () => {
    const { users, sent } = listing(20);
    await users.getUsersAll({ pageSize: 10, headers: { "X-Trace": "1" }, extraQuery: { later: "y" } }).toArray();
    assert.ok(sent.every(({ headers, url }) => headers.get("X-Trace") === "1" && url.searchParams.get("later") === "y"));
  });
});

describe("wrong arguments of a pager", () => {
  test("reject with a ParameterError before any request", async () => {
    const { users, sent } = listing(3);
    const wrong = [
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
      [() => users.getUsersAll({ from: Object.defineProperty({}, "skip", { enumerable: true, get: refuse }) }), "from"],
      [() => users.getUsersAll({ pageSize: "five" }), "pageSize"],
      [() => users.getUserQueuesAll(), "userId"],
      [() => users.getUserQueuesAll(".."), "userId"],
      [() => users.postUsersSearchAll(), "body"],
      [() => users.postUsersSearchAll([]), "body"],
      [() => users.postUsersSearchAll({}, { signal: {} }), "signal"],
      [() => users.getUsersAll(5), "options"],
    ];
    for (const [call, parameter] of wrong) {
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

  test("no value whatever traps", async () => {
    const { users } = listing(3);
    for (const [, make] of allBut()) {
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

describe("a listing that misbehaves", () => {
  test("a page that fails: what is before it is delivered, and the rest is to be had from there", async () => {
    for (const prefetch of [0, 1, 4]) {
      let broken = true;
      const { users } = listing(50, {
        change: (page, number) => (broken && number === 4 ? Promise.reject(new TypeError("broken")) : page),
      });
      const pager = users.getUsersAll({ pageSize: 10, prefetch });
      const got = [];
      const error = await rejection(
        (async () => {
          for await (const user of pager) got.push(user.id);
        })(),
      );
      assert.ok(error instanceof ConnectionError, String(error));
      assert.deepEqual(got, range(0, 30));
      assert.deepEqual(pager.position, { page: 4, skip: 0 });
      assert.deepEqual(await pager.next(), { value: undefined, done: true });
      broken = false;
      assert.deepEqual(ids(await users.getUsersAll({ pageSize: 10, from: pager.position }).toArray()), range(30, 50));
    }
  });

  test("a page that is no JSON", async () => {
    const { users } = fakeClient((_, count) => (count === 2 ? new Response("<html>") : json({ entities: [count], pageCount: 3 })));
    const pager = users.getUsersAll({ prefetch: 0 });
    assert.equal((await pager.next()).value, 1);
    assert.ok((await rejection(pager.next())) instanceof DecodeError);
  });

  test("it shrinks while it is read", async () => {
    for (const clamps of [false, true]) {
      const { users, sent } = listing(100, {
        change: (page, number) => {
          if (number < 3) return page;
          const last = { ...page, pageCount: 3, total: 30 };
          if (number === 3) return last;
          // Some servers give the last page for those that are no more.
          return clamps ? { ...last, entities: [{ id: 20 }], pageNumber: 3 } : { ...last, entities: [] };
        },
      });
      const pager = users.getUsersAll({ pageSize: 10, prefetch: 3 });
      assert.deepEqual(ids(await pager.toArray()), range(0, 30));
      assert.equal(pager.total, 30);
      assert.ok(sent.length <= 6);
    }
  });

  test("a page below the last one is asked for when it has gone", async () => {
    // The listing shrinks to two pages after page 2 has told of five; page 3 is answered with page 2.
    const { users } = listing(50, { change: (page, number) => (number < 3 ? page : { ...page, pageNumber: 2, pageCount: 2, total: 20 }) });
    assert.deepEqual(ids(await users.getUsersAll({ pageSize: 10 }).toArray()), range(0, 20));
  });

  test("it grows while it is read", async () => {
    const { users } = listing(60, { change: (page, number) => (number === 1 ? { ...page, pageCount: 2, total: 20 } : page) });
    assert.deepEqual(ids(await users.getUsersAll({ pageSize: 10 }).toArray()), range(0, 60));
  });

  test("empty, short and missing pages in the middle are no end", async () => {
    const { users } = listing(50, {
      change: (page, number) =>
        ({ 2: { ...page, entities: [] }, 3: { ...page, entities: page.entities.slice(0, 1) }, 4: { ...page, entities: undefined } })[
          number
        ] ?? page,
    });
    assert.deepEqual(ids(await users.getUsersAll({ pageSize: 10 }).toArray()), [...range(0, 10), 20, ...range(40, 50)]);
  });

  test("the same page over and over is an error", async () => {
    const always = fakeClient(() => json({ entities: [1], pageNumber: 1, pageCount: 9 }));
    const pager = always.users.getUsersAll();
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

  test("counts that are null or no numbers count as not told", async () => {
    const counts = ["pageNumber", "pageCount", "pageSize", "total"];
    for (const value of [null, "7", [], {}, true]) {
      for (const untold of [...counts.map((name) => [name]), counts]) {
        const { users } = listing(23, { change: (page) => ({ ...page, ...Object.fromEntries(untold.map((name) => [name, value])) }) });
        const pager = users.getUsersAll({ pageSize: 5 });
        assert.deepEqual(ids(await pager.toArray()), range(0, 23), `${untold}: ${JSON.stringify(value)}`);
        assert.equal(pager.total, untold.includes("total") ? undefined : 23);
      }
    }
    const stuck = fakeClient(() => json({ entities: [1], pageCount: 0, total: 0 }));
    assert.match(String(await rejection(stuck.users.getUsersAll().toArray())), /again/);
    assert.ok(stuck.sent.length < 5, "counts of 0 do not hide it");
  });

  test("the size of its pages is what the server says, not what was asked for", async () => {
    const { users, sent } = fakeClient(({ url }) => {
      const number = Number(url.searchParams.get("pageNumber"));
      return json({ entities: range(number - 1, Math.min(number, 3)), pageNumber: number, pageSize: 1, total: 3 });
    });
    assert.deepEqual(await users.getUsersAll({ pageSize: 500 }).toArray(), [0, 1, 2]);
    assert.equal(sent.length, 3);
  });

  /** What the second page is asked for with after one whose link is this; `undefined` when there is none. */
  async function second(method, parameter, link, options) {
    const { users, sent } = fakeClient((_, count) => json(count === 1 ? { entities: [1], results: [1], ...link } : {}));
    await users[method]("1", options).toArray();
    return sent[1]?.url.searchParams.get(parameter);
  }

  test("`after` is read from the link", async () => {
    const after = (nextUri) => second("getUserSkillgroupsAll", "after", { nextUri });
    assert.equal(await after("/api/v2/users/1/skillgroups?pageSize=25&after=ab%3D%3d&x=1#y"), "ab==");
    assert.equal(await after("/api?after=a&after=b"), "a");
    // What is no percent-encoding stays as it stands.
    assert.equal(await after("/api?after=a+b%zz%4%41"), "a+b%zz%4A");
    assert.equal(await after("/api?after=%C3%BC%c3%bcü"), "üüü");
    // No text at all: there is nothing to go on with.
    for (const none of ["%ff", "%C3", "%C3x%BC", "%ED%A0%80", "a%C0%80"]) assert.equal(await after(`/api?after=${none}`), undefined, none);
    for (const end of ["", "/api", "/api?before=a", "/api?after=", "/api?after=#x", "/after=a", "/api?hereafter=a", 5, null, {}]) {
      assert.equal(await after(end), undefined, String(end));
    }
  });

  test("`after` comes back as it was", async () => {
    const after = (text) => second("getUserSkillgroupsAll", "after", { nextUri: `/x?after=${text}&y=1` });
    let seed = 1;
    const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
    const characters = [..."aZ09-._~ +%/?&#=\"'<>\\^`{|}[]@!$(),;:*äß€😀\u0000\u007f\ufeff\u0301"];
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 1 + random(20) }, () => characters[random(characters.length)]).join("");
      assert.equal(await after(encodeURIComponent(text)), text);
    }
  });

  test("a cursor goes on, ends or repeats", async () => {
    const cursor = (cursor, options) => second("getAnalyticsUsersAggregatesJobResultsAll", "cursor", { cursor }, options);
    assert.equal(await cursor("a"), "a");
    assert.equal(await cursor("%41&+", { cursor: "b" }), "%41&+");
    for (const end of ["", undefined, null, 5]) assert.equal(await cursor(end, { cursor: "a" }), undefined);
    assert.match(String(await rejection(cursor("a", { cursor: "a" }))), /again/);
    const after = second("getUserSkillgroupsAll", "after", { nextUri: "/api?after=a%3D" }, { after: "a=" });
    assert.match(String(await rejection(after)), /again/);
  });

  test("a cursor that never ends is bounded", async () => {
    const endless = () => fakeClient((_, count) => json({ results: [count], cursor: `c${count}` }));
    const bounded = endless();
    const pager = bounded.users.getAnalyticsUsersAggregatesJobResultsAll("1", { maxPages: 7, prefetch: 3 });
    assert.deepEqual(await pager.toArray(), range(1, 8));
    assert.equal(bounded.sent.length, 7);
    assert.deepEqual(pager.position, { page: "c7", skip: 0 });

    const unbounded = endless();
    const error = await rejection(unbounded.users.getAnalyticsUsersAggregatesJobResultsAll("1", { prefetch: 0 }).toArray());
    assert.match(error.message, /more than 10000 pages.*maxPages/);
    assert.equal(unbounded.sent.length, 10_000);
  });

  test("an answer that is no listing is an empty one", async () => {
    for (const answer of [
      () => new Response(null, { status: 204 }),
      () => json(null),
      () => json("x"),
      () => json([1]),
      () => json({ entities: "x" }),
    ]) {
      const { users, sent } = fakeClient(answer);
      assert.deepEqual(await users.getUsersAll().toArray(), []);
      assert.equal(sent.length, 1);
    }
  });
});

describe("leaving early", () => {
  /** A listing whose pages from the second on never come; `aborted` counts the requests that were given up. */
  function hanging() {
    const state = { aborted: 0 };
    const made = fakeClient(({ signal }, count) => {
      if (count === 1) return json({ entities: [0, 1, 2], pageCount: 9 });
      return new Promise((_, reject) =>
        signal.addEventListener("abort", () => {
          state.aborted++;
          reject(signal.reason);
        }),
      );
    });
    return Object.assign(state, made);
  }

  test("a break aborts what is under way", async () => {
    const state = hanging();
    for await (const item of state.users.getUsersAll({ prefetch: 3 })) {
      if (item === 1) break;
    }
    await sleep(0);
    assert.equal(state.sent.length, 4);
    assert.equal(state.aborted, 3);
  });

  test("return() ends a next() that waits", async () => {
    const state = hanging();
    const pager = state.users.getUsersAll();
    for (const item of [0, 1, 2]) assert.equal((await pager.next()).value, item);
    const waiting = pager.next();
    assert.deepEqual(await pager.return("x"), { value: "x", done: true });
    assert.deepEqual(await waiting, { value: undefined, done: true });
    assert.deepEqual(await pager.next(), { value: undefined, done: true });
    assert.equal(state.aborted, 1);
    assert.deepEqual(pager.position, { page: 2, skip: 0 });
  });

  test("return() ends all next() that wait", async () => {
    for (const read of [(pager) => pager, (pager) => pager.pages()]) {
      const { users } = listing(20);
      const pager = read(users.getUsersAll({ pageSize: 10 }));
      await pager.next();
      const waiting = [pager.next(), pager.next(), pager.next()];
      await pager.return();
      for (const result of await Promise.all(waiting))
        assert.ok(result.done || result.value.id < 4 || result.value.entities, JSON.stringify(result));
      assert.deepEqual(await pager.next(), { value: undefined, done: true });
    }
  });

  test("return() before anything was read sends nothing", async () => {
    const { users, sent } = listing(3);
    const pager = users.getUsersAll();
    await pager.return();
    assert.deepEqual(await collect(pager), []);
    assert.equal(sent.length, 0);
  });

  test("throw() ends it too, with the error", async () => {
    const state = hanging();
    const pager = state.users.getUsersAll();
    await pager.next();
    const error = new Error("mine");
    assert.equal(await rejection(pager.throw(error)), error);
    await sleep(0);
    assert.equal(state.aborted, 1);
  });

  test("a break out of pages() aborts as well", async () => {
    const state = hanging();
    for await (const page of state.users.getUsersAll({ prefetch: 2 }).pages()) {
      assert.deepEqual(page.entities, [0, 1, 2]);
      break;
    }
    await sleep(0);
    assert.equal(state.aborted, 2);
  });

  test("the caller's signal ends it with its reason, while it waits and between items", async () => {
    for (const reason of [new Error("user left"), "text", undefined]) {
      const state = hanging();
      const controller = new AbortController();
      const pager = state.users.getUsersAll({ signal: controller.signal });
      await pager.next();
      const rest = rejection(pager.toArray());
      setTimeout(() => controller.abort(reason), 5);
      assert.equal(await rest, controller.signal.reason);
      assert.equal(state.aborted, 2);
    }
    const { users } = listing(50);
    const controller = new AbortController();
    const pager = users.getUsersAll({ signal: controller.signal });
    await pager.next();
    controller.abort("enough");
    assert.equal(await rejection(pager.next()), "enough");
    assert.deepEqual(pager.position, { page: 1, skip: 1 });
    assert.equal(await rejection(users.getUsersAll({ signal: AbortSignal.abort("before") }).next()), "before");
  });

  test("a signal of somebody else's that cannot be used well does no harm", async () => {
    const { users } = listing(20);
    const listen = () => {};
    const signals = {
      "without removeEventListener": { aborted: false, addEventListener: listen },
      "refusing to remove": { aborted: false, addEventListener: listen, removeEventListener: refuse },
      "refusing listeners": { aborted: false, addEventListener: refuse, removeEventListener: listen },
      "without a readable reason": Object.defineProperty({ aborted: false, addEventListener: listen }, "reason", { get: refuse }),
    };
    for (const [name, signal] of Object.entries(signals)) {
      assert.equal((await users.getUsersAll({ signal, pageSize: 5 }).toArray()).length, 20, name);
    }

    // One that fires ends it, whether it can tell why or not.
    for (const fires of ["before", "later"]) {
      let fire;
      const signal = { aborted: fires === "before", addEventListener: (_, listener) => (fire = listener) };
      Object.defineProperty(signal, "reason", { get: refuse });
      const pager = users.getUsersAll({ signal, pageSize: 5 });
      if (fires === "later") {
        await pager.next();
        signal.aborted = true;
        fire();
      }
      assert.equal((await rejection(pager.toArray())).name, "AbortError");
    }

    // One that takes no listeners is looked at before each page, as before each call.
    const deaf = { aborted: false, reason: "enough", addEventListener: refuse };
    const pager = users.getUsersAll({ signal: deaf, pageSize: 5, prefetch: 0 });
    await pager.next();
    deaf.aborted = true;
    assert.equal(await rejection(pager.toArray()), "enough");
    assert.deepEqual(pager.position, { page: 2, skip: 0 });
  });

  test("no listener stays on the caller's signal", async () => {
    const { users } = listing(100);
    const { signal } = new AbortController();
    for (let round = 0; round < 3; round++) {
      await users.getUsersAll({ signal, pageSize: 10, prefetch: 3 }).toArray({ limit: round === 0 ? 15 : Infinity });
      users.getUsersAll({ signal }); // Never read.
    }
    assert.equal(getEventListeners(signal, "abort").length, 0);
  });

  test("nothing of it is an unhandled rejection", async () => {
    const unhandled = [];
    const listen = (error) => unhandled.push(error);
    process.on("unhandledRejection", listen);
    const { users } = listing(100, { change: (page, number) => (number > 2 ? Promise.reject(new Error("broken")) : page) });
    for await (const user of users.getUsersAll({ pageSize: 10, prefetch: 5 })) if (user.id === 12) break;
    users.getUsersAll({ prefetch: "x" });
    await sleep(20);
    process.off("unhandledRejection", listen);
    assert.deepEqual(unhandled, []);
  });
});

test("memory does not grow with the pages read", async () => {
  const program = `
    import { ApiClient, UsersApi } from "genesys-users";
    const page = (number) => JSON.stringify({ entities: Array.from({ length: 100 }, (_, id) => ({ id: number * 100 + id, name: "x".repeat(500) })), pageNumber: number, pageCount: 3000 });
    const fetch = async (url) => new Response(page(Number(new URL(url).searchParams.get("pageNumber"))));
    const users = new UsersApi(new ApiClient({ fetch }));
    const pages = users.getUsersAll({ prefetch: 3 }).pages();
    const used = async (count) => {
      for (; count > 0; count--) await pages.next();
      await new Promise((resolve) => setTimeout(resolve, 50));
      gc();
      return process.memoryUsage().heapUsed;
    };
    const early = await used(500);
    const late = await used(1500);
    console.log(JSON.stringify({ early, late }));
    await pages.return();`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", "--input-type=module", "--eval", program], {
    cwd: import.meta.dirname,
  });
  const { early, late } = JSON.parse(stdout);
  // 1500 pages are 80 MB of text.
  assert.ok(late - early < 4e6, `${early} bytes after 500 pages, ${late} after 2000`);
});

describe("against the sandbox", () => {
  const rules = (list) => fetch(`${sandbox.url}/__sandbox/rules`, { method: "POST", body: JSON.stringify(list) });

  test("all users, by listing and by search", async () => {
    const listed = await users.getUsersAll({ pageSize: 50, prefetch: 3 }).toArray();
    assert.equal(new Set(listed.map(({ id }) => id)).size, listed.length);
    assert.equal(listed.length, (await users.getUsers()).total);
    const search = { query: [{ type: "EXACT", fields: ["state"], value: "active" }], sortBy: "name", pageSize: 40 };
    assert.equal((await users.postUsersSearchAll(search).toArray()).length, listed.length);
    const [{ id }] = listed;
    assert.ok((await users.getUserSkillgroupsAll(id, { pageSize: 1 }).toArray()).length >= 0);
    const queues = await users.getUserQueues(id);
    assert.equal((await users.getUserQueuesAll(id, { pageSize: 1 }).toArray()).length, queues.total);
  });

  test("analytics queries", async () => {
    const interval = `${new Date(Date.now() - 3 * 864e5).toISOString()}/${new Date().toISOString()}`;
    const query = { interval, order: "asc", paging: { pageSize: 100, pageNumber: 1 } };
    const { totalHits } = await users.postAnalyticsUsersDetailsQuery(query);
    assert.equal((await users.postAnalyticsUsersDetailsQueryAll({ interval, order: "asc" }).toArray()).length, totalHits);
  });

  test("faults that pass are waited out, one that stays surfaces and can be resumed", async () => {
    const expected = await users.getUsersAll({ pageSize: 100 }).toArray();
    await rules([{ operation: "getUsers", skip: 1, count: 2, status: 503, fault: "status", retryAfter: 0 }]);
    assert.deepEqual(await users.getUsersAll({ pageSize: 100, prefetch: 2 }).toArray(), expected);

    await rules([{ operation: "getUsers", skip: 2, count: 1, status: 500, fault: "status" }]);
    const pager = users.getUsersAll({ pageSize: 100, prefetch: 0, maxRetries: 0 });
    const got = [];
    const error = await rejection(
      (async () => {
        for await (const user of pager) got.push(user);
      })(),
    );
    assert.ok(error instanceof ServerError, String(error));
    assert.equal(got.length, 200);
    got.push(...(await users.getUsersAll({ pageSize: 100, from: pager.position }).toArray()));
    assert.deepEqual(got, expected);
    await fetch(`${sandbox.url}/__sandbox/rules`, { method: "DELETE" });
  });
});
