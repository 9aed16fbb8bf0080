// The plain environment jsdom: it has neither fetch nor Response nor TextEncoder.

const { ApiClient, UsersApi, GenesysError } = require("genesys-users");

test("the environment lacks what the package is said to work without", () => {
  expect([typeof fetch, typeof Response, typeof TextEncoder]).toEqual(["undefined", "undefined", "undefined"]);
});

test("the client takes a mock of fetch with plain objects for responses", async () => {
  const fetch = jest.fn(async () => ({
    ok: true,
    status: 200,
    headers: new Headers({ "Content-Type": "application/json" }),
    text: async () => JSON.stringify({ entities: [{ name: "Zoë 🦐" }] }),
  }));
  const users = new UsersApi(new ApiClient({ basePath: "https://api.example", accessToken: "token", fetch }));
  const { entities } = await users.getUsers({ pageSize: 1 });
  document.body.textContent = entities[0].name;
  expect(document.body.innerHTML).toBe("Zoë 🦐");
  expect(fetch.mock.calls[0][1].headers.get("Authorization")).toBe("Bearer token");
});

test("a call without fetch says what is missing", async () => {
  const users = new UsersApi(new ApiClient({ basePath: "https://api.example", accessToken: "token" }));
  const error = await users.getUsers().catch((reason) => reason);
  expect(error).toBeInstanceOf(GenesysError);
  expect(error.message).toMatch(/fetch/);
});
