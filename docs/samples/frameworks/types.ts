declare const users: import("genesys-users").UsersApi;
// #region sample
import type { Models, UserExpandOption } from "genesys-users";

const { entities = [] } = await users.getUsers({ expand: ["presence", "newer" as UserExpandOption] });
const names: (string | undefined)[] = entities.map(({ name }: Models.User) => name);
// #endregion sample
export { names };
