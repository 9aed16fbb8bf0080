// Scrolls through 100,000 people. What is exact is asserted: the rows that exist, the requests at once, what is aborted, and the position that is
// kept. Frames and memory depend on the machine, and are reported.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { expectNoProblems, startWidget, waitForList } from "./support/page.mjs";

const people = 100_000;

/** Rows in view at this size of the window, with those beyond each end. */
const mostRows = 40;

/** Runs in the page. An aborted request ends with its signal: the browser tells of its end only some time later. */
function countPageRequests() {
  const seen = (globalThis.pageRequests = { requests: 0, aborted: 0, failed: 0, atOnce: 0, underWay: 0 });
  const { fetch } = globalThis;
  globalThis.fetch = (resource, options) => {
    const answer = fetch(resource, options);
    const url = new URL(resource.url ?? resource, location.href);
    if (!url.pathname.endsWith("/users") || !url.searchParams.has("pageNumber")) return answer;
    const { signal } = options ?? resource;
    seen.requests++;
    seen.atOnce = Math.max(seen.atOnce, ++seen.underWay);
    let hasEnded = false;
    const end = (how) => {
      if (hasEnded) return;
      hasEnded = true;
      seen.underWay--;
      if (how) seen[how]++;
    };
    signal?.addEventListener("abort", () => end("aborted"));
    answer.then(
      (response) => end(response.ok ? undefined : "failed"),
      () => end("failed"),
    );
    return answer;
  };
}

describe(`a list of ${people} people`, { timeout: 900_000 }, () => {
  let widget;
  let page;
  before(async () => {
    widget = await startWidget({ args: ["--users", String(people)], startTimeout: 120_000 });
    page = await widget.open();
    await page.addInitScript(countPageRequests);
    await page.reload();
    await waitForList(page);
  });
  after(async () => {
    await page?.close();
    await widget?.close();
  });

  const scrollTop = () => page.locator(".grid").evaluate((grid) => grid.scrollTop);
  const rowCount = () => page.locator(".grid-rows .row").count();

  /** Waits until all rows in view show people. */
  const filled = () =>
    page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector("genesys-users-admin");
      const rows = [...shadowRoot.querySelectorAll(".grid-rows .row")];
      return rows.length > 0 && rows.every((row) => row.querySelector(".name"));
    });

  async function heap() {
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    await session.detach();
    return Math.round(usedSize / 1e5) / 10;
  }

  /** Does `action`, and watches frames, rows and requests for pages meanwhile. */
  async function observe(action) {
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("genesys-users-admin");
      const watch = (globalThis.watch = { gaps: [], rows: 0, ends: false });
      let before = performance.now();
      const frame = (now) => {
        watch.gaps.push(now - before);
        before = now;
        watch.rows = Math.max(watch.rows, shadowRoot.querySelectorAll(".grid-rows .row").length);
        if (!watch.ends) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      Object.assign(globalThis.pageRequests, { requests: 0, aborted: 0, failed: 0, atOnce: 0 });
    });
    await action();
    const { gaps, rows } = await page.evaluate(() => {
      globalThis.watch.ends = true;
      return globalThis.watch;
    });
    await filled();
    const seen = await page.evaluate(() => globalThis.pageRequests);
    const budget = 1000 / 60;
    const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / budget) - 1), 0);
    return { ...seen, rows, frames: gaps.length, dropped, longest: Math.round(Math.max(...gaps)) };
  }

  const report = (t, name, { frames, dropped, longest, requests, aborted, atOnce, rows }) =>
    t.diagnostic(
      `${name}: ${frames} frames, ${dropped} dropped, longest gap ${longest} ms; ${requests} pages requested, ` +
        `${aborted} aborted, ${atOnce} at once; at most ${rows} rows`,
    );

  function check({ rows, atOnce, failed }) {
    assert.ok(rows > 0 && rows <= mostRows, `${rows} rows exist`);
    assert.ok(atOnce <= 3, `${atOnce} requests at once`);
    assert.equal(failed, 0);
  }

  test("scrolls by wheel", async (t) => {
    const before = await heap();
    await page.mouse.move(600, 500);
    const seen = await observe(async () => {
      for (let turn = 0; turn < 120; turn++) await page.mouse.wheel(0, 400);
    });
    assert.ok((await scrollTop()) > 40_000);
    report(t, "wheel", seen);
    t.diagnostic(`heap: ${before} MB before, ${await heap()} MB after`);
    check(seen);
    assert.ok(seen.requests > 0);
  });

  test("scrolls far, as by dragging the scroll bar", async (t) => {
    const before = await heap();
    const seen = await observe(() =>
      page.locator(".grid").evaluate(async (grid) => {
        const steps = 240;
        for (let step = 0; step <= steps; step++) {
          grid.scrollTop = (grid.scrollHeight - grid.clientHeight) * (step / steps);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }),
    );
    report(t, "dragging", seen);
    t.diagnostic(`heap: ${before} MB before, ${await heap()} MB after`);
    check(seen);
    const last = await page.locator(".grid-rows .row").last().getAttribute("aria-rowindex");
    const rows = await page.locator(".grid").getAttribute("aria-rowcount");
    assert.equal(last, rows);
  });

  test("keeps no more pages than it has to, wherever one goes", async (t) => {
    const before = await heap();
    const seen = await observe(async () => {
      for (let stop = 0; stop < 30; stop++) {
        await page.locator(".grid").evaluate((grid, at) => (grid.scrollTop = grid.scrollHeight * at), ((stop * 7) % 30) / 30);
        await filled();
      }
    });
    const afterwards = await heap();
    report(t, "30 places", seen);
    t.diagnostic(`heap: ${before} MB before, ${afterwards} MB after`);
    check(seen);
  });

  test("aborts the pages that are passed", async () => {
    await widget.control("POST", "rules", { operation: "getUsers", latency: 2000 });
    const page1 = page.locator(".grid");
    const go = (share) => page1.evaluate((grid, at) => (grid.scrollTop = grid.scrollHeight * at), share);
    const requested = () => page.waitForRequest((request) => /pageNumber=/.test(request.url()));
    const seen = await observe(async () => {
      for (const share of [0.111, 0.333, 0.555]) {
        const sent = requested();
        await go(share);
        await sent;
      }
    });
    await widget.control("DELETE", "rules");
    check(seen);
    assert.ok(seen.aborted >= 2, `${seen.aborted} aborted`);
  });

  test("keeps its position when a person is opened and closed", async () => {
    await filled();
    const before = await scrollTop();
    assert.ok(before > 0);
    const names = () => page.locator(".grid-rows .name").allInnerTexts();
    const shown = await names();
    await page.locator(".row .cell-name").nth(12).click();
    await page.locator(".row[data-open]").waitFor();
    await page.evaluate(() => document.querySelector("genesys-users-admin").open(undefined));
    await page.locator(".row[data-open]").waitFor({ state: "detached" });
    assert.equal(await scrollTop(), before);
    assert.deepEqual(await names(), shown);
    assert.ok((await rowCount()) <= mostRows);
    expectNoProblems(page);
  });
});
