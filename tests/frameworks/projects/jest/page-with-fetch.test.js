// jsdom with the fetch of Node, against the organization.

const { ApiClient, UsersApi } = require("genesys-users");

const people = JSON.parse(process.env.PEOPLE);

test("clients of two people in one page stay apart", async () => {
  const names = await Promise.all(
    people.map(async ({ token }) => {
      const client = new ApiClient({ basePath: process.env.GENESYS_BASE_PATH, accessToken: token });
      return (await new UsersApi(client).getUsersMe()).name;
    }),
  );
  document.body.innerHTML = names.map((name) => `<p>${name}</p>`).join("");
  expect([...document.querySelectorAll("p")].map(({ textContent }) => textContent)).toEqual(people.map(({ name }) => name));
});
