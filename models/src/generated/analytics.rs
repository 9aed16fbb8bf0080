// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! Queries over the recorded activity of people, and their results.

use super::PagingSpec;

/// Computed values of one metric within an aggregate result.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct AggregateMetricData {
    /// Identifier of the metric that was computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub metric: Option<String>,
    /// Additional value that narrows the metric, for instance one particular status being measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub qualifier: Option<String>,
    /// Statistics computed for the metric.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "StatisticalSummary | undefined"))]
    pub stats: Option<StatisticalSummary>,
}

/// Computed values of one view defined in an aggregate query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct AggregateViewData {
    /// Label that the query gave to the view.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Statistics computed for the view.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "StatisticalSummary | undefined"))]
    pub stats: Option<StatisticalSummary>,
}

/// One numeric bucket of a range aggregation, closed at the bottom and open at the top.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct AggregationRange {
    /// Lower bound of the bucket; values equal to it are included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub gte: Option<f64>,
    /// Upper bound of the bucket; values equal to it are excluded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub lt: Option<f64>,
}

/// Outcome of one aggregation that a detail query asked for.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct AggregationResult {
    /// Kind of aggregation: `termFrequency` counts distinct values, `numericRange` counts values per bucket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AggregationResultType | undefined"))]
    pub r#type: Option<AggregationResultType>,
    /// Dimension that was aggregated, when the aggregation ran on a dimension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub dimension: Option<String>,
    /// Metric that was aggregated, when the aggregation ran on a metric.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub metric: Option<String>,
    /// Number of records that the aggregation covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub count: Option<i64>,
    /// Buckets of the aggregation with their individual counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AggregationResultEntry[] | undefined"))]
    pub results: Option<Vec<AggregationResultEntry>>,
}

/// One bucket of an aggregation result: a single term or a single numeric range.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct AggregationResultEntry {
    /// Number of records that fall into the bucket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub count: Option<i64>,
    /// Term that the bucket stands for, in a term frequency aggregation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub value: Option<String>,
    /// Inclusive lower bound of the bucket, in a numeric range aggregation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub gte: Option<f64>,
    /// Exclusive upper bound of the bucket, in a numeric range aggregation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub lt: Option<f64>,
}

/// Request for a breakdown of the matching records, to be returned with a detail query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct AnalyticsQueryAggregation {
    /// Whether to count by distinct term (`termFrequency`) or by numeric bucket (`numericRange`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AnalyticsQueryAggregationType | undefined"))]
    pub r#type: Option<AnalyticsQueryAggregationType>,
    /// Dimension whose values are to be aggregated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub dimension: Option<String>,
    /// Metric whose values are to be aggregated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub metric: Option<String>,
    /// Maximum number of buckets to return for a `termFrequency` aggregation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub size: Option<i32>,
    /// Buckets to count into for a `numericRange` aggregation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AggregationRange[] | undefined"))]
    pub ranges: Option<Vec<AggregationRange>>,
}

/// Period during which a user held a single routing status.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AnalyticsRoutingStatusRecord {
    /// Moment the user entered the routing status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub start_time: Option<String>,
    /// Moment the user left the routing status; may be missing while the period is still open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub end_time: Option<String>,
    /// Routing status held throughout the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AnalyticsRoutingStatusRecordRoutingStatus | undefined"))]
    pub routing_status: Option<AnalyticsRoutingStatusRecordRoutingStatus>,
}

/// Agent together with the score given to that agent as a candidate.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AnalyticsScoredAgent {
    /// Score of the agent, as a whole number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub agent_score: Option<i32>,
    /// User ID of the agent that was scored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub scored_agent_id: Option<String>,
}

/// Timeline of one user's presence and routing status over the queried interval.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AnalyticsUserDetail {
    /// ID of the user whose timeline this is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub user_id: Option<String>,
    /// Periods of the user's primary presence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AnalyticsUserPresenceRecord[] | undefined"))]
    pub primary_presence: Option<Vec<AnalyticsUserPresenceRecord>>,
    /// Periods of the user's routing status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AnalyticsRoutingStatusRecord[] | undefined"))]
    pub routing_status: Option<Vec<AnalyticsRoutingStatusRecord>>,
}

/// One batch of results from an asynchronous user details job.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AnalyticsUserDetailsAsyncQueryResponse {
    /// User timelines contained in this batch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AnalyticsUserDetail[] | undefined"))]
    pub user_details: Option<Vec<AnalyticsUserDetail>>,
    /// Opaque marker to send back in order to fetch the next batch; missing on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub cursor: Option<String>,
    /// Moment up to which data was available to the job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub data_availability_date: Option<String>,
}

/// Results of a synchronous user details query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AnalyticsUserDetailsQueryResponse {
    /// Timelines of the users on the requested page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AnalyticsUserDetail[] | undefined"))]
    pub user_details: Option<Vec<AnalyticsUserDetail>>,
    /// Outcomes of the aggregations that the query asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AggregationResult[] | undefined"))]
    pub aggregations: Option<Vec<AggregationResult>>,
    /// Count of all matches for the query, over every page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub total_hits: Option<i32>,
}

/// Period during which a user held a single presence.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AnalyticsUserPresenceRecord {
    /// Moment the user switched to the presence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub start_time: Option<String>,
    /// Moment the user switched away; may be missing while the presence is still current.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub end_time: Option<String>,
    /// Built-in presence category of the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AnalyticsUserPresenceRecordSystemPresence | undefined"))]
    pub system_presence: Option<AnalyticsUserPresenceRecordSystemPresence>,
    /// ID of the organization's presence definition that was in effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub organization_presence_id: Option<String>,
}

/// Acknowledgement of a newly submitted asynchronous query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AsyncQueryResponse {
    /// ID of the job, used to poll its status and fetch its results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub job_id: Option<String>,
}

/// Progress of an asynchronous query job.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AsyncQueryStatus {
    /// Stage the job has reached; results can be fetched once it is `FULFILLED`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AsyncQueryStatusState | undefined"))]
    pub state: Option<AsyncQueryStatusState>,
    /// Explanation of what went wrong, for a job that did not succeed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub error_message: Option<String>,
    /// Moment after which the job and its results are no longer kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub expiration_date: Option<String>,
    /// Moment the job was submitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub submission_date: Option<String>,
    /// Moment the job finished running.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub completion_date: Option<String>,
}

/// Request body that starts an asynchronous job over user presence and routing status history.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AsyncUserDetailsQuery {
    /// Time span to query, as an ISO 8601 interval `start/end`.
    pub interval: String,
    /// Conditions on which users to include.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserDetailQueryFilter[] | undefined"))]
    pub user_filters: Option<Vec<UserDetailQueryFilter>>,
    /// Conditions on which presence periods to include.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "PresenceDetailQueryFilter[] | undefined"))]
    pub presence_filters: Option<Vec<PresenceDetailQueryFilter>>,
    /// Conditions on which routing status periods to include.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingStatusDetailQueryFilter[] | undefined"))]
    pub routing_status_filters: Option<Vec<RoutingStatusDetailQueryFilter>>,
    /// Sort direction of the results: `asc`, `desc`, or `unordered` for no sorting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AsyncUserDetailsQueryOrder | undefined"))]
    pub order: Option<AsyncUserDetailsQueryOrder>,
    /// Maximum number of results that the job should gather.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub limit: Option<i32>,
}

/// Tells how far analytics data has been made available for asynchronous queries.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DataAvailabilityResponse {
    /// Moment up to which data can be queried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub data_availability_date: Option<String>,
}

/// Bounds on a number for use in query predicates.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct NumericRange {
    /// Exclusive lower bound: matching numbers are strictly greater.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub gt: Option<f64>,
    /// Inclusive lower bound: matching numbers are at least this large.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub gte: Option<f64>,
    /// Exclusive upper bound: matching numbers are strictly smaller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub lt: Option<f64>,
    /// Inclusive upper bound: matching numbers are at most this large.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub lte: Option<f64>,
}

/// Result of an observation query for one metric and qualifier.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ObservationMetricData {
    /// Name of the observed metric.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub metric: Option<String>,
    /// Value that subdivides the metric, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub qualifier: Option<String>,
    /// Statistics computed for the metric.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "StatisticalSummary | undefined"))]
    pub stats: Option<StatisticalSummary>,
    /// Whether the list in `observations` was cut short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub truncated: Option<bool>,
    /// Individual observations behind the metric.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ObservationValue[] | undefined"))]
    pub observations: Option<Vec<ObservationValue>>,
}

/// Single observation of a conversation session, with its routing and participant details.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ObservationValue {
    /// Date and time at which the observation took place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub observation_date: Option<String>,
    /// ID of the observed conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub conversation_id: Option<String>,
    /// ID of the observed session within the conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub session_id: Option<String>,
    /// Distinct IDs of the routing skills requested for the conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub requested_routing_skill_ids: Option<Vec<String>>,
    /// ID of the routing language requested for the conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub requested_language_id: Option<String>,
    /// Priority of the conversation in routing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub routing_priority: Option<i64>,
    /// Name of the participant in the observed session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub participant_name: Option<String>,
    /// ID of the user involved in the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub user_id: Option<String>,
    /// Whether the communication is inbound or outbound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ObservationValueDirection | undefined"))]
    pub direction: Option<ObservationValueDirection>,
    /// Media type of the session before a conversion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub converted_from: Option<String>,
    /// Media type of the session after a conversion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub converted_to: Option<String>,
    /// Address that originated the communication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub address_from: Option<String>,
    /// Address to which the communication was directed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub address_to: Option<String>,
    /// Number of the calling party (automatic number identification).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub ani: Option<String>,
    /// Number that was dialed (dialed number identification service).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub dnis: Option<String>,
    /// ID of the team associated with the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub team_id: Option<String>,
    /// Distinct routing methods requested for the conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ObservationValueRequestedRoutings[] | undefined"))]
    pub requested_routings: Option<Vec<ObservationValueRequestedRoutings>>,
    /// Routing method that was actually applied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ObservationValueUsedRouting | undefined"))]
    pub used_routing: Option<ObservationValueUsedRouting>,
    /// Agents together with the scores given to them for this conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AnalyticsScoredAgent[] | undefined"))]
    pub scored_agents: Option<Vec<AnalyticsScoredAgent>>,
}

/// A group of presence predicates combined by one boolean operator.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct PresenceDetailQueryClause {
    /// Boolean operator that joins the predicates of the clause.
    pub r#type: PresenceDetailQueryClauseType,
    /// Presence conditions evaluated within the clause.
    pub predicates: Vec<PresenceDetailQueryPredicate>,
}

/// Boolean filter that selects presence records in a user detail query.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct PresenceDetailQueryFilter {
    /// Boolean operator that joins the clauses and predicates of the filter.
    pub r#type: PresenceDetailQueryFilterType,
    /// Nested groups of presence conditions, each with its own operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "PresenceDetailQueryClause[] | undefined"))]
    pub clauses: Option<Vec<PresenceDetailQueryClause>>,
    /// Presence conditions placed directly in the filter, outside any clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "PresenceDetailQueryPredicate[] | undefined"))]
    pub predicates: Option<Vec<PresenceDetailQueryPredicate>>,
}

/// A single condition on the presence of a user in a detail query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct PresenceDetailQueryPredicate {
    /// Kind of attribute the presence condition tests: `dimension`, `property` or `metric`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "PresenceDetailQueryPredicateType | undefined"))]
    pub r#type: Option<PresenceDetailQueryPredicateType>,
    /// Presence attribute to test: the organization presence identifier or the system presence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "PresenceDetailQueryPredicateDimension | undefined"))]
    pub dimension: Option<PresenceDetailQueryPredicateDimension>,
    /// Comparison to apply: `matches` compares with a value, `exists` and `notExists` test for presence of data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "PresenceDetailQueryPredicateOperator | undefined"))]
    pub operator: Option<PresenceDetailQueryPredicateOperator>,
    /// Presence identifier or system presence name to compare with the dimension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub value: Option<String>,
    /// Numeric bounds to compare with, used in place of a single `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "NumericRange | undefined"))]
    pub range: Option<NumericRange>,
}

/// A group of routing status predicates combined by one boolean operator.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct RoutingStatusDetailQueryClause {
    /// Boolean operator that joins the routing status predicates of the clause.
    pub r#type: RoutingStatusDetailQueryClauseType,
    /// Routing status conditions evaluated within the clause.
    pub predicates: Vec<RoutingStatusDetailQueryPredicate>,
}

/// Boolean filter that selects routing status records in a user detail query.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct RoutingStatusDetailQueryFilter {
    /// Boolean operator that joins the clauses and predicates of the routing status filter.
    pub r#type: RoutingStatusDetailQueryFilterType,
    /// Nested groups of routing status conditions, each with its own operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingStatusDetailQueryClause[] | undefined"))]
    pub clauses: Option<Vec<RoutingStatusDetailQueryClause>>,
    /// Routing status conditions placed directly in the filter, outside any clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingStatusDetailQueryPredicate[] | undefined"))]
    pub predicates: Option<Vec<RoutingStatusDetailQueryPredicate>>,
}

/// A single condition on the routing status of a user in a detail query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct RoutingStatusDetailQueryPredicate {
    /// Kind of attribute the routing status condition tests: `dimension`, `property` or `metric`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingStatusDetailQueryPredicateType | undefined"))]
    pub r#type: Option<RoutingStatusDetailQueryPredicateType>,
    /// Attribute to test, which is always `routingStatus` here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingStatusDetailQueryPredicateDimension | undefined"))]
    pub dimension: Option<RoutingStatusDetailQueryPredicateDimension>,
    /// How to test the dimension: compare it with a value, or check that it is set or missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingStatusDetailQueryPredicateOperator | undefined"))]
    pub operator: Option<RoutingStatusDetailQueryPredicateOperator>,
    /// Routing status to compare with the dimension, such as `IDLE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub value: Option<String>,
    /// Lower and upper numeric limits to compare with, as an alternative to `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "NumericRange | undefined"))]
    pub range: Option<NumericRange>,
}

/// Metrics and views calculated for one time interval of an aggregate query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct StatisticalResponse {
    /// Time span covered by the figures, as an ISO 8601 interval `start/end`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub interval: Option<String>,
    /// Calculated metrics for the interval, one entry per metric.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AggregateMetricData[] | undefined"))]
    pub metrics: Option<Vec<AggregateMetricData>>,
    /// Calculated views derived from the metrics, one entry per view.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AggregateViewData[] | undefined"))]
    pub views: Option<Vec<AggregateViewData>>,
}

/// Statistics summarizing the values of one metric; which members are set depends on the metric.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct StatisticalSummary {
    /// Largest value observed for the metric.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max: Option<f64>,
    /// Smallest value observed for the metric.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub min: Option<f64>,
    /// Number of values that were counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub count: Option<i64>,
    /// Number of counted occurrences classed as negative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub count_negative: Option<i64>,
    /// Number of counted occurrences classed as positive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub count_positive: Option<i64>,
    /// Total of all observed values, in milliseconds for duration metrics.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub sum: Option<f64>,
    /// Value of the metric at the time of the query.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub current: Option<f64>,
    /// Result of dividing `numerator` by `denominator`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub ratio: Option<f64>,
    /// Upper part of the fraction behind `ratio`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub numerator: Option<f64>,
    /// Lower part of the fraction behind `ratio`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub denominator: Option<f64>,
    /// Goal configured for the metric, such as a service level target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub target: Option<f64>,
    /// Value at the 95th percentile of the observed values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub p95: Option<i64>,
    /// Value at the 99th percentile of the observed values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub p99: Option<i64>,
    /// Whole-number result of a calculated metric.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub calculated_metric_value: Option<i64>,
}

/// One group in the result of a user activity query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserActivityData {
    /// Dimension values that identify the group, keyed by dimension name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string> | undefined"))]
    pub group: Option<std::collections::BTreeMap<String, String>>,
    /// Metric values computed for the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserActivityMetricValue[] | undefined"))]
    pub data: Option<Vec<UserActivityMetricValue>>,
    /// True when `entities` was cut off because there were too many entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub truncated: Option<bool>,
    /// Individual activity records behind the metrics, present when details were requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserActivityEntityData[] | undefined"))]
    pub entities: Option<Vec<UserActivityEntityData>>,
}

/// Activity of one user at a moment, as seen by an activity query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserActivityEntityData {
    /// Time at which the activity took place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub activity_date: Option<String>,
    /// Identifier of the organization presence the user was in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub organization_presence_id: Option<String>,
    /// Time at which the user entered the presence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub presence_date: Option<String>,
    /// Identifier of the queue the activity relates to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub queue_id: Option<String>,
    /// Membership status of the user in the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub queue_membership_status: Option<String>,
    /// Routing status of the user, such as `IDLE` or `OFF_QUEUE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub routing_status: Option<String>,
    /// Time at which the user entered the routing status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub routing_status_date: Option<String>,
    /// System presence that the organization presence maps to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub system_presence: Option<String>,
    /// Identifier of the team the user is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub team_id: Option<String>,
    /// Identifier of the user whose activity is described.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub user_id: Option<String>,
}

/// Value of one activity metric within a group.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserActivityMetricValue {
    /// Metric the value belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserActivityMetricValueMetric | undefined"))]
    pub metric: Option<UserActivityMetricValueMetric>,
    /// Value that subdivides the metric, where the metric has such a breakdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub qualifier: Option<String>,
    /// Distinct identifiers of the entities counted by the metric.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub entity_ids: Option<Vec<String>>,
    /// Number of entities counted by the metric.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub count: Option<i32>,
}

/// Query for current user activity, grouped by user and optionally filtered.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserActivityQuery {
    /// Metrics to compute for each group; at least one is needed.
    pub metrics: Vec<UserActivityQueryMetric>,
    /// Dimensions to group the results by, of which `userId` is the only one.
    pub group_by: Vec<UserActivityQueryGroupBy>,
    /// Condition that activity must meet to be counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserActivityQueryFilter | undefined"))]
    pub filter: Option<UserActivityQueryFilter>,
    /// Sort direction of the results, or `unordered` for no sorting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserActivityQueryOrder | undefined"))]
    pub order: Option<UserActivityQueryOrder>,
}

/// Set of predicates in a user activity filter, combined with one logical operator.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserActivityQueryClause {
    /// Logical operator that joins the predicates.
    pub r#type: UserActivityQueryClauseType,
    /// Predicates that make up the clause.
    pub predicates: Vec<UserActivityQueryPredicate>,
}

/// Filter of a user activity query, built from clauses and predicates.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserActivityQueryFilter {
    /// Logical operator that joins the clauses and predicates.
    pub r#type: UserActivityQueryFilterType,
    /// Nested groups of predicates, for filters that mix `and` with `or`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserActivityQueryClause[] | undefined"))]
    pub clauses: Option<Vec<UserActivityQueryClause>>,
    /// Predicates applied directly at the top level of the filter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserActivityQueryPredicate[] | undefined"))]
    pub predicates: Option<Vec<UserActivityQueryPredicate>>,
}

/// Metric requested in a user activity query.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserActivityQueryMetric {
    /// Activity metric to compute.
    pub metric: UserActivityQueryMetricMetric,
    /// When true, the individual records behind the metric are returned too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub details: Option<bool>,
}

/// Single test on a dimension in a user activity filter.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserActivityQueryPredicate {
    /// Kind of item the predicate tests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserActivityQueryPredicateType | undefined"))]
    pub r#type: Option<UserActivityQueryPredicateType>,
    /// Dimension that is tested when `type` is `dimension`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserActivityQueryPredicateDimension | undefined"))]
    pub dimension: Option<UserActivityQueryPredicateDimension>,
    /// Comparison to perform; `exists` and `notExists` need no value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserActivityQueryPredicateOperator | undefined"))]
    pub operator: Option<UserActivityQueryPredicateOperator>,
    /// Value the dimension has to match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub value: Option<String>,
}

/// Result of a user activity query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserActivityResponse {
    /// Result groups, each with its metrics and optional details.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserActivityData[] | undefined"))]
    pub results: Option<Vec<UserActivityData>>,
    /// Dimension that the identifiers in `entityIds` stand for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserActivityResponseEntityIdDimension | undefined"))]
    pub entity_id_dimension: Option<UserActivityResponseEntityIdDimension>,
}

/// One group of a user aggregate result with its statistics over time.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserAggregateDataContainer {
    /// Dimension values shared by the group, keyed by dimension name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string> | undefined"))]
    pub group: Option<std::collections::BTreeMap<String, String>>,
    /// Statistics of the group, one entry per time interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "StatisticalResponse[] | undefined"))]
    pub data: Option<Vec<StatisticalResponse>>,
}

/// Set of predicates in a user aggregate filter, combined with one logical operator.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserAggregateQueryClause {
    /// Whether all predicates (`and`) or any of them (`or`) must hold.
    pub r#type: UserAggregateQueryClauseType,
    /// Predicates the clause combines.
    pub predicates: Vec<UserAggregateQueryPredicate>,
}

/// Filter that limits which users count in an aggregate query.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserAggregateQueryFilter {
    /// Whether all parts of the filter (`and`) or any of them (`or`) must hold.
    pub r#type: UserAggregateQueryFilterType,
    /// Nested clauses, each with its own logical operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAggregateQueryClause[] | undefined"))]
    pub clauses: Option<Vec<UserAggregateQueryClause>>,
    /// Predicates that stand directly in the filter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAggregateQueryPredicate[] | undefined"))]
    pub predicates: Option<Vec<UserAggregateQueryPredicate>>,
}

/// Single test in a user aggregate filter, against a value or a numeric range.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserAggregateQueryPredicate {
    /// Kind of item under test.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAggregateQueryPredicateType | undefined"))]
    pub r#type: Option<UserAggregateQueryPredicateType>,
    /// Dimension under test, always `userId`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAggregateQueryPredicateDimension | undefined"))]
    pub dimension: Option<UserAggregateQueryPredicateDimension>,
    /// How the dimension is compared; only `matches` takes a value or range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAggregateQueryPredicateOperator | undefined"))]
    pub operator: Option<UserAggregateQueryPredicateOperator>,
    /// Value to match, for instance a user identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub value: Option<String>,
    /// Numeric range to match, given in place of `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "NumericRange | undefined"))]
    pub range: Option<NumericRange>,
}

/// Result of a synchronous user aggregate query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserAggregateQueryResponse {
    /// Identifiers of organization presences, listed under the system presence they map to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string[]> | undefined"))]
    pub system_to_organization_mappings: Option<std::collections::BTreeMap<String, Vec<String>>>,
    /// Aggregated data, one entry per combination of grouping values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAggregateDataContainer[] | undefined"))]
    pub results: Option<Vec<UserAggregateDataContainer>>,
}

/// Query for time spent in presences and routing statuses, aggregated per user and time interval.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserAggregationQuery {
    /// Period to query, as an ISO 8601 interval `start/end`.
    pub interval: String,
    /// Length of each result interval, as an ISO 8601 duration such as `PT30M`; without it the period is one interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub granularity: Option<String>,
    /// Time zone name, such as `Europe/Paris`, used to align the result intervals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub time_zone: Option<String>,
    /// Dimensions to group by, where only `userId` is available.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAggregationQueryGroupBy[] | undefined"))]
    pub group_by: Option<Vec<UserAggregationQueryGroupBy>>,
    /// Condition that limits the users included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAggregateQueryFilter | undefined"))]
    pub filter: Option<UserAggregateQueryFilter>,
    /// Time metrics to aggregate for each group.
    pub metrics: Vec<UserAggregationQueryMetrics>,
    /// When true, a dimension with several values is split into one group per value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub flatten_multivalued_dimensions: Option<bool>,
    /// Named extra results derived from the requested metrics.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAggregationView[] | undefined"))]
    pub views: Option<Vec<UserAggregationView>>,
    /// Other time dimension to place data in intervals by; `eventTime` is the only choice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAggregationQueryAlternateTimeDimension | undefined"))]
    pub alternate_time_dimension: Option<UserAggregationQueryAlternateTimeDimension>,
}

/// Named derivation of a metric that restricts it to a range.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserAggregationView {
    /// Metric the view is computed from.
    pub target: UserAggregationViewTarget,
    /// Name under which the view appears in the results.
    pub name: String,
    /// Function applied to the metric, always `rangeBound`.
    pub function: UserAggregationViewFunction,
    /// Bounds between which values of the metric are taken into account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AggregationRange | undefined"))]
    pub range: Option<AggregationRange>,
}

/// One page of results from an asynchronous user aggregate job.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserAsyncAggregateQueryResponse {
    /// Map from each system presence to the identifiers of its organization presences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string[]> | undefined"))]
    pub system_to_organization_mappings: Option<std::collections::BTreeMap<String, Vec<String>>>,
    /// Aggregated data on this page, by group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAggregateDataContainer[] | undefined"))]
    pub results: Option<Vec<UserAggregateDataContainer>>,
    /// Opaque token for fetching the next page; absent when no results remain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub cursor: Option<String>,
}

/// Job request that aggregates presence and routing status times of users in the background.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserAsyncAggregationQuery {
    /// Period the job covers, as an ISO 8601 interval `start/end`.
    pub interval: String,
    /// ISO 8601 duration, such as `PT1H`, that divides the period; if omitted the period is not divided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub granularity: Option<String>,
    /// Name of the time zone, such as `America/New_York`, that result intervals follow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub time_zone: Option<String>,
    /// Dimensions that results are grouped by, where only `userId` is available.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAsyncAggregationQueryGroupBy[] | undefined"))]
    pub group_by: Option<Vec<UserAsyncAggregationQueryGroupBy>>,
    /// Condition on the users that the job takes into account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAggregateQueryFilter | undefined"))]
    pub filter: Option<UserAggregateQueryFilter>,
    /// Durations the job aggregates.
    pub metrics: Vec<UserAsyncAggregationQueryMetrics>,
    /// When true, each value of a multivalued dimension forms a group of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub flatten_multivalued_dimensions: Option<bool>,
    /// Extra named results that the job derives from the metrics.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAggregationView[] | undefined"))]
    pub views: Option<Vec<UserAggregationView>>,
    /// Time dimension to use in place of the usual one, where only `eventTime` is available.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAsyncAggregationQueryAlternateTimeDimension | undefined"))]
    pub alternate_time_dimension: Option<UserAsyncAggregationQueryAlternateTimeDimension>,
    /// Number of result groups on each page of the job's results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_size: Option<i32>,
}

/// Group of user predicates in a details query, joined by one logical operator.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserDetailQueryClause {
    /// Operator that joins the predicates: all with `and`, any with `or`.
    pub r#type: UserDetailQueryClauseType,
    /// Predicates grouped by the clause.
    pub predicates: Vec<UserDetailQueryPredicate>,
}

/// Filter on users in a user details query.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserDetailQueryFilter {
    /// Operator that joins the clauses and predicates of the filter.
    pub r#type: UserDetailQueryFilterType,
    /// Groups of predicates, each joined by an operator of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserDetailQueryClause[] | undefined"))]
    pub clauses: Option<Vec<UserDetailQueryClause>>,
    /// Predicates outside any clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserDetailQueryPredicate[] | undefined"))]
    pub predicates: Option<Vec<UserDetailQueryPredicate>>,
}

/// Single test on a user in a details query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserDetailQueryPredicate {
    /// Category of the tested item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserDetailQueryPredicateType | undefined"))]
    pub r#type: Option<UserDetailQueryPredicateType>,
    /// User dimension to test, always `userId`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserDetailQueryPredicateDimension | undefined"))]
    pub dimension: Option<UserDetailQueryPredicateDimension>,
    /// Comparison between the dimension and the value; `exists` and `notExists` stand alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserDetailQueryPredicateOperator | undefined"))]
    pub operator: Option<UserDetailQueryPredicateOperator>,
    /// Value to compare with, usually the identifier of a user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub value: Option<String>,
    /// Numeric bounds to compare with, as an alternative to `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "NumericRange | undefined"))]
    pub range: Option<NumericRange>,
}

/// Query for the presence and routing status history of users.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserDetailsQuery {
    /// Period whose history is wanted, as an ISO 8601 interval `start/end`.
    pub interval: String,
    /// Filters that choose the users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserDetailQueryFilter[] | undefined"))]
    pub user_filters: Option<Vec<UserDetailQueryFilter>>,
    /// Filters that choose presence records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "PresenceDetailQueryFilter[] | undefined"))]
    pub presence_filters: Option<Vec<PresenceDetailQueryFilter>>,
    /// Filters that choose routing status records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingStatusDetailQueryFilter[] | undefined"))]
    pub routing_status_filters: Option<Vec<RoutingStatusDetailQueryFilter>>,
    /// Order of the results by time, or `unordered` for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserDetailsQueryOrder | undefined"))]
    pub order: Option<UserDetailsQueryOrder>,
    /// Aggregations to compute over the presence records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AnalyticsQueryAggregation[] | undefined"))]
    pub presence_aggregations: Option<Vec<AnalyticsQueryAggregation>>,
    /// Aggregations to compute over the routing status records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AnalyticsQueryAggregation[] | undefined"))]
    pub routing_status_aggregations: Option<Vec<AnalyticsQueryAggregation>>,
    /// Size and number of the page to return.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "PagingSpec | undefined"))]
    pub paging: Option<PagingSpec>,
}

/// One group of a user observation result.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserObservationDataContainer {
    /// Dimension values that define the group, keyed by dimension name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string> | undefined"))]
    pub group: Option<std::collections::BTreeMap<String, String>>,
    /// Observed metric values of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ObservationMetricData[] | undefined"))]
    pub data: Option<Vec<ObservationMetricData>>,
}

/// Query for the present values of user metrics, such as queue memberships.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserObservationQuery {
    /// Condition that names the users to observe.
    pub filter: UserObservationQueryFilter,
    /// Metrics whose present values are returned.
    pub metrics: Vec<UserObservationQueryMetrics>,
    /// Metrics for which individual observations are returned as well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserObservationQueryDetailMetrics[] | undefined"))]
    pub detail_metrics: Option<Vec<UserObservationQueryDetailMetrics>>,
}

/// Predicates of a user observation filter that are evaluated together.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserObservationQueryClause {
    /// Logical operator between the predicates of the clause.
    pub r#type: UserObservationQueryClauseType,
    /// Tests that belong to the clause.
    pub predicates: Vec<UserObservationQueryPredicate>,
}

/// Filter that chooses the users of an observation query.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserObservationQueryFilter {
    /// Logical operator between the parts of the filter.
    pub r#type: UserObservationQueryFilterType,
    /// Clauses that are combined by the filter's operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserObservationQueryClause[] | undefined"))]
    pub clauses: Option<Vec<UserObservationQueryClause>>,
    /// Tests combined directly by the filter's operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserObservationQueryPredicate[] | undefined"))]
    pub predicates: Option<Vec<UserObservationQueryPredicate>>,
}

/// Single test in a user observation filter.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserObservationQueryPredicate {
    /// Kind of item that the test looks at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserObservationQueryPredicateType | undefined"))]
    pub r#type: Option<UserObservationQueryPredicateType>,
    /// Dimension that the test looks at, always `userId`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserObservationQueryPredicateDimension | undefined"))]
    pub dimension: Option<UserObservationQueryPredicateDimension>,
    /// Type of comparison; `exists` and `notExists` are used without a value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserObservationQueryPredicateOperator | undefined"))]
    pub operator: Option<UserObservationQueryPredicateOperator>,
    /// Value looked for, typically a user identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub value: Option<String>,
    /// Numeric range looked for when no single value is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "NumericRange | undefined"))]
    pub range: Option<NumericRange>,
}

/// Result of a user observation query.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UserObservationQueryResponse {
    /// Observed data, one entry per group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserObservationDataContainer[] | undefined"))]
    pub results: Option<Vec<UserObservationDataContainer>>,
}

/// Values of `AggregationResult.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"termFrequency\" | \"numericRange\" | (string & {})")
)]
pub enum AggregationResultType {
    /// `termFrequency`
    #[serde(rename = "termFrequency")]
    TermFrequency,
    /// `numericRange`
    #[serde(rename = "numericRange")]
    NumericRange,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `AnalyticsQueryAggregation.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"termFrequency\" | \"numericRange\" | (string & {})")
)]
pub enum AnalyticsQueryAggregationType {
    /// `termFrequency`
    #[serde(rename = "termFrequency")]
    TermFrequency,
    /// `numericRange`
    #[serde(rename = "numericRange")]
    NumericRange,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `AnalyticsRoutingStatusRecord.routingStatus`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"OFF_QUEUE\" | \"IDLE\" | \"INTERACTING\" | \"NOT_RESPONDING\" | \"COMMUNICATING\" | (string & {})"
    )
)]
pub enum AnalyticsRoutingStatusRecordRoutingStatus {
    /// `OFF_QUEUE`
    #[serde(rename = "OFF_QUEUE")]
    OffQueue,
    /// `IDLE`
    #[serde(rename = "IDLE")]
    Idle,
    /// `INTERACTING`
    #[serde(rename = "INTERACTING")]
    Interacting,
    /// `NOT_RESPONDING`
    #[serde(rename = "NOT_RESPONDING")]
    NotResponding,
    /// `COMMUNICATING`
    #[serde(rename = "COMMUNICATING")]
    Communicating,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `AnalyticsUserPresenceRecord.systemPresence`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"AVAILABLE\" | \"AWAY\" | \"BUSY\" | \"OFFLINE\" | \"IDLE\" | \"ON_QUEUE\" | \"MEAL\" | \"TRAINING\" | \"MEETING\" | \"BREAK\" | (string & {})"
    )
)]
pub enum AnalyticsUserPresenceRecordSystemPresence {
    /// `AVAILABLE`
    #[serde(rename = "AVAILABLE")]
    Available,
    /// `AWAY`
    #[serde(rename = "AWAY")]
    Away,
    /// `BUSY`
    #[serde(rename = "BUSY")]
    Busy,
    /// `OFFLINE`
    #[serde(rename = "OFFLINE")]
    Offline,
    /// `IDLE`
    #[serde(rename = "IDLE")]
    Idle,
    /// `ON_QUEUE`
    #[serde(rename = "ON_QUEUE")]
    OnQueue,
    /// `MEAL`
    #[serde(rename = "MEAL")]
    Meal,
    /// `TRAINING`
    #[serde(rename = "TRAINING")]
    Training,
    /// `MEETING`
    #[serde(rename = "MEETING")]
    Meeting,
    /// `BREAK`
    #[serde(rename = "BREAK")]
    Break,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `AsyncQueryStatus.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"QUEUED\" | \"PENDING\" | \"FAILED\" | \"CANCELLED\" | \"FULFILLED\" | \"EXPIRED\" | (string & {})"
    )
)]
pub enum AsyncQueryStatusState {
    /// `QUEUED`
    #[serde(rename = "QUEUED")]
    Queued,
    /// `PENDING`
    #[serde(rename = "PENDING")]
    Pending,
    /// `FAILED`
    #[serde(rename = "FAILED")]
    Failed,
    /// `CANCELLED`
    #[serde(rename = "CANCELLED")]
    Cancelled,
    /// `FULFILLED`
    #[serde(rename = "FULFILLED")]
    Fulfilled,
    /// `EXPIRED`
    #[serde(rename = "EXPIRED")]
    Expired,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `AsyncUserDetailsQuery.order`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"asc\" | \"desc\" | \"unordered\" | (string & {})")
)]
pub enum AsyncUserDetailsQueryOrder {
    /// `asc`
    #[serde(rename = "asc")]
    Asc,
    /// `desc`
    #[serde(rename = "desc")]
    Desc,
    /// `unordered`
    #[serde(rename = "unordered")]
    Unordered,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `ObservationValue.direction`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"inbound\" | \"outbound\" | (string & {})"))]
pub enum ObservationValueDirection {
    /// `inbound`
    #[serde(rename = "inbound")]
    Inbound,
    /// `outbound`
    #[serde(rename = "outbound")]
    Outbound,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `ObservationValue.requestedRoutings`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"Bullseye\" | \"Conditional\" | \"Direct\" | \"Last\" | \"Manual\" | \"Predictive\" | \"Preferred\" | \"Standard\" | \"Vip\" | (string & {})"
    )
)]
pub enum ObservationValueRequestedRoutings {
    /// `Bullseye`
    Bullseye,
    /// `Conditional`
    Conditional,
    /// `Direct`
    Direct,
    /// `Last`
    Last,
    /// `Manual`
    Manual,
    /// `Predictive`
    Predictive,
    /// `Preferred`
    Preferred,
    /// `Standard`
    Standard,
    /// `Vip`
    Vip,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `ObservationValue.usedRouting`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"Bullseye\" | \"Conditional\" | \"Direct\" | \"Last\" | \"Manual\" | \"Predictive\" | \"Preferred\" | \"Standard\" | \"Vip\" | (string & {})"
    )
)]
pub enum ObservationValueUsedRouting {
    /// `Bullseye`
    Bullseye,
    /// `Conditional`
    Conditional,
    /// `Direct`
    Direct,
    /// `Last`
    Last,
    /// `Manual`
    Manual,
    /// `Predictive`
    Predictive,
    /// `Preferred`
    Preferred,
    /// `Standard`
    Standard,
    /// `Vip`
    Vip,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `PresenceDetailQueryClause.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"and\" | \"or\" | (string & {})"))]
pub enum PresenceDetailQueryClauseType {
    /// `and`
    #[serde(rename = "and")]
    And,
    /// `or`
    #[serde(rename = "or")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `PresenceDetailQueryFilter.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"and\" | \"or\" | (string & {})"))]
pub enum PresenceDetailQueryFilterType {
    /// `and`
    #[serde(rename = "and")]
    And,
    /// `or`
    #[serde(rename = "or")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `PresenceDetailQueryPredicate.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"dimension\" | \"property\" | \"metric\" | (string & {})")
)]
pub enum PresenceDetailQueryPredicateType {
    /// `dimension`
    #[serde(rename = "dimension")]
    Dimension,
    /// `property`
    #[serde(rename = "property")]
    Property,
    /// `metric`
    #[serde(rename = "metric")]
    Metric,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `PresenceDetailQueryPredicate.dimension`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"organizationPresenceId\" | \"systemPresence\" | (string & {})")
)]
pub enum PresenceDetailQueryPredicateDimension {
    /// `organizationPresenceId`
    #[serde(rename = "organizationPresenceId")]
    OrganizationPresenceId,
    /// `systemPresence`
    #[serde(rename = "systemPresence")]
    SystemPresence,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `PresenceDetailQueryPredicate.operator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"matches\" | \"exists\" | \"notExists\" | (string & {})")
)]
pub enum PresenceDetailQueryPredicateOperator {
    /// `matches`
    #[serde(rename = "matches")]
    Matches,
    /// `exists`
    #[serde(rename = "exists")]
    Exists,
    /// `notExists`
    #[serde(rename = "notExists")]
    NotExists,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `RoutingStatusDetailQueryClause.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"and\" | \"or\" | (string & {})"))]
pub enum RoutingStatusDetailQueryClauseType {
    /// `and`
    #[serde(rename = "and")]
    And,
    /// `or`
    #[serde(rename = "or")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `RoutingStatusDetailQueryFilter.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"and\" | \"or\" | (string & {})"))]
pub enum RoutingStatusDetailQueryFilterType {
    /// `and`
    #[serde(rename = "and")]
    And,
    /// `or`
    #[serde(rename = "or")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `RoutingStatusDetailQueryPredicate.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"dimension\" | \"property\" | \"metric\" | (string & {})")
)]
pub enum RoutingStatusDetailQueryPredicateType {
    /// `dimension`
    #[serde(rename = "dimension")]
    Dimension,
    /// `property`
    #[serde(rename = "property")]
    Property,
    /// `metric`
    #[serde(rename = "metric")]
    Metric,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `RoutingStatusDetailQueryPredicate.dimension`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"routingStatus\" | (string & {})"))]
pub enum RoutingStatusDetailQueryPredicateDimension {
    /// `routingStatus`
    #[serde(rename = "routingStatus")]
    RoutingStatus,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `RoutingStatusDetailQueryPredicate.operator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"matches\" | \"exists\" | \"notExists\" | (string & {})")
)]
pub enum RoutingStatusDetailQueryPredicateOperator {
    /// `matches`
    #[serde(rename = "matches")]
    Matches,
    /// `exists`
    #[serde(rename = "exists")]
    Exists,
    /// `notExists`
    #[serde(rename = "notExists")]
    NotExists,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserActivityMetricValue.metric`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"oActiveQueues\" | \"oMemberQueues\" | (string & {})")
)]
pub enum UserActivityMetricValueMetric {
    /// `oActiveQueues`
    #[serde(rename = "oActiveQueues")]
    OActiveQueues,
    /// `oMemberQueues`
    #[serde(rename = "oMemberQueues")]
    OMemberQueues,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserActivityQuery.groupBy`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"userId\" | (string & {})"))]
pub enum UserActivityQueryGroupBy {
    /// `userId`
    #[serde(rename = "userId")]
    UserId,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserActivityQuery.order`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"asc\" | \"desc\" | \"unordered\" | (string & {})")
)]
pub enum UserActivityQueryOrder {
    /// `asc`
    #[serde(rename = "asc")]
    Asc,
    /// `desc`
    #[serde(rename = "desc")]
    Desc,
    /// `unordered`
    #[serde(rename = "unordered")]
    Unordered,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserActivityQueryClause.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"and\" | \"or\" | (string & {})"))]
pub enum UserActivityQueryClauseType {
    /// `and`
    #[serde(rename = "and")]
    And,
    /// `or`
    #[serde(rename = "or")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserActivityQueryFilter.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"and\" | \"or\" | (string & {})"))]
pub enum UserActivityQueryFilterType {
    /// `and`
    #[serde(rename = "and")]
    And,
    /// `or`
    #[serde(rename = "or")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserActivityQueryMetric.metric`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"oActiveQueues\" | \"oMemberQueues\" | (string & {})")
)]
pub enum UserActivityQueryMetricMetric {
    /// `oActiveQueues`
    #[serde(rename = "oActiveQueues")]
    OActiveQueues,
    /// `oMemberQueues`
    #[serde(rename = "oMemberQueues")]
    OMemberQueues,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserActivityQueryPredicate.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"dimension\" | \"property\" | \"metric\" | (string & {})")
)]
pub enum UserActivityQueryPredicateType {
    /// `dimension`
    #[serde(rename = "dimension")]
    Dimension,
    /// `property`
    #[serde(rename = "property")]
    Property,
    /// `metric`
    #[serde(rename = "metric")]
    Metric,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserActivityQueryPredicate.dimension`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"organizationPresenceId\" | \"presenceDate\" | \"queueId\" | \"queueMembershipStatus\" | \"routingStatus\" | \"routingStatusDate\" | \"systemPresence\" | \"teamId\" | \"userId\" | (string & {})"
    )
)]
pub enum UserActivityQueryPredicateDimension {
    /// `organizationPresenceId`
    #[serde(rename = "organizationPresenceId")]
    OrganizationPresenceId,
    /// `presenceDate`
    #[serde(rename = "presenceDate")]
    PresenceDate,
    /// `queueId`
    #[serde(rename = "queueId")]
    QueueId,
    /// `queueMembershipStatus`
    #[serde(rename = "queueMembershipStatus")]
    QueueMembershipStatus,
    /// `routingStatus`
    #[serde(rename = "routingStatus")]
    RoutingStatus,
    /// `routingStatusDate`
    #[serde(rename = "routingStatusDate")]
    RoutingStatusDate,
    /// `systemPresence`
    #[serde(rename = "systemPresence")]
    SystemPresence,
    /// `teamId`
    #[serde(rename = "teamId")]
    TeamId,
    /// `userId`
    #[serde(rename = "userId")]
    UserId,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserActivityQueryPredicate.operator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"matches\" | \"exists\" | \"notExists\" | (string & {})")
)]
pub enum UserActivityQueryPredicateOperator {
    /// `matches`
    #[serde(rename = "matches")]
    Matches,
    /// `exists`
    #[serde(rename = "exists")]
    Exists,
    /// `notExists`
    #[serde(rename = "notExists")]
    NotExists,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserActivityResponse.entityIdDimension`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"organizationPresenceId\" | \"presenceDate\" | \"queueId\" | \"queueMembershipStatus\" | \"routingStatus\" | \"routingStatusDate\" | \"systemPresence\" | \"teamId\" | \"userId\" | (string & {})"
    )
)]
pub enum UserActivityResponseEntityIdDimension {
    /// `organizationPresenceId`
    #[serde(rename = "organizationPresenceId")]
    OrganizationPresenceId,
    /// `presenceDate`
    #[serde(rename = "presenceDate")]
    PresenceDate,
    /// `queueId`
    #[serde(rename = "queueId")]
    QueueId,
    /// `queueMembershipStatus`
    #[serde(rename = "queueMembershipStatus")]
    QueueMembershipStatus,
    /// `routingStatus`
    #[serde(rename = "routingStatus")]
    RoutingStatus,
    /// `routingStatusDate`
    #[serde(rename = "routingStatusDate")]
    RoutingStatusDate,
    /// `systemPresence`
    #[serde(rename = "systemPresence")]
    SystemPresence,
    /// `teamId`
    #[serde(rename = "teamId")]
    TeamId,
    /// `userId`
    #[serde(rename = "userId")]
    UserId,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserAggregateQueryClause.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"and\" | \"or\" | (string & {})"))]
pub enum UserAggregateQueryClauseType {
    /// `and`
    #[serde(rename = "and")]
    And,
    /// `or`
    #[serde(rename = "or")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserAggregateQueryFilter.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"and\" | \"or\" | (string & {})"))]
pub enum UserAggregateQueryFilterType {
    /// `and`
    #[serde(rename = "and")]
    And,
    /// `or`
    #[serde(rename = "or")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserAggregateQueryPredicate.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"dimension\" | \"property\" | \"metric\" | (string & {})")
)]
pub enum UserAggregateQueryPredicateType {
    /// `dimension`
    #[serde(rename = "dimension")]
    Dimension,
    /// `property`
    #[serde(rename = "property")]
    Property,
    /// `metric`
    #[serde(rename = "metric")]
    Metric,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserAggregateQueryPredicate.dimension`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"userId\" | (string & {})"))]
pub enum UserAggregateQueryPredicateDimension {
    /// `userId`
    #[serde(rename = "userId")]
    UserId,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserAggregateQueryPredicate.operator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"matches\" | \"exists\" | \"notExists\" | (string & {})")
)]
pub enum UserAggregateQueryPredicateOperator {
    /// `matches`
    #[serde(rename = "matches")]
    Matches,
    /// `exists`
    #[serde(rename = "exists")]
    Exists,
    /// `notExists`
    #[serde(rename = "notExists")]
    NotExists,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserAggregationQuery.groupBy`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"userId\" | (string & {})"))]
pub enum UserAggregationQueryGroupBy {
    /// `userId`
    #[serde(rename = "userId")]
    UserId,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserAggregationQuery.metrics`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"tAgentRoutingStatus\" | \"tOrganizationPresence\" | \"tSystemPresence\" | (string & {})")
)]
pub enum UserAggregationQueryMetrics {
    /// `tAgentRoutingStatus`
    #[serde(rename = "tAgentRoutingStatus")]
    TAgentRoutingStatus,
    /// `tOrganizationPresence`
    #[serde(rename = "tOrganizationPresence")]
    TOrganizationPresence,
    /// `tSystemPresence`
    #[serde(rename = "tSystemPresence")]
    TSystemPresence,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserAggregationQuery.alternateTimeDimension`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"eventTime\" | (string & {})"))]
pub enum UserAggregationQueryAlternateTimeDimension {
    /// `eventTime`
    #[serde(rename = "eventTime")]
    EventTime,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserAggregationView.target`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"tAgentRoutingStatus\" | \"tOrganizationPresence\" | \"tSystemPresence\" | (string & {})")
)]
pub enum UserAggregationViewTarget {
    /// `tAgentRoutingStatus`
    #[serde(rename = "tAgentRoutingStatus")]
    TAgentRoutingStatus,
    /// `tOrganizationPresence`
    #[serde(rename = "tOrganizationPresence")]
    TOrganizationPresence,
    /// `tSystemPresence`
    #[serde(rename = "tSystemPresence")]
    TSystemPresence,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserAggregationView.function`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"rangeBound\" | (string & {})"))]
pub enum UserAggregationViewFunction {
    /// `rangeBound`
    #[serde(rename = "rangeBound")]
    RangeBound,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserAsyncAggregationQuery.groupBy`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"userId\" | (string & {})"))]
pub enum UserAsyncAggregationQueryGroupBy {
    /// `userId`
    #[serde(rename = "userId")]
    UserId,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserAsyncAggregationQuery.metrics`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"tAgentRoutingStatus\" | \"tOrganizationPresence\" | \"tSystemPresence\" | (string & {})")
)]
pub enum UserAsyncAggregationQueryMetrics {
    /// `tAgentRoutingStatus`
    #[serde(rename = "tAgentRoutingStatus")]
    TAgentRoutingStatus,
    /// `tOrganizationPresence`
    #[serde(rename = "tOrganizationPresence")]
    TOrganizationPresence,
    /// `tSystemPresence`
    #[serde(rename = "tSystemPresence")]
    TSystemPresence,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserAsyncAggregationQuery.alternateTimeDimension`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"eventTime\" | (string & {})"))]
pub enum UserAsyncAggregationQueryAlternateTimeDimension {
    /// `eventTime`
    #[serde(rename = "eventTime")]
    EventTime,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserDetailQueryClause.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"and\" | \"or\" | (string & {})"))]
pub enum UserDetailQueryClauseType {
    /// `and`
    #[serde(rename = "and")]
    And,
    /// `or`
    #[serde(rename = "or")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserDetailQueryFilter.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"and\" | \"or\" | (string & {})"))]
pub enum UserDetailQueryFilterType {
    /// `and`
    #[serde(rename = "and")]
    And,
    /// `or`
    #[serde(rename = "or")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserDetailQueryPredicate.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"dimension\" | \"property\" | \"metric\" | (string & {})")
)]
pub enum UserDetailQueryPredicateType {
    /// `dimension`
    #[serde(rename = "dimension")]
    Dimension,
    /// `property`
    #[serde(rename = "property")]
    Property,
    /// `metric`
    #[serde(rename = "metric")]
    Metric,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserDetailQueryPredicate.dimension`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"userId\" | (string & {})"))]
pub enum UserDetailQueryPredicateDimension {
    /// `userId`
    #[serde(rename = "userId")]
    UserId,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserDetailQueryPredicate.operator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"matches\" | \"exists\" | \"notExists\" | (string & {})")
)]
pub enum UserDetailQueryPredicateOperator {
    /// `matches`
    #[serde(rename = "matches")]
    Matches,
    /// `exists`
    #[serde(rename = "exists")]
    Exists,
    /// `notExists`
    #[serde(rename = "notExists")]
    NotExists,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserDetailsQuery.order`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"asc\" | \"desc\" | \"unordered\" | (string & {})")
)]
pub enum UserDetailsQueryOrder {
    /// `asc`
    #[serde(rename = "asc")]
    Asc,
    /// `desc`
    #[serde(rename = "desc")]
    Desc,
    /// `unordered`
    #[serde(rename = "unordered")]
    Unordered,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserObservationQuery.metrics`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"oActiveQueues\" | \"oMemberQueues\" | (string & {})")
)]
pub enum UserObservationQueryMetrics {
    /// `oActiveQueues`
    #[serde(rename = "oActiveQueues")]
    OActiveQueues,
    /// `oMemberQueues`
    #[serde(rename = "oMemberQueues")]
    OMemberQueues,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserObservationQuery.detailMetrics`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"oActiveQueues\" | \"oMemberQueues\" | (string & {})")
)]
pub enum UserObservationQueryDetailMetrics {
    /// `oActiveQueues`
    #[serde(rename = "oActiveQueues")]
    OActiveQueues,
    /// `oMemberQueues`
    #[serde(rename = "oMemberQueues")]
    OMemberQueues,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserObservationQueryClause.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"and\" | \"or\" | (string & {})"))]
pub enum UserObservationQueryClauseType {
    /// `and`
    #[serde(rename = "and")]
    And,
    /// `or`
    #[serde(rename = "or")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserObservationQueryFilter.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"and\" | \"or\" | (string & {})"))]
pub enum UserObservationQueryFilterType {
    /// `and`
    #[serde(rename = "and")]
    And,
    /// `or`
    #[serde(rename = "or")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserObservationQueryPredicate.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"dimension\" | \"property\" | \"metric\" | (string & {})")
)]
pub enum UserObservationQueryPredicateType {
    /// `dimension`
    #[serde(rename = "dimension")]
    Dimension,
    /// `property`
    #[serde(rename = "property")]
    Property,
    /// `metric`
    #[serde(rename = "metric")]
    Metric,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserObservationQueryPredicate.dimension`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"userId\" | (string & {})"))]
pub enum UserObservationQueryPredicateDimension {
    /// `userId`
    #[serde(rename = "userId")]
    UserId,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserObservationQueryPredicate.operator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"matches\" | \"exists\" | \"notExists\" | (string & {})")
)]
pub enum UserObservationQueryPredicateOperator {
    /// `matches`
    #[serde(rename = "matches")]
    Matches,
    /// `exists`
    #[serde(rename = "exists")]
    Exists,
    /// `notExists`
    #[serde(rename = "notExists")]
    NotExists,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
