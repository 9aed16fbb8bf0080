import type { Messages } from "../messages.js";

const titles: Messages["problems"]["titles"] = {
  expired: "Ihre Sitzung ist beendet",
  forbidden: "Dazu sind Sie nicht berechtigt",
  "not-found": "Das gibt es nicht mehr",
  conflict: "Jemand anderes hat dies geändert",
  "rate-limited": "Zu viele Anfragen",
  refused: "Die Anfrage wurde abgelehnt",
  server: "Genesys Cloud hat ein Problem",
  offline: "Sie sind offline",
  unreachable: "Genesys Cloud ist nicht erreichbar",
  timeout: "Genesys Cloud hat nicht rechtzeitig geantwortet",
  unreadable: "Die Antwort konnte nicht gelesen werden",
  login: "Die Anmeldung ist fehlgeschlagen",
  unknown: "Etwas ist schiefgegangen",
};

export const problems: Messages["problems"] = {
  titles,
  unanswered: "Prüfen Sie die Verbindung zum Internet und versuchen Sie es erneut.",
  details: "Details",
  correlationId: "Korrelations-ID",
  copyId: "Korrelations-ID kopieren",
  offline: "Sie sind offline. Was Sie sehen, kann veraltet sein.",
  online: "Sie sind wieder online.",
  limited: (seconds) => `Genesys Cloud bittet um eine Pause. Weiter in ${seconds} s.`,
};
