import { ApiClient, NotFoundError, UsersApi, type User } from "genesys-users";
import { init } from "genesys-users/slim";
import module from "genesys-users/genesys-users.wasm";

await init(module);
const user: User = await new UsersApi(new ApiClient({ region: "eu_west_1" })).getUser("id");
export const known: boolean | undefined = new NotFoundError("gone") instanceof Error ? user.acdAutoAnswer : undefined;
// @ts-expect-error -- so that an import that is `any` shows
export const wrong: number = user;
