// Lists the people of an organization, a page at a time.

import { ApiClient, UsersApi } from "genesys-users";

const pageSize = 25;
const element = (id) => document.getElementById(id);
const table = element("people");
const buttons = { previous: element("previous"), next: element("next") };

let users;
let pageNumber = 1;
let loading = new AbortController();

async function connect() {
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`The page has no configuration (status ${response.status}); start it with npm start.`);
  const { client, name } = await response.json();
  element("organization").textContent = name;
  return new UsersApi(new ApiClient(client));
}

function row(user) {
  const tr = document.createElement("tr");
  const presence = user.presence?.presenceDefinition?.systemPresence;
  const cells = [user.name, user.email, user.title, user.department, user.state, presence];
  tr.append(
    ...cells.map((text, index) => {
      const cell = document.createElement(index === 0 ? "th" : "td");
      if (index === 0) cell.scope = "row";
      cell.textContent = text ?? "–";
      return cell;
    }),
  );
  return tr;
}

function showPage(page) {
  const people = page.entities ?? [];
  const total = page.total ?? people.length;
  const pages = page.pageCount ?? 1;
  table.tBodies[0].replaceChildren(...people.map(row));
  element("status").textContent = total === 1 ? "1 person" : `${total.toLocaleString()} people`;
  element("position").textContent = `Page ${pageNumber} of ${Math.max(pages, 1)}`;
  buttons.previous.disabled = pageNumber <= 1;
  buttons.next.disabled = pageNumber >= pages;
}

function showError(error) {
  element("status").textContent = "";
  element("error-name").textContent = error.name;
  element("error-message").textContent = error.message;
  const details = [
    ["Status", error.status],
    ["Code", error.code],
    ["Correlation id", error.correlationId],
    ["Cause", error.cause?.message],
  ];
  element("error-details").replaceChildren(
    ...details
      .filter(([, value]) => value !== undefined)
      .flatMap(([term, value]) => {
        const dt = document.createElement("dt");
        const dd = document.createElement("dd");
        dt.textContent = term;
        dd.textContent = value;
        return [dt, dd];
      }),
  );
  element("error").hidden = false;
}

async function load(number) {
  loading.abort(); // a page that is no longer wanted
  const { signal } = (loading = new AbortController());
  element("error").hidden = true;
  element("status").textContent = "Loading…";
  table.setAttribute("aria-busy", "true");
  try {
    users ??= await connect();
    const page = await users.getUsers({ pageSize, pageNumber: number, expand: ["presence"], signal });
    if (signal.aborted) return;
    pageNumber = number;
    showPage(page);
  } catch (error) {
    if (signal.aborted) return;
    showError(error);
  }
  table.setAttribute("aria-busy", "false");
}

let wanted = 1;
const go = (number) => load((wanted = number));
buttons.previous.addEventListener("click", () => go(pageNumber - 1));
buttons.next.addEventListener("click", () => go(pageNumber + 1));
element("retry").addEventListener("click", () => go(wanted));
await go(1);
