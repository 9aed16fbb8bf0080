// The overview above the list: people by presence and by routing status, as bars whose parts filter the list.

import { html, nothing, type TemplateResult } from "lit";
import { define } from "../define.js";
import type { Observable } from "../observable.js";
import { filterRefusal } from "../people/filter-options.js";
import { mostCounted, type Status } from "../people/overview.js";
import { word } from "../text/words.js";
import { problemNote } from "../ui/states.js";
import { View } from "./view.js";

interface Part {
  readonly label: string;
  readonly count: number;
  /** The values of the filter that a click sets; none where there is no such filter. */
  readonly values: readonly string[];
  /** The status that gives the part its colour. */
  readonly status: string;
}

const offline = "OFFLINE";

export class OverviewView extends View {
  protected override watched(): readonly Observable[] {
    return [this.admin.overview, this.admin.people, this.admin.live];
  }

  protected override render(): TemplateResult {
    const { overview } = this.admin;
    const { overview: texts, filters } = this.messages;
    if (!overview.isOpen) return html``;
    const presences = overview.tally("presences");
    const sum = (values: readonly string[]): number => values.reduce((total, value) => total + (presences.get(value) ?? 0), 0);
    const known = Object.keys(this.messages.statuses.presence);
    const online = [...new Set([...known, ...presences.keys()])].filter((value) => value !== offline && value !== "");
    return html`
      <section class="overview" part="overview" id="overview" aria-label=${texts.title}>
        ${overview.state.kind === "failed" ? problemNote(this.messages, overview.state.problem, () => overview.count()) : nothing}
        <div class="overview-groups">
          ${this.#group(texts.login, "presences", [
            { label: texts.signedIn, count: sum(online), values: online, status: "AVAILABLE" },
            { label: texts.signedOut, count: sum([offline]), values: [offline], status: offline },
          ])}
          ${this.#group(filters.presences, "presences", this.#parts("presences", "presence"))}
          ${this.#group(filters.routingStatuses, "routingStatuses", this.#parts("routingStatuses", "routing"))}
        </div>
        <div class="overview-foot">${this.#foot()}</div>
      </section>
    `;
  }

  /** The parts of a status in the order of its words, and then those that are newer than the words. */
  #parts(status: Status, list: "presence" | "routing"): Part[] {
    const tally = this.admin.overview.tally(status);
    const values = new Set([...Object.keys(this.messages.statuses[list]), ...[...tally.keys()].sort()]);
    return [...values].flatMap((value) => {
      const count = tally.get(value) ?? 0;
      const label = value === "" ? this.messages.columns.none : word(this.admin.texts, list, value);
      return count === 0 ? [] : [{ label, count, values: value === "" ? [] : [value], status: value }];
    });
  }

  #group(title: string, filter: Status, parts: readonly Part[]): TemplateResult {
    const { texts, people } = this.admin;
    const total = Math.max(
      1,
      parts.reduce((sum, { count }) => sum + count, 0),
    );
    const chosen = people.query[filter];
    const refusal = filterRefusal(this.admin, filter);
    const presence = (status: string): string | typeof nothing => (filter === "presences" ? status : nothing);
    const routing = (status: string): string | typeof nothing => (filter === "presences" ? nothing : status);
    return html`
      <div class="overview-group" role="group" aria-label=${title}>
        <h2 class="overview-title" aria-hidden="true">${title}</h2>
        <div class="overview-bar" aria-hidden="true">
          ${parts.map(
            ({ count, status }) =>
              html`<span
                class="overview-part"
                .style=${`flex-grow: ${count}`}
                data-presence=${presence(status)}
                data-routing=${routing(status)}
              ></span>`,
          )}
        </div>
        <div class="overview-keys">
          ${parts.map(({ label, count, values, status }) => {
            const isChosen = values.length > 0 && values.length === chosen.length && values.every((value) => chosen.includes(value));
            const cannot = values.length === 0 || refusal !== undefined;
            return html`
              <button
                type="button"
                class="overview-key"
                data-presence=${presence(status)}
                data-routing=${routing(status)}
                aria-pressed=${isChosen}
                aria-disabled=${cannot ? "true" : nothing}
                title=${refusal ?? nothing}
                @click=${() => cannot || this.admin.find({ [filter]: isChosen ? [] : values })}
              >
                <span class="dot" aria-hidden="true"></span><span>${label}</span><strong>${texts.number(count)}</strong>
                <span>${texts.number(count / total, { style: "percent" })}</span>
              </button>
            `;
          })}
        </div>
      </div>
    `;
  }

  #foot(): TemplateResult {
    const { overview, texts, live } = this.admin;
    const { overview: words, actions } = this.messages;
    const { kind } = overview.state;
    const number = (value: number): string => texts.number(value);
    const isPart = kind === "counting" || kind === "stopped";
    return html`
      ${kind === "counting" ? html`<progress max=${overview.toCount || 1} value=${overview.counted} aria-label=${words.title}></progress>` : nothing}
      ${isPart ? html`<span>${words.counted(number(overview.counted), number(overview.toCount))}</span>` : nothing}
      ${kind === "counting" ? html`<button type="button" class="button small" @click=${() => overview.stop()}>${actions.cancel}</button>` : nothing}
      ${kind === "stopped" ? html`<button type="button" class="button small" @click=${() => overview.count()}>${actions.retry}</button>` : nothing}
      ${overview.total > mostCounted ? html`<span>${words.limited(number(mostCounted), number(overview.total))}</span>` : nothing}
      ${kind === "counted" ? html`<span>${live.mode === "polling" ? words.polled : words.live}</span>` : nothing}
    `;
  }
}

define("genesys-users-admin-overview", OverviewView);
