// What the contestants do, in every host: plain fetch as an application would write it, this package, the official SDK.

const path = "/api/v2/users";

/** `rows` of a name, how many calls make a turn, and the call of each contestant. `sdk` may be missing. */
export function contestants({ url, ours, sdk, changes }) {
  const token = "token";
  const headers = { Authorization: `Bearer ${token}`, Accept: "application/json" };
  const get = async (target) => (await fetch(url + target, { headers })).json();
  const patch = async (target, body) => {
    const init = { method: "PATCH", headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body) };
    return (await fetch(url + target, init)).json();
  };
  const users = new ours.UsersApi(new ours.ApiClient({ basePath: url, accessToken: token }));
  if (sdk) {
    sdk.ApiClient.instance.config.basePath = url;
    sdk.ApiClient.instance.setAccessToken(token);
  }
  const theirs = sdk && new sdk.UsersApi();

  const small = changes(80_000);
  const large = changes(1_600_000);
  const row = (name, batch, call) => ({ name, batch, calls: { fetch: call.fetch, ours: call.api(users), ...(theirs && { sdk: call.api(theirs) }) } });
  const list = (size) => ({ fetch: () => get(`${path}?pageSize=${size}`), api: (api) => () => api.getUsers({ pageSize: size }) });
  const bulk = (body) => ({ fetch: () => patch(`${path}/bulk`, body), api: (api) => () => api.patchUsersBulk(body) });
  return [
    row("GET of 25 users", 10, list(25)),
    row("GET of 500 users", 1, list(500)),
    row("PATCH of 80 KB", 6, bulk(small)),
    row("PATCH of 1.6 MB", 1, bulk(large)),
  ];
}
