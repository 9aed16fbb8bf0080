// Defines properties where `Object.prototype` has been extended.

/** Defines a property. An ordinary descriptor would inherit a `get` or `value` that a page has added to all objects. */
export function define(target: object, name: PropertyKey, descriptor: PropertyDescriptor): void {
  Object.defineProperty(target, name, withoutPrototype(descriptor));
}

/** The own properties alone. */
export function withoutPrototype<T extends object>(object: T): T {
  return { __proto__: null, ...object };
}
