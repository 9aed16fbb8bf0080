import * as genesys from "genesys-users/slim";
import { reportPage } from "../checks.js";

await genesys.init();
reportPage(genesys);
