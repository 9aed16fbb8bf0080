import * as genesys from "../node_modules/genesys-users/dist/index.js";
import { smokeHere } from "../smoke.js";

addEventListener("message", (event) => event.waitUntil(smokeHere(genesys).then((outcome) => event.source.postMessage(outcome))));
