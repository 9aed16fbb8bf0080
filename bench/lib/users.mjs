// Made-up users as the API sends them, with the same bytes every time. Runs in Node and in pages.

const words = ["sales", "support", "billing", "retention", "quality", "planning", "onboarding", "escalation"];

const id = (kind, i) => `${kind.toString(16).padStart(8, "0")}-0000-4000-8000-${i.toString(16).padStart(12, "0")}`;

/** A user with presence, routing status, skills and addresses: about 1.5 KB of JSON. */
export function user(i) {
  const word = (n) => words[(i * 7 + n) % words.length];
  const self = `/api/v2/users/${id(1, i)}`;
  return {
    id: id(1, i),
    name: `Person Number ${i}`,
    division: { id: id(2, i % 5), name: `Division ${i % 5}`, selfUri: `/api/v2/authorization/divisions/${id(2, i % 5)}` },
    chat: { jabberId: `${id(3, i)}@example.orgspan.com` },
    department: word(0),
    email: `person.${i}@example.com`,
    primaryContactInfo: [
      { address: `person.${i}@example.com`, mediaType: "EMAIL", type: "PRIMARY" },
      { address: `+49 30 ${1_000_000 + i}`, display: `030 ${1_000_000 + i}`, mediaType: "PHONE", type: "PRIMARY" },
    ],
    addresses: [{ address: `+49 170 ${2_000_000 + i}`, mediaType: "PHONE", type: "WORK2", extension: `${i}`, countryCode: "DE" }],
    state: "active",
    title: `Member of ${word(1)} für ${word(2)}`,
    username: `person.${i}@example.com`,
    version: i % 90,
    presence: {
      source: "PURECLOUD",
      presenceDefinition: { id: id(4, i % 9), systemPresence: "AVAILABLE", selfUri: `/api/v2/presencedefinitions/${id(4, i % 9)}` },
      message: "",
      modifiedDate: "2026-03-01T08:30:00.000Z",
      selfUri: `${self}/presences/PURECLOUD`,
    },
    routingStatus: { userId: id(1, i), status: i % 3 ? "IDLE" : "OFF_QUEUE", startTime: "2026-03-01T08:29:58.123Z" },
    skills: [0, 1, 2].map((n) => ({
      id: id(5, n),
      name: word(n),
      proficiency: (i % 5) + 0.5,
      state: "active",
      skillUri: `/api/v2/routing/skills/${id(5, n)}`,
    })),
    acdAutoAnswer: i % 2 === 0,
    selfUri: self,
  };
}

export const users = (count) => Array.from({ length: count }, (_, i) => user(i));

export const listing = (count) => ({
  entities: users(count),
  pageSize: count,
  pageNumber: 1,
  total: count,
  firstUri: "/api/v2/users?pageNumber=1",
  lastUri: "/api/v2/users?pageNumber=1",
  selfUri: "/api/v2/users?pageNumber=1",
  pageCount: 1,
});

/** A body for `patchUsersBulk` whose JSON has about this many bytes. */
export function changes(bytes) {
  const count = Math.round(bytes / JSON.stringify(user(0)).length);
  return users(count);
}
