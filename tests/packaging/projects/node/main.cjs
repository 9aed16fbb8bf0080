const genesys = require("genesys-users");

import("../smoke.js").then(({ smoke }) => smoke(genesys, process.argv[2])).then((outcome) => console.log(JSON.stringify(outcome)));
