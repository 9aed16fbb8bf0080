// Constructors and setters throw a ParameterError for what they cannot use, and take the rest.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ApiClient, ParameterError, UsersApi } from "genesys-users";
import { fakeClient, json, token } from "./support/fake.mjs";
import { allBut, values } from "./support/values.mjs";
import { assertParameterError, chosen, emptyForHeaders } from "./support/wrong.mjs";

describe("constructors throw", () => {
  const text = ["undefined", "null"];
  const options = {
    region: { good: [...text, "empty string"] },
    basePath: { good: text },
    accessToken: { good: [...text, "text", "digits", "dot", "two dots", "function", "async function", "class"] },
    fetch: { good: [...text, "function", "async function", "class"] },
    timeout: { good: [...text, "zero", "integer", "fraction", "unsafe integer", "Infinity"] },
    deadline: { good: [...text, "zero", "integer", "fraction", "unsafe integer", "Infinity"] },
    maxRetries: { good: [...text, "zero", "integer"] },
    rateLimit: { good: [...text, "object", "object without prototype"], skip: ["object with throwing conversions"] },
    onRequest: { good: [...text, "function", "async function", "class"] },
    onResponse: { good: [...text, "function", "async function", "class"] },
    onRetry: { good: [...text, "function", "async function", "class"] },
    onTokenExpired: { good: [...text, "function", "async function", "class"] },
    loginPath: { good: text },
    storage: { good: text },
    storagePrefix: { good: [...text, "text", "digits", "dot", "two dots", "empty string"] },
    logger: { good: text },
    logLevel: { good: text },
    headers: {
      good: [...text, "object", "object without prototype", "empty array", "Headers", "Map", "URLSearchParams"],
      skip: emptyForHeaders,
    },
  };
  const thrown = (body) => {
    try {
      body();
    } catch (error) {
      return error;
    }
    throw new Error("nothing was thrown");
  };

  for (const [option, { good, ...which }] of Object.entries(options)) {
    test(`ApiClient: ${option}`, () => {
      for (const [name, make] of chosen({ good, ...which })) {
        const error = thrown(() => new ApiClient({ [option]: make() }));
        assert.ok(error instanceof ParameterError, `${name}: ${error}`);
        assertParameterError(error, undefined, option);
      }
      for (const name of good) assert.ok(new ApiClient({ [option]: values[name]() }));
    });
  }

  test("ApiClient: the options themselves", () => {
    const good = ["undefined", "null", "object", "object without prototype"];
    for (const [name, make] of allBut(...good, "cyclic object", "object with throwing conversions")) {
      const error = thrown(() => new ApiClient(make()));
      assert.ok(error instanceof ParameterError, `${name}: ${error}`);
      assertParameterError(error, undefined, "options");
    }
    for (const name of good) assert.ok(new ApiClient(values[name]()));
  });

  test("ApiClient: an unknown option names the nearest", () => {
    for (const [name, nearest] of [
      ["regin", "region"],
      ["baseUrl", "basePath"],
      ["accesstoken", "accessToken"],
      ["timeOut", "timeout"],
    ]) {
      const error = thrown(() => new ApiClient({ [name]: "x" }));
      assertParameterError(error, undefined, name);
      assert.ok(error.message.includes(`\`${nearest}\``), error.message);
    }
  });

  test("ApiClient: regions and origins", () => {
    for (const region of ["mars_1", "https://api.mypurecloud.com/api/v2", "mypurecloud.com.evil.example", "api.us_east_1"]) {
      assertParameterError(
        thrown(() => new ApiClient({ region })),
        undefined,
        "region",
      );
    }
    for (const basePath of [
      "api.example",
      "ftp://a",
      "//a",
      "https://",
      "https://a?b",
      "https://a#b",
      "https://user:pw@a",
      "javascript:1",
      "https://a b",
    ]) {
      assertParameterError(
        thrown(() => new ApiClient({ basePath })),
        undefined,
        "basePath",
      );
    }
    for (const [basePath, kept] of [
      ["http://127.0.0.1:8080/", "http://127.0.0.1:8080"],
      ["https://proxy.example/genesys", "https://proxy.example/genesys"],
    ]) {
      assert.equal(new ApiClient({ basePath }).basePath, kept);
    }
  });

  test("ApiClient: login hosts and storages", () => {
    for (const loginPath of ["login.example", "ftp://a", "https://a?b", "https://user:pw@a", "https://a b"]) {
      assertParameterError(
        thrown(() => new ApiClient({ loginPath })),
        undefined,
        "loginPath",
      );
    }
    assert.ok(new ApiClient({ loginPath: "https://login.example/" }));
    for (const storage of ["Memory", "sessionStorage", "cookie", ""])
      assertParameterError(
        thrown(() => new ApiClient({ storage })),
        undefined,
        "storage",
      );
    for (const storage of ["memory", "session", "local"]) assert.ok(new ApiClient({ storage }));
  });

  test("ApiClient: limits of a rate", () => {
    for (const key of ["perMinute", "concurrency"]) {
      for (const value of [0, -1, 1.5, NaN, Infinity, "5", {}, 5n, true, Symbol("s"), () => 5]) {
        assertParameterError(
          thrown(() => new ApiClient({ rateLimit: { [key]: value } })),
          undefined,
          "rateLimit",
        );
      }
      for (const value of [1, 300, undefined, null]) assert.ok(new ApiClient({ rateLimit: { [key]: value } }));
    }
    assertParameterError(
      thrown(() => new ApiClient({ rateLimit: { perSecond: 1 } })),
      undefined,
      "rateLimit",
    );
  });

  test("ApiClient: loggers and their levels", () => {
    for (const logger of [
      { debug() {}, info() {}, warn() {} },
      { ...console, warn: 5 },
      {
        get debug() {
          throw new Error("do not touch");
        },
      },
    ]) {
      assertParameterError(
        thrown(() => new ApiClient({ logger })),
        undefined,
        "logger",
      );
    }
    assert.ok(new ApiClient({ logger: console }));
    for (const logLevel of ["DEBUG", "silent", "", "trace"])
      assertParameterError(
        thrown(() => new ApiClient({ logLevel })),
        undefined,
        "logLevel",
      );
    for (const logLevel of ["debug", "info", "warn", "error", "off"]) assert.ok(new ApiClient({ logLevel }));
  });

  test("UsersApi: anything but a client", () => {
    for (const [name, make] of allBut("undefined", "null")) {
      const error = thrown(() => new UsersApi(make()));
      assert.ok(error instanceof ParameterError, `${name}: ${error}`);
      assertParameterError(error, undefined, "client");
    }
    const freed = new ApiClient();
    freed.free();
    assertParameterError(
      thrown(() => new UsersApi(freed)),
      undefined,
      "client",
    );
  });

  test("setAccessToken and setEnvironment", async () => {
    const { client, users, sent } = fakeClient(() => json({}));
    for (const [name, make] of allBut(
      "undefined",
      "null",
      "empty string",
      "text",
      "digits",
      "dot",
      "two dots",
      "function",
      "async function",
      "class",
    )) {
      const error = thrown(() => client.setAccessToken(make()));
      assert.ok(error instanceof ParameterError, `${name}: ${error}`);
      assertParameterError(error, undefined, "accessToken");
      assert.match(error.message, /setAccessToken/);
    }
    for (const [name, make] of allBut("undefined", "null", "empty string")) {
      const error = thrown(() => client.setEnvironment(make()));
      assert.ok(error instanceof ParameterError, `${name}: ${error}`);
      assertParameterError(error, undefined, "region");
      assert.match(error.message, /setEnvironment/);
    }
    await users.getUser("1");
    assert.equal(sent[0].headers.get("authorization"), `Bearer ${token}`, "what was refused changed nothing");
    assert.equal(sent[0].url.origin, "https://api.example");
  });
});
