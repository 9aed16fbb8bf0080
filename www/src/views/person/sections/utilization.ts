// How many interactions of each kind a person may handle at once, and which others may interrupt them.

import type { AgentMaxUtilizationResponse, LabelUtilizationResponse, MediaUtilization } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { define } from "../../../define.js";
import { FormSection, type Faults } from "./form.js";

interface Limits {
  readonly media: Readonly<Record<string, MediaUtilization>>;
  readonly labels: Readonly<Record<string, LabelUtilizationResponse>>;
}

const largest = 25;

class Utilization extends FormSection<AgentMaxUtilizationResponse, Limits> {
  protected override heading(): string {
    return this.texts.utilization;
  }

  protected override refusal(): string | undefined {
    return this.unreadable("getRoutingUserUtilization");
  }

  protected override unchangeable(): string | undefined {
    return this.admin.refusal("putRoutingUserUtilization");
  }

  protected override read(signal: AbortSignal): Promise<AgentMaxUtilizationResponse> {
    return this.admin.session.users.getRoutingUserUtilization(this.personId, { signal });
  }

  protected override actions(): TemplateResult | typeof nothing {
    const isOwnLimit = this.data?.level === "Agent";
    return html`
      <span class="tag">${isOwnLimit ? this.texts.ownLimits : this.texts.organizationLimits}</span>
      ${
        isOwnLimit && this.unchangeable() === undefined
          ? html`<button type="button" class="button small" @click=${() => void this.#reset()}>${this.texts.reset}</button>`
          : nothing
      }
    `;
  }

  protected override draftOf({ utilization = {}, labelUtilizations = {} }: AgentMaxUtilizationResponse): Limits {
    return { media: utilization, labels: labelUtilizations };
  }

  protected override fields({ media, labels }: Limits, _data: AgentMaxUtilizationResponse, refusal: string | undefined): TemplateResult {
    const types = Object.keys(media);
    const capacity = (name: string, label: string, value: number | undefined, set: (value: number) => void): TemplateResult =>
      this.input(name, label, {
        type: "number",
        min: "0",
        max: String(largest),
        value: value === undefined || Number.isNaN(value) ? "" : String(value),
        refusal,
        set: (text) => set(text === "" ? Number.NaN : Number(text)),
      });
    return html`
      <div class="limits">
        ${types.map((type) => {
          const limit = media[type] ?? {};
          const set = (change: MediaUtilization): void => this.edit({ media: { ...media, [type]: { ...limit, ...change } } });
          return html`
            <div class="limit">
              ${capacity(`media-${type}`, this.#nameOf(type), limit.maximumCapacity, (maximumCapacity) => set({ maximumCapacity }))}
              ${this.#interrupters(type, types, limit.interruptableMediaTypes ?? [], refusal, (others) => set({ interruptableMediaTypes: others }))}
            </div>
          `;
        })}
        ${Object.entries(labels).map(([id, label]) => {
          const set = (maximumCapacity: number): void => this.edit({ labels: { ...labels, [id]: { ...label, maximumCapacity } } });
          return html`<div class="limit">${capacity(`label-${id}`, label.labelName ?? id, label.maximumCapacity, set)}</div>`;
        })}
      </div>
    `;
  }

  #interrupters(
    type: string,
    types: readonly string[],
    chosen: readonly string[],
    refusal: string | undefined,
    set: (types: string[]) => void,
  ): TemplateResult {
    const names = chosen.map((other) => this.#nameOf(other));
    const title = this.texts.interruptedBy(names.length === 0 ? this.messages.columns.none : this.admin.texts.list(names));
    return html`
      <details class="fold">
        <summary><span class="hidden">${this.#nameOf(type)}: </span>${title}</summary>
        ${types
          .filter((other) => other !== type)
          .map(
            (other) => html`
              <label class="check-row">
                <input
                  type="checkbox"
                  .checked=${chosen.includes(other)}
                  ?disabled=${refusal !== undefined}
                  @change=${(event: Event) => {
                    const others = chosen.filter((one) => one !== other);
                    set((event.target as HTMLInputElement).checked ? [...others, other] : others);
                  }}
                />
                <span>${this.#nameOf(other)}</span>
              </label>
            `,
          )}
      </details>
    `;
  }

  #nameOf(type: string): string {
    return this.texts.media[type] ?? type;
  }

  protected override faultsOf({ media, labels }: Limits): Faults {
    const isWrong = (value: number | undefined): boolean =>
      value !== undefined && !(Number.isInteger(value) && value >= 0 && value <= largest);
    const rule = this.texts.range(this.admin.texts.number(0), this.admin.texts.number(largest));
    const wrong = (prefix: string, limits: Readonly<Record<string, { readonly maximumCapacity?: number | undefined }>>) =>
      Object.entries(limits).flatMap(([name, { maximumCapacity }]) =>
        isWrong(maximumCapacity) ? [[`${prefix}-${name}`, rule] as const] : [],
      );
    return Object.fromEntries([...wrong("media", media), ...wrong("label", labels)]);
  }

  protected override save(limits: Limits, before: AgentMaxUtilizationResponse): Promise<boolean> {
    return this.change({
      write: this.#put(limits, before.maxInboundCalls),
      undo: before.level === "Agent" ? this.#put(this.draftOf(before), before.maxInboundCalls) : this.#clear,
      text: this.texts.changed(this.texts.utilization),
    });
  }

  async #reset(): Promise<void> {
    const { data } = this;
    if (data === undefined) return;
    this.giveUp();
    const undo = this.#put(this.draftOf(data), data.maxInboundCalls);
    await this.change({ write: this.#clear, undo, text: this.texts.changed(this.texts.utilization) });
  }

  #put({ media, labels }: Limits, maxInboundCalls: number | undefined) {
    const labelUtilizations = Object.fromEntries(
      Object.entries(labels).map(([id, { maximumCapacity, interruptingLabelIds }]) => [id, { maximumCapacity, interruptingLabelIds }]),
    );
    const body = { utilization: { ...media }, labelUtilizations, maxInboundCalls };
    return (personId: string, ending: { signal: AbortSignal }) =>
      this.admin.session.users.putRoutingUserUtilization(personId, body, ending);
  }

  readonly #clear = (personId: string, ending: { signal: AbortSignal }): Promise<unknown> =>
    this.admin.session.users.deleteRoutingUserUtilization(personId, ending);
}

define("genesys-users-admin-person-utilization", Utilization);
