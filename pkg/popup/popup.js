// The page that a login in a window returns to. It tells the page that opened it the address with the answer, and closes.
// The answer goes to a page of this very origin and to no other.

const answer = location.href;
history.replaceState(null, "", location.pathname);
if (opener) {
  opener.postMessage({ genesysUsersLogin: answer }, location.origin);
  close();
}
