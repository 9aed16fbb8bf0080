import type { Messages } from "../messages.js";

export const actions: Messages["actions"] = {
  cancel: "Abbrechen",
  clear: "Aufheben",
  close: "Schließen",
  copied: "Kopiert",
  copy: "Kopieren",
  dismiss: "Ausblenden",
  more: "Weitere Aktionen",
  refresh: "Aktualisieren",
  retry: "Erneut versuchen",
  save: "Speichern",
  undo: "Rückgängig",
  lacks: (permissions) => `Ihnen fehlt die Berechtigung ${permissions}.`,
  readOnly: "Diese Ansicht ist schreibgeschützt.",
};
