import { useEffect } from "react";
import * as genesys from "genesys-users";
import { reportPage } from "../../checks.js";

/** Runs on the server, with a client for the request. */
export async function loader({ request }) {
  const accessToken = request.headers.get("Authorization")?.replace("Bearer ", "");
  if (!accessToken) return {};
  const users = new genesys.UsersApi(new genesys.ApiClient({ basePath: process.env.GENESYS_BASE_PATH, accessToken }));
  const { id } = await users.getUsersMe();
  return { id };
}

export default function Home({ loaderData }) {
  useEffect(() => reportPage(genesys), []);
  return <h1>{loaderData.id}</h1>;
}
