// Sends any number of items in requests of the size that the API takes, and gives one outcome per item.

import { makeError } from "../errors.js";
import { mistake } from "./call.js";
import * as kinds from "./kinds.js";
import { copy } from "./listing.js";

/** `makeArguments` gives the arguments of the request for some items, `made` what an answer holds for an item, or throws. */
async function bulk({ check, call, splits }, operation, items, options, makeArguments, made) {
  const [, size, atOnce] = check(operation, makeArguments(items, options), kinds.bulk);
  // Copies, so that later changes do not matter.
  const { concurrency, onProgress, ...settings } = copy(options);
  items = JSON.parse(JSON.stringify(items));
  const total = items.length;
  const outcomes = [];
  let done = 0;
  let failed = 0;
  const settle = (index, outcome) => {
    try {
      outcomes[index] = { status: "fulfilled", value: outcome() };
    } catch (reason) {
      outcomes[index] = { status: "rejected", reason };
      failed++;
    }
    done++;
  };
  // By an `onProgress` that throws: nothing more is sent.
  let stopped = false;
  const send = async (start, end) => {
    if (stopped) return;
    let value;
    try {
      const answer = await call(operation, makeArguments(items.slice(start, end), settings), true);
      const entities = answer.data?.entities;
      const found = new Map((Array.isArray(entities) ? entities : []).map((entity) => [entity?.id, entity]));
      value = (item) => made(item, found, answer);
    } catch (reason) {
      if (end - start > 1 && splits(reason?.status)) {
        const middle = (start + end) >> 1;
        await send(start, middle);
        return send(middle, end);
      }
      value = () => {
        throw reason;
      };
    }
    for (; start < end; start++) settle(start, value.bind(undefined, items[start]));
    try {
      onProgress?.({ done, failed, total });
    } catch (error) {
      stopped = true;
      throw error;
    }
  };
  let next = 0;
  const work = async () => {
    while (next < total) {
      const start = next;
      next = Math.min(start + size, total);
      await send(start, next);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency ?? atOnce, Math.ceil(total / size)) }, work));
  return outcomes;
}

const ofItem = ({ id }, found) => found.get(id);

export const patchUsers = (core, items, options) => bulk(core, "patchUsersBulk", items, options, (some, rest) => [some, rest], ofItem);

export const patchOfUser = (core, operation, userId, items, options) =>
  bulk(core, operation, items, options, (some, rest) => [userId, some, rest], ofItem);

export async function usersByIds(core, ids, options) {
  core.check("getUsers", [options], kinds.bulk);
  const operation = "getUsersByIds";
  const wrong = (parameter, problem) => mistake(`${operation}: \`${parameter}\` ${problem}`, parameter, operation);
  for (const own of ["id", "jabberId", "pageSize", "pageNumber"]) {
    if ((options?.[own] ?? null) !== null) throw wrong(own, "is no option: the call sets it by itself");
  }
  // Without an id the API would list everybody.
  if (!Array.isArray(ids) || ![...ids].every((id) => id || id === 0)) throw wrong("ids", "must be an array of ids");
  const query = (some, rest) => [{ ...rest, state: rest?.state ?? "any", id: some, pageSize: 100, pageNumber: 1 }];
  return bulk(core, "getUsers", [...ids], options, query, (id, found, { url, headers, correlationId }) => {
    const user = found.get(String(id));
    if (user) return user;
    const fields = { operation, status: 404, code: "not.found", method: "GET", url, headers, correlationId };
    throw makeError("NotFoundError", `${operation}: no user has the id \`${id}\``, fields);
  });
}
