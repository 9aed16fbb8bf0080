import * as genesys from "genesys-users";
import { check, logInPage } from "../checks.js";

export { genesys };
export const load = (setup) => check(genesys, setup, logInPage);
