// The faces of what cannot be shown: empty, failed.

import { html, nothing, type TemplateResult } from "lit";
import { CircleAlert, Copy, Lock, SearchX, WifiOff } from "lucide";
import { isUnanswered, type Problem } from "../session/problem.js";
import type { Messages } from "../text/messages.js";
import { explanation } from "../text/words.js";
import { icon } from "./icon.js";

/** Nothing to show, and what one can do about it. */
export const emptyState = (title: string, hint: string, actions: unknown = nothing): TemplateResult => html`
  <div class="state" part="empty">
    <span class="state-icon">${icon(SearchX)}</span>
    <h2>${title}</h2>
    <p>${hint}</p>
    <div class="state-actions">${actions}</div>
  </div>
`;

const problemIcon = ({ kind }: Problem): TemplateResult =>
  icon(kind === "forbidden" ? Lock : kind === "offline" || kind === "unreachable" ? WifiOff : CircleAlert);

/** A failure, with the message of the API, its correlation id to copy, and a way to try again. */
export function problemState(messages: Messages, problem: Problem, retry?: () => void): TemplateResult {
  return html`
    <div class="state" role="alert" part="error">
      <span class="state-icon" data-kind="problem">${problemIcon(problem)}</span>
      <h2>${messages.problems.titles[problem.kind]}</h2>
      <p class="state-text">${explanation(messages, problem)}</p>
      ${details(messages, problem)}
      <div class="state-actions">
        ${retry ? html`<button type="button" class="button primary" @click=${retry}>${messages.actions.retry}</button>` : nothing}
      </div>
    </div>
  `;
}

/** The same beside what is shown, in a few lines. `what` says what failed, where that is not plain. */
export function problemNote(messages: Messages, problem: Problem, retry?: () => void, what?: string): TemplateResult {
  const title = messages.problems.titles[problem.kind];
  return html`
    <div class="note" data-kind="problem" role="alert">
      ${problemIcon(problem)}
      <div class="note-text">
        <strong>${what ?? title}</strong>
        ${what === undefined ? nothing : html`<span>${title}</span>`}
        <span>${explanation(messages, problem)}</span>
        ${details(messages, problem)}
      </div>
      ${retry ? html`<button type="button" class="button small" @click=${retry}>${messages.actions.retry}</button>` : nothing}
    </div>
  `;
}

/** What those need who look for the cause. */
function details(messages: Messages, problem: Problem): TemplateResult | typeof nothing {
  const { correlationId: id, message } = problem;
  if (isUnanswered(problem))
    return html`<details>
      <summary>${messages.problems.details}</summary>
      <p>${message}</p>
    </details>`;
  if (id === undefined) return nothing;
  const copy = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    await navigator.clipboard.writeText(id);
    button.dataset["done"] = messages.actions.copied;
  };
  return html`
    <span class="correlation">
      <span>${messages.problems.correlationId}: <code>${id}</code></span>
      <button
        type="button"
        class="button quiet small"
        aria-label=${messages.problems.copyId}
        title=${messages.problems.copyId}
        @click=${copy}
      >
        ${icon(Copy)}
      </button>
    </span>
  `;
}

/** Rows of grey while something is loaded. */
export const skeleton = (lines: number, label: string): TemplateResult => html`
  <div class="skeleton" role="status" aria-label=${label}>
    ${Array.from({ length: lines }, () => html`<span class="skeleton-line"></span>`)}
  </div>
`;
