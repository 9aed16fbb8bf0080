import { checkExtension } from "./check-extension.js";

chrome.runtime.onMessage.addListener((setup, _, respond) => {
  checkExtension(setup).then(respond, (error) => respond({ error: String(error.stack) }));
  return true; // the response comes later
});
