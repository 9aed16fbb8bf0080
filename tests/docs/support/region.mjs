// Pages of the guides name a region of the vendor and a client of the reader's. A test answers them with the local organization.

import { readFile } from "node:fs/promises";
import path from "node:path";

/** The placeholders of the samples. */
export const [clientId, clientSecret] = ["your-client-id", "your-client-secret"];

/** The option of the sandbox that makes the client of the placeholders, for pages of localhost. */
export const clientOption = ["--client", `${clientId}:${clientSecret}=http://localhost:*/*`];

/** The response of the sandbox to a request for the region. The login page signs the first person in by itself. */
async function answer(sandbox, request) {
  const { pathname, search } = new URL(request.url());
  const login = pathname === "/oauth/authorize" ? "&auto=1" : "";
  const options = {
    method: request.method(),
    headers: await request.allHeaders(),
    body: request.postData() ?? undefined,
    redirect: "manual",
  };
  const response = await fetch(`${sandbox.url}${pathname}${search}${login}`, options);
  if (response.status === 302) {
    // The answer of a route cannot redirect.
    const next = JSON.stringify(response.headers.get("location"));
    return { contentType: "text/html", body: `<script>location.replace(${next})</script>` };
  }
  const headers = Object.fromEntries(response.headers);
  delete headers["content-encoding"];
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}

/**
 * Answers the requests of a browser context to the region eu_west_1 with a sandbox, and those to the delivery network with the package
 * in `packageFolder`.
 */
export async function answerRegion(context, sandbox, packageFolder) {
  await context.route("https://*.mypurecloud.ie/**", async (route) => route.fulfill(await answer(sandbox, route.request())));
  await context.route("https://unpkg.com/genesys-users/**", async (route) => {
    const file = new URL(route.request().url()).pathname.replace("/genesys-users/", "");
    const body = await readFile(path.join(packageFolder, file));
    await route.fulfill({ contentType: "text/javascript", headers: { "access-control-allow-origin": "*" }, body });
  });
}
