// Goes the main ways through the element by its DOM, in a browser that no driver of pages controls. Sets `outcome`, a promise of what it saw.

const element = document.querySelector("genesys-users-admin");
const find = (selector, text) =>
  [...element.shadowRoot.querySelectorAll(selector)].find(
    (each) => text === undefined || each.textContent.includes(text) || each.getAttribute("aria-label") === text,
  );

/** Waits until a function gives something. */
async function until(what, look) {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 30))) {
    const found = look();
    if (found) return found;
  }
  throw new Error(`${what} did not come`);
}

const row = () => find(".grid-rows .row .name");

async function drive() {
  const seen = [];
  await until("the list", row);
  seen.push("list");

  const field = find("input[type=search]");
  const before = row().textContent;
  field.value = "care";
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await until("the hits", () => row() && row().textContent !== before);
  seen.push("search");

  find("button", "Filter").click();
  const details = await until("the filters", () => find("details.filter", "Skill"));
  details.open = true;
  const option = await until("the options", () => details.querySelector(".picker-option"));
  const panel = details.closest("[popover]").getBoundingClientRect();
  const button = find("button", "Filter").getBoundingClientRect();
  if (Math.abs(panel.left - button.left) > 2 || panel.top < button.bottom) throw new Error("the panel is not below its button");
  option.click();
  await until("the chip", () => find(".chip"));
  seen.push("filter");
  find("button", "Clear filters").click();
  await until("everybody", () => !find(".chip") && row());

  const grid = find("[role=grid]");
  grid.scrollTop = grid.scrollHeight;
  grid.dispatchEvent(new Event("scroll"));
  const last = Number(grid.getAttribute("aria-rowcount"));
  await until("the last row", () => find(`[aria-rowindex="${last}"] .name`));
  seen.push("scroll");

  find(".row .name").click();
  await until("the person", () => find("[data-open]"));
  seen.push("person");
  return seen;
}

globalThis.outcome = drive().catch((error) => `failed: ${error.message}`);
