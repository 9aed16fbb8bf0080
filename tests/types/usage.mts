// Programs that use the API. They are compiled and never run. misuse.mts has what must not compile.

import {
  ApiClient,
  ApiError,
  AuthError,
  ConflictError,
  ConnectionError,
  DecodeError,
  GenesysError,
  JobError,
  JobExpiredError,
  NotFoundError,
  ParameterError,
  RateLimitError,
  TimeoutError,
  UsersApi,
  errorFromJSON,
} from "genesys-users";
import type {
  AccessToken,
  AnalyticsUserDetail,
  ApiClientOptions,
  ApiResponse,
  AsyncQueryStatusState,
  AuthenticatorAttestationResponse,
  AuthzDivision,
  BulkOutcome,
  CallOptions,
  ChatItem,
  CreateUser,
  DataSchema,
  Empty,
  ErrorBody,
  ErrorJson,
  GetUsersOptions,
  JsonSchemaDocument,
  Logger,
  LogLevel,
  OperationInfo,
  OperationName,
  Pager,
  PagerPosition,
  PatchUser,
  PublicKeyCredentialCreationOptions,
  Region,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  UpdateUser,
  User,
  UserAggregateDataContainer,
  UserCustomAttributes,
  UserEntityListing,
  UserExpandOption,
  UsersApiWithResponse,
  UserSearchRequest,
  UserStateValue,
  Verifier,
} from "genesys-users";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const isTrue = <T extends true>(value?: T): void => void value;

// Clients.
const region: Region = "eu_west_1";
const domain: Region = "mypurecloud.ie";
const tokenProvider: AccessToken = async () => "token";
const allOptions: ApiClientOptions = {
  region: domain,
  basePath: "http://127.0.0.1:8080",
  accessToken: () => "token",
  fetch: (url, init) => fetch(url, init),
  timeout: 1000,
  deadline: 20_000,
  maxRetries: 0,
  rateLimit: { perMinute: 280, concurrency: 10 },
  headers: new Headers({ "X-App": "widget" }),
  onRequest: ({ operation, method, url, attempt }) => console.log(operation, method, url, attempt),
  onResponse: async ({ status, elapsed, correlationId }: ResponseEvent) => console.log(status + elapsed, correlationId?.length),
  onRetry: ({ status, wait }: RetryEvent, error) =>
    console.log(status?.toFixed(), wait.toFixed(), error.operation, error.toJSON().cause?.name),
  logger: console,
  logLevel: "debug",
};
const level: LogLevel = "off";
const logger: Logger = { debug() {}, info() {}, warn() {}, error: (message, details) => console.error(message, details) };
const event: RequestEvent = { operation: "getUser", method: "GET", url: "https://x", attempt: 1, elapsed: 0 };
new ApiClient({ rateLimit: { perMinute: 300 }, logger, logLevel: level, onRequest: undefined });
const errorJson: ErrorJson = new GenesysError("why").toJSON();
const revived: Error = errorFromJSON(errorJson);
console.log(event.operation, revived.name);
const client = new ApiClient({ region, accessToken: tokenProvider });
new ApiClient();
new ApiClient({});
new ApiClient(allOptions);
new ApiClient({ accessToken: undefined });
new ApiClient({ accessToken: false });
client.setAccessToken("token");
client.setAccessToken(() => Promise.resolve("token"));
client.setAccessToken(false);
client.configure({ accessToken: false });
client.clearAccessToken();
client.setEnvironment("us_east_1");
const basePath: string = client.basePath;
const defaultClient: ApiClient = ApiClient.instance;
const users = new UsersApi(client);
new UsersApi();

// Options of a call.
const controller = new AbortController();
const options: GetUsersOptions = { pageSize: 100, expand: ["presence", "groups"], signal: controller.signal };
const callOptions: CallOptions = {
  signal: null,
  timeout: 500,
  deadline: 0,
  maxRetries: 1,
  headers: [["X-Trace", "1"]],
  extraQuery: { later: ["a", 1, true, new Date()], none: undefined },
};
const expansions = ["presence", "geolocation"] as const satisfies readonly UserExpandOption[];

export async function calls(): Promise<void> {
  const page = await users.getUsers(options);
  isTrue<Equal<typeof page, UserEntityListing>>();
  for (const user of page.entities ?? []) {
    const name: string | undefined = user.name;
    const presence: string | undefined = user.presence?.presenceDefinition?.systemPresence;
    console.log(name, presence);
  }
  const total: number | undefined = page.total;
  await users.getUsers();
  await users.getUsers({});
  await users.getUsers({ ...callOptions, pageNumber: 2, state: "any", sortOrder: "ASC" });
  await users.getUser("id", { expand: expansions });
  await users.getUser("id", { expand: ["newer" as UserExpandOption] });
  await users.getUser("id", { expand: "presence", customHeaders: { "X-Trace": "1" } });
  const me = await users.getUsersMe({ expand: ["token"] });
  const organization: string | undefined = me.organization?.name;

  // Operations without a response body, and the one with an empty object.
  isTrue<Equal<Awaited<ReturnType<typeof users.postUsersMePassword>>, void>>();
  const empty: Empty = await users.deleteUser("id");
  await users.deleteUserStationAssociatedstation("id");

  // A positional enum, several ids, a required query parameter.
  const config = await users.getFieldconfig("person");
  await users.deleteAuthorizationSubjectDivisionRole("subject", "division", "role");
  const divisions: AuthzDivision[] = await users.getAuthorizationDivisionspermittedMe("a:b:c");
  await users.getUsersDevelopmentActivity("activity", "Coaching");

  // Bodies: objects, arrays of objects and of strings. Arrays may be readonly.
  const create: CreateUser = { name: "Ada", email: "ada@example.com", divisionId: "d" };
  const created: User = await users.postUsers(create);
  const patches: readonly PatchUser[] = [{ id: "1" }, { id: "2", acdAutoAnswer: true }];
  await users.patchUsersBulk(patches);
  const skills: string[] = await users.putUserProfileskills("id", ["juggling"] as const);
  await users.patchUserRoutingskillsBulk("id", [{ id: "s", proficiency: 3 }]);
  const search: UserSearchRequest = { pageSize: 25, query: [{ type: "EXACT", fields: ["name"], value: "Ada" }] };
  const found = await users.postUsersSearch(search);
  const first: User | undefined = found.results?.[0];

  // Maps, recursion and values of any kind.
  const utilization = await users.getRoutingUserUtilization("id");
  const capacity: number | undefined = utilization.utilization?.["call"]?.maximumCapacity;
  const boss: string | undefined = first?.manager?.manager?.name;

  console.log(total, organization, empty, config.entityType, divisions, created, skills, capacity, boss, basePath, defaultClient);
}

// Open enums: editors complete the known values, and other values are accepted.
const known: UserStateValue = "active";
const unknown: UserStateValue = "hibernating";
export function describe(state: UserStateValue): string {
  switch (state) {
    case "active":
    case "inactive":
    case "deleted":
      return state;
    default:
      return `something new: ${state}`;
  }
}
describe(known);
describe(unknown);

// Read, modify, write.
export async function rename(id: string, name: string): Promise<User> {
  const user = await users.getUser(id);
  if (user.version === undefined) throw new Error("no version");
  const update: UpdateUser = { version: user.version, name, state: user.state, addresses: user.addresses };
  return users.patchUser(id, update);
}
// Fields that may be undefined, such as those of a form.
export async function submit(id: string, version: number, form: { title?: string; department: string | undefined }) {
  await users.patchUser(id, { version, title: form.title, department: form.department, chat: { jabberId: form.title } });
  await users.patchUsersBulk([{ id, acdAutoAnswer: undefined }]);
  await users.postUsersSearch({ pageSize: undefined, query: [{ type: "EXACT", value: form.title }] });
}
export async function changeRouting(id: string): Promise<void> {
  const skill = await users.postUserRoutingskills(id, { id: "s", proficiency: 1 });
  skill.proficiency = 5;
  await users.putUserRoutingskill(id, "s", skill);
  const status = await users.getUserRoutingstatus(id);
  await users.putUserRoutingstatus(id, { ...status, status: "IDLE" });
}

// Open maps, a result that may be absent, and names that browsers have too.
export async function newest(id: string, schemaId: string): Promise<void> {
  const property = { allOf: [{ $ref: "#/definitions/text" }], title: "Name", minLength: 0, maxLength: 20 };
  const jsonSchema: JsonSchemaDocument = { $schema: "http://json-schema.org/draft-04/schema#", properties: { name_text: property } };
  const schema: DataSchema = await users.postUsersCustomattributesSchemas({ version: 1, jsonSchema });
  const record = await users.patchUserCustomattributes(id, { schemaId, attributes: { name_text: "Ada", since: [2026] } });
  isTrue<Equal<typeof record, UserCustomAttributes | undefined>>();
  await users.patchUserCustomattributesBulk(id, [{ schemaId, schemaVersion: schema.version, attributes: {} }]);
  const records: Record<string, unknown>[] = await users.getUserCustomattributesBulk(id, [schemaId]);
  const { publicKey } = await users.postUsersMeVerifiersWebauthnRegisterOptions();
  isTrue<Equal<typeof publicKey, PublicKeyCredentialCreationOptions | undefined>>();
  const challenge: string | undefined = publicKey?.challenge;
  const response: AuthenticatorAttestationResponse = { clientDataJSON: "e30", attestationObject: "oA" };
  const credential = { id: "AA", rawId: "AA", type: "public-key", response };
  const verifier: Verifier = await users.postUsersMeVerifiersWebauthnRegister({ name: "Key", credential }, { timeout: 5000 });
  const cursor: string | undefined = (await users.getUsersQuery({ sortOrder: "DESC", state: "any" })).cursor;
  const chats: ChatItem[] = await users.getUsersChatsMeAll({ excludeClosed: true }).toArray();
  console.log(records, challenge, verifier.type === "totp" || verifier.type === "TOTP", cursor, chats[0]?.chatType);
}

// Calls that resolve to the response.
export async function responses(): Promise<void> {
  const response = await users.withResponse.getUser("id", { expand: ["presence"] });
  isTrue<Equal<typeof response, ApiResponse<User>>>();
  const status: number = response.status;
  const header: string | null = response.headers.get("x");
  const id: string | undefined = response.correlationId;
  const url: string = response.url;
  const nothing = await users.withResponse.postUsersMePassword({ newPassword: "n", oldPassword: "o" });
  isTrue<Equal<typeof nothing, ApiResponse<void>>>();
  const usersWithResponse: UsersApiWithResponse = users.withResponse;
  await usersWithResponse.patchUsersBulk([]);
  console.log(status, header, id, url, response.data.name);
}
isTrue<Equal<Parameters<UsersApiWithResponse["getUser"]>, Parameters<UsersApi["getUser"]>>>();

// The list of operations.
const info: OperationInfo | undefined = users.operations.find(({ name }) => name === "getUsers");
const operation: OperationName = "patchUsersBulk";
const permissions: string[] = info?.permissions.kind === "any" ? info.permissions.permissions : [];
console.log(operation, permissions);
// The type has the names of operations only.
isTrue<Equal<Extract<OperationName, "withResponse" | "operations" | "free">, never>>();

// Errors, distinguished by class.
export async function handleErrors(id: string): Promise<User | undefined> {
  try {
    return await users.getUser(id);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    if (error instanceof RateLimitError) {
      const wait: number | undefined = error.retryAfter;
      console.log(wait);
    } else if (error instanceof ConflictError || error instanceof ApiError) {
      const status: number = error.status;
      const code: string | undefined = error.code;
      const ids: (string | undefined)[] = [error.contextId, error.correlationId];
      const body: ErrorBody | undefined = error.body;
      const details = body?.errors?.[0]?.details?.map(({ fieldName }) => fieldName);
      console.log(status, code, ids, details, error.method, error.url, error.headers.get("x"), error.operation);
    } else if (error instanceof TimeoutError) {
      const connectionError: ConnectionError = error;
      const code: string | undefined = connectionError.code;
      console.log(connectionError.cause, code);
    } else if (error instanceof DecodeError) {
      const text: string = error.text;
      console.log(text, error.status);
    } else if (error instanceof ParameterError) {
      const parameter: string = error.parameter;
      console.log(parameter, error.operation);
    } else if (error instanceof AuthError) {
      const code: string = error.code;
      console.log(code);
    } else if (error instanceof GenesysError) {
      console.log(error.toJSON());
    }
    throw error;
  }
}

// Pagers, jobs and bulk calls.
export async function severalRequests(query: UserSearchRequest, patches: PatchUser[], ids: string[], savedPosition: PagerPosition) {
  const pager = users.getUsersAll({
    pageSize: 500,
    expand: ["presence"],
    signal: controller.signal,
    prefetch: 2,
    maxPages: 10,
    from: savedPosition,
    onProgress: ({ fetched, total }) => console.log(fetched.toFixed(), total?.toFixed()),
  });
  isTrue<Equal<typeof pager, Pager<User, UserEntityListing>>>();
  for await (const user of pager) isTrue<Equal<typeof user, User>>();
  for await (const page of pager.pages()) isTrue<Equal<typeof page, UserEntityListing>>();
  const position: PagerPosition | undefined = pager.position;
  const total: number | undefined = pager.total;
  const firstUsers: User[] = await pager.toArray({ limit: 10 });
  const { done, value } = await pager.next();
  if (!done) isTrue<Equal<typeof value, User>>();
  await pager.return();
  for await (const user of users.postUsersSearchAll(query, { prefetch: 0 })) isTrue<Equal<typeof user, User>>();
  for await (const group of users.getUserSkillgroupsAll("id", { after: "x" })) console.log(group.name);
  for await (const division of users.getAuthorizationDivisionspermittedPagedMeAll("a:b:c")) console.log(division.name);

  const job = users.runUsersDetailsJob({ interval: "a/b" }, { pageSize: 100, onProgress: ({ state, jobId }) => console.log(state, jobId) });
  const state: AsyncQueryStatusState | undefined = job.state;
  for await (const detail of job) isTrue<Equal<typeof detail, AnalyticsUserDetail>>();
  for await (const result of users.runUsersAggregatesJob(undefined, { jobId: "id" }))
    isTrue<Equal<typeof result, UserAggregateDataContainer>>();

  const outcomes = await users.patchUsersBulkAll(patches, {
    concurrency: 2,
    onProgress: ({ done, failed, total }) => console.log(done, failed, total),
  });
  isTrue<Equal<typeof outcomes, BulkOutcome<User | undefined>[]>>();
  for (const outcome of await users.getUsersByIds(ids, { expand: ["presence"] })) {
    if (outcome.status === "fulfilled") console.log(outcome.value.name);
    else console.log(outcome.reason instanceof NotFoundError);
  }
  await users.patchUserRoutingskillsBulkAll("id", [{ id: "1", proficiency: 3 }]);
  await users.patchUserRoutinglanguagesBulkAll("id", [{ id: "1", proficiency: 3 }], { signal: controller.signal });
  const missing: string[] = users.missingPermissions("deleteUser", ["directory:*:*"]);
  return [position, total, firstUsers, state, missing];
}
export const jobId = (error: unknown) =>
  error instanceof JobError ? [error.jobId, error.state, error instanceof JobExpiredError] : undefined;

// Any other path of the platform.
export async function otherPaths(): Promise<void> {
  const client = new ApiClient();
  const roles = await client.request<{ entities: { name: string }[] }>("GET", "/api/v2/authorization/roles", { query: { pageSize: 5 } });
  const name: string | undefined = roles.entities[0]?.name;
  const unknown: unknown = await client.request("DELETE", "/api/v2/routing/skills/1");
  const { data, status } = await client.requestWithResponse<string>("POST", "/x", { body: { name }, timeout: 5 });
  for await (const { name } of client.requestAll<{ name: string }>("/api/v2/routing/skills", { query: { pageSize: 5 }, prefetch: 2 }))
    name.trim();
  const pages = client.requestAll<string, { entities: string[]; total: number }>("/x").pages();
  for await (const { total } of pages) total.toFixed();
  // @ts-expect-error a GET has no body
  client.requestAll("/x", { body: {} });
  const text: string = data;
  console.log(unknown, text, status);
}
