// State that views watch. A model tells that it has changed; a view that watches it renders again.

import type { ReactiveController, ReactiveControllerHost } from "lit";

export class Observable {
  readonly #listeners = new Set<() => void>();

  /** Calls `listener` after each change. Returns a function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  protected changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Renders a view again when one of the models changes, while the view is in a document. */
export class Watch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #models: () => readonly Observable[];
  #ends: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, models: () => readonly Observable[]) {
    this.#host = host;
    this.#models = models;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ends = this.#models().map((model) => model.subscribe(() => this.#host.requestUpdate()));
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }
}
