// The absence of a person: from when, until when.

import type { OutOfOffice } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { define } from "../../../define.js";
import { FormSection, type Faults } from "./form.js";
import { toggle } from "./parts.js";

interface Absence {
  readonly active: boolean;
  readonly indefinite: boolean;
  /** In the time of this machine, as a field of the browser has it. */
  readonly start: string;
  readonly end: string;
}

class OutOfOfficeSection extends FormSection<OutOfOffice, Absence> {
  protected override heading(): string {
    return this.texts.outOfOffice;
  }

  protected override read(signal: AbortSignal): Promise<OutOfOffice> {
    return this.admin.session.users.getUserOutofoffice(this.personId, { signal });
  }

  protected override unchangeable(): string | undefined {
    return this.admin.refusal("putUserOutofoffice");
  }

  protected override draftOf({ active = false, indefinite = false, startDate, endDate }: OutOfOffice): Absence {
    return { active, indefinite, start: localTime(startDate), end: localTime(endDate) };
  }

  protected override fields(absence: Absence, _data: OutOfOffice, refusal: string | undefined): TemplateResult {
    const { start, end, active, indefinite } = absence;
    return html`
      ${toggle(this.texts.enabled, active, refusal, (isOn) => this.edit({ active: isOn, start: start || localTime(new Date().toISOString()) }))}
      ${
        active
          ? html`<div class="form-row">
                ${this.input("start", this.texts.from, { type: "datetime-local", value: start, refusal, set: (value) => this.edit({ start: value }) })}
                ${indefinite ? nothing : this.input("end", this.texts.until, { type: "datetime-local", value: end, refusal, set: (value) => this.edit({ end: value }) })}
              </div>
              ${toggle(this.texts.indefinite, indefinite, refusal, (isOn) => this.edit({ indefinite: isOn }))}`
          : nothing
      }
    `;
  }

  protected override faultsOf({ active, indefinite, start, end }: Absence): Faults {
    if (!active) return {};
    return {
      ...(start === "" ? { start: this.texts.required } : {}),
      ...(!indefinite && end === "" ? { end: this.texts.required } : {}),
      ...(!indefinite && end !== "" && end < start ? { end: this.texts.endFirst } : {}),
    };
  }

  protected override save(absence: Absence, before: OutOfOffice): Promise<boolean> {
    const { active, indefinite, start, end } = absence;
    const stored: OutOfOffice = {
      active,
      indefinite,
      startDate: start === "" ? undefined : new Date(start).toISOString(),
      endDate: end === "" || indefinite ? undefined : new Date(end).toISOString(),
    };
    const { users } = this.admin.session;
    const earlier = { active: before.active, indefinite: before.indefinite, startDate: before.startDate, endDate: before.endDate };
    return this.change({
      write: (personId, ending) => users.putUserOutofoffice(personId, stored, ending),
      undo: (personId, ending) => users.putUserOutofoffice(personId, earlier, ending),
      text: this.texts.changed(this.texts.outOfOffice),
    });
  }
}

/** A date of the API as a field of the browser has it, in the time of this machine. */
function localTime(date: string | undefined): string {
  const time = new Date(date ?? "");
  if (Number.isNaN(time.getTime())) return "";
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

define("genesys-users-admin-person-out-of-office", OutOfOfficeSection);
