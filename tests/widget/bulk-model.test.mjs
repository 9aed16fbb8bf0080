// The logic of changes to many people, without a page: against a sandbox, with its faults.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { ApiClient } from "genesys-users";
import { startSandbox } from "../../scripts/lib/sandbox.mjs";
import { callApi } from "./support/api.mjs";
import { importModels } from "./support/model.mjs";

const models = await importModels({
  "admin.ts": ["Admin"],
  "text/texts.ts": ["Texts"],
  "bulk/actions.ts": ["actionJob"],
  "bulk/csv.ts": ["fromCsv", "toCsv", "readText"],
  "bulk/import.ts": ["Import"],
  "bulk/import-fields.ts": ["matchHeadings"],
  "bulk/job.ts": ["Job"],
});

/** Waits until a job is in one of these states. */
const reached = (job, ...kinds) =>
  new Promise((resolve) => {
    const look = () => kinds.includes(job.state.kind) && (end(), resolve());
    const end = job.subscribe(look);
    look();
  });

const item = (name) => ({ name, email: `${name}@example.com`, changes: [], todo: {} });
const numbered = (count) => Array.from({ length: count }, (_, at) => item(`p${at}`));

describe("a job", () => {
  const session = { signal: new AbortController().signal, problem: (error) => ({ kind: "refused", message: error.message, ...error }) };

  /** A job whose requests wait until they are let go. */
  async function begin(count, { fails = () => undefined, batchSize = 1 } = {}) {
    const waiting = [];
    const job = new models.Job(session, {
      batchSize,
      plan: async () => ({ items: numbered(count), unchanged: 0 }),
      apply: (items) => new Promise((resolve) => waiting.push(() => resolve(items.map(fails)))),
    });
    await job.start();
    const turn = async () => {
      waiting.shift()?.();
      await new Promise(setImmediate);
    };
    return { job, waiting, turn };
  }

  test("has four requests under way at once", async () => {
    const { job, waiting, turn } = await begin(10);
    job.run();
    assert.equal(waiting.length, 4);
    await turn();
    assert.equal(waiting.length, 4);
    for (let at = 0; at < 9; at++) await turn();
    assert.deepEqual([job.state, job.done], [{ kind: "finished", isCancelled: false }, 10]);
  });

  test("sends nothing more while it is paused, and goes on with the rest", async () => {
    const { job, waiting, turn } = await begin(10);
    job.run();
    job.pause();
    for (let at = 0; at < 4; at++) await turn();
    assert.deepEqual([job.state.kind, job.done, waiting.length], ["paused", 4, 0]);
    job.resume();
    assert.equal(waiting.length, 4);
    for (let at = 0; at < 6; at++) await turn();
    assert.deepEqual([job.state.kind, job.done], ["finished", 10]);
  });

  test("leaves out the rest after a cancel, also while it is paused, and can take it up again", async () => {
    const { job, waiting, turn } = await begin(10);
    job.run();
    job.cancel();
    assert.equal(job.state.kind, "running");
    for (let at = 0; at < 4; at++) await turn();
    assert.deepEqual([job.state, job.done], [{ kind: "finished", isCancelled: true }, 4]);
    job.retry();
    job.pause();
    for (let at = 0; at < 4; at++) await turn();
    job.cancel();
    assert.deepEqual([job.state, job.done, waiting.length], [{ kind: "finished", isCancelled: true }, 8, 0]);
  });

  test("knows who failed, and tries again for those alone", async () => {
    let isBroken = true;
    const seen = [];
    const { job, turn } = await begin(5, {
      fails: ({ name }) => (seen.push(name), isBroken && name === "p3" ? new Error("no") : undefined),
    });
    job.run();
    for (let at = 0; at < 5; at++) await turn();
    assert.deepEqual([job.done, [...job.failures].map(([{ name }, { message }]) => [name, message])], [4, [["p3", "no"]]]);
    isBroken = false;
    seen.length = 0;
    job.retry();
    await turn();
    assert.deepEqual([seen, job.done, job.failures.size, job.state.kind], [["p3"], 5, 0, "finished"]);
  });

  test("pauses when the token has expired, and loses nobody", async () => {
    let isExpired = true;
    const { job, turn } = await begin(6, {
      fails: () => (isExpired ? Object.assign(new Error("expired"), { kind: "expired" }) : undefined),
    });
    job.run();
    for (let at = 0; at < 4; at++) await turn();
    assert.deepEqual([job.state.kind, job.state.problem.kind, job.failures.size, job.done], ["paused", "expired", 0, 0]);
    isExpired = false;
    job.resume();
    for (let at = 0; at < 6; at++) await turn();
    assert.deepEqual([job.state.kind, job.done], ["finished", 6]);
  });
});

describe("files", () => {
  test("hold what they were given, with formulas as text", () => {
    const rows = [
      ["Name", "Note"],
      ['Ada "the first"', "a,b;c\td"],
      ["two\r\nlines", ""],
      ["=1+1", "+49 30 1"],
      ["-1", "@here"],
      ["\tx", "'quoted'"],
    ];
    const text = models.toCsv(rows);
    assert.ok(text.startsWith("\uFEFFName,Note\r\n"));
    assert.match(text, /"Ada ""the first""","a,b;c\td"\r\n/);
    for (const cell of ["'=1+1", "'+49 30 1", "'-1", "'@here"]) assert.ok(text.includes(cell), cell);
    assert.deepEqual(models.fromCsv(text), rows);
  });

  test("have their delimiter found, and their empty rows left out", () => {
    for (const delimiter of [",", ";", "\t"]) {
      assert.deepEqual(models.fromCsv(`a${delimiter}b\n"x${delimiter}y"${delimiter}2\n\n${delimiter}\n`), [
        ["a", "b"],
        [`x${delimiter}y`, "2"],
      ]);
    }
  });

  test("are read as UTF-8, or as Windows writes them", async () => {
    assert.equal(await models.readText(new Blob(["Müller"])), "Müller");
    assert.equal(await models.readText(new Blob([Uint8Array.of(0x4d, 0xfc)])), "Mü");
  });

  test("have headings in four languages", async () => {
    assert.deepEqual(await models.matchHeadings(["E-Mail", "Name", "Warteschlangen", "x"]), ["email", "name", "queues", ""]);
    assert.deepEqual(await models.matchHeadings(["Habilidades", "Email", "電話", "employee_id"]), [
      "skills",
      "email",
      "phone",
      "employeeId",
    ]);
  });
});

describe("changes to people", { timeout: 120_000 }, () => {
  let sandbox;
  let admin;
  let people;
  const api = (method, path, body) => callApi(sandbox, method, path, body);
  const control = async (method, name, body) => {
    const response = await fetch(`${sandbox.url}/__sandbox/${name}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    assert.ok(response.ok, `${method} ${name}: ${response.status}`);
    return response.json().catch(() => undefined);
  };
  const list = async (path) => (await api("GET", `${path}?pageSize=100`)).entities;
  const read = (id, expand = "skills,languages,employerInfo") => api("GET", `users/${id}?expand=${expand}`);

  before(async () => {
    sandbox = await startSandbox({ args: ["--users", "260", "--rate-limit", "0"] });
  });
  after(() => sandbox?.stop());
  beforeEach(async () => {
    admin?.stop();
    await control("DELETE", "rules");
    const client = new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token, maxRetries: 0 });
    admin = new models.Admin({ source: { client }, texts: new models.Texts(), isReadOnly: false, emit: () => undefined });
    admin.start();
    await reached(
      {
        subscribe: (listener) => admin.people.subscribe(listener),
        get state() {
          return admin.people.state;
        },
      },
      "ready",
    );
    people = (await api("GET", "users?pageSize=100&expand=skills,languages")).entities.filter(({ id }) => id !== admin.session.me.id);
  });

  const ids = (count) => people.slice(0, count).map(({ id }) => id);
  async function planned(wish, selected) {
    const job = models.actionJob(admin, wish, selected);
    await job.start();
    assert.equal(job.state.kind, "previewed", JSON.stringify(job.state));
    return job;
  }
  async function made(wish, selected) {
    const job = await planned(wish, selected);
    job.run();
    await reached(job, "finished");
    assert.deepEqual([...job.failures.values()], []);
    return job;
  }

  test("deactivate and activate, and leave out the own account", async () => {
    const all = { all: false, ids: [...ids(5), admin.session.me.id] };
    const job = await made({ plain: { state: "inactive" } }, all);
    assert.equal(job.done, 5);
    assert.deepEqual(
      job.plan.items.filter(({ reason }) => reason).map(({ person }) => person.id),
      [admin.session.me.id],
    );
    for (const id of ids(5)) assert.equal((await read(id)).state, "inactive");
    const again = await planned({ plain: { state: "inactive" } }, { all: false, ids: ids(5) });
    assert.deepEqual([again.todo.length, again.plan.unchanged], [0, 5]);
    await made({ plain: { state: "active" } }, { all: false, ids: ids(5) });
    for (const id of ids(5)) assert.equal((await read(id)).state, "active");
  });

  test("send a change once more when the version is another", async () => {
    const [id] = ids(1);
    const { version, title } = await read(id);
    const job = await planned({ plain: { state: "inactive" } }, { all: false, ids: [id] });
    await api("PATCH", `users/${id}`, { version, title: `${title} II` });
    job.run();
    await reached(job, "finished");
    assert.equal(job.done, 1);
    const now = await read(id);
    assert.deepEqual([now.state, now.title], ["inactive", `${title} II`]);
    await made({ plain: { state: "active" } }, { all: false, ids: [id] });
  });

  test("add skills and languages with a proficiency, and remove them", async () => {
    for (const field of ["skills", "languages"]) {
      const wanted = (await list(`routing/${field}`)).slice(0, 2).map(({ id, name }) => ({ id, name, proficiency: 5 }));
      const selected = { all: false, ids: ids(4) };
      const job = await planned({ [field]: wanted }, selected);
      for (const { person, changes } of job.todo) {
        const own = (person[field] ?? []).filter(({ id }) => wanted.some((one) => one.id === id));
        assert.equal(changes[0].before, own.map(({ name, proficiency }) => `${name}: ${proficiency}`).join("; "));
        for (const { name } of wanted) assert.ok(changes[0].after.includes(`${name}: 5`));
      }
      job.run();
      await reached(job, "finished");
      for (const id of ids(4)) {
        const own = (await read(id))[field];
        for (const one of wanted) assert.equal(own.find((each) => each.id === one.id).proficiency, 5);
      }
      assert.equal((await planned({ [field]: wanted }, selected)).todo.length, 0);
      await made({ [field]: wanted, remove: true }, selected);
      for (const id of ids(4)) assert.ok(!(await read(id))[field].some((each) => wanted.some((one) => one.id === each.id)));
    }
  });

  test("add all but one to queues in requests for a hundred, and remove them", async () => {
    const [queue, other] = await list("routing/queues");
    const [unticked] = ids(1);
    const selected = { all: true, ids: [], except: [unticked] };
    await control("DELETE", "requests");
    const job = await made({ queues: [queue, other] }, selected);
    assert.ok(job.done > 200, String(job.done));
    assert.equal(
      job.todo.some(({ person }) => person.id === unticked),
      false,
    );
    const { requests } = await control("GET", "requests?operation=postRoutingQueueMembers");
    assert.ok(requests.length <= 6, String(requests.length));
    const members = async () => {
      let count = 0;
      for (let page = 1; ; page++) {
        const { entities } = await api("GET", `routing/queues/${queue.id}/members?pageSize=100&pageNumber=${page}`);
        count += entities.length;
        if (entities.length < 100) return count;
      }
    };
    const before = await members();
    assert.ok(before >= job.todo.filter(({ todo }) => todo.queues.includes(queue)).length && before > 200, `${before} members`);
    const removed = await made({ queues: [queue], remove: true }, selected);
    assert.equal(await members(), before - removed.done);
  });

  test("give and take roles in a division, and know who has them there", async () => {
    const [role] = (await list("authorization/roles")).filter(({ name }) => /supervisor/i.test(name));
    const [division, other] = await list("authorization/divisions");
    const grants = async (id) => (await api("GET", `authorization/subjects/${id}`)).grants.filter((one) => one.role.id === role.id);
    const selected = { all: false, ids: ids(6) };
    const here = { roles: [{ role, division }] };
    await made(here, selected);
    for (const id of ids(6)) assert.ok((await grants(id)).some((one) => one.division.id === division.id));
    assert.equal((await planned(here, selected)).todo.length, 0);
    const elsewhere = await planned({ roles: [{ role, division: other }] }, selected);
    assert.equal(elsewhere.todo.length + elsewhere.plan.unchanged, 6);
    await made({ ...here, remove: true }, selected);
    for (const id of ids(6)) assert.ok(!(await grants(id)).some((one) => one.division.id === division.id));
  });

  test("set auto-answer, the manager and the division", async () => {
    const selected = { all: false, ids: ids(120) };
    await control("DELETE", "requests");
    const job = await made({ autoAnswer: true }, selected);
    assert.ok(job.done > 0);
    const { requests } = await control("GET", "requests?operation=patchUsersBulk");
    assert.equal(requests.length, Math.ceil(job.done / 50));
    for (const id of ids(3)) assert.equal((await read(id)).acdAutoAnswer, true);
    const [, division] = await list("authorization/divisions");
    await made({ division }, { all: false, ids: ids(3) });
    await made({ manager: { id: admin.session.me.id, name: "Head" } }, { all: false, ids: ids(3) });
    for (const id of ids(3)) {
      const person = await read(id);
      assert.deepEqual([person.division.id, person.manager.id], [division.id, admin.session.me.id]);
    }
  });

  test("leave out who would be their own manager", async () => {
    const [id, other] = ids(2);
    const { todo, plan } = await planned({ manager: { id, name: "Head" } }, { all: false, ids: [id, other] });
    assert.deepEqual(
      todo.map(({ person }) => person.id),
      [other],
    );
    assert.equal(plan.items.find(({ person }) => person.id === id).reason, "Nobody is their own manager.");
  });

  test("name the one person who spoils a request for many", async () => {
    const [queue] = await list("routing/queues");
    await made({ queues: [queue], remove: true }, { all: false, ids: ids(20) });
    const job = await planned({ queues: [queue] }, { all: false, ids: ids(20) });
    const spoiled = job.todo[7];
    spoiled.person.id = "00000000-0000-4000-8000-000000000000";
    job.run();
    await reached(job, "finished");
    assert.equal(job.done, job.todo.length - 1);
    const [[failed, problem]] = [...job.failures];
    assert.equal(failed, spoiled);
    assert.ok(problem.correlationId);
  });

  for (const status of [500, 400]) {
    test(`report who failed with ${status}, and try again for those`, async () => {
      const selected = { all: false, ids: ids(30) };
      await made({ plain: { state: "active" } }, selected);
      await control("POST", "rules", { operation: "patchUser", share: 0.3, status });
      const job = await planned({ plain: { state: "inactive" } }, selected);
      job.run();
      await reached(job, "finished");
      assert.ok(job.failures.size > 0 && job.done > 0, `${job.failures.size} failed, ${job.done} done`);
      assert.equal(job.failures.size + job.done, 30);
      for (const problem of job.failures.values()) assert.ok(problem.correlationId);
      await control("DELETE", "rules");
      await control("DELETE", "requests");
      const failed = job.failures.size;
      job.retry();
      await reached(job, "finished");
      assert.deepEqual([job.done, job.failures.size], [30, 0]);
      assert.equal((await control("GET", "requests?operation=patchUser")).requests.length, failed);
      await made({ plain: { state: "active" } }, selected);
    });
  }

  async function imported(text, { mapping, stored } = {}) {
    const file = new models.Import(admin, stored);
    if (!stored) await file.read(new File([text], "people.csv"));
    if (mapping) for (const [column, field] of Object.entries(mapping)) file.map(Number(column), field);
    const job = file.job();
    await job.start();
    assert.equal(job.state.kind, "previewed", JSON.stringify(job.state));
    return { file, job };
  }
  const wholeRow = async (email) => {
    const [skill] = await list("routing/skills");
    const [language] = await list("routing/languages");
    const [queue] = await list("routing/queues");
    const [role] = (await list("authorization/roles")).filter(({ name }) => /supervisor/i.test(name));
    const [division] = await list("authorization/divisions");
    const head = "Email;Name;Title;Department;Division;Manager;Phone;Employee id;State;Skills;Languages;Queues;Roles;Auto-answer\n";
    const row = `${email};"Grace Hopper";Admiral;Navy;${division.name};${people[0].email};+13175550123;N-1;active;"${skill.name}:4";"${language.name}: 2";${queue.name};"${role.name} @ ${division.name}";yes\n`;
    return { text: head + row, skill, language, queue, role, division };
  };

  test("create a person of a file with everything, and find nothing to do the second time", async () => {
    const { text, skill, language, queue, role, division } = await wholeRow("grace.hopper@harborlights.example");
    const { job } = await imported(text);
    assert.deepEqual(
      job.plan.items.map(({ reason, creates }) => [reason, creates]),
      [[undefined, true]],
    );
    assert.equal(job.todo[0].changes.length, 13);
    job.run();
    await reached(job, "finished");
    assert.deepEqual([...job.failures.values()], []);
    const { id } = job.todo[0].person;
    const person = await read(id);
    assert.deepEqual(
      [person.name, person.title, person.department, person.division.id, person.manager.id, person.employerInfo.employeeId],
      ["Grace Hopper", "Admiral", "Navy", division.id, people[0].id, "N-1"],
    );
    assert.deepEqual([person.state, person.acdAutoAnswer, person.addresses[0].address], ["active", true, "+13175550123"]);
    assert.deepEqual([person.skills[0].id, person.skills[0].proficiency], [skill.id, 4]);
    assert.deepEqual([person.languages[0].id, person.languages[0].proficiency], [language.id, 2]);
    assert.ok((await list(`users/${id}/queues`)).some((one) => one.id === queue.id));
    const { grants } = await api("GET", `authorization/subjects/${id}`);
    assert.ok(grants.some((one) => one.role.id === role.id && one.division.id === division.id));
    const { job: again } = await imported(text);
    assert.deepEqual([again.plan.items, again.plan.unchanged], [[], 1]);
  });

  test("create nobody twice when the response of a creation is lost", async () => {
    const text = "email,name\nlost@harborlights.example,Lost Response\n";
    const { job } = await imported(text);
    await control("POST", "rules", { operation: "postUsers", count: 1, status: 500, applied: true });
    job.run();
    await reached(job, "finished");
    assert.equal(job.failures.size, 1);
    job.retry();
    await reached(job, "finished");
    assert.deepEqual([job.done, job.failures.size], [1, 0]);
    const { requests } = await control("GET", "requests?operation=postUsers");
    assert.equal(requests.filter(({ body }) => JSON.stringify(body).includes("lost@")).length, 1);
  });

  test("say why rows cannot be imported", async () => {
    const { email } = people[0];
    const text = [
      "email,name,skills,division,state,auto-answer,manager",
      "no-address,A,,,,,",
      "new@harborlights.example,,,,,,",
      `${email},,Juggling,,,,`,
      `${email},,,Atlantis,,,`,
      `${people[1].email},,,,sleeping,,`,
      `${people[2].email},,,,,maybe,`,
      `${people[3].email},,,,,,nobody@harborlights.example`,
      `${people[4].email},New Name,,,,,`,
      `${people[4].email.toUpperCase()},Other Name,,,,,`,
      `${people[5].email},,,,,,${people[5].email}`,
    ].join("\n");
    const { job } = await imported(text);
    const reasons = job.plan.items.map(({ row, reason }) => [row, reason]);
    assert.deepEqual(reasons, [
      [2, "“no-address” is no email address."],
      [3, "A new person needs a name."],
      [4, "Skills: “Juggling” is not known."],
      [5, "Division: “Atlantis” is not known."],
      [6, "State: “sleeping” is not known."],
      [7, "Auto-answer: “maybe” is not known."],
      [8, "Manager: “nobody@harborlights.example” is not known."],
      [9, undefined],
      [10, "The email is in row 9 already."],
      [11, "Nobody is their own manager."],
    ]);
    assert.deepEqual(
      job.todo.map(({ changes }) => changes),
      [[{ field: "name", before: people[4].name, after: "New Name" }]],
    );
  });

  test("leave out the rows that are done when an import goes on", async () => {
    const rows = [
      ["email", "name"],
      ["one@harborlights.example", "One"],
      ["two@harborlights.example", "Two"],
    ];
    const { job, file } = await imported("", { stored: { fileName: "x.csv", rows, mapping: ["email", "name"], done: [2], ownerId: "" } });
    assert.deepEqual([file.isResumed, job.todo.map(({ email }) => email)], [true, ["two@harborlights.example"]]);
  });
});
