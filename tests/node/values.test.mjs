// Valid arguments arrive at the server in the documented form.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ApiClient, UsersApi } from "genesys-users";
import { startCapture } from "./support/capture.mjs";
import { token } from "./support/fake.mjs";

describe("valid values on the wire", () => {
  let capture, users;
  before(async () => {
    capture = await startCapture();
    users = new UsersApi(
      new ApiClient({ basePath: capture.url, accessToken: token, headers: { "X-Client": "client", "X-Both": "client" } }),
    );
  });
  after(() => capture.close());

  const query = async (options) => {
    capture.next({ status: 200, body: "{}" });
    await users.getUsers(options);
    return capture.requests[0].url.slice("/api/v2/users".length);
  };

  test("a number may stand for an id", async () => {
    for (const [id, text] of [
      [0, "0"],
      [-7, "-7"],
      [12.5, "12.5"],
      [1e21, "1e%2B21"],
      [-0, "0"],
    ]) {
      capture.next({ status: 200, body: "{}" });
      await users.getUser(id);
      assert.equal(capture.requests[0].path, `/api/v2/users/${text}`);
    }
    assert.equal(await query({ id: [1, "2"] }), "?id=1&id=2");
  });

  test("a scalar stands for a list of one", async () => {
    assert.equal(await query({ expand: "presence" }), "?expand=presence");
    assert.equal(await query({ id: 5 }), "?id=5");
    capture.next({ status: 200, body: "{}" });
    await users.putUserProfileskills("1", "juggling");
    assert.equal(capture.requests[0].body, '["juggling"]');
  });

  test("a date is sent as an ISO string", async () => {
    const date = new Date(Date.UTC(2026, 1, 28, 12, 30));
    assert.equal(await query({ extraQuery: { since: date } }), "?since=2026-02-28T12%3A30%3A00.000Z");
    assert.equal(await query({ id: [date] }), "?id=2026-02-28T12%3A30%3A00.000Z");
  });

  test("undefined and null are not sent", async () => {
    const options = { state: undefined, pageSize: null, id: [undefined, "a", null], expand: [], extraQuery: { x: null, y: [undefined] } };
    assert.equal(await query(options), "?id=a");
    assert.equal(await query({ id: undefined }), "");
    assert.equal(await query(undefined), "");
    assert.equal(await query(null), "");
  });

  test("0, false and empty strings are sent", async () => {
    assert.equal(
      await query({ pageSize: 0, state: "", expand: [""], extraQuery: { flag: false, none: "" } }),
      "?pageSize=0&state=&expand=&flag=false&none=",
    );
    capture.next({ status: 200, body: "{}" });
    await users.getAuthorizationSubject("1", { includeDuplicates: false });
    assert.deepEqual(capture.requests[0].query, [["includeDuplicates", "false"]]);
  });

  test("a list of people without one is not sent, because the API would list everybody", async () => {
    capture.next({ status: 200, body: "{}" });
    const lists = { getUsers: ["id", "jabberId"], getProfilesUsers: ["id", "jid"], getUsersDevelopmentActivities: ["userId"] };
    for (const [operation, names] of Object.entries(lists)) {
      for (const name of names) {
        const message = `${operation}: \`${name}\` has no ids, which would list everybody; leave it out, or make no call`;
        for (const empty of [[], "", [""], [undefined]]) await assert.rejects(users[operation]({ [name]: empty }), { message });
      }
    }
    assert.equal(capture.requests.length, 0);
  });

  test("an array repeats its key, and a comma does not divide an item", async () => {
    assert.equal(await query({ id: ["a,b", "c"] }), "?id=a%2Cb&id=c");
  });

  test("a space is encoded as %20", async () => {
    assert.equal(await query({ state: "a b+c", extraQuery: { "x y": "1 2" } }), "?state=a%20b%2Bc&x%20y=1%202");
  });

  test("extraQuery follows the parameters", async () => {
    assert.equal(await query({ extraQuery: { new: ["a", 1, true] }, pageSize: 2 }), "?pageSize=2&new=a&new=1&new=true");
  });

  test("an enum value that is newer than the package is sent", async () => {
    assert.equal(await query({ state: "hibernating", expand: ["aura"] }), "?state=hibernating&expand=aura");
  });

  test("a body is sent as JSON.stringify writes it, with all its fields", async () => {
    const body = {
      name: "ü \ud800 \u2028",
      unknown: [1, { deep: null }],
      empty: "",
      nothing: undefined,
      date: new Date(0),
      toJSON: undefined,
    };
    capture.next({ status: 200, body: "{}" });
    await users.patchUser("1", body);
    assert.equal(capture.requests[0].body, JSON.stringify(body));
  });

  test("a call reads all its arguments before it returns", async () => {
    capture.next({ status: 200, body: "{}" });
    const body = { name: "before" };
    const options = { headers: { "X-Call": "before" } };
    const call = users.patchUser("1", body, options);
    body.name = "after";
    options.headers["X-Call"] = "after";
    await call;
    assert.equal(capture.requests[0].body, '{"name":"before"}');
    assert.equal(capture.requests[0].headers["x-call"], "before");
  });

  test("a header of the call replaces that of the client, which replaces that of the package", async () => {
    const headersOf = async (options) => {
      capture.next({ status: 200, body: "{}" });
      await users.getUser("1", options);
      return capture.requests[0].headers;
    };
    const plain = await headersOf();
    assert.equal(plain["x-client"], "client");
    for (const name of ["headers", "customHeaders"]) {
      for (const headers of [{ "x-both": "call" }, new Headers({ "X-BOTH": "call" }), [["X-Both", "call"]]]) {
        const { "x-client": client, "x-both": both } = await headersOf({ [name]: headers });
        assert.deepEqual([client, both], ["client", "call"]);
      }
    }
    const own = await headersOf({ headers: { Accept: "text/plain", Authorization: "Basic x" } });
    assert.equal(own.accept, "text/plain");
    assert.equal(own.authorization, "Basic x");
    assert.equal((await headersOf()).authorization, `Bearer ${token}`, "the next call has the header of the client again");
  });
});

/** Returns a generator of random numbers, the same in every run (mulberry32). */
function randomNumbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("a server receives any Unicode string unchanged", () => {
  const random = randomNumbers(20_260_228);
  const ranges = [
    [0x20, 0x7e],
    [0, 0x1f],
    [0x7f, 0xff],
    [0x100, 0xd7ff],
    [0xe000, 0xffff],
    [0x10000, 0x10ffff],
    [0x21, 0x2f],
  ];
  const character = () => {
    const [low, high] = ranges[Math.floor(random() * ranges.length)];
    return String.fromCodePoint(low + Math.floor(random() * (high - low + 1)));
  };
  const string = () => Array.from({ length: 1 + Math.floor(random() * 12) }, character).join("");

  test("2,000 ids and values", async () => {
    const capture = await startCapture();
    try {
      capture.response = (request, outgoing) => outgoing.end(JSON.stringify({ id: request.url }));
      const users = new UsersApi(new ApiClient({ basePath: capture.url, accessToken: token }));
      let dots = 0;
      for (let round = 0; round < 100; round++) {
        const cases = Array.from({ length: 20 }, () => ({
          id: string(),
          items: [string(), string()],
          name: `x${string()}`,
          value: string(),
        }));
        await Promise.all(
          cases.map(async ({ id, items, name, value }) => {
            if (id === "." || id === "..") {
              dots++;
              return;
            }
            const user = await users.getUser(id, { expand: items, extraQuery: { [name]: value } });
            const url = new URL(user.id, "https://api.example");
            const path = url.pathname.split("/");
            assert.equal(path.length, 5);
            assert.deepEqual(path.slice(0, 4), ["", "api", "v2", "users"]);
            assert.equal(decodeURIComponent(path[4]), id);
            assert.deepEqual(
              [...url.searchParams],
              [
                ["expand", items[0]],
                ["expand", items[1]],
                [name, value],
              ],
            );
            assert.equal(url.hash, "");
          }),
        );
      }
      assert.equal(capture.requests.length, 2000 - dots);
    } finally {
      await capture.close();
    }
  });
});
