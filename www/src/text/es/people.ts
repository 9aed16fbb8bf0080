import type { Messages } from "../messages.js";

export const people: Messages["people"] = {
  title: "Personas",
  hits: ({ n, text }) => (n === 1 ? "1 persona" : `${text} personas`),
  moreHits: (count) => `Más de ${count} personas`,
  loading: "Cargando personas…",
  readingIds: ({ text }) => `Buscando personas: ${text} hasta ahora`,
  select: (name) => `Seleccionar a ${name}`,
  selectAll: "Seleccionar todo",
  selected: ({ n, text }) => (n === 1 ? "1 seleccionada" : `${text} seleccionadas`),
  empty: "No hay coincidencias",
  emptyHint: "Pruebe con otra palabra o quite un filtro.",
  emptyOrganization: "Aquí todavía no hay nadie",
  create: "Añadir persona",
  limited: (shown, total) => `Se muestran las primeras ${shown} de ${total} personas. Acote la búsqueda para ver las demás.`,
  cut: "Demasiadas personas coinciden con estos filtros para mostrarlas todas. Acote la búsqueda para ver las demás.",
  stale: "La lista no se ha podido actualizar y puede estar desfasada.",
  unreadRow: "No se han podido cargar estas personas.",
  close: "Cerrar la lista de acciones",
};
