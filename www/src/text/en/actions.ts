export const actions = {
  cancel: "Cancel",
  clear: "Clear",
  close: "Close",
  copied: "Copied",
  copy: "Copy",
  dismiss: "Dismiss",
  more: "More actions",
  refresh: "Refresh",
  retry: "Try again",
  save: "Save",
  undo: "Undo",
  /** Why something cannot be done. */
  lacks: (permissions: string) => `You lack the permission ${permissions}.`,
  readOnly: "This view is read-only.",
};
