// The output of `spec:diff`: text for people, and one object for machines.

import { isAdoptable, what } from "./difference.mjs";

const groups = [
  { side: "file", title: "Only in FILE", colour: 32 },
  { side: "here", title: "Only here", colour: 31 },
  { side: "both", title: "Different", colour: 33 },
];
const sections = ["operations", "models"];

/** The report for machines. `result` has what was compared, and the differences that are open, accepted and stale. */
export function toJson({ file, format, compared, leftOut, open, accepted, stale }) {
  const item = (difference) => ({ ...difference, what: what(difference), adoptable: isAdoptable(difference) });
  return JSON.stringify({ file, format, compared, leftOut, differences: open.map(item), accepted: accepted.map(item), stale }, null, 2);
}

/** The report for people, with the accepted differences if `withAccepted` is set, and in colours if `isColoured` is. */
export function toText(result, { withAccepted = false, isColoured = false } = {}) {
  const paint = (colour, text) => (isColoured ? `\x1b[${colour}m${text}\x1b[0m` : text);
  const { file, format, compared, leftOut, open, accepted, stale } = result;
  const lines = [`FILE is ${file}, ${format}. Compared: ${count(compared.operations, "operation")}, ${count(compared.models, "model")}.`];
  if (leftOut > 0) lines.push(`Left out: ${count(leftOut, "operation")} of FILE without the tag Users. --all compares them too.`);
  for (const { side, title, colour } of groups) {
    const members = open.filter((difference) => difference.side === side);
    if (members.length > 0) lines.push("", paint(colour, `${title}: ${members.length}`), ...groupLines(members));
  }
  if (withAccepted && accepted.length > 0) {
    lines.push("", `Accepted: ${accepted.length}`, ...accepted.map((each) => `  ${each.place}: ${what(each)}. ${each.reason.trim()}`));
  }
  if (stale.length > 0) {
    lines.push(
      "",
      paint(33, `Stale: ${stale.length}. These accepted differences do not occur; remove them from accepted-differences.yaml:`),
    );
    lines.push(...stale.map((entry) => `  ${entry.place}: ${entry.what}`));
  }
  return [...lines, "", ...summary(open, accepted, withAccepted)].join("\n");
}

/** The differences of a group: a line for each owner, and below it a line for each of its parts. */
function groupLines(members) {
  return sections.flatMap((section) => {
    const differences = members.filter((difference) => difference.section === section);
    const owners = [...new Set(differences.map(({ owner }) => owner))];
    const lines = owners.flatMap((owner) => {
      const parts = differences.filter((difference) => difference.owner === owner);
      const whole = parts.find(({ kind }) => kind === "operation" || kind === "model");
      return whole ? [`    ${line(whole)}`] : [`    ${owner}`, ...parts.map((part) => `      ${line(part)}`)];
    });
    return lines.length > 0 ? [`  ${section}`, ...lines] : [];
  });
}

const line = ({ place, fact, detail }) => `${place}: ${fact}${detail ? ` (${detail})` : ""}`;

function summary(open, accepted, withAccepted) {
  const hidden =
    accepted.length > 0 ? ` ${count(accepted.length, "accepted difference")}${withAccepted ? "." : " (--accepted shows them)."}` : "";
  if (open.length === 0) return [`No differences.${hidden}`];
  const lines = [`${count(open.length, "difference")}.${hidden}`];
  if (open.some(isAdoptable)) {
    lines.push("`npm run spec:adopt -- FILE NAME…` adds operations, parameters, values, models and fields that are only in FILE.");
    lines.push("A NAME is what stands before the colon.");
  }
  return lines;
}

const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
