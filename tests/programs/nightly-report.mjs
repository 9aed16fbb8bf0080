// A report that runs at night: how long people were in which presence. The region is not set, as on most machines.

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function run({ platformClient, environment, log }) {
  const client = platformClient.ApiClient.instance;
  client.setPersistSettings(true, "nightly-report");
  client.setEnvironment(environment.REGION);
  const auth = await client.loginClientCredentialsGrant(environment.CLIENT_ID, environment.CLIENT_SECRET);
  log(`token until ${new Date(auth.tokenExpiryTime).getTime() > Date.now() ? "tomorrow" : "never"}, ${typeof auth.tokenExpiryTimeString}`);

  const usersApi = new platformClient.UsersApi();
  let query = {
    interval: environment.INTERVAL,
    order: "asc",
    presenceFilters: [{ type: "or", predicates: [{ type: "dimension", dimension: "systemPresence", operator: "matches", value: "MEAL" }] }],
  };
  const { jobId } = await usersApi.postAnalyticsUsersDetailsJobs(JSON.stringify(query));
  let job;
  do {
    await wait(30);
    job = await usersApi.getAnalyticsUsersDetailsJob(jobId);
  } while (job.state !== "FULFILLED" && job.state !== "FAILED");
  log(`job ${job.state}`);

  let minutes = {};
  let cursor;
  do {
    const page = await usersApi.getAnalyticsUsersDetailsJobResults(jobId, { cursor: cursor, pageSize: environment.PAGE_SIZE });
    page.userDetails.forEach((details) => {
      details.primaryPresence.forEach((record) => {
        const length = new Date(record.endTime) - new Date(record.startTime);
        minutes[details.userId] = (minutes[details.userId] || 0) + Math.round(length / 60000);
      });
    });
    cursor = page.cursor;
  } while (cursor);

  const longest = Object.keys(minutes)
    .sort((a, b) => minutes[b] - minutes[a] || (a < b ? -1 : 1))
    .slice(0, 4);
  const people = await usersApi.getUsers({ id: longest, pageSize: longest.length, state: "any" });
  longest.forEach((id) => log(`${people.entities.find((user) => user.id === id).name}: ${minutes[id]} minutes`));

  const totals = await usersApi.postAnalyticsUsersAggregatesQuery({
    interval: environment.INTERVAL,
    groupBy: ["userId"],
    metrics: ["tSystemPresence"],
    filter: { type: "or", predicates: longest.map((id) => ({ dimension: "userId", value: id })) },
  });
  totals.results.forEach((result) => {
    const sums = result.data[0].metrics.map((metric) => `${metric.qualifier} ${Math.round(metric.stats.sum / 60000)}`);
    log(`${longest.indexOf(result.group.userId)}: ${sums.sort().join(", ")}`);
  });
}
