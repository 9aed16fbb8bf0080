// The sections of a tab. They are made when the tab opens, anew for each person, and leave with it.

import { html, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../define.js";
import type { Observable } from "../../observable.js";
import type { SectionDrafts } from "../../person/section-drafts.js";
import { Later } from "../../ui/later.js";
import { problemNote, skeleton } from "../../ui/states.js";
import { View } from "../view.js";
import { elementOf, tabs, type Tab } from "./tabs.js";

const sections = new Later(() => import("./sections/index.js"));

export class Sections extends View {
  @property({ attribute: false }) personId = "";
  @property({ attribute: false }) tab: Tab = "profile";
  @property({ attribute: false }) drafts!: SectionDrafts;
  #elements: readonly HTMLElement[] | undefined;

  protected override watched(): readonly Observable[] {
    return [sections];
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has("personId") || changes.has("tab")) this.#elements = undefined;
    if (!sections.isLoaded) return;
    const { admin, personId, drafts } = this;
    this.#elements ??= tabs[this.tab].map((name) => Object.assign(document.createElement(elementOf(name)), { admin, personId, drafts }));
  }

  protected override render(): TemplateResult {
    if (sections.problem) return problemNote(this.messages, sections.problem, () => void sections.retry());
    return html`${this.#elements ?? skeleton(4, this.messages.filters.loading)}`;
  }
}

define("genesys-users-admin-person-sections", Sections);
