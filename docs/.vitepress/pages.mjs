// The guides in their order, by section. The navigation, llms.txt and the tests read this list; a guide of it that is missing fails the build.

export const title = "genesys-users";

export const description = "The Users API of Genesys Cloud for browsers, workers and Node, and a widget that administers people.";

const guide = (name, text) => ({ name, text, source: `guide/${name}.md`, link: `/guide/${name}` });

export const sections = [
  {
    text: "Start",
    guides: [
      guide("getting-started", "Getting started"),
      guide("signing-in", "Signing in"),
      guide("migration", "From the official SDK"),
      guide("troubleshooting", "Troubleshooting"),
    ],
  },
  {
    text: "Calls",
    guides: [
      guide("errors", "Errors and retries"),
      guide("rate-limits", "Rate limits"),
      guide("listings", "Listings, jobs and bulk calls"),
      guide("searching", "Searching people"),
      guide("changing", "Changing people"),
      guide("platform", "Skills, roles, queues, divisions"),
    ],
  },
  {
    text: "Where it runs",
    guides: [
      guide("frameworks", "Frameworks"),
      guide("servers", "Servers with many callers"),
      guide("content-security-policy", "Content Security Policy"),
      guide("widget", "The admin widget"),
      guide("testing", "Testing with the local organization"),
      guide("inside", "How it works inside"),
    ],
  },
];

export const guides = sections.flatMap(({ guides }) => guides);
