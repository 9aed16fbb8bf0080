import * as genesys from "genesys-users/slim";
import { smoke } from "../smoke.js";

await genesys.init();
console.log(JSON.stringify(await smoke(genesys, Bun.argv[2])));
