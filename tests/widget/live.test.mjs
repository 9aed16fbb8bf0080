// Presence and routing status stay live: by the notification channel, and by polling where there is none.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { callApi } from "./support/api.mjs";
import { expectNoProblems, startWidget, waitForList } from "./support/page.mjs";

const subscriptions = /notifications\/channels\/[^/]+\/subscriptions$/;

describe("live presence and routing status", { timeout: 180_000 }, () => {
  let widget;
  let people;
  before(async () => {
    widget = await startWidget({ args: ["--users", "60", "--token", "other=admin"] });
    people = (await api("GET", "users?pageSize=3&sortOrder=ascending")).entities;
  });
  after(() => widget?.close());
  afterEach(() => widget.control("DELETE", "rules"));

  /** A request of another client. */
  const api = (method, path, body) => callApi({ url: widget.sandbox.url, token: "other" }, method, path, body);

  /** Another client gives a person a presence, which the list then has to show. */
  async function changePresence({ id }, systemPresence) {
    const { entities } = await api("GET", "presence/definitions");
    const definition = entities.find((one) => one.systemPresence.toUpperCase().replaceAll(" ", "_") === systemPresence);
    await api("PATCH", `users/${id}/presences/purecloud`, { presenceDefinition: { id: definition.id } });
  }

  const row = (page, { name }) => page.locator(".row", { hasText: name }).first();
  const shows = (page, person, presence) =>
    row(page, person).locator(`.cell-column [data-presence="${presence}"]`).waitFor({ timeout: 10_000 });

  /** Opens a page, and waits until the channel follows the people in view. */
  async function openFollowing(options) {
    const page = await widget.open(options);
    await followed(page, () => waitForList(page));
    return page;
  }

  /** Waits until the topics are set that `action` leads to. */
  async function followed(page, action) {
    const isSet = (response) =>
      subscriptions.test(response.url()) && response.request().method() === "PUT" && response.request().postDataJSON().length > 0;
    await Promise.all([page.waitForResponse(isSet), action()]);
  }

  /** The requests of the log after `time` that ask for people by id. */
  async function readings(after = 0) {
    const { requests } = await widget.control("GET", `requests?operation=getUsers&after=${after}`);
    return requests.filter(({ query }) => JSON.stringify(query).includes('"id"') || /(^|&)id=/.test(String(query)));
  }

  const setVisibility = (page, state) =>
    page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => value });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);

  test("shows what another client changes, without reading the list again", async () => {
    const page = await openFollowing();
    await widget.control("DELETE", "requests");
    for (const presence of ["MEAL", "TRAINING"]) {
      await changePresence(people[0], presence);
      await shows(page, people[0], presence);
    }
    await api("PUT", `users/${people[1].id}/routingstatus`, { status: "IDLE" });
    await row(page, people[1]).locator('[data-routing="IDLE"]').waitFor();
    const { requests } = await widget.control("GET", "requests?operation=getUsers");
    assert.deepEqual(requests, []);
    expectNoProblems(page);
    await page.close();
  });

  test("follows the people who come into view, and the person who is open", async () => {
    const page = await openFollowing();
    const { entities } = await api("GET", "users?pageSize=100&sortOrder=ascending");
    const last = entities.at(-1);
    await followed(page, () => page.locator(".grid").evaluate((grid) => (grid.scrollTop = grid.scrollHeight)));
    await changePresence(last, "BREAK");
    await shows(page, last, "BREAK");
    const [request] = await Promise.all([
      page.waitForRequest((one) => subscriptions.test(one.url()) && one.postData()?.includes(people[0].id)),
      page.evaluate((id) => document.querySelector("genesys-users-admin").open(id), people[0].id),
    ]);
    assert.ok(request.postDataJSON().length <= 1000);
    await page.close();
  });

  test("connects again after its socket was closed, and shows what it has missed", async () => {
    const page = await openFollowing();
    await changePresence(people[0], "AWAY");
    await shows(page, people[0], "AWAY");
    // The first try fails, which leaves time for a change that no message tells of.
    await widget.control("POST", "rules", { operation: "notificationsSocket", count: 1, status: 503 });
    await widget.control("DELETE", "channels");
    await followed(page, () => changePresence(people[0], "MEETING"));
    await shows(page, people[0], "MEETING");
    await changePresence(people[0], "BUSY");
    await shows(page, people[0], "BUSY");
    await page.close();
  });

  test("gives up a socket that has gone silent", async () => {
    const page = await widget.open();
    await page.clock.install();
    const sent = [];
    let sockets = 0;
    await page.routeWebSocket(/./, (socket) => {
      sockets++;
      socket.onMessage((text) => sent.push(text));
    });
    await page.reload();
    await followed(page, () => waitForList(page));
    await page.clock.runFor(46_000);
    await page.waitForFunction(() => true);
    assert.ok(
      sent.some((text) => text.includes("ping")),
      "no ping",
    );
    assert.equal(sockets, 1);
    await page.clock.runFor(40_000);
    for (let tries = 0; sockets < 2 && tries < 50; tries++) await page.waitForTimeout(100);
    assert.equal(sockets, 2);
    await page.close();
  });

  test("survives messages that are broken, and renders thousands of them in few frames", async () => {
    const page = await widget.open();
    let socket;
    await page.routeWebSocket(/./, (one) => {
      socket = one;
      one.connectToServer();
    });
    await page.reload();
    await followed(page, () => waitForList(page));
    await page.evaluate(() => {
      const { prototype } = customElements.get("genesys-users-admin-list");
      const { updated } = prototype;
      window.renders = 0;
      prototype.updated = function (...changes) {
        window.renders++;
        return updated.apply(this, changes);
      };
    });
    const [first, second] = people;
    const topic = (id, aspect) => `v2.users.${id}.${aspect}`;
    const presence = (systemPresence) => ({ source: "PURECLOUD", presenceDefinition: { id: "x", systemPresence } });
    for (const message of [
      "",
      "{",
      "null",
      "[]",
      '"text"',
      JSON.stringify({ topicName: topic(first.id, "presence") }),
      JSON.stringify({ topicName: topic(first.id, "presence"), eventBody: { presenceDefinition: null } }),
      JSON.stringify({ topicName: topic(first.id, "routingStatus"), eventBody: { routingStatus: { status: 7 } } }),
      JSON.stringify({ topicName: topic(first.id, "somethingNew"), eventBody: presence("BUSY") }),
      JSON.stringify({ topicName: topic(first.id, "presence"), eventBody: { ...presence("BUSY"), source: "MicrosoftTeams" } }),
      JSON.stringify({ topicName: topic(second.id, "presence"), eventBody: { ...presence("MEAL"), new: { field: [] } } }),
    ]) {
      socket.send(message);
    }
    await shows(page, second, "MEAL");
    const messages = 4000;
    for (let at = 1; at <= messages; at++) {
      const eventBody = presence(at === messages ? "TRAINING" : "AWAY");
      socket.send(JSON.stringify({ topicName: topic(first.id, "presence"), eventBody }));
    }
    await shows(page, first, "TRAINING");
    const renders = await page.evaluate(() => window.renders);
    assert.ok(renders > 0 && renders < messages / 10, `${renders} renders`);
    expectNoProblems(page);
    await page.close();
  });

  describe("where there is no channel", () => {
    async function openPolling() {
      const page = await widget.open();
      await page.clock.install();
      await widget.control("POST", "rules", { operation: "postNotificationsChannels", status: 403 });
      const refused = page.waitForResponse((response) => response.url().endsWith("/notifications/channels"));
      await page.reload();
      await refused;
      await waitForList(page);
      await page.clock.runFor(1000);
      return page;
    }

    test("asks every 20 seconds, and only while the page is visible", async () => {
      const page = await openPolling();
      const asked = () => page.waitForResponse((response) => /\/users\?.*\bid=/.test(response.url()));
      await changePresence(people[0], "BREAK");
      await Promise.all([asked(), page.clock.runFor(20_000)]);
      await page.clock.runFor(100);
      await shows(page, people[0], "BREAK");

      await setVisibility(page, "hidden");
      await widget.control("DELETE", "requests");
      await page.clock.runFor(120_000);
      assert.deepEqual(await readings(), []);

      await changePresence(people[0], "MEETING");
      await Promise.all([asked(), setVisibility(page, "visible")]);
      await page.clock.runFor(100);
      await shows(page, people[0], "MEETING");
      const { requests } = await widget.control("GET", "requests?operation=postNotificationsChannels");
      assert.deepEqual(requests, [], "a refused channel is not asked for again");
      assert.equal(await page.locator("[role=alert]").count(), 0);
      await page.close();
    });

    test("asks more slowly after a 429", async () => {
      const page = await openPolling();
      await widget.control("POST", "rules", { operation: "getUsers", count: 1, status: 429, retryAfter: 90 });
      await widget.control("DELETE", "requests");
      await Promise.all([page.waitForResponse((response) => response.status() === 429), page.clock.runFor(21_000)]);
      await page.clock.runFor(80_000);
      assert.equal((await readings()).length, 1);
      await Promise.all([page.waitForResponse((response) => /\/users\?.*\bid=/.test(response.url())), page.clock.runFor(30_000)]);
      assert.equal(await page.locator(".banner").count(), 0, "nobody has to know");
      await page.close();
    });
  });

  test("polls when the socket fails again and again, and returns to the channel", async () => {
    const page = await widget.open();
    await waitForList(page);
    await page.clock.install();
    await widget.control("POST", "rules", { operation: "notificationsSocket", status: 503 });
    await page.reload();
    await waitForList(page);
    const polled = page.waitForResponse((response) => /\/users\?.*\bid=/.test(response.url()));
    for (let round = 0; round < 8; round++) await page.clock.runFor(1000);
    await polled;
    await widget.control("DELETE", "rules");
    await followed(page, () => page.clock.runFor(10_000));
    await page.clock.runFor(100);
    await changePresence(people[0], "AWAY");
    await page.clock.runFor(1000);
    await shows(page, people[0], "AWAY");
    await page.close();
  });

  test("ends everything when the element leaves the page", async () => {
    const page = await openFollowing();
    await page.clock.install();
    const socket = page.waitForEvent("websocket");
    await page.reload();
    await followed(page, () => waitForList(page));
    const closed = (await socket).waitForEvent("close");
    const dropped = page.waitForResponse((response) => response.request().method() === "DELETE" && subscriptions.test(response.url()));
    await page.evaluate(() => document.querySelector("genesys-users-admin").remove());
    await Promise.all([closed, dropped]);
    await widget.control("DELETE", "requests");
    await page.clock.runFor(300_000);
    await page.evaluate(() => dispatchEvent(new Event("online")));
    const { requests } = await widget.control("GET", "requests");
    assert.deepEqual(requests, []);
    expectNoProblems(page);
    await page.close();
  });

  test("works twice on a page, and one goes on when the other leaves", async () => {
    const page = await openFollowing({ body: '<div id="one"></div><div id="two"></div>', into: "#one" });
    await followed(page, () =>
      page.evaluate(() => {
        const { client } = JSON.parse(document.getElementById("options").textContent);
        const element = document.createElement("genesys-users-admin");
        element.client = new globalThis.GenesysUsersAdmin.ApiClient(client);
        document.querySelector("#two").append(element);
      }),
    );
    const inside = (name) => page.locator(`${name} genesys-users-admin`);
    await changePresence(people[0], "MEAL");
    for (const name of ["#one", "#two"]) await shows(inside(name), people[0], "MEAL");
    await page.evaluate(() => document.querySelector("#one genesys-users-admin").remove());
    await changePresence(people[0], "AVAILABLE");
    await shows(inside("#two"), people[0], "AVAILABLE");
    expectNoProblems(page);
    await page.close();
  });
});
