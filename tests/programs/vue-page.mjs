// A page that loads the library with a script tag, and shows people with a template. The small `createApp` stands for the framework.

function createApp({ data, created, methods, watch }, log) {
  const state = data();
  const app = new Proxy(Object.assign(state, methods), {
    set(target, name, value) {
      target[name] = value;
      if (watch[name]) watch[name].call(app, value);
      return true;
    },
  });
  return Promise.resolve(created.call(app)).then(() => log(`rendered: ${app.title}`));
}

export function run({ require, environment, log }) {
  const platformClient = require("platformClient");
  const client = platformClient.ApiClient.instance;
  const usersApi = new platformClient.UsersApi();

  const component = {
    data: () => ({ title: "", people: [], selected: null, error: null }),
    watch: {
      people: (people) => log(`people: ${people.map((user) => user.name).join(", ")}`),
      selected: (user) => log(`selected: ${user.name}, ${user.department}, ${user.email}`),
      error: (error) => log(`error: ${error}`),
    },
    methods: {
      async load(page) {
        const { entities } = await usersApi.getUsers({ pageSize: 5, pageNumber: page, expand: ["presence"] });
        this.people = entities;
      },
      async select(user) {
        this.selected = await usersApi.getUser(user.id, { expand: ["presence", "locations"] });
      },
    },
    async created() {
      client.setEnvironment(platformClient.PureCloudRegionHosts.us_east_1);
      client.setPersistSettings(true, "vue-page");
      try {
        // The address of the page, whatever stands in it after the login.
        await client.loginImplicitGrant(environment.CLIENT_ID, window.location.href, { state: "page 2" });
        document.title = "People";
        await this.load(2);
        await this.select(this.people[0]);
        this.title = `${this.people.length} of many`;
      } catch (err) {
        this.error = err.message || err;
      }
    },
  };
  return createApp(component, log);
}
