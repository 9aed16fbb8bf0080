// Runs a logout: asks its state machine what to do, and does it.

import type { Logout } from "./genesys_users.js";
import type { Client } from "./client.js";
import { sendLoginRequest } from "./login-request.js";

/** Runs a logout to its end. */
export async function runLogout(client: Client, logout: Logout): Promise<void> {
  try {
    while (true) {
      switch (logout.next()) {
        case "fetch":
          await sendLoginRequest(client, logout);
          break;
        case "navigate":
          location.assign(logout.url);
          break;
        case "finish":
          return;
      }
    }
  } finally {
    logout.free();
  }
}
