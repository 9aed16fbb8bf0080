// A supervisor's panel on a page of its own: implicit login with a state, and the token is kept for the next visit.

export function run({ platformClient, environment, log }) {
  const client = platformClient.ApiClient.instance;
  const usersApi = new platformClient.UsersApi();
  client.setPersistSettings(true, "supervisor_panel");
  client.setEnvironment(environment.REGION);

  const redirectUri = `${window.location.origin}${window.location.pathname}`;
  return client
    .loginImplicitGrant(environment.CLIENT_ID, redirectUri, { state: environment.STATE })
    .then((data) => {
      log(`signed in: ${typeof data.accessToken}, state ${data.state}, ${data.tokenExpiryTime > Date.now() ? "valid" : "expired"}`);
      log(`kept: ${typeof client.authData.accessToken}, the same: ${client.authData.accessToken === data.accessToken}`);
      let opts = { expand: ["presence", "directreports", "team"] };
      return usersApi.getUsersMe(opts);
    })
    .then((me) => {
      log(`${me.name} (${me.presence.presenceDefinition.systemPresence})`);
      const reports = me.directReports || [];
      return Promise.all(reports.map((report) => usersApi.getUser(report.id, { expand: ["routingStatus", "presence", "station"] })));
    })
    .then((reports) => {
      reports.forEach((user) => {
        const { status } = user.routingStatus;
        log(`  ${user.name}: ${user.presence.presenceDefinition.systemPresence}, ${status}`);
      });
      return usersApi.putUserRoutingstatus(reports[0].id, { status: "OFF_QUEUE" });
    })
    .then((status) => log(`off the queue: ${status.status}`))
    .catch((err) => log(`failed: ${err.status} ${err.message}`));
}
