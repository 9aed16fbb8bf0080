// Signs in as extensions do: the browser shows the login page in a window of its own.

import * as genesys from "./vendor/index.js";
import { check } from "./checks.js";

export const checkExtension = (setup) =>
  check(genesys, setup, (client, loginHint) =>
    client.loginPKCEGrant("extension", chrome.identity.getRedirectURL(), {
      loginHint,
      authorize: (url) => chrome.identity.launchWebAuthFlow({ url: `${url}&auto=1`, interactive: true }),
    }),
  );
