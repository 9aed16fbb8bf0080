// Tables on the terminal.

/** Prints rows of cells; the first column is text, the others are numbers. */
export function table(print, head, rows) {
  const all = [head, ...rows];
  const width = head.map((_, i) => Math.max(...all.map((row) => row[i].length)));
  for (const row of all) print(row.map((cell, i) => (i === 0 ? cell.padEnd(width[i]) : cell.padStart(width[i]))).join("   "));
}

const digits = (value) => value.toFixed(value < 10 ? 3 : 1);

/** A ratio with its quartiles. */
export const ratio = ({ median, low, high }) => `${median.toFixed(3)} (${low.toFixed(2)}-${high.toFixed(2)})`;

/** The table of a contest: ms of the first contestant, ratios of the others. `results` are `[name, summary]`. */
export function contestTable(print, results) {
  const [first, ...others] = Object.keys(results[0][1]);
  table(
    print,
    ["ratio in each round: median (quartiles)", `${first}, ms`, ...others.flatMap((name) => [`${name} / ${first}`, "fastest tenth"])],
    results.map(([name, result]) => [
      name,
      digits(result[first].time.median),
      ...others.flatMap((other) => [ratio(result[other].ratio), result[other].best.toFixed(3)]),
    ]),
  );
}
