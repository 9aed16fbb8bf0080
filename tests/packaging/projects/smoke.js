// What every project does with the package it has, against a sandbox. To try more everywhere, add a check: it gets the exports
// of the package and a `UsersApi`, and throws when something is wrong.

function expect(holds, what) {
  if (!holds) throw new Error(what);
}

const rejection = (promise) => promise.then((value) => { throw new Error(`resolved to ${JSON.stringify(value)}`); }, (reason) => reason);

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
    expect(error.name === "NotFoundError" && error.status === 404 && error.operation === "getUser", `${error.name} ${error.status} ${error.operation}`);
  },

  async "parameter error"({ users, genesys }) {
    const error = await rejection(users.getUser(".."));
    expect(error instanceof genesys.ParameterError && error.name === "ParameterError", String(error));
  },
};

/** Runs the checks in turn; gives "ok" or what went wrong for each. */
export async function smoke(genesys, sandbox) {
  const client = new genesys.ApiClient({ basePath: sandbox, accessToken: "sandbox-token" });
  const users = new genesys.UsersApi(client);
  const outcome = {};
  for (const [name, check] of Object.entries(checks)) {
    outcome[name] = await check({ genesys, client, users }).then(() => "ok", (error) => String(error?.stack ?? error));
  }
  return outcome;
}

/** For a page or worker: with the sandbox that its address names. */
export const smokeHere = (genesys) => smoke(genesys, new URL(location).searchParams.get("sandbox"));
