// Compares contestants so that a busy machine disturbs little: in every round they take turns of a few calls each, in changing order, and what
// counts is the ratio to the first contestant in the same round; of the ratios the median, with the quartiles as spread. Beside it
// stands the ratio of the fastest tenths of all turns: what others do to the machine makes a turn slower, never faster. Runs in every host.

const quantile = (sorted, q) => {
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]) * (at - low);
};

/** Median and quartiles. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/**
 * Runs `calls`, an object of async functions, `batch` calls in a turn. `clock` reads a time in ms. Gives for each contestant the
 * spread of the ms a call and of the ratio to the first one, and the ratio of their fastest tenths.
 */
export async function contest({ calls, batch }, { rounds, clock, turns = 5 }) {
  const names = Object.keys(calls);
  const lists = () => Object.fromEntries(names.map((name) => [name, []]));
  const times = lists();
  const all = lists();
  for (let round = -1; round < rounds; round++) {
    const sums = Object.fromEntries(names.map((name) => [name, 0]));
    for (let turn = 0; turn < turns * names.length; turn++) {
      const name = names[(round + 1 + turn + Math.floor(turn / names.length)) % names.length];
      const call = calls[name];
      const start = clock();
      for (let i = 0; i < batch; i++) await call();
      const time = (clock() - start) / batch;
      sums[name] += time / turns;
      // The first round warms up.
      if (round >= 0) all[name].push(time);
    }
    if (round >= 0) for (const name of names) times[name].push(sums[name]);
  }
  return summary(times, all);
}

/** The spreads of `times`, a list a contestant with one entry a round; `all` holds every turn for the fastest tenths. */
export function summary(times, all = times) {
  const [first] = Object.keys(times);
  const fastest = (name) =>
    quantile(
      [...all[name]].sort((a, b) => a - b),
      0.1,
    );
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => {
      const ratios = list.map((value, i) => value / times[first][i]);
      return [name, { time: spread(list), ratio: spread(ratios), best: fastest(name) / fastest(first) }];
    }),
  );
}
