// What was typed into the forms of the sections of a person and is not saved yet. It outlives the sections, which leave with their tab.

import { Observable } from "../observable.js";

/** What one section has of it. */
export interface SectionDraft {
  readonly values: object;
  /** What the fields were before the edits. */
  readonly before: object;
}

export class SectionDrafts extends Observable {
  /** Whether a login came between the edits and now. */
  isRestored = false;
  #drafts: Readonly<Record<string, SectionDraft>> = {};

  /** The drafts by the name of their section. */
  get all(): Readonly<Record<string, SectionDraft>> {
    return this.#drafts;
  }

  get isEmpty(): boolean {
    return Object.keys(this.#drafts).length === 0;
  }

  set(section: string, draft: SectionDraft | undefined): void {
    const others = Object.entries(this.#drafts).filter(([name]) => name !== section);
    this.#drafts = Object.fromEntries(draft === undefined ? others : [...others, [section, draft]]);
    if (this.isEmpty) this.isRestored = false;
    this.changed();
  }

  clear(): void {
    this.restore({});
  }

  /** Puts back what was typed before a login. */
  restore(drafts: Readonly<Record<string, SectionDraft>>): void {
    this.#drafts = drafts;
    this.isRestored = !this.isEmpty;
    this.changed();
  }
}

/** The edits of a draft, on what the fields are now: where nothing was typed, the fields follow changes by others. */
export const rebase = ({ values, before }: SectionDraft, now: object): SectionDraft => ({
  values: merge(values, before, now),
  before: now,
});

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

function merge(values: object, before: object, now: object): object {
  const was = before as Fields;
  const merged: Record<string, unknown> = { ...now };
  for (const [name, value] of Object.entries(values)) {
    const current = merged[name];
    if (isFields(value) && isFields(was[name]) && isFields(current)) merged[name] = merge(value, was[name], current);
    else if (JSON.stringify(value) !== JSON.stringify(was[name])) merged[name] = value;
  }
  return merged;
}
