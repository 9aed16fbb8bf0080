// JavaScript values of every kind, which a caller may pass by mistake or with bad intent. Every use makes a new value.

function revokedProxy() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function revokedArrayProxy() {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}

const throwError = () => {
  throw new Error("do not touch");
};

/** Returns a proxy that throws on every access. */
function hostileProxy() {
  const traps = Object.getOwnPropertyNames(Reflect).map((trap) => [trap, throwError]);
  return new Proxy({}, Object.fromEntries(traps));
}

function cyclicObject() {
  const object = { name: "cycle" };
  object.self = object;
  return object;
}

function cyclicArray() {
  const array = ["cycle"];
  array.push(array);
  return array;
}

/** Functions that make values which throw on every access. */
export const hostile = { proxy: hostileProxy };

/** Functions that make the values, by name. */
export const values = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  false: () => false,
  zero: () => 0,
  integer: () => 5,
  negative: () => -1,
  fraction: () => 1.5,
  "unsafe integer": () => 2 ** 53,
  NaN: () => NaN,
  Infinity: () => Infinity,
  "-Infinity": () => -Infinity,
  bigint: () => 10n,
  symbol: () => Symbol("s"),
  "well-known symbol": () => Symbol.iterator,
  text: () => "text",
  digits: () => "5",
  "empty string": () => "",
  dot: () => ".",
  "two dots": () => "..",
  "lone surrogate": () => "a\ud800b",
  "lone low surrogate": () => "\udc00",
  function: () => () => "x",
  "async function": () => async () => "x",
  class: () => class {},
  object: () => ({}),
  "object without prototype": () => Object.create(null),
  "object with throwing getter": () => Object.defineProperty({}, "expand", { enumerable: true, get: throwError }),
  "object with throwing conversions": () => ({ toString: throwError, valueOf: throwError, [Symbol.toPrimitive]: throwError }),
  "cyclic object": cyclicObject,
  "cyclic array": cyclicArray,
  "empty array": () => [],
  "array of text": () => ["a", "b"],
  "array of arrays": () => [["a"]],
  "array of objects": () => [{}],
  "array with throwing item": () => Object.defineProperty(["a"], 0, { get: throwError }),
  Map: () => new Map([["a", "b"]]),
  Set: () => new Set(["a"]),
  Date: () => new Date(0),
  "invalid Date": () => new Date(NaN),
  RegExp: () => /x/,
  Error: () => new Error("x"),
  Promise: () => Promise.resolve("x"),
  "boxed string": () => new String("x"),
  "boxed number": () => new Number(5),
  "boxed boolean": () => new Boolean(true),
  bytes: () => new Uint8Array([1, 2]),
  ArrayBuffer: () => new ArrayBuffer(2),
  AbortSignal: () => new AbortController().signal,
  Headers: () => new Headers({ a: "b" }),
  URLSearchParams: () => new URLSearchParams("a=b"),
  "revoked proxy": revokedProxy,
  "revoked proxy of an array": revokedArrayProxy,
  "hostile proxy": hostileProxy,
};

/** Returns the entries of `values` with these names. Throws for an unknown name, so that no list goes stale. */
export function valuesNamed(...names) {
  return names.map((name) => {
    if (!(name in values)) throw new Error(`no value has the name ${name}`);
    return [name, values[name]];
  });
}

/** Returns the entries of `values` without these names. */
export function valuesExcept(...names) {
  valuesNamed(...names);
  return Object.entries(values).filter(([name]) => !names.includes(name));
}
