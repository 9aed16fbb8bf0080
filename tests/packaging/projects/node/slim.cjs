const genesys = require("genesys-users/slim");

Promise.all([import("../smoke.js"), genesys.init()])
  .then(([{ smoke }]) => smoke(genesys, process.argv[2]))
  .then((outcome) => console.log(JSON.stringify(outcome)));
