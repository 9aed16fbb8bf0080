import type { English } from "../en/index.js";

export const overview: English["overview"] = {
  title: "Übersicht",
  login: "Anmeldung",
  signedIn: "Angemeldet",
  signedOut: "Nicht angemeldet",
  counted: (part, whole) => `${part} von ${whole} gezählt`,
  limited: (part, whole) => `Nur die ersten ${part} von ${whole} Personen sind gezählt.`,
  live: "Änderungen erscheinen sofort.",
  polled: "Änderungen erscheinen nach etwa 20 Sekunden.",
};
