// Among the pages, because Next 16.4 with webpack fails for any route of app/ in the edge runtime.

import * as genesys from "genesys-users";
import { answer } from "../../checks.js";

export const config = { runtime: "edge" };
export default async (request) => Response.json(await answer(genesys, process.env.GENESYS_BASE_PATH, request.headers.get("Authorization")));
