import { ApiClient, UsersApi } from "genesys-users";
import { expect, inject, test } from "vitest";

const { url, token } = inject("sandbox");
const users = new UsersApi(new ApiClient({ basePath: url, accessToken: token }));

test("lists people", async () => {
  const { entities, total } = await users.getUsers({ pageSize: 10 });
  expect(entities).toHaveLength(10);
  expect(total).toBeGreaterThan(10);
});
