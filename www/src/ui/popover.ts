// A button with a panel that opens beside it, over everything else: menus, filters, the choice of columns. The browser places the panel, by CSS
// anchor positioning; where it cannot, the panel stands in the middle of the window.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { define } from "../define.js";

export class PopoverButton extends LitElement {
  /** What the button shows. */
  @property({ attribute: false }) label: unknown = "";
  /** What the panel shows; it is rendered while the panel is open. */
  @property({ attribute: false }) content: (close: () => void) => TemplateResult = () => html``;
  /** The name of the button where its label is an icon. */
  @property({ attribute: false }) name: string | undefined;
  @property({ attribute: false }) buttonClass = "button";
  /** Why the button cannot be used. */
  @property({ attribute: false }) refusal: string | undefined;
  @property({ attribute: false }) panelRole = "dialog";
  @state() private isOpen = false;
  @query("button") private button!: HTMLButtonElement;
  @query("[popover]") private panel!: HTMLElement;
  readonly #anchor = `--genesys-users-admin-popover-${++popovers}`;

  protected override createRenderRoot(): this {
    return this;
  }

  open(): void {
    this.panel.showPopover();
  }

  close = (): void => {
    if (!this.isOpen) return;
    const hadFocus = this.panel.matches(":focus-within");
    this.panel.hidePopover();
    // In a shadow root browsers do not return it, and a dialog that opens next returns it to here.
    if (hadFocus) this.button.focus();
  };

  protected override render(): TemplateResult {
    return html`
      <button
        type="button"
        class=${this.buttonClass}
        .style=${`anchor-name: ${this.#anchor}`}
        aria-haspopup=${this.panelRole === "menu" ? "menu" : "dialog"}
        aria-expanded=${this.isOpen}
        aria-label=${this.name ?? nothing}
        title=${this.refusal ?? this.name ?? nothing}
        aria-disabled=${this.refusal === undefined ? nothing : "true"}
        @click=${this.#press}
      >
        ${this.label}
      </button>
      <div
        popover
        class="popover"
        part="popover"
        .style=${`position-anchor: ${this.#anchor}`}
        role=${this.panelRole}
        aria-label=${this.name ?? (typeof this.label === "string" ? this.label : nothing)}
        @toggle=${this.#toggled}
        @keydown=${this.#key}
      >
        ${this.isOpen ? this.content(this.close) : nothing}
      </div>
    `;
  }

  #press(): void {
    if (this.refusal !== undefined) return;
    if (this.isOpen) this.close();
    else this.open();
  }

  async #toggled(event: ToggleEvent): Promise<void> {
    if (event.target !== this.panel) return;
    this.isOpen = event.newState === "open";
    if (!this.isOpen) return;
    await this.updateComplete;
    const first = this.panel.querySelector<HTMLElement>("[autofocus], input, summary, [role^=menuitem], button, [tabindex='0']");
    first?.focus();
  }

  /** Arrow keys move in a menu. Escape closes the panel, and the browser returns the focus. */
  #key(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.stopPropagation();
      this.close();
      this.button.focus();
      return;
    }
    if (this.panelRole !== "menu" || !["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
    event.preventDefault();
    const items = [...this.panel.querySelectorAll<HTMLElement>("[role^=menuitem]")];
    const at = items.indexOf(event.target as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key] ?? 0;
    items.at(next % items.length)?.focus();
  }
}

let popovers = 0;

define("genesys-users-admin-popover", PopoverButton);

/** An item of a menu. */
export const menuItem = (label: unknown, onClick: () => void, refusal?: string): TemplateResult => html`
  <button
    type="button"
    class="menu-item"
    role="menuitem"
    aria-disabled=${refusal === undefined ? nothing : "true"}
    title=${refusal ?? nothing}
    @click=${() => refusal === undefined && onClick()}
  >
    ${label}
  </button>
`;
