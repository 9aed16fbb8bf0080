// Produces the messages of the guide to troubleshooting in Node, each as people meet it. Returns them as text.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import { ApiClient, UsersApi } from "genesys-users";
import * as slim from "genesys-users/slim";
import { build } from "esbuild";
import { root } from "../../../scripts/lib/run.mjs";
import { startBrowser } from "../../support/browser.mjs";
import { messagesOfArguments } from "./argument-messages.mjs";
import { answering, clientAnswering, messageOf, quiet } from "./message-of.mjs";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

/** An address of this machine at which nothing listens. */
async function closedPort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** What a client with an empty region tells its logger. */
async function warnings() {
  const told = [];
  const ignore = () => {};
  const logger = { debug: ignore, info: ignore, warn: (message) => told.push(message), error: ignore };
  new ApiClient({ region: "", logger, logLevel: "warn" }).free();
  return told;
}

async function ofAnswers() {
  const nothing = await closedPort();
  const slow = () => new Promise(() => {});
  const works = [
    () => answering(() => new Response("<html>", { status: 502 })).getUsers(),
    () => answering(() => new Response("<html>")).getUsers(),
    () =>
      answering(() => Response.json({ jobId: "1", state: "EXPIRED" }))
        .runUsersDetailsJob({})
        .toArray(),
    () =>
      answering(() => Response.json({ cursor: "same" }))
        .getUsersQueryAll()
        .toArray(),
    () =>
      clientAnswering(() => Response.json({ name: "Ann" }))
        .requestAll("/api/v2/users/me")
        .toArray(),
    () => clientAnswering(() => Response.json({})).loginClientCredentialsGrant("id", "secret"),
    () => clientAnswering(() => Response.json({ error: "e" }, { status: 400 })).loginClientCredentialsGrant("id", "secret"),
    () => answering(slow, { timeout: 20 }).getUsers(),
    () => answering(slow, { deadline: 20 }).getUsers(),
    () =>
      answering(() => new Response("", { status: 302, headers: { Location: "https://other.example/" } })).patchUser("1", { version: 1 }),
    () =>
      answering(undefined, {
        accessToken: () => {
          throw new Error("no session");
        },
      }).getUsers(),
    () => new UsersApi(new ApiClient({ basePath: nothing, accessToken: "token-of-somebody", ...quiet })).getUsers(),
    () => new UsersApi(new ApiClient({ basePath: "http://nowhere.invalid", accessToken: "token-of-somebody", ...quiet })).getUsers(),
  ];
  const messages = await Promise.all(works.map(messageOf));
  const cause = await new UsersApi(new ApiClient({ basePath: nothing, accessToken: "token-of-somebody", ...quiet }))
    .getUsers()
    .catch((error) => error.cause.message);
  const double = () => ({ status: 200, text: async () => ({}), headers: new Headers() });
  const causeOfDouble = await answering(double)
    .getUsers()
    .catch((error) => error.cause.message);
  const { fetch, Headers: usualHeaders } = globalThis;
  delete globalThis.Headers;
  try {
    messages.push(await messageOf(() => answering(undefined).getUsers()));
  } finally {
    globalThis.Headers = usualHeaders;
  }
  delete globalThis.fetch;
  try {
    const client = new ApiClient({ accessToken: "token-of-somebody", ...quiet });
    messages.push(await messageOf(() => new UsersApi(client).getUsers()));
  } finally {
    globalThis.fetch = fetch;
  }
  return [...messages, cause, causeOfDouble, ...(await warnings())];
}

async function ofOrganization() {
  const sandbox = await startSandbox({
    args: ["--users", "320", "--token", "limited", "--token", "agent=adam.dietrich@harborlights.example"],
  });
  try {
    const usersOf = (accessToken) => new UsersApi(new ApiClient({ basePath: sandbox.url, loginPath: sandbox.url, accessToken, ...quiet }));
    const users = usersOf(sandbox.token);
    const login = new ApiClient({ basePath: sandbox.url, loginPath: sandbox.url, ...quiet });
    const { entities } = await users.getUsers();
    const agent = usersOf("agent");
    const works = [
      () => usersOf("no-such-token").getUsers(),
      () => agent.deleteUser(entities[1].id),
      () => users.getUser("00000000-0000-0000-0000-000000000000"),
      () => users.patchUser(entities[0].id, { title: "x", version: 999 }),
      () => users.getUsers({ pageSize: 1000 }),
      async () => {
        for (let requests = 0; requests < 301; requests++) await usersOf("limited").getUsers({ pageSize: 1 });
      },
      () => login.loginClientCredentialsGrant("sandbox-service", "wrong-secret"),
      async () => {
        await fetch(`${sandbox.url}/__sandbox/jobs`, { method: "POST", body: JSON.stringify({ fail: 1, errorMessage: "Too much data" }) });
        await users.runUsersDetailsJob({ interval: "2026-05-01T00:00:00Z/2026-05-02T00:00:00Z" }).toArray();
      },
      async () => {
        const pager = users.getUsersAll();
        for await (const { id } of pager) if (id) break;
        await pager.toArray();
      },
    ];
    const person = new ApiClient({ basePath: sandbox.url, loginPath: sandbox.url, ...quiet });
    await person.loginPKCEGrant("sandbox-widget", "http://127.0.0.1/", {
      authorize: async (url) => (await fetch(`${url}&auto=1`, { redirect: "manual" })).headers.get("Location"),
    });
    works.push(async () => {
      await fetch(`${sandbox.url}/__sandbox/clock`, { method: "POST", body: JSON.stringify({ advance: 25 * 3600 * 1000 }) });
      const users = new UsersApi(person);
      await users.getUsers().catch(() => {}); // the server refuses the token
      await users.getUsers();
    });
    const messages = [];
    for (const work of works) messages.push(await messageOf(work));
    return messages;
  } finally {
    await sandbox.stop();
  }
}

async function ofModules() {
  const messages = [];
  const server = createServer((_, response) => response.writeHead(404).end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  messages.push(await messageOf(() => new slim.ApiClient()));
  messages.push(await messageOf(() => slim.init(`http://127.0.0.1:${server.address().port}/genesys-users.wasm`)));
  server.close();
  // The smallest module there is.
  messages.push(await messageOf(() => slim.init(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))));
  messages.push(await messageOf(() => import("genesys-users/wasm")));
  messages.push(await messageOf(() => import("genesys-user")));
  const bundle = { contents: 'import wasm from "genesys-users/genesys-users.wasm"; console.log(wasm);', resolveDir: root };
  const { errors } = await build({ stdin: bundle, bundle: true, write: false, logLevel: "silent" }).catch((error) => error);
  messages.push(errors[0].text);
  messages.push(
    await messageOf(() => startSandbox({ program: "/nowhere/genesys-users-sandbox" })),
    await messageOf(() => startSandbox({ args: ["--user", "5"] })),
  );
  return messages;
}

/** The texts of the sources in one line each, for what only a browser with a person in it says. */
export async function sourceText() {
  const files = [
    "core/src/login/auth_error.rs",
    "core/src/passkey.rs",
    "www/src/element.ts",
    "www/src/configuration.ts",
    "pkg/src/outside.ts",
    "core/src/login/client_login.rs",
    "pkg/src/start.ts",
  ];
  const texts = await Promise.all(files.map((file) => readFile(`${root}/${file}`, "utf8")));
  return texts
    .join("\n")
    .replaceAll(/\\?\n\s*/g, "")
    .replaceAll(/" \+\s*"/g, "")
    .replaceAll(/\$\{[^}]*\}/g, "…");
}

/** What Chromium writes to its console, and what the package says, when a page calls another origin that does not allow it. */
async function ofBrowser() {
  const server = createServer((request, response) => {
    const file = /^\/pkg\/dist\/[\w./-]+$/.exec(request.url)?.[0];
    if (file) return readFile(root + file).then((body) => response.setHeader("Content-Type", "text/javascript").end(body));
    const isOther = request.headers.host.startsWith("localhost");
    if (!isOther && request.url.startsWith("/policy")) response.setHeader("Content-Security-Policy", "connect-src 'self'");
    response.setHeader("Content-Type", "text/html").end(isOther ? "{}" : '<link rel="icon" href="data:,">');
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  const browser = await startBrowser();
  try {
    const messages = [];
    for (const path of ["", "policy"]) {
      const page = await browser.newPage();
      page.on("console", (message) => messages.push(message.text()));
      await page.goto(`http://127.0.0.1:${port}/${path}`);
      const failure = page.evaluate(async (basePath) => {
        const { ApiClient, UsersApi } = await import("/pkg/dist/index.js");
        const users = new UsersApi(new ApiClient({ basePath, accessToken: "token-of-somebody", maxRetries: 0, logLevel: "off" }));
        return users.getUsers().catch(({ message, cause }) => [message, cause.message]);
      }, `http://localhost:${port}`);
      messages.push(...(await failure));
      await page.close();
    }
    return messages;
  } finally {
    await browser.close();
    server.close();
  }
}

export const producedMessages = async () => {
  const all = [];
  // One after the other: some of them take away `fetch` for a moment.
  for (const produce of [messagesOfArguments, ofAnswers, ofOrganization, ofModules, ofBrowser]) all.push(...(await produce()));
  return all;
};
