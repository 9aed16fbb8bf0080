import module from "genesys-users/genesys-users.wasm";
import * as genesys from "genesys-users/slim";
import { smoke } from "../smoke.js";

const sandbox = (request) => new URL(request.url).searchParams.get("sandbox");
const respond = (request) =>
  genesys
    .init(module)
    .then(() => smoke(genesys, sandbox(request)))
    .then(Response.json);
export default { fetch: respond };
