import type { Messages } from "../messages.js";

export const filters: Messages["filters"] = {
  search: "Buscar personas",
  searchHint: "Nombre, correo, cargo o departamento",
  add: "Filtro",
  remove: (filter) => `Quitar el filtro ${filter}`,
  clearAll: "Quitar los filtros",
  find: (list) => `Buscar en ${list}`,
  nothing: "No se ha encontrado nada",
  loading: "Cargando…",
  state: "Estado",
  divisions: "División",
  skills: "Habilidad",
  languages: "Idioma",
  queues: "Cola",
  roles: "Rol",
  presences: "Presencia",
  routingStatuses: "Estado de enrutamiento",
  any: "Cualquiera",
};
