// Turns automatic answering on for the agents of some departments, fifty at a time, with retries of its own.

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function withRetries(action, retries = 4) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await action();
    } catch (err) {
      if (attempt >= retries || (err.status !== 429 && err.status < 500)) throw err;
      await sleep(100 * 2 ** attempt);
    }
  }
}

export async function run({ platformClient, environment, log }) {
  const client = platformClient.ApiClient.instance;
  client.setEnvironment(`https://api.${environment.REGION}`);
  client.setAccessToken(environment.ACCESS_TOKEN);
  const apiInstance = new platformClient.UsersApi();

  let body = {
    pageSize: 25,
    pageNumber: 1,
    sortBy: "email",
    query: [{ fields: ["department"], values: environment.DEPARTMENTS.split(";"), type: "EXACT" }],
  };
  let agents = [];
  let page = await withRetries(() => apiInstance.postUsersSearch(body));
  agents.push(...page.results);
  while (page.nextPage) {
    const q64 = decodeURIComponent(page.nextPage.split("q64=")[1]);
    page = await withRetries(() => apiInstance.getUsersSearch(q64, { expand: ["team"] }));
    agents.push(...page.results);
  }
  log(`${agents.length} people in ${environment.DEPARTMENTS}`);

  const turnOn = environment.AUTO_ANSWER === "on";
  const changes = agents.filter((user) => user.acdAutoAnswer !== turnOn).map((user) => ({ id: user.id, acdAutoAnswer: turnOn }));
  let changed = 0;
  while (changes.length > 0) {
    const batch = changes.splice(0, 50);
    const result = await withRetries(() => apiInstance.patchUsersBulk(batch));
    changed += result.entities.filter((user) => user.acdAutoAnswer === turnOn).length;
    log(`changed ${changed}, ${changes.length} left`);
  }

  try {
    await withRetries(() => apiInstance.patchUsersBulk([{ id: "00000000-0000-0000-0000-000000000000", acdAutoAnswer: true }]));
  } catch (err) {
    log(`failed: ${err.status} ${err.code} ${(err.body && err.body.message) || err.message}`);
  }
}
