// The root folder, and functions that start other programs. Imports only modules of Node, because it runs before `npm ci`.

import { spawn, spawnSync } from "node:child_process";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const cargoHome = process.env.CARGO_HOME ?? path.join(homedir(), ".cargo");
const cargoBin = path.join(cargoHome, "bin");
// `cargo install` puts programs here. A shell that has not sourced the env file of cargo does not search the folder.
if (!(process.env.PATH ?? "").split(path.delimiter).includes(cargoBin)) {
  process.env.PATH = `${process.env.PATH}${path.delimiter}${cargoBin}`;
}

/** A failure that the user can mend. Its message says how, and `main` prints it without a stack. */
export class UserError extends Error {}

/** Prints a line that says what a script does, in bold. */
export function log(text) {
  console.log(`\x1b[1m${text}\x1b[0m`);
}

const shell = process.platform === "win32"; // npm and npx are .cmd files there

/** Runs a program with its output on the terminal. When it fails, rejects with a UserError that ends with `remedy`. */
export function run(program, args, { remedy = "", ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit", shell, ...options });
    child.on("error", (error) => reject(new UserError(`${program} could not be started: ${error.message}. ${remedy}`)));
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new UserError(`${program} ${args.join(" ")} ended with ${signal ?? `code ${code}`}. ${remedy}`));
    });
  });
}

/** Returns the standard output of a program, or undefined if the program is missing or fails. */
export function tryOutput(program, args, options = {}) {
  const { status, stdout } = spawnSync(program, args, { cwd: root, encoding: "utf8", shell, ...options });
  return status === 0 ? stdout.trim() : undefined;
}

/** Returns the standard output of a program. Its standard error goes to the terminal, and its failure is a UserError. */
export function output(program, args, { remedy = "", ...options } = {}) {
  const { status, signal, error, stdout } = spawnSync(program, args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 28,
    shell,
    ...options,
  });
  if (status === 0) return stdout;
  throw new UserError(`${program} ${args.join(" ")} ended with ${error?.message ?? signal ?? `code ${status}`}. ${remedy}`);
}

/** Returns the full path of a program on PATH, or undefined. */
export function which(name) {
  const paths = tryOutput(process.platform === "win32" ? "where" : "which", [name]);
  return paths?.split(/\r?\n/)[0] || undefined;
}

/** Whether there is a process with this id. */
export function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM"; // a process of another user
  }
}

/** Runs the body of a script, whose failure ends with `status`. Prints a UserError as its message, and any other error with its stack. */
export async function main(body, { status = 1 } = {}) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof UserError ? `\n\x1b[31m${error.message.trim()}\x1b[0m` : error);
    process.exit(status);
  }
}

/** Whether `module` is the script that node was started with. */
export function isMain(module) {
  return process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(module);
}
