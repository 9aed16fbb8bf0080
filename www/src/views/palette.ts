// The command palette and the list of shortcuts, and the keys that open them. Keys that belong to the page around the element are left to it.

import type { User } from "genesys-users";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { Command as CommandIcon } from "lucide";
import { define } from "../define.js";
import { searchPeople } from "../people/search-people.js";
import { isAbort } from "../session/problem.js";
import { explanation } from "../text/words.js";
import { icon } from "../ui/icon.js";
import { avatar, stateBadge } from "../ui/person-parts.js";
import "../ui/dialog.js";
import { View } from "./view.js";

const typingTime = 200;
const mostPeople = 6;
const paletteKeys = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘K" : "Ctrl+K";

interface Choice {
  readonly id: string;
  readonly content: unknown;
  readonly refusal?: string | undefined;
  run(): void;
}

export class Palette extends View {
  @state() private shown: "nothing" | "palette" | "shortcuts" = "nothing";
  @state() private text = "";
  @state() private active = 0;
  @state() private found: readonly User[] = [];
  @state() private note: string | undefined;
  @query(".palette") private dialog: HTMLDialogElement | null | undefined;
  #search = new AbortController();
  #endCommands: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#shortcut);
    const host = this.root.host as Element & { theme: string };
    const texts = (): Palette["messages"]["palette"] => this.messages.palette;
    this.#endCommands = this.admin.commands.add(
      ...(["auto", "light", "dark"] as const).map((theme) => ({
        id: `theme-${theme}`,
        label: () => texts().theme[theme],
        run: () => void (host.theme = theme),
      })),
      { id: "shortcuts", label: () => texts().shortcuts, keys: "?", run: () => void (this.shown = "shortcuts") },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#shortcut);
    this.#search.abort();
    this.#endCommands?.();
  }

  open(): void {
    this.#find("");
    this.shown = "palette";
  }

  protected override updated(changes: PropertyValues): void {
    if (changes.has("shown") && this.shown === "palette") this.dialog?.showModal();
  }

  protected override render(): TemplateResult {
    const texts = this.messages.palette;
    return html`
      <button type="button" class="button quiet small palette-button" title=${texts.title} @click=${() => this.open()}>
        ${icon(CommandIcon)}<span class="hidden">${texts.title}</span><kbd>${paletteKeys}</kbd>
      </button>
      ${this.shown === "palette" ? this.#palette() : this.shown === "shortcuts" ? this.#shortcuts() : nothing}
    `;
  }

  #palette(): TemplateResult {
    const { palette: texts, people, filters } = this.messages;
    const persons = this.found.map((person) => this.#personChoice(person));
    const commands = this.admin.commands.find(this.text).map(({ id, label, keys, refusal, run }): Choice => ({
      id: `command-${id}`,
      content: html`<span>${label()}</span>${keys === undefined ? nothing : html`<kbd>${keys}</kbd>`}`,
      refusal: refusal?.(),
      run,
    }));
    const choices = [...persons, ...commands];
    const current = choices[this.active];
    const group = (name: string, part: readonly Choice[]): TemplateResult | typeof nothing =>
      part.length === 0
        ? nothing
        : html`<div role="group" aria-label=${name}>
            <p class="palette-group" aria-hidden="true">${name}</p>
            ${part.map((choice) => this.#option(choice, choice === current))}
          </div>`;
    return html`
      <dialog
        class="dialog palette"
        part="dialog palette"
        aria-label=${texts.title}
        @close=${this.#closed}
        @click=${(event: Event) => event.target === this.dialog && this.dialog?.close()}
      >
        <input
          class="palette-field"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-label=${texts.hint}
          aria-activedescendant=${current ? current.id : nothing}
          placeholder=${texts.hint}
          .value=${this.text}
          @input=${(event: InputEvent) => this.#find((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#key(event, choices)}
        />
        <div class="palette-list" id="palette-list" role="listbox" tabindex="-1" aria-label=${texts.title}>
          ${group(people.title, persons)} ${group(texts.title, commands)}
        </div>
        <p class="picker-note" role="status">${this.note ?? (choices.length === 0 ? filters.nothing : nothing)}</p>
      </dialog>
    `;
  }

  #option(choice: Choice, isActive: boolean): TemplateResult {
    return html`
      <div
        class="picker-option"
        id=${choice.id}
        role="option"
        aria-selected=${isActive}
        aria-disabled=${choice.refusal === undefined ? nothing : "true"}
        ?data-active=${isActive}
        @click=${() => this.#run(choice)}
      >
        ${choice.content}${choice.refusal === undefined ? nothing : html`<small>${choice.refusal}</small>`}
      </div>
    `;
  }

  #personChoice(person: User): Choice {
    const { id = "", name, email, state } = person;
    return {
      id: `person-${id}`,
      content: html`
        ${avatar(person)}
        <span class="name-lines"><span class="name">${name ?? id}</span><small>${email}</small></span>
        ${state === "active" ? nothing : stateBadge(this.admin.texts, state)}
      `,
      run: () => this.admin.openPerson(id),
    };
  }

  #shortcuts(): TemplateResult {
    const { palette: texts, filters, people, actions } = this.messages;
    const keys = [
      [paletteKeys, texts.title],
      ["/", filters.search],
      ["?", texts.shortcuts],
      ["↑ ↓", texts.move],
      ["Enter", texts.open],
      ["Space", texts.select],
      ["Shift+↑ ↓", texts.extend],
      ["Ctrl+A", people.selectAll],
    ];
    return html`
      <genesys-users-admin-dialog
        .heading=${texts.shortcuts}
        .closeLabel=${actions.close}
        .content=${html`<dl class="shortcuts">
          ${keys.map(
            ([key, does]) =>
              html`<div>
                <dt><kbd>${key}</kbd></dt>
                <dd>${does}</dd>
              </div>`,
          )}
        </dl>`}
        .onClose=${this.#close}
      ></genesys-users-admin-dialog>
    `;
  }

  /** A dialog tells of its end later, when the palette may be open again. */
  readonly #closed = (event: Event): void => {
    if (event.target === this.dialog && !this.dialog?.open) this.#close();
  };

  readonly #close = (): void => {
    this.#search.abort();
    this.shown = "nothing";
  };

  /** The dialog returns the focus first, so that a command may move it. */
  #run(choice: Choice): void {
    if (choice.refusal !== undefined) return;
    this.dialog?.close();
    this.#close();
    void this.updateComplete.then(() => choice.run());
  }

  #key(event: KeyboardEvent, choices: readonly Choice[]): void {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = choices[this.active];
    if (move !== undefined && choices.length > 0) {
      this.active = (this.active + move + choices.length) % choices.length;
      void this.updateComplete.then(() => this.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" }));
    } else if (event.key === "Enter" && !event.isComposing && choice) this.#run(choice);
    else return;
    event.preventDefault();
  }

  /** Finds the people of a text, once typing rests. What an earlier text has asked for is ended. */
  #find(text: string): void {
    this.text = text;
    this.active = 0;
    this.#search.abort();
    const { signal } = (this.#search = new AbortController());
    const isEmpty = text.trim() === "";
    this.note = isEmpty ? undefined : this.messages.filters.loading;
    if (isEmpty) {
      this.found = [];
      return;
    }
    const timer = setTimeout(() => void this.#read(text, signal), typingTime);
    signal.addEventListener("abort", () => clearTimeout(timer));
  }

  async #read(text: string, signal: AbortSignal): Promise<void> {
    const { session } = this.admin;
    try {
      const results = await searchPeople(session, text, { state: "any", most: mostPeople, signal });
      if (signal.aborted) return;
      // The choice stays on the command that it is on.
      if (this.active >= this.found.length && this.active > 0) this.active += results.length - this.found.length;
      this.found = results;
      this.note = undefined;
    } catch (error) {
      if (!isAbort(error) && !signal.aborted) this.note = explanation(this.messages, session.problem(error));
    }
  }

  readonly #shortcut = (event: KeyboardEvent): void => {
    const { host } = this.root;
    const isOurs = event.composedPath().includes(host);
    const isNobodys = event.target === document.body || event.target === document.documentElement;
    if (event.defaultPrevented || event.isComposing || !(isOurs || isNobodys)) return;
    if (!host.checkVisibility() || this.root.querySelector("dialog[open]")) return;
    const opensPalette = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const isTyping = (event.composedPath()[0] as Element).matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (opensPalette) this.open();
    else if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === "/")
      this.admin.commands
        .find("")
        .find(({ id }) => id === "search")
        ?.run();
    else if (event.key === "?") this.shown = "shortcuts";
    else return;
    event.preventDefault();
  };
}

define("genesys-users-admin-palette", Palette);
