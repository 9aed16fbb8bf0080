// Looks at what a caller passed. That may be a proxy that throws at any touch, so nothing here throws.

// The order is that of `Kind` in src/wasm/convert.rs.
const [missing, text, date, number, yes, no, list, record, object, callable, symbol, bigint, invalidDate, halfPair, unreadable] = Array(15).keys();

/**
 * The result of an action as `[value]`, or what it throws as `[undefined, error]`. An exception that reached the core would take
 * a place in its table of references for good.
 */
const attempt = (action, ...input) => {
  try {
    return [action(...input)];
  } catch (error) {
    return [undefined, error];
  }
};

export const parse = (text) => attempt(JSON.parse, text);
export const stringify = (value) => attempt(JSON.stringify, value);

/** The property of anything, or `undefined` when it cannot be read. */
export const property = (object, name) => attempt(() => object[name])[0];

/** What `Headers` takes as such, or `undefined` for anything else. */
export const headersOf = (value) => attempt(() => new Headers(value))[0];

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
        return number;
      case "boolean":
        return value ? yes : no;
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

/** The text of a string, number or date. */
export const textOf = (value) => (typeof value === "object" ? Date.prototype.toISOString.call(value) : String(value));

/** The items of an array, or `undefined` when it cannot be read. */
export const items = (value) => attempt(Array.from.bind(Array), value)[0];

/** Names and values of an object in turn, or `undefined` when it is none or cannot be read. */
export const properties = (value) => {
  const [entries] = kind(value) === record ? attempt(Object.entries, value) : [];
  return entries?.every(([name]) => kind(name) === text) ? entries.flat(1) : undefined;
};
