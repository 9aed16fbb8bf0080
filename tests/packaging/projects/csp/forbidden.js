import * as slim from "../node_modules/genesys-users/dist/slim.js";

const describe = (error) => [error instanceof slim.GenesysError, error.message];
const inline = import("../node_modules/genesys-users/dist/index.js").then(String, describe);
globalThis.outcome = Promise.all([inline, slim.init().then(String, describe)]).then(([inline, slim]) => ({ inline, slim }));
