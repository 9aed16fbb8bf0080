// The button that adds a person, and its dialog.

import type { CreateUser } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { UserPlus } from "lucide";
import { define } from "../../define.js";
import { tellFailure } from "../../tell-failure.js";
import { apiFault } from "../../person/api-fault.js";
import { isAbort, type Problem } from "../../session/problem.js";
import type { Named } from "../../catalogue.js";
import "../../ui/dialog.js";
import { icon } from "../../ui/icon.js";
import { problemNote } from "../../ui/states.js";
import { View } from "../view.js";
import { faultNote, inputField, textOf, type FieldOptions } from "./field.js";

type Field = "name" | "email" | "title" | "department" | "password" | "divisionId";

const nobody: Record<Field, string> = { name: "", email: "", title: "", department: "", password: "", divisionId: "" };

type SignIn = "invite" | "password" | "later";

export class CreatePerson extends View {
  @state() private isOpen = false;
  @state() private values = nobody;
  @state() private signIn: SignIn = "invite";
  @state() private faults: Partial<Record<string, string>> = {};
  @state() private divisions: readonly Named[] = [];
  @state() private problem: Problem | undefined;
  @state() private isBusy = false;
  #endCommand: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endCommand = this.admin.commands.add({
      id: "create",
      label: () => this.messages.people.create,
      run: () => this.open(),
      refusal: () => this.admin.refusal("postUsers"),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endCommand?.();
  }

  protected override render(): TemplateResult {
    const refusal = this.admin.refusal("postUsers");
    return html`
      <button
        type="button"
        class="button primary"
        part="create"
        aria-disabled=${refusal === undefined ? nothing : "true"}
        title=${refusal ?? nothing}
        @click=${() => refusal === undefined && this.open()}
      >
        ${icon(UserPlus)}<span class="create-label">${this.messages.people.create}</span>
      </button>
      ${this.isOpen ? this.#dialog() : nothing}
    `;
  }

  /** Opens the dialog. What was typed before and not sent is still there. */
  open(): void {
    this.isOpen = true;
    void this.#readDivisions();
  }

  async #readDivisions(): Promise<void> {
    const { catalogue, session } = this.admin;
    try {
      this.divisions = await catalogue.list("divisions");
      // The division of the administrator is the likely one.
      const own = session.me?.division?.id ?? this.divisions[0]?.id ?? "";
      if (this.values.divisionId === "") this.values = { ...this.values, divisionId: own };
    } catch (error) {
      if (!isAbort(error)) this.problem = session.problem(error);
    }
  }

  #dialog(): TemplateResult {
    const { actions, people } = this.messages;
    return html`
      <genesys-users-admin-dialog
        .heading=${people.create}
        .closeLabel=${actions.close}
        .content=${this.#form()}
        .actions=${html`
          <button type="button" class="button" @click=${this.#close}>${actions.cancel}</button>
          <button type="submit" form="person-create" class="button primary" aria-disabled=${this.isBusy ? "true" : nothing}>
            ${people.create}
          </button>
        `}
        .onClose=${this.#close}
      ></genesys-users-admin-dialog>
    `;
  }

  #form(): TemplateResult {
    const { person: texts, columns, filters } = this.messages;
    const { admin, values, faults, divisions, problem } = this;
    const field = (name: Field, label: string, options: Partial<FieldOptions> = {}): TemplateResult =>
      inputField({
        id: `person-create-${name}`,
        label,
        value: values[name],
        fault: faults[name],
        onInput: (value) => this.#set(name, value),
        ...options,
      });
    const inviteRefusal = admin.refusal("postUserInvite");
    return html`
      <form id="person-create" class="fields" novalidate @submit=${this.#submit}>
        ${field("name", columns.name, { isRequired: true })} ${field("email", columns.email, { isRequired: true, type: "email" })}
        ${field("title", columns.title)} ${field("department", columns.department)}
        <div class="field wide">
          <label class="field-label" for="person-create-divisionId">${filters.divisions}</label>
          <select
            class="input"
            id="person-create-divisionId"
            aria-describedby="person-create-divisionId-fault"
            @change=${(event: Event) => this.#set("divisionId", textOf(event))}
          >
            ${divisions.map(({ id, name }) => html`<option value=${id} ?selected=${id === values.divisionId}>${name}</option>`)}
          </select>
          ${faultNote("person-create-divisionId", faults["divisionId"])}
        </div>
        <fieldset class="wide">
          <legend class="field-label">${texts.signIn}</legend>
          ${this.#choice("invite", texts.invite, inviteRefusal)} ${this.#choice("password", texts.setPassword)}
          ${this.#choice("later", texts.later)}
        </fieldset>
        ${this.signIn === "password" ? field("password", texts.password, { isRequired: true, type: "password", autocomplete: "new-password" }) : nothing}
        ${problem ? problemNote(this.messages, problem) : nothing}
      </form>
    `;
  }

  #choice(value: SignIn, label: string, refusal?: string): TemplateResult {
    if (refusal !== undefined && this.signIn === value) this.signIn = "later";
    return html`
      <label class="check-row" title=${refusal ?? nothing}>
        <input
          type="radio"
          name="sign-in"
          .checked=${this.signIn === value}
          ?disabled=${refusal !== undefined}
          @change=${() => (this.signIn = value)}
        />
        <span>${label}${refusal === undefined ? nothing : html` <small>${refusal}</small>`}</span>
      </label>
    `;
  }

  #set(field: Field, value: string): void {
    this.values = { ...this.values, [field]: value };
    this.faults = { ...this.faults, [field]: undefined };
  }

  readonly #close = (): void => {
    this.isOpen = false;
    this.values = { ...this.values, password: "" };
    this.problem = undefined;
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#create();
  };

  async #create(): Promise<void> {
    if (this.isBusy) return;
    const { admin, values, signIn } = this;
    const { users, signal } = admin.session;
    const { person: texts } = this.messages;
    const required = (["name", "email", ...(signIn === "password" ? (["password"] as const) : [])] as const).filter(
      (field) => values[field].trim() === "",
    );
    this.faults = Object.fromEntries(required.map((field) => [field, texts.required]));
    if (required.length > 0) {
      this.#mend();
      return;
    }
    this.isBusy = true;
    this.problem = undefined;
    try {
      const optional = (field: Field): string | undefined => values[field].trim() || undefined;
      const body: CreateUser = {
        name: values.name.trim(),
        email: values.email.trim(),
        title: optional("title"),
        department: optional("department"),
        divisionId: values.divisionId,
        password: signIn === "password" ? values.password : undefined,
      };
      const created = await users.postUsers(body, { signal });
      const { id = "", name = "" } = created;
      this.isOpen = false;
      this.values = nobody;
      admin.personChanged(created, "created");
      admin.notices.show({ text: texts.created(name) });
      admin.openPerson(id);
      // The person exists; an invitation that fails is told, and can be sent again from the menu.
      if (signIn === "invite")
        await users.postUserInvite(id, { signal }).then(
          () => admin.notices.show({ text: texts.invited(name) }),
          (error: unknown) => tellFailure(admin, error),
        );
    } catch (error) {
      if (isAbort(error)) return;
      const fault = apiFault(error);
      if (fault && fault.field in nobody) {
        this.faults = { [fault.field]: fault.text };
        this.#mend();
      } else this.problem = admin.session.problem(error);
    } finally {
      this.isBusy = false;
    }
  }

  /** Leads to the first field that must be mended. */
  #mend(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  }
}

define("genesys-users-admin-person-create", CreatePerson);
