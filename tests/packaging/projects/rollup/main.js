import * as genesys from "genesys-users";
import { smokeHere } from "../smoke.js";

globalThis.outcome = smokeHere(genesys);
