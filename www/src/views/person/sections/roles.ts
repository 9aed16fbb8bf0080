// The roles of a person in divisions, the permissions that each gives, and what the person may do with all of them.

import type { AuthzGrant, AuthzGrantRole, AuthzSubject, RoleDivisionPair } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { Plus } from "lucide";
import { divisionsOfGrants, everywhere } from "../../../bulk/grants.js";
import { define } from "../../../define.js";
import { explanation } from "../../../text/words.js";
import "../../../ui/dialog.js";
import { icon } from "../../../ui/icon.js";
import type { PickerOption } from "../../../ui/picker.js";
import { EditableSection, type Ending } from "./editable.js";
import { removeButton } from "./parts.js";
import "./permissions.js";

interface RoleOfPerson {
  readonly role: AuthzGrantRole;
  readonly grants: readonly AuthzGrant[];
}

class Roles extends EditableSection<AuthzSubject> {
  /** What is chosen in the dialog while it is open. */
  @state() private choice: { readonly roles: readonly string[]; readonly divisions: readonly string[] } | undefined;

  protected override heading(): string {
    return this.texts.roles;
  }

  protected override refusal(): string | undefined {
    return this.unreadable("getAuthorizationSubject");
  }

  protected override read(signal: AbortSignal): Promise<AuthzSubject> {
    return this.admin.session.users.getAuthorizationSubject(this.personId, { includeFullRoles: true, signal });
  }

  protected override actions(): TemplateResult {
    const refusal = this.admin.refusal("postAuthorizationSubjectBulkadd") ?? this.admin.refusalAny("authorization:role:view");
    return html`
      <button
        type="button"
        class="button small"
        aria-disabled=${refusal === undefined ? nothing : "true"}
        title=${refusal ?? nothing}
        @click=${() => refusal === undefined && (this.choice = { roles: [], divisions: [] })}
      >
        ${icon(Plus)}<span>${this.texts.add}</span>
      </button>
    `;
  }

  protected override content(subject: AuthzSubject): TemplateResult {
    const roles = byRole(subject.grants ?? []);
    const permissions = [...new Set(roles.flatMap(({ role }) => permissionsOf(role)))].sort();
    const refusal = this.admin.refusal("postAuthorizationSubjectBulkremove");
    return html`
      ${
        roles.length === 0
          ? this.none()
          : html`<ul class="items">
              ${roles.map((role) => this.#role(role, refusal))}
            </ul>`
      }
      ${
        permissions.length === 0
          ? nothing
          : html`<details class="fold">
              <summary>${this.texts.permissions} <span class="tag">${this.admin.texts.number(permissions.length)}</span></summary>
              <genesys-users-admin-permissions .admin=${this.admin} .permissions=${permissions}></genesys-users-admin-permissions>
            </details>`
      }
      ${this.note(refusal)} ${this.choice ? this.#dialog(this.choice) : nothing}
    `;
  }

  #role({ role, grants }: RoleOfPerson, refusal: string | undefined): TemplateResult {
    const permissions = permissionsOf(role);
    const name = role.name ?? role.id ?? "";
    return html`
      <li class="item item-tall">
        <span class="item-name">${name} ${role.description ? html`<small>${role.description}</small>` : nothing}</span>
        <span class="item-chips">
          ${grants.map((grant) => {
            const division = this.#division(grant);
            return html`<span class="chip">
              <span>${division}</span>
              ${removeButton(this.texts.remove(`${name}, ${division}`), refusal, () => void this.#remove(grant))}
            </span>`;
          })}
        </span>
        ${
          permissions.length === 0
            ? nothing
            : html`<details class="fold item-wide">
                <summary>${this.texts.gives(this.admin.texts.count(permissions.length))}</summary>
                <ul class="codes">
                  ${permissions.map((permission) => html`<li><code>${permission}</code></li>`)}
                </ul>
              </details>`
        }
      </li>
    `;
  }

  #division({ division }: AuthzGrant): string {
    return division?.id === everywhere ? this.texts.everywhere : (division?.name ?? division?.id ?? "");
  }

  #dialog(choice: NonNullable<typeof this.choice>): TemplateResult {
    const { actions } = this.messages;
    const { catalogue } = this.admin;
    const isComplete = choice.roles.length > 0 && choice.divisions.length > 0;
    return html`
      <genesys-users-admin-dialog
        .heading=${`${this.texts.add}: ${this.heading()}`}
        .closeLabel=${actions.close}
        .onClose=${() => (this.choice = undefined)}
        .content=${html`
          <div class="pair">
            ${this.#picker(this.heading(), "roles", () => catalogue.list("roles"))}
            ${this.#picker(this.messages.columns.division, "divisions", () => divisionsOfGrants(this.admin))}
          </div>
        `}
        .actions=${html`
          <button type="button" class="button" @click=${() => this.#close()}>${actions.cancel}</button>
          <button type="button" class="button primary" ?disabled=${!isComplete} @click=${() => void this.#add(choice)}>
            ${this.texts.add}
          </button>
        `}
      ></genesys-users-admin-dialog>
    `;
  }

  #picker(name: string, list: "roles" | "divisions", options: () => Promise<readonly PickerOption[]>): TemplateResult {
    const { filters } = this.messages;
    return html`
      <div>
        <h4>${name}</h4>
        <genesys-users-admin-picker
          .name=${name}
          .options=${options}
          .chosen=${this.choice?.[list] ?? []}
          .texts=${{ find: filters.find(name), nothing: filters.nothing, loading: filters.loading }}
          .describeError=${(error: unknown) => explanation(this.messages, this.admin.session.problem(error))}
          .onChoose=${(chosen: readonly string[]) => this.choice && (this.choice = { ...this.choice, [list]: chosen })}
        ></genesys-users-admin-picker>
      </div>
    `;
  }

  #close(): void {
    this.querySelector<HTMLElement & { close(): void }>("genesys-users-admin-dialog")?.close();
  }

  async #add({ roles, divisions }: NonNullable<typeof this.choice>): Promise<void> {
    this.#close();
    const held = new Set((this.data?.grants ?? []).map(({ role, division }) => `${role?.id} ${division?.id}`));
    const grants = roles.flatMap((roleId) => divisions.map((divisionId) => ({ roleId, divisionId })));
    const added = grants.filter(({ roleId, divisionId }) => !held.has(`${roleId} ${divisionId}`));
    if (added.length === 0) return;
    const names = new Map((await this.admin.catalogue.list("roles")).map(({ id, name }) => [id, name]));
    await this.change({
      write: this.#grant(added),
      undo: this.#withdraw(added),
      text: this.texts.added(this.admin.texts.list([...new Set(added.map(({ roleId }) => names.get(roleId) ?? roleId))])),
    });
  }

  async #remove(grant: AuthzGrant): Promise<void> {
    const pair = { roleId: grant.role?.id ?? "", divisionId: grant.division?.id ?? "" };
    await this.change({
      shows: { ...this.data, grants: (this.data?.grants ?? []).filter((other) => other !== grant) },
      write: this.#withdraw([pair]),
      undo: this.#grant([pair]),
      text: this.texts.removed(`${grant.role?.name ?? pair.roleId}, ${this.#division(grant)}`),
    });
  }

  #grant(grants: RoleDivisionPair[]) {
    return (personId: string, ending: Ending) => this.admin.session.users.postAuthorizationSubjectBulkadd(personId, { grants }, ending);
  }

  #withdraw(grants: RoleDivisionPair[]) {
    return (personId: string, ending: Ending) => this.admin.session.users.postAuthorizationSubjectBulkremove(personId, { grants }, ending);
  }
}

function byRole(grants: readonly AuthzGrant[]): RoleOfPerson[] {
  const roles = new Map<string, { role: AuthzGrantRole; grants: AuthzGrant[] }>();
  for (const grant of grants) {
    const { role = {} } = grant;
    const known = roles.get(role.id ?? "") ?? { role, grants: [] };
    known.grants.push(grant);
    roles.set(role.id ?? "", known);
  }
  return [...roles.values()];
}

/** The permissions of a role, such as `directory:user:view`. */
const permissionsOf = ({ policies = [] }: AuthzGrantRole): string[] =>
  policies.flatMap(({ domain = "", entityName = "", actions = [] }) => actions.map((action) => `${domain}:${entityName}:${action}`));

define("genesys-users-admin-person-roles", Roles);
