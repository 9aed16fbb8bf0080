// What the contestants do, in every host: plain fetch as an application would write it, the same with the time-out that this package and
// the official SDK have, this package, the official SDK.

const path = "/api/v2/users";

/** `rows` of a name, how many calls make a turn, and the call of each contestant. `sdk` may be missing. */
export function contestants({ url, ours, sdk, changes }) {
  const token = "token";
  const headers = { Authorization: `Bearer ${token}`, Accept: "application/json" };
  const get = async (target, init) => (await fetch(url + target, { headers, ...init })).json();
  const patch = (target, body, init) =>
    get(target, { method: "PATCH", headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body), ...init });
  const timed = () => ({ signal: AbortSignal.timeout(30_000) });
  const users = new ours.UsersApi(new ours.ApiClient({ basePath: url, accessToken: token }));
  if (sdk) {
    sdk.ApiClient.instance.config.basePath = url;
    sdk.ApiClient.instance.setAccessToken(token);
  }
  const theirs = sdk && new sdk.UsersApi();

  const small = changes(80_000);
  const large = changes(1_600_000);
  const row = (name, batch, call) => ({
    name,
    batch,
    calls: {
      fetch: call.fetch,
      "fetch, timed": () => call.fetch(timed()),
      ours: call.api(users),
      ...(theirs && { sdk: call.api(theirs) }),
    },
  });
  const list = (size) => ({ fetch: (init) => get(`${path}?pageSize=${size}`, init), api: (api) => () => api.getUsers({ pageSize: size }) });
  const bulk = (body) => ({ fetch: (init) => patch(`${path}/bulk`, body, init), api: (api) => () => api.patchUsersBulk(body) });
  return [
    row("GET of 25 users", 10, list(25)),
    row("GET of 500 users", 1, list(500)),
    row("PATCH of 80 KB", 6, bulk(small)),
    row("PATCH of 1.6 MB", 1, bulk(large)),
  ];
}
