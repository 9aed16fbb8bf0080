// The menu of what is done to a person as a whole, and the dialogs that ask before.

import type { User } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { EllipsisVertical } from "lucide";
import { define } from "../../define.js";
import { deletePerson, setState } from "../../person/account.js";
import { tellFailure } from "../../tell-failure.js";
import { apiFault } from "../../person/api-fault.js";
import { isAbort, type Problem } from "../../session/problem.js";
import "../../ui/dialog.js";
import { icon } from "../../ui/icon.js";
import { menuItem } from "../../ui/popover.js";
import { problemNote } from "../../ui/states.js";
import { View } from "../view.js";
import { inputField } from "./field.js";

type Question = "deactivate" | "delete" | "setPassword";

export class PersonActions extends View {
  @property({ attribute: false }) person: User = {};
  /** What a dialog asks about. */
  @state() private question: Question | undefined;
  @state() private first = "";
  @state() private second = "";
  @state() private faults: readonly [first?: string | undefined, second?: string | undefined] = [];
  @state() private problem: Problem | undefined;
  @state() private isBusy = false;

  protected override render(): TemplateResult {
    const { admin, person, messages } = this;
    const { person: texts, actions } = messages;
    const { id = "" } = person;
    const isDeleted = person.state === "deleted";
    const isActive = person.state === "active";
    const refusal = admin.refusal("patchUser");
    const restore = (): void => void this.#run(() => setState(admin, id, "active"));
    const menu = (close: () => void): TemplateResult => {
      const item = (label: string, run: () => void, reason?: string): TemplateResult =>
        menuItem(
          label,
          () => {
            close();
            run();
          },
          reason,
        );
      const ask = (question: Question): void => this.#ask(question);
      const activate = (): void => void this.#run(() => setState(admin, id, "active", "inactive"));
      return html`
        ${
          isDeleted
            ? item(texts.restore, restore, refusal)
            : html`
                ${item(texts.setPassword, () => ask("setPassword"), admin.refusal("postUserPassword"))}
                ${item(texts.invite, () => void this.#run(() => this.#invite()), admin.refusal("postUserInvite"))}
                ${isActive ? item(texts.deactivate, () => ask("deactivate"), refusal) : item(texts.activate, activate, refusal)}
                ${item(texts.delete, () => ask("delete"), admin.refusal("deleteUser"))}
              `
        }
        ${item(texts.copyId, () => void this.#run(() => this.#copyId()))}
      `;
    };
    return html`
      ${
        isDeleted
          ? html`<button
              type="button"
              class="button"
              aria-disabled=${refusal === undefined ? nothing : "true"}
              title=${refusal ?? nothing}
              @click=${() => refusal === undefined && restore()}
            >
              ${texts.restore}
            </button>`
          : nothing
      }
      <genesys-users-admin-popover
        .label=${icon(EllipsisVertical)}
        .name=${actions.more}
        .buttonClass=${"button quiet square"}
        .panelRole=${"menu"}
        .content=${menu}
      ></genesys-users-admin-popover>
      ${this.question ? this.#dialog(this.question) : nothing}
    `;
  }

  #dialog(question: Question): TemplateResult {
    const { person: texts, actions } = this.messages;
    const { person } = this;
    const name = person.name ?? "";
    const content = {
      deactivate: () => html`<p class="wide">${texts.deactivateText}</p>`,
      delete: () => html`
        <p class="wide">${texts.deleteText}</p>
        ${this.#field(0, texts.typeName(name))}
      `,
      setPassword: () => html`${this.#field(0, texts.password, true)} ${this.#field(1, texts.repeat, true)}`,
    }[question];
    const headings = {
      deactivate: texts.deactivateTitle(name),
      delete: texts.deleteTitle(name),
      setPassword: `${texts.setPassword}: ${name}`,
    };
    const isRefused = this.isBusy || (question === "delete" && this.first.trim() !== name.trim());
    const answer = (event: Event): void => {
      event.preventDefault();
      if (!isRefused) this.#answer(question);
    };
    return html`
      <genesys-users-admin-dialog
        .heading=${headings[question]}
        .closeLabel=${actions.close}
        .content=${html`
          <form id="person-question" class="fields" novalidate @submit=${answer}>
            ${content()} ${this.problem ? problemNote(this.messages, this.problem) : nothing}
          </form>
        `}
        .actions=${html`
          <button type="button" class="button" @click=${this.#end}>${actions.cancel}</button>
          <button
            type="submit"
            form="person-question"
            class=${question === "setPassword" ? "button primary" : "button primary danger"}
            aria-disabled=${isRefused ? "true" : nothing}
          >
            ${texts[question]}
          </button>
        `}
        .onClose=${this.#end}
      ></genesys-users-admin-dialog>
    `;
  }

  #field(at: 0 | 1, label: string, isPassword = false): TemplateResult {
    return html`
      <div class="wide">
        ${inputField({
          id: `person-question-${at}`,
          label,
          value: at === 0 ? this.first : this.second,
          type: isPassword ? "password" : "text",
          autocomplete: isPassword ? "new-password" : "off",
          isRequired: isPassword,
          fault: this.faults[at],
          onInput: (value) => {
            this[at === 0 ? "first" : "second"] = value;
            this.faults = [];
          },
        })}
      </div>
    `;
  }

  #ask(question: Question): void {
    this.#end();
    this.question = question;
  }

  /** Passwords are not kept when the dialog is gone. */
  readonly #end = (): void => {
    this.question = this.problem = undefined;
    this.first = this.second = "";
    this.faults = [];
  };

  #answer(question: Question): void {
    const { admin, person, first, second } = this;
    const { id = "", name = "" } = person;
    const { person: texts } = this.messages;
    if (question === "deactivate") return void this.#run(() => setState(admin, id, "inactive", "active"));
    if (question === "delete") return void this.#run(() => deletePerson(admin, person));
    if (first === "") this.faults = [texts.required];
    else if (first !== second) this.faults = [undefined, texts.mismatch];
    else
      void this.#run(async () => {
        await admin.session.users.postUserPassword(id, { newPassword: first }, { signal: admin.session.signal });
        admin.notices.show({ text: texts.passwordSet(name) });
      });
    if (this.faults.length > 0) void this.updateComplete.then(() => this.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  }

  async #invite(): Promise<void> {
    const { admin, person } = this;
    await admin.session.users.postUserInvite(person.id ?? "", { force: true, signal: admin.session.signal });
    admin.notices.show({ text: this.messages.person.invited(person.name ?? "") });
  }

  async #copyId(): Promise<void> {
    await navigator.clipboard.writeText(this.person.id ?? "");
    this.admin.notices.show({ text: this.messages.actions.copied });
  }

  /** Does something, and shows a failure where it was asked for: in the dialog, or as a notice. */
  async #run(task: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = undefined;
    try {
      await task();
      this.#end();
    } catch (error) {
      if (isAbort(error)) return;
      const fault = apiFault(error);
      if (this.question === "setPassword" && fault) this.faults = [fault.text];
      else if (this.question) this.problem = this.admin.session.problem(error);
      else tellFailure(this.admin, error);
    } finally {
      this.isBusy = false;
    }
  }
}

define("genesys-users-admin-person-actions", PersonActions);
