declare function myToken(): Promise<string>;
// #region sample
import { ApiClient } from "genesys-users";
import "genesys-users-admin";

const element = document.createElement("genesys-users-admin");
element.client = new ApiClient({ region: "eu_west_1", accessToken: () => myToken() });
element.columns = "email division presence";
document.body.append(element);
// #endregion sample
