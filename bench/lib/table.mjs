// Tables for the terminal.

/** Prints rows of cells. The first column is text, the others are numbers. */
export function table(print, head, rows) {
  const all = [head, ...rows];
  const width = head.map((_, i) => Math.max(...all.map((row) => row[i].length)));
  for (const row of all) print(row.map((cell, i) => (i === 0 ? cell.padEnd(width[i]) : cell.padStart(width[i]))).join("   "));
}

const digits = (value) => value.toFixed(value < 10 ? 3 : 1);

/** A ratio with its quartiles. */
export const ratio = ({ median, low, high }) => `${median.toFixed(3)} (${low.toFixed(2)}-${high.toFixed(2)})`;

/** The table of a comparison: the ms of the first candidate, and the ratios of the others to it. `results` are `[name, summary]`. */
export function comparisonTable(print, results) {
  const [first, ...others] = Object.keys(results[0][1]);
  table(
    print,
    ["ratio in each round: median (quartiles)", `${first}, ms`, ...others.flatMap((name) => [`${name} / ${first}`, "fastest tenth"])],
    results.map(([name, result]) => [
      name,
      digits(result[first].time.median),
      ...others.flatMap((other) => [ratio(result[other].ratio), result[other].fastest.toFixed(3)]),
    ]),
  );
}

/**
 * The table of measurements in fresh processes or pages: candidates down, measures across, each as median and as ratio to the first
 * candidate. `summaries` are by measure and candidate.
 */
export function freshTable(print, summaries, titles) {
  const candidates = Object.keys(Object.values(summaries)[0]);
  const keys = Object.keys(titles);
  table(
    print,
    [`median, and the ratio to ${candidates[0]} (quartiles)`, ...keys.flatMap((key) => [titles[key], "ratio"])],
    candidates.map((candidate) => [
      candidate,
      ...keys.flatMap((key) => {
        const { time, ratio: ratios } = summaries[key][candidate];
        return [time.median.toFixed(2), ratio(ratios)];
      }),
    ]),
  );
}
