import type { Messages } from "../messages.js";

export const actions: Messages["actions"] = {
  cancel: "Cancelar",
  clear: "Vaciar",
  close: "Cerrar",
  copied: "Copiado",
  copy: "Copiar",
  dismiss: "Descartar",
  more: "Más acciones",
  refresh: "Actualizar",
  retry: "Reintentar",
  save: "Guardar",
  undo: "Deshacer",
  lacks: (permissions) => `Le falta el permiso ${permissions}.`,
  readOnly: "Esta vista es de solo lectura.",
};
