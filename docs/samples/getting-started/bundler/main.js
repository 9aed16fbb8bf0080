import { ApiClient, UsersApi } from "genesys-users";

const clientId = "your-client-id";
const client = new ApiClient({ region: "eu_west_1", storage: "session" });

try {
  await client.loginPKCEGrant(clientId, location.origin + location.pathname);

  const { entities = [] } = await new UsersApi(client).getUsers({ pageSize: 25, sortOrder: "ASC" });
  document.querySelector("#people").append(
    ...entities.map(({ name }) => {
      const item = document.createElement("li");
      item.textContent = name ?? "";
      return item;
    }),
  );
} catch (error) {
  document.querySelector("#problem").textContent = error.message;
}
