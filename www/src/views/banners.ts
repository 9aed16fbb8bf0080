// Lines above the list about the whole: the session has ended, the browser is offline, the API asks for a pause.

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../define.js";
import type { Observable } from "../observable.js";
import { View } from "./view.js";

export class Banners extends View {
  @state() private isOnline = navigator.onLine;
  #clock: ReturnType<typeof setInterval> | undefined;

  protected override watched(): readonly Observable[] {
    return [this.admin.session];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", this.#connection);
    addEventListener("offline", this.#connection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("online", this.#connection);
    removeEventListener("offline", this.#connection);
    clearInterval(this.#clock);
    this.#clock = undefined;
  }

  readonly #connection = (): void => {
    const wasOnline = this.isOnline;
    this.isOnline = navigator.onLine;
    if (this.isOnline && !wasOnline) {
      this.admin.notices.show({ text: this.messages.problems.online });
      void this.admin.people.refresh();
    }
  };

  protected override render(): TemplateResult {
    return html`${this.#session()}${this.#offline()}${this.#limit()}`;
  }

  #session(): TemplateResult | typeof nothing {
    const { session } = this.admin;
    if (!session.isExpired) return nothing;
    const texts = this.messages.session;
    if (session.isManaged) return html`<p class="banner" data-kind="problem" role="alert">${texts.expiredManaged}</p>`;
    return html`
      <p class="banner" data-kind="problem" role="alert">
        <span>${texts.expired}</span>
        <button type="button" class="button small" @click=${() => void session.signIn()}>${texts.signIn}</button>
      </p>
    `;
  }

  #offline(): TemplateResult | typeof nothing {
    return this.isOnline ? nothing : html`<p class="banner" role="status">${this.messages.problems.offline}</p>`;
  }

  /** A countdown. Screen readers hear it once. */
  #limit(): TemplateResult | typeof nothing {
    const seconds = Math.ceil(((this.admin.session.limitedUntil ?? 0) - Date.now()) / 1000);
    if (seconds <= 0) {
      clearInterval(this.#clock);
      this.#clock = undefined;
      return nothing;
    }
    this.#clock ??= setInterval(() => this.requestUpdate(), 1000);
    const left = this.admin.texts.number(seconds);
    return html`<p class="banner" role="timer" aria-live="off">${this.messages.problems.limited(left)}</p>`;
  }
}

define("genesys-users-admin-banners", Banners);
