// Part of the soak, for Node and pages alike: many calls at once, some of them aborted, and an account of how each ended.

/**
 * Makes the module's memory and table visible: call it before the package is imported. Gives a function that tells their sizes in
 * bytes and entries.
 */
export function watchModule() {
  const { Instance } = WebAssembly;
  let found;
  WebAssembly.Instance = class extends Instance {
    constructor(...args) {
      super(...args);
      found = Object.values(this.exports);
    }
  };
  return () => ({
    memory: found.find((it) => it instanceof WebAssembly.Memory).buffer.byteLength,
    table: Math.max(...found.filter((it) => it instanceof WebAssembly.Table).map((table) => table.length)),
  });
}

/**
 * A `fetch` that watches the writes: `wrong` gets each that is sent again although the answer before did not say that it had not been
 * done.
 */
export function watchWrites() {
  const last = new Map();
  const wrong = [];
  const watched = async (url, init) => {
    if (init.method !== "POST") return fetch(url, init);
    if (last.has(init.body) && !["401", "429", "503"].includes(last.get(init.body)))
      wrong.push(`${init.body} after ${last.get(init.body)}`);
    last.set(init.body, "no answer");
    const response = await fetch(url, init);
    last.set(init.body, String(response.status));
    return response;
  };
  return { fetch: watched, wrong, forget: () => last.clear() };
}

/** The next number below 1 of a sequence that is the same in each run. */
function sequence(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Makes the calls `first` to `first + count - 1`, `concurrency` at a time. Gives how many ended how: by the name of the error, or "ok".
 */
export async function soak({ users, ids, divisionId, first, count, concurrency }) {
  const ended = {};
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
      const how = await one(next++);
      ended[how] = (ended[how] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return ended;
}
