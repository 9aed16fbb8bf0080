// What the page in the window of a login, popup-page.ts, and the page that waits for it say to each other.

/** The channel between them, for a window that the login page has cut off from the page that opened it. */
export const channelName = "genesys-users login";

/** From the window: the address with the answer, by a message to its opener, or on the channel. */
export interface PopupAnswer {
  readonly genesysUsersLogin: string;
}

/** To the window, on the channel: its answer has been taken. */
export interface PopupReceipt {
  readonly genesysUsersLoginTaken: string;
}

/** The address in a message of anybody's. */
export function answerIn(data: unknown): string | undefined {
  const address = (data as Partial<PopupAnswer> | null | undefined)?.genesysUsersLogin as unknown;
  return typeof address === "string" ? address : undefined;
}
