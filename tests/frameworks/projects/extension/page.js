import { checkExtension } from "./check-extension.js";
import { readSetup, report } from "./checks.js";

async function checkBoth(setup) {
  // One after the other: the browser shows one login window of an extension at a time.
  const page = await checkExtension(setup);
  return { page, worker: await chrome.runtime.sendMessage(setup) };
}

report(checkBoth(readSetup()));
