// A call under way: its request, what is told of it, and the errors it can end with. It is kept here rather than in the core, because
// objects and texts cost nothing here. The core says what happens. `client` holds the settings of the client.

import { makeError, names } from "../errors.js";
import { renew } from "./login.js";
import { ask, header, send, tell, wait } from "./send.js";
import { attempt, levels, property, stringify } from "./values.js";

/** By the core's number: the hook, the level and the message. */
const events = [
  ["onRequest", "debug", "request"],
  ["onResponse", "debug", "response"],
  ["onRetry", "info", "retry"],
  ["onRetry", "warn", "rate limit: all calls of this client wait"],
];

/** Completes the settings of a client, from its options and the bound of an attempt in ms. */
export const settle = (client, timeout) => {
  const { storage, storagePrefix, onTokenExpired, logger, logLevel = "warn" } = client;
  const rank = (client.rank = levels.indexOf(logLevel));
  client.log = rank > 3 ? {} : logger;
  client.prefix = storagePrefix ?? "genesys-users";
  client.area = { session: "sessionStorage", local: "localStorage" }[storage] ?? "";
  client.expired = onTokenExpired;
  client.timeout = timeout;
};

/** A call of a client; its options are put into it. */
export const open = (client) => ({ client, attempts: 0 });

/** What the core has made of the arguments; the bounds are in ms. */
export const ready = (call, operation, target, timeout, deadline) =>
  Object.assign(call, { operation, method: /^[a-z]+/.exec(operation)[0].toUpperCase(), target, timeout, deadline });

/** Writes the body as JSON; when that fails, gives what was thrown, in an array. */
export const write = (call, body, wraps) => {
  const [text, error] = stringify(wraps ? [body] : body);
  call.body = text;
  return typeof text === "string" ? undefined : [error];
};

const correlationOf = (answer) => header(answer, "ININ-Correlation-Id");

const facts = ({ operation, method, url = "", attempts, answer }, count, more) => ({
  operation,
  method,
  url,
  [count]: attempts,
  status: answer?.status,
  correlationId: answer && correlationOf(answer),
  ...more,
});

/** Tells hooks and the logger what a call does, by the number of the event; computes nothing when nobody listens. */
export const report = (call, event, wait) => {
  const [name, level, message] = events[event];
  const { client, sent } = call;
  // Before the answer goes.
  const error = event > 1 ? errorOf(call) : undefined;
  const logs = levels.indexOf(level) >= client.rank;
  if (logs || client[name]) {
    const told = facts(call, "attempt", { elapsed: performance.now() - sent, wait });
    for (const key in told) if (told[key] === undefined) delete told[key];
    tell(client[name], client.log, logs ? level : undefined, message, told, error);
  }
  // Of an attempt that is over.
  if (error) call.answer = undefined;
};

/** Sends once, within `ms`, with the `known` token, or else with that of the answer. */
export const begin = (call, known, ms) => {
  const { client, target, method, body, signal } = call;
  call.url = client.base + target;
  call.attempts++;
  call.sent = performance.now();
  call.answer = undefined;
  call.token = known ? client.token : call.ended[1];
  const headers = new Headers(body === undefined ? client.ofRead : client.ofWrite);
  if (call.token) headers.set("Authorization", `Bearer ${call.token}`);
  for (const more of [client.headers, call.customHeaders, call.headers]) more?.forEach((value, name) => headers.set(name, value));
  report(call, 0);
  return send(client.fetch, call.url, { method, headers, body }, signal, ms);
};

/** Takes how a wait ended; gives that as a number, see `race` of send.js. */
export const ended = (call, ended) => {
  const { client, asked } = call;
  const [how] = (call.ended = ended);
  call.asked = undefined;
  // The core takes the answer in this turn. One that nobody waits for any more must not be told to a later call.
  if (asked && (!--asked.waiting || how < 2) && client.pending === asked) client.pending = undefined;
  return how;
};
export const endedWith = ({ ended }) => ended[1];

/** Takes the answer of `send`; gives its status. */
export const answered = (call) => {
  call.answer = call.ended[1];
  report(call, 1);
  return call.answer.status;
};

/**
 * Waits until the core says how a call has ended, and gives its result or throws its error. An error that is made here, in an async
 * function, shows the lines of the caller's that wait for the call; one that is made on the way of the core does not.
 */
export const finish = async (call, ended, withResponse) => {
  const errorFor = ends[await ended];
  if (errorFor) throw errorFor(call);
  const { url, answer } = call;
  const { status, headers, text } = answer;
  let data;
  try {
    // An empty body is none.
    data = text ? JSON.parse(text) : undefined;
  } catch (cause) {
    throw fail(call, "DecodeError", `the server answered ${status} with a body that is no JSON`, { headers, text: text.slice(0, 1000), cause });
  }
  return withResponse ? { data, status, correlationId: correlationOf(answer), headers, url } : data;
};

/** The text of a failure that may say how long to wait: the header for it, or else the message in the body. */
export const hint = ({ answer }, ofBody) => (ofBody ? messageOf(bodyOf(answer)) : header(answer, "Retry-After")) ?? "";

/** The time in ms until the date in the header. */
export const until = ({ answer }) => Date.parse(header(answer, "Retry-After")) - Date.now();

/** The body of a failure: a value when it is JSON, or else text. It is looked at more than once, and read once. */
const bodyOf = (answer) => {
  if ("body" in answer) return answer.body;
  const { text } = answer;
  const [body, error] = attempt(JSON.parse, text);
  return (answer.body = error ? text || undefined : body);
};

const textIn = (body, name) => (typeof body?.[name] === "string" ? body[name] : undefined);
const messageOf = (body) => textIn(body, "message");

const noToken = (call, cause) =>
  fail(call, "AuthError", "the function for `accessToken` failed; see the cause", { code: "token_function_failed", cause });

const fail = (call, name, message, more) => makeError(name, `${call.operation}: ${message}`, facts(call, "attempts", more));

/** Takes why an attempt has failed. Its error is made when it is needed: by a report, or at the end of the call. */
const failed = (call, errorFor) => Object.assign(call, { errorFor, error: undefined });

/** The error of the last attempt that has failed, if one has. */
export const errorOf = (call) => (call.error ??= call.errorFor?.(call));

/** An attempt has failed by its answer: the number of the class of its error; `retryAfter` is NaN for none. */
export const refusal = (call, kind, retryAfter) =>
  failed(call, ({ answer }) => {
    const { status, headers } = answer;
    const body = bodyOf(answer);
    const said = messageOf(body);
    return fail(call, names[kind], said ? `${status}: ${said}` : `the server answered with status ${status} and no message`, {
      code: textIn(body, "code"),
      contextId: textIn(body, "contextId"),
      headers,
      retryAfter: retryAfter >= 0 ? retryAfter : undefined,
      body,
    });
  });

/** What a call rejects with that ends without a result, by the number of `End` in src/wasm/executor.rs. */
const ends = [
  ({ signal }) => property(signal, "reason"),
  (call) => {
    const cause = errorOf(call);
    call.answer = undefined;
    return fail(call, "TimeoutError", `no result within the deadline of ${call.deadline} ms`, { cause });
  },
  (call) => fail(call, "TimeoutError", `no whole answer within ${call.timeout} ms`),
  (call) => fail(call, "ConnectionError", "the connection failed; see the cause", { cause: call.ended[1] }),
  (call) => noToken(call, call.ended[1]),
  (call) => noToken(call, new TypeError("the function for `accessToken` gave no string")),
  (call) => {
    call.url = call.client.base + call.target;
    const code = "token_expired";
    const message = "the token of the login has expired or was refused; sign in again";
    return fail(call, "AuthenticationError", message, { status: 401, code, headers: new Headers() });
  },
  ({ ended }) => ended[1],
  errorOf,
];

/** An attempt has failed without an answer: the number of its `End`. */
export const failure = (call, end) => failed(call, ends[end]);

/** Takes another token; gives the old one. */
export const keep = (client, token) => {
  const { token: old } = client;
  client.token = token;
  return old;
};

/** Waits for the token that the function of the caller's gives, or, with a handle on the client, a renewal. */
export const token = (call, core, ms) => {
  const { client } = call;
  // That of a 401 has led here, and is nothing that an error would be about.
  call.answer = undefined;
  // Calls in flight share the asking.
  const asked = (call.asked = client.pending ??= { answer: core ? renew(core, client) : ask(client.source), waiting: 0 });
  asked.waiting++;
  return wait(asked.answer, call.signal, ms);
};

/** Whether a call was sent without a token (0), with the known one (1) or with another one (2). */
export const tokenState = ({ token, client }) => (token ? (token === client.token ? 1 : 2) : 0);

/** The error for a mistake of the caller's. `operation` is empty where none is concerned. */
export const mistake = (message, parameter, operation, cause) =>
  makeError("ParameterError", message, { parameter, operation: operation || undefined, cause });

/** Another handle on a client, for who must not consume the first; nothing for anything else, or one that has been freed. */
export const share = (client) => attempt(() => client.__share())[0];

export const list = (...numbers) => numbers;

/** Waits for the turn of a call, which `wake` says, or for the signal or the time. */
export const queue = (call, ms) => wait(new Promise((resolve) => (call.wake = resolve)), call.signal, ms);
export const wake = (call) => call.wake();

/** Waits for the signal or the time. */
export const pause = (call, ms) => wait(undefined, call.signal, ms);

export const isAborted = ({ signal }) => !!(signal && property(signal, "aborted"));
