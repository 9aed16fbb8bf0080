// What every entry exports beside the classes of the module.

export {
  ApiError,
  AuthenticationError,
  AuthError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  DecodeError,
  errorFromJSON,
  GenesysError,
  JobCancelledError,
  JobError,
  JobExpiredError,
  JobFailedError,
  NotFoundError,
  ParameterError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from "./errors.js";
export type { AuthErrorCode, ErrorJson } from "./errors.js";
export type * from "./generated/public-types.js";
/** The class of clients, under the name that the official SDK declares. */
export type { ApiClient as ApiClientClass } from "./genesys_users.js";
/** All models and enums, as the official SDK groups them. */
export type * as Models from "./generated/public-types.js";
export type {
  AccessToken,
  ApiClientOptions,
  ApiResponse,
  AuthData,
  BulkOptions,
  BulkOutcome,
  BulkProgress,
  CallOptions,
  DetailsJobOptions,
  ExtraQueryValue,
  HeaderOptions,
  JobOptions,
  JobProgress,
  JobRun,
  Logger,
  LoginOptions,
  LoginResult,
  LogLevel,
  OperationInfo,
  Pager,
  PagerPosition,
  PagingOptions,
  PagingProgress,
  PopupOptions,
  RateLimitOptions,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  UsersApiWithResponse,
  UsersByIdsOptions,
} from "./genesys_users.js";
