import * as genesys from "genesys-users";
import { reportPage } from "./checks.js";

reportPage(genesys);
