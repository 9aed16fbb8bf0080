// Defines properties where `Object.prototype` has been extended.

/** Defines a property. An ordinary descriptor would inherit a `get` or `value` that a page has added to all objects. */
export function define(target: object, name: PropertyKey, descriptor: PropertyDescriptor): void {
  Object.defineProperty(target, name, { __proto__: null, ...descriptor } as PropertyDescriptor);
}
