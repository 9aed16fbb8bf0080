// A function in the cloud behind an address of its own. It keeps its token from one invocation to the next.

function lambda(platformClient, environment) {
  const client = platformClient.ApiClient.instance;
  const usersApi = new platformClient.UsersApi();
  client.setEnvironment(environment.GENESYS_CLOUD_ENVIRONMENT);

  async function authenticate() {
    const { tokenExpiryTime } = client.authData;
    if (tokenExpiryTime && tokenExpiryTime - 60000 > Date.now()) return "cached";
    await client.loginClientCredentialsGrant(environment.GENESYS_CLOUD_CLIENT_ID, environment.GENESYS_CLOUD_CLIENT_SECRET);
    return "new";
  }

  return async function handler(event) {
    try {
      const token = await authenticate();
      const parameters = event.queryStringParameters || {};
      const data = await usersApi.getUsers({ pageSize: parameters.limit, pageNumber: parameters.page, state: parameters.state });
      const people = data.entities.map((user) => `${user.name} <${user.email}>`);
      return { statusCode: 200, headers: { "X-Token": token }, body: JSON.stringify({ people, pages: data.pageCount }) };
    } catch (err) {
      return { statusCode: err.status || 500, body: JSON.stringify({ code: err.code, contextId: err.contextId !== undefined }) };
    }
  };
}

export async function run({ platformClient, environment, log }) {
  const handler = lambda(platformClient, environment);
  const events = [
    { queryStringParameters: { limit: "3", page: "2", state: "any" } },
    { queryStringParameters: { limit: "2" } },
    { queryStringParameters: null },
    { queryStringParameters: { limit: "100000" } },
  ];
  for (const event of events) {
    const { statusCode, headers, body } = await handler(event);
    log(`${statusCode} ${headers ? headers["X-Token"] : "-"} ${body}`);
  }

  const wrong = lambda(platformClient, { ...environment, GENESYS_CLOUD_CLIENT_SECRET: "not-the-secret" });
  platformClient.ApiClient.instance.setAccessToken("");
  platformClient.ApiClient.instance.authData.tokenExpiryTime = 0;
  const refused = await wrong(events[0]);
  log(`refused: ${refused.statusCode >= 400}`);
}
