// The differences that are accepted, which stand in spec/accepted-differences.yaml with a reason.

import { existsSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { UserError } from "../lib/run.mjs";
import { what } from "./difference.mjs";
import { readText } from "./document.mjs";

const keys = ["place", "what", "reason"];

/** Reads the file beside a spec. A spec without this file has no accepted differences. */
export function readAccepted(spec) {
  const file = path.join(path.dirname(spec), "accepted-differences.yaml");
  if (!existsSync(file)) return [];
  let entries;
  try {
    entries = parse(readText(file)) ?? [];
  } catch (error) {
    throw new UserError(`${file} is not YAML: ${error.message}`);
  }
  if (!Array.isArray(entries)) throw new UserError(`${file}: a list of differences is expected.`);
  entries.forEach((entry, index) => {
    const isComplete = keys.every((key) => typeof entry?.[key] === "string" && entry[key].trim() !== "");
    if (!isComplete || Object.keys(entry).length !== keys.length) {
      throw new UserError(`${file}: entry ${index + 1} needs the texts \`place\`, \`what\` and \`reason\`, and nothing else.`);
    }
    const twin = entries.findIndex((other) => other.place === entry.place && other.what === entry.what);
    if (twin !== index) throw new UserError(`${file}: entries ${twin + 1} and ${index + 1} are about the same difference. Remove one.`);
  });
  return entries;
}

/** Divides differences into open and accepted ones. An entry for no difference is stale. */
export function divide(differences, entries) {
  const [open, accepted, used] = [[], [], new Set()];
  for (const difference of differences) {
    const entry = entries.find(({ place, what: text }) => place === difference.place && text === what(difference));
    if (entry) accepted.push({ ...difference, reason: entry.reason });
    else open.push(difference);
    used.add(entry);
  }
  return { open, accepted, stale: entries.filter((entry) => !used.has(entry)) };
}
