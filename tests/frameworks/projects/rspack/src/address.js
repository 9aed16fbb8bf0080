import * as genesys from "genesys-users/slim";
import { reportPage } from "../checks.js";

await genesys.init(new URL("genesys-users/genesys-users.wasm", import.meta.url));
reportPage(genesys);
