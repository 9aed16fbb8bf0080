import { ApiClient, UsersApi } from "genesys-users";

// #region sample
export async function nameOf(accessToken: string): Promise<string | undefined> {
  using client = new ApiClient({ region: "eu_west_1", accessToken });
  using users = new UsersApi(client);
  return (await users.getUsersMe()).name; // both are free when the function ends
}
// #endregion sample
