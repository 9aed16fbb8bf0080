const myToken = () => globalThis.token;
// #region sample
const { ApiClient } = GenesysUsersAdmin;
const element = document.createElement("genesys-users-admin");
element.client = new ApiClient({ region: "eu_west_1", accessToken: () => myToken() });
document.body.append(element);
// #endregion sample
