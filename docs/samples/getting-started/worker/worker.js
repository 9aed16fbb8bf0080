import { ApiClient, UsersApi } from "genesys-users";

self.onmessage = async ({ data: { accessToken } }) => {
  try {
    const users = new UsersApi(new ApiClient({ region: "eu_west_1", accessToken }));
    let people = 0;
    let available = 0;
    for await (const { presence } of users.getUsersAll({ pageSize: 100, expand: ["presence"] })) {
      people += 1;
      if (presence?.presenceDefinition?.systemPresence === "Available") available += 1;
    }
    self.postMessage({ people, available });
  } catch (error) {
    self.postMessage({ problem: error.message });
  }
};
