// Runs a program to its end.

import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The standard output of a command; what else it said is in the error when it fails or takes too long. */
export async function run([program, ...args], { cwd, env, timeout = 120_000 } = {}) {
  try {
    const { stdout } = await promisify(execFile)(program, args, { cwd, env: { ...process.env, ...env }, timeout, maxBuffer: 1 << 26 });
    return stdout;
  } catch (error) {
    throw new Error(`${error.message}\n${error.stdout}`, { cause: error });
  }
}
