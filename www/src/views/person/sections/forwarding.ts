// Where the calls of a person are forwarded: targets in their order, and what becomes of voicemail.

import type { CallForwarding, CallRoute } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { ArrowDown, ArrowUp, Plus } from "lucide";
import { define } from "../../../define.js";
import { icon } from "../../../ui/icon.js";
import { FormSection, type Faults } from "./form.js";
import { removeButton, toggle } from "./parts.js";

interface Forwarding {
  readonly enabled: boolean;
  readonly calls: readonly CallRoute[];
  readonly voicemail: string;
}

const voicemails = ["NONE", "PURECLOUD", "LASTCALL"];

/** What the platform takes: a number with its country, or an extension. */
const isNumber = (text: string): boolean => /^(\+\d{7,15}|\d{3,6})$/.test(text);

class ForwardingSection extends FormSection<CallForwarding, Forwarding> {
  /** Names of the stations that are targets. */
  #stations = new Map<string, string>();

  protected override heading(): string {
    return this.texts.forwarding;
  }

  protected override refusal(): string | undefined {
    return this.unreadable("getUserCallforwarding");
  }

  protected override unchangeable(): string | undefined {
    return this.refusalOfOthers("putUserCallforwarding");
  }

  protected override async read(signal: AbortSignal): Promise<CallForwarding> {
    const forwarding = await this.admin.session.users.getUserCallforwarding(this.personId, { signal });
    const hasStation = (forwarding.calls ?? []).some(({ targets }) => targets?.some(({ type }) => type === "STATION"));
    if (hasStation) this.#stations = new Map((await this.admin.catalogue.list("stations")).map(({ id, name }) => [id, name]));
    return forwarding;
  }

  protected override draftOf({ enabled = false, calls, phoneNumber, voicemail = "NONE" }: CallForwarding): Forwarding {
    return { enabled, calls: calls ?? (phoneNumber ? [newCall(phoneNumber)] : []), voicemail };
  }

  protected override fields({ enabled, calls, voicemail }: Forwarding, _data: CallForwarding, refusal: string | undefined): TemplateResult {
    return html`
      ${toggle(this.texts.enabled, enabled, refusal, (isOn) => this.edit({ enabled: isOn, calls: isOn && calls.length === 0 ? [newCall()] : calls }))}
      ${
        calls.length === 0
          ? nothing
          : html`<ol class="items">
              ${calls.map((call, at) => this.#call(call, at, calls, refusal))}
            </ol>`
      }
      ${
        refusal === undefined
          ? html`<button type="button" class="button small" @click=${() => this.edit({ calls: [...calls, newCall()] })}>
              ${icon(Plus)}<span>${this.texts.addNumber}</span>
            </button>`
          : nothing
      }
      ${this.field(
        "voicemail",
        this.texts.voicemail,
        (id) => html`
          <select
            class="input select"
            id=${id}
            ?disabled=${refusal !== undefined}
            @change=${(event: Event) => this.edit({ voicemail: (event.target as HTMLSelectElement).value })}
          >
            ${[...new Set([...voicemails, voicemail])].map(
              (value) => html`<option value=${value} ?selected=${value === voicemail}>${this.texts.voicemails[value] ?? value}</option>`,
            )}
          </select>
        `,
      )}
    `;
  }

  #call(call: CallRoute, at: number, calls: readonly CallRoute[], refusal: string | undefined): TemplateResult {
    const targets = call.targets ?? [];
    const [target] = targets;
    const isPlain = targets.length === 1 && target?.type === "PHONENUMBER";
    const label = this.texts.target(this.admin.texts.number(at + 1));
    const names = targets.map(({ type, value = "" }) => (type === "STATION" ? (this.#stations.get(value) ?? value) : value));
    const replace = (value: string): void => this.edit({ calls: calls.map((other, index) => (index === at ? newCall(value) : other)) });
    const move = (by: number): void => {
      const moved = [...calls];
      moved.splice(at + by, 0, ...moved.splice(at, 1));
      this.edit({ calls: moved });
    };
    const arrow = (name: string, node: typeof ArrowUp, by: number, isEnd: boolean): TemplateResult => html`
      <button
        type="button"
        class="button quiet small square"
        aria-label=${`${name}: ${label}`}
        title=${name}
        ?disabled=${isEnd || refusal !== undefined}
        @click=${() => move(by)}
      >
        ${icon(node)}
      </button>
    `;
    return html`
      <li class="item">
        <span class="item-name">
          ${
            isPlain
              ? this.input(`call-${at}`, label, { type: "tel", value: target.value ?? "", refusal, set: replace })
              : html`<span class="section-note">${label}</span> ${this.admin.texts.list(names)}`
          }
        </span>
        ${arrow(this.texts.up, ArrowUp, -1, at === 0)} ${arrow(this.texts.down, ArrowDown, 1, at === calls.length - 1)}
        ${removeButton(this.texts.remove(label), refusal, () => this.edit({ calls: calls.filter((other) => other !== call) }))}
      </li>
    `;
  }

  protected override faultsOf({ calls }: Forwarding): Faults {
    const faults = calls.flatMap(({ targets = [] }, at) => {
      const isWrong = targets.some(({ type, value = "" }) => type === "PHONENUMBER" && !isNumber(value.trim()));
      return isWrong ? [[`call-${at}`, this.texts.numberRule] as const] : [];
    });
    return Object.fromEntries(faults);
  }

  protected override save({ enabled, calls, voicemail }: Forwarding, before: CallForwarding): Promise<boolean> {
    const { users } = this.admin.session;
    const put = (forwarding: Forwarding) => (personId: string, ending: { signal: AbortSignal }) =>
      users.putUserCallforwarding(personId, { ...forwarding, calls: [...forwarding.calls] }, ending);
    return this.change({
      write: put({ enabled: enabled && calls.length > 0, calls, voicemail }),
      undo: put(this.draftOf(before)),
      text: this.texts.changed(this.texts.forwarding),
    });
  }
}

const newCall = (value = ""): CallRoute => ({ targets: [{ type: "PHONENUMBER", value: value.trim() }] });

define("genesys-users-admin-person-forwarding", ForwardingSection);
