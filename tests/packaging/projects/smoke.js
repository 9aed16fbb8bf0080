// The checks that every project runs with its package, against a sandbox. A new check here runs in all projects: it gets the exports of
// the package and a `UsersApi`, and throws an error when it fails.

function expect(condition, message) {
  if (!condition) throw new Error(message);
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
    for (const errorClass of [NotFoundError, ApiError, GenesysError, Error])
      expect(error instanceof errorClass, `no ${errorClass.name}: ${error}`);
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
    const ids = [];
    for await (const { id } of pager) if (ids.push(id) === 10) break;
    expect(ids.join() === page.entities.map(({ id }) => id).join(), `getUsersAll: ${ids}`);
    expect(
      pager.total === page.total && pager.position.page === 3 && pager.position.skip === 2,
      `position: ${JSON.stringify(pager.position)}`,
    );
    const rest = await users.getUsersAll({ pageSize: 4, from: pager.position }).toArray({ limit: 2 });
    expect(rest.length === 2 && rest.every(({ id }) => !ids.includes(id)), "from");
  },

  /** A login with an authorization response in the address, as after the return from the login page. Without a page it checks the error. */
  async "login parsing"({ genesys, sandbox }) {
    const logIn = (options) =>
      new genesys.ApiClient({ basePath: sandbox, loginPath: sandbox }).loginImplicitGrant("smoke", "https://app.example/", options);
    if (!globalThis.document) {
      const error = await rejection(logIn());
      return expect(error instanceof genesys.AuthError && error.code === "browser_only", String(error));
    }
    // A frame without an origin has no storage for a pending login.
    if (origin === "null") {
      const error = await rejection(logIn());
      return expect(error instanceof genesys.AuthError && error.code === "storage_unavailable", String(error));
    }
    const originalUrl = location.href;
    let state;
    void logIn({ state: "mine", navigate: (url) => (state = new URL(url).searchParams.get("state")) });
    await new Promise((resolve) => setTimeout(resolve));
    const response = new URLSearchParams({ access_token: "a+b/c=", expires_in: 60, token_type: "bearer", state });
    history.replaceState(null, "", `#own=1&${response}`);
    const login = await logIn();
    expect(login.accessToken === "a+b/c=" && login.tokenType === "bearer" && login.state === "mine", JSON.stringify(login));
    expect(location.hash === "#own=1", `the address is ${location}`);
    // A response without a pending login belongs to the application, and stays in the address.
    const foreign = `#${new URLSearchParams({ access_token: "x", state: "foreign" })}`;
    history.replaceState(null, "", foreign);
    let loginPage = "";
    void logIn({ navigate: (url) => (loginPage = url) });
    await new Promise((resolve) => setTimeout(resolve));
    expect(loginPage !== "" && location.hash === foreign, `navigated to ${loginPage} from ${location}`);
    // Now a login is pending, and a response with another state is an error.
    const error = await rejection(
      new genesys.ApiClient({ basePath: sandbox, loginPath: sandbox }).loginImplicitGrant("smoke", "https://app.example/"),
    );
    history.replaceState(null, "", originalUrl);
    return expect(error instanceof genesys.AuthError && error.code === "state_mismatch", String(error));
  },
};

/** Runs the checks one after another. Returns "ok" or the text of the error for each. */
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

/** Runs the checks in a page or worker, with the sandbox in the query of its address. */
export const smokeHere = (genesys) => smoke(genesys, new URL(location).searchParams.get("sandbox"));
