//! The options object that ends every call: which key means what.

use super::error::{ParameterError, text};
use super::operation::{Operation, Parameter};
use super::value::Value;

/// An option that concerns the call rather than the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallOption {
    Signal,
    Timeout,
    Deadline,
    MaxRetries,
    Headers,
    ExtraQuery,
}

/// The call options by name.
pub const CALL_OPTIONS: [(&str, CallOption); 7] = [
    ("signal", CallOption::Signal),
    ("timeout", CallOption::Timeout),
    ("deadline", CallOption::Deadline),
    ("maxRetries", CallOption::MaxRetries),
    ("headers", CallOption::Headers),
    ("customHeaders", CallOption::Headers),
    ("extraQuery", CallOption::ExtraQuery),
];

/// An option of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientOption {
    Region,
    BasePath,
    LoginPath,
    AccessToken,
    Fetch,
    Timeout,
    Deadline,
    MaxRetries,
    RateLimit,
    Headers,
    OnRequest,
    OnResponse,
    OnRetry,
    OnTokenExpired,
    Storage,
    StoragePrefix,
    Logger,
    LogLevel,
}

/// The options of a client by name.
pub const CLIENT_OPTIONS: [(&str, ClientOption); 18] = [
    ("region", ClientOption::Region),
    ("basePath", ClientOption::BasePath),
    ("loginPath", ClientOption::LoginPath),
    ("accessToken", ClientOption::AccessToken),
    ("fetch", ClientOption::Fetch),
    ("timeout", ClientOption::Timeout),
    ("deadline", ClientOption::Deadline),
    ("maxRetries", ClientOption::MaxRetries),
    ("rateLimit", ClientOption::RateLimit),
    ("headers", ClientOption::Headers),
    ("onRequest", ClientOption::OnRequest),
    ("onResponse", ClientOption::OnResponse),
    ("onRetry", ClientOption::OnRetry),
    ("onTokenExpired", ClientOption::OnTokenExpired),
    ("storage", ClientOption::Storage),
    ("storagePrefix", ClientOption::StoragePrefix),
    ("logger", ClientOption::Logger),
    ("logLevel", ClientOption::LogLevel),
];

/// Says what `name` means among the options of a client; `context` is the class.
pub fn client_option(context: &str, name: &str) -> Result<ClientOption, ParameterError> {
    let known = CLIENT_OPTIONS.iter().find(|(known, _)| *known == name);
    known
        .map(|(_, option)| *option)
        .ok_or_else(|| unknown(context, name, &mut CLIENT_OPTIONS.iter().map(|(name, _)| *name)))
}

/// Options of calls that take several requests, beyond those of the operation: of a pager, of a job, of a bulk call.
pub const SEVERAL: [&[&str]; 3] = [
    &["prefetch", "maxPages", "onProgress", "from"],
    &["prefetch", "maxPages", "onProgress", "from", "jobId"],
    &["concurrency", "onProgress"],
];

/// What a key of the options object stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meaning<'a> {
    /// An optional query parameter of the operation.
    Query(&'a Parameter),
    Call(CallOption),
    /// One of the options that what makes the call knows beyond those of the operation.
    More,
}

/// Says what `name` means among the options of `operation` and those called `more`, which go before.
pub fn meaning<'a>(operation: &'a Operation, more: &[&str], name: &str) -> Result<Meaning<'a>, ParameterError> {
    if more.contains(&name) {
        return Ok(Meaning::More);
    }
    if let Some(parameter) = operation.optional().find(|parameter| parameter.name == name) {
        return Ok(Meaning::Query(parameter));
    }
    if let Some((_, option)) = CALL_OPTIONS.iter().find(|(known, _)| *known == name) {
        return Ok(Meaning::Call(*option));
    }
    if operation.required().any(|parameter| parameter.name == name) {
        return Err(ParameterError::new(operation.name, name, "is passed by position, not in the options"));
    }
    let known = operation.optional().map(|parameter| parameter.name);
    let mut known = known.chain(CALL_OPTIONS.iter().map(|(name, _)| *name)).chain(more.iter().copied());
    Err(unknown(operation.name, name, &mut known))
}

/// What is wrong with an option of a call that takes several requests.
pub fn problem(name: &str, value: &Value) -> Option<&'static str> {
    let least = match name {
        "prefetch" | "maxPages" => 0.0,
        "concurrency" => 1.0,
        "onProgress" => return (*value != Value::Unusable("a function")).then_some("must be a function"),
        "from" => return (*value != Value::Unusable("an object")).then_some("must be the `position` of a pager"),
        _ => {
            return (!matches!(value, Value::String(text) if !text.is_empty())).then_some("must be a non-empty string");
        }
    };
    match value {
        Value::Number(count, _) if *count >= least && *count <= 1e9 && f64::from(*count as u32) == *count => None,
        _ if least == 0.0 => Some("must be an integer, 0 or more"),
        _ => Some("must be an integer, 1 or more"),
    }
}

/// The error for a name that is none of `known`, with the one that is written most alike.
pub fn unknown(context: &str, name: &str, known: &mut dyn Iterator<Item = &str>) -> ParameterError {
    let (mut nearest, mut least) = ("", usize::MAX);
    for candidate in known {
        let distance = distance(name, candidate);
        if distance < least {
            (nearest, least) = (candidate, distance);
        }
    }
    ParameterError::new(context, name, &text(&["is no option; did you mean `", nearest, "`?"]))
}

/// Levenshtein distance in bytes, blind to ASCII case.
fn distance(a: &str, b: &str) -> usize {
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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::generated::operations::{GET_USER, GET_USERS, OPERATIONS};

    fn get_users() -> Operation {
        GET_USERS.read()
    }

    #[test]
    fn finds_query_parameters_and_call_options() {
        assert!(matches!(meaning(&get_users(), &[], "pageSize"), Ok(Meaning::Query(p)) if p.name == "pageSize"));
        assert_eq!(meaning(&get_users(), &[], "signal"), Ok(Meaning::Call(CallOption::Signal)));
        assert_eq!(meaning(&get_users(), &["pageNumber", "from"], "pageNumber"), Ok(Meaning::More));
        assert_eq!(meaning(&get_users(), &[], "customHeaders"), Ok(Meaning::Call(CallOption::Headers)));
    }

    #[test]
    fn names_the_nearest_option() {
        let message = |operation: &Operation, name| {
            meaning(operation, &["prefetch", "pageNumber"], name).unwrap_err().message.clone()
        };
        assert_eq!(message(&get_users(), "pagesize"), "getUsers: `pagesize` is no option; did you mean `pageSize`?");
        assert_eq!(message(&get_users(), "timeOut"), "getUsers: `timeOut` is no option; did you mean `timeout`?");
        assert_eq!(message(&get_users(), "prefech"), "getUsers: `prefech` is no option; did you mean `prefetch`?");
        assert_eq!(message(&GET_USER.read(), "userId"), "getUser: `userId` is passed by position, not in the options");
    }

    #[test]
    fn options_of_several_requests_are_checked() {
        let number = |number| Value::Number(number, String::new());
        for name in ["prefetch", "maxPages", "concurrency"] {
            assert_eq!(problem(name, &number(1.0)), None);
            for wrong in
                [number(-1.0), number(0.5), number(f64::NAN), number(f64::INFINITY), Value::String("1".to_owned())]
            {
                assert!(problem(name, &wrong).is_some_and(|problem| problem.contains("integer")), "{name} {wrong:?}");
            }
        }
        assert_eq!(problem("prefetch", &number(0.0)), None);
        assert_eq!(problem("concurrency", &number(0.0)), Some("must be an integer, 1 or more"));
        assert_eq!(problem("onProgress", &Value::Unusable("a function")), None);
        assert_eq!(problem("from", &Value::Unusable("an object")), None);
        assert_eq!(problem("jobId", &Value::String("1".to_owned())), None);
        for name in ["onProgress", "from", "jobId"] {
            for wrong in [number(1.0), Value::Boolean(true), Value::String(String::new()), Value::List(Vec::new())] {
                assert!(problem(name, &wrong).is_some(), "{name} {wrong:?}");
            }
        }
    }

    /// A call option with the name of a query parameter would hide it.
    #[test]
    fn no_call_option_hides_a_parameter() {
        for operation in OPERATIONS.iter() {
            for parameter in &operation.parameters {
                assert!(CALL_OPTIONS.iter().all(|(name, _)| *name != parameter.name), "{}", operation.name);
            }
            for parameter in operation.optional() {
                assert!(SEVERAL.into_iter().flatten().all(|name| *name != parameter.name), "{}", operation.name);
            }
        }
    }

    #[test]
    fn distances() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("PAGESIZE", "pageSize"), 0);
    }
}
