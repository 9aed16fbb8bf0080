// Redirects: a request other than GET never becomes one, and no token goes to another origin.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { ApiClient, ApiError, UsersApi } from "genesys-users";
import { startCapture } from "./support/capture.mjs";
import { fakeClient, json, rejection, token } from "./support/fake.mjs";

let first, second;

before(async () => {
  first = await startCapture();
  second = await startCapture();
});
after(async () => {
  await first.close();
  await second.close();
});
beforeEach(() => second.next({ status: 200, body: '{"id":"from-the-target","entities":[]}' }));

/** Has the first server redirect everything to the second one, or to another path of its own. */
function redirect(status, toOther = true) {
  first.next((request, response) => {
    const isTarget = request.url.startsWith("/canonical");
    const target = toOther ? `${second.url}${request.url}` : `/canonical${request.url}`;
    if (isTarget) response.writeHead(200).end('{"id":"from-the-target"}');
    else response.writeHead(status, { Location: target }).end("moved");
  });
}

const create = (options) => {
  const client = new ApiClient({ basePath: first.url, loginPath: first.url, accessToken: token, logLevel: "off", ...options });
  return { client, users: new UsersApi(client) };
};

const changes = {
  postUsers: ["POST", (users) => users.postUsers({ name: "n", email: "e" })],
  patchUser: ["PATCH", (users) => users.patchUser("1", { version: 1 })],
  putUserState: ["PUT", (users) => users.putUserState("1", { state: "active" })],
  deleteUser: ["DELETE", (users) => users.deleteUser("1")],
};

/** Implementations of `fetch`, and whether they can tell a redirect from its target. */
const fetches = {
  "the fetch of the host": [undefined, true],
  "a fetch of the caller's around it": [(url, init) => fetch(url, init), true],
  "a fetch that follows all the same": [(url, init) => fetch(url, { ...init, redirect: "follow" }), false],
};

describe("a request other than GET that is redirected", () => {
  for (const [which, [fetch, isTold]] of Object.entries(fetches)) {
    for (const status of [301, 302, 303, 307, 308]) {
      for (const [operation, [method, call]] of Object.entries(changes)) {
        test(`${operation}: ${status}, with ${which}`, async () => {
          redirect(status);
          const error = await rejection(call(create({ fetch }).users));
          assert.ok(error instanceof ApiError, String(error));
          assert.equal(error.constructor, ApiError);
          assert.deepEqual([error.operation, error.method, error.attempts], [operation, method, 1]);
          const [{ url }] = first.requests;
          assert.equal(error.url, first.url + url);
          assert.equal(error.status, isTold ? status : 0);
          assert.equal(error.headers.get("location"), second.url + url);
          for (const part of [operation, method, error.url, second.url + url, "basePath"])
            assert.ok(error.message.includes(part), error.message);
          assert.equal(first.requests.length, 1);
          if (isTold) assert.equal(second.requests.length, 0);
        });
      }
    }
  }

  test("within an origin, by a relative address", async () => {
    redirect(301, false);
    const error = await rejection(create().users.deleteUser("1"));
    assert.ok(error.message.includes(`${first.url}/canonical/api/v2/users/1`), error.message);
    assert.equal(first.requests.length, 1);
  });

  test("to nowhere, and to what is no address", async () => {
    for (const headers of [{}, { Location: "http://" }]) {
      first.next({ status: 302, headers, body: "" });
      const error = await rejection(create().users.deleteUser("1"));
      assert.deepEqual([error.constructor, error.status], [ApiError, 302]);
      assert.match(error.message, /deleteUser: the server redirects DELETE/);
    }
  });

  test("in a browser, which hides the target", async () => {
    const opaque = { type: "opaqueredirect", status: 0, headers: new Headers(), body: null, redirected: false, url: "" };
    const { users, sent } = fakeClient(() => opaque);
    const error = await rejection(users.putUserState("1", {}));
    assert.deepEqual([error.constructor, error.status, sent.length], [ApiError, 0, 1]);
    assert.match(error.message, /^putUserState: the server redirects PUT https:\/\/api\.example\/api\/v2\/users\/1\/state to /);
  });

  test("is no redirect with 300 or 304, nor in a `fetch` that knows nothing of redirects", async () => {
    for (const status of [300, 304]) {
      const { users } = fakeClient(() => new Response(null, { status }), { maxRetries: 0 });
      const error = await rejection(users.deleteUser("1"));
      assert.ok(error.message.includes(`status ${status} and no message`), error.message);
    }
    const { users } = fakeClient(() => ({ status: 200, headers: new Headers(), text: async () => '{"id":"1"}' }));
    assert.deepEqual(await users.postUsers({}), { id: "1" });
  });

  test("names no token that the target has in it", async () => {
    first.next({ status: 302, headers: { Location: `/login?token=${token}` }, body: "" });
    const error = await rejection(create().users.deleteUser("1"));
    assert.ok(!JSON.stringify([error, [...error.headers]]).includes(token), error.message);
  });

  test("a bulk call has it as the outcome of the items", async () => {
    redirect(307);
    const [outcome] = await create().users.patchUsersBulkAll([{ id: "1", version: 1 }]);
    assert.equal(outcome.status, "rejected");
    assert.match(outcome.reason.message, /redirects PATCH/);
  });

  test("the token request of a login", async () => {
    redirect(302);
    const error = await rejection(create({ accessToken: undefined }).client.loginClientCredentialsGrant("program", "very-secret"));
    assert.match(error.message, /loginClientCredentialsGrant: .*redirects POST .*\/oauth\/token.*loginPath/);
    assert.equal(second.requests.length, 0);
  });
});

describe("a GET that is redirected", () => {
  for (const [which, [fetch]] of Object.entries(fetches)) {
    test(`to another origin goes there without the token, with ${which}`, async () => {
      redirect(302);
      const { users } = create({ fetch });
      assert.deepEqual(await users.getUser("1"), { id: "from-the-target", entities: [] });
      await users.getUser("1", { headers: { Authorization: "Basic c2VjcmV0OnNlY3JldA==" } });
      assert.equal(second.requests.length, 2);
      for (const { headers } of second.requests) assert.equal(headers.authorization, undefined);
    });
  }

  test("within its origin goes there with the token", async () => {
    redirect(302, false);
    assert.deepEqual(await create().users.getUser("1"), { id: "from-the-target" });
    assert.equal(first.requests[1].headers.authorization, `Bearer ${token}`);
  });

  test("is asked of a `fetch` as such", async () => {
    const { users, sent } = fakeClient(() => json({}));
    await users.getUser("1");
    await users.deleteUser("1");
    assert.deepEqual(
      sent.map(({ method, redirect }) => [method, redirect]),
      [
        ["GET", "follow"],
        ["DELETE", "manual"],
      ],
    );
  });
});
