//! Filters of analytics queries: clauses and predicates, joined by and / or.
//!
//! A predicate of type `dimension` (the default) tests a dimension: `matches` compares with `value`, `exists` and
//! `notExists` ask whether there is one. A predicate of type `metric` takes a `range` of milliseconds and tests the length
//! of a record; people have no metric. A predicate of type `property` is refused: no field names a property.

use serde::Deserialize;
use serde_json::Value;

use crate::errors::ApiError;

/// What a filter is applied to.
pub trait Row {
    /// Value of a dimension.
    fn value(&self, dimension: &str) -> Option<&str>;

    /// Length in milliseconds, for records.
    fn length(&self) -> Option<i64> {
        None
    }
}

/// Where a filter stands, and what it may name.
#[derive(Clone, Copy, Debug)]
pub struct Scope {
    /// Dimensions with a fixed set of values.
    pub values: &'static [(&'static str, &'static [&'static str])],
    /// Whether its rows have a length.
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

/// Filters on the present activity.
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

/// A checked filter.
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
    /// Reads and checks one filter; `field` is its place in the body.
    pub fn read(filter: &Value, field: &str, scope: Scope) -> Result<Self, ApiError> {
        let raw: RawFilter = super::read(filter)?;
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

    /// Reads the filters of a list in the body, or a single one; none when the field is absent.
    pub fn list(body: &Value, field: &str, scope: Scope) -> Result<Vec<Self>, ApiError> {
        match &body[field] {
            Value::Null => Ok(Vec::new()),
            Value::Array(list) => {
                list.iter().enumerate().map(|(at, one)| Self::read(one, &format!("{field}[{at}]"), scope)).collect()
            }
            one => Ok(vec![Self::read(one, field, scope)?]),
        }
    }

    /// Values of a dimension of which every selected row has one; none when the filter does not pin them down.
    pub fn pinned(&self, dimension: &str) -> Option<Vec<&str>> {
        let clauses = self.clauses.iter().map(|clause| pin(clause.all, pins(&clause.tests, dimension)));
        pin(self.all, clauses.chain(pins(&self.tests, dimension)))
    }

    /// Whether the filter selects a row.
    pub fn holds(&self, row: &impl Row) -> bool {
        let mut parts = self
            .clauses
            .iter()
            .map(|clause| join(clause.all, &mut clause.tests.iter().map(|test| test.holds(row))))
            .chain(self.tests.iter().map(|test| test.holds(row)));
        join(self.all, &mut parts)
    }
}

fn join(all: bool, parts: &mut impl Iterator<Item = bool>) -> bool {
    if all { parts.all(|part| part) } else { parts.any(|part| part) }
}

/// Of parts that must all hold, one that pins values down is enough; of alternatives, each has to.
fn pin<'a>(all: bool, mut parts: impl Iterator<Item = Option<Vec<&'a str>>>) -> Option<Vec<&'a str>> {
    if all { parts.flatten().next() } else { parts.try_fold(Vec::new(), |sum, part| Some([sum, part?].concat())) }
}

fn pins<'a>(tests: &'a [Test], dimension: &str) -> impl Iterator<Item = Option<Vec<&'a str>>> {
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
        let wrong = |name: &str, problem: &str| {
            Err(ApiError::field("constraint.validation", &format!("{field}.{name}"), problem))
        };
        match raw.kind.as_deref() {
            Some("property") => return wrong("type", "people have no properties to query; use dimension"),
            Some("metric") if !scope.metric => return wrong("type", "there is no metric here; use dimension"),
            Some("metric") => {
                let bounds = raw.range.filter(|r| r.gt.or(r.gte).or(r.lt).or(r.lte).is_some());
                return match bounds {
                    Some(range) => Ok(Self::Length(range)),
                    None => wrong("range", "must give at least one of gt, gte, lt and lte, in milliseconds"),
                };
            }
            _ => {}
        }
        let Some(dimension) = raw.dimension else { return wrong("dimension", "must be given") };
        if raw.range.is_some() {
            return wrong("range", "belongs to predicates of type metric");
        }
        match (raw.operator.as_deref(), raw.value) {
            (Some(operator @ ("exists" | "notExists")), _) => Ok(Self::Exists(dimension, operator == "exists")),
            (_, None) => wrong("value", "must be given"),
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

    fn holds(filter: Value, row: &Record) -> bool {
        Filter::read(&filter, "f", RECORDS).unwrap().holds(row)
    }

    #[test]
    fn clauses_and_predicates_are_joined() {
        let idle = Record("IDLE", 5_000);
        assert!(holds(json!({ "type": "or", "predicates": [is("IDLE"), is("OFF_QUEUE")] }), &idle));
        assert!(!holds(json!({ "type": "and", "predicates": [is("IDLE"), is("OFF_QUEUE")] }), &idle));
        let either = json!({ "type": "or", "predicates": [is("IDLE"), is("INTERACTING")] });
        let long = json!({ "type": "metric", "range": { "gte": 5_000, "lt": 6_000 } });
        let both = json!({ "type": "and", "clauses": [either], "predicates": [long] });
        assert!(holds(both.clone(), &idle));
        assert!(!holds(both.clone(), &Record("IDLE", 6_000)));
        assert!(!holds(both, &Record("OFF_QUEUE", 5_000)));
    }

    #[test]
    fn existence_is_tested() {
        let row = Record("IDLE", 1);
        for (dimension, exists) in [("routingStatus", true), ("systemPresence", false)] {
            let test = |operator: &str| json!({ "type": "and", "predicates": [{ "dimension": dimension, "operator": operator }] });
            assert_eq!(holds(test("exists"), &row), exists);
            assert_eq!(holds(test("notExists"), &row), !exists);
        }
    }

    #[test]
    fn faults_name_their_place() {
        let fault = |predicate: Value, scope| {
            let filter = json!({ "type": "and", "clauses": [{ "type": "or", "predicates": [predicate] }] });
            Filter::read(&filter, "f[0]", scope).unwrap_err().details[0].field.clone().unwrap()
        };
        let place = "f[0].clauses[0].predicates[0]";
        assert_eq!(fault(is("ASLEEP"), RECORDS), format!("{place}.value"));
        assert_eq!(fault(json!({ "value": "x" }), RECORDS), format!("{place}.dimension"));
        assert_eq!(fault(json!({ "dimension": "userId" }), PEOPLE), format!("{place}.value"));
        assert_eq!(fault(json!({ "type": "metric", "range": {} }), RECORDS), format!("{place}.range"));
        assert_eq!(fault(json!({ "type": "metric", "range": { "gt": 1 } }), PEOPLE), format!("{place}.type"));
        assert_eq!(fault(json!({ "type": "property" }), RECORDS), format!("{place}.type"));
        assert!(Filter::read(&json!({ "type": "and" }), "f", PEOPLE).is_err());
        assert!(
            Filter::read(&json!({ "type": "and", "clauses": [{ "type": "or", "predicates": [] }] }), "f", PEOPLE)
                .is_err()
        );
    }

    #[test]
    fn values_are_pinned_down_where_the_filter_says_so() {
        let user = |id: &str| json!({ "dimension": "userId", "value": id });
        let other = json!({ "dimension": "queueId", "value": "q" });
        let pinned = |filter: Value| {
            let filter = Filter::read(&filter, "filter", ACTIVITY).unwrap();
            filter.pinned("userId").map(|ids| ids.join(" "))
        };
        let or = json!({ "type": "or", "predicates": [user("a"), user("b")] });
        assert_eq!(pinned(or.clone()).as_deref(), Some("a b"));
        assert_eq!(pinned(json!({ "type": "or", "predicates": [user("a"), other] })), None);
        assert_eq!(pinned(json!({ "type": "and", "predicates": [other, user("a")] })).as_deref(), Some("a"));
        assert_eq!(pinned(json!({ "type": "and", "clauses": [or], "predicates": [other] })).as_deref(), Some("a b"));
        assert_eq!(pinned(json!({ "type": "or", "clauses": [or], "predicates": [other] })), None);
        assert_eq!(
            pinned(json!({ "type": "and", "predicates": [{ "dimension": "userId", "operator": "exists" }] })),
            None
        );
    }
}
