// The entries in a CommonJS module.

import genesys = require("genesys-users");
import slim = require("genesys-users/slim");

const client: genesys.ApiClient = new genesys.ApiClient({});
const error: genesys.GenesysError = new slim.NotFoundError("gone", { status: 404, code: "not.found" });
void client;
void error;
void slim.init();
