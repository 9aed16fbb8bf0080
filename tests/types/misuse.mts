// What must not compile: each line below a directive is an error, and the directive is one where there is none.

import { ApiClient, ApiError, UsersApi } from "genesys-users";
import type {
  ApiClientOptions,
  CallOptions,
  CreateUser,
  GetUsersOptions,
  OperationName,
  Region,
  UpdateUser,
  User,
  UserRoutingSkillPost,
  UserSearchRequest,
} from "genesys-users";

const users = new UsersApi();

// Unknown options and wrong types of options.
// @ts-expect-error unknown option
export const unknownOption: GetUsersOptions = { pagesize: 5 };
// @ts-expect-error unknown option in a call
void users.getUser("id", { pageSize: 5 });
// @ts-expect-error a number, not a text
void users.getUsers({ pageSize: "5" });
// @ts-expect-error a text, not a number
void users.getUsers({ id: [5] });
// @ts-expect-error no such value
void users.getUsers({ state: "hibernating" });
// @ts-expect-error no such value among many
void users.getUser("id", { expand: ["presence", "aura"] });
// @ts-expect-error a boolean, not a text
void users.getAuthorizationSubject("id", { includeDuplicates: "true" });
// @ts-expect-error a signal, not its controller
void users.getUser("id", { signal: new AbortController() });
// @ts-expect-error a signal in place of the options
void users.getUser("id", new AbortController().signal);
// @ts-expect-error milliseconds
void users.getUser("id", { timeout: "5s" });
// @ts-expect-error a deadline is a number
void users.getUser("id", { deadline: "20s" });
// @ts-expect-error a rate is per minute
new ApiClient({ rateLimit: { perSecond: 5 } });
// @ts-expect-error no such level
new ApiClient({ logLevel: "trace" });
// @ts-expect-error a logger has four methods
new ApiClient({ logger: { warn() {} } });
// @ts-expect-error a request has no status yet
new ApiClient({ onRequest: ({ status }) => status });
// @ts-expect-error objects cannot stand in a query
export const extraObject: CallOptions = { extraQuery: { filter: {} } };

// Missing and wrong arguments.
// @ts-expect-error no id
void users.getUser();
// @ts-expect-error an object is no id
void users.getUser({ id: "id" });
// @ts-expect-error null is no id
void users.getUser(null);
// @ts-expect-error no permission
void users.getAuthorizationDivisionspermittedMe();
// @ts-expect-error no body
void users.patchUser("id");
// @ts-expect-error a list is wanted
void users.patchUsersBulk({ id: "1" });
// @ts-expect-error texts are wanted
void users.putUserProfileskills("id", [{ name: "juggling" }]);
// @ts-expect-error no such field config
void users.getFieldconfig("robot");
// @ts-expect-error no such kind of activity
void users.getUsersDevelopmentActivity("id", "Sleeping");
// @ts-expect-error one argument too many
void users.getUsersMe({}, {});

// Bodies of requests: what is required is required.
// @ts-expect-error no email and no division
export const create: CreateUser = { name: "Ada" };
// @ts-expect-error no version
void users.patchUser("id", { name: "Ada" });
// @ts-expect-error no proficiency
export const skill: UserRoutingSkillPost = { id: "s" };
// @ts-expect-error the type of a criterion is missing
export const search: UserSearchRequest = { query: [{ value: "Ada" }] };
// @ts-expect-error no such field
export const update: UpdateUser = { version: 1, nickname: "Ada" };
// @ts-expect-error a number, not a text
export const version: UpdateUser = { version: "1" };

// Results: fields may be missing.
export async function results(): Promise<void> {
  const user = await users.getUser("id");
  // @ts-expect-error the name may be missing
  const name: string = user.name;
  // @ts-expect-error the division may be missing
  console.log(user.division.name);
  // @ts-expect-error no such field
  console.log(user.nickname);
  const response = await users.withResponse.getUser("id");
  // @ts-expect-error the user is in data
  console.log(response.name);
  // @ts-expect-error there is no body
  const nothing: User = await users.postUserInvite("id");
  console.log(name, nothing);
}

// Clients.
// @ts-expect-error no such region
export const region: Region = "mars_1";
// @ts-expect-error no such option
export const options: ApiClientOptions = { regin: "us_east_1" };
// @ts-expect-error no token
new ApiClient({ accessToken: 5 });
// @ts-expect-error only `false` stands for no token
new ApiClient({ accessToken: true });
// @ts-expect-error a function that gives no token
new ApiClient({ accessToken: () => 5 });
// @ts-expect-error the options of a client are no client
new UsersApi({ region: "us_east_1" });
// @ts-expect-error an address, not its parts
new ApiClient().basePath = new URL("http://a");
// @ts-expect-error it is read, not set
new ApiClient().authData = {};
// @ts-expect-error it takes a token
new ApiClient().setAccessToken();

// @ts-expect-error no such operation
export const operation: OperationName = "getUserz";
// @ts-expect-error no such operation
void users.getUserz;
// @ts-expect-error no operation without its name
void users.withResponse.withResponse;

export function fields(error: ApiError): void {
  // @ts-expect-error a number, not a text
  const status: string = error.status;
  // @ts-expect-error no such field
  console.log(error.statusCode, status);
}

// Calls that take several requests.
// @ts-expect-error not pageable
void users.getUserAll("id");
// @ts-expect-error unknown option
void users.getUsersAll({ prefech: 1 });
// @ts-expect-error a number
void users.getUsersAll({ prefetch: "1" });
// @ts-expect-error read forwards only
void users.getUserSkillgroupsAll("id", { before: "x" });
// @ts-expect-error no query
void users.postUsersSearchAll();
// @ts-expect-error paging options are none of a plain call
void users.getUsers({ maxPages: 1 });
// @ts-expect-error a pager is no promise
void users.getUsersAll().then();
// @ts-expect-error a listing is read with `for await`
for (const user of users.getUsersAll()) console.log(user);
// @ts-expect-error no pagers with responses
void users.withResponse.getUsersAll();
// @ts-expect-error a pager is no operation
export const pagerName: OperationName = "getUsersAll";
// @ts-expect-error a bulk call is no operation
export const bulkName: OperationName = "getUsersByIds";
// @ts-expect-error neither a query nor a job
void users.runUsersDetailsJob(undefined);
// @ts-expect-error results of aggregates have no page size
void users.runUsersAggregatesJob(undefined, { jobId: "id", pageSize: 5 });
// @ts-expect-error the ids are the first argument
void users.getUsersByIds(["id"], { id: ["id"] });
// @ts-expect-error no such operation
void users.missingPermissions("getUsr", []);

// Any other path of the platform.
// @ts-expect-error no such method
void new ApiClient().request("HEAD", "/x");
// @ts-expect-error what is in the query is no object
void new ApiClient().request("GET", "/x", { query: { a: {} } });
// @ts-expect-error the query has its own option
void new ApiClient().request("GET", "/x", { extraQuery: { a: "b" } });
