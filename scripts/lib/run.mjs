// Where things are, and how the scripts start other programs. Node built-ins only: this runs before `npm ci`.

import { spawn, spawnSync } from "node:child_process";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const cargoHome = process.env.CARGO_HOME ?? path.join(homedir(), ".cargo");
const cargoBin = path.join(cargoHome, "bin");
// `cargo install` puts programs here; a shell that never sourced cargo's env file does not know the folder.
if (!(process.env.PATH ?? "").split(path.delimiter).includes(cargoBin)) {
  process.env.PATH = `${process.env.PATH}${path.delimiter}${cargoBin}`;
}

/** A failure whose message is meant for the person at the terminal; the scripts print it without a stack. */
export class UserError extends Error {}

export function log(text) {
  console.log(`\x1b[1m${text}\x1b[0m`);
}

const shell = process.platform === "win32"; // npm and npx are .cmd files there

/** Runs a program with its output on the terminal. Rejects with a UserError that ends in `remedy` when it fails. */
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

/** The standard output of a program, or undefined when it is missing or fails. */
export function tryOutput(program, args, options = {}) {
  const { status, stdout } = spawnSync(program, args, { cwd: root, encoding: "utf8", shell, ...options });
  return status === 0 ? stdout.trim() : undefined;
}

/** The standard output of a program that has to work; its standard error goes to the terminal. */
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

/** The full path of a program on PATH, or undefined. */
export function which(name) {
  const found = tryOutput(process.platform === "win32" ? "where" : "which", [name]);
  return found?.split(/\r?\n/)[0] || undefined;
}

/** Whether there is a process with this id. */
export function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM"; // somebody else's
  }
}

/** Runs the body of a script: a UserError is printed plainly, anything else with its stack. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof UserError ? `\n\x1b[31m${error.message.trim()}\x1b[0m` : error);
    process.exit(1);
  }
}

/** Whether `module` is the script that node was started with. */
export function isMain(module) {
  return process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(module);
}
