// The list of people follows what changes, without a page: against a sandbox.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { ApiClient } from "genesys-users";
import { startSandbox } from "../../scripts/lib/sandbox.mjs";
import { callApi } from "./support/api.mjs";
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

  /** Changes a person as the panel does. */
  async function change(person, fields) {
    const { version } = await callApi(sandbox, "GET", `users/${person.id}`);
    const changed = await callApi(sandbox, "PATCH", `users/${person.id}`, { ...fields, version });
    admin.personChanged({ ...person, ...changed }, "updated");
  }
  const row = (id) => [...admin.people.known()].find(([, person]) => person.id === id)?.[0];

  test("leaves out people whose state is not that of the filter any more, and takes them back", async () => {
    const { total } = admin.people;
    const people = [admin.people.at(3), admin.people.at(5)];
    await Promise.all(people.map((person) => change(person, { state: "inactive" })));
    await until(() => admin.people.total === total - 2);
    assert.deepEqual(
      people.map(({ id }) => row(id)),
      [undefined, undefined],
    );
    await Promise.all(people.map((person) => change(person, { state: "active" })));
    await until(() => admin.people.total === total);
    assert.deepEqual(
      people.map(({ id }) => row(id)),
      [3, 5],
    );
  });

  test("leaves out people who were moved to a division beyond the filter", async () => {
    const { entities } = await callApi(sandbox, "GET", "authorization/divisions");
    const from = admin.people.at(0).division.id;
    const to = entities.find(({ id }) => id !== from).id;
    admin.find({ divisions: [from] });
    await until(() => admin.people.state.kind === "ready");
    const { total } = admin.people;
    const person = admin.people.at(0);
    await callApi(sandbox, "POST", `authorization/divisions/${to}/objects/USER`, [person.id]);
    admin.personChanged({ ...person, division: { id: to } }, "updated");
    await until(() => admin.people.total === total - 1);
    assert.equal(row(person.id), undefined);
  });

  test("reads nothing again for a change that no filter concerns", async () => {
    const { listing } = admin.people;
    await change(admin.people.at(2), { title: "Another title" });
    assert.equal(admin.people.at(2).title, "Another title");
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(admin.people.listing, listing);
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
