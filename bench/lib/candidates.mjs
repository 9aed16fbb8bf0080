// What the candidates do: plain fetch as an application would write it, the same with the time-out that this package and the official SDK
// have, this package, and the official SDK. Runs in Node and in pages.

const path = "/api/v2/users";
const token = "token";
const headers = { Authorization: `Bearer ${token}`, Accept: "application/json" };

const withTimeout = () => ({ signal: AbortSignal.timeout(30_000) });

function usersOf({ ApiClient, UsersApi }, url) {
  return new UsersApi(new ApiClient({ basePath: url, accessToken: token }));
}

/** The rows of the table: a name, the number of calls in a turn, and the call of each candidate. */
export function candidates({ url, ours, sdk, changes }) {
  const get = async (target, init) => (await fetch(url + target, { headers, ...init })).json();
  const patch = (target, body, init) =>
    get(target, { method: "PATCH", headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body), ...init });
  const users = usersOf(ours, url);
  sdk.ApiClient.instance.config.basePath = url;
  sdk.ApiClient.instance.setAccessToken(token);
  const sdkUsers = new sdk.UsersApi();

  const row = (name, batch, call) => ({
    name,
    batch,
    calls: { fetch: call.fetch, "fetch, timed": () => call.fetch(withTimeout()), ours: call.api(users), sdk: call.api(sdkUsers) },
  });
  const list = (size) => ({ fetch: (init) => get(`${path}?pageSize=${size}`, init), api: (api) => () => api.getUsers({ pageSize: size }) });
  const bulk = (body) => ({ fetch: (init) => patch(`${path}/bulk`, body, init), api: (api) => () => api.patchUsersBulk(body) });
  return [
    row("GET of 25 users", 10, list(25)),
    row("GET of 500 users", 1, list(500)),
    row("PATCH of 80 KB", 6, bulk(changes(80_000))),
    row("PATCH of 1.6 MB", 1, bulk(changes(1_600_000))),
  ];
}

/** A row that compares several versions of this package, modules by name, with fetch with a time-out. */
export function versionsRow({ url, versions }) {
  const target = `${url}${path}?pageSize=25`;
  const calls = { "fetch, timed": async () => (await fetch(target, { headers, ...withTimeout() })).json() };
  for (const [name, module] of Object.entries(versions)) {
    const users = usersOf(module, url);
    calls[name] = () => users.getUsers({ pageSize: 25 });
  }
  return { name: "GET of 25 users", batch: 10, calls };
}
