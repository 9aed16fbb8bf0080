// The window of a login: opens it, watches it, and hears its answer.

import type { Login, LoginStep, PopupStep, PopupView } from "./genesys_users.js";
import { attempt } from "./inspect.js";
import { answerIn, channelName, type PopupReceipt } from "./popup-message.js";
import { isAborted, onAbort } from "./signal.js";
import { longestDelay } from "./wait.js";

/** Opens an empty window in the middle of this one, if the browser lets it. */
export function openPopup(width: number, height: number): Window | undefined {
  const left = screenX + (outerWidth - width) / 2;
  const top = screenY + (outerHeight - height) / 2;
  return open("", "_blank", `popup,width=${width},height=${height},left=${left},top=${top}`) ?? undefined;
}

function viewOf(popup: Window): PopupView {
  if (popup.closed) return "closed";
  return attempt(() => popup.location.href) === undefined ? "away" : "blank";
}

/** Shows the address in the window until the login has got its answer from there, or none is to come. Gives no step when the signal fires. */
export function showPopup(login: Login, popup: Window, step: PopupStep, signal: AbortSignal | undefined): Promise<LoginStep | undefined> {
  const { url, timeout, pollInterval } = step;
  return new Promise((resolve) => {
    // A host may lack it; then the answer comes from the window alone.
    const channel = attempt(() => new BroadcastChannel(channelName));
    const tell = (step: LoginStep | undefined): void => {
      if (step?.kind === "wait") return;
      stopListening();
      clearInterval(poll);
      clearTimeout(timer);
      removeEventListener("message", hearWindow);
      channel?.close();
      resolve(step);
    };
    const stopListening = onAbort(signal, () => tell(undefined));
    const hearWindow = ({ data, origin, source }: MessageEvent): void => {
      const address = source === popup ? answerIn(data) : undefined;
      if (address !== undefined) tell(login.takeAnswer(address, origin === location.origin ? "window" : "other-origin"));
    };
    const poll = setInterval(() => tell(login.pollPopup(viewOf(popup), document.hasFocus())), pollInterval);
    const timer = timeout < Infinity ? setTimeout(() => tell(login.tell("timed-out")), Math.min(timeout, longestDelay)) : undefined;
    addEventListener("message", hearWindow);
    if (channel) {
      channel.onmessage = ({ data }: MessageEvent) => {
        const address = answerIn(data);
        if (address === undefined) return;
        const step = login.takeAnswer(address, "channel");
        // Before the channel closes. What others have sent is left to them.
        if (step.kind !== "wait") channel.postMessage({ genesysUsersLoginTaken: address } satisfies PopupReceipt);
        tell(step);
      };
    }
    // It may have fired before anybody listened.
    if (isAborted(signal)) tell(undefined);
    else popup.location.replace(url);
  });
}
