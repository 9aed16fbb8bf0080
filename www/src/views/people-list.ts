// The list of people: a grid of rows, of which only those in view exist. One tab stop; the arrow keys move between people.

import type { User } from "genesys-users";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../define.js";
import type { Observable } from "../observable.js";
import { columnKind, tracks } from "../people/columns.js";
import { isFiltered } from "../people/query.js";
import { tellFailure } from "../tell-failure.js";
import { avatar, presenceBadge } from "../ui/person-parts.js";
import { RowWindow } from "../ui/row-window.js";
import { emptyState, problemNote, problemState } from "../ui/states.js";
import { listHead } from "./list-head.js";
import { View } from "./view.js";

export class PeopleList extends View {
  @query(".grid") private grid: HTMLElement | null | undefined;
  @query(".grid-head") private head: HTMLElement | null | undefined;
  /** The row with the focus of the keyboard. */
  @state() private active = 0;
  #window: RowWindow | undefined;
  /** The row from which a selection with Shift begins. */
  #anchor: number | undefined;

  protected override watched(): readonly Observable[] {
    return [this.admin.people, this.admin.selection];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endWindow();
  }

  protected override update(changes: PropertyValues): void {
    const note = this.querySelector(".note:focus-within");
    super.update(changes);
    if (note && !note.isConnected) this.focusList();
  }

  protected override render(): TemplateResult {
    return html`${this.#staleness()}${this.#content()}`;
  }

  /** Says that what is shown could not be read again. */
  #staleness(): TemplateResult | typeof nothing {
    const { people } = this.admin;
    if (!people.staleness) return nothing;
    return problemNote(this.messages, people.staleness, () => void people.refresh(), this.messages.people.stale);
  }

  #content(): TemplateResult {
    const { people } = this.admin;
    if (people.state.kind === "failed") return problemState(this.messages, people.state.problem, () => void people.refresh());
    if (people.state.kind === "ready" && people.length === 0) return this.#empty();
    const rows = people.state.kind === "ready" ? people.length : 0;
    const { columns } = this.admin;
    const widths = tracks(columns);
    const { first, end } = this.#window?.range(rows) ?? { first: 0, end: 0 };
    const isActiveShown = this.active >= first && this.active < end;
    return html`
      <div
        class="grid"
        part="list"
        role="grid"
        tabindex="0"
        aria-label=${this.messages.people.title}
        aria-rowcount=${rows + 1}
        aria-colcount=${columns.length + 2}
        aria-multiselectable="true"
        aria-busy=${people.state.kind === "opening"}
        aria-activedescendant=${isActiveShown ? this.#rowId(this.active) : nothing}
        .style=${`--tracks: ${widths.tracks}; --least: ${widths.least}`}
        @keydown=${this.#key}
        @scroll=${this.#scroll}
      >
        ${listHead(this.admin, rows)} ${people.state.kind === "opening" ? this.#placeholders() : this.#rows()}
      </div>
      ${this.#notes()}
    `;
  }

  #rows(): TemplateResult {
    const { length } = this.admin.people;
    const { first, end } = this.#window?.range(length) ?? { first: 0, end: 0 };
    const rows = Array.from({ length: end - first }, (_, at) => first + at);
    return html`
      <div class="grid-rows" role="rowgroup" .style=${`block-size: ${this.#window?.start(length) ?? 0}px`}>
        ${repeat(
          rows,
          (index) => index,
          (index) => this.#row(index),
        )}
      </div>
    `;
  }

  #row(index: number): TemplateResult {
    const { people, selection, openPersonId } = this.admin;
    const person = people.at(index);
    const problem = person ? undefined : people.problemAt(index);
    const isSelected = person !== undefined && selection.has(person.id);
    return html`
      <div
        class="row"
        part="row"
        id=${this.#rowId(index)}
        role="row"
        aria-rowindex=${index + 2}
        aria-selected=${isSelected}
        ?data-active=${index === this.active}
        ?data-open=${person?.id !== undefined && person.id === openPersonId}
        .style=${`transform: translateY(${this.#window?.start(index) ?? 0}px)`}
        @click=${(event: MouseEvent) => this.#press(event, index)}
      >
        ${person ? this.#cells(person, index, isSelected) : problem ? this.#unread(index) : this.#placeholder()}
      </div>
    `;
  }

  #cells(person: User, index: number, isSelected: boolean): TemplateResult {
    const { texts, columns } = this.admin;
    return html`
      <div class="cell cell-select" role="gridcell">
        <input
          type="checkbox"
          tabindex="-1"
          aria-label=${this.messages.people.select(person.name ?? "")}
          .checked=${isSelected}
          @click=${(event: MouseEvent) => void this.#toggle(index, event.shiftKey)}
        />
      </div>
      <div class="cell cell-name" role="gridcell">
        ${avatar(person)}
        <span class="name-lines">
          <span class="name">${person.name ?? person.id}</span>
          <span class="second-line">${person.title ?? person.email}</span>
        </span>
        <span class="only-narrow">${presenceBadge(texts, person)}</span>
      </div>
      ${columns.map(
        (column) =>
          html`<div class="cell cell-column" role="gridcell" data-column=${column}>${columnKind(column).cell(person, texts)}</div>`,
      )}
    `;
  }

  #placeholder(): TemplateResult {
    return html`
      <div class="cell cell-select" role="gridcell"></div>
      <div class="cell cell-name" role="gridcell"><span class="avatar skeleton-line"></span><span class="skeleton-line"></span></div>
      ${this.admin.columns.map(() => html`<div class="cell cell-column" role="gridcell"><span class="skeleton-line"></span></div>`)}
    `;
  }

  #placeholders(): TemplateResult {
    const rows = Array.from({ length: 12 }, () => html`<div class="row row-loading" role="row">${this.#placeholder()}</div>`);
    return html`<div class="grid-loading" role="rowgroup" aria-hidden="true">${rows}</div>`;
  }

  #unread(index: number): TemplateResult {
    const retry = (event: Event): void => {
      event.stopPropagation();
      this.admin.people.retry(index);
    };
    return html`
      <div class="cell cell-unread" role="gridcell">
        <span>${this.messages.people.unreadRow}</span>
        <button type="button" class="button small" @click=${retry}>${this.messages.actions.retry}</button>
      </div>
    `;
  }

  #empty(): TemplateResult {
    const texts = this.messages.people;
    if (!isFiltered(this.admin.people.query)) return emptyState(texts.emptyOrganization, "");
    const clear = (): void =>
      this.root.querySelector<HTMLElement & { clearFilters(): void }>("genesys-users-admin-toolbar")?.clearFilters();
    return emptyState(
      texts.empty,
      texts.emptyHint,
      html`<button type="button" class="button" @click=${clear}>${this.messages.filters.clearAll}</button>`,
    );
  }

  #notes(): TemplateResult | typeof nothing {
    const { people, texts } = this.admin;
    if (people.listing?.isCut) return html`<p class="list-note" role="status">${this.messages.people.cut}</p>`;
    if (people.total === undefined || people.length >= people.total) return nothing;
    const { limited } = this.messages.people;
    return html`<p class="list-note" role="status">${limited(texts.number(people.length), texts.number(people.total))}</p>`;
  }

  protected override updated(): void {
    const { people } = this.admin;
    const { grid } = this;
    if (!grid || people.state.kind !== "ready") {
      // Another list begins at its top.
      this.#endWindow();
      this.active = 0;
      this.#anchor = undefined;
      return;
    }
    if (!this.#window) {
      grid.scrollTop = 0;
      this.#window = new RowWindow(grid, this.#rowHeight(grid), this.head?.offsetHeight ?? 0, () => this.requestUpdate());
      this.requestUpdate();
    }
    const { first, end } = this.#window.range(people.length);
    people.show(first, end - 1);
    this.admin.live.show(people.readAt(first, end));
  }

  #endWindow(): void {
    this.#window?.end();
    this.#window = undefined;
  }

  /** The height of a row in pixels, which the density and the size of the font decide. */
  #rowHeight(grid: HTMLElement): number {
    const probe = document.createElement("div");
    probe.className = "row row-probe";
    grid.append(probe);
    const { offsetHeight } = probe;
    probe.remove();
    return offsetHeight || 1;
  }

  #rowId(index: number): string {
    return `person-row-${index}`;
  }

  #press(event: MouseEvent, index: number): void {
    this.active = index;
    if ((event.target as Element).closest("input, button, a, .cell-select")) return;
    this.#open(index);
  }

  #open(index: number): void {
    const person = this.admin.people.at(index);
    if (person?.id !== undefined) this.admin.openPerson(person.id);
  }

  /** Selects a person, or with Shift all from the last one selected on, whose missing pages are read first. */
  async #toggle(index: number, isRange: boolean): Promise<void> {
    const { people, selection } = this.admin;
    const person = people.at(index);
    if (!person) return;
    const isSelected = !selection.has(person.id);
    const from = isRange ? (this.#anchor ?? index) : index;
    try {
      const range = await people.between(Math.min(index, from), Math.max(index, from) + 1);
      selection.set(range, isSelected);
      this.#anchor = index;
    } catch (error) {
      const box = this.querySelector<HTMLInputElement>(`#${this.#rowId(index)} input`);
      if (box) box.checked = !isSelected;
      tellFailure(this.admin, error);
    }
  }

  /** Marks the edge beside the name while columns are behind it. */
  readonly #scroll = ({ target: grid }: { target: HTMLElement }): void => {
    grid.toggleAttribute("data-scrolled", grid.scrollLeft !== 0);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if ((event.target as Element).closest(".grid-head")) return;
    const { length } = this.admin.people;
    const page = this.#window?.page ?? 1;
    const moves: Record<string, number> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined && length > 0) {
      event.preventDefault();
      this.active = Math.min(Math.max(to, 0), length - 1);
      this.#window?.reveal(this.active);
      if (event.shiftKey && event.key.startsWith("Arrow")) void this.#toggle(this.active, false);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#open(this.active);
    } else if (event.key === " ") {
      event.preventDefault();
      void this.#toggle(this.active, event.shiftKey);
    } else if (event.key === "a" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.admin.selection.selectAll();
    }
  };
}

define("genesys-users-admin-list", PeopleList);
