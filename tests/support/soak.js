// The calls of the soak tests, for Node and pages: many calls at once, some of them aborted, and a count of their outcomes.

/**
 * Gives access to the memory and the table of the module. Call it before the package is imported. Returns a function that returns their
 * sizes in bytes and entries.
 */
export function watchModule() {
  const { Instance } = WebAssembly;
  let moduleExports;
  WebAssembly.Instance = class extends Instance {
    constructor(...args) {
      super(...args);
      moduleExports = Object.values(this.exports);
    }
  };
  return () => ({
    memory: moduleExports.find((it) => it instanceof WebAssembly.Memory).buffer.byteLength,
    table: Math.max(...moduleExports.filter((it) => it instanceof WebAssembly.Table).map((table) => table.length)),
  });
}

/**
 * A `fetch` that watches POST requests: `violations` gets each that is sent again although the response before did not say that it had no
 * effect.
 */
export function watchWrites() {
  const last = new Map();
  const violations = [];
  const watched = async (url, init) => {
    if (init.method !== "POST") return fetch(url, init);
    if (last.has(init.body) && !["401", "429", "503"].includes(last.get(init.body)))
      violations.push(`${init.body} after ${last.get(init.body)}`);
    last.set(init.body, "no response");
    const response = await fetch(url, init);
    last.set(init.body, String(response.status));
    return response;
  };
  return { fetch: watched, violations, forget: () => last.clear() };
}

/** Returns a function for the next random number below 1. The sequence is the same in each run. */
function sequence(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Makes the calls `first` to `first + count - 1`, `concurrency` at a time. Returns the number of calls for each outcome: the name of an
 * error, or "ok".
 */
export async function soak({ users, ids, divisionId, first, count, concurrency }) {
  const outcomes = {};
  let next = first;
  const one = async (number) => {
    const random = sequence(number);
    const id = ids[Math.floor(random() * ids.length)];
    const kind = random();
    const options = {};
    let timer;
    if (random() < 0.02) {
      const controller = new AbortController();
      options.signal = controller.signal;
      timer = setTimeout(() => controller.abort("soak"), random() * 60);
    }
    if (random() < 0.02) options.timeout = 100;
    if (random() < 0.02) options.deadline = 400;
    const call = () => {
      if (kind < 0.6) return users.getUser(id, { expand: ["presence"], ...options });
      if (kind < 0.7) return users.getUsers({ pageSize: 5, ...options });
      if (kind < 0.8) return users.putUserProfileskills(id, [`soak-${number}`], options);
      if (kind < 0.85) return users.deleteUserStationDefaultstation(id, options);
      return users.postUsers({ name: `Soak ${number}`, email: `soak-${number}@example.com`, divisionId }, options);
    };
    try {
      await call();
      return "ok";
    } catch (error) {
      return error?.name ?? String(error);
    } finally {
      clearTimeout(timer);
    }
  };
  const worker = async () => {
    while (next < first + count) {
      const outcome = await one(next++);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return outcomes;
}
