import type { Messages } from "../messages.js";

export const session: Messages["session"] = {
  signIn: "Anmelden",
  signInTitle: "Melden Sie sich an, um Personen zu verwalten",
  signInHint: "Sie gehen zur Anmeldeseite von Genesys Cloud und kommen hierher zurück.",
  signInHintPopup: "Die Anmeldeseite von Genesys Cloud öffnet sich in einem Fenster.",
  signingIn: "Anmeldung läuft …",
  signOut: "Abmelden",
  starting: "Wird geladen …",
  expired: "Ihre Sitzung ist beendet. Was Sie eingegeben haben, bleibt erhalten.",
  expiredManaged: "Ihre Sitzung ist beendet. Melden Sie sich in der Anwendung neu an.",
  signedInAs: (name) => `Angemeldet als ${name}`,
};
