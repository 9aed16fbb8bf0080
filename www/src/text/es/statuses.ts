import type { Messages } from "../messages.js";

export const statuses: Messages["statuses"] = {
  state: { active: "Activo", inactive: "Inactivo", deleted: "Eliminado", any: "Cualquier estado" },
  presence: {
    AVAILABLE: "Disponible",
    AWAY: "Ausente",
    BREAK: "Descanso",
    BUSY: "Ocupado",
    IDLE: "Inactivo",
    MEAL: "Comida",
    MEETING: "Reunión",
    OFFLINE: "Desconectado",
    ON_QUEUE: "En cola",
    TRAINING: "Formación",
  },
  routing: {
    OFF_QUEUE: "Fuera de cola",
    IDLE: "Libre",
    INTERACTING: "Atendiendo",
    NOT_RESPONDING: "No responde",
    COMMUNICATING: "Comunicando",
  },
};
