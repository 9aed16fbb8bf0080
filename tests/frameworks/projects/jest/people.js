// A module of an application, as tests of it import it: one client, made outside of functions.

const { ApiClient, UsersApi } = require("genesys-users");

const client = new ApiClient({ basePath: "https://api.example", accessToken: "token-of-the-page" });
const users = new UsersApi(client);

exports.names = async () => (await users.getUsers({ pageSize: 2 })).entities.map(({ name }) => name);
