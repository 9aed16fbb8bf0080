// The parts of a browser page that a login uses, so that tests of its steps need no browser and may use a fake clock.

function createStorage() {
  const entries = new Map();
  const storage = {
    entries,
    full: false,
    getItem: (key) => entries.get(key) ?? null,
    setItem(key, value) {
      if (storage.full) throw new DOMException("full", "QuotaExceededError");
      entries.set(key, value);
    },
    removeItem: (key) => entries.delete(key),
  };
  // The entries are own properties, as in browsers.
  return new Proxy(storage, {
    ownKeys: () => [...entries.keys()],
    getOwnPropertyDescriptor: (target, key) =>
      entries.has(key) ? { value: entries.get(key), configurable: true, enumerable: true } : undefined,
    get: (target, key) => (key in target ? target[key] : entries.get(key)),
  });
}

/**
 * Runs `body` with the globals of a page at `https://app.example/`. `page.url` is the address of the page, and `page.left` lists the
 * addresses that it navigated to. A test may change `page.globals`.
 */
export async function withPage(body) {
  const page = { url: "https://app.example/", left: [] };
  page.globals = {
    document: {},
    location: {
      get href() {
        return page.url;
      },
      get pathname() {
        return new URL(page.url).pathname;
      },
      get search() {
        return new URL(page.url).search;
      },
      get hash() {
        return new URL(page.url).hash;
      },
      origin: "https://app.example",
      assign: (url) => page.left.push(url),
      replace: (url) => page.left.push(url),
    },
    history: { state: { kept: true }, replaceState: (state, title, url) => Object.assign(page, { url, state }) },
    sessionStorage: createStorage(),
    localStorage: createStorage(),
  };
  const originals = Object.keys(page.globals).map((key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)]);
  for (const [key] of originals) Object.defineProperty(globalThis, key, { configurable: true, get: () => page.globals[key] });
  try {
    await body(page);
  } finally {
    for (const [key, descriptor] of originals) {
      if (descriptor) Object.defineProperty(globalThis, key, descriptor);
      else delete globalThis[key];
    }
  }
}
