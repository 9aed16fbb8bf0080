// Starts the programs of tests/programs against sandboxes, and compares what the two sides sent and printed.

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { startSandbox } from "../../support/sandbox.mjs";
import { operation, operations } from "./spec.mjs";

const runner = fileURLToPath(new URL("run-program.mjs", import.meta.url));
const programTimeout = 60_000;
const pageUrl = "https://app.example/panel/";

/** One run of a program, or one visit to its page. */
function start(settings) {
  const child = fork(runner, [JSON.stringify(settings)], { stdio: ["ignore", "ignore", "pipe", "ipc"], timeout: programTimeout });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (errors += text));
  return new Promise((resolve) => {
    let result;
    child.on("message", (message) => (result = message));
    child.on("close", (code, signal) => {
      resolve(
        result ?? { lines: [], hosts: [], failure: `ended with ${signal ?? `code ${code}`} and without a result.\n${errors.trim()}` },
      );
    });
  });
}

/** What the login page does for the person who signs in: it sends the page back with a token. */
async function signIn(left, hint) {
  const url = new URL(left);
  url.searchParams.set("auto", "1");
  url.searchParams.set("login_hint", hint);
  const response = await fetch(url, { redirect: "manual" });
  const location = response.headers.get("location");
  if (!location) throw new Error(`the login page answers ${response.status}: ${(await response.text()).slice(0, 500)}`);
  return location;
}

/** Visits the page: the first time it goes to the login and comes back, the second time the token may still be there. */
async function visitPage(settings, program) {
  const results = [];
  let page = { url: pageUrl, localStorage: [], sessionStorage: [] };
  for (let visit = 0; visit < program.visits; visit++) {
    let result = await start({ ...settings, page });
    results.push(result);
    if (result.left) {
      result = await start({ ...settings, page: { ...result.page, url: await signIn(result.left, program.person) } });
      results.push(result);
    }
    if (result.failure) break;
    // The address without what the login left there.
    page = { ...result.page, url: pageUrl };
  }
  return {
    lines: results.flatMap(({ lines }) => lines),
    hosts: [...new Set(results.flatMap(({ hosts }) => hosts))].sort(),
    logins: results.filter(({ left }) => left).map(({ left }) => authorizationRequest(left)),
    failure: results.find(({ failure }) => failure)?.failure,
  };
}

/** What the login page is asked. `state` is the program's own at the SDK, and random here: it comes back to the program either way. */
function authorizationRequest(address) {
  const { pathname, searchParams } = new URL(address);
  return [
    pathname,
    ...[...searchParams]
      .filter(([name]) => name !== "state")
      .map((pair) => pair.join("="))
      .sort(),
  ].join(" ");
}

/** Runs one side of a program against a sandbox of its own: `{ lines, hosts, logins, requests, failure }`. */
export async function runProgram(program, side) {
  const sandbox = await startSandbox({
    args: ["--users", "120", "--job-duration", "50", "--client", `panel=${pageUrl}*`],
  });
  try {
    const control = (path, body) => fetch(`${sandbox.url}/__sandbox/${path}`, body && { method: "POST", body: JSON.stringify(body) });
    if (program.rules) await control("rules", program.rules);
    const settings = {
      program: { name: program.name, script: program.script },
      side,
      sandbox: sandbox.url,
      environment: program.environment,
    };
    const result = program.visits ? await visitPage(settings, program) : await start(settings);
    const log = await (await control("requests")).json();
    return { ...result, requests: log.requests.filter(({ operation }) => operation !== "oauthAuthorize").map(describe) };
  } finally {
    await sandbox.stop();
  }
}

const known = new Set(operations.map(({ name }) => name));

/** A request as one line: arrays of the query as repeated keys, so that an empty one has no key, and parameters in order of name. */
function describe({ operation: name, method, path, query, body, status }) {
  const parameters = known.has(name) ? [...operation(name).positional, ...operation(name).optional] : [];
  const arrays = new Set(parameters.filter(({ schema }) => schema.type === "array").map((parameter) => parameter.name));
  const items = (key, value) => (arrays.has(key) ? value.split(",").filter(Boolean) : [value]);
  // A stable sort by name: the items of an array stay in their order.
  const pairs = [...new URLSearchParams(query)]
    .flatMap(([key, value]) => items(key, value).map((item) => ({ key, text: `${key}=${item}` })))
    .sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key))
    .map(({ text }) => text);
  const line = [method, decodeURI(path), ...pairs, canonical(body)].filter(Boolean).join(" ");
  return { operation: name, line, status };
}

function canonical(body) {
  try {
    return JSON.stringify(JSON.parse(body));
  } catch {
    return body;
  }
}

/** The requests of one side as they are compared: lines with the status of the response. */
function compared({ ignore = [], polls = [], unordered = false }, requests) {
  const lines = [];
  for (const { operation: name, line, status } of requests) {
    if (ignore.includes(name)) continue;
    // How often a program asks for a job, and with which status, depends on the time that the job takes.
    const text = polls.includes(name) ? `poll ${line}` : `${status} ${line}`;
    if (!polls.includes(name) || text !== lines.at(-1)) lines.push(text);
  }
  return unordered ? lines.sort() : lines;
}

/** The first difference between two lists, to be read by people; `undefined` if there is none. */
export function firstDifference(kind, official, own) {
  const at = Math.max(official.length, own.length);
  for (let i = 0; i < at; i++) {
    if (official[i] === own[i]) continue;
    const before = official.slice(Math.max(0, i - 3), i).map((line) => `      both: ${line}`);
    return [
      `${kind} ${i + 1} differs (${official.length} of the official SDK, ${own.length} of genesys-users):`,
      ...before,
      `  official: ${official[i] ?? "(nothing)"}`,
      `   package: ${own[i] ?? "(nothing)"}`,
    ].join("\n");
  }
  return undefined;
}

/** All differences between the two sides of a program, as text; empty if there are none. */
export function differences(program, official, own) {
  const found = [];
  for (const [name, side] of [
    ["the official SDK", official],
    ["genesys-users", own],
  ])
    if (side.failure) found.push(`the program fails with ${name}:\n  ${side.failure.split("\n").slice(0, 6).join("\n  ")}`);
  found.push(firstDifference("host", official.hosts, own.hosts));
  found.push(firstDifference("login", official.logins ?? [], own.logins ?? []));
  found.push(firstDifference("request", compared(program, official.requests), compared(program, own.requests)));
  found.push(firstDifference("printed line", official.lines, own.lines));
  return found.filter(Boolean).join("\n\n");
}
