import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { ApiClient, UsersApi } from "genesys-users";

const [person] = inject("people");

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a call ends while nobody advances the timers", async () => {
  const users = new UsersApi(new ApiClient({ basePath: inject("basePath"), accessToken: person.token }));
  expect((await users.getUsersMe()).id).toBe(person.id);
});

test("a retry waits for the fake timers", async () => {
  const fetch = vi.fn(async () => Response.json({ id: "1" }));
  fetch.mockImplementationOnce(async () => Response.json({}, { status: 502 }));
  const call = new UsersApi(new ApiClient({ basePath: "https://api.example", accessToken: "token", fetch })).getUsersMe();
  await vi.advanceTimersByTimeAsync(100);
  expect(fetch).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await call).id).toBe("1");
  expect(fetch).toHaveBeenCalledTimes(2);
});
