import genesys = require("genesys-users");
import slim = require("genesys-users/slim");

const users = new genesys.UsersApi(genesys.ApiClient.instance);
export const user: Promise<genesys.User> = slim.init().then(() => users.getUser("id"));
// @ts-expect-error -- so that an import that is `any` shows
export const wrong: number = users;
