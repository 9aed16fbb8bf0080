// The link between an object of JavaScript and what it stands for in the core. The glue uses it, see scripts/lib/glue.mjs.

import { makeError } from "../errors.js";

/**
 * Where the core keeps what an object stands for. An object that stands for nothing must not come to the core: what is thrown from
 * within it leaves its frames on its stack for good.
 */
export const pointerOf = ({ __wbg_ptr }) => {
  if (!__wbg_ptr) throw makeError("GenesysError", "this object has been freed, or is the prototype of its class");
  return __wbg_ptr;
};
