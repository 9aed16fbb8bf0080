import * as genesys from "genesys-users/slim";
import { answer } from "../../checks.js";

export async function loader({ request }) {
  await genesys.init();
  return Response.json(await answer(genesys, process.env.GENESYS_BASE_PATH, request.headers.get("Authorization")));
}
