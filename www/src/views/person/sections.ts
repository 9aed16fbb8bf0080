// The sections of a tab. They are made when the tab opens, anew for each person, and leave with it.

import { html, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../define.js";
import { View } from "../view.js";
import "./sections/index.js";
import { tabs, type Tab } from "./tabs.js";

export class Sections extends View {
  @property({ attribute: false }) personId = "";
  @property({ attribute: false }) tab: Tab = "profile";
  #elements: readonly HTMLElement[] = [];

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has("personId") && !changes.has("tab")) return;
    const { admin, personId } = this;
    this.#elements = tabs[this.tab].map((name) =>
      Object.assign(document.createElement(`genesys-users-admin-person-${name}`), { admin, personId }),
    );
  }

  protected override render(): TemplateResult {
    return html`${this.#elements}`;
  }
}

define("genesys-users-admin-person-sections", Sections);
