// The form of a person, and the bar that saves it.

import { html, nothing, type TemplateResult } from "lit";
import { X } from "lucide";
import type { Admin } from "../../admin.js";
import { fieldName, type TextField } from "../../person/fields.js";
import type { PersonForm } from "../../person/form.js";
import { icon } from "../../ui/icon.js";
import "../../ui/popover.js";
import { problemNote } from "../../ui/states.js";
import { managerPicker } from "../manager-picker.js";
import { contacts } from "./contacts.js";
import { faultNote, inputField, type FieldOptions } from "./field.js";
import "./person-name.js";

export function profile(admin: Admin, form: PersonForm, refusal: string | undefined, save: () => void): TemplateResult {
  const { messages } = admin.texts;
  const isReadOnly = refusal !== undefined;
  const text = (field: TextField, options: Partial<FieldOptions> = {}): TemplateResult =>
    inputField({
      id: `person-${field}`,
      label: fieldName(field, messages),
      value: form.values[field],
      isReadOnly,
      fault: form.fault(field),
      onInput: (value) => form.set({ [field]: value }),
      onLeave: () => form.left(field),
      ...options,
    });
  const submit = (event: Event): void => {
    event.preventDefault();
    save();
  };
  return html`
    <form class="fields" novalidate @submit=${submit}>
      ${isReadOnly ? html`<p class="note" id="person-refusal">${refusal}</p>` : nothing}
      ${form.isRestored ? html`<p class="note" role="status">${messages.person.restored}</p>` : nothing}
      ${text("name", { isRequired: true })} ${text("preferredName")} ${text("email", { type: "email", isRequired: true })}
      ${text("username", { isRequired: true })} ${text("title")} ${text("department")} ${manager(admin, form, isReadOnly)}
      ${contacts(admin, form, isReadOnly)}
      <label class="check-row wide">
        <input
          type="checkbox"
          .checked=${form.values.acdAutoAnswer}
          ?disabled=${isReadOnly}
          @change=${(event: Event) => form.set({ acdAutoAnswer: (event.target as HTMLInputElement).checked })}
        />
        <span>${messages.columns.autoAnswer}</span>
      </label>
      <h3>${messages.person.employment}</h3>
      ${text("employeeId")} ${text("employeeType")} ${text("officialName")} ${text("dateHire", { type: "date" })}
      <button type="submit" hidden></button>
    </form>
  `;
}

function manager(admin: Admin, form: PersonForm, isReadOnly: boolean): TemplateResult {
  const { person: texts, columns } = admin.texts.messages;
  const id = form.values.manager;
  const choose = (next: string, close: () => void): void => {
    close();
    form.set({ manager: next });
  };
  const name =
    id === ""
      ? html`${columns.none}`
      : html`<genesys-users-admin-person-name .admin=${admin} .personId=${id}></genesys-users-admin-person-name>`;
  return html`
    <div class="field wide" role="group" aria-label=${texts.fields.manager} aria-describedby="person-manager-fault">
      <span class="field-label">${texts.fields.manager}</span>
      ${
        isReadOnly
          ? html`<span>${name}</span>`
          : html`
              <div class="field-row">
                <genesys-users-admin-popover
                  .label=${name}
                  .content=${(close: () => void) =>
                    managerPicker(admin, { chosen: id, except: form.id, choose: (next) => choose(next?.id ?? id, close) })}
                ></genesys-users-admin-popover>
                ${
                  id === ""
                    ? nothing
                    : html`<button
                        type="button"
                        class="button quiet square"
                        aria-label=${texts.remove(texts.fields.manager)}
                        @click=${() => form.set({ manager: "" })}
                      >
                        ${icon(X)}
                      </button>`
                }
              </div>
            `
      }
      ${faultNote("person-manager", form.fault("manager"))}
    </div>
  `;
}

export function saveBar(admin: Admin, form: PersonForm, refusal: string | undefined, save: () => void): TemplateResult {
  const { messages, actions } = { messages: admin.texts.messages, actions: admin.texts.messages.actions };
  const { problem, isDirty, isSaving } = form;
  // After a new login the old failure says nothing any more.
  const isCurrent = problem !== undefined && (problem.kind !== "expired" || admin.session.isExpired);
  const isRefused = refusal !== undefined || !isDirty || isSaving;
  return html`
    ${isCurrent ? problemNote(messages, problem) : nothing}
    <footer class="person-foot">
      ${isDirty && !isSaving ? html`<button type="button" class="button quiet" @click=${() => form.discard()}>${messages.person.discard}</button>` : nothing}
      <button
        type="button"
        class="button primary"
        aria-disabled=${isRefused ? "true" : nothing}
        aria-describedby=${refusal === undefined ? nothing : "person-refusal"}
        title=${refusal ?? nothing}
        @click=${() => isRefused || save()}
      >
        ${actions.save}
      </button>
    </footer>
  `;
}
