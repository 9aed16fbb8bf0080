// The languages besides English, each loaded when it is needed.

import type { Messages } from "./messages.js";

export const languages: Record<string, () => Promise<Messages>> = {
  de: async () => (await import("./de/index.js")).german,
  es: async () => (await import("./es/index.js")).spanish,
  ja: async () => (await import("./ja/index.js")).japanese,
};
