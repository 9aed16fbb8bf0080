// What the tests of a person share: people of the sandbox, changes by somebody else, and ways through the panel.

import { callApi } from "./api.mjs";
import { rows, waitForList } from "./page.mjs";

/** Calls the API as somebody else than the page. */
export const call = ({ sandbox }, method, path, body) => callApi(sandbox, method, path, body);

/** The active people in the order of the list. */
export const people = async (widget) => (await call(widget, "GET", "users?pageSize=100")).entities;

export const person = (widget, id) => call(widget, "GET", `users/${id}?expand=employerInfo`);

/** Changes a person as somebody else. */
export async function changeElsewhere(widget, id, change) {
  const { version } = await person(widget, id);
  return call(widget, "PATCH", `users/${id}`, { ...change, version });
}

/** Opens the page and the person of a row, and waits for the form. */
export async function openRow(widget, row, options) {
  const page = await widget.open(options);
  page.setDefaultTimeout(10_000);
  await waitForList(page);
  await clickRow(page, row);
  return page;
}

export async function clickRow(page, row) {
  await rows(page).nth(row).locator(".name").click();
  await form(page).waitFor();
}

/** A cell of the list. */
export const cell = (page, row, column) => rows(page).nth(row).locator(`[data-column="${column}"]`);

export const panel = (page) => page.locator("genesys-users-admin-person");
export const form = (page) => panel(page).locator("form.fields").first();
export const field = (page, label) => panel(page).getByLabel(label, { exact: true });
export const save = (page) => panel(page).getByRole("button", { name: "Save", exact: true }).first();
export const notice = (page, text) => page.locator(".notice").filter({ hasText: text });
export const dialog = (page, name) => page.getByRole("dialog", { name });

/** Chooses an item of the menu of the person. */
export async function choose(page, item) {
  await panel(page).getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** The bodies that the page has sent to an operation since `control("DELETE", "requests")`. */
export async function sent(widget, operation) {
  const { requests } = await widget.control("GET", `requests?operation=${operation}`);
  return requests.map(({ body }) => (typeof body === "string" && body !== "" ? JSON.parse(body) : body));
}

/** The element that has the focus. */
export const focused = (page) =>
  page.evaluate(() => document.querySelector("genesys-users-admin").shadowRoot.activeElement?.outerHTML ?? "");
