import * as genesys from "genesys-users";
import { answer } from "../../checks.js";

export default defineEventHandler((event) => {
  // Workers have no environment of a process; Nitro gives its variables to each request.
  const { GENESYS_BASE_PATH } = event.context.cloudflare?.env ?? process.env;
  return answer(genesys, GENESYS_BASE_PATH, getHeader(event, "Authorization"));
});
