import type { English } from "../en/index.js";

export const palette: English["palette"] = {
  title: "Comandos",
  hint: "Buscar una persona o un comando",
  shortcuts: "Atajos de teclado",
  next: "Persona siguiente",
  previous: "Persona anterior",
  theme: { auto: "Tema del sistema", light: "Tema claro", dark: "Tema oscuro" },
  move: "Moverse entre personas",
  open: "Abrir la persona",
  select: "Seleccionar la persona",
  extend: "Ampliar la selección",
};
