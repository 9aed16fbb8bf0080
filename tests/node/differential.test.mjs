// All operations compared with the official SDK, against a server that records its requests. Both libraries get the same arguments,
// generated from the API description. Their requests and their results must be equal.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { ApiClient, UsersApi } from "genesys-users";
import { startCapture } from "./support/capture.mjs";
import { newerParameters } from "./support/official-sdk-members.mjs";
import { sample, sampleParameter, sampleResponse } from "./support/samples.mjs";
import { operation, operations } from "./support/spec.mjs";

const sdk = createRequire(import.meta.url)("purecloud-platform-client-v2");
const token = "differential-token";

let capture, own, official;

before(async () => {
  capture = await startCapture();
  own = new UsersApi(new ApiClient({ basePath: capture.url, accessToken: token }));
  const client = sdk.ApiClient.instance;
  client.config.basePath = capture.url;
  client.setAccessToken(token);
  official = new sdk.UsersApi();
});

after(() => capture.close());

/** Makes a call of one library. Returns its request, which must be the only one, and its result. */
async function requestOf(api, name, args, response) {
  capture.next(response);
  const result = await api[name](...args);
  assert.equal(capture.requests.length, 1, `${name} sent ${capture.requests.length} requests`);
  return { ...capture.requests[0], result };
}

const segments = (path) => path.split("/").map(decodeURIComponent);

/** Returns the query as sorted pairs. Arrays that were joined with commas are split into their items. */
function pairs(query, { positional, optional }) {
  const arrays = new Set([...positional, ...optional].filter(({ schema }) => schema.type === "array").map(({ name }) => name));
  return query
    .flatMap(([name, value]) => (arrays.has(name) ? value.split(",").map((item) => [name, item]) : [[name, value]]))
    .sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

/** The headers that the host and the SDK add. */
const hostHeaders = ["host", "connection", "accept-encoding", "accept-language", "content-length", "sec-fetch-mode", "user-agent"];
const sdkHeaders = [...hostHeaders, "purecloud-sdk", "transfer-encoding"];

function headersExcept(request, names) {
  return Object.keys(request.headers)
    .filter((name) => !names.includes(name))
    .sort();
}

function compareHeaders(ownRequest, officialRequest, hasBody) {
  assert.equal(ownRequest.headers.authorization, `Bearer ${token}`);
  assert.equal(officialRequest.headers.authorization, ownRequest.headers.authorization);
  assert.equal(ownRequest.headers.accept, "application/json");
  assert.equal(officialRequest.headers.accept, ownRequest.headers.accept);
  const expected = ["accept", "authorization", ...(hasBody ? ["content-type"] : [])];
  assert.deepEqual(headersExcept(ownRequest, hostHeaders), expected);
  if (hasBody) {
    assert.equal(ownRequest.headers["content-type"], "application/json");
    assert.equal(officialRequest.headers["content-type"], ownRequest.headers["content-type"]);
  }
  assert.deepEqual(headersExcept(officialRequest, [...sdkHeaders, "content-type"]), ["accept", "authorization"]);
}

/** Compares everything except the deviations, which have their own table below. */
function compare(operation, ownRequest, officialRequest) {
  assert.equal(ownRequest.method, operation.method);
  assert.equal(officialRequest.method, ownRequest.method);
  assert.deepEqual(segments(ownRequest.path), segments(officialRequest.path));
  const known = ownRequest.query.filter(([name]) => !newerParameters.includes(name));
  assert.deepEqual(pairs(known, operation), pairs(officialRequest.query, operation));
  if (operation.body) {
    assert.deepEqual(JSON.parse(ownRequest.body), JSON.parse(officialRequest.body));
    assert.equal(ownRequest.body, officialRequest.body, "the same JSON, byte for byte");
  } else {
    assert.equal(ownRequest.body, "");
    assert.equal(officialRequest.body, "");
  }
  compareHeaders(ownRequest, officialRequest, Boolean(operation.body));
  assert.deepEqual(ownRequest.result, officialRequest.result);
}

const positional = (operation, value = sampleParameter) => [
  ...operation.positional.map(value),
  ...(operation.body ? [sample(operation.body)] : []),
];

const allOptions = ({ optional }) => Object.fromEntries(optional.map((parameter) => [parameter.name, sampleParameter(parameter)]));

test("there are 130 operations, and the SDK has all of them", () => {
  assert.equal(operations.length, 130);
  for (const { name } of operations) {
    assert.equal(typeof own[name], "function", name);
    assert.equal(typeof official[name], "function", name);
  }
});

describe("requests and results are equal to those of the SDK", () => {
  for (const operation of operations) {
    test(operation.name, async () => {
      for (const { status, schema } of operation.successes) {
        const body = schema && sampleResponse(schema);
        const response = { status, body: schema && JSON.stringify(body) };
        const args = positional(operation);

        const ownRequest = await requestOf(own, operation.name, args, response);
        const officialRequest = await requestOf(official, operation.name, args, response);
        compare(operation, ownRequest, officialRequest);
        assert.equal(ownRequest.path, officialRequest.path, "ids of plain characters need no encoding");
        assert.deepEqual(ownRequest.result, body, "the result is the body");

        const options = allOptions(operation);
        const ownWithOptions = await requestOf(own, operation.name, [...args, options], response);
        const officialWithOptions = await requestOf(official, operation.name, [...args, options], response);
        compare(operation, ownWithOptions, officialWithOptions);
        // Neither library has dropped a parameter.
        const names = new Set(ownWithOptions.query.map(([name]) => name));
        for (const { name } of operation.optional) assert.ok(names.has(name), `${name} was not sent`);
      }
    });
  }
});

describe("ids with any characters are equal to those of the SDK", () => {
  const ids = [
    "a b",
    "a/b",
    "a\\b",
    "%2F",
    "a%20b",
    "a+b",
    "a?b=c",
    "a#b",
    "a&b=c;d",
    "!'()*~-._",
    '"<>^`{|}',
    "[a]",
    "@:$,=",
    "ü€😀",
    "\u0000\u0001\n",
    "...",
    "{userId}",
    "\u202e\ufeff",
  ];
  for (const { name } of operations.filter(({ path }) => path.includes("{"))) {
    test(name, async () => {
      const target = operation(name);
      const { status, schema } = target.successes[0];
      const response = { status, body: schema && JSON.stringify(sampleResponse(schema)) };
      for (const id of ids) {
        // Each parameter gets a different id, so that two exchanged parameters would show.
        let position = 0;
        const args = positional(target, (parameter) => (parameter.in === "path" ? `${id}${position++ || ""}` : sampleParameter(parameter)));
        const ownRequest = await requestOf(own, name, args, response);
        const officialRequest = await requestOf(official, name, args, response);
        compare(target, ownRequest, officialRequest);
        const expected = target.path.split("/").map((segment) => {
          const index = target.positional.findIndex((parameter) => segment === `{${parameter.name}}`);
          return index < 0 ? segment : args[index];
        });
        assert.deepEqual(segments(ownRequest.path), expected);
      }
    });
  }
});

describe("query values with any characters are equal to those of the SDK", () => {
  const values = ["a b", "a+b", "a&b=c", "a%2Fb", "#?/", "ü€😀", "\u0000\n", "", "!'()*~", '[]{}|\\^`"<>'];
  for (const value of values) {
    test(JSON.stringify(value), async () => {
      const response = { status: 200, body: "{}" };
      const listing = operation("getUsers");
      const options = { id: ["plain", value], state: value, userCustomAttributeSchemaIds: [value] };
      const ownRequest = await requestOf(own, listing.name, [options], response);
      const officialRequest = await requestOf(official, listing.name, [options], response);
      compare(listing, ownRequest, officialRequest);
      assert.deepEqual(
        ownRequest.query.filter(([name]) => name === "id"),
        [
          ["id", "plain"],
          ["id", value],
        ],
      );
    });
  }
});

/**
 * Intended differences. `call` runs with both libraries, and `observe` reads what differs. `own` and `official` are the two expected
 * values, so that a difference which no longer exists fails here.
 */
const differences = [
  {
    title: "arrays: the SDK joins the items with commas, so that an item with a comma becomes two",
    call: (api) => api.getUsers({ id: ["a,b", "c"] }),
    observe: ({ query }) => query,
    own: [
      ["id", "a,b"],
      ["id", "c"],
    ],
    official: [["id", "a,b,c"]],
  },
  {
    title: "null in the query: the SDK sends an empty value",
    call: (api) => api.getUsers({ state: null, pageSize: 0 }),
    observe: ({ query }) => query,
    own: [["pageSize", "0"]],
    official: [
      ["pageSize", "0"],
      ["state", ""],
    ],
  },
  {
    title: "spaces in the query: the SDK sends +, which only form encoding defines",
    call: (api) => api.getUsers({ state: "a b" }),
    observe: ({ url }) => url,
    own: "/api/v2/users?state=a%20b",
    official: "/api/v2/users?state=a+b",
  },
  {
    title: "reserved characters in a path: the SDK does not encode some of RFC 3986",
    call: (api) => api.getUser("!'()*"),
    observe: ({ path }) => path,
    own: "/api/v2/users/%21%27%28%29%2A",
    official: "/api/v2/users/!'()*",
  },
  {
    title: "the id `..`: the SDK requests another resource",
    call: (api) => api.getUser(".."),
    observe: ({ url, outcome }) => url ?? outcome.name,
    own: "ParameterError",
    official: "/api/v2/",
  },
  {
    title: "an id with the segment `..`, which a proxy decodes: the SDK may request another resource",
    call: (api) => api.getUser("../oauth/clients"),
    observe: ({ path, outcome }) => path ?? outcome.name,
    own: "ParameterError",
    official: "/api/v2/users/..%2Foauth%2Fclients",
  },
  {
    title: "a missing argument: the SDK throws a string synchronously",
    call: (api) => api.getUser(),
    observe: ({ thrown, outcome }) => thrown ?? outcome.name,
    own: "ParameterError",
    official: 'Missing the required parameter "userId" when calling getUser',
  },
  {
    title: "a response with invalid JSON: the SDK resolves to its text",
    response: { status: 200, body: "<html>", headers: { "Content-Type": "text/html" } },
    call: (api) => api.getUser("1"),
    observe: ({ outcome }) => outcome.name ?? outcome,
    own: "DecodeError",
    official: "<html>",
  },
  {
    title: "an error response: the SDK rejects with its body",
    response: { status: 404, body: '{"code":"not.found"}' },
    call: (api) => api.getUser("1"),
    observe: ({ outcome }) => [outcome instanceof Error, outcome.status, outcome.code],
    own: [true, 404, "not.found"],
    official: [false, undefined, "not.found"],
  },
];

describe("intended differences from the SDK", () => {
  for (const { title, response = { status: 200, body: "{}" }, call, observe, ...expected } of differences) {
    test(title, async () => {
      for (const [library, api] of Object.entries({ own, official })) {
        capture.next(response);
        let promise, thrown;
        try {
          promise = call(api);
        } catch (error) {
          thrown = error;
        }
        const outcome = await promise?.catch((error) => error);
        const request = capture.requests[0];
        const query = request?.query.sort();
        assert.deepEqual(observe({ ...request, query, thrown, outcome }), expected[library], library);
      }
      assert.notDeepEqual(expected.own, expected.official);
    });
  }
});
