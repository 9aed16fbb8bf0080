// The head of the list of people: the box that selects all, and the names of the columns, which sort.

import { html, nothing, type TemplateResult } from "lit";
import { ArrowDown, ArrowUp } from "lucide";
import type { Admin } from "../admin.js";
import { columnKind, type Column } from "../people/columns.js";
import type { SortField } from "../people/query.js";
import { icon } from "../ui/icon.js";

export const listHead = (admin: Admin, rows: number): TemplateResult => html`
  <div class="grid-head" role="row" aria-rowindex="1">
    <div class="cell cell-select" role="columnheader">${selectAll(admin, rows)}</div>
    ${columnHead(admin, "name", "name")} ${admin.columns.map((column) => columnHead(admin, column, columnKind(column).sortBy))}
  </div>
`;

function selectAll({ selection, texts }: Admin, rows: number): TemplateResult {
  const change = (event: Event): void => {
    if ((event.target as HTMLInputElement).checked) selection.selectAll();
    else selection.clear();
  };
  return html`
    <input
      type="checkbox"
      aria-label=${texts.messages.people.selectAll}
      ?disabled=${rows === 0}
      .checked=${selection.isWhole}
      .indeterminate=${!selection.isWhole && !selection.isEmpty}
      @change=${change}
    />
  `;
}

function columnHead(admin: Admin, column: Column | "name", sortBy: SortField | undefined): TemplateResult {
  const { query } = admin.people;
  const { columns } = admin.texts.messages;
  const label = columns[column];
  const isSorted = sortBy !== undefined && query.sortBy === sortBy;
  const sort = (): void => admin.find({ sortBy: sortBy ?? "name", descending: isSorted && !query.descending });
  return html`
    <div
      class=${`cell ${column === "name" ? "cell-name" : "cell-column"}`}
      role="columnheader"
      aria-sort=${isSorted ? (query.descending ? "descending" : "ascending") : nothing}
    >
      ${
        sortBy === undefined
          ? html`<span>${label}</span>`
          : html`
              <button type="button" class="sort" title=${columns.sort(label)} @click=${sort}>
                <span>${label}</span>${isSorted ? icon(query.descending ? ArrowDown : ArrowUp) : nothing}
              </button>
            `
      }
    </div>
  `;
}
