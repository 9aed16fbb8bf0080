// Gives UsersApi its methods: one for each line of the operation table, and those that make several calls.

import { makeError } from "../errors.js";
import { patchOfUser, patchUsers, usersByIds } from "./bulk.js";
import { kinds } from "./kinds.js";
import { runJob } from "./jobs.js";
import { listing } from "./listing.js";
import { Pager } from "./pager.js";

/** `table` is the text of the table, `asks` holds the pure functions of the core. */
export function addMethods({ prototype }, table, { missing, ...asks }) {
  const starts = {};
  const pagings = {};
  const add = (methods) => {
    for (const name in methods) Object.defineProperty(prototype, name, { value: methods[name], writable: true, configurable: true });
  };
  const core = (users) => ({
    ...asks,
    knows: (name) => name in starts,
    check: (name, args, kind) => users.__check(starts[name], args, kind),
    call: (name, args, withResponse = false) => users.__call(starts[name], args, withResponse),
  });

  let next = 0;
  for (const line of table.split("\n")) {
    const [name] = line.split(" ", 1);
    const start = (starts[name] = next);
    next += line.length + 1;
    add({
      [name](...args) {
        return this.__call(start, args);
      },
    });
    const paging = (pagings[name] = /@(\S+)/.exec(line)?.[1]);
    if (paging) {
      add({
        [name + "All"](...args) {
          return new Pager(() => listing(core(this), name, paging, args, kinds.pager));
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
      const wrong = (parameter, must) => makeError("ParameterError", `missingPermissions: \`${parameter}\` must be ${must}`, { parameter });
      if (!Object.hasOwn(starts, operationName)) throw wrong("operationName", "the name of an operation");
      if (!Array.isArray(granted)) throw wrong("granted", "an array of strings");
      return missing(starts[operationName], granted.join("\n")).split(",").filter(Boolean);
    },
  });
}
