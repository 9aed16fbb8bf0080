// The values of the API in words. A value that is newer than these words is shown as the API writes it.

export const statuses: Record<"state" | "presence" | "routing", Record<string, string>> = {
  state: { active: "Active", inactive: "Inactive", deleted: "Deleted", any: "Any state" },
  presence: {
    AVAILABLE: "Available",
    AWAY: "Away",
    BREAK: "Break",
    BUSY: "Busy",
    IDLE: "Idle",
    MEAL: "Meal",
    MEETING: "Meeting",
    OFFLINE: "Offline",
    ON_QUEUE: "On queue",
    TRAINING: "Training",
  },
  routing: {
    OFF_QUEUE: "Off queue",
    IDLE: "Idle",
    INTERACTING: "Interacting",
    NOT_RESPONDING: "Not responding",
    COMMUNICATING: "Communicating",
  },
};
