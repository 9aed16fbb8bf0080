// Hooks and the logger of an application. Nobody waits for them, and nothing that they throw breaks a call.

import type { LogLevel, Logger } from "./genesys_users.js";

const levels: readonly LogLevel[] = ["debug", "info", "warn", "error", "off"];

/** What a client logs, and where. */
export class Log {
  /** Without one it is the console, whichever that is when something is logged. */
  logger: Logger | undefined;
  level: LogLevel = "warn";

  /** Whether messages of this level are logged. */
  takes(level: LogLevel): boolean {
    return levels.indexOf(level) >= levels.indexOf(this.level);
  }

  /** Logs a message. What a logger throws goes nowhere. */
  write(level: keyof Logger, message: string, details?: unknown): void {
    if (!this.takes(level)) return;
    const logger = this.logger ?? console;
    const log = async (): Promise<void> => {
      await (details === undefined ? logger[level](`genesys-users: ${message}`) : logger[level](`genesys-users: ${message}`, details));
    };
    log().catch(() => {});
  }

  /** Calls a hook. What it throws, now or later, is logged. */
  callHook(hook: () => unknown): void {
    const call = async (): Promise<void> => {
      await hook();
    };
    call().catch((error: unknown) => this.write("error", "a hook failed", error));
  }
}
