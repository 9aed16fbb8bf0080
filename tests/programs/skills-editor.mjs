// The server's side of an editor for skills and languages. What a form sends is text.

export async function run({ platformClient, environment, log }) {
  const client = platformClient.ApiClient.instance;
  client.setEnvironment(environment.REGION);
  client.setAccessToken(environment.ACCESS_TOKEN);
  let apiInstance = new platformClient.UsersApi();

  const show = (title, list) => log(`${title}: ${list.map((one) => `${one.name} ${one.proficiency} ${one.state}`).join(", ") || "none"}`);

  const list = await apiInstance.getUsers({ expand: "skills,languages", pageSize: 100 });
  const agents = list.entities.filter((user) => user.skills.length > 1 && user.languages.length > 0);
  const agent = agents[Number(environment.AGENT)];
  show(agent.name, agent.skills);

  // The form: page size and proficiencies are text.
  const form = { pageSize: "100", proficiency: "2", off: agent.skills[1].id };
  const current = await apiInstance.getUserRoutingskills(agent.id, { pageSize: form.pageSize, sortOrder: "ascending" });
  show(`${current.total} skills`, current.entities);

  const changed = current.entities.map((skill) => ({ id: skill.id, proficiency: form.proficiency, state: "active" }));
  show("replaced", (await apiInstance.putUserRoutingskillsBulk(agent.id, changed)).entities);

  let body = { proficiency: 5, state: "inactive" };
  const one = await apiInstance.putUserRoutingskill(agent.id, form.off, body);
  show("one", [one]);
  await apiInstance.deleteUserRoutingskill(agent.id, form.off);

  const other = agents.find((user) => user.id !== agent.id && user.skills.some((skill) => !changed.find((own) => own.id === skill.id)));
  const learned = other.skills.find((skill) => !changed.find((own) => own.id === skill.id));
  const patched = await apiInstance.patchUserRoutingskillsBulk(agent.id, [{ id: learned.id, proficiency: "3.5", state: "active" }]);
  show("learned", patched.entities);

  const languages = await apiInstance.getUserRoutinglanguages(agent.id, null);
  show("languages", languages.entities);
  const language = await apiInstance.patchUserRoutinglanguage(agent.id, languages.entities[0].id, { proficiency: 1 });
  show("language", [language]);

  const queues = await apiInstance.getUserQueues(agent.id, { pageSize: "10", joined: "true" });
  log(`queues: ${queues.entities.map((queue) => queue.name).join(", ")}`);

  try {
    await apiInstance.putUserRoutingskill(agent.id, changed.find((skill) => skill.id !== form.off).id, { proficiency: 9 });
  } catch (err) {
    log(`${err.status} ${err.code}`);
    (err.details || []).forEach((detail) => log(`  ${detail.fieldName}: ${detail.errorCode}`));
  }
}
