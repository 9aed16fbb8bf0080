// What all views have in common. They render into the shadow root of the element itself, not into roots of their own: labels and descriptions
// refer to elements by id, which works within one root only, and one set of style sheets and parts serves all.

import { LitElement } from "lit";
import { property } from "lit/decorators.js";
import type { Admin } from "../admin.js";
import { Watch, type Observable } from "../observable.js";
import type { Messages } from "../text/messages.js";

export class View extends LitElement {
  @property({ attribute: false }) admin!: Admin;

  constructor() {
    super();
    new Watch(this, () => [this.admin, ...this.watched()]);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  /** The models that the view renders, besides the element itself. */
  protected watched(): readonly Observable[] {
    return [];
  }

  protected get messages(): Messages {
    return this.admin.texts.messages;
  }

  /** The shadow root of the element. */
  protected get root(): ShadowRoot {
    return this.getRootNode() as ShadowRoot;
  }

  /** Leads the focus on from what has gone: to the list, or to the search field where nobody is listed. */
  protected focusList(): void {
    const find = (selector: string): HTMLElement | null => this.root.querySelector(selector);
    (find(".grid") ?? find("[type=search]"))?.focus();
  }
}
