// Gives UsersApi its methods: one for each line of the operation table, and those that make several calls.

import { makeError } from "../errors.js";
import { patchOfUser, patchUsers, usersByIds } from "./bulk.js";
import { mistake } from "./call.js";
import * as kinds from "./kinds.js";
import { runJob } from "./jobs.js";
import { listing } from "./listing.js";
import { Pager } from "./pager.js";

/** What `users.operations` shows of the operation of a line, whose words src/core/operation.rs explains. */
const shown = (line) => {
  const [name, path, needs, ...words] = line.split(" ");
  const [method] = /^[a-z]+/.exec(name);
  return {
    name,
    method: method.toUpperCase(),
    path,
    permissions: { kind: { "|": "any", "&": "all" }[needs[0]] ?? "none", permissions: needs.slice(1).split(",").filter(Boolean) },
    deprecated: words.includes("!deprecated"),
    preview: words.includes("!preview"),
  };
};

/** Whether a granted permission covers the one that is needed. Roles grant with `*` for a part and all behind it. */
const covers = (granted, needed) => {
  const parts = granted.split(":");
  const wanted = needed.split(":");
  return parts.every((part, index) => part === "*" || part === wanted[index]) && (parts.length >= wanted.length || granted.endsWith("*"));
};

/** `table` is the text of the operation table, `asks` holds the pure functions of the core. */
export function addMethods({ prototype }, table, asks) {
  const lines = table.split("\n");
  const starts = {};
  const pagings = {};
  const add = (methods) => {
    for (const name in methods) Object.defineProperty(prototype, name, { value: methods[name], writable: true, configurable: true });
  };
  // A method that was taken off its object has none.
  const astray = (name = "this method") => makeError("GenesysError", `${name}: call it as a method of its object: users.${name}(…)`);
  const core = (users, name) => {
    if (!users?.__call) throw astray(name);
    return {
      ...asks,
      knows: (name) => name in starts,
      check: (name, args, kind) => users.__check(starts[name], args, kind),
      call: (name, args, withResponse) => users.__call(starts[name], args, withResponse ? 2 : 1),
    };
  };

  let next = 0;
  for (const line of lines) {
    const [name] = line.split(" ", 1);
    const start = (starts[name] = next);
    next += line.length + 1;
    add({
      [name](...args) {
        return this?.__call ? this.__call(start, args) : Promise.reject(astray(name));
      },
    });
    const paging = (pagings[name] = /@(\S+)/.exec(line)?.[1]);
    if (paging) {
      add({
        [name + "All"](...args) {
          return new Pager(() => listing(core(this, name + "All"), name, paging, args, kinds.pager));
        },
      });
    }
  }

  const job = (kind) => ({
    [`runUsers${kind}Job`](query, options) {
      return runJob(core(this), kind, pagings[`getAnalyticsUsers${kind}JobResults`], query, options);
    },
  });
  add({
    ...job("Details"),
    ...job("Aggregates"),
    patchUsersBulkAll(items, options) {
      return patchUsers(core(this), items, options);
    },
    patchUserRoutingskillsBulkAll(userId, items, options) {
      return patchOfUser(core(this), "patchUserRoutingskillsBulk", userId, items, options);
    },
    patchUserRoutinglanguagesBulkAll(userId, items, options) {
      return patchOfUser(core(this), "patchUserRoutinglanguagesBulk", userId, items, options);
    },
    getUsersByIds(ids, options) {
      return usersByIds(core(this), ids, options);
    },
    missingPermissions(operationName, granted) {
      const wrong = (parameter, must) => mistake(`missingPermissions: \`${parameter}\` must be ${must}`, parameter);
      if (!Object.hasOwn(starts, operationName)) throw wrong("operationName", "the name of an operation");
      if (!Array.isArray(granted)) throw wrong("granted", "an array of strings");
      const all = granted.join("\n").split("\n");
      const { kind, permissions } = shown(table.slice(starts[operationName]).split("\n", 1)[0]).permissions;
      const missing = permissions.filter((needed) => !all.some((one) => covers(one, needed)));
      return kind === "any" && missing.length < permissions.length ? [] : missing;
    },
  });
  Object.defineProperty(prototype, "operations", { get: () => lines.map(shown), configurable: true });
}
