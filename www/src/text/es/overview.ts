import type { English } from "../en/index.js";

export const overview: English["overview"] = {
  title: "Resumen",
  login: "Sesión",
  signedIn: "Con sesión iniciada",
  signedOut: "Sin sesión iniciada",
  counted: (part, whole) => `${part} de ${whole} contadas`,
  limited: (part, whole) => `Solo se cuentan las primeras ${part} de ${whole} personas.`,
  live: "Los cambios aparecen al momento.",
  polled: "Los cambios aparecen en unos 20 segundos.",
};
