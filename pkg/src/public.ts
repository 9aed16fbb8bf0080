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
export type * from "./genesys_users.js";
