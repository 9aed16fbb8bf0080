import type { Messages } from "../messages.js";

export const columns: Messages["columns"] = {
  choose: "Spalten",
  name: "Name",
  email: "E-Mail",
  title: "Position",
  department: "Abteilung",
  division: "Bereich",
  state: "Zustand",
  presence: "Anwesenheit",
  routingStatus: "Routing",
  skills: "Fähigkeiten",
  languages: "Sprachen",
  phone: "Telefon",
  team: "Team",
  station: "Station",
  employeeId: "Personalnummer",
  lastLogin: "Letzte Anmeldung",
  autoAnswer: "Automatische Annahme",
  sort: (column) => `Nach ${column} sortieren`,
  none: "Keine",
  more: (count) => `+${count}`,
};
