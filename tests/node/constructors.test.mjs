// Constructors and setters throw a ParameterError for invalid values, and accept the valid ones.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ApiClient, ParameterError, UsersApi } from "genesys-users";
import { fakeClient, json, token } from "./support/fake.mjs";
import { valuesExcept, values } from "./support/values.mjs";
import { assertParameterError, invalidValues, headersInits } from "./support/parameter-errors.mjs";

describe("constructors throw", () => {
  const empty = ["undefined", "null"];
  const options = {
    region: { valid: [...empty, "empty string"] },
    basePath: { valid: empty },
    accessToken: { valid: [...empty, "false", "text", "digits", "dot", "two dots", "function", "async function", "class"] },
    fetch: { valid: [...empty, "function", "async function", "class"] },
    timeout: { valid: [...empty, "zero", "integer", "fraction", "unsafe integer", "Infinity"] },
    deadline: { valid: [...empty, "zero", "integer", "fraction", "unsafe integer", "Infinity"] },
    maxRetries: { valid: [...empty, "zero", "integer"] },
    rateLimit: { valid: [...empty, "object", "object without prototype"], skip: ["object with throwing conversions"] },
    onRequest: { valid: [...empty, "function", "async function", "class"] },
    onResponse: { valid: [...empty, "function", "async function", "class"] },
    onRetry: { valid: [...empty, "function", "async function", "class"] },
    onTokenExpired: { valid: [...empty, "function", "async function", "class"] },
    loginPath: { valid: empty },
    storage: { valid: empty },
    storagePrefix: { valid: [...empty, "text", "digits", "dot", "two dots", "empty string"] },
    logger: { valid: empty },
    logLevel: { valid: empty },
    headers: {
      valid: [...empty, "object", "object without prototype", "empty array", "Headers", "Map", "URLSearchParams"],
      skip: headersInits,
    },
  };
  const errorOf = (body) => {
    try {
      body();
    } catch (error) {
      return error;
    }
    throw new Error("nothing was thrown");
  };

  for (const [option, { valid, ...choice }] of Object.entries(options)) {
    test(`ApiClient: every invalid value of ${option}`, () => {
      for (const [name, make] of invalidValues({ valid, ...choice })) {
        const error = errorOf(() => new ApiClient({ [option]: make() }));
        assert.ok(error instanceof ParameterError, `${name}: ${error}`);
        assertParameterError(error, undefined, option);
      }
      for (const name of valid) assert.ok(new ApiClient({ [option]: values[name]() }));
    });
  }

  test("ApiClient: options that are not a plain object", () => {
    const valid = ["undefined", "null", "object", "object without prototype"];
    for (const [name, make] of valuesExcept(...valid, "cyclic object", "object with throwing conversions")) {
      const error = errorOf(() => new ApiClient(make()));
      assert.ok(error instanceof ParameterError, `${name}: ${error}`);
      assertParameterError(error, undefined, "options");
    }
    for (const name of valid) assert.ok(new ApiClient(values[name]()));
  });

  test("ApiClient: an unknown option, with the nearest known one in the message", () => {
    for (const [name, nearest] of [
      ["regin", "region"],
      ["baseUrl", "basePath"],
      ["accesstoken", "accessToken"],
      ["timeOut", "timeout"],
    ]) {
      const error = errorOf(() => new ApiClient({ [name]: "x" }));
      assertParameterError(error, undefined, name);
      assert.ok(error.message.includes(`\`${nearest}\``), error.message);
    }
  });

  test("ApiClient: unknown regions and invalid origins", () => {
    for (const region of ["mars_1", "https://api.mypurecloud.com/api/v2", "mypurecloud.com.evil.example", "api.us_east_1"]) {
      assertParameterError(
        errorOf(() => new ApiClient({ region })),
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
        errorOf(() => new ApiClient({ basePath })),
        undefined,
        "basePath",
      );
    }
    for (const [basePath, normalized] of [
      ["http://127.0.0.1:8080/", "http://127.0.0.1:8080"],
      ["https://proxy.example/genesys", "https://proxy.example/genesys"],
    ]) {
      assert.equal(new ApiClient({ basePath }).basePath, normalized);
    }
  });

  test("ApiClient: invalid login origins and unknown storages", () => {
    for (const loginPath of ["login.example", "ftp://a", "https://a?b", "https://user:pw@a", "https://a b"]) {
      assertParameterError(
        errorOf(() => new ApiClient({ loginPath })),
        undefined,
        "loginPath",
      );
    }
    assert.ok(new ApiClient({ loginPath: "https://login.example/" }));
    for (const storage of ["Memory", "sessionStorage", "cookie", ""])
      assertParameterError(
        errorOf(() => new ApiClient({ storage })),
        undefined,
        "storage",
      );
    for (const storage of ["memory", "session", "local"]) assert.ok(new ApiClient({ storage }));
  });

  test("ApiClient: invalid rate limits", () => {
    for (const key of ["perMinute", "concurrency"]) {
      for (const value of [0, -1, 1.5, NaN, Infinity, "5", {}, 5n, true, Symbol("s"), () => 5]) {
        assertParameterError(
          errorOf(() => new ApiClient({ rateLimit: { [key]: value } })),
          undefined,
          "rateLimit",
        );
      }
      for (const value of [1, 300, undefined, null]) assert.ok(new ApiClient({ rateLimit: { [key]: value } }));
    }
    assertParameterError(
      errorOf(() => new ApiClient({ rateLimit: { perSecond: 1 } })),
      undefined,
      "rateLimit",
    );
  });

  test("ApiClient: incomplete loggers and unknown log levels", () => {
    for (const logger of [
      { debug() {}, info() {}, warn() {} },
      { ...console, warn: 5 },
      {
        get debug() {
          throw new Error("no access");
        },
      },
    ]) {
      assertParameterError(
        errorOf(() => new ApiClient({ logger })),
        undefined,
        "logger",
      );
    }
    assert.ok(new ApiClient({ logger: console }));
    for (const logLevel of ["DEBUG", "silent", "", "trace"])
      assertParameterError(
        errorOf(() => new ApiClient({ logLevel })),
        undefined,
        "logLevel",
      );
    for (const logLevel of ["debug", "info", "warn", "error", "off"]) assert.ok(new ApiClient({ logLevel }));
  });

  test("UsersApi: any value that is not a client", () => {
    for (const [name, make] of valuesExcept("undefined", "null")) {
      const error = errorOf(() => new UsersApi(make()));
      assert.ok(error instanceof ParameterError, `${name}: ${error}`);
      assertParameterError(error, undefined, "client");
    }
    const freed = new ApiClient();
    freed.free();
    assertParameterError(
      errorOf(() => new UsersApi(freed)),
      undefined,
      "client",
    );
  });

  test("setAccessToken and setEnvironment: invalid values, which change nothing", async () => {
    const { client, users, sent } = fakeClient(() => json({}));
    for (const [name, make] of valuesExcept(
      "undefined",
      "null",
      "false",
      "empty string",
      "text",
      "digits",
      "dot",
      "two dots",
      "function",
      "async function",
      "class",
    )) {
      const error = errorOf(() => client.setAccessToken(make()));
      assert.ok(error instanceof ParameterError, `${name}: ${error}`);
      assertParameterError(error, undefined, "accessToken");
      assert.match(error.message, /setAccessToken/);
    }
    for (const [name, make] of valuesExcept("undefined", "null", "empty string")) {
      const error = errorOf(() => client.setEnvironment(make()));
      assert.ok(error instanceof ParameterError, `${name}: ${error}`);
      assertParameterError(error, undefined, "region");
      assert.match(error.message, /setEnvironment/);
    }
    await users.getUser("1");
    assert.equal(sent[0].headers.get("authorization"), `Bearer ${token}`, "an invalid value changed the client");
    assert.equal(sent[0].url.origin, "https://api.example");
  });
});
