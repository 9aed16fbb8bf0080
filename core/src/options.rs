//! The options of clients and calls: which name means what, and what it takes.

use crate::catalogue::REGIONS;
use crate::error::ParameterError;
use crate::next_page::KeyLocation;
use crate::operation::{Operation, Parameter};
use crate::regions;
use crate::token;
use crate::value::{Value, ValueKind};

/// What an option takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionType {
    /// A signal. This and the next two are judged by the host, which gives `None` for a value that cannot be used.
    Signal,
    /// A `Headers`, an object, or pairs.
    Headers,
    /// An object with the methods of a logger.
    Logger,
    /// A limit of one attempt in ms, 0 for none.
    Timeout,
    /// A limit of the whole call in ms, 0 for none.
    Deadline,
    /// A number of retries.
    MaxRetries,
    /// A function.
    Function,
    /// A token, or a function that gives one.
    Token,
    /// The key or the domain of a region.
    Region,
    /// The origin of the API.
    BasePath,
    /// The origin of the login page.
    LoginPath,
    /// What is logged.
    LogLevel,
    /// Where a login keeps its token.
    Storage,
    /// The start of the keys in the storage.
    StoragePrefix,
    /// A string, of which half a surrogate pair arrives as U+FFFD.
    Text,
    /// Anything: it counts as true or as false.
    Flag,
    /// Options of their own, which are checked one by one.
    RateLimits,
    /// Query parameters that the operation does not have.
    ExtraQuery,
    /// A whole number of 0 or more.
    NonNegativeInteger,
    /// A whole number of 1 or more.
    PositiveInteger,
    /// The position of a pager.
    Position,
    /// The id of a job.
    Id,
    /// A body, which is checked with its request.
    Body,
}

/// The largest number of anything that is counted.
const MAX_COUNT: f64 = 1e9;

impl OptionType {
    /// Whether the value is what the option takes.
    fn accepts(self, value: &Value) -> bool {
        let Value { kind, text, number, .. } = value;
        match self {
            OptionType::Timeout | OptionType::Deadline => *number >= 0.0,
            OptionType::MaxRetries | OptionType::NonNegativeInteger => {
                *kind == ValueKind::Integer && (0.0..=MAX_COUNT).contains(number)
            }
            OptionType::PositiveInteger => *kind == ValueKind::Integer && (1.0..=MAX_COUNT).contains(number),
            OptionType::Function => *kind == ValueKind::Function,
            OptionType::Token => {
                matches!(kind, ValueKind::Function | ValueKind::String)
                    || *kind == ValueKind::Boolean && text == "false"
            }
            OptionType::Region => {
                *kind == ValueKind::Missing || *kind == ValueKind::String && regions::domain(text).is_some()
            }
            OptionType::BasePath | OptionType::LoginPath => regions::custom_origin(text).is_some(),
            OptionType::LogLevel => ["debug", "info", "warn", "error", "off"].contains(&text.as_str()),
            OptionType::Storage => ["memory", "session", "local"].contains(&text.as_str()),
            OptionType::StoragePrefix => *kind == ValueKind::String,
            OptionType::Text => value.is_text(),
            OptionType::Flag | OptionType::Body => true,
            OptionType::RateLimits | OptionType::ExtraQuery => *kind == ValueKind::PlainObject,
            OptionType::Position => matches!(kind, ValueKind::PlainObject | ValueKind::OtherObject),
            OptionType::Id => *kind == ValueKind::String && !text.is_empty(),
            OptionType::Signal | OptionType::Headers | OptionType::Logger => *kind != ValueKind::Missing,
        }
    }

    fn problem(self) -> &'static str {
        match self {
            OptionType::Signal => "must be an AbortSignal, such as the `signal` of an AbortController",
            OptionType::Headers => {
                "must be a Headers object, an object of strings or an array of pairs, \
                 with names and values that HTTP allows"
            }
            OptionType::Logger => "must have the methods debug, info, warn and error, as `console` has",
            OptionType::Timeout | OptionType::Deadline => "must be a number of milliseconds, 0 for no limit",
            OptionType::MaxRetries => "must be an integer, 0 for no retries",
            OptionType::Function => "must be a function",
            OptionType::Token => {
                "must be a string, a function that gives one, or `false` where something else authorizes the requests"
            }
            OptionType::Region => {
                "must be a region such as `us_east_1` or its domain such as `mypurecloud.com`; \
                 for any other address set `basePath` and `loginPath`"
            }
            OptionType::BasePath | OptionType::LoginPath => {
                "must be an origin such as `https://api.mypurecloud.com`, without query and fragment"
            }
            OptionType::LogLevel => "must be `debug`, `info`, `warn`, `error` or `off`",
            OptionType::Storage => "must be `memory`, `session` or `local`",
            OptionType::StoragePrefix | OptionType::Text => "must be a string",
            OptionType::RateLimits => "must be `{ perMinute, concurrency }`, each an integer above 0 or left out",
            OptionType::ExtraQuery => "must be a plain object whose properties can be read",
            OptionType::NonNegativeInteger => "must be an integer, 0 or more",
            OptionType::PositiveInteger => "must be an integer, 1 or more",
            OptionType::Position => "must be the `position` of a pager",
            OptionType::Id => "must be a non-empty string",
            // Nothing is none.
            OptionType::Flag | OptionType::Body => "",
        }
    }

    /// The error for a value that the option does not take.
    #[inline(never)]
    pub fn error(self, context: &str, name: &str) -> ParameterError {
        ParameterError::new(context, name, self.problem())
    }

    /// Checks a value; `context` is the operation or the class.
    pub fn check(self, context: &str, name: &str, value: &Value) -> Result<(), ParameterError> {
        let problem = match self {
            OptionType::Token if value.kind == ValueKind::String => token::problem(&value.text),
            _ if self.accepts(value) => None,
            OptionType::Region if value.kind == ValueKind::String => {
                return Err(unknown_region(context, name, &value.text));
            }
            _ => return Err(self.error(context, name)),
        };
        problem.map_or(Ok(()), |problem| Err(ParameterError::new(context, name, problem)))
    }
}

/// An option: its name, and what it takes.
pub type OptionSpec = (&'static str, OptionType);

/// The options of a call.
pub const CALL_OPTIONS: [OptionSpec; 7] = [
    ("signal", OptionType::Signal),
    ("timeout", OptionType::Timeout),
    ("deadline", OptionType::Deadline),
    ("maxRetries", OptionType::MaxRetries),
    ("headers", OptionType::Headers),
    ("customHeaders", OptionType::Headers),
    ("extraQuery", OptionType::ExtraQuery),
];

/// The options of a request for a path of the caller's, beside those of a call.
const PATH_OPTIONS: [OptionSpec; 2] = [("query", OptionType::ExtraQuery), ("body", OptionType::Body)];

/// The options of a client.
pub const CLIENT_OPTIONS: [OptionSpec; 18] = [
    ("region", OptionType::Region),
    ("basePath", OptionType::BasePath),
    ("loginPath", OptionType::LoginPath),
    ("accessToken", OptionType::Token),
    ("fetch", OptionType::Function),
    ("timeout", OptionType::Timeout),
    ("deadline", OptionType::Deadline),
    ("maxRetries", OptionType::MaxRetries),
    ("rateLimit", OptionType::RateLimits),
    ("headers", OptionType::Headers),
    ("onRequest", OptionType::Function),
    ("onResponse", OptionType::Function),
    ("onRetry", OptionType::Function),
    ("onTokenExpired", OptionType::Function),
    ("storage", OptionType::Storage),
    ("storagePrefix", OptionType::StoragePrefix),
    ("logger", OptionType::Logger),
    ("logLevel", OptionType::LogLevel),
];

const ON_PROGRESS: OptionSpec = ("onProgress", OptionType::Function);
const PREFETCH: OptionSpec = ("prefetch", OptionType::NonNegativeInteger);
const MAX_PAGES: OptionSpec = ("maxPages", OptionType::NonNegativeInteger);
const FROM: OptionSpec = ("from", OptionType::Position);

/// The options of a pager, beyond those of its operation.
pub const PAGER_OPTIONS: &[OptionSpec] = &[ON_PROGRESS, PREFETCH, MAX_PAGES, FROM];

/// The options of an analytics job, beyond those of its operations.
pub const JOB_OPTIONS: &[OptionSpec] = &[ON_PROGRESS, PREFETCH, MAX_PAGES, FROM, ("jobId", OptionType::Id)];

/// The options of a bulk call, beyond those of its operation.
pub const BULK_OPTIONS: &[OptionSpec] = &[ON_PROGRESS, ("concurrency", OptionType::PositiveInteger)];

/// The options of the registration of a passkey, beyond those of its operations.
pub const PASSKEY_OPTIONS: &[OptionSpec] = &[("name", OptionType::Id)];

/// What `name` takes among these options.
#[inline(never)]
fn type_of(options: &[OptionSpec], name: &str) -> Option<OptionType> {
    options.iter().find(|(known, _)| *known == name).map(|(_, option_type)| *option_type)
}

/// What a key of the options object of a call stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OptionTarget {
    /// An optional query parameter of the operation.
    Query(&'static Parameter),
    /// An option of the call.
    Call(OptionType),
    /// One of the options of a pager, a job or a bulk call.
    Extension(OptionType),
}

/// Says what `name` stands for among the options of `operation` and those of its `extension`, which go before.
pub fn target(operation: &Operation, extension: &[OptionSpec], name: &str) -> Result<OptionTarget, ParameterError> {
    if let Some(option_type) = type_of(extension, name) {
        return Ok(OptionTarget::Extension(option_type));
    }
    match operation.parameters.iter().find(|parameter| parameter.name == name) {
        Some(parameter) if !parameter.required => return Ok(OptionTarget::Query(parameter)),
        Some(_) => return Err(ParameterError::new(operation.name, name, "is passed by position, not in the options")),
        None => {}
    }
    if let Some(option_type) = type_of(&CALL_OPTIONS, name) {
        return Ok(OptionTarget::Call(option_type));
    }
    let is_paged_by_body = operation.paging.is_some_and(|paging| paging.style.location() != KeyLocation::Query);
    if is_paged_by_body && matches!(name, "pageSize" | "pageNumber") {
        return Err(ParameterError::new(operation.name, name, "is a field of the body, and no option"));
    }
    Err(unknown(operation.name, name, operation.parameters, &[&CALL_OPTIONS, extension]))
}

/// Says what `name` stands for among the options of a request for a path of the caller's and those of its `extension`; `context` is the
/// request.
pub fn path_target(context: &str, extension: &[OptionSpec], name: &str) -> Result<OptionTarget, ParameterError> {
    // Here all of the query is the caller's own.
    if matches!(name, "extraQuery" | "params" | "pageSize" | "pageNumber") {
        return Err(ParameterError::new(context, name, "is no option; query parameters go into `query`"));
    }
    let of_call = type_of(&CALL_OPTIONS, name).or_else(|| type_of(&PATH_OPTIONS, name)).map(OptionTarget::Call);
    of_call
        .or_else(|| type_of(extension, name).map(OptionTarget::Extension))
        .ok_or_else(|| unknown(context, name, &[], &[&CALL_OPTIONS, extension, &PATH_OPTIONS]))
}

/// What `name` takes among the options of a client or a login; `context` is the class or the operation.
pub fn option_type(context: &str, options: &[OptionSpec], name: &str) -> Result<OptionType, ParameterError> {
    type_of(options, name).ok_or_else(|| unknown(context, name, &[], &[options]))
}

/// The options of a pager's `toArray`, if they can be read.
pub fn to_array_entries<T>(context: &str, entries: Option<T>) -> Result<T, ParameterError> {
    entries.ok_or_else(|| of_to_array(context, "options", OptionType::ExtraQuery.problem()))
}

/// The limit that an option of a pager's `toArray` sets, which is infinite where the option is missing.
pub fn to_array_limit(context: &str, name: &str, value: &Value) -> Result<f64, ParameterError> {
    match value.kind {
        _ if name != "limit" => Err(of_to_array(context, name, "is no option; did you mean `limit`?")),
        ValueKind::Missing => Ok(f64::INFINITY),
        _ if value.number >= 0.0 => Ok(value.number),
        _ => Err(of_to_array(context, name, "must be a number, 0 or more")),
    }
}

fn of_to_array(context: &str, name: &str, problem: &str) -> ParameterError {
    ParameterError::new(context, name, &["of toArray ", problem].concat())
}

/// The error for an option that is none of those that are known, with the one that is written most alike, if one is.
#[inline(never)]
fn unknown(context: &str, name: &str, parameters: &[Parameter], options: &[&[OptionSpec]]) -> ParameterError {
    let optional = parameters.iter().filter(|parameter| !parameter.required).map(|parameter| parameter.name);
    let known = optional.chain(options.iter().flat_map(|options| options.iter()).map(|(name, _)| *name));
    // The first of those that are equally far.
    let nearest = known.map(|known| (edit_distance(name, known), known)).min_by_key(|(distance, _)| *distance);
    let problem = match nearest {
        Some((distance, nearest)) if distance <= nearest.len() / 2 => {
            ["is no option; did you mean `", nearest, "`?"].concat()
        }
        _ => ["is no option; leave it out, or look up what `", context, "` takes"].concat(),
    };
    ParameterError::new(context, name, &problem)
}

/// The error for a text that names no region, with the one that is written most alike.
fn unknown_region(context: &str, name: &str, region: &str) -> ParameterError {
    let written = regions::misspelt_name(region);
    let known = REGIONS.iter().flat_map(|region| [region.key, region.domain]);
    let nearest = known.min_by_key(|known| edit_distance(written, known)).unwrap_or_default();
    let remedy = "`? For another address set `basePath` and `loginPath`";
    ParameterError::new(context, name, &["is no region; did you mean `", nearest, remedy].concat())
}

/// Levenshtein distance in bytes, blind to ASCII case.
fn edit_distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let substituted = diagonal + usize::from(!x.eq_ignore_ascii_case(&y));
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::OPERATIONS;
    use crate::operation::OperationId;

    fn get_users() -> &'static Operation {
        OperationId::GetUsers.descriptor()
    }

    #[test]
    fn finds_query_parameters_and_call_options() {
        assert!(matches!(target(get_users(), &[], "pageSize"), Ok(OptionTarget::Query(p)) if p.name == "pageSize"));
        assert_eq!(target(get_users(), &[], "signal"), Ok(OptionTarget::Call(OptionType::Signal)));
        assert_eq!(
            target(get_users(), &[("pageNumber", OptionType::NonNegativeInteger), FROM], "pageNumber"),
            Ok(OptionTarget::Extension(OptionType::NonNegativeInteger))
        );
        assert_eq!(target(get_users(), &[], "customHeaders"), Ok(OptionTarget::Call(OptionType::Headers)));
    }

    #[test]
    fn options_of_a_request_for_a_path() {
        let option = |name| path_target("GET /x", &[], name);
        assert_eq!(option("query"), Ok(OptionTarget::Call(OptionType::ExtraQuery)));
        assert_eq!(option("body"), Ok(OptionTarget::Call(OptionType::Body)));
        assert_eq!(option("timeout"), Ok(OptionTarget::Call(OptionType::Timeout)));
        let prefetch = OptionTarget::Extension(OptionType::NonNegativeInteger);
        assert_eq!(path_target("GET /x", PAGER_OPTIONS, "prefetch"), Ok(prefetch));
        let message = |name| option(name).unwrap_err().message.clone();
        assert_eq!(
            message("prefetch"),
            "GET /x: `prefetch` is no option; leave it out, or look up what `GET /x` takes"
        );
        assert_eq!(message("querry"), "GET /x: `querry` is no option; did you mean `query`?");
        for name in ["extraQuery", "params", "pageSize"] {
            let expected = ["GET /x: `", name, "` is no option; query parameters go into `query`"].concat();
            assert_eq!(message(name), expected);
        }
    }

    #[test]
    fn names_the_nearest_option() {
        let message =
            |operation: &Operation, name| target(operation, &[PREFETCH, FROM], name).unwrap_err().message.clone();
        assert_eq!(message(get_users(), "pagesize"), "getUsers: `pagesize` is no option; did you mean `pageSize`?");
        assert_eq!(message(get_users(), "timeOut"), "getUsers: `timeOut` is no option; did you mean `timeout`?");
        assert_eq!(message(get_users(), "prefech"), "getUsers: `prefech` is no option; did you mean `prefetch`?");
        let search = OperationId::PostUsersSearch.descriptor();
        assert_eq!(message(search, "pageSize"), "postUsersSearch: `pageSize` is a field of the body, and no option");
        let create = OperationId::PostUsers.descriptor();
        let expected = "postUsers: `pageSize` is no option; leave it out, or look up what `postUsers` takes";
        assert_eq!(message(create, "pageSize"), expected);
        let client = |name| option_type("ApiClient", &CLIENT_OPTIONS, name).unwrap_err().message.clone();
        assert_eq!(client("baseUrl"), "ApiClient: `baseUrl` is no option; did you mean `basePath`?");
        for far in ["token", "clientId", "", "ü", "accessTokenOfSomebody"] {
            let expected =
                ["ApiClient: `", far, "` is no option; leave it out, or look up what `ApiClient` takes"].concat();
            assert_eq!(client(far), expected);
        }
        assert_eq!(
            message(OperationId::GetUser.descriptor(), "userId"),
            "getUser: `userId` is passed by position, not in the options"
        );
    }

    #[test]
    fn every_option_takes_what_it_should() {
        use OptionType::*;
        let text = Value::string;
        let number = Value::number;
        let bare = Value::bare;
        let fine = [
            (vec![Timeout, Deadline], vec![number(0.0), number(0.5), number(f64::INFINITY)]),
            (vec![MaxRetries, NonNegativeInteger], vec![number(0.0), number(1e9)]),
            (vec![PositiveInteger], vec![number(1.0), number(1e9)]),
            (vec![Function, Token], vec![bare(ValueKind::Function)]),
            (vec![Token], vec![Value::boolean(false)]),
            (vec![Region], vec![text("eu_west_1"), text("mypurecloud.ie"), text(""), bare(ValueKind::Missing)]),
            (vec![BasePath, LoginPath], vec![text("https://a.example/")]),
            (vec![LogLevel], ["debug", "info", "warn", "error", "off"].map(text).to_vec()),
            (vec![Storage], ["memory", "session", "local"].map(text).to_vec()),
            (vec![StoragePrefix, Text, Flag], vec![text(""), text("x")]),
            (vec![Text, Flag], vec![bare(ValueKind::LoneSurrogate)]),
            (vec![Flag], vec![Value::boolean(false), number(f64::NAN), bare(ValueKind::PlainObject)]),
            (vec![Token, Id], vec![text("x")]),
            (vec![Position], vec![bare(ValueKind::PlainObject), bare(ValueKind::OtherObject)]),
            (vec![RateLimits, ExtraQuery], vec![bare(ValueKind::PlainObject)]),
            (
                vec![Signal, Headers, Logger],
                vec![bare(ValueKind::OtherObject), bare(ValueKind::PlainObject), bare(ValueKind::Function)],
            ),
        ];
        for (rules, values) in &fine {
            for (rule, value) in rules.iter().flat_map(|rule| values.iter().map(move |value| (rule, value))) {
                assert_eq!(rule.check("c", "n", value), Ok(()), "{rule:?} {value:?}");
            }
        }
        let wrong = [
            (
                vec![Timeout, Deadline, MaxRetries, NonNegativeInteger, PositiveInteger],
                vec![number(-1.0), number(f64::NAN), text("1"), bare(ValueKind::BigInt)],
            ),
            (
                vec![MaxRetries, NonNegativeInteger, PositiveInteger],
                vec![number(0.5), number(f64::INFINITY), number(1e9 + 1.0)],
            ),
            (vec![PositiveInteger], vec![number(0.0)]),
            (
                vec![Function, Position, Id, BasePath, LogLevel, Storage, RateLimits],
                vec![number(1.0), text(""), Value::array(vec![]), Value::boolean(true)],
            ),
            (vec![Region], vec![number(1.0), text("mars_1"), Value::array(vec![]), Value::boolean(true)]),
            (
                vec![Token, Id, StoragePrefix],
                vec![number(1.0), bare(ValueKind::LoneSurrogate), bare(ValueKind::PlainObject)],
            ),
            (vec![Text], vec![number(1.0), Value::boolean(true), bare(ValueKind::PlainObject)]),
            (vec![Token], vec![text(""), text("Bearer x"), text("a b"), Value::boolean(true)]),
            (vec![Signal, Headers, Logger], vec![bare(ValueKind::Missing)]),
        ];
        for (rules, values) in &wrong {
            for (rule, value) in rules.iter().flat_map(|rule| values.iter().map(move |value| (rule, value))) {
                let error = rule.check("context", "name", value).expect_err("the value was taken");
                assert!(error.message.starts_with("context: `name` "), "{rule:?} {value:?}");
            }
        }
    }

    #[test]
    fn names_the_nearest_region() {
        for (written, nearest) in [
            ("us-east-1", "us_east_1"),
            ("EU_WEST_9", "eu_west_1"),
            ("mypurecloud.con", "mypurecloud.com"),
            ("https://api.mypurecloud.com/api/v2", "mypurecloud.com"),
            ("apps.cac1.pure.clod", "cac1.pure.cloud"),
        ] {
            let error = OptionType::Region.check("ApiClient", "region", &Value::string(written)).unwrap_err();
            let expected = format!(
                "ApiClient: `region` is no region; did you mean `{nearest}`? For another address set `basePath` and `loginPath`"
            );
            assert_eq!(error.message, expected, "{written}");
        }
    }

    #[test]
    fn to_array_takes_a_limit() {
        let limit = |value: Value| to_array_limit("getUsers", "limit", &value);
        let problem = |result: Result<f64, ParameterError>| result.map_err(|error| error.message.clone());
        let wrong = |message: &str| Err(message.to_owned());
        let rows = [
            (limit(Value::bare(ValueKind::Missing)), Ok(f64::INFINITY)),
            (limit(Value::number(f64::INFINITY)), Ok(f64::INFINITY)),
            (limit(Value::number(0.0)), Ok(0.0)),
            (limit(Value::number(1.5)), Ok(1.5)),
            (limit(Value::number(-1.0)), wrong("getUsers: `limit` of toArray must be a number, 0 or more")),
            (limit(Value::number(f64::NAN)), wrong("getUsers: `limit` of toArray must be a number, 0 or more")),
            (limit(Value::string("2")), wrong("getUsers: `limit` of toArray must be a number, 0 or more")),
            (
                to_array_limit("getUsers", "max", &Value::number(1.0)),
                wrong("getUsers: `max` of toArray is no option; did you mean `limit`?"),
            ),
            (
                to_array_entries("getUsers", None),
                wrong("getUsers: `options` of toArray must be a plain object whose properties can be read"),
            ),
        ];
        for (result, expected) in rows {
            assert_eq!(problem(result), expected);
        }
    }

    /// A call option with the name of a query parameter would hide it.
    #[test]
    fn no_call_option_hides_a_parameter() {
        for operation in OPERATIONS.iter() {
            for parameter in operation.parameters {
                assert!(CALL_OPTIONS.iter().all(|(name, _)| *name != parameter.name), "{}", operation.name);
            }
            for parameter in operation.optional() {
                assert!(
                    [PAGER_OPTIONS, JOB_OPTIONS, BULK_OPTIONS]
                        .into_iter()
                        .flatten()
                        .all(|(name, _)| *name != parameter.name),
                    "{}",
                    operation.name
                );
            }
        }
    }

    #[test]
    fn distances() {
        assert_eq!(edit_distance("", "abc"), 3);
        assert_eq!(edit_distance("kitten", "sitting"), 3);
        assert_eq!(edit_distance("PAGESIZE", "pageSize"), 0);
    }
}
