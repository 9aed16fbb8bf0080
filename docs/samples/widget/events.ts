import "genesys-users-admin";
// #region sample
import type { AdminEvents } from "genesys-users-admin";

const element = document.querySelector("genesys-users-admin")!;
element.addEventListener("user-changed", (event) => {
  const { user, change } = (event as CustomEvent<AdminEvents["user-changed"]>).detail;
  console.log(change, user.id);
});
element.addEventListener("error", (event) => {
  const { problem } = (event as unknown as CustomEvent<AdminEvents["error"]>).detail;
  console.warn(problem.kind, problem.message, problem.correlationId);
});
// #endregion sample
