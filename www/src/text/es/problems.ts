import type { Messages } from "../messages.js";

const titles: Messages["problems"]["titles"] = {
  expired: "Su sesión ha terminado",
  forbidden: "No tiene permiso para esto",
  "not-found": "Esto ya no existe",
  conflict: "Otra persona ha cambiado esto",
  "rate-limited": "Demasiadas solicitudes",
  refused: "La solicitud se ha rechazado",
  server: "Genesys Cloud tiene un problema",
  offline: "Está sin conexión",
  unreachable: "No se puede acceder a Genesys Cloud",
  timeout: "Genesys Cloud no ha respondido a tiempo",
  unreadable: "No se ha podido leer la respuesta",
  login: "No se ha podido iniciar sesión",
  unknown: "Algo ha salido mal",
};

export const problems: Messages["problems"] = {
  titles,
  unanswered: "Compruebe la conexión a Internet e inténtelo de nuevo.",
  details: "Detalles",
  correlationId: "Id. de correlación",
  copyId: "Copiar el id. de correlación",
  offline: "Está sin conexión. Lo que ve puede no estar al día.",
  online: "Vuelve a tener conexión.",
  limited: (seconds) => `Genesys Cloud pide una pausa. Se continúa en ${seconds} s.`,
};
