// Unsaved changes outlive a login that leaves the page: they wait in the session storage of the tab, for the same administrator. The storage
// holds the changed fields and no token.

import type { Session } from "../session/session.js";
import type { Field, Values } from "./fields.js";
import type { SectionDraft, SectionDrafts } from "./section-drafts.js";

const key = "genesys-users-admin:draft";

export interface Draft {
  /** Who made the changes. */
  readonly by: string | undefined;
  readonly personId: string;
  /** The changed fields, and what they were before. */
  readonly values: Partial<Values>;
  readonly before: Partial<Values>;
  /** The forms of the sections, by the name of the section. */
  readonly sections: Readonly<Record<string, SectionDraft>>;
}

/** What was typed into the form of a person. */
interface Edits {
  readonly id: string;
  readonly changedFields: readonly Field[];
  readonly values: Values;
  readonly before: Values;
}

export function keepDraft(session: Session, form: Edits, { all: sections }: SectionDrafts): void {
  const pick = (values: Values): Partial<Values> => Object.fromEntries(form.changedFields.map((field) => [field, values[field]]));
  const draft: Draft = { by: session.me?.id, personId: form.id, values: pick(form.values), before: pick(form.before), sections };
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Without a storage the changes last as long as the page.
  }
}

/** The person whose changes wait. */
export const draftedPerson = (session: Session): string | undefined => read(session)?.personId;

/** The changes that wait for a person. They wait no longer. */
export function takeDraft(session: Session, personId: string): Draft | undefined {
  const draft = read(session);
  if (draft?.personId !== personId) return undefined;
  forgetDraft();
  return draft;
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // There is none.
  }
}

function read(session: Session): Draft | undefined {
  try {
    const draft = JSON.parse(sessionStorage.getItem(key) ?? "null") as Draft | null;
    return draft?.by !== undefined && draft.by === session.me?.id ? draft : undefined;
  } catch {
    return undefined;
  }
}
