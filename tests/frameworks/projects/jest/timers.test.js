const { ApiClient, UsersApi } = require("genesys-users");

const [person] = JSON.parse(process.env.PEOPLE);

// The fetch of Node and the bodies of its responses need these two.
beforeEach(() => jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask"] }));
afterEach(() => jest.useRealTimers());

test("a call ends while nobody advances the timers", async () => {
  const users = new UsersApi(new ApiClient({ basePath: process.env.GENESYS_BASE_PATH, accessToken: person.token }));
  expect((await users.getUsersMe()).id).toBe(person.id);
});

test("a retry waits for the fake timers", async () => {
  const fetch = jest.fn(async () => Response.json({ id: "1" }));
  fetch.mockImplementationOnce(async () => Response.json({}, { status: 502 }));
  const call = new UsersApi(new ApiClient({ basePath: "https://api.example", accessToken: "token", fetch })).getUsersMe();
  await jest.advanceTimersByTimeAsync(100);
  expect(fetch).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(10_000);
  expect((await call).id).toBe("1");
  expect(fetch).toHaveBeenCalledTimes(2);
});

test("a time-out fires with the fake timers", async () => {
  const fetch = jest.fn((_, { signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))));
  const users = new UsersApi(new ApiClient({ basePath: "https://api.example", accessToken: "token", fetch, maxRetries: 0 }));
  const call = expect(users.getUsersMe({ timeout: 20_000 })).rejects.toMatchObject({ name: "TimeoutError" });
  await jest.advanceTimersByTimeAsync(20_000);
  await call;
});
