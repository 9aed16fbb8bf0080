import assert from "node:assert/strict";
// #region sample
import { ApiClient, AuthenticationError, UsersApi } from "genesys-users";

/** A route of Next, and with `({ request })` one of SvelteKit. Each request has a client with the token of its person. */
export async function GET(request) {
  const accessToken = request.headers.get("Authorization")?.replace(/^Bearer /, "") ?? null;
  const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken });
  try {
    const { entities } = await new UsersApi(client).getUsers({ pageSize: 25, signal: request.signal });
    return Response.json(entities.map(({ id, name }) => ({ id, name })));
  } catch (error) {
    if (error instanceof AuthenticationError) return new Response("Sign in first", { status: 401 });
    throw error;
  }
}
// #endregion sample
const headers = { Authorization: `Bearer ${process.env.TOKEN}` };
const response = await GET(new Request("https://app.example/people", { headers }));
assert.equal((await response.json()).length, 25);
assert.equal((await GET(new Request("https://app.example/people"))).status, 401);
