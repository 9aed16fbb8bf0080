const { ApiClient, UsersApi, NotFoundError } = require("genesys-users");

const basePath = process.env.GENESYS_BASE_PATH;
const people = JSON.parse(process.env.PEOPLE);
const usersOf = (accessToken) => new UsersApi(new ApiClient({ basePath, accessToken }));

test("lists people", async () => {
  const { entities, total } = await usersOf(people[0].token).getUsers({ pageSize: 3 });
  expect(entities).toHaveLength(3);
  expect(total).toBeGreaterThan(3);
});

test("keeps two people apart", async () => {
  const found = await Promise.all([...people, ...people].map(({ token }) => usersOf(token).getUsersMe()));
  expect(found.map(({ id }) => id)).toEqual([...people, ...people].map(({ id }) => id));
});

test("has error classes that matchers know", async () => {
  await expect(usersOf(people[0].token).getUser("00000000-0000-4000-8000-000000000000")).rejects.toThrow(NotFoundError);
});

test("takes a mocked fetch, also for a client that exists before", async () => {
  const { names } = require("./people.js");
  const mock = jest.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({ entities: [{ name: "Ada" }] }));
  expect(await names()).toEqual(["Ada"]);
  expect(String(mock.mock.calls[0][0])).toBe("https://api.example/api/v2/users?pageSize=2");
  mock.mockRestore();
});

test("is loaded again after a reset of the modules", async () => {
  jest.resetModules();
  const again = require("genesys-users");
  expect(again.ApiClient).not.toBe(ApiClient);
  const users = new again.UsersApi(new again.ApiClient({ basePath, accessToken: people[1].token }));
  expect((await users.getUsersMe()).id).toBe(people[1].id);
});
