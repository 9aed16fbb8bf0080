import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { ApiClient, UsersApi } from "genesys-users";

if (!globalThis.WebSocket) {
  // Node 20 has it behind a flag.
  const { status } = spawnSync(process.execPath, ["--experimental-websocket", process.argv[1]], { stdio: "inherit" });
  process.exit(status ?? 1);
}

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const { id: userId } = await users.getUsersMe();
const messages = [];
const show = (text) => messages.push(text);

// #region sample
const channel = await client.request("POST", "/api/v2/notifications/channels");
const topics = [{ id: `v2.users.${userId}.routingStatus` }, { id: `v2.users.${userId}.presence` }];
await client.request("PUT", `/api/v2/notifications/channels/${channel.id}/subscriptions`, { body: topics });

const socket = new WebSocket(channel.connectUri);
socket.onmessage = ({ data }) => {
  const { topicName, eventBody } = JSON.parse(data);
  if (topicName !== "channel.metadata") show(`${topicName}: ${JSON.stringify(eventBody)}`); // the rest are heartbeats
};
// #endregion sample

await new Promise((resolve) => (socket.onopen = resolve));
const { status } = await users.getUserRoutingstatus(userId);
await users.putUserRoutingstatus(userId, { status: status === "IDLE" ? "OFF_QUEUE" : "IDLE" });
for (let wait = 0; wait < 100 && messages.length === 0; wait++) await new Promise((resolve) => setTimeout(resolve, 50));
console.log(messages);
assert.match(messages.join(), /routingStatus/);
socket.close();
