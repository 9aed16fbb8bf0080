/* global GenesysUsers */
importScripts("../node_modules/genesys-users/dist/genesys-users.iife.js");

import("../smoke.js").then(({ smokeHere }) => smokeHere(GenesysUsers)).then(postMessage);
