// As much of a page of a browser as a login touches, so that its steps can be tested with a fake clock and without a browser.

function storage() {
  const entries = new Map();
  const area = {
    entries,
    full: false,
    getItem: (key) => entries.get(key) ?? null,
    setItem(key, value) {
      if (area.full) throw new DOMException("full", "QuotaExceededError");
      entries.set(key, value);
    },
    removeItem: (key) => entries.delete(key),
  };
  // As in browsers, the entries are own properties.
  return new Proxy(area, {
    ownKeys: () => [...entries.keys()],
    getOwnPropertyDescriptor: (target, key) =>
      entries.has(key) ? { value: entries.get(key), configurable: true, enumerable: true } : undefined,
    get: (target, key) => (key in target ? target[key] : entries.get(key)),
  });
}

/**
 * Runs `body` with the globals of a page at `https://app.example/`: `page.url` is its address, `page.left` where it was sent to,
 * `page.globals` can be changed.
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
    sessionStorage: storage(),
    localStorage: storage(),
  };
  const before = Object.keys(page.globals).map((key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)]);
  for (const [key] of before) Object.defineProperty(globalThis, key, { configurable: true, get: () => page.globals[key] });
  try {
    await body(page);
  } finally {
    for (const [key, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, key, descriptor);
      else delete globalThis[key];
    }
  }
}
