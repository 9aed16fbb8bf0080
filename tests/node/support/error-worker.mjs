// A worker that revives an error from its data and sends that data back.

import { parentPort } from "node:worker_threads";
import { errorFromJSON } from "genesys-users";

parentPort.once("message", (data) => parentPort.postMessage(errorFromJSON(data).toJSON()));
