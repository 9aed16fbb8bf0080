// The phone numbers and email addresses of a person.

import type { Contact } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { Plus, Trash2 } from "lucide";
import type { Admin } from "../../admin.js";
import { phoneNumber } from "../../person/fields.js";
import type { PersonForm } from "../../person/form.js";
import { icon } from "../../ui/icon.js";
import { faultNote, textOf } from "./field.js";

const types = ["WORK", "WORK2", "WORK3", "WORK4", "MOBILE", "HOME", "MAIN", "OTHER", "PRIMARY"];

export function contacts(admin: Admin, form: PersonForm, isReadOnly: boolean): TemplateResult {
  const { person: texts } = admin.texts.messages;
  const { addresses } = form.values;
  const fault = form.fault("addresses");
  const put = (next: readonly Contact[]): void => form.set({ addresses: next });
  const add = (mediaType: "PHONE" | "EMAIL"): void => {
    const used = addresses.filter((each) => each.mediaType === mediaType).map(({ type }) => type);
    put([...addresses, { mediaType, type: types.find((type) => !used.includes(type)) ?? "OTHER", address: "" }]);
  };
  return html`
    <div class="field wide" role="group" aria-label=${texts.fields.addresses}>
      <span class="field-label">${texts.fields.addresses}</span>
      ${addresses.map((each, at) => row(admin, form, each, at, isReadOnly, put))} ${faultNote("person-addresses", fault)}
      ${
        isReadOnly
          ? nothing
          : html`
              <div class="field-row">
                <button type="button" class="button small" @click=${() => add("PHONE")}>${icon(Plus)}${texts.addPhone}</button>
                <button type="button" class="button small" @click=${() => add("EMAIL")}>${icon(Plus)}${texts.addEmail}</button>
              </div>
            `
      }
    </div>
  `;
}

function row(
  admin: Admin,
  form: PersonForm,
  contact: Contact,
  at: number,
  isReadOnly: boolean,
  put: (next: readonly Contact[]) => void,
): TemplateResult {
  const { messages } = admin.texts;
  const texts = messages.person;
  const { addresses } = form.values;
  const isPhone = contact.mediaType !== "EMAIL";
  const kind = isPhone ? messages.columns.phone : messages.columns.email;
  const change = (part: Partial<Contact>): void => put(addresses.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const type = contact.type ?? "OTHER";
  const refusal = isReadOnly ? undefined : admin.refusalAny("telephony:extension:assign");
  return html`
    <div class="field-row">
      <select
        class="input select"
        aria-label=${texts.type}
        ?disabled=${isReadOnly}
        @change=${(event: Event) => change({ type: textOf(event) })}
      >
        ${[...new Set([...types, type])].map((each) => html`<option value=${each} ?selected=${each === type}>${typeName(admin, each)}</option>`)}
      </select>
      <input
        class="input contact-address"
        type=${isPhone ? "tel" : "email"}
        autocomplete="off"
        dir="ltr"
        aria-label=${kind}
        aria-invalid=${form.faultOfContact(contact) === undefined ? nothing : "true"}
        aria-describedby="person-addresses-fault"
        ?readonly=${isReadOnly}
        .value=${contact.address ?? ""}
        @input=${(event: Event) => change({ address: isPhone ? phoneNumber(textOf(event)) : textOf(event).trim(), countryCode: undefined })}
        @change=${() => form.left("addresses")}
      />
      ${
        isPhone
          ? html`<input
              class="input contact-extension"
              inputmode="numeric"
              autocomplete="off"
              aria-label=${texts.extension}
              placeholder=${texts.extension}
              title=${refusal ?? nothing}
              ?readonly=${isReadOnly || refusal !== undefined}
              .value=${contact.extension ?? ""}
              @input=${(event: Event) => change({ extension: textOf(event).trim() || undefined })}
            />`
          : nothing
      }
      ${
        isReadOnly
          ? nothing
          : html`<button
              type="button"
              class="button quiet square"
              aria-label=${texts.remove(`${kind} ${contact.address ?? ""}`)}
              @click=${() => put(addresses.filter((_, index) => index !== at))}
            >
              ${icon(Trash2)}
            </button>`
      }
    </div>
  `;
}

/** `WORK2` is "Work 2". */
export function typeName(admin: Admin, type: string): string {
  const [, word = type, number] = /^([A-Z]+)(\d?)$/.exec(type) ?? [];
  return [admin.texts.messages.person.contactTypes[word] ?? word, number].join(" ").trim();
}
