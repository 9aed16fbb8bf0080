import type { Messages } from "../messages.js";

export const statuses: Messages["statuses"] = {
  state: { active: "Aktiv", inactive: "Inaktiv", deleted: "Gelöscht", any: "Jeder Zustand" },
  presence: {
    AVAILABLE: "Verfügbar",
    AWAY: "Abwesend",
    BREAK: "Pause",
    BUSY: "Beschäftigt",
    IDLE: "Untätig",
    MEAL: "Essen",
    MEETING: "Besprechung",
    OFFLINE: "Offline",
    ON_QUEUE: "In Warteschlange",
    TRAINING: "Schulung",
  },
  routing: {
    OFF_QUEUE: "Nicht in Warteschlange",
    IDLE: "Bereit",
    INTERACTING: "Im Gespräch",
    NOT_RESPONDING: "Antwortet nicht",
    COMMUNICATING: "Kommuniziert",
  },
};
