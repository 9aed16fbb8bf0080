// Files of comma-separated values.

import { dsvFormat } from "d3-dsv";

// Spreadsheets take a cell that begins with one of these for a formula, which can run or send away anything. An apostrophe before it makes it text.
const formula = /^[=+\-@\t\r]/;

const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** Takes away the apostrophe that `toCsv` has put before a cell. */
const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell);

/** The text of a file as RFC 4180 has it. It begins with a byte order mark, without which some spreadsheets do not read it as UTF-8. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  // `formatRow` and `parseRows` alone: the functions of d3-dsv for objects make code from text, which a strict policy forbids.
  const { formatRow } = dsvFormat(",");
  return "\uFEFF" + rows.map((row) => `${formatRow(row.map(guarded))}\r\n`).join("");
}

/** The rows of a file. Its delimiter is the one that its first line has most of. */
export function fromCsv(text: string): string[][] {
  const [firstLine = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  const count = (delimiter: string): number => firstLine.split(delimiter).length;
  const [delimiter = ","] = [",", ";", "\t"].sort((one, other) => count(other) - count(one));
  const rows = dsvFormat(delimiter).parseRows(text.replace(/^\uFEFF/, ""), (row) => row.map((cell) => unguarded(cell.trim())));
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/** The text of a file: UTF-8, or what spreadsheets of Western Windows write. */
export async function readText(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

export function download(name: string, rows: readonly (readonly string[])[]): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([toCsv(rows)], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  // The download begins in a later turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
