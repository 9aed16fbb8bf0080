//! The options of clients and calls: which name means what, and what it takes.

use super::error::{ParameterError, text};
use super::operation::{Operation, Parameter};
use super::regions;
use super::token;
use super::value::{Value, What};

/// What an option takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// What only the host can judge: it gives what it can use of such a value, or nothing.
    Signal,
    Headers,
    Logger,
    /// A bound of one attempt in ms, 0 for none.
    Timeout,
    /// A bound of the whole call in ms, 0 for none.
    Deadline,
    Retries,
    Function,
    Token,
    Region,
    BasePath,
    LoginPath,
    Level,
    Storage,
    Text,
    /// Options of their own, which are checked one by one.
    RateLimit,
    ExtraQuery,
    /// How many pages.
    Count,
    /// How many at once.
    Width,
    Position,
    Id,
}

/// The largest number of anything that is counted.
const MOST: f64 = 1e9;

impl Rule {
    /// Whether the value is what the option takes.
    pub fn accepts(self, value: &Value) -> bool {
        let Value { what, text, number, .. } = value;
        match self {
            Rule::Timeout | Rule::Deadline => *number >= 0.0,
            Rule::Retries | Rule::Count => *what == What::Integer && (0.0..=MOST).contains(number),
            Rule::Width => *what == What::Integer && (1.0..=MOST).contains(number),
            Rule::Function => *what == What::Function,
            Rule::Token => *what == What::Function || *what == What::Text,
            Rule::Region => regions::domain(text).is_some(),
            Rule::BasePath | Rule::LoginPath => regions::custom_origin(text).is_some(),
            Rule::Level => ["debug", "info", "warn", "error", "off"].contains(&text.as_str()),
            Rule::Storage => ["memory", "session", "local"].contains(&text.as_str()),
            Rule::Text => *what == What::Text,
            Rule::RateLimit | Rule::ExtraQuery => *what == What::Record,
            Rule::Position => matches!(what, What::Record | What::Object),
            Rule::Id => *what == What::Text && !text.is_empty(),
            Rule::Signal | Rule::Headers | Rule::Logger => *what != What::Missing,
        }
    }

    fn problem(self) -> &'static str {
        match self {
            Rule::Signal => "must be an AbortSignal, such as the `signal` of an AbortController",
            Rule::Headers => {
                "must be a Headers object, an object of strings or an array of pairs, \
                 with names and values that HTTP allows"
            }
            Rule::Logger => "must have the methods debug, info, warn and error, as `console` has",
            Rule::Timeout | Rule::Deadline => "must be a number of milliseconds, 0 for no limit",
            Rule::Retries => "must be an integer, 0 for no retries",
            Rule::Function => "must be a function",
            Rule::Token => "must be a string or a function that gives one",
            Rule::Region => {
                "must be a region such as `us_east_1` or its domain such as `mypurecloud.com`; \
                 for any other address set `basePath` and `loginPath`"
            }
            Rule::BasePath | Rule::LoginPath => {
                "must be an origin such as `https://api.mypurecloud.com`, without query and fragment"
            }
            Rule::Level => "must be `debug`, `info`, `warn`, `error` or `off`",
            Rule::Storage => "must be `memory`, `session` or `local`",
            Rule::Text => "must be a string",
            Rule::RateLimit => "must be `{ perMinute, concurrency }`, each an integer above 0 or left out",
            Rule::ExtraQuery => "must be a plain object whose properties can be read",
            Rule::Count => "must be an integer, 0 or more",
            Rule::Width => "must be an integer, 1 or more",
            Rule::Position => "must be the `position` of a pager",
            Rule::Id => "must be a non-empty string",
        }
    }

    /// The error for a value that the option does not take.
    #[inline(never)]
    pub fn wrong(self, context: &str, name: &str) -> ParameterError {
        ParameterError::new(context, name, self.problem())
    }

    /// Checks a value; `context` is the operation or the class.
    pub fn check(self, context: &str, name: &str, value: &Value) -> Result<(), ParameterError> {
        let problem = match self {
            Rule::Token if value.what == What::Text => token::problem(&value.text),
            _ if self.accepts(value) => None,
            _ => return Err(self.wrong(context, name)),
        };
        problem.map_or(Ok(()), |problem| Err(ParameterError::new(context, name, problem)))
    }
}

/// An option: its name, and what it takes.
pub type Named = (&'static str, Rule);

/// The options of a call.
pub const CALL_OPTIONS: [Named; 7] = [
    ("signal", Rule::Signal),
    ("timeout", Rule::Timeout),
    ("deadline", Rule::Deadline),
    ("maxRetries", Rule::Retries),
    ("headers", Rule::Headers),
    ("customHeaders", Rule::Headers),
    ("extraQuery", Rule::ExtraQuery),
];

/// The options of a client.
pub const CLIENT_OPTIONS: [Named; 18] = [
    ("region", Rule::Region),
    ("basePath", Rule::BasePath),
    ("loginPath", Rule::LoginPath),
    ("accessToken", Rule::Token),
    ("fetch", Rule::Function),
    ("timeout", Rule::Timeout),
    ("deadline", Rule::Deadline),
    ("maxRetries", Rule::Retries),
    ("rateLimit", Rule::RateLimit),
    ("headers", Rule::Headers),
    ("onRequest", Rule::Function),
    ("onResponse", Rule::Function),
    ("onRetry", Rule::Function),
    ("onTokenExpired", Rule::Function),
    ("storage", Rule::Storage),
    ("storagePrefix", Rule::Text),
    ("logger", Rule::Logger),
    ("logLevel", Rule::Level),
];

/// Options of calls that take several requests, beyond those of the operation: of a pager, of a job, of a bulk call.
pub const SEVERAL: [&[Named]; 3] = [PAGER, &[PROGRESS, PREFETCH, MAX_PAGES, FROM, ("jobId", Rule::Id)], BULK];

const PROGRESS: Named = ("onProgress", Rule::Function);
const PREFETCH: Named = ("prefetch", Rule::Count);
const MAX_PAGES: Named = ("maxPages", Rule::Count);
const FROM: Named = ("from", Rule::Position);
const PAGER: &[Named] = &[PROGRESS, PREFETCH, MAX_PAGES, FROM];
const BULK: &[Named] = &[PROGRESS, ("concurrency", Rule::Width)];

/// What `name` takes among these options.
#[inline(never)]
pub fn rule(options: &[Named], name: &str) -> Option<Rule> {
    options.iter().find(|(known, _)| *known == name).map(|(_, rule)| *rule)
}

/// What a key of the options object of a call stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meaning<'a> {
    /// An optional query parameter of the operation.
    Query(&'a Parameter),
    /// An option of the call.
    Call(Rule),
    /// One of the options that what makes the call knows beyond those of the operation.
    More(Rule),
}

/// Says what `name` means among the options of `operation` and those called `more`, which go before.
pub fn meaning<'a>(operation: &'a Operation, more: &[Named], name: &str) -> Result<Meaning<'a>, ParameterError> {
    if let Some(rule) = rule(more, name) {
        return Ok(Meaning::More(rule));
    }
    let parameter = operation.parameters.iter().find(|parameter| parameter.name == name);
    match parameter {
        Some(parameter) if !parameter.required => return Ok(Meaning::Query(parameter)),
        Some(_) => return Err(ParameterError::new(operation.name, name, "is passed by position, not in the options")),
        None => {}
    }
    if let Some(rule) = rule(&CALL_OPTIONS, name) {
        return Ok(Meaning::Call(rule));
    }
    let mut nearest = Nearest::to(name);
    for parameter in operation.optional() {
        nearest.consider(parameter.name);
    }
    nearest.consider_all(&CALL_OPTIONS);
    nearest.consider_all(more);
    Err(nearest.error(operation.name))
}

/// What `name` takes among the options of a client; `context` is the class.
pub fn client_option(context: &str, name: &str) -> Result<Rule, ParameterError> {
    rule(&CLIENT_OPTIONS, name).ok_or_else(|| {
        let mut nearest = Nearest::to(name);
        nearest.consider_all(&CLIENT_OPTIONS);
        nearest.error(context)
    })
}

/// The error for a name that is none of `known`, with the one that is written most alike.
pub fn unknown(context: &str, name: &str, known: &mut dyn Iterator<Item = &str>) -> ParameterError {
    let mut nearest = Nearest::to(name);
    for known in known {
        nearest.consider(known);
    }
    nearest.error(context)
}

/// Finds the known name that is written most like an unknown one.
struct Nearest<'a> {
    name: &'a str,
    nearest: &'a str,
    distance: usize,
}

impl<'a> Nearest<'a> {
    fn to(name: &'a str) -> Self {
        Nearest { name, nearest: "", distance: usize::MAX }
    }

    #[inline(never)]
    fn consider(&mut self, known: &'a str) {
        let distance = distance(self.name, known);
        if distance < self.distance {
            (self.nearest, self.distance) = (known, distance);
        }
    }

    #[inline(never)]
    fn consider_all(&mut self, options: &[Named]) {
        for (known, _) in options {
            self.consider(known);
        }
    }

    #[inline(never)]
    fn error(self, context: &str) -> ParameterError {
        ParameterError::new(context, self.name, &text(&["is no option; did you mean `", self.nearest, "`?"]))
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::operations::{GET_USER, GET_USERS, OPERATIONS};

    fn get_users() -> Operation {
        OperationId::GetUsers.descriptor()
    }

    #[test]
    fn finds_query_parameters_and_call_options() {
        assert!(matches!(meaning(&get_users(), &[], "pageSize"), Ok(Meaning::Query(p)) if p.name == "pageSize"));
        assert_eq!(meaning(&get_users(), &[], "signal"), Ok(Meaning::Call(Rule::Signal)));
        assert_eq!(
            meaning(&get_users(), &[("pageNumber", Rule::Count), FROM], "pageNumber"),
            Ok(Meaning::More(Rule::Count))
        );
        assert_eq!(meaning(&get_users(), &[], "customHeaders"), Ok(Meaning::Call(Rule::Headers)));
    }

    #[test]
    fn names_the_nearest_option() {
        let message =
            |operation: &Operation, name| meaning(operation, &[PREFETCH, FROM], name).unwrap_err().message.clone();
        assert_eq!(message(&get_users(), "pagesize"), "getUsers: `pagesize` is no option; did you mean `pageSize`?");
        assert_eq!(message(&get_users(), "timeOut"), "getUsers: `timeOut` is no option; did you mean `timeout`?");
        assert_eq!(message(&get_users(), "prefech"), "getUsers: `prefech` is no option; did you mean `prefetch`?");
        assert_eq!(
            message(&OperationId::GetUser.descriptor(), "userId"),
            "getUser: `userId` is passed by position, not in the options"
        );
    }

    #[test]
    fn every_option_takes_what_it_should() {
        use Rule::*;
        let text = Value::string;
        let number = Value::number;
        let bare = Value::bare;
        let fine = [
            (vec![Timeout, Deadline], vec![number(0.0), number(0.5), number(f64::INFINITY)]),
            (vec![Retries, Count], vec![number(0.0), number(1e9)]),
            (vec![Width], vec![number(1.0), number(1e9)]),
            (vec![Function, Token], vec![bare(What::Function)]),
            (vec![Region], vec![text("eu_west_1"), text("mypurecloud.ie")]),
            (vec![BasePath, LoginPath], vec![text("https://a.example/")]),
            (vec![Level], ["debug", "info", "warn", "error", "off"].map(text).to_vec()),
            (vec![Storage], ["memory", "session", "local"].map(text).to_vec()),
            (vec![Text], vec![text(""), text("x")]),
            (vec![Token, Id], vec![text("x")]),
            (vec![Position], vec![bare(What::Record), bare(What::Object)]),
            (vec![RateLimit, ExtraQuery], vec![bare(What::Record)]),
            (vec![Signal, Headers, Logger], vec![bare(What::Object), bare(What::Record), bare(What::Function)]),
        ];
        for (rules, values) in &fine {
            for (rule, value) in rules.iter().flat_map(|rule| values.iter().map(move |value| (rule, value))) {
                assert_eq!(rule.check("c", "n", value), Ok(()), "{rule:?} {value:?}");
            }
        }
        let wrong = [
            (
                vec![Timeout, Deadline, Retries, Count, Width],
                vec![number(-1.0), number(f64::NAN), text("1"), bare(What::BigInt)],
            ),
            (vec![Retries, Count, Width], vec![number(0.5), number(f64::INFINITY), number(1e9 + 1.0)]),
            (vec![Width], vec![number(0.0)]),
            (
                vec![Function, Position, Id, Region, BasePath, Level, Storage, RateLimit],
                vec![number(1.0), text(""), Value::list(vec![]), Value::boolean(true)],
            ),
            (vec![Token, Id, Text], vec![number(1.0), bare(What::HalfPair), bare(What::Record)]),
            (vec![Token], vec![text(""), text("Bearer x"), text("a b")]),
            (vec![Signal, Headers, Logger], vec![bare(What::Missing)]),
        ];
        for (rules, values) in &wrong {
            for (rule, value) in rules.iter().flat_map(|rule| values.iter().map(move |value| (rule, value))) {
                let error = rule.check("context", "name", value).expect_err("the value was taken");
                assert!(error.message.starts_with("context: `name` "), "{rule:?} {value:?}");
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
                assert!(SEVERAL.into_iter().flatten().all(|(name, _)| *name != parameter.name), "{}", operation.name);
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
