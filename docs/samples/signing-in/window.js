import { ApiClient, AuthError, UsersApi } from "genesys-users";

const clientId = "your-client-id";
const client = new ApiClient({ region: "eu_west_1" });
const output = document.querySelector("#output");

document.querySelector("#sign-in").onclick = async () => {
  try {
    await client.loginPKCEGrant(clientId, `${location.origin}/popup.html`, { popup: { timeout: 120_000 } });
    const me = await new UsersApi(client).getUsersMe();
    output.textContent = `Hello ${me.name}`;
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    if (error.code === "popup_blocked") output.textContent = "Allow this page to open a window.";
    else if (error.code === "popup_closed") output.textContent = "You have closed the window. Try again.";
    else output.textContent = error.message;
  }
};
