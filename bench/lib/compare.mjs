// Compares the speed of candidates on a machine that does other work too. In every round the candidates take turns of a few calls each, in
// changing order. What counts is the ratio of two candidates in the same round: of these ratios the median, with the quartiles as spread.
// A second figure is the ratio of the fastest tenths of all turns: other work makes a turn slower, never faster. Runs in Node and in pages.

const quantile = (sorted, q) => {
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]) * (at - low);
};

const sort = (values) => [...values].sort((a, b) => a - b);

/** Median and quartiles. */
export function spread(values) {
  const sorted = sort(values);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/**
 * Times `calls`, an async function for each candidate, with `batch` calls in a turn. `clock` returns a time in ms. Returns the ms of a
 * call for each candidate: `rounds` has the mean of each round, and `turns` has every turn.
 */
export async function compare({ calls, batch }, { rounds, clock, turns = 5 }) {
  const names = Object.keys(calls);
  const lists = () => Object.fromEntries(names.map((name) => [name, []]));
  const times = { rounds: lists(), turns: lists() };
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
      if (round >= 0) times.turns[name].push(time);
    }
    if (round >= 0) for (const name of names) times.rounds[name].push(sums[name]);
  }
  return times;
}

/** For each candidate the spread of its times, and the spread of its ratios to `reference`, with the ratio of the fastest tenths. */
export function summary({ rounds, turns = rounds }, reference = Object.keys(rounds)[0]) {
  const fastest = (name) => quantile(sort(turns[name]), 0.1);
  return Object.fromEntries(
    Object.entries(rounds).map(([name, list]) => {
      const ratios = list.map((value, i) => value / rounds[reference][i]);
      return [name, { time: spread(list), ratio: spread(ratios), fastest: fastest(name) / fastest(reference) }];
    }),
  );
}
