import { ApiClient } from "genesys-users";
import { readSetup } from "./checks.js";

const { sandbox, people } = readSetup();
export const client = new ApiClient({ basePath: sandbox, accessToken: people[0].token });
