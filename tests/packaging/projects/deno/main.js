import * as genesys from "genesys-users";
import { smoke } from "../smoke.js";

console.log(JSON.stringify(await smoke(genesys, Deno.args[0])));
