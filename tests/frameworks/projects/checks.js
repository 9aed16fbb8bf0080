// What servers and pages of the projects do with the package. Each project has a copy beside its package.json.

/** Answers the request of one person, with a client of its own: its person, and how many people there are. */
export async function answer({ ApiClient, UsersApi }, basePath, authorization) {
  const client = new ApiClient({ basePath, accessToken: authorization.replace("Bearer ", "") });
  const users = new UsersApi(client);
  const [{ id }, { total }] = await Promise.all([users.getUsersMe(), users.getUsers({ pageSize: 5 })]);
  return { me: id, total };
}

/**
 * Runs in a page. Signs the second person in: the page leaves for the login page and comes back. Then two more clients act for both people
 * at the same time. Resolves to the outcome after the return.
 */
export async function checkPage({ ApiClient, UsersApi, NotFoundError }) {
  const query = new URL(location).searchParams;
  if (query.has("sandbox")) sessionStorage.setup = JSON.stringify(Object.fromEntries(query));
  const setup = JSON.parse(sessionStorage.setup);
  const people = JSON.parse(setup.people);
  const clientOf = (accessToken) => new ApiClient({ basePath: setup.sandbox, loginPath: setup.sandbox, accessToken });
  const client = clientOf(undefined);
  await client.loginPKCEGrant("sandbox-widget", location.origin + location.pathname, {
    loginHint: people[1].email,
    // The login page of the sandbox asks nobody then.
    navigate: (url) => location.assign(`${url}&auto=1`),
  });
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

/** Runs `checkPage` and sets the outcome, for which the test waits. */
export function reportPage(genesys) {
  checkPage(genesys).then(
    (outcome) => (globalThis.outcome = outcome),
    (error) => (globalThis.outcome = { error: String(error.stack) }),
  );
}
