//! Aggregate queries: the time by status in each bucket of an interval, for all people together or for each person.

use std::collections::BTreeMap;

use genesys_users_models as models;
use serde::Deserialize;
use serde_json::Value;

use super::body::read_query;
use super::filter::{self, Filter, ROUTING_STATUSES};
use super::history::{Period, Subject};
use super::interval::Interval;
use super::people::select_people;
use super::presences::Presences;
use crate::api::ApiError;
use crate::state::clock::Millis;
use crate::state::{Organization, PersonKey};

/// Maximum length of an interval, in days.
const MAX_DAYS: i64 = 366;

/// Maximum number of buckets of all groups of a response.
const MAX_CELLS: usize = 100_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
enum Metric {
    #[serde(rename = "tSystemPresence")]
    SystemPresence,
    #[serde(rename = "tOrganizationPresence")]
    OrganizationPresence,
    #[serde(rename = "tAgentRoutingStatus")]
    RoutingStatus,
}

impl Metric {
    fn name(self) -> &'static str {
        match self {
            Self::SystemPresence => "tSystemPresence",
            Self::OrganizationPresence => "tOrganizationPresence",
            Self::RoutingStatus => "tAgentRoutingStatus",
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawQuery {
    interval: String,
    granularity: Option<String>,
    time_zone: Option<String>,
    #[serde(default)]
    group_by: Vec<String>,
    metrics: Vec<Metric>,
    #[serde(default)]
    views: Vec<View>,
}

/// A view with the function `rangeBound`: the periods of a metric whose length, in milliseconds, is in the range.
#[derive(Debug, Deserialize)]
struct View {
    target: Metric,
    name: String,
    range: Option<ViewRange>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct ViewRange {
    gte: Option<f64>,
    lt: Option<f64>,
}

/// A valid aggregate query.
#[derive(Debug)]
pub struct AggregateQuery {
    /// The whole interval.
    pub interval: Interval,
    buckets: Vec<Interval>,
    people: Vec<Filter>,
    /// Whether the results are grouped by person.
    pub by_person: bool,
    metrics: Vec<Metric>,
    views: Vec<View>,
}

/// The sums of one bucket.
#[derive(Clone, Default)]
struct Cell {
    /// By index of the presence definition.
    presence: Vec<Millis>,
    /// By index of the routing status.
    routing: [Millis; ROUTING_STATUSES.len()],
    /// Count and sum of each view.
    views: Vec<(i64, Millis)>,
}

impl AggregateQuery {
    /// Reads and checks the body of a query or a job.
    pub fn read(body: &Value) -> Result<Self, ApiError> {
        let raw: RawQuery = read_query(body)?;
        if raw.metrics.is_empty() {
            return Err(ApiError::field("constraint.validation", "metrics", "must name at least one metric"));
        }
        for (at, view) in raw.views.iter().enumerate() {
            let range = view.range.filter(|range| range.gte.or(range.lt).is_some());
            if range.is_none() {
                let field = format!("views[{at}].range");
                return Err(ApiError::field(
                    "constraint.validation",
                    &field,
                    "must give gte, lt or both, in milliseconds",
                ));
            }
        }
        let interval = Interval::read(&raw.interval, MAX_DAYS)?;
        let mut metrics = raw.metrics;
        metrics.sort_by_key(|metric| metric.name());
        metrics.dedup();
        Ok(Self {
            interval,
            buckets: interval.buckets(raw.granularity.as_deref(), raw.time_zone.as_deref())?,
            people: Filter::list(body, "filter", filter::PEOPLE)?,
            by_person: !raw.group_by.is_empty(),
            metrics,
            views: raw.views,
        })
    }

    /// The people of the query that have a history in the interval, in order of id.
    pub fn people(&self, organization: &Organization, as_of: Millis) -> Vec<PersonKey> {
        let mut keys = select_people(organization, &self.people, false);
        keys.retain(|key| Subject::new(organization, *key).has_history(self.interval, as_of));
        keys
    }

    /// Returns an error if the response would be too large.
    pub fn check_size(&self, groups: usize) -> Result<(), ApiError> {
        if groups.saturating_mul(self.buckets.len()) <= MAX_CELLS {
            return Ok(());
        }
        let problem = format!(
            "the answer would have more than {MAX_CELLS} buckets; take a longer granularity, filter by userId, or submit \
             a job, which gives its results in pages"
        );
        Err(ApiError::field("constraint.validation", "groupBy", problem))
    }

    /// The groups of the results: one for each person, or one for all.
    pub fn groups(
        &self,
        organization: &Organization,
        keys: &[PersonKey],
        as_of: Millis,
    ) -> Vec<models::UserAggregateDataContainer> {
        let presences = Presences::new(organization);
        let count = organization.catalogue.presences.len();
        if self.by_person {
            let group = |key: &PersonKey| {
                let mut cells = self.cells(count);
                let subject = Subject::new(organization, *key);
                self.add(&mut cells, &subject, as_of);
                let name = BTreeMap::from([("userId".to_owned(), subject.id.to_string())]);
                self.view(name, &cells, &presences)
            };
            return keys.iter().map(group).collect();
        }
        if keys.is_empty() {
            return Vec::new();
        }
        let mut cells = self.cells(count);
        for key in keys {
            self.add(&mut cells, &Subject::new(organization, *key), as_of);
        }
        vec![self.view(BTreeMap::new(), &cells, &presences)]
    }

    /// Presence definitions by system presence, if the query has a metric of presences.
    pub fn mappings(&self, organization: &Organization) -> Option<BTreeMap<String, Vec<String>>> {
        let has_presence = self.metrics.iter().any(|metric| *metric != Metric::RoutingStatus);
        has_presence.then(|| Presences::new(organization).by_system())
    }

    fn cells(&self, presences: usize) -> Vec<Cell> {
        let cell = Cell { presence: vec![0; presences], views: vec![(0, 0); self.views.len()], ..Cell::default() };
        vec![cell; self.buckets.len()]
    }

    fn add(&self, cells: &mut [Cell], subject: &Subject<'_>, as_of: Millis) {
        let timeline = subject.timeline(self.interval, as_of);
        for period in &timeline.presence {
            self.spread(
                cells,
                period,
                |metric| metric != Metric::RoutingStatus,
                |cell, length| {
                    cell.presence[usize::from(period.value)] += length;
                },
            );
        }
        for period in &timeline.routing {
            let Some(at) = ROUTING_STATUSES.iter().position(|status| *status == period.value) else { continue };
            self.spread(
                cells,
                period,
                |metric| metric == Metric::RoutingStatus,
                |cell, length| {
                    cell.routing[at] += length;
                },
            );
        }
    }

    /// Adds a period to each bucket that it overlaps, and to the views of its metrics.
    fn spread<T>(
        &self,
        cells: &mut [Cell],
        period: &Period<T>,
        concerns: impl Fn(Metric) -> bool,
        add: impl Fn(&mut Cell, Millis),
    ) {
        let first = self.buckets.partition_point(|bucket| bucket.end <= period.start);
        for (bucket, cell) in self.buckets.iter().zip(cells).skip(first) {
            if bucket.start >= period.end {
                break;
            }
            let length = bucket.end.min(period.end) - bucket.start.max(period.start);
            add(cell, length);
            for (view, (count, sum)) in self.views.iter().zip(&mut cell.views) {
                if concerns(view.target) && view.range.is_none_or(|range| range.holds(length)) {
                    *count += 1;
                    *sum += length;
                }
            }
        }
    }

    fn view(
        &self,
        group: BTreeMap<String, String>,
        cells: &[Cell],
        presences: &Presences,
    ) -> models::UserAggregateDataContainer {
        let data = self.buckets.iter().zip(cells).filter_map(|(bucket, cell)| {
            let metrics: Vec<_> = self.metrics.iter().flat_map(|metric| cell.metrics(*metric, presences)).collect();
            (!metrics.is_empty()).then(|| models::StatisticalResponse {
                interval: Some(bucket.text()),
                metrics: Some(metrics),
                views: (!self.views.is_empty()).then(|| self.views.iter().zip(&cell.views).map(view_data).collect()),
            })
        });
        models::UserAggregateDataContainer { group: Some(group), data: Some(data.collect()) }
    }
}

impl ViewRange {
    #[expect(clippy::cast_precision_loss, reason = "lengths are far below 2^53")]
    fn holds(self, length: Millis) -> bool {
        self.gte.is_none_or(|bound| length as f64 >= bound) && self.lt.is_none_or(|bound| (length as f64) < bound)
    }
}

impl Cell {
    /// The values of a metric by qualifier, without zeros.
    fn metrics(&self, metric: Metric, presences: &Presences) -> Vec<models::AggregateMetricData> {
        let mut sums: BTreeMap<&str, Millis> = BTreeMap::new();
        match metric {
            Metric::RoutingStatus => {
                for (status, sum) in ROUTING_STATUSES.iter().zip(self.routing) {
                    *sums.entry(status).or_default() += sum;
                }
            }
            Metric::SystemPresence | Metric::OrganizationPresence => {
                for (index, sum) in (0_u16..).zip(&self.presence) {
                    let (id, system) = presences.get(index);
                    *sums.entry(if metric == Metric::SystemPresence { system } else { id }).or_default() += sum;
                }
            }
        }
        let data = |(qualifier, sum): (&str, Millis)| models::AggregateMetricData {
            metric: Some(metric.name().to_owned()),
            qualifier: Some(qualifier.to_owned()),
            stats: Some(models::StatisticalSummary { sum: Some(float(sum)), ..Default::default() }),
        };
        sums.into_iter().filter(|(_, sum)| *sum > 0).map(data).collect()
    }
}

fn view_data((view, (count, sum)): (&View, &(i64, Millis))) -> models::AggregateViewData {
    models::AggregateViewData {
        name: Some(view.name.clone()),
        stats: Some(models::StatisticalSummary { count: Some(*count), sum: Some(float(*sum)), ..Default::default() }),
    }
}

#[expect(clippy::cast_precision_loss, reason = "sums of milliseconds stay below 2^53")]
fn float(sum: Millis) -> f64 {
    sum as f64
}
