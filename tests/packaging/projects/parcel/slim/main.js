import * as genesys from "genesys-users/slim";
import { smokeHere } from "../../smoke.js";

globalThis.outcome = genesys.init().then(() => smokeHere(genesys));
