//! Detail queries: the records of people.
//!
//! Filters on people select people. Filters on presence and routing status select records: only matching records are
//! listed, and a person is a result only with a matching record for each kind of filter. Records are cut at the ends of
//! the interval, so that their sum is the aggregate over the interval. A record that has not ended has no end date.
//! People are in the order of their ids.

use std::collections::BTreeMap;

use genesys_users_models as models;
use serde::Deserialize;
use serde_json::Value;

use super::body::read_query;
use super::filter::{self, Filter, Row};
use super::history::{Period, Subject, Timeline};
use super::interval::Interval;
use super::people::select_people;
use super::presences::Presences;
use crate::api::ApiError;
use crate::state::clock::{Millis, iso};
use crate::state::{Organization, PersonKey};
use crate::views::enum_value;

/// Default number of entries of a term frequency.
const DEFAULT_TERMS: usize = 10;

/// A valid detail query.
#[derive(Debug)]
pub struct DetailQuery {
    pub interval: Interval,
    people: Vec<Filter>,
    presence: Vec<Filter>,
    routing: Vec<Filter>,
    descending: bool,
    /// Maximum number of people.
    limit: Option<usize>,
}

struct PresenceRow<'a>(&'a Presences, &'a Period<u16>);

impl Row for PresenceRow<'_> {
    fn value(&self, dimension: &str) -> Option<&str> {
        let (id, system) = self.0.get(self.1.value);
        match dimension {
            "systemPresence" => Some(system),
            "organizationPresenceId" => Some(id),
            _ => None,
        }
    }

    fn length(&self) -> Option<Millis> {
        Some(self.1.length())
    }
}

struct RoutingRow<'a>(&'a Period<&'static str>);

impl Row for RoutingRow<'_> {
    fn value(&self, dimension: &str) -> Option<&str> {
        (dimension == "routingStatus").then_some(self.0.value)
    }

    fn length(&self) -> Option<Millis> {
        Some(self.0.length())
    }
}

impl DetailQuery {
    /// Reads and checks the body of a query or a job. The interval may have at most `max_days` days.
    pub fn read(body: &Value, max_days: i64) -> Result<Self, ApiError> {
        let limit = body["limit"].as_i64();
        if limit.is_some_and(|limit| limit < 1) {
            return Err(ApiError::field("constraint.validation", "limit", "must be 1 or more"));
        }
        Ok(Self {
            interval: Interval::read(body["interval"].as_str().unwrap_or(""), max_days)?,
            people: Filter::list(body, "userFilters", filter::PEOPLE)?,
            presence: Filter::list(body, "presenceFilters", filter::RECORDS)?,
            routing: Filter::list(body, "routingStatusFilters", filter::RECORDS)?,
            descending: body["order"] == "desc",
            limit: limit.and_then(|limit| usize::try_from(limit).ok()),
        })
    }

    /// Whether the query filters records, so that the records of each person have to be read to find the results.
    pub fn filters_records(&self) -> bool {
        !self.presence.is_empty() || !self.routing.is_empty()
    }

    /// The people who match the filters on people and have a history in the interval.
    pub fn candidates(&self, organization: &Organization, as_of: Millis) -> Vec<PersonKey> {
        let mut keys = select_people(organization, &self.people, self.descending);
        keys.retain(|key| Subject::new(organization, *key).has_history(self.interval, as_of));
        keys
    }

    /// The results among the candidates. Calls `visit` with the records of each result.
    pub fn results(
        &self,
        organization: &Organization,
        as_of: Millis,
        mut visit: impl FnMut(&Timeline),
    ) -> Vec<PersonKey> {
        let presences = Presences::new(organization);
        let mut keys = self.candidates(organization, as_of);
        keys.retain(|key| {
            let found = self.records(&presences, &Subject::new(organization, *key), as_of);
            found.as_ref().inspect(|timeline| visit(timeline)).is_some()
        });
        keys.truncate(self.limit.unwrap_or(usize::MAX));
        keys
    }

    /// The same people as [`results`](Self::results). Reads records only if necessary.
    pub fn result_keys(&self, organization: &Organization, as_of: Millis) -> Vec<PersonKey> {
        if self.filters_records() {
            return self.results(organization, as_of, |_| {});
        }
        let mut keys = self.candidates(organization, as_of);
        keys.truncate(self.limit.unwrap_or(usize::MAX));
        keys
    }

    /// The matching records of a person; none if the person is not a result.
    fn records(&self, presences: &Presences, subject: &Subject<'_>, as_of: Millis) -> Option<Timeline> {
        let mut found = subject.timeline(self.interval, as_of);
        found.presence.retain(|period| self.presence.iter().all(|f| f.matches(&PresenceRow(presences, period))));
        found.routing.retain(|period| self.routing.iter().all(|f| f.matches(&RoutingRow(period))));
        let matches = (self.presence.is_empty() || !found.presence.is_empty())
            && (self.routing.is_empty() || !found.routing.is_empty());
        matches.then_some(found)
    }

    /// One result as the API writes it.
    pub fn view(&self, organization: &Organization, key: PersonKey, as_of: Millis) -> models::AnalyticsUserDetail {
        let presences = Presences::new(organization);
        let subject = Subject::new(organization, key);
        let found = self.records(&presences, &subject, as_of).unwrap_or_default();
        let presence = |period: &Period<u16>| {
            let (id, system) = presences.get(period.value);
            models::AnalyticsUserPresenceRecord {
                start_time: Some(iso(period.start)),
                end_time: (!period.open).then(|| iso(period.end)),
                system_presence: enum_value(system),
                organization_presence_id: Some(id.to_owned()),
            }
        };
        let routing = |period: &Period<&'static str>| models::AnalyticsRoutingStatusRecord {
            start_time: Some(iso(period.start)),
            end_time: (!period.open).then(|| iso(period.end)),
            routing_status: enum_value(period.value),
        };
        models::AnalyticsUserDetail {
            user_id: Some(subject.id.to_string()),
            primary_presence: Some(found.presence.iter().map(presence).collect()),
            routing_status: Some(found.routing.iter().map(routing).collect()),
        }
    }
}

/// An aggregation: counts of the records of a detail query.
pub struct Aggregation {
    of_presence: bool,
    kind: AggregationKind,
    count: i64,
}

enum AggregationKind {
    Terms { dimension: String, size: usize, counts: BTreeMap<String, i64> },
    Ranges { metric: String, ranges: Vec<(RawRange, i64)> },
}

#[derive(Clone, Copy, Deserialize)]
struct RawRange {
    gte: Option<f64>,
    lt: Option<f64>,
}

#[derive(Deserialize)]
struct RawAggregation {
    #[serde(rename = "type")]
    kind: Option<String>,
    dimension: Option<String>,
    metric: Option<String>,
    size: Option<i64>,
    #[serde(default)]
    ranges: Vec<RawRange>,
}

impl Aggregation {
    /// Reads and checks all aggregations of a body.
    ///
    /// `termFrequency` counts the records by the values of a dimension, most frequent value first. `numericRange`
    /// counts them by their length in milliseconds, which is the value of the metrics.
    pub fn list(body: &Value) -> Result<Vec<Self>, ApiError> {
        let mut list = Vec::new();
        for (field, of_presence) in [("presenceAggregations", true), ("routingStatusAggregations", false)] {
            for (at, one) in body[field].as_array().into_iter().flatten().enumerate() {
                list.push(Self::read(one, &format!("{field}[{at}]"), of_presence)?);
            }
        }
        Ok(list)
    }

    fn read(body: &Value, field: &str, of_presence: bool) -> Result<Self, ApiError> {
        let raw: RawAggregation = read_query(body)?;
        let invalid = |name: &str, problem: String| {
            Err(ApiError::field("constraint.validation", &format!("{field}.{name}"), problem))
        };
        let (dimensions, metrics): (&[&str], &[&str]) = if of_presence {
            (&["systemPresence", "organizationPresenceId"], &["tSystemPresence", "tOrganizationPresence"])
        } else {
            (&["routingStatus"], &["tAgentRoutingStatus"])
        };
        let known = |name: &str, value: Option<String>, known: &[&str]| match value {
            Some(value) if known.contains(&value.as_str()) => Ok(value),
            Some(_) => {
                let problem = format!("must be one of {}", known.join(", "));
                Err(ApiError::field("invalid.value", &format!("{field}.{name}"), problem))
            }
            None => Err(ApiError::field("constraint.validation", &format!("{field}.{name}"), "must be given")),
        };
        let kind = match raw.kind.as_deref() {
            Some("termFrequency") => AggregationKind::Terms {
                dimension: known("dimension", raw.dimension, dimensions)?,
                size: match raw.size.map(usize::try_from) {
                    None => DEFAULT_TERMS,
                    Some(Ok(size)) if size > 0 => size,
                    Some(_) => return invalid("size", "must be 1 or more".to_owned()),
                },
                counts: BTreeMap::new(),
            },
            Some("numericRange") if raw.ranges.is_empty() => return invalid("ranges", "must be given".to_owned()),
            Some("numericRange") => AggregationKind::Ranges {
                metric: known("metric", raw.metric, metrics)?,
                ranges: raw.ranges.into_iter().map(|range| (range, 0)).collect(),
            },
            _ => return invalid("type", "must be termFrequency or numericRange".to_owned()),
        };
        Ok(Self { of_presence, kind, count: 0 })
    }

    /// Counts the records of one result.
    pub fn add(&mut self, presences: &Presences, timeline: &Timeline) {
        if self.of_presence {
            timeline.presence.iter().for_each(|period| self.count(&PresenceRow(presences, period)));
        } else {
            timeline.routing.iter().for_each(|period| self.count(&RoutingRow(period)));
        }
    }

    fn count(&mut self, row: &impl Row) {
        self.count += 1;
        match &mut self.kind {
            AggregationKind::Terms { dimension, counts, .. } => {
                if let Some(value) = row.value(dimension) {
                    match counts.get_mut(value) {
                        Some(count) => *count += 1,
                        None => drop(counts.insert(value.to_owned(), 1)),
                    }
                }
            }
            AggregationKind::Ranges { ranges, .. } => {
                #[expect(clippy::cast_precision_loss, reason = "lengths are far below 2^53")]
                let length = row.length().unwrap_or(0) as f64;
                for (range, count) in ranges {
                    if range.gte.is_none_or(|bound| length >= bound) && range.lt.is_none_or(|bound| length < bound) {
                        *count += 1;
                    }
                }
            }
        }
    }

    /// The result as the API writes it.
    pub fn view(self) -> models::AggregationResult {
        let mut result = models::AggregationResult { count: Some(self.count), ..Default::default() };
        match self.kind {
            AggregationKind::Terms { dimension, size, counts } => {
                let mut counts: Vec<(String, i64)> = counts.into_iter().collect();
                counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
                counts.truncate(size);
                let entry = |(value, count)| models::AggregationResultEntry {
                    value: Some(value),
                    count: Some(count),
                    ..Default::default()
                };
                result.r#type = Some(models::AggregationResultType::TermFrequency);
                result.dimension = Some(dimension);
                result.results = Some(counts.into_iter().map(entry).collect());
            }
            AggregationKind::Ranges { metric, ranges } => {
                let entry = |(range, count): (RawRange, i64)| models::AggregationResultEntry {
                    gte: range.gte,
                    lt: range.lt,
                    count: Some(count),
                    ..Default::default()
                };
                result.r#type = Some(models::AggregationResultType::NumericRange);
                result.metric = Some(metric);
                result.results = Some(ranges.into_iter().map(entry).collect());
            }
        }
        result
    }
}
