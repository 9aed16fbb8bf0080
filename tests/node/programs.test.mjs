// The programs of tests/programs, in the shapes that public programs have, run as they stand with the official SDK and with this package:
// both send the same requests and print the same lines. Each side has a sandbox of the same seed. Repeated keys in place of commas are the one
// difference that is allowed.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { differences, runProgram } from "./support/programs.mjs";

const service = { CLIENT_ID: "sandbox-service", CLIENT_SECRET: "sandbox-secret" };
const cloudService = { GENESYS_CLOUD_CLIENT_ID: "sandbox-service", GENESYS_CLOUD_CLIENT_SECRET: "sandbox-secret" };
const ACCESS_TOKEN = "sandbox-token";
/** The first person of a sandbox: the head of the organization. */
const first = "ella.campbell@harborlights.example";

const csv = `name,email,department,title,skill,proficiency,profile
Nora Quay,nora.quay@harborlights.example,Sales,Sales Agent,Retention,4,knots;signals
Ivo Tide,,Sales,Sales Agent,,,maps
Nora Quay,nora.quay@harborlights.example,Billing,Billing Agent,,,knots`;

/**
 * `environment` is what the program gets in place of `process.env`; `rules` are faults of the sandbox; `visits` counts the visits to a page;
 * `polls` are asked as often as it takes; `unordered` requests are sent at the same time; `ignore` names requests of the login alone.
 */
const programs = [
  { name: "export-people", environment: { ...cloudService, GENESYS_CLOUD_REGION: "mypurecloud.de", PAGE_SIZE: "50" } },
  {
    name: "bulk-auto-answer",
    environment: {
      ACCESS_TOKEN,
      REGION: "mypurecloud.ie",
      DEPARTMENTS: "Customer Care;Technical Support;Sales;Billing",
      AUTO_ANSWER: "on",
    },
    rules: [
      { operation: "patchUsersBulk", count: 2, status: 429, retryAfter: 1 },
      { operation: "getUsersSearch", count: 1, status: 503 },
    ],
  },
  { name: "provision-from-csv", environment: { ACCESS_TOKEN, REGION: "eu_west_1", CSV: csv } },
  { name: "presence-wallboard", environment: { ACCESS_TOKEN, REGION: "mypurecloud.com.au", ROUNDS: "3" } },
  { name: "skills-editor", environment: { ACCESS_TOKEN, REGION: "usw2.pure.cloud", AGENT: "2" } },
  {
    name: "supervisor-panel",
    environment: { CLIENT_ID: "panel", REGION: "mypurecloud.jp", STATE: "queue=7&tab=agents" },
    visits: 2,
    person: first,
    unordered: true,
    // The SDK asks whether a token of a page is still good; this package does with the option `verify`.
    ignore: ["getTokensMe"],
  },
  { name: "lambda", environment: { ...cloudService, GENESYS_CLOUD_ENVIRONMENT: "cac1.pure.cloud" } },
  {
    name: "next-route",
    environment: {
      ACCESS_TOKEN,
      NEXT_PUBLIC_GENESYS_REGION: "https://api.mypurecloud.de/",
      USER_ID: "cf5ee9a0-494a-4961-be05-d5ed725b804b",
    },
  },
  { name: "vue-page", script: true, environment: { CLIENT_ID: "panel" }, visits: 2, person: first, ignore: ["getTokensMe"] },
  { name: "agent-service", environment: { ACCESS_TOKEN, REGION: "sae1.pure.cloud" }, unordered: true },
  { name: "react-hooks", environment: { ACCESS_TOKEN, REACT_APP_REGION: "api.mypurecloud.com" } },
  {
    name: "nightly-report",
    environment: { ...service, PAGE_SIZE: "25", INTERVAL: "2026-05-04T00:00:00.000Z/2026-05-05T00:00:00.000Z" },
    polls: ["getAnalyticsUsersDetailsJob"],
  },
];

test("every program has its row", () => {
  const files = readdirSync(new URL("../programs", import.meta.url)).map((file) => file.replace(/\.mjs$/, ""));
  assert.deepEqual(programs.map(({ name }) => name).sort(), files.sort());
});

describe("the same with the official SDK and with this package", () => {
  for (const program of programs) {
    test(program.name, async () => {
      const official = await runProgram(program, "official");
      assert.equal(official.failure, undefined, `the program is wrong, because it fails with the official SDK: ${official.failure}`);
      // A program that does nothing would be equal on both sides.
      assert.ok(official.lines.length > 3 && official.requests.length > 2, JSON.stringify(official, null, 2));
      const own = await runProgram(program, "package");
      const text = differences(program, official, own);
      assert.ok(text === "", text);
    });
  }
});
