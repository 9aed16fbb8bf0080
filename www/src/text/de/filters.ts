import type { Messages } from "../messages.js";

export const filters: Messages["filters"] = {
  search: "Personen suchen",
  searchHint: "Name, E-Mail, Position oder Abteilung",
  add: "Filter",
  remove: (filter) => `Filter ${filter} entfernen`,
  clearAll: "Filter entfernen",
  find: (list) => `${list} suchen`,
  nothing: "Nichts gefunden",
  loading: "Wird geladen …",
  state: "Zustand",
  divisions: "Bereich",
  skills: "Fähigkeit",
  languages: "Sprache",
  queues: "Warteschlange",
  roles: "Rolle",
  presences: "Anwesenheit",
  routingStatuses: "Routing-Status",
  any: "Alle",
};
