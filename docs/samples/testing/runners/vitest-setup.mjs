// vitest.config: test: { globalSetup: "./vitest-setup.mjs" }
import { startSandbox } from "../../../../scripts/lib/sandbox.mjs"; // of a checkout of this repository

export default async function (project) {
  const { url, token, stop } = await startSandbox({ args: ["--users", "50", "--rate-limit", "0"] });
  project.provide("sandbox", { url, token });
  return stop; // Vitest calls it at the end
}
