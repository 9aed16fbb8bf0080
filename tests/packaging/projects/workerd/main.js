import * as genesys from "genesys-users";
import { smoke } from "../smoke.js";

const sandbox = (request) => new URL(request.url).searchParams.get("sandbox");
export default { fetch: async (request) => Response.json(await smoke(genesys, sandbox(request))) };
