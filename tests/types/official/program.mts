// A program as it was written for the official SDK. The test compiles it twice: with the import of the SDK, and with that of this package.

import * as platformClient from "purecloud-platform-client-v2";
import type { Models } from "purecloud-platform-client-v2";

const client = platformClient.ApiClient.instance;
client.setEnvironment(process.env["GENESYS_REGION"] as string);
client.setEnvironment("mypurecloud.de");
client.setPersistSettings(true, "portal");
client.setAccessToken("token");

// Options in a variable, whose strings are not literals.
let opts = { pageSize: 25, pageNumber: 1, expand: ["presence"], sortOrder: "asc" };
opts.pageNumber = 2;

export class Directory {
  private usersApi = new platformClient.UsersApi();
  private selected: Models.User | null = null;
  users: Models.User[] = [];
  private timer: any;

  load(done: (error: any, users?: Models.User[]) => void): void {
    this.usersApi
      .getUsers(opts)
      .then((data) => {
        this.users = data.entities ?? [];
        done(null, this.users);
      })
      .catch((err) => done(err));
  }

  async select(id: string): Promise<void> {
    this.selected = await this.usersApi.getUser(id, { expand: ["presence", "routingStatus"] });
    const name: string | undefined = this.selected.name;
    const version: number | undefined = this.selected.version;
    console.log(name, version, this.selected.presence?.presenceDefinition?.systemPresence, this.selected.routingStatus?.status);
  }

  async rename(user: Models.User, name: string): Promise<Models.User> {
    const body: Models.UpdateUser = { name, version: user.version as number };
    return this.usersApi.patchUser(user.id as string, body);
  }

  async skills(userId: string): Promise<Models.UserRoutingSkill[]> {
    const result = await this.usersApi.getUserRoutingskills(userId, { pageSize: 50 });
    return result.entities || [];
  }

  async addSkill(userId: string, skillId: string): Promise<Models.UserRoutingSkill> {
    const body: Models.UserRoutingSkillPost = { id: skillId, proficiency: 3 };
    return this.usersApi.postUserRoutingskills(userId, body);
  }

  async search(text: string): Promise<Models.User[]> {
    const body: Models.UserSearchRequest = {
      pageSize: 10,
      query: [{ type: "CONTAINS", fields: ["name", "email"], value: text }],
    };
    const found = await this.usersApi.postUsersSearch(body);
    return found.results ?? [];
  }

  stop(): void {
    clearInterval(this.timer);
  }
}

// As React keeps it.
type SetState<T> = (value: T | ((before: T) => T)) => void;
declare function useState<T>(initial: T): [T, SetState<T>];

export function useUsers(): Models.User[] {
  const [users, setUsers] = useState<Models.User[]>([]);
  new platformClient.UsersApi(client).getUsers({ pageSize: 100, state: "active" }).then((page) => setUsers(page.entities ?? []));
  new platformClient.UsersApi().getUsersMe({ expand: ["authorization"] }).then((me: any) => setUsers((before) => [...before, me]));
  return users;
}

export async function signIn(clientId: string): Promise<string> {
  const authData = await client.loginImplicitGrant(clientId, window.location.href, { state: "here" });
  const state: string | undefined = authData.state;
  const expires: number | undefined = authData.tokenExpiryTime;
  console.log(state, expires, authData.tokenExpiryTimeString);
  return authData.accessToken;
}

export const lambda = async (): Promise<{ statusCode: number; body: string }> => {
  await client.loginClientCredentialsGrant(process.env["CLIENT_ID"] as string, process.env["CLIENT_SECRET"] as string);
  const queues: Models.UserQueueEntityListing = await new platformClient.UsersApi().getUserQueues("id", { pageSize: 25, joined: true });
  return { statusCode: 200, body: JSON.stringify(queues.entities) };
};
