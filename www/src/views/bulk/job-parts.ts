// What dialogs show of a job: the preview, those who are left out, those who failed; and the report as rows of a file.

import { html, nothing, type TemplateResult } from "lit";
import { importFields, fieldName } from "../../bulk/import-fields.js";
import type { Job } from "../../bulk/job.js";
import type { Change, Item, Plan } from "../../bulk/wish.js";
import { explanation, word } from "../../text/words.js";
import type { Texts } from "../../text/texts.js";
import { problemNote } from "../../ui/states.js";

/** Rows of a table. A preview of thousands would be read by nobody. */
const mostShown = 50;

export function preview(texts: Texts, plan: Plan): TemplateResult {
  const { bulk: words } = texts.messages;
  const valid = plan.items.filter(({ reason }) => reason === undefined);
  const created = valid.filter(({ creates }) => creates).length;
  const changed = valid.length - created;
  const counts = [
    created > 0 ? words.created(texts.count(created)) : "",
    changed > 0 ? words.will(texts.count(changed)) : "",
    valid.length === 0 ? words.nobody : "",
    plan.unchanged > 0 ? words.unchanged(texts.count(plan.unchanged)) : "",
  ];
  return html`
    <p class="bulk-summary" tabindex="-1">${counts.map((text) => (text === "" ? nothing : html`<span>${text}</span>`))}</p>
    ${plan.note === undefined ? nothing : html`<p class="note">${plan.note}</p>`} ${leftOut(texts, plan)}
    ${
      valid.length === 0
        ? nothing
        : table(
            texts,
            words.preview,
            words.changes,
            valid,
            (item) =>
              html`<ul class="changes">
                ${item.changes.map((change) => changeLine(texts, change))}
              </ul>`,
          )
    }
  `;
}

/** Those for whom nothing can be done, with the reason. */
export function leftOut(texts: Texts, { items }: Plan): TemplateResult | typeof nothing {
  const { bulk: words } = texts.messages;
  const invalid = items.filter(({ reason }) => reason !== undefined);
  if (invalid.length === 0) return nothing;
  return html`
    <h3 class="bulk-heading">${words.invalid(texts.count(invalid.length))}</h3>
    ${table(texts, words.reason, words.reason, invalid, ({ reason }) => reason)}
  `;
}

export function failures(texts: Texts, job: Job): TemplateResult | typeof nothing {
  if (job.failures.size === 0) return nothing;
  const { bulk: words } = texts.messages;
  return table(texts, words.failed(texts.count(job.failures.size)), words.reason, [...job.failures.keys()], (item) => {
    const problem = job.failures.get(item);
    return problem ? problemNote(texts.messages, problem) : nothing;
  });
}

/** Everybody who is not done, as rows of a file. The first has the headings. */
export function reportRows(texts: Texts, job: Job): string[][] {
  const { bulk: words, columns, problems } = texts.messages;
  const rows = job.plan.items
    .filter((item) => !item.isDone)
    .map((item) => {
      const problem = job.failures.get(item);
      const reason =
        item.reason ?? (problem ? `${problems.titles[problem.kind]}: ${explanation(texts.messages, problem)}` : words.cancelled);
      return [item.name, item.email, reason, problem?.correlationId ?? ""];
    });
  return [[columns.name, columns.email, words.reason, problems.correlationId], ...rows];
}

function table(texts: Texts, label: string, heading: string, items: readonly Item[], cell: (item: Item) => unknown): TemplateResult {
  const { bulk: words, columns } = texts.messages;
  return html`
    <div class="bulk-scroll" tabindex="0" role="region" aria-label=${label}>
      <table class="bulk-table">
        <thead>
          <tr>
            <th scope="col">${columns.name}</th>
            <th scope="col">${heading}</th>
          </tr>
        </thead>
        <tbody>
          ${items.slice(0, mostShown).map(
            (item) => html`
              <tr>
                <th scope="row">
                  ${item.row === undefined ? nothing : html`<span class="tag">${texts.number(item.row)}</span>`}
                  ${item.name || item.email}<small>${item.email}</small>
                </th>
                <td>${cell(item)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
    ${items.length > mostShown ? html`<p class="quiet">${words.firstOnes(texts.number(mostShown))}</p>` : nothing}
  `;
}

function changeLine(texts: Texts, { field, before, after }: Change): TemplateResult {
  const name = importFields.find((known) => known === field);
  const shown = (value: string): string => (field === "state" ? word(texts, "state", value) : value) || "–";
  return html`
    <li>
      <span class="change-field">${name === undefined ? field : fieldName(texts, name)}</span>
      <span><del>${shown(before)}</del> <span aria-hidden="true" class="change-arrow">→</span> <ins>${shown(after)}</ins></span>
    </li>
  `;
}
