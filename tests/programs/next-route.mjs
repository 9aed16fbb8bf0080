// A route of a web framework that hands on the token of whoever calls it.

const json = (body, status = 200) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

function route(platformClient, environment) {
  const client = platformClient.ApiClient.instance;
  client.setEnvironment(environment.NEXT_PUBLIC_GENESYS_REGION);

  return async function GET(request, { params }) {
    const token = (request.headers.get("authorization") || "").replace(/^Bearer /, "");
    // Forget the token of the request before, too.
    client.setAccessToken(token || null);
    if (!token) return json({ error: "sign in first" }, 401);
    const { searchParams } = new URL(request.url);
    try {
      const usersApi = new platformClient.UsersApi();
      let opts = {
        expand: searchParams.getAll("expand"),
        state: searchParams.get("state"),
        integrationPresenceSource: searchParams.get("source") || undefined,
      };
      if (!opts.state) delete opts.state;
      const user = await usersApi.getUser(params.userId, opts);
      return json({
        name: user.name,
        title: user.title,
        groups: (user.groups || []).length,
        status: user.routingStatus && user.routingStatus.status,
      });
    } catch (err) {
      const message = (err.body && err.body.message) || err.message;
      return json({ error: message, code: err.code }, err.status || 500);
    }
  };
}

export async function run({ platformClient, environment, log }) {
  const GET = route(platformClient, environment);
  const call = async (userId, query, token) => {
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    const request = new Request(`https://app.example/api/users/${userId}${query}`, { headers });
    const response = await GET(request, { params: { userId } });
    log(`${response.status} ${await response.text()}`);
  };
  const token = environment.ACCESS_TOKEN;
  await call(environment.USER_ID, "", undefined);
  await call(environment.USER_ID, "?expand=groups&expand=routingStatus", token);
  await call(environment.USER_ID.toUpperCase(), "?state=active", token);
  await call("00000000-0000-0000-0000-000000000000", "?expand=groups", token);
  await call(environment.USER_ID, "", "no-token-of-this-organization");
  await call(environment.USER_ID, "?expand=team", token);
}
