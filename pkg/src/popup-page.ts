// The script of popup.html, the page that a login in a window returns to. It gives the address with the answer to the page that waits
// for it, and closes. The answer goes to pages of this very origin and to no other.

import { channelName, type PopupAnswer, type PopupReceipt } from "./popup-message.js";

const message: PopupAnswer = { genesysUsersLogin: location.href };
history.replaceState(null, "", location.pathname);

const opener = window.opener as Window | null;
if (opener) {
  opener.postMessage(message, location.origin);
  close();
} else {
  // Another page on the way here has cut this window off (Cross-Origin-Opener-Policy), or nobody waits.
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<Partial<PopupReceipt> | null>) => {
    if (data?.genesysUsersLoginTaken === message.genesysUsersLogin) close();
  };
  channel.postMessage(message);
}
