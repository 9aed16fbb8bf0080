import type { Count } from "../count.js";

export const people = {
  title: "People",
  hits: ({ n, text }: Count) => (n === 1 ? "1 person" : `${text} people`),
  moreHits: (count: string) => `More than ${count} people`,
  loading: "Loading people…",
  readingIds: ({ text }: Count) => `Looking for people: ${text} so far`,
  select: (name: string) => `Select ${name}`,
  selectAll: "Select all",
  selected: ({ text }: Count) => `${text} selected`,
  empty: "Nobody matches",
  emptyHint: "Try another word, or remove a filter.",
  emptyOrganization: "There is nobody here yet",
  create: "Add person",
  limited: (shown: string, total: string) => `The first ${shown} of ${total} people are shown. Narrow the search to see the others.`,
  cut: "Too many people match these filters to list them all. Narrow the search to see the others.",
  stale: "The list could not be refreshed, and may be out of date.",
  unreadRow: "These people could not be loaded.",
  close: "Close the list of actions",
};
