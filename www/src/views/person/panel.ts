// The open person beside the list: who it is, the tabs, and what keeps unsaved changes from being lost.

import type { User } from "genesys-users";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { X } from "lucide";
import { define } from "../../define.js";
import type { Observable } from "../../observable.js";
import { forgetDraft, keepDraft, takeDraft } from "../../person/draft.js";
import { PersonForm } from "../../person/form.js";
import { readPerson } from "../../person/read-person.js";
import { SectionDrafts } from "../../person/section-drafts.js";
import { isAbort, isUnanswered, type Problem } from "../../session/problem.js";
import chart from "../../styles/chart.css?inline";
import person from "../../styles/person.css?inline";
import sectionForms from "../../styles/section-forms.css?inline";
import sections from "../../styles/sections.css?inline";
import { addSheet, sheet } from "../../styles/sheet.js";
import { icon } from "../../ui/icon.js";
import { avatar, presenceBadge, routingBadge, stateBadge } from "../../ui/person-parts.js";
import { problemState, skeleton } from "../../ui/states.js";
import { View } from "../view.js";
import "./actions.js";
import { conflictDialog } from "./conflict.js";
import { profile, saveBar } from "./profile.js";
import "./sections.js";
import { allTabs, hasDraft, type Tab } from "./tabs.js";

const styles = sheet(person, sections, sectionForms, chart);

export class PersonPanel extends View {
  @property({ attribute: false }) personId = "";
  @state() private form: PersonForm | undefined;
  @state() private problem: Problem | undefined;
  @state() private tab: Tab = "profile";
  /** What was asked for while there are unsaved changes, such as to open another person. */
  @state() private leave: (() => void) | undefined;
  #reading = new AbortController();
  #drafts = new SectionDrafts();
  /** Whether the changes wait in the storage for a login that leaves the page. */
  #isKept = false;
  #shellRoot: ShadowRoot | undefined;
  #seen: User | undefined;

  protected override watched(): readonly Observable[] {
    return [this.admin.session, this.admin.people];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#shellRoot = this.root;
    addSheet(this.root, styles);
    this.#seen = this.admin.changedPerson;
    this.addEventListener("keydown", this.#key);
    addEventListener("online", this.#online);
    this.admin.mayLeave = this.#mayLeave;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading.abort();
    this.removeEventListener("keydown", this.#key);
    removeEventListener("beforeunload", hold);
    removeEventListener("online", this.#online);
    if (this.admin.mayLeave === this.#mayLeave) this.admin.mayLeave = undefined;
    // The focus went with the panel. The grid has it again, at the row that was active.
    if (document.activeElement === document.body) this.#shellRoot?.querySelector<HTMLElement>(".grid")?.focus({ preventScroll: true });
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("personId")) void this.#load();
    this.#followChange();
  }

  protected override updated(changes: PropertyValues): void {
    if (changes.has("personId") && this.root.activeElement) {
      // A dialog that led here has closed by then.
      setTimeout(() => this.querySelector<HTMLElement>("#person-heading")?.focus());
    }
    // A tab begins at its top.
    if (changes.has("tab")) this.querySelector(".person-body")?.scrollTo(0, 0);
    removeEventListener("beforeunload", hold);
    this.#keep();
    // A login that leaves the page finds the changes again after it.
    if (this.#isDirty && !this.admin.session.isLeaving) addEventListener("beforeunload", hold);
  }

  get #isDirty(): boolean {
    return this.form !== undefined && (this.form.isDirty || !this.#drafts.isEmpty);
  }

  /** Keeps the changes for a login that may leave the page, until they are saved or given up. */
  #keep(): void {
    const { session } = this.admin;
    if (this.form && this.#isDirty && session.isExpired) {
      keepDraft(session, this.form, this.#drafts);
      this.#isKept = true;
    } else if (this.#isKept && !this.#isDirty) {
      forgetDraft();
      this.#isKept = false;
    }
  }

  async #load(): Promise<void> {
    this.#reading.abort();
    this.#reading = new AbortController();
    const signal = AbortSignal.any([this.#reading.signal, this.admin.session.signal]);
    this.form = this.problem = undefined;
    const drafts = (this.#drafts = new SectionDrafts());
    drafts.subscribe(() => this.requestUpdate());
    try {
      const person = await readPerson(this.admin, this.personId, signal);
      if (signal.aborted) return;
      const form = new PersonForm(this.admin, person, () => this.requestUpdate());
      const draft = takeDraft(this.admin.session, this.personId);
      if (draft) {
        form.restore(draft);
        drafts.restore(draft.sections);
        if (!form.isDirty) this.tab = allTabs.find((tab) => hasDraft(tab, drafts)) ?? this.tab;
      }
      this.form = form;
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.problem = this.admin.session.problem(error);
    }
  }

  /** Takes over what a section, an action or another part of the element has changed. */
  #followChange(): void {
    const { changedPerson } = this.admin;
    if (changedPerson === this.#seen) return;
    this.#seen = changedPerson;
    if (changedPerson?.id === this.personId) this.form?.takeOver(changedPerson);
  }

  protected override render(): TemplateResult {
    const { messages, form, problem } = this;
    return html`
      <section class="person" part="person" aria-labelledby="person-heading">
        ${this.#head(form?.person)}
        ${
          problem
            ? problemState(messages, problem, () => void this.#load())
            : form
              ? this.#tabs(form)
              : skeleton(8, messages.filters.loading)
        }
      </section>
      ${this.#leaveDialog()} ${form ? conflictDialog(this.admin, form, (theirs) => void this.#lead(form, form.settle(theirs))) : nothing}
    `;
  }

  #head(read: User | undefined): TemplateResult {
    const { admin, personId } = this;
    const { texts } = admin;
    // The list is live.
    const listed = admin.people.find(personId);
    const person = read
      ? { ...read, presence: listed?.presence ?? read.presence, routingStatus: listed?.routingStatus ?? read.routingStatus }
      : listed;
    return html`
      <header class="person-head">
        ${avatar(person)}
        <div class="person-names">
          <h2 id="person-heading" tabindex="-1">${person?.name ?? personId}</h2>
          ${person ? html`<p class="person-badges">${stateBadge(texts, person.state)}${presenceBadge(texts, person)}${routingBadge(texts, person)}</p>` : nothing}
        </div>
        ${read ? html`<genesys-users-admin-person-actions .admin=${admin} .person=${read}></genesys-users-admin-person-actions>` : nothing}
        <button type="button" class="button quiet square" aria-label=${this.messages.actions.close} @click=${this.#close}>
          ${icon(X)}
        </button>
      </header>
    `;
  }

  #tabs(form: PersonForm): TemplateResult {
    const { admin, personId, tab } = this;
    const refusal = form.refusal();
    const save = (): void => void this.#lead(form, form.save());
    const isUnsaved = (each: Tab): boolean => hasDraft(each, this.#drafts) || (each === "profile" && form.isDirty);
    return html`
      <div class="tabs" role="tablist" aria-labelledby="person-heading" @keydown=${this.#moveTab}>
        ${allTabs.map(
          (each) => html`
            <button
              type="button"
              class="tab"
              role="tab"
              id=${`person-tab-${each}`}
              aria-selected=${each === tab}
              aria-controls="person-tab-panel"
              tabindex=${each === tab ? 0 : -1}
              @click=${() => (this.tab = each)}
            >
              ${this.messages.person.tabs[each]}
              ${isUnsaved(each) ? html`<span class="tab-mark" role="img" aria-label=${this.messages.person.unsaved}></span>` : nothing}
            </button>
          `,
        )}
      </div>
      <div class="person-body" role="tabpanel" id="person-tab-panel" aria-labelledby=${`person-tab-${tab}`} tabindex="0">
        ${tab === "profile" ? profile(admin, form, refusal, save) : nothing}
        ${this.#drafts.isRestored && hasDraft(tab, this.#drafts) ? html`<p class="note" role="status">${this.messages.person.restored}</p>` : nothing}
        <genesys-users-admin-person-sections
          .admin=${admin}
          .personId=${personId}
          .tab=${tab}
          .drafts=${this.#drafts}
        ></genesys-users-admin-person-sections>
      </div>
      ${form.isDirty || tab === "profile" ? saveBar(admin, form, refusal, save) : nothing}
    `;
  }

  /** Leads to the first field that must be mended before what was to be saved can be. */
  async #lead(form: PersonForm, saving: Promise<boolean>): Promise<void> {
    if ((await saving) || !form.hasFault || form !== this.form) return;
    this.tab = "profile";
    await this.updateComplete;
    // The manager is chosen by a button.
    const invalid = this.querySelector(".fields [aria-invalid]") ?? this.querySelector(".field:has(.form-error:not(:empty)) button");
    (invalid as HTMLElement | null)?.focus();
  }

  #leaveDialog(): TemplateResult | typeof nothing {
    const { leave, form } = this;
    if (!leave) return nothing;
    const texts = this.messages.person;
    const stay = (): void => (this.leave = undefined);
    const discard = (): void => {
      form?.discard();
      this.#drafts.clear();
      this.#keep();
      stay();
      leave();
    };
    return html`
      <genesys-users-admin-dialog
        .heading=${texts.unsaved}
        .closeLabel=${this.messages.actions.close}
        .content=${html`<p>${texts.unsavedText(form?.person.name ?? "")}</p>`}
        .actions=${html`
          <button type="button" class="button danger" @click=${discard}>${texts.discard}</button>
          <button type="button" class="button primary" autofocus @click=${stay}>${texts.keepEditing}</button>
        `}
        .onClose=${stay}
      ></genesys-users-admin-dialog>
    `;
  }

  readonly #close = (): void => this.admin.openPerson(undefined);

  readonly #online = (): void => {
    if (this.problem && isUnanswered(this.problem)) void this.#load();
  };

  readonly #mayLeave = (proceed: () => void): boolean => {
    if (!this.#isDirty) return true;
    this.leave = proceed;
    return false;
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    if ((event.target as Element).closest("dialog, [popover]")) return;
    event.preventDefault();
    this.#close();
  };

  #moveTab(event: KeyboardEvent): void {
    const forwards = getComputedStyle(this).direction === "rtl" ? -1 : 1;
    const at = allTabs.indexOf(this.tab);
    const to = { ArrowRight: at + forwards, ArrowLeft: at - forwards, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.tab = allTabs.at(to % allTabs.length) ?? "profile";
    this.querySelector<HTMLElement>(`#person-tab-${this.tab}`)?.focus();
  }
}

/** The browser asks before it leaves the page. */
const hold = (event: BeforeUnloadEvent): void => event.preventDefault();

define("genesys-users-admin-person", PersonPanel);
