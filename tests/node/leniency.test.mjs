// What servers and callers write in other ways than most: as lenient as the standards, and no more.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { runInNewContext } from "node:vm";
import { ApiClient, DecodeError, ParameterError, UsersApi } from "genesys-users";
import { fakeClient, json, rejection, withFastTimers } from "./support/fake.mjs";

const bom = "\ufeff";

/** A response whose text is given as it is, as by a `fetch` that keeps the byte order mark. */
const raw = (text, status = 200) => ({ status, headers: new Headers(), text: async () => text });

describe("a body of white space alone is none", () => {
  for (const text of [" ", "\n", "\r\n", "\t \r\n", bom, `${bom}\n`, " ".repeat(9999)]) {
    const name = JSON.stringify(text.slice(0, 9));
    test(`${name} of a success`, async () => {
      const { users } = fakeClient(() => raw(text));
      assert.equal(await users.deleteUser("1"), undefined);
      const { data, status } = await users.withResponse.getUser("1");
      assert.deepEqual([data, status], [undefined, 200]);
    });

    test(`${name} of a failure`, async () => {
      const { users } = fakeClient(() => raw(text, 404));
      const error = await rejection(users.getUser("1"));
      assert.equal("body" in error, false);
      assert.equal(error.message, "getUser: the server answered with status 404 and no message");
    });

    test(`${name} of a page of a listing, of a job and of a bulk call`, async () => {
      const { users } = fakeClient(() => raw(text));
      assert.deepEqual(await users.getUsersAll().toArray(), []);
      assert.equal((await rejection(users.runUsersDetailsJob({ interval: "" }).toArray())).name, "JobError");
      assert.deepEqual(await users.patchUsersBulkAll([{ id: "1" }]), [{ status: "fulfilled", value: undefined }]);
    });

    test(`${name} of a token response`, async () => {
      const client = new ApiClient({ loginPath: "https://login.example", fetch: async () => raw(text), logLevel: "off" });
      const error = await rejection(client.loginClientCredentialsGrant("id", "secret"));
      assert.deepEqual([error.name, error.code], ["AuthError", "invalid_answer"]);
    });
  }

  test("but other characters are no JSON, also blank ones", async () => {
    for (const text of ["\u00a0", "\v", "\f", "\u2028", "\u3000", `\n${bom}`, `${bom}${bom}`, "\0"]) {
      const { users } = fakeClient(() => raw(text));
      assert.ok((await rejection(users.getUser("1"))) instanceof DecodeError, JSON.stringify(text));
    }
  });
});

describe("a byte order mark before JSON is skipped", () => {
  test("of a success, a failure and a token response", async () => {
    const success = fakeClient(() => raw(`${bom}{"id":"1"}`)).users;
    assert.deepEqual(await success.getUser("1"), { id: "1" });
    const failure = fakeClient(() => raw(`${bom}{"message":"no"}`, 400)).users;
    assert.equal((await rejection(failure.getUser("1"))).message, "getUser: 400: no");
    const fetch = async () => raw(`${bom}\n{"access_token":"t","token_type":"bearer"}`);
    const client = new ApiClient({ loginPath: "https://login.example", fetch, logLevel: "off" });
    assert.equal((await client.loginClientCredentialsGrant("id", "secret")).accessToken, "t");
  });

  test("as `fetch` does by itself", async () => {
    const { users } = fakeClient(() => new Response(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d])));
    assert.deepEqual(await users.getUser("1"), {});
  });
});

describe("headers of the application", () => {
  const sentWith = async (headers, options = {}) => {
    const { users, sent } = fakeClient(() => json({}), options);
    await users.getUser("1", headers);
    return Object.fromEntries(sent[0].headers);
  };

  test("that are undefined or null are left out, everywhere", async () => {
    const given = { "X-A": "a", "X-B": undefined, "X-C": null, "X-D": "" };
    const pairs = Object.entries(given);
    const other = runInNewContext(`({ "X-A": "a", "X-B": undefined, "X-C": null, "X-D": "" })`);
    const otherPairs = runInNewContext(`[["X-A", "a"], ["X-B", undefined], ["X-C", null], ["X-D", ""]]`);
    for (const headers of [given, pairs, other, otherPairs]) {
      for (const [call, client] of [[{ headers }], [{ customHeaders: headers }], [{}, { headers }]]) {
        const sent = await sentWith(call, client);
        assert.deepEqual([sent["x-a"], sent["x-b"], sent["x-c"], sent["x-d"]], ["a", undefined, undefined, ""]);
      }
    }
  });

  test("that are undefined leave those of the client alone", async () => {
    const sent = await sentWith({ headers: { "X-A": undefined, authorization: null } }, { headers: { "X-A": "client" } });
    assert.equal(sent["x-a"], "client");
    assert.match(sent.authorization, /^Bearer /);
  });

  test("that are numbers or booleans become text", async () => {
    const sent = await sentWith({ headers: { "X-N": 0, "X-F": 1.5, "X-T": true, "X-G": false, "X-B": 10n } });
    assert.deepEqual([sent["x-n"], sent["x-f"], sent["x-t"], sent["x-g"], sent["x-b"]], ["0", "1.5", "true", "false", "10"]);
  });

  test("have names without case", async () => {
    const sent = await sentWith({ headers: { ACCEPT: "text/plain", aUtHorization: "Basic eDp5" } });
    assert.deepEqual([sent.accept, sent.authorization], ["text/plain", "Basic eDp5"]);
  });

  test("in other forms are those of Fetch: a Headers, a Map, and no pairs of another length", async () => {
    for (const headers of [new Headers({ "X-A": "a" }), new Map([["X-A", "a"]]), [["X-A", "a"]]]) {
      assert.equal((await sentWith({ headers }))["x-a"], "a");
    }
    for (const headers of [
      [["X-A"]],
      [["X-A", "a", "b"]],
      [[]],
      "X-A: a",
      ["X-A"],
      { "X-A": Symbol("a") },
      { "X A": "a" },
      { "X-A": "a\nb" },
    ]) {
      const { users, sent } = fakeClient();
      assert.ok((await rejection(users.getUser("1", { headers }))) instanceof ParameterError);
      assert.equal(sent.length, 0);
    }
  });
});

test("the content type of a response does not matter", async () => {
  for (const type of ["text/html", "application/octet-stream", "", "application/problem+json; charset=latin1", "nonsense"]) {
    const { users } = fakeClient(({ method }) => {
      const headers = { "Content-Type": type };
      return method === "GET"
        ? new Response('{"id":"é"}', { headers })
        : new Response('{"message":"no","code":"c"}', { status: 400, headers });
    });
    assert.deepEqual(await users.getUser("1"), { id: "é" });
    assert.deepEqual((await rejection(users.deleteUser("1"))).code, "c");
  }
});

describe("Retry-After", () => {
  const waitFor = async (value, options) => {
    const answer = (request, count) => (count === 1 ? json({}, { status: 503, headers: value }) : json({}));
    const { users } = fakeClient(answer, { maxRetries: 1, logLevel: "off", ...options });
    let outcome;
    const waits = await withFastTimers(
      async () =>
        (outcome = await users.getUser("1").then(
          () => "done",
          (error) => error.name,
        )),
    );
    return [outcome, waits];
  };

  test("that is none leads to the backoff", async () => {
    for (const value of ["-5", "1.5", "3, 5", "soon", "1e3", "+3", "0x5", "NaN"]) {
      const [outcome, waits] = await waitFor({ "Retry-After": value });
      assert.equal(outcome, "done", value);
      assert.ok(waits.length === 1 && waits[0] >= 375 && waits[0] <= 500, `${value}: ${waits}`);
    }
  });

  test("is read with spaces and in any case, and obeyed up to its bound", async () => {
    assert.deepEqual(await waitFor({ "retry-AFTER": " \t3 " }), ["done", [3000]]);
    assert.deepEqual(await waitFor({ "Retry-After": "0003" }), ["done", [3000]]);
    assert.deepEqual(await waitFor({ "Retry-After": "61" }), ["ServerError", []]);
    assert.deepEqual(await waitFor({ "Retry-After": "9".repeat(400) }), ["ServerError", []]);
  });
});

describe("the lifetime of a token", () => {
  const grant = async (lifetime) => {
    const fetch = async () => new Response(`{"access_token":"t","token_type":"bearer","expires_in":${lifetime}}`);
    const client = new ApiClient({ loginPath: "https://login.example", fetch, logLevel: "off" });
    return client.loginClientCredentialsGrant("id", "secret");
  };

  test("is a number of seconds, also as text, with a fraction or without an end", async () => {
    for (const [lifetime, seconds] of [
      ["3600", 3600],
      ['"3600"', 3600],
      ["3599.5", 3599.5],
      ["3.6e3", 3600],
    ]) {
      const before = Date.now();
      const { expiresAt } = await grant(lifetime);
      assert.ok(expiresAt >= before + seconds * 1000 - 1 && expiresAt <= Date.now() + seconds * 1000, lifetime);
    }
    for (const lifetime of ["null", "1e300", "1e999", `"${"9".repeat(40)}"`]) {
      assert.equal((await grant(lifetime)).expiresAt, Infinity, lifetime);
    }
  });

  test("is nothing else", async () => {
    for (const lifetime of ["-1", "-1e999", '"-5"', '"5.5"', '" 5"', '""', "true", "[]", "{}"]) {
      assert.equal((await rejection(grant(lifetime))).code, "invalid_answer", lifetime);
    }
  });
});

test("a request that is too long goes again in halves, whatever the status says of it", async () => {
  for (const status of [413, 414, 431]) {
    const { users } = fakeClient(({ url }) => {
      const ids = url.searchParams.getAll("id");
      return ids.length > 10 ? new Response("", { status }) : json({ entities: ids.map((id) => ({ id })) });
    });
    const outcomes = await users.getUsersByIds(Array.from({ length: 100 }, (_, index) => `${index}`));
    assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 100, String(status));
  }
});

test("values of another realm are what they are", async () => {
  const other = runInNewContext(
    `({ date: new Date(0), list: ["a", "b"], options: { expand: ["presence"] }, error: new RangeError("inner") })`,
  );
  const { users, sent } = fakeClient(() => json({}), { maxRetries: 0 });
  await users.getUser("1", { ...other.options, extraQuery: { since: other.date, list: other.list } });
  assert.equal(sent[0].url.search, "?expand=presence&since=1970-01-01T00%3A00%3A00.000Z&list=a&list=b");
  const { users: failing } = fakeClient(() => Promise.reject(other.error), { maxRetries: 0 });
  const error = await rejection(failing.getUser("1"));
  assert.equal(error.cause, other.error);
  assert.deepEqual(error.toJSON().cause, { name: "RangeError", message: "inner" });
  assert.ok(new UsersApi() instanceof UsersApi);
});
