//! Counts of learning and coaching activities.

use std::collections::BTreeMap;

use genesys_users_models::{
    DevelopmentActivityAggregateParam, DevelopmentActivityAggregateQueryRequestClause as Clause,
    DevelopmentActivityAggregateQueryRequestClauseType as ClauseType,
    DevelopmentActivityAggregateQueryRequestFilter as Filter,
    DevelopmentActivityAggregateQueryRequestFilterType as FilterType,
    DevelopmentActivityAggregateQueryRequestPredicate as Predicate,
    DevelopmentActivityAggregateQueryRequestPredicateDimension as Dimension,
    DevelopmentActivityAggregateQueryResponseData as Data,
    DevelopmentActivityAggregateQueryResponseGroupedData as Group,
    DevelopmentActivityAggregateQueryResponseMetric as Metric,
    DevelopmentActivityAggregateQueryResponseStatistics as Statistics, DevelopmentActivityAggregateResponse,
};
use serde_json::Value;
use uuid::Uuid;

use super::development::{self, History};
use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::routing::paging::int32;
use crate::state::seed::activities::Activity;
use crate::state::{Organization, PersonKey};
use crate::views::enum_value;

/// All metrics, in the order of a response to a query without metrics.
const METRICS: [&str; 10] = [
    "nActivities",
    "nPlannedActivities",
    "nInProgressActivities",
    "nCompleteActivities",
    "nOverdueActivities",
    "nInvalidScheduleActivities",
    "nPassedActivities",
    "nFailedActivities",
    "oActivityScore",
    "nNotCompletedActivities",
];

/// Types that can be counted.
const TYPES: [&str; 4] = ["Informational", "Coaching", "AssessedContent", "Assessment"];

/// Types that the API lists but does not count.
const UNCOUNTED: [&str; 2] = ["External", "Native"];

/// `postUsersDevelopmentActivitiesAggregatesQuery`
///
/// Counts the activities that are due in the interval and match the filter, for all attendees together or for each one.
/// The type of a filter or clause combines its clauses or predicates; a filter without clauses matches all activities.
/// A query without `metrics` returns all metrics. Activities of the types `External` and `Native` are not counted; a
/// filter for them has the status 501.
pub fn query(call: &Call<'_>) -> ApiResult {
    let body: DevelopmentActivityAggregateParam = call.body()?;
    let interval = development::interval("interval", &body.interval)?;
    // The schema has validated the names.
    let named: Vec<&str> = call.body["metrics"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let metrics: Vec<&str> = if named.is_empty() { METRICS.to_vec() } else { named };
    let grouped = body.group_by.as_ref().is_some_and(|dimensions| !dimensions.is_empty());

    let organization = call.organization.read();
    let filter = compile(&organization, &body.filter)?;
    let history = History::new(&organization);
    let mut groups: BTreeMap<Option<u32>, Vec<Activity>> = BTreeMap::new();
    if !grouped {
        groups.insert(None, Vec::new());
    }
    let counted = history.all().filter(|activity| {
        !UNCOUNTED.contains(&activity.kind) && development::within(interval, activity.due) && filter.passes(activity)
    });
    for activity in counted {
        groups.entry(grouped.then_some(activity.attendee)).or_default().push(activity);
    }
    let results = groups.into_iter().map(|(attendee, activities)| Group {
        group: attendee.map(|index| {
            let id = organization.people.get(PersonKey(index)).id.to_string();
            [("attendeeId".to_owned(), id)].into()
        }),
        data: Some(vec![Data {
            interval: Some(body.interval.clone()),
            metrics: Some(metrics.iter().map(|name| metric(name, &activities)).collect()),
        }]),
    });
    call.json(&DevelopmentActivityAggregateResponse { results: Some(results.collect()) })
}

fn metric(name: &str, activities: &[Activity]) -> Metric {
    let stats = if name == "oActivityScore" {
        let scores: Vec<f64> = activities.iter().filter_map(|activity| activity.score).map(f64::from).collect();
        let some = !scores.is_empty();
        Statistics {
            count: int32(scores.len()),
            min: some.then(|| scores.iter().copied().fold(f64::INFINITY, f64::min)),
            max: some.then(|| scores.iter().copied().fold(f64::NEG_INFINITY, f64::max)),
            sum: some.then(|| scores.iter().sum()),
        }
    } else {
        let count = activities.iter().filter(|activity| counts(name, activity)).count();
        Statistics { count: int32(count), ..Default::default() }
    };
    Metric { metric: enum_value(name), stats: Some(stats) }
}

fn counts(metric: &str, activity: &Activity) -> bool {
    match metric {
        "nPlannedActivities" => activity.status == "Planned",
        "nInProgressActivities" => activity.status == "InProgress",
        "nCompleteActivities" => activity.status == "Completed",
        "nOverdueActivities" => activity.overdue(),
        "nInvalidScheduleActivities" => activity.status == "InvalidSchedule",
        "nPassedActivities" => activity.passed() == Some(true),
        "nFailedActivities" => activity.passed() == Some(false),
        "nNotCompletedActivities" => activity.status == "NotCompleted",
        _ => true,
    }
}

/// A valid filter.
struct CompiledFilter {
    all: bool,
    clauses: Vec<(bool, Vec<Condition>)>,
}

enum Condition {
    /// None for an id that nobody has.
    Attendee(Option<PersonKey>),
    Kind(String),
    Module(Option<Uuid>),
    Passed(bool),
}

impl CompiledFilter {
    fn passes(&self, activity: &Activity) -> bool {
        combine(self.all, &self.clauses, |(all, conditions)| {
            combine(*all, conditions, |condition| condition.holds(activity))
        })
    }
}

/// Whether all items hold, or at least one. An empty list holds.
fn combine<T>(all: bool, items: &[T], holds: impl Fn(&T) -> bool) -> bool {
    items.is_empty() || if all { items.iter().all(holds) } else { items.iter().any(holds) }
}

impl Condition {
    fn holds(&self, activity: &Activity) -> bool {
        match self {
            Self::Attendee(key) => *key == Some(PersonKey(activity.attendee)),
            Self::Kind(kind) => activity.kind == kind,
            Self::Module(id) => activity.module.as_ref().is_some_and(|module| *id == Some(module.id)),
            Self::Passed(passed) => activity.passed() == Some(*passed),
        }
    }
}

fn compile(organization: &Organization, filter: &Filter) -> Result<CompiledFilter, ApiError> {
    let clauses = filter.clauses.iter().enumerate().map(|(at, clause): (usize, &Clause)| {
        let conditions = clause.predicates.iter().enumerate().map(|(number, predicate)| {
            condition(organization, &format!("filter.clauses[{at}].predicates[{number}].value"), predicate)
        });
        Ok((clause.r#type == ClauseType::And, conditions.collect::<Result<_, ApiError>>()?))
    });
    Ok(CompiledFilter { all: filter.r#type == FilterType::And, clauses: clauses.collect::<Result<_, ApiError>>()? })
}

fn condition(organization: &Organization, field: &str, predicate: &Predicate) -> Result<Condition, ApiError> {
    let text = predicate.value.clone();
    let invalid = |expected: String| {
        Err(ApiError::field("wem.learning.input.validation.error", field, format!("must be {expected}")))
    };
    match predicate.dimension {
        Dimension::AttendeeId => Ok(Condition::Attendee(organization.people.by_id(&text))),
        Dimension::ModuleId => Ok(Condition::Module(Uuid::try_parse(&text).ok())),
        Dimension::Type if TYPES.contains(&text.as_str()) => Ok(Condition::Kind(text)),
        Dimension::Type if UNCOUNTED.contains(&text.as_str()) => {
            let code = "wem.learning.type.not.implemented.exception";
            Err(ApiError { status: 501, ..ApiError::field(code, field, format!("{text} activities are not counted")) })
        }
        Dimension::Type => invalid(format!("one of {}", TYPES.join(", "))),
        _ => match text.to_lowercase().as_str() {
            "true" => Ok(Condition::Passed(true)),
            "false" => Ok(Condition::Passed(false)),
            _ => invalid("true or false".to_owned()),
        },
    }
}
