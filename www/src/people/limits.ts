// Limits of the API that several parts of the list keep.

/** A search returns its first 10,000 results only. */
export const searchLimit = 10_000;

/** The most people on a page of a search, of the members of a queue, of those with a role, and of an activity query. */
export const pageSize = 100;
