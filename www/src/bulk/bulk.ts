// What one does to many people at the moment: an action on the selection, an export, or an import. It may go on while its dialog is put away.

import type { Workplace } from "../workplace.js";
import { Observable } from "../observable.js";
import { columnKind, expandFor } from "../people/columns.js";
import { everyone, type SelectedPeople } from "../people/selection.js";
import { actionJob, actions, refusal, type Action } from "./actions.js";
import { download } from "./csv.js";
import { Import } from "./import.js";
import { Job } from "./job.js";
import { nameOfAction } from "./names.js";
import { readPeople } from "./read-people.js";
import { clearStored, restore } from "./stored-import.js";
import type { Wish } from "./wish.js";

export type Task =
  | { readonly kind: "action"; readonly action: Action; readonly selected: SelectedPeople }
  | { readonly kind: "export" }
  | { readonly kind: "import"; readonly import: Import };

export class Bulk extends Observable {
  task: Task | undefined;
  job: Job | undefined;
  isMinimized = false;
  readonly #admin: Workplace;
  /** What the storage has; it is read once until something ends. */
  #interrupted: Import | "none" | undefined;

  constructor(admin: Workplace) {
    super();
    this.#admin = admin;
    const words = (): Workplace["texts"]["messages"]["bulk"] => admin.texts.messages.bulk;
    admin.commands.add(
      { id: "export", label: () => words().export, run: () => this.export(everyone) },
      { id: "import", label: () => words().import, run: () => this.openImport(), refusal: () => admin.refusal("patchUser") },
      ...actions.map((action) => ({
        id: `${action.verb}-${action.field}`,
        label: () => nameOfAction(admin.texts, action),
        run: () => this.openAction(action),
        refusal: () => refusal(admin, action.field, action.verb === "remove"),
        isShown: () => !admin.selection.isEmpty,
      })),
    );
  }

  /** An import that a reload has interrupted. */
  get interrupted(): Import | undefined {
    const { me } = this.#admin.session;
    if (this.#interrupted === undefined && me?.id !== undefined) {
      const stored = restore(me.id);
      this.#interrupted = stored ? new Import(this.#admin, stored) : "none";
    }
    return this.task || this.#interrupted === "none" ? undefined : this.#interrupted;
  }

  discard(): void {
    clearStored();
    this.#interrupted = "none";
    this.changed();
  }

  openAction(action: Action): void {
    if (!this.#open({ kind: "action", action, selected: this.#admin.selection.people })) return;
    const wish = action.field === "state" ? { plain: { state: action.verb === "activate" ? "active" : "inactive" } } : undefined;
    if (wish) this.plan(wish);
  }

  openImport(file: Import = new Import(this.#admin)): void {
    if (!this.#open({ kind: "import", import: file })) return;
    file.subscribe(() => this.changed());
    if (file.isResumed) this.planImport(file);
  }

  /** Begins a job with what was chosen for the action. */
  plan(wish: Wish): void {
    if (this.task?.kind === "action") this.#start(actionJob(this.#admin, wish, this.task.selected));
  }

  planImport(file: Import): void {
    this.#start(file.job());
  }

  /** Back to the choice. */
  back(): void {
    this.job?.end();
    this.job = undefined;
    this.changed();
  }

  /** Writes a file with the columns of the list. */
  export(selected: SelectedPeople): void {
    const admin = this.#admin;
    if (!this.#open({ kind: "export" })) return;
    const job = new Job(admin.session, {
      batchSize: 1,
      apply: () => Promise.resolve([]),
      plan: async (report, signal) => {
        const { columns, texts } = admin;
        const { people, isCut, unread } = await readPeople(admin, selected, expandFor(columns), report, signal);
        const { columns: names, bulk } = texts.messages;
        const head = [names.name, ...columns.map((column) => names[column])];
        download("people.csv", [
          head,
          ...people.map((person) => [person.name ?? "", ...columns.map((column) => columnKind(column).text(person))]),
        ]);
        this.close();
        const isWhole = !isCut && unread.length === 0;
        admin.notices.show({ text: bulk.exported(texts.count(people.length)), ...(isWhole ? {} : { kind: "failed", detail: bulk.cut }) });
        return { items: [], unchanged: 0 };
      },
    });
    this.#start(job);
  }

  minimize(isMinimized: boolean): void {
    this.isMinimized = isMinimized;
    this.changed();
  }

  /** Closes the dialog. A job that runs goes on; anything else ends. */
  close(): void {
    if (this.job?.isActive) {
      this.minimize(true);
      return;
    }
    this.end();
  }

  /** Ends what runs, as when somebody signs out. */
  end(): void {
    const { job, task } = this;
    this.task = this.job = undefined;
    job?.end();
    // An import is offered again after a reload until it is finished.
    if (task?.kind === "import" && job?.state.kind === "finished") clearStored();
    this.#interrupted = undefined;
    this.isMinimized = false;
    this.changed();
  }

  #open(task: Task): boolean {
    // One at a time: what runs is shown first.
    const isFree = !this.job?.isActive;
    if (isFree) {
      this.end();
      this.task = task;
    }
    this.isMinimized = false;
    this.changed();
    return isFree;
  }

  #start(job: Job): void {
    this.job = job;
    job.subscribe(() => this.changed());
    void job.start();
  }
}
