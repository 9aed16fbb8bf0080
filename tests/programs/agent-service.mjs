// A service as a class with fields, and callbacks in place of `await`.

class AgentService {
  agents = [];
  lastError = null;
  pageSize = 20;

  constructor(platformClient, environment) {
    this.client = platformClient.ApiClient.instance;
    this.client.setEnvironment(environment.REGION);
    this.client.setAccessToken(environment.ACCESS_TOKEN);
    // The other services take the client from there.
    platformClient.ApiClient.instance = this.client;
    this.usersApi = new platformClient.UsersApi();
  }

  loadAgents = (callback, pageNumber = 1) => {
    let opts = { pageSize: this.pageSize, pageNumber: pageNumber, expand: ["routingStatus", "languages"] };
    this.usersApi
      .getUsers(opts)
      .then((data) => {
        this.agents = this.agents.concat(data.entities.filter((user) => user.languages.length > 0));
        if (data.nextUri) return this.loadAgents(callback, pageNumber + 1);
        callback(null, this.agents);
      })
      .catch((err) => {
        this.lastError = err;
        callback(err);
      });
  };

  loadOne(id, callback) {
    this.usersApi.getUser(id, { expand: ["team"] }).then((user) => callback(null, user), callback);
  }

  loadDetails(id, callback) {
    const parts = [
      this.usersApi.getUserQueues(id, { joined: true }),
      this.usersApi.getUserRoutingskills(id),
      this.usersApi.getUserSuperiors(id, { expand: ["presence"] }),
      this.usersApi.getUserStation(id),
    ];
    Promise.all(parts)
      .then(([queues, skills, superiors, station]) => callback(null, { queues, skills, superiors, station }))
      .catch(callback);
  }
}

const promise = (start) => new Promise((resolve, reject) => start((err, value) => (err ? reject(err) : resolve(value))));

export async function run({ platformClient, environment, log }) {
  const service = new AgentService(platformClient, environment);
  const agents = await promise((done) => service.loadAgents(done));
  agents.forEach((user) => log(`${user.name}: ${user.routingStatus.status}, ${user.languages.map((language) => language.name).join("/")}`));

  const details = await promise((done) => service.loadDetails(agents[0].id, done));
  log(`${details.queues.total} queues, ${details.skills.total} skills, below ${details.superiors.map((user) => user.name).join(" < ")}`);

  await promise((done) => service.loadOne("00000000-0000-0000-0000-000000000000", done)).catch((err) => {
    log(`${err.status} ${err.code}`);
  });
  log(`${service.lastError}`);
}
