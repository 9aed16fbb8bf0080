// Exports the people of an organization to CSV, page by page.

function cell(value) {
  if (value === undefined || value === null) return "";
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function row(user) {
  const phone = (user.addresses || []).find((address) => address.mediaType === "PHONE" && address.type === "WORK");
  const skills = user.skills.map((skill) => `${skill.name}:${skill.proficiency}`);
  const roles = user.authorization.roles.map((role) => role.name).sort();
  const location = user.locations[0] && user.locations[0].locationDefinition;
  return [
    user.id,
    user.name,
    user.email,
    user.department,
    user.title,
    user.state,
    user.division.name,
    user.manager && user.manager.id,
    phone && phone.display,
    location && location.address.city,
    skills.join("|"),
    roles.join("|"),
  ];
}

export async function run({ platformClient, environment, log }) {
  const client = platformClient.ApiClient.instance;
  client.setEnvironment(environment.GENESYS_CLOUD_REGION || "mypurecloud.com");
  await client.loginClientCredentialsGrant(environment.GENESYS_CLOUD_CLIENT_ID, environment.GENESYS_CLOUD_CLIENT_SECRET);

  const usersApi = new platformClient.UsersApi();
  let opts = {
    pageSize: environment.PAGE_SIZE, // Number | Page size
    pageNumber: 1, // Number | Page number
    sortOrder: "ASC", // String | Ascending or descending sort order
    expand: ["authorization", "skills", "locations"], // [String] | Which fields, if any, to expand
    state: "any", // String | Only list users of this state
  };
  let lines = [["id", "name", "email", "department", "title", "state", "division", "manager", "phone", "city", "skills", "roles"]];
  let data;
  do {
    data = await usersApi.getUsers(opts);
    data.entities.forEach((user) => lines.push(row(user)));
    opts.pageNumber++;
  } while (opts.pageNumber <= data.pageCount);

  lines.forEach((line) => log(line.map(cell).join(",")));
  log(`${lines.length - 1} of ${data.total} people exported`);
}
