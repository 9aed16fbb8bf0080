// A conflict with the change of somebody else: both values of each field, and a choice.

import type { Contact } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import type { Admin } from "../../admin.js";
import { fieldName, valuesOf, type Field, type Values } from "../../person/fields.js";
import type { PersonForm } from "../../person/form.js";
import "../../ui/dialog.js";
import { typeName } from "./contacts.js";
import "./person-name.js";

/** `settle` gets the fields in which the other value is kept. */
export function conflictDialog(
  admin: Admin,
  form: PersonForm,
  settle: (theirs: readonly Field[]) => void,
): TemplateResult | typeof nothing {
  const { conflict, takenOver } = form;
  if (!conflict) return nothing;
  const { messages } = admin.texts;
  const { person: texts, actions } = messages;
  const theirs = valuesOf(conflict.theirs);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const choices = new FormData(event.target as HTMLFormElement);
    settle(conflict.fields.filter((field) => choices.get(field) === "theirs"));
  };
  const choice = (field: Field, side: "mine" | "theirs", values: Values): TemplateResult => html`
    <td>
      <label>
        <input type="radio" name=${field} value=${side} required aria-label=${`${fieldName(field, messages)}: ${texts[side]}`} />
        <span>${valueText(admin, field, values)}</span>
      </label>
    </td>
  `;
  return html`
    <genesys-users-admin-dialog
      .heading=${texts.conflict(form.name)}
      .closeLabel=${actions.close}
      .content=${html`
        <form id="person-conflict" class="fields" @submit=${submit}>
          <p class="wide">${texts.conflictText}</p>
          <table class="choices wide">
            <thead>
              <tr>
                <td></td>
                <th scope="col">${texts.mine}</th>
                <th scope="col">${texts.theirs}</th>
              </tr>
            </thead>
            <tbody>
              ${conflict.fields.map(
                (field) => html`
                  <tr>
                    <th scope="row">${fieldName(field, messages)}</th>
                    ${choice(field, "mine", form.values)}${choice(field, "theirs", theirs)}
                  </tr>
                `,
              )}
            </tbody>
          </table>
          ${takenOver.length > 0 ? html`<p class="wide">${texts.takenOver(admin.texts.list(takenOver.map((field) => fieldName(field, messages))))}</p>` : nothing}
        </form>
      `}
      .actions=${html`
        <button type="button" class="button" @click=${() => form.postpone()}>${actions.cancel}</button>
        <button type="submit" class="button primary" form="person-conflict">${actions.save}</button>
      `}
      .onClose=${() => form.postpone()}
    ></genesys-users-admin-dialog>
  `;
}

function valueText(admin: Admin, field: Field, values: Values): unknown {
  const value = values[field];
  if (typeof value === "boolean") return value ? "✓" : "–";
  if (value.length === 0) return admin.texts.messages.person.empty;
  if (field === "manager")
    return html`<genesys-users-admin-person-name .admin=${admin} .personId=${value}></genesys-users-admin-person-name>`;
  if (typeof value === "string") return value;
  const line = ({ type, address, extension }: Contact): string =>
    [typeName(admin, type ?? "OTHER"), address, extension].filter(Boolean).join(" ");
  return admin.texts.list(value.map(line));
}
