// A modal dialog over the browser's own, which keeps the focus inside and returns it.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { X } from "lucide";
import { define } from "../define.js";
import { icon } from "./icon.js";

export class Dialog extends LitElement {
  @property({ attribute: false }) heading = "";
  @property({ attribute: false }) closeLabel = "";
  @property({ attribute: false }) content: unknown = nothing;
  /** The buttons at its end. */
  @property({ attribute: false }) actions: unknown = nothing;
  /** Asked before the dialog closes by Escape or its button; false keeps it open. */
  @property({ attribute: false }) mayClose: () => boolean = () => true;
  @property({ attribute: false }) onClose: () => void = () => undefined;
  /** `wide` for what has tables. */
  @property({ attribute: false }) width: "narrow" | "wide" = "narrow";
  @query("dialog") private dialog!: HTMLDialogElement;
  readonly #id = `dialog-${++dialogs}`;

  protected override createRenderRoot(): this {
    return this;
  }

  #root: ShadowRoot | undefined;
  /** What had the focus before. */
  #before: Element | null = null;

  protected override firstUpdated(): void {
    this.#root = this.getRootNode() as ShadowRoot;
    this.#before = this.#root.activeElement;
    this.dialog.showModal();
    // The button that closes it stands first, and is not what one has come for.
    const first =
      this.querySelector("[autofocus]") ?? this.querySelector(".dialog-body :is(input, select, textarea, button), .dialog-foot button");
    (first as HTMLElement | null)?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.dialog.open) this.dialog.close();
    // Removed while it is open, the dialog does not return the focus.
    if (this.#root?.activeElement === null && document.activeElement === document.body) (this.#before as HTMLElement | null)?.focus();
  }

  close(): void {
    this.dialog.close();
  }

  protected override render(): TemplateResult {
    return html`
      <dialog
        class="dialog"
        part="dialog"
        data-width=${this.width}
        aria-labelledby=${this.#id}
        @cancel=${this.#cancel}
        @close=${(event: Event) => event.target === this.dialog && this.onClose()}
      >
        <div class="dialog-head">
          <h2 id=${this.#id}>${this.heading}</h2>
          <button type="button" class="button quiet square" aria-label=${this.closeLabel} @click=${() => this.mayClose() && this.close()}>
            ${icon(X)}
          </button>
        </div>
        <div class="dialog-body">${this.content}</div>
        ${this.actions === nothing ? nothing : html`<div class="dialog-foot">${this.actions}</div>`}
      </dialog>
    `;
  }

  #cancel(event: Event): void {
    if (event.target === this.dialog && !this.mayClose()) event.preventDefault();
  }
}

let dialogs = 0;

define("genesys-users-admin-dialog", Dialog);
