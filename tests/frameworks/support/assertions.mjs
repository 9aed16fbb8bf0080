// What holds for every server and every page of the projects.

import assert from "node:assert/strict";

const rounds = 8;

/**
 * Two people send requests to a route at the same time, in one process of the server. Each gets the own person, and the list of people.
 */
export async function assertPeopleStayApart(route, { people, total, delay }) {
  await delay();
  const requests = Array.from({ length: rounds }, () => people).flat();
  const answers = await Promise.all(
    requests.map(async ({ token }) => {
      const response = await fetch(route, { headers: { Authorization: `Bearer ${token}` } });
      const text = await response.text();
      assert.equal(response.status, 200, `${route}: ${response.status} ${text.slice(0, 2000)}`);
      return JSON.parse(text);
    }),
  );
  assert.deepEqual(
    answers,
    requests.map(({ id }) => ({ me: id, total })),
    route,
  );
}

/** The address of a page that runs `reportPage` of projects/checks.js. */
export function pageAddress(url, { url: sandbox, people }) {
  return `${url}?${new URLSearchParams({ sandbox, people: JSON.stringify(people) })}`;
}

/** The outcome of `check` there: the second person has signed in, and the clients of both have their own token. */
export function assertPage(outcome, { people, total }) {
  assert.deepEqual(outcome, { signedIn: people[1].id, total, apart: people.map(({ id }) => id), unknownUser: "NotFoundError 404" });
}
