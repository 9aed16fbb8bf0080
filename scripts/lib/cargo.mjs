// What the scripts need from cargo. Imports only modules of Node.

import { readFileSync } from "node:fs";
import path from "node:path";
import { output, root, tryOutput, UserError } from "./run.mjs";

/** The version of wasm-bindgen: from the lock file, or from the manifest if there is no lock file yet. */
export function wasmBindgenVersion() {
  const sources = [
    ["Cargo.lock", /name = "wasm-bindgen"\s+version = "([^"]+)"/],
    ["Cargo.toml", /^wasm-bindgen = "=([^"]+)"/m],
  ];
  for (const [file, pattern] of sources) {
    let text;
    try {
      text = readFileSync(path.join(root, file), "utf8");
    } catch {
      continue;
    }
    const found = pattern.exec(text);
    if (found) return found[1];
  }
  throw new UserError(
    "Neither Cargo.lock nor Cargo.toml names a version of wasm-bindgen. Restore them: git checkout Cargo.lock Cargo.toml",
  );
}

/** The folder for build results, as cargo's configuration and environment choose it. */
export function targetDirectory() {
  const metadata = tryOutput("cargo", ["metadata", "--no-deps", "--offline", "--format-version", "1"], { maxBuffer: 1 << 28 });
  if (metadata === undefined) throw new UserError("`cargo metadata` failed; run it by hand to see why.");
  return JSON.parse(metadata).target_directory;
}

/**
 * The environment for a cargo that another cargo or its tests start: without the variables that the outer cargo has set for a single
 * package or target.
 */
export function cleanCargoEnvironment(environment = process.env) {
  const kept = Object.entries(environment).filter(
    ([name]) =>
      !/^CARGO_(PKG_|MANIFEST|CRATE_|BIN_|PRIMARY_|ENCODED_RUSTFLAGS|BUILD_TARGET$|CFG_|FEATURE_|PROFILE_)/.test(name) &&
      !["RUSTFLAGS", "RUSTC_BOOTSTRAP", "LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"].includes(name),
  );
  return Object.fromEntries(kept);
}

/**
 * Builds the sandbox, and returns the path of its program. The plain build shares its dependencies with the tests. The optimized build
 * takes minutes the first time, and serves organizations of any size.
 */
export function buildSandbox({ optimized = false } = {}) {
  const profile = optimized ? "sandbox" : "dev";
  const lines = output(
    "cargo",
    ["build", "--package", "genesys-users-sandbox", "--profile", profile, "--message-format", "json-render-diagnostics"],
    { env: cleanCargoEnvironment(), remedy: "The sandbox did not build. Mend what the compiler reports above." },
  );
  for (const line of lines.split("\n")) {
    if (!line.startsWith("{")) continue;
    const message = JSON.parse(line);
    if (message.reason === "compiler-artifact" && message.executable && message.target.name === "genesys-users-sandbox") {
      return message.executable;
    }
  }
  throw new UserError("Cargo did not name the program of the sandbox. Run `cargo build -p genesys-users-sandbox` to see why.");
}
