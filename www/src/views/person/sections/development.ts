// The learning and coaching of a person, with what is due.

import type { DevelopmentActivity, DevelopmentActivityListing } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../../../define.js";
import { isAbort, type Problem } from "../../../session/problem.js";
import { problemNote } from "../../../ui/states.js";
import { EditableSection } from "./editable.js";

interface Activities {
  readonly list: readonly DevelopmentActivity[];
  readonly total: number | undefined;
  readonly page: number;
  readonly hasMore: boolean;
}

const pageSize = 10;

class Development extends EditableSection<Activities> {
  @state() private isReading = false;
  @state() private moreProblem: Problem | undefined;

  protected override heading(): string {
    return this.texts.development;
  }

  protected override refusal(): string | undefined {
    return this.unreadable("getUsersDevelopmentActivities");
  }

  protected override async read(signal: AbortSignal): Promise<Activities> {
    this.moreProblem = undefined;
    return activities([], 1, await this.#page(1, signal));
  }

  #page(pageNumber: number, signal: AbortSignal): Promise<DevelopmentActivityListing> {
    return this.admin.session.users.getUsersDevelopmentActivities({ userId: this.personId, pageSize, pageNumber, signal });
  }

  async #readMore({ list, page }: Activities): Promise<void> {
    const { signal } = this;
    this.isReading = true;
    this.moreProblem = undefined;
    try {
      const listing = await this.#page(page + 1, signal);
      if (!signal.aborted) this.data = activities(list, page + 1, listing);
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.moreProblem = this.admin.session.problem(error);
    } finally {
      this.isReading = false;
    }
  }

  protected override content(data: Activities): TemplateResult {
    const more = (): void => void this.#readMore(data);
    return html`
      ${
        data.list.length === 0
          ? this.none()
          : html`<ul class="items">
              ${data.list.map((activity) => this.#activity(activity))}
            </ul>`
      }
      ${this.moreProblem ? problemNote(this.messages, this.moreProblem, more) : nothing}
      ${
        data.hasMore && !this.moreProblem
          ? html`<button type="button" class="button small" ?disabled=${this.isReading} @click=${more}>
              ${this.isReading ? this.messages.filters.loading : this.texts.showMore(this.#left(data))}
            </button>`
          : nothing
      }
    `;
  }

  #left({ total, list }: Activities): string {
    return total === undefined ? "" : this.admin.texts.number(Math.max(total - list.length, 0));
  }

  #activity({ name, id, type = "", status = "", dateDue, dateCompleted, isOverdue, percentageScore }: DevelopmentActivity): TemplateResult {
    const { texts } = this.admin;
    const date = dateCompleted ?? dateDue;
    return html`
      <li class="item">
        <span class="item-name">${name ?? id ?? ""} <small>${this.texts.activities[type] ?? type}</small></span>
        ${percentageScore === undefined ? nothing : html`<span class="tag">${texts.number(percentageScore / 100, { style: "percent" })}</span>`}
        <span class="tag" data-state=${status === "Completed" ? "active" : isOverdue ? "deleted" : nothing}
          >${isOverdue ? this.texts.overdue : (this.texts.activityStatuses[status] ?? status)}</span
        >
        ${
          date === undefined
            ? nothing
            : html`<time class="section-note" datetime=${date} title=${texts.dateTime(date)}
                >${dateCompleted === undefined ? this.texts.due(texts.dateTime(date, { dateStyle: "medium" })) : texts.dateTime(date, { dateStyle: "medium" })}</time
              >`
        }
      </li>
    `;
  }
}

function activities(
  before: readonly DevelopmentActivity[],
  page: number,
  { entities = [], total, pageCount }: DevelopmentActivityListing,
): Activities {
  const list = [...before, ...entities];
  const hasMore = pageCount === undefined ? total !== undefined && list.length < total && entities.length > 0 : page < pageCount;
  return { list, total, page, hasMore };
}

define("genesys-users-admin-person-development", Development);
