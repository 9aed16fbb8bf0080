// A part of the element that is loaded when it is first needed: a file of its own, unless everything is bundled in one.

import { Observable } from "../observable.js";
import { problemOf, type Problem } from "../session/problem.js";

export class Later extends Observable {
  state: "unloaded" | "loading" | "loaded" | Problem = "unloaded";
  readonly #load: () => Promise<unknown>;

  constructor(load: () => Promise<unknown>) {
    super();
    this.#load = load;
  }

  /** Whether the part is there. The first question loads it; after a failure only `retry` does. */
  get isLoaded(): boolean {
    if (this.state === "unloaded") void this.retry();
    return this.state === "loaded";
  }

  get problem(): Problem | undefined {
    return typeof this.state === "object" ? this.state : undefined;
  }

  async retry(): Promise<void> {
    this.state = "loading";
    try {
      await this.#load();
      this.state = "loaded";
    } catch (error) {
      this.state = problemOf(error);
    }
    this.changed();
  }
}
