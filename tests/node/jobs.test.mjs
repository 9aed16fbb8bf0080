// Analytics jobs from submission to the last page of results, and all the ways in which they end otherwise.

import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { after, before, beforeEach, describe, test } from "node:test";
import {
  ApiClient, BadRequestError, GenesysError, JobCancelledError, JobError, JobExpiredError, JobFailedError, NotFoundError, ParameterError, ServerError, UsersApi,
} from "genesys-users";
import { startSandbox } from "../support/sandbox.mjs";
import { fakeClient, json, rejection } from "./support/fake.mjs";

let sandbox, users;
before(async () => {
  sandbox = await startSandbox({ args: ["--users", "120", "--job-duration", "200"] });
  users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));
});
after(() => sandbox.stop());

const control = (path, body, method = "POST") => fetch(`${sandbox.url}/__sandbox/${path}`, { method, body: body && JSON.stringify(body) });
const jobs = async () => (await (await control("jobs", undefined, "GET")).json()).jobs;
const requests = async () => (await (await control("requests", undefined, "GET")).json()).requests;
beforeEach(async () => {
  await control("jobs", { fail: 0, duration: 200 });
  await control("rules", undefined, "DELETE");
  await control("requests", undefined, "DELETE");
});

const interval = `${new Date(Date.now() - 2 * 864e5).toISOString()}/${new Date().toISOString()}`;
const details = { interval, order: "asc" };
const aggregates = { interval, groupBy: ["userId"], metrics: ["tSystemPresence"], pageSize: 50 };

describe("a job", () => {
  test("for details runs to its last page", async () => {
    await control("jobs", { duration: 1500 });
    const progress = [];
    const run = users.runUsersDetailsJob(details, { pageSize: 50, onProgress: (told) => progress.push(told) });
    assert.equal(run.jobId, undefined);
    const results = await run.toArray();
    const direct = await users.postAnalyticsUsersDetailsQueryAll(details).toArray();
    assert.deepEqual(results.map(({ userId }) => userId).sort(), direct.map(({ userId }) => userId).sort());
    assert.equal(run.state, "FULFILLED");
    assert.equal(run.position, undefined);
    const states = progress.map(({ state }) => state);
    assert.ok(states.some((state) => state === "QUEUED" || state === "PENDING"), states.join());
    assert.equal(states.at(-1), "FULFILLED");
    assert.ok(progress.every(({ jobId }) => jobId === run.jobId));
    assert.deepEqual(progress.slice(-3).map(({ fetched }) => fetched), [50, 100, results.length].slice(-3));
    assert.deepEqual((await jobs()).map(({ state }) => state), ["FULFILLED"]);
  });

  test("for aggregates too", async () => {
    const run = users.runUsersAggregatesJob(aggregates, { prefetch: 0 });
    let count = 0;
    for await (const { group } of run) {
      assert.ok(group.userId);
      count++;
    }
    assert.ok(count > 50);
    const pages = [];
    for await (const page of users.runUsersAggregatesJob(aggregates).pages()) pages.push(page);
    assert.deepEqual(pages.map(({ results }) => results.length).reduce((sum, length) => sum + length), count);
  });

  test("waits longer and longer between looks", async () => {
    const { setTimeout: real } = globalThis;
    const waits = [];
    globalThis.setTimeout = (callback, ms, ...rest) => {
      // Those of the host are whole numbers.
      if (Number.isInteger(ms)) return real(callback, ms, ...rest);
      waits.push(ms);
      return real(callback, 0, ...rest);
    };
    try {
      const { users } = fakeClient(({ method, url }, count) => {
        if (method === "POST") return json({ jobId: "1" });
        return json(url.pathname.endsWith("results") ? { userDetails: [] } : { state: count < 10 ? "RUNNING_IN_A_NEW_WAY" : "FULFILLED" });
      });
      await users.runUsersDetailsJob(details).toArray();
    } finally {
      globalThis.setTimeout = real;
    }
    assert.equal(waits.length, 8, waits.join());
    for (const [index, ms] of waits.entries()) {
      const most = Math.min(250 * 2 ** index, 10_000);
      assert.ok(ms <= most && ms >= most * 0.75, `${index}: ${ms}`);
    }
  });

  test("can be gone on with by its id and a position", async () => {
    const first = users.runUsersDetailsJob(details, { pageSize: 40 });
    const some = await first.toArray({ limit: 50 });
    assert.equal((await jobs()).find(({ id }) => id === first.jobId).state, "FULFILLED", "its results stay");
    const second = users.runUsersDetailsJob(undefined, { jobId: first.jobId, from: JSON.parse(JSON.stringify(first.position)), pageSize: 40 });
    assert.equal(second.jobId, first.jobId);
    const rest = await second.toArray();
    const all = await users.getAnalyticsUsersDetailsJobResultsAll(first.jobId).toArray();
    assert.deepEqual([...some, ...rest], all);
    assert.equal((await requests()).filter(({ method }) => method === "POST").length, 1);
  });

  test("submitted elsewhere is picked up, and is not cancelled when we leave", async () => {
    await control("jobs", { duration: 60_000 });
    const { jobId } = await users.postAnalyticsUsersDetailsJobs(details);
    const run = users.runUsersDetailsJob(undefined, { jobId });
    const waiting = run.next();
    while (run.state === undefined) await sleep(5);
    await run.return();
    assert.deepEqual(await waiting, { value: undefined, done: true });
    await sleep(30);
    assert.ok(["QUEUED", "PENDING"].includes((await jobs()).find(({ id }) => id === jobId).state));
  });
});

describe("a job that ends without results", () => {
  test("failed", async () => {
    await control("jobs", { fail: 1, errorMessage: "The query asks for too much." });
    const run = users.runUsersDetailsJob(details);
    const error = await rejection(run.toArray());
    assert.ok(error instanceof JobFailedError && error instanceof JobError && error instanceof GenesysError, String(error));
    assert.equal(error.name, "JobFailedError");
    assert.equal(error.jobId, run.jobId);
    assert.equal(error.state, "FAILED");
    assert.equal(error.operation, "runUsersDetailsJob");
    assert.ok(error.message.includes(run.jobId) && error.message.includes("The query asks for too much."), error.message);
    assert.deepEqual(await run.next(), { value: undefined, done: true });
  });

  test("cancelled by somebody", async () => {
    await control("jobs", { duration: 60_000 });
    const { jobId } = await users.postAnalyticsUsersDetailsJobs(details);
    await users.deleteAnalyticsUsersDetailsJob(jobId);
    const error = await rejection(users.runUsersDetailsJob(undefined, { jobId }).toArray());
    assert.ok(error instanceof JobCancelledError, String(error));
    assert.equal(error.jobId, jobId);
  });

  test("expired", async () => {
    const run = users.runUsersAggregatesJob(aggregates);
    await run.toArray();
    await control("clock", { advance: 25 * 3600e3 });
    const error = await rejection(users.runUsersAggregatesJob(undefined, { jobId: run.jobId }).toArray());
    assert.ok(error instanceof JobExpiredError, String(error));
    assert.equal(error.state, "EXPIRED");
  });

  test("unknown, or without any state", async () => {
    assert.ok((await rejection(users.runUsersDetailsJob(undefined, { jobId: "5f0c7c7c-0000-4000-8000-000000000000" }).toArray())) instanceof NotFoundError);
    for (const answer of [{}, null, { state: "" }]) {
      const { users } = fakeClient(() => json(answer));
      const error = await rejection(users.runUsersDetailsJob(undefined, { jobId: "1" }).toArray());
      assert.equal(error.name, "JobError");
    }
  });

  test("refused by the server", async () => {
    const error = await rejection(users.runUsersDetailsJob({ interval: "yesterday" }).toArray());
    assert.ok(error instanceof BadRequestError, String(error));
  });

  test("not submitted at all, because an argument is wrong", async () => {
    const { users, sent } = fakeClient();
    const wrong = [
      [() => users.runUsersDetailsJob(), "body"],
      [() => users.runUsersDetailsJob(new Map()), "body"],
      [() => users.runUsersDetailsJob(details, { jobID: "1" }), "jobID"],
      [() => users.runUsersDetailsJob(details, { jobId: 5 }), "jobId"],
      [() => users.runUsersAggregatesJob(aggregates, { pageSize: 5 }), "pageSize"],
      [() => users.runUsersDetailsJob(details, { prefetch: -1 }), "prefetch"],
      [() => users.runUsersDetailsJob(details, { signal: "x" }), "signal"],
      [() => users.runUsersDetailsJob(details, 5), "options"],
    ];
    for (const [call, parameter] of wrong) {
      const error = await rejection(call().next());
      assert.ok(error instanceof ParameterError, String(error));
      assert.equal(error.parameter, parameter);
    }
    assert.equal(sent.length, 0);
  });
});

describe("leaving a job", () => {
  const cancelled = async (id) => {
    for (let tries = 0; tries < 100; tries++, await sleep(10)) {
      const job = (await jobs()).find((job) => job.id === id);
      if (job?.state === "CANCELLED" || !job) return true;
    }
    return false;
  };

  test("by abort cancels it on the server", async () => {
    await control("jobs", { duration: 60_000 });
    const controller = new AbortController();
    const run = users.runUsersDetailsJob(details, { signal: controller.signal });
    const waiting = rejection(run.toArray());
    while (run.state === undefined) await sleep(5);
    controller.abort("enough");
    assert.equal(await waiting, "enough");
    assert.ok(await cancelled(run.jobId));
    assert.equal(getEventListeners(controller.signal, "abort").length, 0);
  });

  test("by return() too", async () => {
    await control("jobs", { duration: 60_000 });
    const run = users.runUsersDetailsJob(details);
    const waiting = run.next();
    while (run.state === undefined) await sleep(5);
    await run.return();
    assert.deepEqual(await waiting, { value: undefined, done: true });
    assert.ok(await cancelled(run.jobId));
  });

  test("while it is being submitted cancels it as soon as its id is known", async () => {
    await control("jobs", { duration: 60_000 });
    await control("rules", { operation: "postAnalyticsUsersDetailsJobs", latency: 100 });
    const controller = new AbortController();
    const run = users.runUsersDetailsJob(details, { signal: controller.signal });
    const waiting = rejection(run.toArray());
    const before = (await jobs()).length;
    await sleep(20);
    controller.abort("enough");
    assert.equal(await waiting, "enough");
    while ((await jobs()).length === before) await sleep(10);
    const job = (await jobs()).at(-1);
    assert.ok(await cancelled(job.id));
  });

  test("of aggregates, which the API cannot cancel, sends no more", async () => {
    await control("jobs", { duration: 60_000 });
    const run = users.runUsersAggregatesJob(aggregates);
    const waiting = run.next();
    while (run.state === undefined) await sleep(5);
    await run.return();
    await waiting;
    const sent = async () => (await requests()).map(({ method, path }) => `${method} ${path}`);
    const before = await sent();
    assert.ok(before.length >= 2 && before.every((line) => /^(GET|POST) .*aggregates/.test(line)), before.join());
    await sleep(400);
    assert.deepEqual(await sent(), before);
  });

  test("because of an error does not cancel it: it can be picked up again", async () => {
    await control("rules", { operation: "getAnalyticsUsersDetailsJob", count: 1, fault: "status", status: 500 });
    const run = users.runUsersDetailsJob(details, { maxRetries: 0 });
    assert.ok((await rejection(run.toArray())) instanceof ServerError);
    assert.ok((await users.runUsersDetailsJob(undefined, { jobId: run.jobId }).toArray()).length > 0);
  });
});
