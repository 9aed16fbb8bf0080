// The second factors with which a person signs in.

import type { UpdateVerifierRequest, Verifier } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../../define.js";
import "../../../ui/dialog.js";
import { EditableSection, type Ending } from "./editable.js";
import { removeButton, toggle } from "./parts.js";

class Verifiers extends EditableSection<readonly Verifier[]> {
  /** The verifier that is about to be removed. */
  @state() private removed: Verifier | undefined;

  protected override heading(): string {
    return this.texts.verifiers;
  }

  protected override refusal(): string | undefined {
    return this.unreadable("getUserVerifiers");
  }

  protected override async read(signal: AbortSignal): Promise<readonly Verifier[]> {
    const { entities = [] } = await this.admin.session.users.getUserVerifiers(this.personId, { signal });
    return entities;
  }

  protected override content(verifiers: readonly Verifier[]): TemplateResult {
    const { refusal } = this.#calls;
    return html`
      ${verifiers.length === 0 ? this.none() : nothing}
      <ul class="items">
        ${repeat(
          verifiers,
          ({ id }) => id,
          (verifier) => this.#verifier(verifier),
        )}
      </ul>
      ${this.note(refusal)} ${this.removed ? this.#confirmation(this.removed) : nothing}
    `;
  }

  #verifier(verifier: Verifier): TemplateResult {
    const { name = "", type = "", enabled = false } = verifier;
    const { refusal, removalRefusal } = this.#calls;
    return html`
      <li class="item">
        <span class="item-name">
          <input
            class="input plain"
            aria-label=${this.texts.nameOf(name)}
            maxlength="100"
            .value=${name}
            ?disabled=${refusal !== undefined}
            @change=${(event: Event) => this.#rename(verifier, event.target as HTMLInputElement)}
          />
          <small
            >${this.texts.factors[type.toLowerCase()] ?? type}
            ${verifier.default ? html`<span class="tag">${this.texts.standard}</span>` : nothing}</small
          >
        </span>
        ${toggle(html`<span class="hidden">${name}: </span>${this.texts.enabled}`, enabled, refusal, (isOn) => void this.#put(verifier, { enabled: isOn }))}
        ${removeButton(this.texts.remove(name), removalRefusal, () => (this.removed = verifier))}
      </li>
    `;
  }

  #confirmation(verifier: Verifier): TemplateResult {
    const { name = "" } = verifier;
    return html`
      <genesys-users-admin-dialog
        .heading=${this.texts.remove(name)}
        .closeLabel=${this.messages.actions.close}
        .onClose=${() => (this.removed = undefined)}
        .content=${html`<p>${this.texts.removeVerifier(name)}</p>`}
        .actions=${html`
          <button type="button" class="button" @click=${() => this.#close()}>${this.messages.actions.cancel}</button>
          <button type="button" class="button primary danger" @click=${() => (this.#close(), void this.#remove(verifier))}>
            ${this.texts.remove(name)}
          </button>
        `}
      ></genesys-users-admin-dialog>
    `;
  }

  #close(): void {
    this.querySelector<HTMLElement & { close(): void }>("genesys-users-admin-dialog")?.close();
  }

  #rename(verifier: Verifier, input: HTMLInputElement): void {
    const name = input.value.trim();
    // A verifier has a name.
    if (name === "") input.value = verifier.name ?? "";
    else if (name !== verifier.name) void this.#put(verifier, { name });
  }

  async #put(verifier: Verifier, change: Partial<Verifier>): Promise<void> {
    const put = (after: Verifier) => (personId: string, ending: Ending) =>
      this.#calls.put(personId, after.id ?? "", requestOf(after), ending);
    const after = { ...verifier, ...change };
    await this.change({
      shows: (this.data ?? []).map((other) => (other.id === verifier.id ? after : other)),
      write: put(after),
      undo: put(verifier),
      text: this.texts.changed(after.name ?? ""),
    });
  }

  async #remove({ id = "", name = "" }: Verifier): Promise<void> {
    await this.change({
      shows: (this.data ?? []).filter((other) => other.id !== id),
      write: (personId, ending) => this.#calls.take(personId, id, ending),
      text: this.texts.removed(name),
    });
  }

  get #calls() {
    const { users } = this.admin.session;
    return {
      put: users.putUserVerifier.bind(users),
      take: users.deleteUserVerifier.bind(users),
      refusal: this.admin.refusal("putUserVerifier"),
      removalRefusal: this.admin.refusal("deleteUserVerifier"),
    };
  }
}

/** A disabled verifier cannot be the default; the platform chooses another. */
const requestOf = ({ name = "", enabled, default: isDefault }: Verifier): UpdateVerifierRequest => ({
  name,
  enabled,
  ...(enabled === false ? {} : { default: isDefault }),
});

define("genesys-users-admin-person-verifiers", Verifiers);
