import { ApiClient } from "genesys-users";

const clientId = "your-client-id";
const client = new ApiClient({ region: "eu_west_1", storage: "session" });
const output = document.querySelector("#people");

try {
  // The page signs in, because a worker has no address to come back to. The worker gets the token.
  const { accessToken } = await client.loginPKCEGrant(clientId, location.origin + location.pathname);

  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }) => (output.textContent = data.problem ?? `${data.available} of ${data.people} people are available`);
  worker.postMessage({ accessToken });
} catch (error) {
  output.textContent = error.message;
}
