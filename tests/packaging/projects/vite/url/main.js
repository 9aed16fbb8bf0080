import * as genesys from "genesys-users/slim";
import { smokeHere } from "../../smoke.js";

const url = new URL("genesys-users/genesys-users.wasm", import.meta.url);
globalThis.outcome = genesys.init(url).then(() => smokeHere(genesys));
