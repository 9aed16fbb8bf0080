// Analytics jobs from the submission to the last page of results, and all the other ways in which they end.

import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { after, before, beforeEach, describe, test } from "node:test";
import {
  ApiClient,
  BadRequestError,
  GenesysError,
  JobCancelledError,
  JobError,
  JobExpiredError,
  JobFailedError,
  NotFoundError,
  ParameterError,
  ServerError,
  UsersApi,
} from "genesys-users";
import { startSandbox } from "../support/sandbox.mjs";
import { fakeClient, json, rejection } from "./support/fake.mjs";
import { hostile } from "./support/values.mjs";

const throwError = () => {
  throw new Error("no access");
};

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
  test("for details reads all its results", async () => {
    await control("jobs", { duration: 1500 });
    const progress = [];
    const run = users.runUsersDetailsJob(details, { pageSize: 50, onProgress: (event) => progress.push(event) });
    assert.equal(run.jobId, undefined);
    const results = await run.toArray();
    const expected = await users.postAnalyticsUsersDetailsQueryAll(details).toArray();
    assert.deepEqual(results.map(({ userId }) => userId).sort(), expected.map(({ userId }) => userId).sort());
    assert.equal(run.state, "FULFILLED");
    assert.equal(run.position, undefined);
    const states = progress.map(({ state }) => state);
    assert.ok(
      states.some((state) => state === "QUEUED" || state === "PENDING"),
      states.join(),
    );
    assert.equal(states.at(-1), "FULFILLED");
    assert.ok(progress.every(({ jobId }) => jobId === run.jobId));
    assert.deepEqual(
      progress.slice(-3).map(({ fetched }) => fetched),
      [50, 100, results.length].slice(-3),
    );
    assert.deepEqual(
      (await jobs()).map(({ state }) => state),
      ["FULFILLED"],
    );
  });

  test("for aggregates reads all its results", async () => {
    const run = users.runUsersAggregatesJob(aggregates, { prefetch: 0 });
    let count = 0;
    for await (const { group } of run) {
      assert.ok(group.userId);
      count++;
    }
    assert.ok(count > 50);
    const pages = [];
    for await (const page of users.runUsersAggregatesJob(aggregates).pages()) pages.push(page);
    assert.deepEqual(
      pages.map(({ results }) => results.length).reduce((sum, length) => sum + length),
      count,
    );
  });

  test("doubles the wait between polls up to a maximum", async () => {
    const { setTimeout: real } = globalThis;
    const { random } = Math;
    const expected = [219, 438, 875, 1750, 3500, 7000, 8750, 8750];
    const waits = [];
    Math.random = () => 0.5;
    globalThis.setTimeout = (callback, ms, ...rest) => {
      // The host and the time-outs of attempts have timers too.
      if (!expected.includes(ms)) return real(callback, ms, ...rest);
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
      Math.random = random;
    }
    assert.deepEqual(waits, expected);
  });

  test("reads its options when it is created", async () => {
    const { users, sent } = fakeClient(({ method, url }) => {
      if (method === "POST") return json({ jobId: "1" });
      if (!url.pathname.endsWith("results")) return json({ state: "FULFILLED" });
      return json(url.searchParams.has("cursor") ? { userDetails: [2] } : { userDetails: [1], cursor: "c" });
    });
    const options = { pageSize: 5, headers: { "X-Trace": "1" }, extraQuery: { list: ["a"] }, prefetch: 0 };
    const run = users.runUsersDetailsJob(details, options);
    const changeOptions = () => {
      Object.assign(options, { pageSize: 7, jobId: "2", from: { skip: 1 }, cursor: "x" });
      options.headers["X-Trace"] += "2";
      options.extraQuery.list.push("b");
    };
    changeOptions();
    assert.equal((await run.next()).value, 1);
    changeOptions();
    assert.deepEqual(await run.toArray(), [2]);
    assert.deepEqual(
      sent.map(({ method, url }) => `${method} ${url.pathname.split("/jobs")[1]}`),
      ["POST ", "GET /1", "GET /1/results", "GET /1/results"],
    );
    assert.ok(sent.every(({ headers }) => headers.get("X-Trace") === "1"));
    for (const { url } of sent.slice(2))
      assert.deepEqual([url.searchParams.get("pageSize"), url.searchParams.getAll("list")], ["5", ["a"]]);
    assert.ok(
      sent.slice(0, 2).every(({ url }) => !url.search),
      "only the requests for results have the options of paging",
    );
  });

  test("resumes from its id and a position", async () => {
    const first = users.runUsersDetailsJob(details, { pageSize: 40 });
    const firstResults = await first.toArray({ limit: 50 });
    assert.equal((await jobs()).find(({ id }) => id === first.jobId).state, "FULFILLED", "the job is not cancelled");
    const second = users.runUsersDetailsJob(undefined, {
      jobId: first.jobId,
      from: JSON.parse(JSON.stringify(first.position)),
      pageSize: 40,
    });
    assert.equal(second.jobId, first.jobId);
    const rest = await second.toArray();
    const all = await users.getAnalyticsUsersDetailsJobResultsAll(first.jobId).toArray();
    assert.deepEqual([...firstResults, ...rest], all);
    assert.equal((await requests()).filter(({ method }) => method === "POST").length, 1);
  });

  test("that another program submitted is resumed by its id, and return() does not cancel it", async () => {
    await control("jobs", { duration: 60_000 });
    const { jobId } = await users.postAnalyticsUsersDetailsJobs(details);
    const run = users.runUsersDetailsJob(undefined, { jobId });
    const pending = run.next();
    while (run.state === undefined) await sleep(5);
    await run.return();
    assert.deepEqual(await pending, { value: undefined, done: true });
    await sleep(30);
    assert.ok(["QUEUED", "PENDING"].includes((await jobs()).find(({ id }) => id === jobId).state));
  });
});

describe("a job that ends without results", () => {
  test("is a JobFailedError when the job fails", async () => {
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

  test("is a JobCancelledError when the job is cancelled", async () => {
    await control("jobs", { duration: 60_000 });
    const { jobId } = await users.postAnalyticsUsersDetailsJobs(details);
    await users.deleteAnalyticsUsersDetailsJob(jobId);
    const error = await rejection(users.runUsersDetailsJob(undefined, { jobId }).toArray());
    assert.ok(error instanceof JobCancelledError, String(error));
    assert.equal(error.jobId, jobId);
  });

  test("is a JobExpiredError when the results have expired", async () => {
    const run = users.runUsersAggregatesJob(aggregates);
    await run.toArray();
    await control("clock", { advance: 25 * 3600e3 });
    const error = await rejection(users.runUsersAggregatesJob(undefined, { jobId: run.jobId }).toArray());
    assert.ok(error instanceof JobExpiredError, String(error));
    assert.equal(error.state, "EXPIRED");
  });

  test("is a NotFoundError for an unknown job, and a JobError for one without a state", async () => {
    assert.ok(
      (await rejection(users.runUsersDetailsJob(undefined, { jobId: "5f0c7c7c-0000-4000-8000-000000000000" }).toArray())) instanceof
        NotFoundError,
    );
    for (const body of [{}, null, { state: "" }]) {
      const { users } = fakeClient(() => json(body));
      const error = await rejection(users.runUsersDetailsJob(undefined, { jobId: "1" }).toArray());
      assert.equal(error.name, "JobError");
    }
  });

  test("is a BadRequestError when the server rejects the query", async () => {
    const error = await rejection(users.runUsersDetailsJob({ interval: "yesterday" }).toArray());
    assert.ok(error instanceof BadRequestError, String(error));
  });

  test("is a ParameterError for an invalid argument, and submits nothing", async () => {
    const { users, sent } = fakeClient();
    const invalid = [
      [() => users.runUsersDetailsJob(), "body"],
      [() => users.runUsersDetailsJob(new Map()), "body"],
      [() => users.runUsersDetailsJob(details, { jobID: "1" }), "jobID"],
      [() => users.runUsersDetailsJob(details, { jobId: 5 }), "jobId"],
      [() => users.runUsersAggregatesJob(aggregates, { pageSize: 5 }), "pageSize"],
      [() => users.runUsersDetailsJob(details, { prefetch: -1 }), "prefetch"],
      [() => users.runUsersDetailsJob(details, { signal: "x" }), "signal"],
      [() => users.runUsersDetailsJob(details, 5), "options"],
      [() => users.runUsersDetailsJob(details, hostile.proxy()), "options"],
      [() => users.runUsersDetailsJob(details, Object.defineProperty({}, "jobId", { enumerable: true, get: throwError })), "options"],
      [() => users.runUsersAggregatesJob(aggregates, { from: { foo: 1 } }), "from"],
    ];
    for (const [call, parameter] of invalid) {
      const error = await rejection(call().next());
      assert.ok(error instanceof ParameterError, String(error));
      assert.equal(error.parameter, parameter);
    }
    assert.equal(sent.length, 0);
  });
});

describe("the early end of a job", () => {
  const isCancelled = async (id) => {
    for (let tries = 0; tries < 100; tries++, await sleep(10)) {
      const job = (await jobs()).find((job) => job.id === id);
      if (job?.state === "CANCELLED" || !job) return true;
    }
    return false;
  };

  test("by an abort cancels it on the server", async () => {
    await control("jobs", { duration: 60_000 });
    const controller = new AbortController();
    const run = users.runUsersDetailsJob(details, { signal: controller.signal });
    const pending = rejection(run.toArray());
    while (run.state === undefined) await sleep(5);
    controller.abort("enough");
    assert.equal(await pending, "enough");
    assert.ok(await isCancelled(run.jobId));
    assert.equal(getEventListeners(controller.signal, "abort").length, 0);
  });

  test("by return() cancels it on the server", async () => {
    await control("jobs", { duration: 60_000 });
    const run = users.runUsersDetailsJob(details);
    const pending = run.next();
    while (run.state === undefined) await sleep(5);
    await run.return();
    assert.deepEqual(await pending, { value: undefined, done: true });
    assert.ok(await isCancelled(run.jobId));
  });

  test("before its start submits nothing", async () => {
    const { users, sent } = fakeClient();
    assert.equal(await rejection(users.runUsersDetailsJob(details, { signal: AbortSignal.abort("early") }).toArray()), "early");
    const controller = new AbortController();
    const run = users.runUsersDetailsJob(details, { signal: controller.signal });
    controller.abort("enough");
    assert.equal(await rejection(run.next()), "enough");
    const foreign = { aborted: true, reason: "foreign", addEventListener: throwError };
    assert.equal(await rejection(users.runUsersAggregatesJob(aggregates, { signal: foreign }).toArray()), "foreign");
    await sleep(20);
    assert.equal(sent.length, 0);
  });

  test("in onProgress takes effect at once", async () => {
    for (const ending of ["abort", "return"]) {
      const { users, sent } = fakeClient(({ method }) => json(method === "POST" ? { jobId: "1" } : { state: "QUEUED" }));
      const controller = new AbortController();
      let endTime;
      const run = users.runUsersDetailsJob(details, {
        signal: controller.signal,
        onProgress() {
          endTime = performance.now();
          if (ending === "abort") controller.abort("enough");
          else run.return();
        },
      });
      if (ending === "abort") assert.equal(await rejection(run.toArray()), "enough");
      else assert.deepEqual(await run.next(), { value: undefined, done: true });
      // The first wait is 188 ms or more.
      assert.ok(performance.now() - endTime < 100, String(performance.now() - endTime));
      await sleep(5);
      assert.deepEqual(
        sent.map(({ method }) => method),
        ["POST", "GET", "DELETE"],
      );
    }
  });

  test("during its submission cancels it as soon as its id is known", async () => {
    await control("jobs", { duration: 60_000 });
    await control("rules", { operation: "postAnalyticsUsersDetailsJobs", latency: 100 });
    const controller = new AbortController();
    const run = users.runUsersDetailsJob(details, { signal: controller.signal });
    const pending = rejection(run.toArray());
    const jobCount = (await jobs()).length;
    await sleep(20);
    controller.abort("enough");
    assert.equal(await pending, "enough");
    while ((await jobs()).length === jobCount) await sleep(10);
    const job = (await jobs()).at(-1);
    assert.ok(await isCancelled(job.id));
  });

  test("cancels aggregates too, and stops their polls", async () => {
    await control("jobs", { duration: 60_000 });
    const run = users.runUsersAggregatesJob(aggregates);
    const pending = run.next();
    while (run.state === undefined) await sleep(5);
    await run.return();
    await pending;
    assert.ok(await isCancelled(run.jobId));
    const requestLines = async () => (await requests()).map(({ method, path }) => `${method} ${path}`);
    const lines = await requestLines();
    assert.match(lines.at(-1), /^DELETE .*aggregates/);
    await sleep(400);
    assert.deepEqual(await requestLines(), lines);
  });

  test("by an error does not cancel it, and the job can be resumed", async () => {
    await control("rules", { operation: "getAnalyticsUsersDetailsJob", count: 1, fault: "status", status: 500 });
    const run = users.runUsersDetailsJob(details, { maxRetries: 0 });
    assert.ok((await rejection(run.toArray())) instanceof ServerError);
    assert.ok((await users.runUsersDetailsJob(undefined, { jobId: run.jobId }).toArray()).length > 0);
  });
});
