//! Filters of analytics queries: clauses and predicates, combined with `and` or `or`.
//!
//! A predicate of the type `dimension` (the default) tests a dimension: `matches` compares its value, `exists` and
//! `notExists` test whether there is a value. A predicate of the type `metric` has a `range` in milliseconds and tests
//! the length of a record; people have no metric. A predicate of the type `property` is an error: people have no
//! properties.

use serde::Deserialize;
use serde_json::Value;

use super::body::read_query;
use crate::api::ApiError;

/// What a filter tests: a person, or a record.
pub trait Row {
    /// Value of a dimension.
    fn value(&self, dimension: &str) -> Option<&str>;

    /// Length of a record in milliseconds; none for people.
    fn length(&self) -> Option<i64> {
        None
    }
}

/// What the predicates of a filter may test.
#[derive(Clone, Copy, Debug)]
pub struct Scope {
    /// Dimensions with a fixed set of values.
    pub values: &'static [(&'static str, &'static [&'static str])],
    /// Whether the rows have a length.
    pub metric: bool,
}

/// System presences.
pub const SYSTEM_PRESENCES: &[&str] =
    &["AVAILABLE", "AWAY", "BUSY", "OFFLINE", "IDLE", "ON_QUEUE", "MEAL", "TRAINING", "MEETING", "BREAK"];

/// Routing statuses.
pub const ROUTING_STATUSES: &[&str] = &["OFF_QUEUE", "IDLE", "INTERACTING", "NOT_RESPONDING", "COMMUNICATING"];

/// Filters on people.
pub const PEOPLE: Scope = Scope { values: &[], metric: false };

/// Filters on records of presence and routing status.
pub const RECORDS: Scope =
    Scope { values: &[("systemPresence", SYSTEM_PRESENCES), ("routingStatus", ROUTING_STATUSES)], metric: true };

/// Filters on rows of the present activity.
pub const ACTIVITY: Scope = Scope { metric: false, ..RECORDS };

#[derive(Deserialize)]
struct RawFilter {
    #[serde(rename = "type")]
    join: String,
    #[serde(default)]
    clauses: Vec<RawClause>,
    #[serde(default)]
    predicates: Vec<RawPredicate>,
}

#[derive(Deserialize)]
struct RawClause {
    #[serde(rename = "type")]
    join: String,
    predicates: Vec<RawPredicate>,
}

#[derive(Deserialize)]
struct RawPredicate {
    #[serde(rename = "type")]
    kind: Option<String>,
    dimension: Option<String>,
    operator: Option<String>,
    value: Option<String>,
    range: Option<Range>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct Range {
    gt: Option<f64>,
    gte: Option<f64>,
    lt: Option<f64>,
    lte: Option<f64>,
}

/// A valid filter.
#[derive(Debug)]
pub struct Filter {
    all: bool,
    clauses: Vec<Clause>,
    tests: Vec<Test>,
}

#[derive(Debug)]
struct Clause {
    all: bool,
    tests: Vec<Test>,
}

#[derive(Debug)]
enum Test {
    Matches(String, String),
    Exists(String, bool),
    Length(Range),
}

impl Filter {
    /// Reads and checks one filter. `field` is its name in the body.
    pub fn read(filter: &Value, field: &str, scope: Scope) -> Result<Self, ApiError> {
        let raw: RawFilter = read_query(filter)?;
        if raw.clauses.is_empty() && raw.predicates.is_empty() {
            return Err(ApiError::field("constraint.validation", field, "must have predicates or clauses"));
        }
        let clause = |(at, raw): (usize, RawClause)| {
            let field = format!("{field}.clauses[{at}]");
            if raw.predicates.is_empty() {
                return Err(ApiError::field("constraint.validation", &field, "must have predicates"));
            }
            Ok(Clause { all: raw.join == "and", tests: tests(raw.predicates, &field, scope)? })
        };
        Ok(Self {
            all: raw.join == "and",
            clauses: raw.clauses.into_iter().enumerate().map(clause).collect::<Result<_, _>>()?,
            tests: tests(raw.predicates, field, scope)?,
        })
    }

    /// Reads a list of filters, or a single one. The list is empty when the field is missing.
    pub fn list(body: &Value, field: &str, scope: Scope) -> Result<Vec<Self>, ApiError> {
        match &body[field] {
            Value::Null => Ok(Vec::new()),
            Value::Array(list) => {
                list.iter().enumerate().map(|(at, one)| Self::read(one, &format!("{field}[{at}]"), scope)).collect()
            }
            one => Ok(vec![Self::read(one, field, scope)?]),
        }
    }

    /// The values of a dimension that a matching row can have; none if the filter allows any value.
    pub fn listed_values(&self, dimension: &str) -> Option<Vec<&str>> {
        let clauses = self.clauses.iter().map(|clause| combine_values(clause.all, values(&clause.tests, dimension)));
        combine_values(self.all, clauses.chain(values(&self.tests, dimension)))
    }

    /// Whether a row matches the filter.
    pub fn matches(&self, row: &impl Row) -> bool {
        let mut parts = self
            .clauses
            .iter()
            .map(|clause| combine(clause.all, &mut clause.tests.iter().map(|test| test.holds(row))))
            .chain(self.tests.iter().map(|test| test.holds(row)));
        combine(self.all, &mut parts)
    }
}

fn combine(all: bool, parts: &mut impl Iterator<Item = bool>) -> bool {
    if all { parts.all(|part| part) } else { parts.any(|part| part) }
}

/// Combines lists of values. If all parts must match, one list is enough; of alternatives, each needs a list.
fn combine_values<'a>(all: bool, mut parts: impl Iterator<Item = Option<Vec<&'a str>>>) -> Option<Vec<&'a str>> {
    if all { parts.flatten().next() } else { parts.try_fold(Vec::new(), |sum, part| Some([sum, part?].concat())) }
}

/// The values of a dimension that each test allows.
fn values<'a>(tests: &'a [Test], dimension: &str) -> impl Iterator<Item = Option<Vec<&'a str>>> {
    tests.iter().map(move |test| match test {
        Test::Matches(name, value) if name == dimension => Some(vec![value.as_str()]),
        _ => None,
    })
}

fn tests(list: Vec<RawPredicate>, field: &str, scope: Scope) -> Result<Vec<Test>, ApiError> {
    let test = |(at, raw)| Test::read(raw, &format!("{field}.predicates[{at}]"), scope);
    list.into_iter().enumerate().map(test).collect()
}

impl Test {
    fn read(raw: RawPredicate, field: &str, scope: Scope) -> Result<Self, ApiError> {
        let invalid = |name: &str, problem: &str| {
            Err(ApiError::field("constraint.validation", &format!("{field}.{name}"), problem))
        };
        match raw.kind.as_deref() {
            Some("property") => return invalid("type", "people have no properties to query; use dimension"),
            Some("metric") if !scope.metric => return invalid("type", "there is no metric here; use dimension"),
            Some("metric") => {
                let bounds = raw.range.filter(|r| r.gt.or(r.gte).or(r.lt).or(r.lte).is_some());
                return match bounds {
                    Some(range) => Ok(Self::Length(range)),
                    None => invalid("range", "must give at least one of gt, gte, lt and lte, in milliseconds"),
                };
            }
            _ => {}
        }
        let Some(dimension) = raw.dimension else { return invalid("dimension", "must be given") };
        if raw.range.is_some() {
            return invalid("range", "belongs to predicates of type metric");
        }
        match (raw.operator.as_deref(), raw.value) {
            (Some(operator @ ("exists" | "notExists")), _) => Ok(Self::Exists(dimension, operator == "exists")),
            (_, None) => invalid("value", "must be given"),
            (_, Some(value)) => {
                let known = scope.values.iter().find(|(name, _)| *name == dimension).map(|(_, values)| *values);
                if let Some(known) = known.filter(|known| !known.contains(&value.as_str())) {
                    let problem = format!("must be one of {}", known.join(", "));
                    return Err(ApiError::field("invalid.value", &format!("{field}.value"), problem));
                }
                Ok(Self::Matches(dimension, value))
            }
        }
    }

    fn holds(&self, row: &impl Row) -> bool {
        match self {
            Self::Matches(dimension, value) => row.value(dimension) == Some(value.as_str()),
            Self::Exists(dimension, expected) => row.value(dimension).is_some() == *expected,
            #[expect(clippy::cast_precision_loss, reason = "lengths are far below 2^53")]
            Self::Length(range) => row.length().is_some_and(|length| range.holds(length as f64)),
        }
    }
}

impl Range {
    fn holds(self, value: f64) -> bool {
        self.gt.is_none_or(|bound| value > bound)
            && self.gte.is_none_or(|bound| value >= bound)
            && self.lt.is_none_or(|bound| value < bound)
            && self.lte.is_none_or(|bound| value <= bound)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    struct Record(&'static str, i64);

    impl Row for Record {
        fn value(&self, dimension: &str) -> Option<&str> {
            (dimension == "routingStatus").then_some(self.0)
        }

        fn length(&self) -> Option<i64> {
            Some(self.1)
        }
    }

    fn is(value: &str) -> Value {
        json!({ "dimension": "routingStatus", "value": value })
    }

    fn matches(filter: Value, row: &Record) -> bool {
        Filter::read(&filter, "f", RECORDS).unwrap().matches(row)
    }

    #[test]
    fn clauses_and_predicates_are_combined() {
        let idle = Record("IDLE", 5_000);
        assert!(matches(json!({ "type": "or", "predicates": [is("IDLE"), is("OFF_QUEUE")] }), &idle));
        assert!(!matches(json!({ "type": "and", "predicates": [is("IDLE"), is("OFF_QUEUE")] }), &idle));
        let either = json!({ "type": "or", "predicates": [is("IDLE"), is("INTERACTING")] });
        let long = json!({ "type": "metric", "range": { "gte": 5_000, "lt": 6_000 } });
        let both = json!({ "type": "and", "clauses": [either], "predicates": [long] });
        assert!(matches(both.clone(), &idle));
        assert!(!matches(both.clone(), &Record("IDLE", 6_000)));
        assert!(!matches(both, &Record("OFF_QUEUE", 5_000)));
    }

    #[test]
    fn existence_is_tested() {
        let row = Record("IDLE", 1);
        for (dimension, exists) in [("routingStatus", true), ("systemPresence", false)] {
            let test = |operator: &str| json!({ "type": "and", "predicates": [{ "dimension": dimension, "operator": operator }] });
            assert_eq!(matches(test("exists"), &row), exists);
            assert_eq!(matches(test("notExists"), &row), !exists);
        }
    }

    #[test]
    fn errors_name_the_field() {
        let field = |predicate: Value, scope| {
            let filter = json!({ "type": "and", "clauses": [{ "type": "or", "predicates": [predicate] }] });
            Filter::read(&filter, "f[0]", scope).unwrap_err().details[0].field.clone().unwrap()
        };
        let place = "f[0].clauses[0].predicates[0]";
        assert_eq!(field(is("ASLEEP"), RECORDS), format!("{place}.value"));
        assert_eq!(field(json!({ "value": "x" }), RECORDS), format!("{place}.dimension"));
        assert_eq!(field(json!({ "dimension": "userId" }), PEOPLE), format!("{place}.value"));
        assert_eq!(field(json!({ "type": "metric", "range": {} }), RECORDS), format!("{place}.range"));
        assert_eq!(field(json!({ "type": "metric", "range": { "gt": 1 } }), PEOPLE), format!("{place}.type"));
        assert_eq!(field(json!({ "type": "property" }), RECORDS), format!("{place}.type"));
        assert!(Filter::read(&json!({ "type": "and" }), "f", PEOPLE).is_err());
        assert!(
            Filter::read(&json!({ "type": "and", "clauses": [{ "type": "or", "predicates": [] }] }), "f", PEOPLE)
                .is_err()
        );
    }

    #[test]
    fn filters_list_the_values_of_a_dimension() {
        let user = |id: &str| json!({ "dimension": "userId", "value": id });
        let other = json!({ "dimension": "queueId", "value": "q" });
        let listed = |filter: Value| {
            let filter = Filter::read(&filter, "filter", ACTIVITY).unwrap();
            filter.listed_values("userId").map(|ids| ids.join(" "))
        };
        let or = json!({ "type": "or", "predicates": [user("a"), user("b")] });
        assert_eq!(listed(or.clone()).as_deref(), Some("a b"));
        assert_eq!(listed(json!({ "type": "or", "predicates": [user("a"), other] })), None);
        assert_eq!(listed(json!({ "type": "and", "predicates": [other, user("a")] })).as_deref(), Some("a"));
        assert_eq!(listed(json!({ "type": "and", "clauses": [or], "predicates": [other] })).as_deref(), Some("a b"));
        assert_eq!(listed(json!({ "type": "or", "clauses": [or], "predicates": [other] })), None);
        assert_eq!(
            listed(json!({ "type": "and", "predicates": [{ "dimension": "userId", "operator": "exists" }] })),
            None
        );
    }
}
