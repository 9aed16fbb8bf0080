import * as genesys from "../node_modules/genesys-users/dist/index.js";
import { smokeHere } from "../smoke.js";

parent.postMessage(await smokeHere(genesys), "*");
