// All operations side by side with the vendor's SDK, against a server that keeps what it receives. Both get the same
// arguments, made from the API description; what they send and what they resolve to must be equal.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { ApiClient, UsersApi } from "genesys-users";
import { startCapture } from "./support/capture.mjs";
import { sample, sampleParameter, sampleResponse } from "./support/samples.mjs";
import { operation, operations } from "./support/spec.mjs";

const official = createRequire(import.meta.url)("purecloud-platform-client-v2");
const token = "differential-token";

let capture, ours, theirs;

before(async () => {
  capture = await startCapture();
  ours = new UsersApi(new ApiClient({ basePath: capture.url, accessToken: token }));
  const client = official.ApiClient.instance;
  client.config.basePath = capture.url;
  client.setAccessToken(token);
  theirs = new official.UsersApi();
});

after(() => capture.close());

/** Calls one side and gives the one request that arrived with what the call resolved to. */
async function drive(api, name, args, answer) {
  capture.next(answer);
  const result = await api[name](...args);
  assert.equal(capture.requests.length, 1, `${name} sent ${capture.requests.length} requests`);
  return { ...capture.requests[0], result };
}

const segments = (path) => path.split("/").map(decodeURIComponent);

/** The query as sorted pairs, arrays that were joined with commas taken apart. */
function pairs(query, { positional, optional }) {
  const arrays = new Set([...positional, ...optional].filter(({ schema }) => schema.type === "array").map(({ name }) => name));
  return query
    .flatMap(([name, value]) => (arrays.has(name) ? value.split(",").map((item) => [name, item]) : [[name, value]]))
    .sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

/** What each side adds of its own. */
const hostHeaders = ["host", "connection", "accept-encoding", "accept-language", "content-length", "sec-fetch-mode", "user-agent"];
const sdkHeaders = [...hostHeaders, "purecloud-sdk", "transfer-encoding"];

function headersBeyond(request, known) {
  return Object.keys(request.headers)
    .filter((name) => !known.includes(name))
    .sort();
}

function compareHeaders(our, their, hasBody) {
  assert.equal(our.headers.authorization, `Bearer ${token}`);
  assert.equal(their.headers.authorization, our.headers.authorization);
  assert.equal(our.headers.accept, "application/json");
  assert.equal(their.headers.accept, our.headers.accept);
  const expected = ["accept", "authorization", ...(hasBody ? ["content-type"] : [])];
  assert.deepEqual(headersBeyond(our, hostHeaders), expected);
  if (hasBody) {
    assert.equal(our.headers["content-type"], "application/json");
    assert.equal(their.headers["content-type"], our.headers["content-type"]);
  }
  assert.deepEqual(headersBeyond(their, [...sdkHeaders, "content-type"]), ["accept", "authorization"]);
}

/** Compares everything but the deviations that stand in a table of their own below. */
function compare(operation, our, their) {
  assert.equal(our.method, operation.method);
  assert.equal(their.method, our.method);
  assert.deepEqual(segments(our.path), segments(their.path));
  assert.deepEqual(pairs(our.query, operation), pairs(their.query, operation));
  if (operation.body) {
    assert.deepEqual(JSON.parse(our.body), JSON.parse(their.body));
    assert.equal(our.body, their.body, "the same JSON, byte for byte");
  } else {
    assert.equal(our.body, "");
    assert.equal(their.body, "");
  }
  compareHeaders(our, their, Boolean(operation.body));
  assert.deepEqual(our.result, their.result);
}

const positional = (operation, value = sampleParameter) => [
  ...operation.positional.map(value),
  ...(operation.body ? [sample(operation.body)] : []),
];

const everyOption = ({ optional }) => Object.fromEntries(optional.map((parameter) => [parameter.name, sampleParameter(parameter)]));

test("there are 91 operations, and the SDK has all of them", () => {
  assert.equal(operations.length, 91);
  for (const { name } of operations) {
    assert.equal(typeof ours[name], "function", name);
    assert.equal(typeof theirs[name], "function", name);
  }
});

describe("equal to the SDK", () => {
  for (const operation of operations) {
    test(operation.name, async () => {
      for (const { status, schema } of operation.successes) {
        const body = schema && sampleResponse(schema);
        const answer = { status, body: schema && JSON.stringify(body) };
        const args = positional(operation);

        const our = await drive(ours, operation.name, args, answer);
        const their = await drive(theirs, operation.name, args, answer);
        compare(operation, our, their);
        assert.equal(our.path, their.path, "ids of plain characters need no encoding");
        assert.deepEqual(our.result, body, "the result is the body");

        const options = everyOption(operation);
        const ourAll = await drive(ours, operation.name, [...args, options], answer);
        const theirAll = await drive(theirs, operation.name, [...args, options], answer);
        compare(operation, ourAll, theirAll);
        // Nothing lost on both sides.
        const sent = new Set(ourAll.query.map(([name]) => name));
        for (const { name } of operation.optional) assert.ok(sent.has(name), `${name} was not sent`);
      }
    });
  }
});

describe("ids of any characters", () => {
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
    "%2e%2e",
    "{userId}",
    "\u202e\ufeff",
  ];
  for (const { name } of operations.filter(({ path }) => path.includes("{"))) {
    test(name, async () => {
      const described = operation(name);
      const { status, schema } = described.successes[0];
      const answer = { status, body: schema && JSON.stringify(sampleResponse(schema)) };
      for (const id of ids) {
        // Different in each place, so that an exchange of two would show.
        let place = 0;
        const args = positional(described, (parameter) => (parameter.in === "path" ? `${id}${place++ || ""}` : sampleParameter(parameter)));
        const our = await drive(ours, name, args, answer);
        const their = await drive(theirs, name, args, answer);
        compare(described, our, their);
        const expected = described.path.split("/").map((segment) => {
          const at = described.positional.findIndex((parameter) => segment === `{${parameter.name}}`);
          return at < 0 ? segment : args[at];
        });
        assert.deepEqual(segments(our.path), expected);
      }
    });
  }
});

describe("values of any characters in the query", () => {
  const values = ["a b", "a+b", "a&b=c", "a%2Fb", "#?/", "ü€😀", "\u0000\n", "", "!'()*~", '[]{}|\\^`"<>'];
  for (const value of values) {
    test(JSON.stringify(value), async () => {
      const answer = { status: 200, body: "{}" };
      const listing = operation("getUsers");
      const options = { id: ["plain", value], state: value, userCustomAttributeSchemaIds: [value] };
      const our = await drive(ours, listing.name, [options], answer);
      const their = await drive(theirs, listing.name, [options], answer);
      compare(listing, our, their);
      assert.deepEqual(
        our.query.filter(([name]) => name === "id"),
        [
          ["id", "plain"],
          ["id", value],
        ],
      );
    });
  }
});

/**
 * Where we send or give something else, on purpose. `call` is driven on both sides; `ours` and `theirs` say what each does,
 * so that a deviation that has gone fails here.
 */
const deviations = [
  {
    what: "arrays: the SDK joins them with commas, so that a value with a comma becomes two",
    call: (api) => api.getUsers({ id: ["a,b", "c"] }),
    see: ({ query }) => query,
    ours: [
      ["id", "a,b"],
      ["id", "c"],
    ],
    theirs: [["id", "a,b,c"]],
  },
  {
    what: "null in the query: the SDK sends an empty value",
    call: (api) => api.getUsers({ state: null, pageSize: 0 }),
    see: ({ query }) => query,
    ours: [["pageSize", "0"]],
    theirs: [
      ["pageSize", "0"],
      ["state", ""],
    ],
  },
  {
    what: "spaces in the query: the SDK writes +, which only forms understand",
    call: (api) => api.getUsers({ state: "a b" }),
    see: ({ url }) => url,
    ours: "/api/v2/users?state=a%20b",
    theirs: "/api/v2/users?state=a+b",
  },
  {
    what: "reserved characters in a path: the SDK leaves some of RFC 3986 as they are",
    call: (api) => api.getUser("!'()*"),
    see: ({ path }) => path,
    ours: "/api/v2/users/%21%27%28%29%2A",
    theirs: "/api/v2/users/!'()*",
  },
  {
    what: "an id of two dots: the SDK asks for another resource",
    call: (api) => api.getUser(".."),
    see: ({ url, outcome }) => url ?? outcome.name,
    ours: "ParameterError",
    theirs: "/api/v2/",
  },
  {
    what: "a missing argument: the SDK throws a string, and not by the promise",
    call: (api) => api.getUser(),
    see: ({ thrown, outcome }) => thrown ?? outcome.name,
    ours: "ParameterError",
    theirs: 'Missing the required parameter "userId" when calling getUser',
  },
  {
    what: "an answer that is no JSON: a result for the SDK",
    answer: { status: 200, body: "<html>", headers: { "Content-Type": "text/html" } },
    call: (api) => api.getUser("1"),
    see: ({ outcome }) => outcome.name ?? outcome,
    ours: "DecodeError",
    theirs: "<html>",
  },
  {
    what: "an error: the SDK rejects with the bare body",
    answer: { status: 404, body: '{"code":"not.found"}' },
    call: (api) => api.getUser("1"),
    see: ({ outcome }) => [outcome instanceof Error, outcome.status, outcome.code],
    ours: [true, 404, "not.found"],
    theirs: [false, undefined, "not.found"],
  },
];

describe("deviations from the SDK", () => {
  for (const { what, answer = { status: 200, body: "{}" }, call, see, ...expected } of deviations) {
    test(what, async () => {
      for (const [side, api] of Object.entries({ ours, theirs })) {
        capture.next(answer);
        let promise, thrown;
        try {
          promise = call(api);
        } catch (error) {
          thrown = error;
        }
        const outcome = await promise?.catch((error) => error);
        const request = capture.requests[0];
        const query = request?.query.sort();
        assert.deepEqual(see({ ...request, query, thrown, outcome }), expected[side], side);
      }
      assert.notDeepEqual(expected.ours, expected.theirs);
    });
  }
});
