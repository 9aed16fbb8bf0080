// What an organization notes of a person besides: the attributes of its schemas.

import type { DataSchema, UserCustomAttributes } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../../../define.js";
import { rebase } from "../../../person/section-drafts.js";
import { attributesOf, faultOf, typed, valueOf, type Attribute } from "./attribute-rules.js";
import { FormSection, type Faults } from "./form.js";

type Values = Readonly<Record<string, unknown>>;

interface SchemaRecord {
  readonly schema: DataSchema;
  readonly attributes: readonly Attribute[];
  /** What the person has; undefined where there is no record. */
  readonly values: Values | undefined;
}

/** What is typed, by the place of a field. */
type Draft = Readonly<Record<string, string>>;

const place = ({ schema }: SchemaRecord, { name }: Attribute): string => `${schema.id ?? ""} ${name}`;

class CustomAttributes extends FormSection<readonly SchemaRecord[], Draft> {
  /** What somebody else has set meanwhile, by the place of a field that was typed in. */
  @state() private conflicts: Values = {};

  protected override heading(): string {
    return this.texts.attributes;
  }

  protected override refusal(): string | undefined {
    return this.unreadable("getUserCustomattributesBulk") ?? this.#schemaRefusal();
  }

  #schemaRefusal(): string | undefined {
    return this.admin.lacks("getUsersCustomattributesSchemas");
  }

  protected override unchangeable(): string | undefined {
    return this.admin.refusal("putUserCustomattributes");
  }

  protected override async read(signal: AbortSignal): Promise<readonly SchemaRecord[]> {
    const { users } = this.admin.session;
    const { entities = [] } = await users.getUsersCustomattributesSchemas({ signal });
    const schemas = entities.filter(({ id, enabled }) => id !== undefined && enabled !== false);
    const ids = schemas.flatMap(({ id }) => id ?? []);
    const records: UserCustomAttributes[] = ids.length === 0 ? [] : await users.getUserCustomattributesBulk(this.personId, ids, { signal });
    return schemas.map((schema) => ({
      schema,
      attributes: attributesOf(schema),
      values: records.find((record) => record.schema?.id === schema.id)?.attributes,
    }));
  }

  protected override draftOf(records: readonly SchemaRecord[]): Draft {
    return Object.fromEntries(
      records.flatMap((record) =>
        record.attributes.map((attribute) => [place(record, attribute), typed(attribute, record.values?.[attribute.name])]),
      ),
    );
  }

  protected override fields(draft: Draft, records: readonly SchemaRecord[], refusal: string | undefined): unknown {
    if (records.length === 0) return this.none();
    return records.map(
      (record) => html`
        <fieldset class="schema">
          <legend>${record.schema.jsonSchema?.title || record.schema.name || record.schema.id}</legend>
          ${record.schema.jsonSchema?.description ? this.note(record.schema.jsonSchema.description) : nothing}
          <div class="form-row">${record.attributes.map((attribute) => this.#attribute(record, attribute, draft, refusal))}</div>
        </fieldset>
      `,
    );
  }

  protected override giveUp(): void {
    super.giveUp();
    this.conflicts = {};
  }

  #attribute(record: SchemaRecord, attribute: Attribute, draft: Draft, refusal: string | undefined): TemplateResult {
    const at = place(record, attribute);
    const value = draft[at] ?? "";
    const label = attribute.isRequired ? `${attribute.title} *` : attribute.title;
    const set = (text: string): void => this.edit({ [at]: text });
    const { kind, choices } = attribute;
    const options = kind === "checkbox" ? [["true", this.texts.yes] as const, ["false", this.texts.no] as const] : choices;
    const field =
      kind === "enum" || kind === "checkbox"
        ? this.field(
            at,
            label,
            (id, fault) => html`
              <select
                class="input"
                id=${id}
                ?disabled=${refusal !== undefined}
                aria-invalid=${fault === undefined ? nothing : "true"}
                aria-describedby=${fault === undefined ? nothing : `${id}-fault`}
                @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}
              >
                ${[
                  ["", "–"] as const,
                  ...options,
                  ...(value === "" || options.some(([one]) => one === value) ? [] : [[value, value] as const]),
                ].map(([one, title]) => html`<option value=${one} .selected=${one === value}>${title}</option>`)}
              </select>
            `,
          )
        : this.input(at, label, {
            type: { date: "date", datetime: "datetime-local", integer: "number", number: "number" }[kind as string] ?? "text",
            ...(kind === "number" ? { step: "any" } : {}),
            value,
            // What the form does not know is shown and left as it is.
            refusal: kind === "other" ? "" : refusal,
            set,
          });
    return html`<div>${field}${at in this.conflicts ? this.#conflict(at, attribute, value) : nothing}</div>`;
  }

  #conflict(at: string, attribute: Attribute, mine: string): TemplateResult {
    const theirs = typed(attribute, this.conflicts[at]);
    const settle = (value: string): void => {
      this.conflicts = Object.fromEntries(Object.entries(this.conflicts).filter(([other]) => other !== at));
      this.edit({ [at]: value });
    };
    return html`
      <div class="note" role="alert">
        <div class="note-text">${this.texts.conflict(theirs === "" ? "–" : theirs)}</div>
        <button type="button" class="button small" @click=${() => settle(theirs)}>${this.texts.takeTheirs}</button>
        <button type="button" class="button small" @click=${() => settle(mine)}>${this.texts.keepMine}</button>
      </div>
    `;
  }

  protected override faultsOf(draft: Draft, records: readonly SchemaRecord[]): Faults {
    const before = this.draftOf(records);
    const faults = records.flatMap((record) => {
      const isTouched = record.attributes.some((attribute) => draft[place(record, attribute)] !== before[place(record, attribute)]);
      return record.attributes.flatMap((attribute) => {
        const at = place(record, attribute);
        const fault = isTouched ? faultOf(attribute, draft[at] ?? "", this.admin.texts) : undefined;
        return fault === undefined ? [] : [[at, fault] as const];
      });
    });
    return Object.fromEntries(faults);
  }

  protected override async save(draft: Draft, before: readonly SchemaRecord[]): Promise<boolean> {
    if (Object.keys(this.conflicts).length > 0) return false;
    let latest: readonly SchemaRecord[];
    try {
      latest = await this.read(this.signal);
    } catch (error) {
      // Without it, a change by somebody else would be overwritten. The failure is shown as one of the change, and can be tried again.
      return this.change({
        write: () => {
          throw error;
        },
        text: "",
      });
    }
    const was = this.draftOf(before);
    const is = this.draftOf(latest);
    const touched = Object.keys(draft).filter((at) => draft[at] !== was[at]);
    const conflicting = touched.filter((at) => is[at] !== was[at] && is[at] !== draft[at]);
    if (conflicting.length > 0) {
      this.data = latest;
      // What nobody has typed in follows the others.
      this.keep(rebase({ values: draft, before: was }, is));
      const values = latest.flatMap((record) =>
        record.attributes.map((attribute) => [place(record, attribute), record.values?.[attribute.name]] as const),
      );
      this.conflicts = Object.fromEntries(values.filter(([at]) => conflicting.includes(at)));
      return false;
    }
    const changed = latest.filter((record) => record.attributes.some((attribute) => touched.includes(place(record, attribute))));
    if (changed.length === 0) return true;
    const { users } = this.admin.session;
    return this.change({
      write: async (personId, ending) => {
        for (const record of changed)
          await users.putUserCustomattributes(personId, this.#request(record, this.#merged(record, draft, touched)), ending);
      },
      undo: async (personId, ending) => {
        for (const record of changed) {
          const { schema, values } = record;
          if (values === undefined) await users.deleteUserCustomattribute(personId, schema.id ?? "", ending);
          else await users.putUserCustomattributes(personId, this.#request(record, values), ending);
        }
      },
      text: this.texts.changed(this.heading()),
    });
  }

  /** The values of a record, with those that were typed. */
  #merged(record: SchemaRecord, draft: Draft, touched: readonly string[]): Values {
    const typedIn = record.attributes.filter((attribute) => touched.includes(place(record, attribute)));
    const values = typedIn.map((attribute) => [attribute.name, valueOf(attribute, draft[place(record, attribute)] ?? "")] as const);
    // An attribute without a value is left out.
    return Object.fromEntries(
      Object.entries({ ...record.values, ...Object.fromEntries(values) }).filter(([, value]) => value !== undefined),
    );
  }

  #request({ schema }: SchemaRecord, values: Values) {
    return { schemaId: schema.id, schemaVersion: schema.version, attributes: { ...values } };
  }
}

define("genesys-users-admin-person-custom-attributes", CustomAttributes);
