import * as one from "one/people";
import * as two from "two/people";
import { readSetup, report } from "../checks.js";

const setup = readSetup();
report(
  Promise.all([one.load(setup), two.load(setup)]).then((outcomes) => ({
    outcomes,
    isOneCopy: one.genesys.ApiClient === two.genesys.ApiClient,
  })),
);
