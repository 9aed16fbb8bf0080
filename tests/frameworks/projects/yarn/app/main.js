import { createRequire } from "node:module";
import * as inline from "genesys-users";
import * as slim from "genesys-users/slim";
import { answer } from "../checks.js";

const required = createRequire(import.meta.url)("genesys-users/slim");
await Promise.all([slim.init(), required.init()]);
const people = JSON.parse(process.env.PEOPLE);
const answers = [inline, slim, required].map((genesys) =>
  Promise.all(people.map(({ token }) => answer(genesys, process.env.GENESYS_BASE_PATH, token))),
);
console.log(JSON.stringify(await Promise.all(answers)));
