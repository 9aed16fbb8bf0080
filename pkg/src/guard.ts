// Refuses what must not come to the module: methods that were taken off their objects, freed objects and prototypes. What the
// module would throw for them passes through its frames, which moves its stack pointer for good.

import { GenesysError } from "./errors.js";

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** A class of the module, whose objects hold a pointer. */
interface ModuleClass {
  readonly prototype: object;
}

function assertUsable(object: unknown, moduleClass: ModuleClass, variable: string, member: string): void {
  const isObject =
    typeof object === "object" &&
    object !== null &&
    (object === moduleClass.prototype || Object.prototype.isPrototypeOf.call(moduleClass.prototype, object));
  if (!isObject) throw new GenesysError(`${member}: call it as a method of its object: ${variable}.${member}(…)`);
  // 0 once the object has been freed.
  if (!(object as { __wbg_ptr?: number }).__wbg_ptr) {
    throw new GenesysError("this object has been freed, or is the prototype of its class");
  }
}

/** The objects whose members run, the innermost last. */
const running: unknown[] = [];

/** Those of them that are to be freed when their members have ended: what a member looks at may be a getter that frees its object. */
const freed = new Set<unknown>();

function run(method: Method, object: unknown, args: unknown[]): unknown {
  if (method.name === "free" && running.includes(object)) {
    freed.add(object);
    return undefined;
  }
  running.push(object);
  try {
    return method.apply(object, args);
  } finally {
    running.pop();
    if (!running.includes(object) && freed.delete(object)) (object as { free(): void }).free();
  }
}

/** Makes every member of a class check its object first. `variable` is what a program calls such an object. */
export function guardMembers(moduleClass: ModuleClass, variable: string): void {
  const { prototype } = moduleClass;
  for (const key of Reflect.ownKeys(prototype)) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, key);
    const name = String(key);
    // What begins so is the glue's own.
    if (!descriptor?.configurable || name === "constructor" || name.startsWith("__")) continue;
    // An import waits for this, for some 300 members: a method that is written in an object has its name and is no constructor, in a
    // third of the time that it takes to define a name.
    const guard = (method: Method): Method => {
      const guarded: Record<string, Method> = {
        [method.name](...args) {
          assertUsable(this, moduleClass, variable, name);
          return run(method, this, args);
        },
      };
      return guarded[method.name] as Method;
    };
    // A page may have extended `Object.prototype`.
    Object.setPrototypeOf(descriptor, null);
    const parts = descriptor as Record<"value" | "get" | "set", unknown>;
    for (const part of ["value", "get", "set"] as const) {
      const member = parts[part];
      if (typeof member === "function") parts[part] = guard(member as Method);
    }
    Object.defineProperty(prototype, key, descriptor);
  }
}
