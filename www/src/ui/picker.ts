// A list to choose from, with a field that narrows it: skills, queues, roles. One choice or several.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../define.js";

export interface PickerOption {
  readonly id: string;
  readonly name: string;
  /** What tells apart options of one name. */
  readonly detail?: string | undefined;
}

export interface PickerTexts {
  readonly find: string;
  readonly nothing: string;
  readonly loading: string;
}

/** More options are not rendered; the field narrows them. */
const mostShown = 200;

/** Typing rests this long before a search, in milliseconds. */
const typingTime = 200;

export class Picker extends LitElement {
  /** What the options are, for screen readers. */
  @property({ attribute: false }) name = "";
  @property({ attribute: false }) options: () => Promise<readonly PickerOption[]> = () => Promise.resolve([]);
  /** Finds options for a text, in place of `options`, where they are too many to load. */
  @property({ attribute: false }) search: ((text: string, signal: AbortSignal) => Promise<readonly PickerOption[]>) | undefined;
  @property({ attribute: false }) chosen: readonly string[] = [];
  @property({ attribute: false }) multiple = true;
  @property({ attribute: false }) texts: PickerTexts = { find: "", nothing: "", loading: "" };
  @property({ attribute: false }) onChoose: (chosen: readonly string[], option: PickerOption) => void = () => undefined;
  /** Gets the message of an error, in words that the view knows. */
  @property({ attribute: false }) describeError: (error: unknown) => string = String;
  @state() private loaded: readonly PickerOption[] | undefined;
  @state() private problem: string | undefined;
  @state() private text = "";
  @state() private active = 0;
  #loading = new AbortController();
  readonly #id = `picker-${++pickers}`;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (!this.hasUpdated || (changes.has("text") && this.search)) void this.#load();
    if (changes.has("text")) this.active = 0;
  }

  async #load(): Promise<void> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    this.problem = undefined;
    try {
      if (this.hasUpdated) await new Promise((resolve) => setTimeout(resolve, typingTime));
      signal.throwIfAborted();
      const loaded = await (this.search ? this.search(this.text, signal) : this.options());
      if (!signal.aborted) this.loaded = loaded;
    } catch (error) {
      if (!signal.aborted) this.problem = this.describeError(error);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading.abort();
  }

  get #shown(): readonly PickerOption[] {
    if (this.search) return this.loaded ?? [];
    const words = this.text.toLocaleLowerCase().split(/\s+/);
    const matches = ({ name }: PickerOption): boolean => words.every((word) => name.toLocaleLowerCase().includes(word));
    return (this.loaded ?? []).filter(matches).slice(0, mostShown);
  }

  protected override render(): TemplateResult {
    const shown = this.#shown;
    const current = shown[this.active];
    return html`
      <div class="picker">
        <input
          class="input picker-field"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-expanded="true"
          aria-controls=${`${this.#id}-list`}
          aria-label=${this.texts.find}
          aria-activedescendant=${current ? this.#optionId(current) : nothing}
          placeholder=${this.texts.find}
          .value=${this.text}
          @input=${(event: InputEvent) => (this.text = (event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#key(event, shown)}
        />
        <div
          class="picker-list"
          id=${`${this.#id}-list`}
          role="listbox"
          tabindex="-1"
          aria-label=${this.name}
          aria-multiselectable=${this.multiple}
          aria-busy=${this.loaded === undefined && this.problem === undefined}
        >
          ${repeat(
            shown,
            ({ id }) => id,
            (option, at) => html`
              <div
                class="picker-option"
                id=${this.#optionId(option)}
                role="option"
                aria-selected=${this.chosen.includes(option.id)}
                ?data-active=${at === this.active}
                @pointermove=${() => (this.active = at)}
                @click=${() => this.#choose(option)}
              >
                <span class="picker-mark" aria-hidden="true"></span
                ><span>${option.name}${option.detail === undefined ? nothing : ` · ${option.detail}`}</span>
              </div>
            `,
          )}
        </div>
        ${this.#note(shown)}
      </div>
    `;
  }

  #note(shown: readonly PickerOption[]): TemplateResult | typeof nothing {
    if (this.problem !== undefined) return html`<p class="picker-note" role="alert">${this.problem}</p>`;
    if (this.loaded === undefined) return html`<p class="picker-note" role="status">${this.texts.loading}</p>`;
    return shown.length > 0 ? nothing : html`<p class="picker-note" role="status">${this.texts.nothing}</p>`;
  }

  #optionId({ id }: PickerOption): string {
    return `${this.#id}-${id.replaceAll(/[^\w-]/g, "_")}`;
  }

  #key(event: KeyboardEvent, shown: readonly PickerOption[]): void {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined && shown.length > 0) {
      event.preventDefault();
      this.active = (this.active + move + shown.length) % shown.length;
      void this.updateComplete.then(() => this.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" }));
    } else if (event.key === "Enter") {
      event.preventDefault();
      const option = shown[this.active];
      if (option) this.#choose(option);
    }
  }

  #choose(option: PickerOption): void {
    const isChosen = this.chosen.includes(option.id);
    const others = this.multiple ? this.chosen.filter((id) => id !== option.id) : [];
    this.chosen = isChosen ? others : [...others, option.id];
    this.onChoose(this.chosen, option);
  }
}

let pickers = 0;

define("genesys-users-admin-picker", Picker);
