// What servers and pages of the projects do with the package. Each project has a copy beside its package.json.

/** Answers the request of one person, with a client of its own: its person, and how many people there are. */
export async function answer({ ApiClient, UsersApi }, basePath, authorization) {
  const client = new ApiClient({ basePath, accessToken: authorization.replace("Bearer ", "") });
  const users = new UsersApi(client);
  const [{ id }, { total }] = await Promise.all([users.getUsersMe(), users.getUsers({ pageSize: 5 })]);
  return { me: id, total };
}

/**
 * Signs the second person in with `logIn`, lists people, and lets two more clients act for both people at the same time. Resolves to what
 * each client has got.
 */
export async function check({ ApiClient, UsersApi, NotFoundError }, { sandbox, people, storage }, logIn) {
  const clientOf = (accessToken) => new ApiClient({ basePath: sandbox, loginPath: sandbox, accessToken });
  const client = new ApiClient({ basePath: sandbox, loginPath: sandbox, storage });
  await logIn(client, people[1].email);
  const users = new UsersApi(client);
  const [signedIn, { total }, ...apart] = await Promise.all([
    users.getUsersMe(),
    users.getUsers({ pageSize: 5 }),
    ...people.map(({ token }) => new UsersApi(clientOf(token)).getUsersMe()),
  ]);
  const unknownUser = await users.getUser("00000000-0000-4000-8000-000000000000").catch((error) => {
    if (!(error instanceof NotFoundError)) throw error;
    return `${error.name} ${error.status}`;
  });
  return { signedIn: signedIn.id, total, apart: apart.map(({ id }) => id), unknownUser };
}

/** The query of a page, which the login page does not return: `{ sandbox, people }`, and `storage` and other options of a page. */
export function readSetup() {
  const query = new URL(location).searchParams;
  if (query.has("sandbox")) sessionStorage.setup = JSON.stringify(Object.fromEntries(query));
  const setup = JSON.parse(sessionStorage.setup);
  return { ...setup, people: JSON.parse(setup.people) };
}

/** Signs in in a page, which leaves for the login page and comes back. */
export const logInPage = (client, loginHint, signal) =>
  client.loginPKCEGrant("sandbox-widget", location.origin + location.pathname, {
    loginHint,
    signal,
    // The login page of the sandbox asks nobody then.
    navigate: (url) => location.assign(`${url}&auto=1`),
  });

/** Sets the outcome of a promise, for which the test waits. */
export function report(outcome) {
  outcome.then(
    (value) => (globalThis.outcome = value),
    (error) => (globalThis.outcome = { error: String(error.stack) }),
  );
}

/** Checks the package in a page. */
export const reportPage = (genesys) => report(check(genesys, readSetup(), logInPage));
