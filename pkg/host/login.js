// Logins, as far as they wait for pages, windows, storages and requests, and take addresses and answers apart. What an answer means
// and what comes next is decided by the core, see `next` of src/core/oauth. `bag` is what the logins of one client share, `core`
// a handle on the client.

import { makeError } from "../errors.js";
import { ended, endedWith, errorOf, failure, refusal } from "./call.js";
import { longest, send, tell } from "./send.js";
import { attempt, numberOf } from "./values.js";

const PKCE = 1;
const PROGRAM = 2;
const operations = ["loginImplicitGrant", "loginPKCEGrant", "loginClientCredentialsGrant"];

// What comes next.
const USE = 0;
const EXCHANGE = 1;
const REFUSED = 2;
const MISMATCH = 4;
const KEEP = 5;

// How requests end without an answer, by the numbers of `End` in src/wasm/executor.rs.
const TIMED_OUT = 2;
const FAILED = 3;

/** The options of a login: strings, a function, and two of any kind. */
const known = ["state", "org", "provider", "target", "loginHint", "prompt", "navigate", "popup", "verify"];

const check = (good, operation, parameter, problem) => {
  if (!good) throw makeError("ParameterError", `${operation}: \`${parameter}\` ${problem}`, { operation, parameter });
};

/** A string, or an empty one for anything else. A NUL stands between the fields of a question, and nobody would mean one. */
const text = (value) => (typeof value === "string" && !value.includes("\0") ? value : "");

/** Asks the core what is next after an answer of the login host, if there is one, and what is stored. */
const ask = (core, { state, error, code, access_token, expires_in }, sent, stored, ends) =>
  core.constructor.__oauth([sent, state, error, code, access_token, expires_in, stored].map(text).join("\0"), ends);

/** A query or a form; fields without a value are left out. */
const form = (fields) => String(new URLSearchParams(Object.entries(fields).filter(([, value]) => value))).replaceAll("+", "%20");

/** Base64 in the alphabet of URLs and without padding, as RFC 7636 has it. */
const base64 = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/**
 * Takes the answer to a login out of an address: a token stands in the fragment, a code in the query. Gives its values by their
 * names, with a line break for garbage, and the address without it, where all else stays as it was.
 */
const parse = (grant, url) => {
  const [, start, mark, section, end = ""] = (grant === PKCE ? /^([^?#]*)(\??)([^#]*)(.*)$/s : /^([^#]*)(#?)(.*)$/s).exec(url);
  const names = ["state", "error", "error_description", "error_uri"].concat(grant === PKCE ? "code" : ["access_token", "expires_in", "token_type"]);
  const answer = {};
  // From the end, where the login page has written: an earlier field of the same name is the application's.
  const fields = section.split("&").reverse();
  for (const name of names) {
    const at = fields.findIndex((field) => field.split("=")[0] === name);
    if (at < 0) continue;
    let value = fields.splice(at, 1)[0].slice(name.length + 1);
    // A plus is a space in prose only: no token or code has a space, and some servers do not encode the plus of theirs.
    if (name === "error_description") value = value.replaceAll("+", " ");
    answer[name] = text(attempt(decodeURIComponent, value)[0]) || "\n";
  }
  return [answer, start + (fields.length ? mark + fields.reverse().join("&") : "") + end];
};

/**
 * Reads a key of a storage, writes a text to it, or, with `null`, removes the keys that start so. `undefined` when the storage is full
 * or forbidden.
 */
const store = (area, key, value) =>
  attempt(() => {
    const storage = globalThis[area];
    if (value === undefined) return storage.getItem(key);
    if (value !== null) storage.setItem(key, value);
    else for (const name of Object.keys(storage)) if (name.startsWith(key)) storage.removeItem(name);
    return null;
  })[0];

// Logins under way wait for their answers here, whatever keeps tokens: it is the storage of one tab.
const waiting = (key, value) => store("sessionStorage", key, value);

/** Whether the login of another client has sent this state and waits for its answer. */
const isAwaited = (state) => attempt(() => Object.values(sessionStorage).some((value) => value.startsWith(`${state}\n`)))[0];

// Neither the origin nor the id has a space, and every key ends in one, so none is the start of another.
const keyOf = ({ prefix, origin }, kind, id) => [prefix, kind, origin].concat(id ?? [], "").join(" ");

/** The parts of a record in a storage: two without a space, and maybe one of any kind. */
const parts = (record) => /^(\S+)\n(\S+)(?:\n(.*))?$/s.exec(record)?.slice(1) ?? [];

const fallBack = (bag) => {
  bag.area = "";
  tell(undefined, bag.log, bag.rank > 2 ? undefined : "warn", "the storage is full or forbidden: tokens are kept in memory only");
};

/** The stored token of a key as `[end, token, type]`, or nothing. */
const load = (bag, key) => {
  let record = bag.area && store(bag.area, key);
  if (record === undefined) fallBack(bag);
  if (!bag.area) record = bag.slot?.[key];
  return parts(record);
};

const save = (bag, key, record) => {
  bag.slot = { [key]: record };
  if (bag.area && store(bag.area, key, record) === undefined) {
    // An older token must not stand there for this one.
    store(bag.area, key, null);
    fallBack(bag);
  }
};

/**
 * Forgets the stored token of the client that is signed in, or, when no login has begun, of all. With `dead` only if it is that one,
 * since another tab may have stored a newer one.
 */
export const forget = (bag, dead, key = keyOf(bag, "token", bag.id)) => {
  // The secret of a program is good for nothing any more.
  if (dead === undefined) bag.program = undefined;
  else if (load(bag, key)[1] !== dead) return;
  bag.slot = undefined;
  if (bag.area) store(bag.area, key, null);
};

/** The token of a login is dead: forgets it and tells the application. */
export const expired = (bag, token) => {
  forget(bag, token);
  tell(bag.expired, bag.log);
};

// Looks at the clock every minute: a timer alone would sleep with the machine.
const watch = (core, generation, ends) => {
  const look = () => core.__generation() === generation && Date.now() < ends && watch(core, generation, ends);
  setTimeout(look, Math.min(ends - Date.now(), 60_000)).unref?.();
};

/**
 * The body of what a request got. It is sent once, and neither past the gate and hooks of the client nor with its headers: they are not
 * meant for the login host, and the secrets here not for them. A body that is no JSON counts as none, since it may hold a token.
 */
const request = async (core, { fetch, timeout }, operation, method, url, headers, body) => {
  const call = { operation, method, url, timeout, attempts: 1 };
  const how = ended(call, await send(fetch, url, { method, headers: { Accept: "application/json", ...headers }, body }, undefined, timeout));
  if (how) {
    failure(call, how === 1 ? FAILED : TIMED_OUT);
    throw errorOf(call);
  }
  const answer = endedWith(call);
  const [value, broken] = attempt(JSON.parse, answer.text);
  const kind = core.constructor.__class(answer.status);
  if (!kind) return value;
  call.answer = broken ? { ...answer, text: "" } : answer;
  refusal(call, kind);
  throw errorOf(call);
};

/** Sends a request that concerns a token itself. */
const aboutToken = (core, bag, operation, method, token) =>
  request(core, bag, operation, method, `${bag.base}/api/v2/tokens/me`, { Authorization: `Bearer ${token}` });

/**
 * Shows `url` in the window, waits for the message of popup.js in it and closes it. Gives the address that it was sent back to.
 * `assertCurrent` throws when nobody wants the answer any more.
 */
const inPopup = (popup, url, timeout, fail, assertCurrent) =>
  new Promise((resolve, reject) => {
    let closed = 0;
    const end = (address, error) => {
      clearInterval(poll);
      clearTimeout(timer);
      removeEventListener("message", hear);
      popup.close();
      if (error) reject(error);
      resolve(address);
    };
    const hear = ({ data, origin, source }) => {
      const answer = source === popup && data?.genesysUsersLogin;
      if (typeof answer !== "string") return;
      if (origin === location.origin) end(answer);
      else end(answer, fail("wrong_origin", "the popup has returned to a page of another origin"));
    };
    const poll = setInterval(() => {
      const [, error] = attempt(assertCurrent);
      // Seen closed twice: a message may still be under way at the first time.
      if (error || (popup.closed && closed++)) end("", error ?? fail("popup_closed", "the popup was closed before the login ended"));
    }, 250);
    const timer =
      timeout && setTimeout(() => end("", fail("popup_timeout", "the login in the popup took too long")), Math.min(timeout, longest));
    addEventListener("message", hear);
    popup.location.replace(url);
  });

const run = async (core, bag, flow, grant, id, redirect, options, fail) => {
  const operation = operations[grant];
  const program = grant === PROGRAM;
  const { generation } = flow;
  const { origin } = bag;
  const tokenKey = keyOf(bag, "token", id);
  const { popup, navigate, verify, loginHint, ...hints } = options;
  let own = options.state;

  /** Ends the login when the caller has changed the tokens since it began. */
  const assertCurrent = () => {
    if (core.__generation() === generation) return;
    throw fail("superseded", "the client was given another token or region, or was cleared, while this login was under way");
  };

  const done = (accessToken, tokenType, expiresAt) => {
    assertCurrent();
    const adopted = core.__adopt(generation, accessToken, expiresAt, program);
    bag.id = id;
    if (program) bag.program = [id, redirect];
    else save(bag, tokenKey, [expiresAt, accessToken, tokenType].join("\n"));
    if (bag.expired && !program && expiresAt < Infinity) watch(core, adopted, expiresAt);
    return { accessToken, expiresAt, tokenType, state: own };
  };

  /** Ends the login as the answer of the login host says. */
  const take = (next, answer, verifier) => {
    if (next === USE) return done(answer.access_token, text(answer.token_type).trim() || "bearer", Date.now() + (answer.expires_in || Infinity) * 1000);
    if (next === EXCHANGE) return exchange(answer.code, verifier);
    if (next === MISMATCH) throw fail("state_mismatch", "the answer in the address belongs to no login that this page has begun; sign in again");
    if (next === REFUSED) throw fail(answer.error, text(answer.error_description).trim() || "the login host has refused, without a reason");
    // Says nothing of the content, which may be a token.
    throw fail("invalid_answer", "the login host gave an answer that cannot be used");
  };

  const exchange = async (code, verifier) => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    // Both parts are form-encoded inside, as RFC 6749 has it.
    if (program) headers.Authorization = `Basic ${btoa(form({ [id]: redirect }).replace("=", ":"))}`;
    const fields = program
      ? { grant_type: "client_credentials" }
      : { grant_type: "authorization_code", client_id: id, redirect_uri: redirect, code, code_verifier: verifier };
    const body = await request(core, bag, operation, "POST", `${origin}/oauth/token`, headers, form(fields)).catch((error) => {
      if (typeof error.body?.error !== "string") throw error;
      return error.body;
    });
    // It came over the connection that asked, and so needs no state.
    const answer = { ...body, state: id, code: "", expires_in: `${body?.expires_in ?? ""}` };
    return take(ask(core, answer, id), answer);
  };

  const leave = async () => {
    const { crypto } = globalThis;
    if (!(grant === PKCE ? crypto?.subtle : crypto?.getRandomValues)) {
      throw fail("insecure_context", "this page has no WebCrypto: serve it over https, or from localhost");
    }
    const random = (count) => base64(crypto.getRandomValues(new Uint8Array(count)));
    // Randomness alone and always of one shape: the caller's own state goes nowhere.
    const state = random(32);
    const verifier = random(64);
    let window;
    if (popup) {
      if (attempt(() => new URL(redirect).origin)[0] !== location.origin) {
        throw fail("wrong_origin", "the page that a popup returns to must have the origin of this page");
      }
      const { width, height } = popup;
      const left = screenX + (outerWidth - width) / 2;
      const top = screenY + (outerHeight - height) / 2;
      // Before anything is waited for: it is the click of the person that allows it.
      window = open("", "_blank", `popup,width=${width},height=${height},left=${left},top=${top}`);
      if (!window) throw fail("popup_blocked", "the browser has blocked the popup; begin the login in the handler of a click");
    }
    const proof = grant === PKCE && {
      response_type: "code",
      code_challenge_method: "S256",
      code_challenge: base64(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)))),
    };
    const fields = { response_type: "token", ...proof, client_id: id, redirect_uri: redirect, ...hints, login_hint: loginHint, state };
    const url = `${origin}/oauth/authorize?${form(fields)}`;
    if (popup) {
      const [answer] = parse(grant, await inPopup(window, url, popup.timeout, fail, assertCurrent));
      return take(ask(core, answer, state), answer, verifier);
    }
    // A page that goes on without this login is not left for it.
    assertCurrent();
    const record = [state, verifier].concat(own ?? []).join("\n");
    // Again, too: somebody stayed on the page, or came back to it.
    flow.leave = (navigate = (to) => location.assign(to)) => {
      if (waiting(flow.key, record) === undefined) {
        throw fail("storage_unavailable", "sessionStorage is full or forbidden, and without it no answer can be checked; use `popup`");
      }
      navigate(url);
    };
    flow.leave(navigate);
    return new Promise(() => {});
  };

  if (program) {
    if (globalThis.document || globalThis.importScripts) throw fail("not_in_browsers", "a secret in a browser is no secret; use loginPKCEGrant there");
    return exchange();
  }
  if (!globalThis.document) throw fail("browser_only", "this login needs a page in a browser; programs use loginClientCredentialsGrant");
  const [sent, verifier, before] = parts(waiting(flow.key));
  const [ends, token, type] = load(bag, tokenKey);
  const [found, address] = parse(grant, location.href);
  // The answer to a popup comes to the popup, and that to the login of another client is left to it.
  const answer = popup || (found.state !== sent && isAwaited(found.state)) ? {} : found;
  const next = ask(core, answer, sent, token, ends);
  if (next < KEEP) {
    // A page that may not change its address keeps it.
    attempt(() => history.replaceState(history.state, "", address));
    if (next < MISMATCH) {
      waiting(flow.key, null);
      own = before;
    }
    return take(next, answer, verifier);
  }
  if (next === KEEP) {
    try {
      if (verify) await aboutToken(core, bag, operation, "GET", token);
      return done(token, type, Number(ends));
    } catch (error) {
      // Only a refusal makes it dead.
      if (error.status !== 401) throw error;
      forget(bag, token, tokenKey);
    }
  }
  return leave();
};

/** Runs a login, or joins the same one that is under way. */
export const login = async (core, bag, grant, id, redirect, options) => {
  const operation = operations[grant];
  const fail = (code, message) => makeError("AuthError", `${operation}: ${message}`, { operation, code });
  // Keys in storages rely on it that there is no space.
  check(/^[!-~]+$/.test(text(id)), operation, "clientId", "must be the id of an OAuth client: letters, digits and hyphens");
  options = grant === PROGRAM ? {} : { ...options };
  for (const name of Object.keys(options)) {
    const at = known.indexOf(name);
    if (at < 0) throw core.constructor.__unknown([operation, text(name), ...known].join("\0"));
    const value = (options[name] ??= undefined);
    const kind = at < 6 ? "string" : "function";
    check(value === undefined || at > 6 || typeof value === kind, operation, name, `must be a ${kind}`);
  }
  if (options.popup) {
    const { width, height, timeout, returnUrl } = options.popup;
    const popup = (options.popup = { width: width ?? 500, height: height ?? 700, timeout: timeout ?? 300_000 });
    const good = numberOf(popup.width) > 0 && numberOf(popup.height) > 0 && numberOf(popup.timeout) >= 0;
    check(good, operation, "popup", "must be true or `{ width, height, timeout, returnUrl }` with a size above 0 and a timeout from 0 on");
    redirect = returnUrl ?? redirect;
  }
  check(!options.provider || options.org, operation, "provider", "needs `org`, the organization that it belongs to");
  if (grant === PROGRAM) check(text(redirect), operation, "clientSecret", "must be the secret of the OAuth client");
  // Of a page or of an app.
  else check(/^[a-z\d+.-]+:[!"$-~]*$/i.test(text(redirect)), operation, "redirectUri", "must be an absolute address without a fragment, as registered for the client");

  // With another secret it is another login; that of a program is never a key in a storage.
  const key = keyOf(bag, operation, id) + (grant === PROGRAM ? redirect : "");
  const generation = core.__generation();
  const { flow } = bag;
  // One that was superseded is on its way to fail.
  if (flow?.generation === generation) {
    if (flow.key === key) {
      flow.leave?.(options.navigate);
      return flow.promise;
    }
    if (!flow.leave) throw fail("login_in_progress", "another login of this client is under way");
  }
  // Who is signed in stays so until another login has succeeded.
  bag.id ??= id;
  const mine = (bag.flow = { key, generation });
  mine.promise = run(core, bag, mine, grant, id, redirect, options, fail).finally(() => {
    if (bag.flow === mine) bag.flow = undefined;
  });
  return mine.promise;
};

/** Gets the next token of a program; the client has it when the promise resolves. */
export const renew = async (core, bag) => {
  const generation = core.__generation();
  while (bag.flow) {
    // Another login is under way, which may give the token.
    await bag.flow.promise.catch(() => {});
    if (core.__generation() !== generation) return;
  }
  return login(core, bag, PROGRAM, ...bag.program);
};

/** Forgets the token, revokes it if that goes quickly, and leaves a page for the logout of the login host. */
export const logout = async (core, bag, redirect) => {
  redirect ??= undefined;
  check(redirect === undefined || typeof redirect === "string", "logout", "redirectUri", "must be a string");
  const url = `${bag.origin}/logout?${form({ client_id: bag.id, redirect_uri: redirect })}`;
  // Lets one that is over go.
  core.__generation();
  const { token } = bag;
  core.clearAccessToken();
  if (token) await aboutToken(core, { ...bag, timeout: Math.min(bag.timeout, 5000) }, "logout", "DELETE", token).catch(() => {});
  if (globalThis.document) location.assign(url);
};

/** Gives ApiClient its logins and `basePath`, which the crate exports for their declarations alone. */
export const addClientMethods = ({ prototype }) => {
  const add = (name, action) => {
    const method = {
      [name](...args) {
        return action(this.__share(), this.__settings(), ...args);
      },
    };
    Object.defineProperty(prototype, name, { value: method[name], writable: true, configurable: true });
  };
  operations.forEach((name, grant) => add(name, (core, bag, ...args) => login(core, bag, grant, ...args)));
  add("logout", logout);
  Object.defineProperty(prototype, "basePath", {
    get() {
      return this.__settings().base;
    },
    configurable: true,
  });
};
