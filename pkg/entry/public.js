// What both entries export. `#classes` is every class of the core; `makeError` of errors.js stays inside.

export * from "#classes";
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
} from "../errors.js";
