// A wallboard that counts people by presence and routing status, and looks again after a while.

export function run({ platformClient, environment, log }) {
  const client = platformClient.ApiClient.instance;
  client.setEnvironment(environment.REGION);
  client.setAccessToken(environment.ACCESS_TOKEN);
  const usersApi = new platformClient.UsersApi();

  function count(users, keyOf) {
    let counts = {};
    users.forEach((user) => {
      const key = keyOf(user);
      counts[key] = (counts[key] || 0) + 1;
    });
    return counts;
  }

  function show(users) {
    const presences = count(users, (user) => user.presence.presenceDefinition.systemPresence);
    const order = ["On Queue", "Available", "Busy", "Meeting", "Training", "Meal", "Break", "Away", "Offline"];
    order.filter((name) => presences[name]).forEach((name) => log(`${name.padEnd(10)} ${"#".repeat(presences[name])}`));
    const statuses = count(users, (user) => user.routingStatus.status);
    log(
      JSON.stringify(
        Object.keys(statuses)
          .sort()
          .map((status) => [status, statuses[status]]),
      ),
    );
  }

  return new Promise((resolve, reject) => {
    let rounds = Number(environment.ROUNDS);
    let agent;

    function refresh() {
      let opts = { pageSize: 100, pageNumber: 1, expand: ["presence", "routingStatus"], state: undefined };
      usersApi
        .getUsers(opts)
        .then((data) => {
          show(data.entities);
          agent = agent || data.entities.find((user) => user.presence.presenceDefinition.systemPresence === "Available");
          if (--rounds === 0) return resolve();
          // Somebody goes on the queue meanwhile.
          return usersApi.putUserRoutingstatus(agent.id, { userId: agent.id, status: "IDLE" }).then((status) => {
            log(`${agent.name}: ${status.status}`);
            setTimeout(refresh, 20);
          });
        })
        .catch((err) => {
          log(`There was a failure calling getUsers: ${err.message}`);
          reject(err);
        });
    }
    refresh();
  });
}
