import type { Messages } from "../messages.js";

export const columns: Messages["columns"] = {
  choose: "Columnas",
  name: "Nombre",
  email: "Correo",
  title: "Cargo",
  department: "Departamento",
  division: "División",
  state: "Estado",
  presence: "Presencia",
  routingStatus: "Enrutamiento",
  skills: "Habilidades",
  languages: "Idiomas",
  phone: "Teléfono",
  team: "Equipo",
  station: "Estación",
  employeeId: "N.º de empleado",
  lastLogin: "Último acceso",
  autoAnswer: "Respuesta automática",
  sort: (column) => `Ordenar por ${column}`,
  none: "Ninguno",
  more: (count) => `+${count}`,
};
