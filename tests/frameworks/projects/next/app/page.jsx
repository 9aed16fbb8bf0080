// A server component: each request has a client with the token of its person.

import { ApiClient, UsersApi } from "genesys-users";
import { headers } from "next/headers";

export default async function Page() {
  const authorization = (await headers()).get("Authorization");
  if (!authorization) return <p>Nobody has signed in</p>;
  const client = new ApiClient({ basePath: process.env.GENESYS_BASE_PATH, accessToken: authorization.replace("Bearer ", "") });
  const users = new UsersApi(client);
  const [me, { entities }] = await Promise.all([users.getUsersMe(), users.getUsers({ pageSize: 3 })]);
  return (
    <>
      <h1>{me.id}</h1>
      <ul>
        {entities.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  );
}
