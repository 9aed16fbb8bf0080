// A part of the panel of a person: it reads something of its own, when it comes into view, and shows it, its loading or its failure.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { isAbort, isUnanswered, type Problem } from "../../session/problem.js";
import { problemNote, skeleton } from "../../ui/states.js";
import { View } from "../view.js";

export abstract class Section<Data> extends View {
  @property({ attribute: false }) personId = "";
  @state() protected data: Data | undefined;
  @state() private problem: Problem | undefined;
  #reading = new AbortController();

  /** The heading of the section. */
  protected abstract heading(): string;

  /** Why the section cannot be shown, such as a missing permission; it reads nothing then. */
  protected refusal(): string | undefined {
    return undefined;
  }

  protected abstract read(signal: AbortSignal): Promise<Data>;

  protected abstract body(data: Data): unknown;

  /** Buttons beside the heading. */
  protected actions(): unknown {
    return nothing;
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has("personId")) void this.load();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("online", this.#online);
    this.#reading.abort();
  }

  /** Ends with the section, and with the element. */
  protected get signal(): AbortSignal {
    return AbortSignal.any([this.#reading.signal, this.admin.session.signal]);
  }

  /** Reads the section again. What is shown stays until then, unless the section shows another person now. */
  protected async load({ keep = false } = {}): Promise<void> {
    this.#reading.abort();
    this.#reading = new AbortController();
    this.problem = undefined;
    if (!keep) this.data = undefined;
    if (this.refusal() !== undefined) return;
    const { signal } = this;
    try {
      const data = await this.read(signal);
      if (!signal.aborted) this.data = data;
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.problem = this.admin.session.problem(error);
    }
  }

  readonly #online = (): void => {
    if (this.problem && isUnanswered(this.problem)) void this.load();
  };

  protected override render(): TemplateResult {
    const refusal = this.refusal();
    return html`
      <section class="section">
        <header class="section-head">
          <h3>${this.heading()}</h3>
          ${this.data === undefined ? nothing : this.actions()}
        </header>
        ${refusal === undefined ? this.#content() : html`<p class="section-note">${refusal}</p>`}
      </section>
    `;
  }

  #content(): unknown {
    if (this.problem) return problemNote(this.messages, this.problem, () => void this.load());
    return this.data === undefined ? skeleton(2, this.messages.filters.loading) : this.body(this.data);
  }
}
