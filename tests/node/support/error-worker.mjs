// A worker that makes an error from its JSON, and sends the JSON of that error back.

import { parentPort } from "node:worker_threads";
import { errorFromJSON } from "genesys-users";

parentPort.once("message", (data) => parentPort.postMessage(errorFromJSON(data).toJSON()));
