import * as genesys from "genesys-users/slim";
import { json } from "@sveltejs/kit";
import { answer } from "../../../../checks.js";

export const GET = async ({ request }) => {
  await genesys.init();
  return json(await answer(genesys, process.env.GENESYS_BASE_PATH, request.headers.get("Authorization")));
};
