// A component with state and effects. The few lines of hooks stand for the framework.

function createHooks() {
  let cells = [];
  let at = 0;
  let render;
  return {
    useState(initial) {
      const cell = at++;
      if (!(cell in cells)) cells[cell] = initial;
      const set = (value) => {
        cells[cell] = typeof value === "function" ? value(cells[cell]) : value;
        render();
      };
      return [cells[cell], set];
    },
    useEffect(effect, dependencies) {
      const cell = at++;
      const before = cells[cell];
      cells[cell] = dependencies;
      if (!before || dependencies.some((one, i) => one !== before[i])) queueMicrotask(effect);
    },
    mount(component) {
      render = () => {
        at = 0;
        component();
      };
      render();
    },
  };
}

export function run({ platformClient, environment, log }) {
  const client = platformClient.ApiClient.instance;
  const usersApi = new platformClient.UsersApi();
  client.setEnvironment(environment.REACT_APP_REGION);
  // The token of the application around this component.
  client.authentications["PureCloud OAuth"].accessToken = environment.ACCESS_TOKEN;

  return new Promise((resolve) => {
    const { useState, useEffect, mount } = createHooks();

    function Directory() {
      const [department, setDepartment] = useState("Sales");
      const [page, setPage] = useState(1);
      const [result, setResult] = useState(null);
      const [error, setError] = useState(null);

      useEffect(() => {
        usersApi
          .postUsersSearch({
            pageSize: 4,
            pageNumber: page,
            sortOrder: "ASC",
            sortBy: "name",
            query: [
              { fields: ["department"], value: department, type: "EXACT" },
              { fields: ["name"], value: "a", type: "CONTAINS" },
            ],
          })
          .then((found) => setResult({ department, page, found }))
          .catch((err) => setError(err));
      }, [department, page]);

      useEffect(() => {
        if (!result) return;
        log(`${result.department} ${result.page}/${result.found.pageCount}: ${result.found.results.map((user) => user.name).join(", ")}`);
        if (result.page < 2 && result.found.pageCount > 1) setPage(result.page + 1);
        else if (result.department === "Sales") setDepartment("Billing");
        else
          usersApi
            .getProfilesUsers({ pageSize: 2, id: result.found.results.map((user) => user.id) })
            .then((profiles) => {
              log(`profiles: ${profiles.total}, ${profiles.entities.map((profile) => profile.name).join(", ")}`);
              return usersApi.postUsersSearch({ query: [{ type: "EXACT", fields: ["shoe"], value: "7" }] });
            })
            .catch(setError);
      }, [result]);

      useEffect(() => {
        if (!error) return;
        log(`error: ${error.status} ${error.code}`);
        resolve();
      }, [error]);
    }
    mount(Directory);
  });
}
