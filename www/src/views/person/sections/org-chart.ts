// The line of superiors above a person, and the people who report to the person.

import type { User } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../../../define.js";
import { avatar } from "../../../ui/person-parts.js";
import { EditableSection } from "./editable.js";

interface Line {
  readonly person: User;
  /** From the nearest upwards. */
  readonly superiors: readonly User[];
  readonly reports: readonly User[];
}

/** More people in a direction are shown on demand. */
const shownAtFirst = { superiors: 3, reports: 8 };

export class OrgChart extends EditableSection<Line> {
  @state() private isWhole = false;

  protected override heading(): string {
    return this.texts.orgChart;
  }

  protected override async read(signal: AbortSignal): Promise<Line> {
    const { users } = this.admin.session;
    this.isWhole = false;
    const [person, superiors, reports] = await Promise.all([
      users.getUser(this.personId, { signal }),
      users.getUserSuperiors(this.personId, { signal }),
      users.getUserDirectreports(this.personId, { signal }),
    ]);
    return { person, superiors: upwards(person, superiors), reports };
  }

  protected override content({ person, superiors, reports }: Line): TemplateResult {
    const shownReports = this.isWhole ? reports : reports.slice(0, shownAtFirst.reports);
    const shownSuperiors = this.isWhole ? superiors : superiors.slice(0, shownAtFirst.superiors);
    const hidden = { superiors: superiors.length - shownSuperiors.length, reports: reports.length - shownReports.length };
    const below = html`
      <li>
        <span class="chart-person" aria-current="true">${this.#face(person)}</span>
        ${
          reports.length === 0
            ? nothing
            : html`<ul>
                ${shownReports.map((report) => html`<li>${this.#link(report)}</li>`)}
                ${hidden.reports > 0 ? html`<li>${this.#more(hidden.reports)}</li>` : nothing}
              </ul>`
        }
      </li>
    `;
    const chart = shownSuperiors.reduce(
      (inner, superior) =>
        html`<li>
          ${this.#link(superior)}
          <ul>
            ${inner}
          </ul>
        </li>`,
      below,
    );
    return html`
      <ul class="chart">
        ${
          hidden.superiors > 0
            ? html`<li>
                ${this.#more(hidden.superiors)}
                <ul>
                  ${chart}
                </ul>
              </li>`
            : chart
        }
      </ul>
      ${superiors.length + reports.length === 0 ? this.note(this.texts.alone) : nothing}
    `;
  }

  #face(person: User): TemplateResult {
    return html`${avatar(person)}<span class="chart-text"
        ><span>${person.name ?? person.id ?? ""}</span>${person.title ? html`<small>${person.title}</small>` : nothing}</span
      >`;
  }

  #link(person: User): TemplateResult {
    return html`
      <button type="button" class="chart-person" @click=${() => this.admin.openPerson(person.id)}>${this.#face(person)}</button>
    `;
  }

  #more(count: number): TemplateResult {
    return html`
      <button type="button" class="button quiet small" @click=${() => (this.isWhole = true)}>
        ${this.texts.showMore(this.admin.texts.number(count))}
      </button>
    `;
  }
}

/** The superiors from the nearest upwards, by the managers they name; the order of the API where they name none. */
function upwards(person: User, superiors: readonly User[]): readonly User[] {
  const left = new Map(superiors.map((superior) => [superior.id, superior]));
  const line: User[] = [];
  for (let next = left.get(person.manager?.id); next; next = left.get(next.manager?.id)) {
    line.push(next);
    left.delete(next.id);
  }
  return line.length === superiors.length ? line : superiors;
}

define("genesys-users-admin-person-org-chart", OrgChart);
