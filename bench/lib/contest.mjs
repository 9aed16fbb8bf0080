// Compares contestants so that a busy machine disturbs little: in every round each runs a batch, in changing order, and what counts is
// the ratio to the first contestant in the same round; of the ratios the median, with the quartiles as spread. Runs in every host.

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
 * Runs `calls`, an object of async functions, `batch` calls a batch. `clock` reads a time in ms. Gives for each contestant the spread of
 * the ms a call and of the ratio to the first one.
 */
export async function contest({ calls, batch }, { rounds, clock }) {
  const names = Object.keys(calls);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + 1 + turn) % names.length];
      const call = calls[name];
      const start = clock();
      for (let i = 0; i < batch; i++) await call();
      // The first round warms up.
      if (round >= 0) times[name].push((clock() - start) / batch);
    }
  }
  return summary(times);
}

/** The spreads of `times`, a list a contestant with one entry a round. */
export function summary(times) {
  const base = Object.values(times)[0];
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, { time: spread(list), ratio: spread(list.map((value, i) => value / base[i])) }]),
  );
}
