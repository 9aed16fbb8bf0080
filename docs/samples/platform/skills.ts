import { ApiClient, UsersApi } from "genesys-users";

declare const client: ApiClient;
declare const userId: string;

// #region sample
interface Skill {
  id: string;
  name: string;
}

const users = new UsersApi(client);
for await (const { id, name } of client.requestAll<Skill>("/api/v2/routing/skills", { query: { name: "Ref*" } })) {
  if (name === "Refunds") await users.postUserRoutingskills(userId, { id, proficiency: 4 });
}
// #endregion sample
