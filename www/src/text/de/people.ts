import type { Messages } from "../messages.js";

export const people: Messages["people"] = {
  title: "Personen",
  hits: ({ n, text }) => (n === 1 ? "1 Person" : `${text} Personen`),
  moreHits: (count) => `Mehr als ${count} Personen`,
  loading: "Personen werden geladen …",
  readingIds: ({ text }) => `Personen werden gesucht: bisher ${text}`,
  select: (name) => `${name} auswählen`,
  selectAll: "Alle auswählen",
  selected: ({ text }) => `${text} ausgewählt`,
  empty: "Niemand gefunden",
  emptyHint: "Versuchen Sie ein anderes Wort, oder entfernen Sie einen Filter.",
  emptyOrganization: "Hier ist noch niemand",
  create: "Person hinzufügen",
  limited: (shown, total) =>
    `Die ersten ${shown} von ${total} Personen werden angezeigt. Grenzen Sie die Suche ein, um die anderen zu sehen.`,
  cut: "Zu viele Personen passen zu diesen Filtern, um alle aufzulisten. Grenzen Sie die Suche ein, um die anderen zu sehen.",
  stale: "Die Liste konnte nicht aktualisiert werden und ist vielleicht veraltet.",
  unreadRow: "Diese Personen konnten nicht geladen werden.",
  close: "Liste der Aktionen schließen",
};
