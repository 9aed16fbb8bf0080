// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! Development activities: coaching, learning modules, assessments.

use super::UserReference;

/// Learning, coaching or assessment item assigned to one or more users.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DevelopmentActivity {
    /// ID of the development activity, set by the service. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Moment the activity was completed. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_completed: Option<String>,
    /// User who created the activity. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserReference | undefined"))]
    pub created_by: Option<UserReference>,
    /// Moment the activity was created. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_created: Option<String>,
    /// Score achieved in the activity, in percent. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub percentage_score: Option<f32>,
    /// True when the achieved score was a pass. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub is_passed: Option<bool>,
    /// True when this is the newest assignment of its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub is_latest: Option<bool>,
    /// True when the learning module behind the activity has been archived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub is_module_archived: Option<bool>,
    /// How the learning module was archived: `Graceful` or `Immediate`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DevelopmentActivityArchivalMode | undefined"))]
    pub archival_mode: Option<DevelopmentActivityArchivalMode>,
    /// Relative path of this development activity in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Title of the activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Kind of activity, for example `Coaching` or `Assessment`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DevelopmentActivityType | undefined"))]
    pub r#type: Option<DevelopmentActivityType>,
    /// How far the activity has got.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DevelopmentActivityStatus | undefined"))]
    pub status: Option<DevelopmentActivityStatus>,
    /// Moment by which the activity has to be finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_due: Option<String>,
    /// User who leads the activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserReference | undefined"))]
    pub facilitator: Option<UserReference>,
    /// Users who take part in the activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserReference[] | undefined"))]
    pub attendees: Option<Vec<UserReference>>,
    /// True when the due date has passed and the activity is still unfinished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub is_overdue: Option<bool>,
}

/// Request body for counting and scoring development activities over a time span.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DevelopmentActivityAggregateParam {
    /// Time span to aggregate over, as an ISO 8601 interval `start/end`.
    pub interval: String,
    /// Measures to compute; those starting with `n` are counts and `oActivityScore` summarizes scores.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DevelopmentActivityAggregateParamMetrics[] | undefined"))]
    pub metrics: Option<Vec<DevelopmentActivityAggregateParamMetrics>>,
    /// Dimensions to split the results by; only `attendeeId` is available.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DevelopmentActivityAggregateParamGroupBy[] | undefined"))]
    pub group_by: Option<Vec<DevelopmentActivityAggregateParamGroupBy>>,
    /// Filter that decides which activities are included.
    pub filter: DevelopmentActivityAggregateQueryRequestFilter,
}

/// Group of predicates inside a filter of the development activity aggregate query.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct DevelopmentActivityAggregateQueryRequestClause {
    /// Whether all predicates have to hold (`And`) or one is enough (`Or`).
    pub r#type: DevelopmentActivityAggregateQueryRequestClauseType,
    /// Individual tests of the clause.
    pub predicates: Vec<DevelopmentActivityAggregateQueryRequestPredicate>,
}

/// Top-level filter of the development activity aggregate query.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct DevelopmentActivityAggregateQueryRequestFilter {
    /// Whether all clauses have to hold (`And`) or one is enough (`Or`).
    pub r#type: DevelopmentActivityAggregateQueryRequestFilterType,
    /// Groups of predicates that the filter joins.
    pub clauses: Vec<DevelopmentActivityAggregateQueryRequestClause>,
}

/// Test that a dimension of a development activity has a given value.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct DevelopmentActivityAggregateQueryRequestPredicate {
    /// Property of the activity to test.
    pub dimension: DevelopmentActivityAggregateQueryRequestPredicateDimension,
    /// Value the dimension must equal, always written as text.
    pub value: String,
}

/// Metrics of development activities for one time span.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct DevelopmentActivityAggregateQueryResponseData {
    /// Time span that the metrics cover, as an ISO 8601 interval `start/end`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub interval: Option<String>,
    /// Metrics computed for the time span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DevelopmentActivityAggregateQueryResponseMetric[] | undefined"))]
    pub metrics: Option<Vec<DevelopmentActivityAggregateQueryResponseMetric>>,
}

/// Development activity metrics for one combination of grouping values.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct DevelopmentActivityAggregateQueryResponseGroupedData {
    /// Grouping values that identify the group, keyed by dimension name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string> | undefined"))]
    pub group: Option<std::collections::BTreeMap<String, String>>,
    /// Metrics of the group, one entry per time span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DevelopmentActivityAggregateQueryResponseData[] | undefined"))]
    pub data: Option<Vec<DevelopmentActivityAggregateQueryResponseData>>,
}

/// One computed metric of development activities.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct DevelopmentActivityAggregateQueryResponseMetric {
    /// Which measure the statistics belong to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "typescript",
        tsify(type = "DevelopmentActivityAggregateQueryResponseMetricMetric | undefined")
    )]
    pub metric: Option<DevelopmentActivityAggregateQueryResponseMetricMetric>,
    /// Statistics computed for the measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "typescript",
        tsify(type = "DevelopmentActivityAggregateQueryResponseStatistics | undefined")
    )]
    pub stats: Option<DevelopmentActivityAggregateQueryResponseStatistics>,
}

/// Numeric summary of one development activity metric.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct DevelopmentActivityAggregateQueryResponseStatistics {
    /// Number of values that were counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub count: Option<i32>,
    /// Smallest value that was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub min: Option<f64>,
    /// Largest value that was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max: Option<f64>,
    /// All values added together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub sum: Option<f64>,
}

/// Answer to a development activity aggregate query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct DevelopmentActivityAggregateResponse {
    /// Metrics by group, one entry for each group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "typescript",
        tsify(type = "DevelopmentActivityAggregateQueryResponseGroupedData[] | undefined")
    )]
    pub results: Option<Vec<DevelopmentActivityAggregateQueryResponseGroupedData>>,
}

/// One page of development activities.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DevelopmentActivityListing {
    /// Development activities on this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DevelopmentActivity[] | undefined"))]
    pub entities: Option<Vec<DevelopmentActivity>>,
    /// Maximum number of development activities per page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_size: Option<i32>,
    /// Number of the returned page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_number: Option<i32>,
    /// Count of matching development activities over all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub total: Option<i64>,
    /// Relative path of the first page of development activities.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub first_uri: Option<String>,
    /// Relative path of the following page of development activities, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub next_uri: Option<String>,
    /// Relative path of the preceding page of development activities, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub previous_uri: Option<String>,
    /// Relative path of the final page of development activities.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub last_uri: Option<String>,
    /// Relative path of this page in the API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// How many pages of development activities there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_count: Option<i32>,
}

/// Values of `DevelopmentActivity.archivalMode`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"Graceful\" | \"Immediate\" | (string & {})"))]
pub enum DevelopmentActivityArchivalMode {
    /// `Graceful`
    Graceful,
    /// `Immediate`
    Immediate,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `DevelopmentActivity.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"Informational\" | \"Coaching\" | \"AssessedContent\" | \"Assessment\" | \"External\" | \"Native\" | (string & {})"
    )
)]
pub enum DevelopmentActivityType {
    /// `Informational`
    Informational,
    /// `Coaching`
    Coaching,
    /// `AssessedContent`
    AssessedContent,
    /// `Assessment`
    Assessment,
    /// `External`
    External,
    /// `Native`
    Native,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `DevelopmentActivity.status`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"Planned\" | \"InProgress\" | \"Completed\" | \"InvalidSchedule\" | \"NotCompleted\" | (string & {})"
    )
)]
pub enum DevelopmentActivityStatus {
    /// `Planned`
    Planned,
    /// `InProgress`
    InProgress,
    /// `Completed`
    Completed,
    /// `InvalidSchedule`
    InvalidSchedule,
    /// `NotCompleted`
    NotCompleted,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `DevelopmentActivityAggregateParam.metrics`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"nActivities\" | \"nPlannedActivities\" | \"nInProgressActivities\" | \"nCompleteActivities\" | \"nOverdueActivities\" | \"nInvalidScheduleActivities\" | \"nPassedActivities\" | \"nFailedActivities\" | \"oActivityScore\" | \"nNotCompletedActivities\" | (string & {})"
    )
)]
pub enum DevelopmentActivityAggregateParamMetrics {
    /// `nActivities`
    #[serde(rename = "nActivities")]
    NActivities,
    /// `nPlannedActivities`
    #[serde(rename = "nPlannedActivities")]
    NPlannedActivities,
    /// `nInProgressActivities`
    #[serde(rename = "nInProgressActivities")]
    NInProgressActivities,
    /// `nCompleteActivities`
    #[serde(rename = "nCompleteActivities")]
    NCompleteActivities,
    /// `nOverdueActivities`
    #[serde(rename = "nOverdueActivities")]
    NOverdueActivities,
    /// `nInvalidScheduleActivities`
    #[serde(rename = "nInvalidScheduleActivities")]
    NInvalidScheduleActivities,
    /// `nPassedActivities`
    #[serde(rename = "nPassedActivities")]
    NPassedActivities,
    /// `nFailedActivities`
    #[serde(rename = "nFailedActivities")]
    NFailedActivities,
    /// `oActivityScore`
    #[serde(rename = "oActivityScore")]
    OActivityScore,
    /// `nNotCompletedActivities`
    #[serde(rename = "nNotCompletedActivities")]
    NNotCompletedActivities,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `DevelopmentActivityAggregateParam.groupBy`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"attendeeId\" | (string & {})"))]
pub enum DevelopmentActivityAggregateParamGroupBy {
    /// `attendeeId`
    #[serde(rename = "attendeeId")]
    AttendeeId,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `DevelopmentActivityAggregateQueryRequestClause.type`. The vendor may add others, which are kept
/// unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"And\" | \"Or\" | (string & {})"))]
pub enum DevelopmentActivityAggregateQueryRequestClauseType {
    /// `And`
    And,
    /// `Or`
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `DevelopmentActivityAggregateQueryRequestFilter.type`. The vendor may add others, which are kept
/// unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"And\" | \"Or\" | (string & {})"))]
pub enum DevelopmentActivityAggregateQueryRequestFilterType {
    /// `And`
    And,
    /// `Or`
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `DevelopmentActivityAggregateQueryRequestPredicate.dimension`. The vendor may add others, which are kept
/// unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"attendeeId\" | \"type\" | \"moduleId\" | \"isPassed\" | (string & {})")
)]
pub enum DevelopmentActivityAggregateQueryRequestPredicateDimension {
    /// `attendeeId`
    #[serde(rename = "attendeeId")]
    AttendeeId,
    /// `type`
    #[serde(rename = "type")]
    Type,
    /// `moduleId`
    #[serde(rename = "moduleId")]
    ModuleId,
    /// `isPassed`
    #[serde(rename = "isPassed")]
    IsPassed,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `DevelopmentActivityAggregateQueryResponseMetric.metric`. The vendor may add others, which are kept
/// unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"nActivities\" | \"nPlannedActivities\" | \"nInProgressActivities\" | \"nCompleteActivities\" | \"nOverdueActivities\" | \"nInvalidScheduleActivities\" | \"nPassedActivities\" | \"nFailedActivities\" | \"oActivityScore\" | \"nNotCompletedActivities\" | (string & {})"
    )
)]
pub enum DevelopmentActivityAggregateQueryResponseMetricMetric {
    /// `nActivities`
    #[serde(rename = "nActivities")]
    NActivities,
    /// `nPlannedActivities`
    #[serde(rename = "nPlannedActivities")]
    NPlannedActivities,
    /// `nInProgressActivities`
    #[serde(rename = "nInProgressActivities")]
    NInProgressActivities,
    /// `nCompleteActivities`
    #[serde(rename = "nCompleteActivities")]
    NCompleteActivities,
    /// `nOverdueActivities`
    #[serde(rename = "nOverdueActivities")]
    NOverdueActivities,
    /// `nInvalidScheduleActivities`
    #[serde(rename = "nInvalidScheduleActivities")]
    NInvalidScheduleActivities,
    /// `nPassedActivities`
    #[serde(rename = "nPassedActivities")]
    NPassedActivities,
    /// `nFailedActivities`
    #[serde(rename = "nFailedActivities")]
    NFailedActivities,
    /// `oActivityScore`
    #[serde(rename = "oActivityScore")]
    OActivityScore,
    /// `nNotCompletedActivities`
    #[serde(rename = "nNotCompletedActivities")]
    NNotCompletedActivities,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
