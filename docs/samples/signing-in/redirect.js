import { ApiClient, UsersApi } from "genesys-users";

const clientId = "your-client-id";
const redirectUri = location.origin + location.pathname; // as it is registered for the OAuth client

const client = new ApiClient({
  region: "eu_west_1",
  storage: "session",
  onTokenExpired: () => location.reload(), // signs in again
});

// Each time the page starts: the response in the address, the stored token, or the way to the login page.
const { state } = await client.loginPKCEGrant(clientId, redirectUri, { state: location.hash });
if (state) location.hash = state; // the person goes on where the login began

const me = await new UsersApi(client).getUsersMe();
document.querySelector("h1").textContent = `Hello ${me.name}`;
document.querySelector("#sign-out").onclick = () => client.logout(redirectUri);
