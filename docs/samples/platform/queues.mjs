import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const { id: userId } = await users.postUsers({ name: "Noor Haddad", email: `noor.${crypto.randomUUID()}@example.com` });

// #region sample
const [queue] = await client.requestAll("/api/v2/routing/queues").toArray({ limit: 1 });
const members = `/api/v2/routing/queues/${queue.id}/members`;

await client.request("POST", members, { body: [{ id: userId }] }); // the person becomes a member
await users.patchUserQueue(queue.id, userId, { joined: false }); // and does not take its conversations now
for await (const { name, joined } of client.requestAll(members, { query: { pageSize: 100 } })) console.log(name, joined);
await client.request("POST", members, { query: { delete: true }, body: [{ id: userId }] }); // no member any more
// #endregion sample

assert.equal((await users.getUserQueuesAll(userId).toArray()).length, 0);
await users.deleteUser(userId);
