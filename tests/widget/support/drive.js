// Goes the main ways through the element by its DOM, in a browser that no driver of pages controls. Sets `outcome`, a promise of the steps
// that it went and of the ids of the people whom the element says it has changed.

const element = document.querySelector("genesys-users-admin");
const findAll = (selector) => [...element.shadowRoot.querySelectorAll(selector)];
const find = (selector, text) =>
  findAll(selector).find((each) => text === undefined || each.textContent.includes(text) || each.getAttribute("aria-label") === text);

/** Waits until a function gives something. */
async function until(what, look) {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 30))) {
    const found = look();
    if (found) return found;
  }
  throw new Error(`${what} did not come`);
}

const row = () => find(".grid-rows .row .name");

function type(field, text) {
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const steps = {
  list: () => until("the list", row),

  async search() {
    const before = row().textContent;
    type(find("input[type=search]"), "care");
    await until("the hits", () => row() && row().textContent !== before);
  },

  async filter() {
    find("button", "Filter").click();
    const details = await until("the filters", () => find("details.filter", "Skill"));
    details.open = true;
    const option = await until("the options", () => details.querySelector(".picker-option"));
    const panel = details.closest("[popover]").getBoundingClientRect();
    const button = find("button", "Filter").getBoundingClientRect();
    if (Math.abs(panel.left - button.left) > 2 || panel.top < button.bottom) throw new Error("the panel is not below its button");
    option.click();
    await until("the chip", () => find(".chip"));
    find("button", "Clear filters").click();
    await until("everybody", () => !find(".chip") && row());
  },

  async scroll() {
    const grid = find("[role=grid]");
    const scrollTo = (position) => {
      grid.scrollTop = position;
      grid.dispatchEvent(new Event("scroll"));
    };
    scrollTo(grid.scrollHeight);
    const last = Number(grid.getAttribute("aria-rowcount"));
    await until("the last row", () => find(`[aria-rowindex="${last}"] .name`));
    scrollTo(0);
    await until("the first row", () => find('[aria-rowindex="2"] .name'));
  },

  async columns() {
    element.setAttribute("columns", "email title department division state skills languages phone team station employeeId lastLogin");
    const grid = find("[role=grid]");
    await until("columns beyond the edge", () => grid.scrollWidth > grid.clientWidth + 200);
    const name = () => find(".grid-rows .cell-name").getBoundingClientRect().left;
    const before = name();
    grid.scrollLeft = 200;
    await until("the edge beside the name", () => find(".grid[data-scrolled]"));
    if (Math.abs(name() - before) > 1) throw new Error(`the name has moved from ${before} to ${name()}`);
    element.removeAttribute("columns");
    await until("the name without an edge", () => find(".grid:not([data-scrolled])"));
  },

  async person() {
    find(".row .name").click();
    await until("the person", () => find("#person-title"));
    // The style sheet of a part that is loaded later.
    if (getComputedStyle(find(".tabs")).display !== "flex") throw new Error("the person has no styles");
  },

  async edit() {
    type(find("#person-title"), "Driven");
    const save = await until("the button", () => find(".person-foot .primary:not([aria-disabled])"));
    save.click();
    await until("the notice", () => find(".notice", "was changed"));
    find("button", "Close").click();
    await until("the list alone", () => !find("#person-title"));
  },

  async bulk() {
    for (const box of findAll(".grid-rows .row input[type=checkbox]").slice(3, 5)) box.click();
    const deactivate = await until("the bar", () => find(".bulk-bar button", "Deactivate"));
    deactivate.click();
    const apply = await until("the preview", () => find("dialog button", "Apply to"));
    apply.click();
    await until("the report", () => find("dialog .bulk-summary", "2 of 2 done"));
  },
};

async function drive() {
  const changed = [];
  element.addEventListener("user-changed", ({ detail }) => changed.push(detail.user.id));
  const gone = [];
  for (const [name, step] of Object.entries(steps)) {
    await step();
    gone.push(name);
  }
  return { steps: gone, changed };
}

globalThis.outcome = drive().catch((error) => `failed: ${error.message}`);
