// What every project does with the package it has, against a sandbox. To try more everywhere, add a check: it gets the exports
// of the package and a `UsersApi`, and throws when something is wrong.

function expect(holds, what) {
  if (!holds) throw new Error(what);
}

const rejection = (promise) =>
  promise.then(
    (value) => {
      throw new Error(`resolved to ${JSON.stringify(value)}`);
    },
    (reason) => reason,
  );

export const checks = {
  async call({ users }) {
    const page = await users.getUsers({ pageSize: 3, expand: ["presence"] });
    expect(page.entities.length === 3 && page.entities.every(({ name }) => name), `getUsers: ${JSON.stringify(page).slice(0, 200)}`);
  },

  async "call with a body"({ users }) {
    const { id, version } = await users.getUsersMe();
    const { title } = await users.patchUser(id, { title: "Räksmörgås 🦐", version });
    expect(title === "Räksmörgås 🦐", `patchUser: ${title}`);
  },

  async abort({ users }) {
    const controller = new AbortController();
    const call = users.getUsers({ signal: controller.signal });
    controller.abort("user left");
    const reason = await rejection(call);
    expect(reason === "user left", `abort: ${reason}`);
  },

  async "error class"({ users, genesys }) {
    const error = await rejection(users.getUser("00000000-0000-4000-8000-000000000000"));
    const { NotFoundError, ApiError, GenesysError } = genesys;
    for (const kind of [NotFoundError, ApiError, GenesysError, Error]) expect(error instanceof kind, `no ${kind.name}: ${error}`);
    expect(
      error.name === "NotFoundError" && error.status === 404 && error.operation === "getUser",
      `${error.name} ${error.status} ${error.operation}`,
    );
  },

  async "parameter error"({ users, genesys }) {
    const error = await rejection(users.getUser(".."));
    expect(error instanceof genesys.ParameterError && error.name === "ParameterError", String(error));
  },

  async paging({ users }) {
    const page = await users.getUsers({ pageSize: 10 });
    const pager = users.getUsersAll({ pageSize: 4, prefetch: 2 });
    const read = [];
    for await (const { id } of pager) if (read.push(id) === 10) break;
    expect(read.join() === page.entities.map(({ id }) => id).join(), `getUsersAll: ${read}`);
    expect(
      pager.total === page.total && pager.position.page === 3 && pager.position.skip === 2,
      `position: ${JSON.stringify(pager.position)}`,
    );
    const rest = await users.getUsersAll({ pageSize: 4, from: pager.position }).toArray({ limit: 2 });
    expect(rest.length === 2 && rest.every(({ id }) => !read.includes(id)), "from");
  },

  /** The answer of a login page in the address, as if the person had come back from there; where there are no pages, why not. */
  async "login parsing"({ genesys, sandbox }) {
    const begin = (options) =>
      new genesys.ApiClient({ basePath: sandbox, loginPath: sandbox }).loginImplicitGrant("smoke", "https://app.example/", options);
    if (!globalThis.document) {
      const error = await rejection(begin());
      return expect(error instanceof genesys.AuthError && error.code === "browser_only", String(error));
    }
    // A frame without an origin has no storage, and no answer could be checked there.
    if (origin === "null") {
      const error = await rejection(begin());
      return expect(error instanceof genesys.AuthError && error.code === "storage_unavailable", String(error));
    }
    const before = location.href;
    let state;
    void begin({ state: "mine", navigate: (url) => (state = new URL(url).searchParams.get("state")) });
    await new Promise((resolve) => setTimeout(resolve));
    const answer = new URLSearchParams({ access_token: "a+b/c=", expires_in: 60, token_type: "bearer", state });
    history.replaceState(null, "", `#own=1&${answer}`);
    const login = await begin();
    expect(login.accessToken === "a+b/c=" && login.tokenType === "bearer" && login.state === "mine", JSON.stringify(login));
    expect(location.hash === "#own=1", `the address is ${location}`);
    // An answer that no login waits for is the application's own, and stays.
    const foreign = `#${new URLSearchParams({ access_token: "x", state: "of somebody else" })}`;
    history.replaceState(null, "", foreign);
    let left = "";
    void begin({ navigate: (url) => (left = url) });
    await new Promise((resolve) => setTimeout(resolve));
    expect(left !== "" && location.hash === foreign, `left for ${left} from ${location}`);
    // One with another state than that of the login that waits now is refused.
    const error = await rejection(
      new genesys.ApiClient({ basePath: sandbox, loginPath: sandbox }).loginImplicitGrant("smoke", "https://app.example/"),
    );
    history.replaceState(null, "", before);
    return expect(error instanceof genesys.AuthError && error.code === "state_mismatch", String(error));
  },
};

/** Runs the checks in turn; gives "ok" or what went wrong for each. */
export async function smoke(genesys, sandbox) {
  const client = new genesys.ApiClient({ basePath: sandbox, accessToken: "sandbox-token" });
  const users = new genesys.UsersApi(client);
  const outcome = {};
  for (const [name, check] of Object.entries(checks)) {
    outcome[name] = await check({ genesys, client, users, sandbox }).then(
      () => "ok",
      (error) => String(error?.stack ?? error),
    );
  }
  return outcome;
}

/** For a page or worker: with the sandbox that its address names. */
export const smokeHere = (genesys) => smoke(genesys, new URL(location).searchParams.get("sandbox"));
