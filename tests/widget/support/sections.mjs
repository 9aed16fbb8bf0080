// Opens a person in the widget, and reads and writes what the API has of the person beside it.

import assert from "node:assert/strict";
import { callApi } from "./api.mjs";

/** A client of the API of a sandbox. */
export function api({ url, token: ownToken }, token = ownToken) {
  const send = (method, path, body) => callApi({ url, token }, method, path, body);
  return { get: (path) => send("GET", path), send };
}

/** Opens a page with a person, and a tab of the person. */
export async function openPerson(widget, personId, tab, options) {
  const page = await widget.open(options);
  await page.locator(".grid").waitFor();
  await page.evaluate((id) => document.querySelector("genesys-users-admin").open(id), personId);
  await page.getByRole("tab", { name: tab }).click();
  return page;
}

/** A section, by its heading. */
export const section = (page, name) => page.locator("section.section", { has: page.getByRole("heading", { name, exact: true }) });

/** Waits until the API has what it should have. */
export async function eventually(read, expected) {
  let last;
  for (const end = Date.now() + 8000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    last = await read();
    if (JSON.stringify(last) === JSON.stringify(expected)) return;
  }
  assert.deepEqual(last, expected);
}

export const notice = (page, text) => page.locator(".notice", { hasText: text });

/** Takes back what a notice tells. */
export async function undo(page, text) {
  await notice(page, text).getByRole("button", { name: "Undo" }).click();
  await notice(page, "Undone").waitFor();
  await notice(page, "Undone").getByRole("button", { name: "Dismiss" }).click();
}
