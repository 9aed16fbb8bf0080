import * as genesys from "../node_modules/genesys-users/dist/index.js";
import { smokeHere } from "../smoke.js";

globalThis.outcome = smokeHere(genesys);
