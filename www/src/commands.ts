// What can be done from the command palette. Models and views add their commands.

export interface Command {
  readonly id: string;
  /** The words of the command in the present language. */
  readonly label: () => string;
  readonly run: () => void;
  /** Why it cannot be done now. */
  readonly refusal?: () => string | undefined;
  /** Whether there is anything to do it to; always, without it. */
  readonly isShown?: () => boolean;
  /** The keys that do the same. */
  readonly keys?: string;
}

export class Commands {
  readonly #commands = new Map<string, Command>();

  /** Adds commands; one of the same id is replaced. Returns a function that removes them. */
  add(...commands: readonly Command[]): () => void {
    for (const command of commands) this.#commands.set(command.id, command);
    return () => {
      for (const command of commands) if (this.#commands.get(command.id) === command) this.#commands.delete(command.id);
    };
  }

  /** The commands for what there is, whose label has all words of the text. */
  find(text: string): readonly Command[] {
    const words = text.toLocaleLowerCase().split(/\s+/);
    const shown = [...this.#commands.values()].filter(({ isShown }) => isShown?.() ?? true);
    return shown.filter(({ label }) => words.every((each) => label().toLocaleLowerCase().includes(each)));
  }
}
