import { expect, inject, test, vi } from "vitest";
import { ApiClient, NotFoundError, UsersApi } from "genesys-users";

const basePath = inject("basePath");
const people = inject("people");
const usersOf = (accessToken) => new UsersApi(new ApiClient({ basePath, accessToken }));
const early = new UsersApi(new ApiClient({ basePath: "https://api.example", accessToken: "token" }));

test("lists people", async () => {
  expect((await usersOf(people[0].token).getUsers({ pageSize: 3 })).entities).toHaveLength(3);
});

test("keeps two people apart", async () => {
  const found = await Promise.all([...people, ...people].map(({ token }) => usersOf(token).getUsersMe()));
  expect(found.map(({ id }) => id)).toEqual([...people, ...people].map(({ id }) => id));
});

test("has error classes that matchers know", async () => {
  await expect(usersOf(people[0].token).getUser("00000000-0000-4000-8000-000000000000")).rejects.toThrow(NotFoundError);
});

test("takes a stub of the global fetch, for a client that exists before", async () => {
  const fetch = vi.fn(async () => Response.json({ entities: [{ name: "Zoë 🦐" }] }));
  vi.stubGlobal("fetch", fetch);
  expect((await early.getUsers({ pageSize: 2 })).entities[0].name).toBe("Zoë 🦐");
  expect(String(fetch.mock.calls[0][0])).toBe("https://api.example/api/v2/users?pageSize=2");
  vi.unstubAllGlobals();
});

test("an abort rejects with the reason", async () => {
  const controller = new AbortController();
  const call = usersOf(people[0].token).getUsers({ signal: controller.signal });
  controller.abort("user left");
  await expect(call).rejects.toBe("user left");
});
