import type { English } from "../en/index.js";

export const palette: English["palette"] = {
  title: "Befehle",
  hint: "Person oder Befehl suchen",
  shortcuts: "Tastenkürzel",
  next: "Nächste Person",
  previous: "Vorherige Person",
  theme: { auto: "Design des Systems", light: "Helles Design", dark: "Dunkles Design" },
  move: "Zwischen Personen wechseln",
  open: "Person öffnen",
  select: "Person auswählen",
  extend: "Auswahl erweitern",
};
