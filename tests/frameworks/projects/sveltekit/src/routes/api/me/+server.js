import * as genesys from "genesys-users";
import { json } from "@sveltejs/kit";
import { answer } from "../../../../checks.js";

export const GET = async ({ request }) => json(await answer(genesys, process.env.GENESYS_BASE_PATH, request.headers.get("Authorization")));
