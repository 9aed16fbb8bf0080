// A CommonJS program that uses the API.

import genesys = require("genesys-users");
import type { User } from "genesys-users";

const { ApiClient, NotFoundError, UsersApi } = genesys;
const users = new UsersApi(new ApiClient({ region: "eu_central_1", accessToken: "token" }));

async function names(): Promise<(string | undefined)[]> {
  try {
    const page = await users.getUsers({ expand: ["presence"], pageSize: 10 });
    const entities: User[] = page.entities ?? [];
    return entities.map(({ name }) => name);
  } catch (error) {
    if (error instanceof NotFoundError) return [error.correlationId];
    throw error;
  }
}

// @ts-expect-error unknown option
void users.getUsers({ pagesize: 5 });
// @ts-expect-error no such region
new ApiClient({ region: "mars_1" });

export = names;
