import { ApiClient } from "genesys-users";

/** One client for the page, outside of all components. */
export const client = new ApiClient({ region: "eu_west_1", storage: "session" });

/** Begins with the page: takes the answer of the login page, uses the stored token, or leaves for the login page. */
export const signedIn = client.loginPKCEGrant("12345678-1234-1234-1234-123456789012", location.origin + location.pathname);
