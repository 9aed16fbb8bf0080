import type { Messages } from "../messages.js";

export const session: Messages["session"] = {
  signIn: "Iniciar sesión",
  signInTitle: "Inicie sesión para administrar personas",
  signInHint: "Irá a la página de inicio de sesión de Genesys Cloud y volverá aquí.",
  signInHintPopup: "La página de inicio de sesión de Genesys Cloud se abre en una ventana.",
  signingIn: "Iniciando sesión…",
  signOut: "Cerrar sesión",
  starting: "Cargando…",
  expired: "Su sesión ha terminado. Lo que ha escrito se conserva.",
  expiredManaged: "Su sesión ha terminado. Vuelva a iniciar sesión en la aplicación.",
  signedInAs: (name) => `Sesión iniciada como ${name}`,
};
