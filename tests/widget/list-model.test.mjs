// The list of people follows what changes, without a page: against a sandbox.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { ApiClient } from "genesys-users";
import { startSandbox } from "../../scripts/lib/sandbox.mjs";
import { importModels } from "./support/model.mjs";

const models = await importModels({ "admin.ts": ["Admin"], "text/texts.ts": ["Texts"] });

describe("the list of people", { timeout: 60_000 }, () => {
  let sandbox;
  let admin;
  before(async () => (sandbox = await startSandbox({ args: ["--users", "260", "--rate-limit", "0"] })));
  after(() => {
    admin?.stop();
    return sandbox?.stop();
  });
  beforeEach(async () => {
    admin?.stop();
    const client = new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token });
    admin = new models.Admin({ source: { client }, texts: new models.Texts(), isReadOnly: false, emit: () => undefined });
    admin.start();
    await until(() => admin.people.state.kind === "ready");
  });

  /** Waits until the list fulfils a condition. */
  const until = (condition) =>
    new Promise((resolve) => {
      const look = () => condition() && (end(), resolve());
      const end = admin.people.subscribe(look);
      look();
    });

  test("shows what it has while it is read again, and gives another login nothing of it", async () => {
    const first = admin.people.at(0);
    let isEmpty = false;
    const end = admin.people.subscribe(() => (isEmpty ||= admin.people.at(0) === undefined));
    await admin.people.refresh();
    assert.deepEqual([isEmpty, admin.people.at(0).id], [false, first.id]);
    const login = admin.people.open(admin.people.query, { again: true });
    assert.deepEqual([admin.people.state.kind, admin.people.at(0)], ["opening", undefined]);
    await login;
    end();
  });
});
