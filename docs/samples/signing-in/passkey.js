import { ApiClient, AuthError, UsersApi } from "genesys-users";

const clientId = "your-client-id";
const client = new ApiClient({ region: "eu_west_1", storage: "session" });
const users = new UsersApi(client);
const output = document.querySelector("#output");
await client.loginPKCEGrant(clientId, location.origin + location.pathname);

document.querySelector("#add-passkey").onclick = async () => {
  try {
    const verifier = await users.registerPasskey({ name: "Laptop" });
    output.textContent = `Added ${verifier.name}`;
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    if (error.code === "passkey_exists") output.textContent = "This device has a passkey already.";
    else if (error.code === "passkey_not_allowed") output.textContent = "Nothing was added.";
    else output.textContent = error.message;
  }
};
