// Creates people from a CSV file, or brings those up to date that exist. All values are text, as the file has them.

function parse(csv) {
  const [head, ...lines] = csv.trim().split("\n");
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((value, i) => [names[i], value.trim()])));
}

export async function run({ platformClient, environment, log }) {
  const client = platformClient.ApiClient.instance;
  client.setEnvironment(platformClient.PureCloudRegionHosts[environment.REGION]);
  client.setAccessToken(environment.ACCESS_TOKEN);
  const usersApi = new platformClient.UsersApi();

  const me = await usersApi.getUsersMe({ expand: ["routingskills", "presencedefinitions"] });
  const skills = new Map(me.routingSkills.map((skill) => [skill.name, skill.id]));
  log(`${me.name} provisions, ${skills.size} skills, ${me.presenceDefinitions.length} presences`);

  let user;
  for (const person of parse(environment.CSV)) {
    try {
      // The home division is right for all of them.
      user = await usersApi.postUsers({ name: person.name, email: person.email, department: person.department, title: person.title });
      log(`created ${user.name} in ${user.division.name}, version ${user.version}`);
    } catch (err) {
      if (err.status !== 409) {
        log(`skipped ${person.name}: ${err.status} ${err.code}`);
        continue;
      }
      const search = { query: [{ type: "EXACT", fields: ["email"], value: person.email }] };
      const found = await usersApi.postUsersSearch(JSON.stringify(search));
      const existing = found.results[0];
      user = await usersApi.patchUser(existing.id, {
        title: person.title,
        department: person.department,
        version: String(existing.version),
      });
      log(`updated ${user.name}, version ${existing.version} -> ${user.version}`);
    }
    if (person.skill) {
      // proficiency is the text of the file
      const rated = { id: skills.get(person.skill), proficiency: person.proficiency };
      const skill = await usersApi.postUserRoutingskills(user.id, JSON.stringify(rated));
      log(`  ${skill.name}: ${skill.proficiency}, ${skill.state}`);
    }
    const profile = await usersApi.putUserProfileskills(user.id, person.profile.split(";"));
    log(`  ${profile.join(", ")}`);
  }

  // The last one starts next month.
  await usersApi.putUserState(user.id, { state: "inactive", stateChangeReason: "Leave" });
  const state = await usersApi.getUserState(user.id);
  log(`${user.name} is ${state.state}`);
}
