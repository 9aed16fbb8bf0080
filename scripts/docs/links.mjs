// Checks the links of the built pages: each leads to a file of the site, and an anchor to an element of that page.

const attribute = (name) => new RegExp(`<[a-z][^>]*?\\s${name}="([^"]*)"`, "gi");
const decode = (text) => text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'");

const valuesOf = (html, name) => [...html.matchAll(attribute(name))].map(([, value]) => decode(value));

/**
 * The broken links of a site, as sentences. `pages` maps the address of each page, such as `guide/errors.html`, to its text; `files` has the
 * addresses of all files; `base` is where the site is served.
 */
export function brokenLinks({ pages, files, base }) {
  const identifiers = new Map([...pages].map(([address, html]) => [address, new Set(valuesOf(html, "id"))]));
  const origin = "http://site.invalid";
  const broken = [];
  for (const [address, html] of pages) {
    const links = [...valuesOf(html, "href"), ...valuesOf(html, "src")];
    for (const link of new Set(links)) {
      const url = new URL(link, origin + base + address);
      if (url.origin !== origin) continue;
      const reason = reasonOf(url);
      if (reason) broken.push(`${address} links to ${link}, ${reason}.`);
    }
  }
  return broken;

  function reasonOf(url) {
    const pathname = decodeURIComponent(url.pathname);
    if (!pathname.startsWith(base)) return `which is outside of ${base}`;
    const relative = pathname.slice(base.length);
    const target = relative === "" || relative.endsWith("/") ? `${relative}index.html` : relative;
    if (!files.has(target)) return "which does not exist";
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor !== "" && !identifiers.get(target)?.has(anchor)) return "where nothing has that id";
    return undefined;
  }
}

/** The addresses of other servers that a page loads something from. Links to follow are not among them. */
export function foreignRequests(html) {
  const loading = [...html.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*>/gi)].map(([tag]) => tag);
  return loading.flatMap((tag) => [...valuesOf(tag, "href"), ...valuesOf(tag, "src")]).filter((value) => /^(?:[a-z]+:)?\/\//i.test(value));
}
