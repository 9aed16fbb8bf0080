// Logins, as far as they wait for pages, windows, storages and requests. What an answer means and what comes next is decided
// by the core: `ask` puts its questions, see `ask` of src/core/oauth. `bag` is what the logins of one client share, `core` a
// handle on the client.

import { makeError } from "../errors.js";
import { send, tell } from "./send.js";

const [PROBLEM, NEXT, SECRETS, PAGE, FORM, TOKEN, LOGOUT] = [0, 1, 2, 3, 4, 5, 6];
const [PKCE, PROGRAM] = [1, 2];
const operations = ["loginImplicitGrant", "loginPKCEGrant", "loginClientCredentialsGrant"];
const tokensMe = "/api/v2/tokens/me";
const hints = ["org", "provider", "target", "loginHint", "prompt"];

const wrong = (operation, parameter, problem) =>
  makeError("ParameterError", `${operation}: \`${parameter}\` ${problem}`, { operation, parameter });

const failure = (operation, code, message) => makeError("AuthError", `${operation}: ${message}`, { operation, code });

/** Questions and answers have a NUL between their fields: a text with one is none that anybody would mean. */
const ask = (core, question, grant, texts, ends = 0) =>
  core
    .__oauth(question, grant, texts.map((text) => (typeof text === "string" && !text.includes("\0") ? text : "")).join("\0"), Date.now(), ends)
    .split("\0");

const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));

/**
 * Reads a key of a storage, writes a text to it, or, with `null`, removes the keys that start so. `undefined` when the storage is full
 * or forbidden.
 */
const store = (area, key, value) => {
  try {
    const storage = globalThis[area];
    if (value === undefined) return storage.getItem(key);
    if (value === null) {
      for (const name of Object.keys(storage)) if (name.startsWith(key)) storage.removeItem(name);
    } else storage.setItem(key, value);
    return null;
  } catch {
    return undefined;
  }
};

// Logins under way wait for their answers here, whatever keeps tokens: it is the storage of one tab.
const waiting = (key, value) => store("sessionStorage", key, value);

/** Whether the login of another client has sent this state and waits for its answer. */
const isAwaited = (state) => {
  try {
    return Object.values(sessionStorage).some((value) => value.startsWith(`${state}\n`));
  } catch {
    return false;
  }
};

// Neither the origin nor the id has a space, and every key ends in one, so none is the start of another.
const keyOf = ({ prefix, origin, id }, kind) => `${prefix} ${kind} ${origin} ${id ? `${id} ` : ""}`;

const fallBack = (bag) => {
  bag.area = "";
  tell(undefined, bag.logger, "warn", "the storage is full or forbidden: tokens are kept in memory only");
};

/** The stored token of a key as `[end, token, type]`. */
const load = (bag, key) => {
  let record = bag.area && store(bag.area, key);
  if (record === undefined) fallBack(bag);
  if (!bag.area) record = bag.slot?.[0] === key ? bag.slot[1] : undefined;
  const [ends, token, ...type] = (record ?? "").split("\n");
  return [Number(ends), token, type.join("\n")];
};

const save = (bag, key, record) => {
  bag.slot = [key, record];
  if (bag.area && store(bag.area, key, record) === undefined) {
    // An older token must not stand there for this one.
    store(bag.area, key, null);
    fallBack(bag);
  }
};

/**
 * Forgets the stored token of the last login, or, when there was none, of all clients. With `dead` only if it is that one, since
 * another tab may have stored a newer one.
 */
export const forget = (bag, dead) => {
  const key = keyOf(bag, "token");
  if (dead !== undefined && load(bag, key)[1] !== dead) return;
  bag.slot = undefined;
  if (bag.area) store(bag.area, key, null);
};

/** The token of a login is dead: forgets it and tells the application. */
export const expired = (bag, token) => {
  forget(bag, token);
  tell(bag.expired, bag.logger);
};

// Looks at the clock every minute: a timer alone would sleep with the machine.
const watch = (core, generation, ends) => {
  const look = () => core.__tokens()[0] === generation && Date.now() < ends && watch(core, generation, ends);
  setTimeout(look, Math.min(ends - Date.now(), 60_000)).unref?.();
};

/**
 * The body of what a request got. It is sent once, and neither past the gate and hooks of the client nor with its headers: they are not
 * meant for the login host, and the secrets here not for them. A body that is no JSON counts as none, since it may hold a token.
 */
const request = async ({ fetch, timeout }, operation, method, url, authorization, form) => {
  const headers = { Accept: "application/json" };
  if (authorization) headers.Authorization = authorization;
  if (form) headers["Content-Type"] = "application/x-www-form-urlencoded";
  const facts = { operation, method, url, attempts: 1 };
  const [kind, answer] = await send(fetch, url, { method, headers, body: form }, undefined, timeout);
  if (kind === 1) throw makeError("ConnectionError", `${operation}: the connection failed; see the cause`, { ...facts, cause: answer });
  if (kind) throw makeError("TimeoutError", `${operation}: no whole answer within ${timeout} ms`, facts);
  const [status, ofAnswer, text, correlationId] = answer;
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    // An empty one, or a gateway's page.
  }
  if (status > 199 && status < 300) return body;
  const name = { 401: "AuthenticationError", 429: "RateLimitError" }[status] ?? (status > 499 ? "ServerError" : "ApiError");
  throw makeError(name, `${operation}: the server answered ${status}`, { ...facts, status, headers: ofAnswer, correlationId, body });
};

/**
 * Shows `url` in the window and waits for the message of popup.js in it. Gives the address that it was sent back to, or else a
 * code and a message.
 */
const inPopup = (popup, url, timeout) =>
  new Promise((resolve) => {
    let closed = 0;
    const end = (...answer) => {
      clearInterval(poll);
      clearTimeout(timer);
      removeEventListener("message", hear);
      resolve(answer);
    };
    const hear = ({ data, origin, source }) => {
      const answer = source === popup && data?.genesysUsersLogin;
      if (typeof answer !== "string") return;
      if (origin === location.origin) end(answer);
      else end(undefined, "wrong_origin", "the popup has returned to a page of another origin");
    };
    // Seen closed twice: a message may still be under way at the first time.
    const poll = setInterval(() => {
      if (popup.closed && closed++) end(undefined, "popup_closed", "the popup was closed before the login ended");
    }, 250);
    const timer =
      timeout && setTimeout(() => end(undefined, "popup_timeout", "the login in the popup took too long"), Math.min(timeout, 2 ** 31 - 1));
    addEventListener("message", hear);
    popup.location.replace(url);
  });

const originOf = (url) => {
  try {
    return new URL(url).origin;
  } catch {
    return undefined;
  }
};

/** Opens an empty window in the middle of this one. */
const openPopup = ({ width = 500, height = 700 }) => {
  const left = screenX + (outerWidth - width) / 2;
  const top = screenY + (outerHeight - height) / 2;
  return open("", "_blank", `popup,width=${width},height=${height},left=${left},top=${top}`);
};

const run = async (core, bag, flow, grant, id, redirect, options) => {
  const operation = operations[grant];
  const { origin } = bag;
  const [generation] = core.__tokens();
  const tokenKey = keyOf({ ...bag, id }, "token");
  const { popup } = options;
  let own = options.state;
  let window;
  const fail = (code, message) => failure(operation, code, message);

  const done = (token, type, expiresAt) => {
    const tokenType = type || "bearer";
    if (core.__tokens()[0] !== generation) {
      throw fail("superseded", "the client was given another token or region, or was cleared, while this login was under way");
    }
    const program = grant === PROGRAM;
    if (!program) save(bag, tokenKey, `${expiresAt}\n${token}\n${tokenType}`);
    // The renewal is given its handle, so that the client does not hold itself.
    core.__adopt(token, expiresAt, program ? (core) => login(core, bag, grant, id, redirect) : undefined);
    if (bag.expired && !program && expiresAt < Infinity) watch(core, core.__tokens()[0], expiresAt);
    return { accessToken: token, expiresAt, tokenType, state: own };
  };

  const accept = ([verb, , first, second, seconds]) => {
    if (verb === "fail") throw fail(first, second);
    return done(first, second, seconds ? Date.now() + seconds * 1000 : Infinity);
  };

  const exchange = async (code, verifier) => {
    const [form, credentials] = ask(core, FORM, grant, [id, redirect, code, verifier]);
    const body = await request(bag, operation, "POST", `${origin}/oauth/token`, credentials && `Basic ${btoa(credentials)}`, form).catch((error) => {
      if (typeof error.body?.error !== "string") throw error;
      return error.body;
    });
    const { access_token, token_type, expires_in = "", error, error_description } = body ?? {};
    return accept(ask(core, TOKEN, grant, [access_token, token_type, `${expires_in}`, error, error_description]));
  };

  const leave = async () => {
    const { crypto } = globalThis;
    if (!crypto?.getRandomValues || (grant === PKCE && !crypto.subtle)) {
      throw fail("insecure_context", "this page has no WebCrypto: serve it over https, or from localhost");
    }
    const random = (count) => base64(crypto.getRandomValues(new Uint8Array(count)));
    const [state, verifier] = ask(core, SECRETS, grant, [random(32), random(64)]);
    if (popup) {
      if (originOf(redirect) !== location.origin) {
        throw fail("wrong_origin", "the page that a popup returns to must have the origin of this page");
      }
      // Before anything is waited for: it is the click of the person that allows it.
      window = openPopup(popup);
      if (!window) throw fail("popup_blocked", "the browser has blocked the popup; begin the login in the handler of a click");
    }
    const hash = grant === PKCE && (await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)));
    const [url] = ask(core, PAGE, grant, [origin, hash && base64(hash), id, redirect, state, ...hints.map((hint) => options[hint])]);
    if (popup) {
      const [answer, code, message] = await inPopup(window, url, popup.timeout ?? 300_000);
      if (code) throw fail(code, message);
      const said = ask(core, NEXT, grant, [answer, state, verifier]);
      if (said[0] === "exchange") return exchange(said[2], said[3]);
      return accept(said[0] === "leave" ? ask(core, TOKEN, grant, []) : said);
    }
    const record = [state, verifier, ...(own === undefined ? [] : [own])].join("\n");
    // Again, too: somebody stayed on the page, or came back to it.
    flow.leave = (navigate = (to) => location.assign(to)) => {
      if (waiting(flow.key, record) === undefined) {
        throw fail("storage_unavailable", "sessionStorage is full or forbidden, and without it no answer can be checked; use `popup`");
      }
      navigate(url);
    };
    flow.leave(options.navigate);
    return new Promise(() => {});
  };

  try {
    const { document, history, importScripts, location } = globalThis;
    if (grant === PROGRAM) {
      if (document || importScripts) throw fail("not_in_browsers", "a secret in a browser is no secret; use loginPKCEGrant there");
      return await exchange();
    }
    if (!document) throw fail("browser_only", "this login needs a page in a browser; programs use loginClientCredentialsGrant");
    const [pending, verifier, ...rest] = (waiting(flow.key) ?? "").split("\n");
    const [ends, token, type] = load(bag, tokenKey);
    const next = (address) => ask(core, NEXT, grant, [address, pending, verifier, token, options.verify ? "1" : ""], ends);
    // The answer to a popup comes to the popup.
    let said = next(popup ? undefined : location.href);
    if (said[0] === "fail" && said[4] && isAwaited(said[4])) said = next();
    const [, address, first, second] = said;
    let [verb] = said;
    if (address) {
      try {
        history.replaceState(history.state, "", address);
      } catch {
        // A page that may not change its address keeps it.
      }
      if (first !== "state_mismatch") {
        waiting(flow.key, null);
        own = rest.length ? rest.join("\n") : undefined;
      }
    }
    if (verb === "exchange") return await exchange(first, second);
    if (verb === "verify") {
      verb = await request(bag, operation, "GET", core.basePath + tokensMe, `Bearer ${token}`).then(
        () => "keep",
        (error) => {
          // Only a refusal makes it dead.
          if (error.status !== 401) throw error;
          forget(bag, token);
          return "leave";
        },
      );
    }
    if (verb === "keep") return done(token, type, ends);
    if (verb === "leave") return await leave();
    return accept(said);
  } finally {
    window?.close();
  }
};

/** Runs a login, or joins the same one that is under way. */
export const login = async (core, bag, grant, id, redirect, options) => {
  const operation = operations[grant];
  options = { ...options };
  if (options.popup) {
    const { width = 1, height = 1, timeout = 0, returnUrl = redirect } = options.popup;
    for (const number of [width, height, timeout]) {
      if (!(number >= 0)) throw wrong(operation, "popup", "must be true or `{ width, height, timeout, returnUrl }` with numbers above 0");
    }
    redirect = returnUrl;
  }
  const [parameter, message] = ask(core, PROBLEM, grant, [id, redirect, Object.keys(options).join()]);
  if (message) throw makeError("ParameterError", message, { operation, parameter });
  for (const name of ["state", ...hints]) {
    options[name] ??= undefined;
    if (options[name] !== undefined && typeof options[name] !== "string") throw wrong(operation, name, "must be a string");
  }
  options.navigate ??= undefined;
  if (options.navigate !== undefined && typeof options.navigate !== "function") throw wrong(operation, "navigate", "must be a function that takes a URL");

  const key = keyOf({ ...bag, id }, operation);
  const { flow } = bag;
  if (flow?.key === key) {
    flow.leave?.(options.navigate);
    return flow.promise;
  }
  if (flow && !flow.leave) throw failure(operation, "login_in_progress", "another login of this client is under way");
  bag.id = id;
  const mine = (bag.flow = { key });
  mine.promise = run(core, bag, mine, grant, id, redirect, options).finally(() => {
    if (bag.flow === mine) bag.flow = undefined;
  });
  return mine.promise;
};

/** Forgets the token, revokes it if that goes quickly, and leaves a page for the logout of the login host. */
export const logout = async (core, bag, redirect) => {
  redirect ??= undefined;
  if (redirect !== undefined && typeof redirect !== "string") throw wrong("logout", "redirectUri", "must be a string");
  const [url] = ask(core, LOGOUT, PKCE, [bag.origin, bag.id, redirect]);
  const [, token] = core.__tokens();
  core.clearAccessToken();
  if (token) await request({ ...bag, timeout: Math.min(bag.timeout, 5000) }, "logout", "DELETE", core.basePath + tokensMe, `Bearer ${token}`).catch(() => {});
  if (globalThis.document) location.assign(url);
};
