// Looks at what a caller passed. That may be a proxy that throws at any touch, so nothing here throws.

// The order is that of `What` in src/core/value.rs.
const [missing, text, date, integer, number, notFinite, boolean, list, record, object, callable, symbol, bigint, invalidDate, halfPair, unreadable, unreadableList, empty, texts, records, mixed, hidden] =
  Array(22).keys();

/**
 * The result of an action as `[value]`, or what it throws as `[undefined, error]`. An exception that reached the core would take
 * a place in its table of references for good.
 */
export const attempt = (action, ...input) => {
  try {
    return [action(...input)];
  } catch (error) {
    return [undefined, error];
  }
};

export const stringify = (value) => attempt(JSON.stringify, value);

/** The property of anything, or `undefined` when it cannot be read. */
export const property = (object, name) => attempt(() => object[name])[0];

/** The levels of a log, the least important first; the last one stands for none. */
export const levels = ["debug", "info", "warn", "error", "off"];

/** What can be used of a value that only the host can judge, by the number of its rule in src/core/options.rs: it, or nothing. */
const usables = [
  // Of another realm or a polyfill it is as good.
  (signal) => typeof signal.addEventListener === "function" && typeof signal.aborted === "boolean" && signal,
  // The host takes a function for an object without properties. Its message is not passed on: it may quote a secret.
  (headers) => typeof headers !== "function" && new Headers(headers),
  (logger) => levels.slice(0, -1).every((level) => typeof logger[level] === "function") && logger,
];
export const usable = (value, rule) => (usables[rule] ? attempt(usables[rule], value)[0] || undefined : value);

export const get = (object, name) => object[name];
export const first = ([item]) => item;
export const put = (object, name, value) => {
  object[name] = value;
};

/** What a value is. */
export const kind = (value) => {
  try {
    switch (typeof value) {
      case "undefined":
        return missing;
      case "string":
        // Half a surrogate pair, which no URL and no JSON in UTF-8 can carry.
        return /\p{Cs}/u.test(value) ? halfPair : text;
      case "number":
        return Number.isSafeInteger(value) ? integer : isFinite(value) ? number : notFinite;
      case "boolean":
        return boolean;
      case "function":
        return callable;
      case "symbol":
        return symbol;
      case "bigint":
        return bigint;
    }
    if (value === null) return missing;
    if (Array.isArray(value)) return list;
    if (value instanceof Date) return isNaN(Date.prototype.valueOf.call(value)) ? invalidDate : date;
    // Of a literal or of a class of the caller's. One of the language or the host, such as a Map, hides its content.
    return Object.prototype.toString.call(value) === "[object Object]" ? record : object;
  } catch {
    return unreadable;
  }
};

/** What a body is at its top level. */
export const bodyKind = (value) => {
  const found = kind(value);
  if (found === object) return hidden;
  if (found !== list) return found;
  const all = items(value);
  if (!all) return unreadableList;
  if (!all.length) return empty;
  if (all.every((item) => typeof item === "string")) return texts;
  return all.every((item) => kind(item) === record) ? records : mixed;
};

export const numberOf = (value) => (typeof value === "number" ? value : NaN);

/** The text of a string, number, boolean or date. */
export const textOf = (value) => (typeof value === "object" ? Date.prototype.toISOString.call(value) : String(value));

/** The items of an array, or `undefined` when it cannot be read. */
export const items = (value) => attempt(Array.from.bind(Array), value)[0];

/** Names and values of an object in turn, none of nothing, or `undefined` when it is no object or cannot be read. */
export const properties = (value) => {
  const found = kind(value);
  if (found === missing) return [];
  const [entries] = found === record ? attempt(Object.entries, value) : [];
  return entries?.every(([name]) => kind(name) === text) ? entries.flat(1) : undefined;
};
