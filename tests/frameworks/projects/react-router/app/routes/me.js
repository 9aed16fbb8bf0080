import * as genesys from "genesys-users";
import { answer } from "../../checks.js";

export const loader = async ({ request }) =>
  Response.json(await answer(genesys, process.env.GENESYS_BASE_PATH, request.headers.get("Authorization")));
