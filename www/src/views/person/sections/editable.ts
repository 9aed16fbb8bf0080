// A section whose contents can be changed. A change is shown at once, written in turn with the others of the section, and told in a notice that
// takes it back. What could not be written is read again, and stays to be tried once more.

import type { OperationName, User } from "genesys-users";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { isAbort, type Problem } from "../../../session/problem.js";
import { tellFailure } from "../../../tell-failure.js";
import { explanation } from "../../../text/words.js";
import { problemNote } from "../../../ui/states.js";
import { Section } from "../section.js";

/** The options of a call that ends with the element. */
export interface Ending {
  readonly signal: AbortSignal;
}

type Write = (personId: string, ending: Ending) => Promise<unknown>;

export interface Change<Data> {
  /** What is written. */
  readonly write: Write;
  /** What the notice says when it is done. */
  readonly text: string;
  /** What the section shows until it was written; without it, the section shows the change when it reads again. */
  readonly shows?: Data;
  /** Takes the change back. */
  readonly undo?: Write | undefined;
  /** The API carries the change out later, so that reading at once would show what was before. */
  readonly isDeferred?: boolean;
}

export abstract class EditableSection<Data> extends Section<Data> {
  @state() private failure: { readonly problem: Problem; readonly again: () => void } | undefined;
  #writes: Promise<unknown> = Promise.resolve();
  #pending = 0;
  #focused = -1;

  protected abstract content(data: Data): unknown;

  /** What the list shows of these data. */
  protected listed(_data: Data): Partial<User> {
    return {};
  }

  protected override body(data: Data): TemplateResult {
    const { failure } = this;
    return html`${failure ? problemNote(this.messages, failure.problem, failure.again) : nothing}${this.content(data)}`;
  }

  protected get texts() {
    return this.messages.sections;
  }

  /** Whether the person is the one who is signed in: the platform lets people see their own data, and change some of them. */
  protected get isOwn(): boolean {
    return this.admin.session.me?.id === this.personId;
  }

  /** Why something cannot be read. A read-only view reads. */
  protected unreadable(operation: OperationName): string | undefined {
    return this.isOwn ? undefined : this.admin.lacks(operation);
  }

  /** Why something cannot be changed that people may change of themselves. */
  protected refusalOfOthers(operation: OperationName): string | undefined {
    return this.isOwn ? this.admin.refusalAny() : this.admin.refusal(operation);
  }

  protected note(text: string | undefined): TemplateResult | typeof nothing {
    return text === undefined ? nothing : html`<p class="section-note">${text}</p>`;
  }

  /** What is shown in place of an empty list. */
  protected none(): TemplateResult {
    return html`<p class="section-note">${this.texts.none}</p>`;
  }

  /** Writes a change after those before it. Resolves with whether it was written. */
  protected change(change: Change<Data>): Promise<boolean> {
    const { personId, data: before } = this;
    this.failure = undefined;
    if (change.shows !== undefined) this.data = change.shows;
    this.#pending++;
    const written = this.#writes.then(() => this.#write(personId, change, before));
    this.#writes = written;
    return written;
  }

  /** Tries again what could not be written. */
  protected again(change: Change<Data>): void {
    void this.change(change);
  }

  async #write(personId: string, change: Change<Data>, before: Data | undefined): Promise<boolean> {
    const { admin } = this;
    const { signal } = admin.session;
    try {
      await change.write(personId, { signal });
    } catch (error) {
      this.#pending--;
      if (signal.aborted || isAbort(error)) return false;
      const problem = admin.session.problem(error);
      if (this.#shows(personId)) {
        await this.load({ keep: true });
        this.failure = { problem, again: () => this.again(change) };
      } else {
        const text = this.messages.problems.titles[problem.kind];
        admin.notices.show({ kind: "failed", text, detail: `${this.heading()}: ${explanation(this.messages, problem)}` });
      }
      return false;
    }
    this.#pending--;
    const { undo } = change;
    const action = undo && {
      label: this.messages.actions.undo,
      run: () => void this.#takeBack(personId, undo, before),
    };
    admin.notices.show({ text: change.text, action });
    this.#tell(personId, change.shows);
    if (change.isDeferred !== true) await this.#readAgain(personId);
    return true;
  }

  async #takeBack(personId: string, undo: Write, before: Data | undefined): Promise<void> {
    const { admin } = this;
    const { signal } = admin.session;
    try {
      await undo(personId, { signal });
      admin.notices.show({ text: this.texts.undone });
      this.#tell(personId, before);
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      tellFailure(admin, error);
    }
    await this.#readAgain(personId);
  }

  /** Reads again after the last of several changes, and tells what the list shows of it. */
  async #readAgain(personId: string): Promise<void> {
    if (this.#pending > 0 || !this.#shows(personId)) return;
    await this.load({ keep: true });
    if (this.#shows(personId) && this.data !== undefined) {
      const known = this.listed(this.data);
      if (Object.keys(known).length > 0) this.admin.people.update(personId, known);
    }
  }

  #shows(personId: string): boolean {
    return this.isConnected && this.personId === personId;
  }

  #tell(personId: string, data: Data | undefined): void {
    const known = data === undefined ? {} : this.listed(data);
    this.admin.personChanged({ id: personId, ...known }, "updated");
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (changes.has("personId")) this.failure = undefined;
    this.#focused = this.#controls().indexOf(this.root.activeElement as HTMLElement);
  }

  /** Where the focused control has gone, the one at its place gets the focus. */
  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (this.#focused < 0 || this.root.activeElement !== null) return;
    const controls = this.#controls();
    controls[Math.min(this.#focused, controls.length - 1)]?.focus();
  }

  #controls(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("button, input, select, summary")].filter((control) => control.checkVisibility());
  }
}
