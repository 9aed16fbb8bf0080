// Short messages about what was done, some with a way to undo it.

import { Observable } from "./observable.js";

export interface Notice {
  readonly id: number;
  readonly kind: "done" | "failed";
  readonly text: string;
  readonly detail: string | undefined;
  readonly action: { readonly label: string; readonly run: () => void } | undefined;
}

/** How long a notice stays, in milliseconds. One with an action stays longer, so that there is time to decide. */
const lifetime = { plain: 5000, withAction: 10_000 };

export class Notices extends Observable {
  list: readonly Notice[] = [];
  #last = 0;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Shows a message. A failure stays until somebody dismisses it. */
  show({
    kind = "done",
    text,
    detail,
    action,
  }: {
    kind?: Notice["kind"];
    text: string;
    detail?: string;
    action?: Notice["action"];
  }): number {
    const id = ++this.#last;
    this.list = [...this.list, { id, kind, text, detail, action }];
    if (kind === "done") this.resume(id);
    this.changed();
    return id;
  }

  /** Keeps a notice while somebody points at it or has the focus in it. */
  pause(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  resume(id: number): void {
    const notice = this.list.find((known) => known.id === id);
    if (notice?.kind !== "done" || this.#timers.has(id)) return;
    const time = notice.action ? lifetime.withAction : lifetime.plain;
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), time),
    );
  }

  dismiss(id: number): void {
    this.pause(id);
    this.list = this.list.filter((notice) => notice.id !== id);
    this.changed();
  }

  clear(): void {
    for (const { id } of this.list) this.dismiss(id);
  }
}
