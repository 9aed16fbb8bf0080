// What narrows the list: the search field, the filters, the number of hits, and the choice of columns.

import { html, nothing, type TemplateResult } from "lit";
import { query } from "lit/decorators.js";
import { ChartColumn, ChevronDown, Columns3, ListFilter as FilterIcon, RefreshCw, Search, X } from "lucide";
import { define } from "../define.js";
import type { Observable } from "../observable.js";
import { allColumns, type Column } from "../people/columns.js";
import { isFiltered, listFilters, noFilters, states, type ListFilter, type StateFilter } from "../people/query.js";
import { filterOptions, filterRefusal, type FilterOption } from "../people/filter-options.js";
import { explanation, word } from "../text/words.js";
import { icon } from "../ui/icon.js";
import "../ui/picker.js";
import type { PopoverButton } from "../ui/popover.js";
import { View } from "./view.js";

/** Typing rests this long before the search is sent, in milliseconds. */
const typingTime = 200;

export class Toolbar extends View {
  @query("input[type=search]") private field!: HTMLInputElement;
  @query(".choose-columns") private columnButton!: PopoverButton;
  #endCommands: (() => void) | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** The names of the values of filters, which the address holds as ids. */
  readonly #names = new Map<string, string>();

  protected override watched(): readonly Observable[] {
    return [this.admin.people, this.admin.overview];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { texts, commands } = this.admin;
    this.#endCommands = commands.add(
      { id: "search", label: () => texts.messages.filters.search, keys: "/", run: () => this.focusSearch() },
      { id: "columns", label: () => texts.messages.columns.choose, run: () => this.columnButton.open() },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endCommands?.();
    clearTimeout(this.#typing);
  }

  focusSearch(): void {
    this.field.focus();
    this.field.select();
  }

  protected override render(): TemplateResult {
    const texts = this.messages.filters;
    const { query } = this.admin.people;
    return html`
      <div role="search">
        <div class="toolbar" part="toolbar">
          <label class="search">
            ${icon(Search)}
            <span class="hidden">${texts.search}</span>
            <input
              type="search"
              class="input"
              placeholder=${texts.searchHint}
              .value=${query.text}
              @input=${this.#type}
              @search=${this.#type}
              autocomplete="off"
              spellcheck="false"
            />
          </label>
          ${this.#stateFilter()}
          <genesys-users-admin-popover
            .label=${html`${icon(FilterIcon)}<span>${texts.add}</span>`}
            .name=${texts.add}
            .content=${() => this.#filterMenu()}
          ></genesys-users-admin-popover>
          <span class="space"></span>
          <button
            type="button"
            class="button quiet square"
            aria-label=${this.messages.overview.title}
            title=${this.messages.overview.title}
            aria-expanded=${this.admin.overview.isOpen}
            @click=${() => this.admin.overview.toggle()}
          >
            ${icon(ChartColumn)}
          </button>
          <genesys-users-admin-popover
            class="choose-columns"
            .label=${icon(Columns3)}
            .name=${this.messages.columns.choose}
            .buttonClass=${"button quiet square"}
            .content=${() => this.#columnMenu()}
          ></genesys-users-admin-popover>
          <button
            type="button"
            class="button quiet square"
            aria-label=${this.messages.actions.refresh}
            title=${this.messages.actions.refresh}
            @click=${() => void this.admin.people.refresh()}
          >
            ${icon(RefreshCw)}
          </button>
        </div>
        ${this.#chips()}
      </div>
    `;
  }

  #stateFilter(): TemplateResult {
    const { texts, people } = this.admin;
    return html`
      <label class="select-label">
        <span class="hidden">${this.messages.filters.state}</span>
        <select
          class="input select"
          @change=${(event: Event) => this.admin.find({ state: (event.target as HTMLSelectElement).value as StateFilter })}
        >
          ${states.map((state) => html`<option value=${state} ?selected=${people.query.state === state}>${word(texts, "state", state)}</option>`)}
        </select>
      </label>
    `;
  }

  #filterMenu(): TemplateResult {
    const { query } = this.admin.people;
    const texts = this.messages.filters;
    return html`
      <div class="filter-menu">
        ${listFilters.map((filter) => {
          const refusal = filterRefusal(this.admin, filter);
          return html`
            <details name="genesys-users-admin-filters" class="filter" ?inert=${refusal !== undefined}>
              <summary title=${refusal ?? nothing}>
                <span>${texts[filter]}</span>
                ${query[filter].length > 0 ? html`<span class="tag">${this.admin.texts.number(query[filter].length)}</span>` : nothing}
                ${refusal === undefined ? icon(ChevronDown) : nothing}
              </summary>
              ${
                refusal === undefined
                  ? html`
                      <genesys-users-admin-picker
                        .name=${texts[filter]}
                        .chosen=${query[filter]}
                        .options=${() => this.#options(filter)}
                        .texts=${{ find: texts.find(texts[filter]), nothing: texts.nothing, loading: texts.loading }}
                        .describeError=${(error: unknown) => explanation(this.messages, this.admin.session.problem(error))}
                        .onChoose=${(chosen: readonly string[]) => this.admin.find({ [filter]: chosen })}
                      ></genesys-users-admin-picker>
                    `
                  : nothing
              }
            </details>
            ${refusal === undefined ? nothing : html`<p class="filter-refusal">${refusal}</p>`}
          `;
        })}
      </div>
    `;
  }

  async #options(filter: ListFilter): Promise<readonly FilterOption[]> {
    const options = await filterOptions(this.admin, filter);
    for (const { id, name } of options) this.#names.set(`${filter} ${id}`, name);
    this.requestUpdate();
    return options;
  }

  /** The filters that are set, and how many people they find. */
  #chips(): TemplateResult {
    const { people } = this.admin;
    const texts = this.messages.filters;
    const chips = listFilters.flatMap((filter) =>
      people.query[filter].map((value) => {
        const name = `${texts[filter]}: ${this.#nameOf(filter, value)}`;
        const remove = async ({ currentTarget: button }: Event): Promise<void> => {
          this.admin.find({ [filter]: people.query[filter].filter((other) => other !== value) });
          await this.updateComplete;
          // The button of the next chip takes the place of this one, if there is a next one.
          if (!(button as HTMLElement).isConnected) this.focusSearch();
        };
        return html`
          <span class="chip">
            <span>${name}</span>
            <button type="button" class="chip-remove" aria-label=${texts.remove(name)} @click=${remove}>${icon(X)}</button>
          </span>
        `;
      }),
    );
    return html`
      <div class="hits">
        <p role="status">${this.#hits()}</p>
        ${chips}
        ${
          isFiltered(people.query)
            ? html`<button type="button" class="button quiet small" @click=${() => this.clearFilters()}>${texts.clearAll}</button>`
            : nothing
        }
      </div>
    `;
  }

  clearFilters(): void {
    this.admin.find(noFilters);
    this.focusSearch();
  }

  #hits(): string {
    const { people, texts } = this.admin;
    if (people.state.kind === "failed") return "";
    if (people.total !== undefined) {
      const { hits, moreHits } = this.messages.people;
      // A search counts no farther than its limit.
      return people.total === people.listing?.limit ? moreHits(texts.number(people.total)) : hits(texts.count(people.total));
    }
    const { idsRead = 0 } = people.state.kind === "opening" ? people.state : {};
    return idsRead > 0 ? this.messages.people.readingIds(texts.count(idsRead)) : this.messages.people.loading;
  }

  #nameOf(filter: ListFilter, value: string): string {
    const name = this.#names.get(`${filter} ${value}`);
    if (name !== undefined) return name;
    // An address may hold a filter whose name was not read yet. If that fails, the id stays.
    this.#names.set(`${filter} ${value}`, value);
    if (filterRefusal(this.admin, filter) === undefined) this.#options(filter).catch(() => undefined);
    return value;
  }

  #columnMenu(): TemplateResult {
    const texts = this.messages.columns;
    const change = (column: Column, isShown: boolean): void => {
      const others = this.admin.columns.filter((other) => other !== column);
      this.admin.showColumns(isShown ? [...others, column] : others);
    };
    return html`
      <fieldset class="column-menu">
        <legend class="hidden">${texts.choose}</legend>
        ${allColumns.map(
          (column) => html`
            <label class="check-row">
              <input
                type="checkbox"
                .checked=${this.admin.columns.includes(column)}
                @change=${(event: Event) => change(column, (event.target as HTMLInputElement).checked)}
              />
              <span>${texts[column]}</span>
            </label>
          `,
        )}
        <button type="button" class="button quiet small" @click=${() => this.admin.showColumns()}>${texts.reset}</button>
      </fieldset>
    `;
  }

  readonly #type = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => value === this.admin.people.query.text || this.admin.find({ text: value }), typingTime);
  };
}

define("genesys-users-admin-toolbar", Toolbar);
