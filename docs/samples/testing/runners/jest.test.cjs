const { ApiClient, UsersApi } = require("genesys-users");

const { SANDBOX_URL, SANDBOX_TOKEN } = process.env;
const users = new UsersApi(new ApiClient({ basePath: SANDBOX_URL, accessToken: SANDBOX_TOKEN }));

test("lists people", async () => {
  const { entities, total } = await users.getUsers({ pageSize: 10 });
  expect(entities).toHaveLength(10);
  expect(total).toBeGreaterThan(10);
});
