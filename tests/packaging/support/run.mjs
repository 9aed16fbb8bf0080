// Runs a program to its end.

import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs a command and returns its standard output. When the command fails or takes too long, the error contains all of its output. */
export async function run([program, ...args], { cwd, env, timeout = 120_000 } = {}) {
  try {
    const { stdout } = await promisify(execFile)(program, args, { cwd, env: { ...process.env, ...env }, timeout, maxBuffer: 1 << 26 });
    return stdout;
  } catch (error) {
    throw new Error(`${error.message}\n${error.stdout}`, { cause: error });
  }
}
