// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! Skills, languages, queues, routing status and utilization.

use super::{Division, DomainEntityRef, MemberGroup, WritableDivision};

/// Changes applied to a waiting interaction when it moves on from a bullseye ring.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Actions {
    /// Skills dropped from the interaction's requirements, so that more agents qualify; no duplicates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SkillsToRemove[] | undefined"))]
    pub skills_to_remove: Option<Vec<SkillsToRemove>>,
}

/// After-call work rules of a queue: how wrap-up is requested and how long it may last.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AcwSettings {
    /// How wrap-up is imposed on the agent, from `OPTIONAL` through `MANDATORY` and the timed variants to
    /// `AGENT_REQUESTED`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AcwSettingsWrapupPrompt | undefined"))]
    pub wrapup_prompt: Option<AcwSettingsWrapupPrompt>,
    /// Time limit for after-call work, in milliseconds, meant for the timed `wrapupPrompt` values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub timeout_ms: Option<i32>,
}

/// Who takes an interaction that is addressed to one agent when that agent does not answer.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AgentDirectRoutingBackupSettings {
    /// Id of the queue that serves as backup. It wins when `userId` is set too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub queue_id: Option<String>,
    /// Id of the user who serves as backup; it is not used when `queueId` is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub user_id: Option<String>,
    /// True when an interaction waits for the agent before it goes to the backup, false when it goes there at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub wait_for_agent: Option<bool>,
    /// How long an interaction waits for the agent, in seconds; it matters only with `waitForAgent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub agent_wait_seconds: Option<i32>,
    /// Ids of the users for whom this agent is the backup, each once. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub backed_up_users: Option<Vec<String>>,
}

/// How many interactions an agent may handle at once, by media type and by label.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AgentMaxUtilizationResponse {
    /// Capacity settings keyed by media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, MediaUtilization> | undefined"))]
    pub utilization: Option<std::collections::BTreeMap<String, MediaUtilization>>,
    /// Capacity settings keyed by utilization label ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, LabelUtilizationResponse> | undefined"))]
    pub label_utilizations: Option<std::collections::BTreeMap<String, LabelUtilizationResponse>>,
    /// Upper limit on the inbound calls for the agent, as a count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max_inbound_calls: Option<i32>,
    /// Where the settings come from: `Agent` for this agent's own values, `Organization` for the values shared across
    /// the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AgentMaxUtilizationResponseLevel | undefined"))]
    pub level: Option<AgentMaxUtilizationResponseLevel>,
}

/// Queue settings for callbacks that belong to one particular agent.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AgentOwnedRouting {
    /// True when agents on the queue can take ownership of callbacks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_agent_owned_callbacks: Option<bool>,
    /// Longest time an agent can keep ownership of a callback, in hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max_owned_callback_hours: Option<i32>,
    /// Furthest ahead an owned callback may be delayed, in hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max_owned_callback_delay_hours: Option<i32>,
}

/// Bullseye routing setup of a queue, which widens the pool of candidate agents step by step.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Bullseye {
    /// Routing rings in the order in which they are tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Ring[] | undefined"))]
    pub rings: Option<Vec<Ring>>,
}

/// How a queue alerts for, dials and ends callbacks.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CallbackMediaSettings {
    /// True when callbacks offered to an agent are accepted automatically.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_auto_answer: Option<bool>,
    /// How long a callback alerts an agent before it is treated as unanswered, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub alerting_timeout_seconds: Option<i32>,
    /// Service level target for callbacks on the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ServiceLevel | undefined"))]
    pub service_level: Option<ServiceLevel>,
    /// Length of the alert tone for automatically answered callbacks, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub auto_answer_alert_tone_seconds: Option<f64>,
    /// Length of the alert tone for callbacks that the agent answers by hand, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub manual_answer_alert_tone_seconds: Option<f64>,
    /// Which side is connected first: the agent (`AgentFirst`) or the customer (`CustomerFirst`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CallbackMediaSettingsMode | undefined"))]
    pub mode: Option<CallbackMediaSettingsMode>,
    /// True when callbacks are dialed and ended without action by the agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_auto_dial_and_end: Option<bool>,
    /// Wait before an accepted callback is dialed automatically, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub auto_dial_delay_seconds: Option<i32>,
    /// Wait before a finished callback is ended automatically, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub auto_end_delay_seconds: Option<i32>,
    /// Factor that adjusts the pace at which callbacks are dialed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub pacing_modifier: Option<f64>,
    /// Largest number of further attempts for a callback that did not succeed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max_retry_count: Option<i32>,
    /// Wait between two attempts at the same callback, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub retry_delay_seconds: Option<i32>,
    /// What to do when a live person answers the callback: hang up, or transfer to a queue or a flow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CallbackMediaSettingsLiveVoiceReactionType | undefined"))]
    pub live_voice_reaction_type: Option<CallbackMediaSettingsLiveVoiceReactionType>,
    /// Flow that takes the call when `liveVoiceReactionType` is `TransferToFlow`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub live_voice_flow: Option<DomainEntityRef>,
    /// What to do when an answering machine picks up: hang up, or transfer to a queue or a flow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CallbackMediaSettingsAnsweringMachineReactionType | undefined"))]
    pub answering_machine_reaction_type: Option<CallbackMediaSettingsAnsweringMachineReactionType>,
    /// Flow that takes the call when `answeringMachineReactionType` is `TransferToFlow`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub answering_machine_flow: Option<DomainEntityRef>,
    /// Edge group through which callbacks are placed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub edge_group: Option<DomainEntityRef>,
    /// Telephony site from which callbacks are placed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub site: Option<DomainEntityRef>,
}

/// Choice of canned response libraries that are offered on a queue.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CannedResponseLibraries {
    /// IDs of the chosen libraries, relevant when `mode` is `SelectedOnly`; no duplicates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub library_ids: Option<Vec<String>>,
    /// Whether every library is offered (`All`), only the chosen ones (`SelectedOnly`), or none at all (`None`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CannedResponseLibrariesMode | undefined"))]
    pub mode: Option<CannedResponseLibrariesMode>,
}

/// Rules of a queue that bring additional member groups into play when its metrics call for it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ConditionalGroupActivation {
    /// Rule evaluated ahead of the others in `rules`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupActivationPilotRule | undefined"))]
    pub pilot_rule: Option<ConditionalGroupActivationPilotRule>,
    /// Rules that each activate certain member groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupActivationRule[] | undefined"))]
    pub rules: Option<Vec<ConditionalGroupActivationRule>>,
}

/// Comparison of a queue metric with a threshold, used inside an activation rule.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ConditionalGroupActivationCondition {
    /// Metric on the left-hand side of the comparison.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupActivationSimpleMetric | undefined"))]
    pub simple_metric: Option<ConditionalGroupActivationSimpleMetric>,
    /// How the metric is compared with `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupActivationConditionOperator | undefined"))]
    pub operator: Option<ConditionalGroupActivationConditionOperator>,
    /// Threshold on the right-hand side, in the unit of the metric.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub value: Option<f64>,
}

/// Leading rule of conditional group activation; it has conditions but names no groups.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ConditionalGroupActivationPilotRule {
    /// Comparisons that the rule is built from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupActivationCondition[] | undefined"))]
    pub conditions: Option<Vec<ConditionalGroupActivationCondition>>,
    /// Logical expression that says how the entries of `conditions` are combined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub condition_expression: Option<String>,
}

/// Rule that activates certain member groups once its conditions hold.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ConditionalGroupActivationRule {
    /// Comparisons the rule depends on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupActivationCondition[] | undefined"))]
    pub conditions: Option<Vec<ConditionalGroupActivationCondition>>,
    /// Logical expression that combines the entries of `conditions` into one outcome.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub condition_expression: Option<String>,
    /// Member groups that the rule activates, without duplicates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MemberGroup[] | undefined"))]
    pub groups: Option<Vec<MemberGroup>>,
}

/// Metric of one queue, for use in an activation condition.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ConditionalGroupActivationSimpleMetric {
    /// Measure to look at: estimated wait time, number of idle agents, or service level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupActivationSimpleMetricMetric | undefined"))]
    pub metric: Option<ConditionalGroupActivationSimpleMetricMetric>,
    /// Queue on which the metric is measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub queue: Option<DomainEntityRef>,
}

/// Rules of a queue that extend routing to further groups when conditions are met.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ConditionalGroupRouting {
    /// Rules in the order in which they are evaluated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupRoutingRule[] | undefined"))]
    pub rules: Option<Vec<ConditionalGroupRoutingRule>>,
}

/// One step of conditional group routing: a metric test and the groups it adds.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ConditionalGroupRoutingRule {
    /// Queue whose metric is tested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub queue: Option<DomainEntityRef>,
    /// Measure to test: estimated wait time or service level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupRoutingRuleMetric | undefined"))]
    pub metric: Option<ConditionalGroupRoutingRuleMetric>,
    /// How the metric is compared with `conditionValue`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupRoutingRuleOperator | undefined"))]
    pub operator: Option<ConditionalGroupRoutingRuleOperator>,
    /// Threshold that the metric is compared with, in the unit of the metric.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub condition_value: Option<f64>,
    /// Member groups that become eligible when the rule matches, without duplicates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MemberGroup[] | undefined"))]
    pub groups: Option<Vec<MemberGroup>>,
    /// Time to stay on this rule before the next one is evaluated, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub wait_seconds: Option<i32>,
}

/// Queue settings for interactions addressed directly to one agent.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DirectRouting {
    /// Direct routing options for calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DirectRoutingMediaSettings | undefined"))]
    pub call_media_settings: Option<DirectRoutingMediaSettings>,
    /// Direct routing options for emails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DirectRoutingMediaSettings | undefined"))]
    pub email_media_settings: Option<DirectRoutingMediaSettings>,
    /// Direct routing options for messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DirectRoutingMediaSettings | undefined"))]
    pub message_media_settings: Option<DirectRoutingMediaSettings>,
    /// ID of the queue that takes the interaction when the agent does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub backup_queue_id: Option<String>,
    /// True when an interaction first waits for the addressed agent to become free.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub wait_for_agent: Option<bool>,
    /// How long to wait for the addressed agent before falling back, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub agent_wait_seconds: Option<i32>,
}

/// Direct routing options of a queue for one media type.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DirectRoutingMediaSettings {
    /// True when outbound interactions show the agent's own address as the sender.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub use_agent_address_outbound: Option<bool>,
}

/// Email address together with the name shown for it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct EmailAddress {
    /// The address itself, in the usual `local@domain` form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub email: Option<String>,
    /// Name displayed alongside the email address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
}

/// Settings of a queue that apply to its email interactions.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct EmailMediaSettings {
    /// Whether emails offered to an agent are answered automatically.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_auto_answer: Option<bool>,
    /// How many seconds an email alerts an agent before the offer lapses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub alerting_timeout_seconds: Option<i32>,
    /// Service level goal for emails on the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ServiceLevel | undefined"))]
    pub service_level: Option<ServiceLevel>,
    /// Length in seconds of the alert tone for automatically answered emails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub auto_answer_alert_tone_seconds: Option<f64>,
    /// Length in seconds of the alert tone for emails the agent answers by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub manual_answer_alert_tone_seconds: Option<f64>,
    /// Every email address available for mail sent on behalf of the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "QueueEmailAddress[] | undefined"))]
    pub all_outbound_email_addresses: Option<Vec<QueueEmailAddress>>,
}

/// Condition that triggers the move to the next ring in bullseye routing.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ExpansionCriterium {
    /// Kind of condition; `TIMEOUT_SECONDS` expands after a waiting time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ExpansionCriteriumType | undefined"))]
    pub r#type: Option<ExpansionCriteriumType>,
    /// Value at which the condition is met, in seconds for `TIMEOUT_SECONDS`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub threshold: Option<f64>,
}

/// What happens to a messaging conversation after a period without activity.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct InactivityTimeoutSettings {
    /// Seconds without activity before the action is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub timeout_seconds: Option<i32>,
    /// Action on timeout: end the conversation, or pass it to an Architect flow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "InactivityTimeoutSettingsActionType | undefined"))]
    pub action_type: Option<InactivityTimeoutSettingsActionType>,
    /// Architect flow to use when `actionType` is `SEND_TO_ARCHITECT_FLOW`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub flow_id: Option<DomainEntityRef>,
}

/// Rule directing incoming email for an address pattern to a queue or a flow.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct InboundRoute {
    /// Unique ID of the inbound route. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the inbound route.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Local part of incoming addresses that the route matches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub pattern: Option<String>,
    /// Queue that receives the matched emails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub queue: Option<DomainEntityRef>,
    /// Routing priority given to the matched emails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub priority: Option<i32>,
    /// Routing skills requested for the matched emails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef[] | undefined"))]
    pub skills: Option<Vec<DomainEntityRef>>,
    /// Routing language requested for the matched emails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub language: Option<DomainEntityRef>,
    /// Sender name put on replies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub from_name: Option<String>,
    /// Sender address put on replies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub from_email: Option<String>,
    /// Architect flow that processes the matched emails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub flow: Option<DomainEntityRef>,
    /// Domain and route whose address is used for replies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "QueueEmailAddress | undefined"))]
    pub reply_email_address: Option<Box<QueueEmailAddress>>,
    /// Recipients blind-copied automatically on outgoing mail of the route.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "EmailAddress[] | undefined"))]
    pub auto_bcc: Option<Vec<EmailAddress>>,
    /// Flow that processes emails classed as spam.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub spam_flow: Option<DomainEntityRef>,
    /// Signature settings for emails sent through the route.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Signature | undefined"))]
    pub signature: Option<Signature>,
    /// Whether replies include or exclude the earlier conversation, or leave that optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "InboundRouteHistoryInclusion | undefined"))]
    pub history_inclusion: Option<InboundRouteHistoryInclusion>,
    /// Whether more than one action may be taken on an email.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub allow_multiple_actions: Option<bool>,
    /// Names of the mailbox folders associated with the route.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub mailbox_folders: Option<Vec<String>>,
    /// Provisioning state of the route, from `Pending` to `Active`, `Removing` or `Error`. Read-only: the server sets
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "InboundRouteStatus | undefined"))]
    pub status: Option<InboundRouteStatus>,
    /// Relative path of this inbound route in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Capacity to set for interactions that carry a given utilization label.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LabelUtilizationRequest {
    /// Most interactions with the label that an agent may handle at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub maximum_capacity: Option<i32>,
    /// Distinct IDs of the labels whose interactions may interrupt those with this label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub interrupting_label_ids: Option<Vec<String>>,
}

/// Capacity in effect for interactions that carry a given utilization label.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LabelUtilizationResponse {
    /// Upper bound on simultaneous interactions with the label per agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub maximum_capacity: Option<i32>,
    /// Distinct IDs of labels that are allowed to interrupt work under this label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub interrupting_label_ids: Option<Vec<String>>,
    /// Display name of the utilization label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub label_name: Option<String>,
}

/// Alerting, answering and service level settings of a queue for one media type.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MediaSettings {
    /// Whether interactions offered to an agent are answered automatically.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_auto_answer: Option<bool>,
    /// How many seconds an interaction alerts an agent before the offer lapses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub alerting_timeout_seconds: Option<i32>,
    /// Service level goal for the media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ServiceLevel | undefined"))]
    pub service_level: Option<ServiceLevel>,
    /// Length in seconds of the alert tone for automatically answered interactions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub auto_answer_alert_tone_seconds: Option<f64>,
    /// Length in seconds of the alert tone for interactions the agent answers by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub manual_answer_alert_tone_seconds: Option<f64>,
}

/// How many interactions of one media type an agent takes, and what may interrupt them.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MediaUtilization {
    /// Most interactions of the media type that an agent may handle at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub maximum_capacity: Option<i32>,
    /// Media types that may interrupt the one configured here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub interruptable_media_types: Option<Vec<String>>,
    /// Whether interactions not routed by ACD count towards the capacity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub include_non_acd: Option<bool>,
}

/// Settings of a queue that apply to its messaging interactions.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MessageMediaSettings {
    /// Whether messages offered to an agent are answered automatically.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_auto_answer: Option<bool>,
    /// How many seconds a message alerts an agent before the offer lapses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub alerting_timeout_seconds: Option<i32>,
    /// Service level goal for messages on the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ServiceLevel | undefined"))]
    pub service_level: Option<ServiceLevel>,
    /// Length in seconds of the alert tone for automatically answered messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub auto_answer_alert_tone_seconds: Option<f64>,
    /// Length in seconds of the alert tone for messages the agent answers by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub manual_answer_alert_tone_seconds: Option<f64>,
    /// Settings for individual messaging subtypes, keyed by subtype.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, MessageSubtypeSettings> | undefined"))]
    pub sub_type_settings: Option<std::collections::BTreeMap<String, MessageSubtypeSettings>>,
    /// Whether messaging conversations time out when nothing happens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_inactivity_timeout: Option<bool>,
    /// Delay and action of the inactivity timeout.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "InactivityTimeoutSettings | undefined"))]
    pub inactivity_timeout_settings: Option<InactivityTimeoutSettings>,
}

/// Queue settings for a single subtype of messaging.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MessageSubtypeSettings {
    /// Whether messages of the subtype are answered automatically.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_auto_answer: Option<bool>,
    /// Whether conversations of the subtype time out when nothing happens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_inactivity_timeout: Option<bool>,
}

/// One page of an agent script, with its layout tree and settings.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// Unique identifier of the script page. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Title given to the script page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Identifier of the version of the page that was returned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub version_id: Option<String>,
    /// Date and time the script page was first saved, as an ISO 8601 timestamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub created_date: Option<String>,
    /// Date and time the script page was last edited, as an ISO 8601 timestamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub modified_date: Option<String>,
    /// Top of the component tree that makes up the page layout, as free-form JSON objects by key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub root_container: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// Further settings of the page, as free-form JSON objects by property name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub properties: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// Relative path of this script page in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Email address from which a queue sends outbound messages, split into domain and route.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct QueueEmailAddress {
    /// Reference to the inbound email domain that forms the part after the at sign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub domain: Option<DomainEntityRef>,
    /// Inbound route in the domain that supplies the mailbox part of the address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "InboundRoute | undefined"))]
    pub route: Option<Box<InboundRoute>>,
}

/// Complete settings of a queue, as returned where a full queue object is referenced.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct QueueFullReference {
    /// Unique identifier of the referenced queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Division that the queue belongs to for access control.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Division | undefined"))]
    pub division: Option<Division>,
    /// Free text explaining the purpose of the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub description: Option<String>,
    /// Date and time the queue was created, as an ISO 8601 timestamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_created: Option<String>,
    /// Date and time the queue settings last changed, as an ISO 8601 timestamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_modified: Option<String>,
    /// Identifier of the user who last changed the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub modified_by: Option<String>,
    /// Identifier of the user who created the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub created_by: Option<String>,
    /// Total number of members in the queue. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub member_count: Option<i32>,
    /// Number of users added to the queue individually rather than through a group. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub user_member_count: Option<i32>,
    /// Number of queue members who have currently joined the queue. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub joined_member_count: Option<i32>,
    /// Alerting and service level settings of the queue for each media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "QueueMediaSettings | undefined"))]
    pub media_settings: Option<QueueMediaSettings>,
    /// Preferred-agent routing rules of the queue, in the order in which they are tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingRule[] | undefined"))]
    pub routing_rules: Option<Vec<RoutingRule>>,
    /// Rules that widen routing to further groups when queue conditions are met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupRouting | undefined"))]
    pub conditional_group_routing: Option<ConditionalGroupRouting>,
    /// Rules that activate member groups of the queue when conditions are met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupActivation | undefined"))]
    pub conditional_group_activation: Option<ConditionalGroupActivation>,
    /// Bullseye routing settings, with rings that widen the agent pool over time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Bullseye | undefined"))]
    pub bullseye: Option<Bullseye>,
    /// How waiting interactions are ranked: by timestamp and priority together, or by priority alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "QueueFullReferenceScoringMethod | undefined"))]
    pub scoring_method: Option<QueueFullReferenceScoringMethod>,
    /// Whether the agent who last served the customer is preferred, and whether that agent must be a queue member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "QueueFullReferenceLastAgentRoutingMode | undefined"))]
    pub last_agent_routing_mode: Option<QueueFullReferenceLastAgentRoutingMode>,
    /// After-call work settings that apply to agents of the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AcwSettings | undefined"))]
    pub acw_settings: Option<AcwSettings>,
    /// How agent skills are weighed when matching: ignored (`NONE`), best match (`BEST`) or all required (`ALL`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "QueueFullReferenceSkillEvaluationMethod | undefined"))]
    pub skill_evaluation_method: Option<QueueFullReferenceSkillEvaluationMethod>,
    /// Groups whose members are automatically members of the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MemberGroup[] | undefined"))]
    pub member_groups: Option<Vec<MemberGroup>>,
    /// Reference to the in-queue flow that runs while calls wait in the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub queue_flow: Option<DomainEntityRef>,
    /// Reference to the in-queue flow that runs while emails wait in the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub email_in_queue_flow: Option<DomainEntityRef>,
    /// Reference to the in-queue flow that runs while messages wait in the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub message_in_queue_flow: Option<DomainEntityRef>,
    /// Reference to the audio prompt played to the agent when a call from the queue connects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub whisper_prompt: Option<DomainEntityRef>,
    /// Reference to the audio prompt heard by callers placed on hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub on_hold_prompt: Option<DomainEntityRef>,
    /// True when the queue whisper is limited to calls that are answered automatically.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub auto_answer_only: Option<bool>,
    /// Libraries of prepared responses that agents may use for this queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CannedResponseLibraries | undefined"))]
    pub canned_response_libraries: Option<CannedResponseLibraries>,
    /// True when voice interactions of the queue are transcribed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_transcription: Option<bool>,
    /// True when audio monitoring is enabled on the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_audio_monitoring: Option<bool>,
    /// True when waiting interactions may be assigned to agents by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_manual_assignment: Option<bool>,
    /// Settings for callbacks that are owned by a specific agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AgentOwnedRouting | undefined"))]
    pub agent_owned_routing: Option<AgentOwnedRouting>,
    /// Settings for routing interactions straight to a chosen agent, with backup handling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DirectRouting | undefined"))]
    pub direct_routing: Option<DirectRouting>,
    /// Caller name presented on outbound calls made on behalf of the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub calling_party_name: Option<String>,
    /// Phone number presented on outbound calls made on behalf of the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub calling_party_number: Option<String>,
    /// Agent script used by default for each communication type, keyed by that type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, Script> | undefined"))]
    pub default_scripts: Option<std::collections::BTreeMap<String, Script>>,
    /// Sender addresses used for outbound messages from the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "QueueMessagingAddresses | undefined"))]
    pub outbound_messaging_addresses: Option<QueueMessagingAddresses>,
    /// Sender address used for outbound emails from the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "QueueEmailAddress | undefined"))]
    pub outbound_email_address: Option<QueueEmailAddress>,
    /// Identifier of the queue in an external system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub peer_id: Option<String>,
    /// True when calls are not recorded while they wait in the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub suppress_in_queue_call_recording: Option<bool>,
    /// Relative path of this queue in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Language code applied to interactions of the queue when none is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub default_media_language: Option<String>,
}

/// Per-media settings of a queue, such as alerting timeouts and service level targets.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct QueueMediaSettings {
    /// Settings for voice calls handled by the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MediaSettings | undefined"))]
    pub call: Option<MediaSettings>,
    /// Settings for callbacks scheduled or waiting in the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CallbackMediaSettings | undefined"))]
    pub callback: Option<CallbackMediaSettings>,
    /// Settings for web chats handled by the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MediaSettings | undefined"))]
    pub chat: Option<MediaSettings>,
    /// Settings for emails handled by the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "EmailMediaSettings | undefined"))]
    pub email: Option<EmailMediaSettings>,
    /// Settings for SMS and other message interactions handled by the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MessageMediaSettings | undefined"))]
    pub message: Option<MessageMediaSettings>,
}

/// Sender identities that a queue uses for outbound messages on each messaging channel.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct QueueMessagingAddresses {
    /// Reference to the SMS number that outbound text messages come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub sms_address: Option<DomainEntityRef>,
    /// Reference to the open messaging recipient used as the sender on open channels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub open_messaging_recipient: Option<DomainEntityRef>,
    /// Reference to the WhatsApp recipient used as the sender on WhatsApp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub whats_app_recipient: Option<DomainEntityRef>,
}

/// One ring of bullseye routing, defining when it ends and what changes on expansion.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Ring {
    /// Conditions that cause routing to move outward from this ring to the next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ExpansionCriterium[] | undefined"))]
    pub expansion_criteria: Option<Vec<ExpansionCriterium>>,
    /// Changes applied to the interaction when this ring expands, such as skills to drop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Actions | undefined"))]
    pub actions: Option<Actions>,
    /// Groups whose members are eligible to receive interactions in this ring.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MemberGroup[] | undefined"))]
    pub member_groups: Option<Vec<MemberGroup>>,
}

/// A preferred-agent rule that decides which agents a queue tries and for how long.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RoutingRule {
    /// Agent selection test: `MEETS_THRESHOLD` requires a minimum score, `ANY` accepts every agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingRuleOperator | undefined"))]
    pub operator: Option<RoutingRuleOperator>,
    /// Lowest agent score accepted when the operator is `MEETS_THRESHOLD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub threshold: Option<i32>,
    /// Time in seconds to keep trying this rule before moving to the next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub wait_seconds: Option<f64>,
}

/// An ACD skill that can be assigned to users and required by interactions.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RoutingSkill {
    /// Unique identifier of the routing skill. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the routing skill.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Date and time the skill was last changed, as an ISO 8601 timestamp. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_modified: Option<String>,
    /// Lifecycle state of the skill: `active`, `inactive` or `deleted`. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingSkillState | undefined"))]
    pub state: Option<RoutingSkillState>,
    /// Revision marker of the skill record. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub version: Option<String>,
    /// Relative path of this routing skill in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Division that the skill belongs to for access control.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Division | undefined"))]
    pub division: Option<Division>,
}

/// Current readiness of a user for routed (ACD) interactions.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RoutingStatus {
    /// Identifier of the user whose routing status is reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub user_id: Option<String>,
    /// Whether the user is off queue, idle, interacting, not responding or communicating outside routed work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingStatusStatus | undefined"))]
    pub status: Option<RoutingStatusStatus>,
    /// Date and time the user entered the status, as an ISO 8601 timestamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub start_time: Option<String>,
}

/// An agent script: the pages and logic that guide an agent through an interaction.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Script {
    /// Unique identifier of the script. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the script.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Division that the script belongs to for access control.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Division | undefined"))]
    pub division: Option<Division>,
    /// Identifier of the script version that was returned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub version_id: Option<String>,
    /// Date and time the script was created, as an ISO 8601 timestamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub created_date: Option<String>,
    /// Date and time the script was last edited, as an ISO 8601 timestamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub modified_date: Option<String>,
    /// Date and time the script was published, as an ISO 8601 timestamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub published_date: Option<String>,
    /// Date and time of the returned script version, as an ISO 8601 timestamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub version_date: Option<String>,
    /// Identifier of the page that opens first when the script runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub start_page_id: Option<String>,
    /// Name of the page that opens first when the script runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub start_page_name: Option<String>,
    /// Optional capabilities of the script, as free-form JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub features: Option<serde_json::Map<String, serde_json::Value>>,
    /// Variables declared in the script, as free-form JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub variables: Option<serde_json::Map<String, serde_json::Value>>,
    /// Custom actions declared in the script, as free-form JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub custom_actions: Option<serde_json::Map<String, serde_json::Value>>,
    /// Pages that make up the script.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Page[] | undefined"))]
    pub pages: Option<Vec<Page>>,
    /// Relative path of this script in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Service level target: the share of interactions to be answered within a time limit.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ServiceLevel {
    /// Share of interactions that must be answered in time to reach the target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub percentage: Option<f64>,
    /// Time limit for answering, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub duration_ms: Option<i64>,
}

/// Settings for the signature added to emails sent by agents.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Signature {
    /// True when a signature is added to agent emails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enabled: Option<bool>,
    /// Identifier of the canned response whose text is used as the signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub canned_response_id: Option<String>,
    /// True when the signature is mandatory on every email.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub always_included: Option<bool>,
    /// Point at which the signature is inserted: while drafting, on each send, or on one send only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SignatureInclusionType | undefined"))]
    pub inclusion_type: Option<SignatureInclusionType>,
}

/// A group whose members are selected by conditions on routing and language skills.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SkillGroup {
    /// Unique identifier of the skill group. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the skill group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Division that the skill group belongs to for access control.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "WritableDivision | undefined"))]
    pub division: Option<WritableDivision>,
    /// Free text explaining the purpose of the skill group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub description: Option<String>,
    /// Number of users who currently satisfy the skill conditions of the group. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub member_count: Option<i64>,
    /// Date and time the skill group was last changed, as an ISO 8601 timestamp. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_modified: Option<String>,
    /// Date and time the skill group was created, as an ISO 8601 timestamp. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_created: Option<String>,
    /// Progress of the membership calculation: `InProgress` or `Complete`. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SkillGroupStatus | undefined"))]
    pub status: Option<SkillGroupStatus>,
    /// Skill conditions that a user must satisfy to be a member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SkillGroupCondition[] | undefined"))]
    pub skill_conditions: Option<Vec<SkillGroupCondition>>,
    /// Relative path of this skill group in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// A set of routing and language skill tests combined by one logical operation.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SkillGroupCondition {
    /// Tests on the routing skills held by a user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SkillGroupRoutingCondition[] | undefined"))]
    pub routing_skill_conditions: Option<Vec<SkillGroupRoutingCondition>>,
    /// Tests on the language skills held by a user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SkillGroupLanguageCondition[] | undefined"))]
    pub language_skill_conditions: Option<Vec<SkillGroupLanguageCondition>>,
    /// Logical operation applied to the tests of the set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SkillGroupConditionOperation | undefined"))]
    pub operation: Option<SkillGroupConditionOperation>,
}

/// A test that compares the proficiency of a user in one language skill with a number.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SkillGroupLanguageCondition {
    /// Language skill whose proficiency is tested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub language_skill: Option<String>,
    /// Comparison between the language proficiency of the user and `proficiency`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SkillGroupLanguageConditionComparator | undefined"))]
    pub comparator: Option<SkillGroupLanguageConditionComparator>,
    /// Language proficiency rating to compare with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub proficiency: Option<i32>,
    /// Further skill conditions nested under this language test.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SkillGroupCondition[] | undefined"))]
    pub child_conditions: Option<Vec<SkillGroupCondition>>,
}

/// A test that compares the proficiency of a user in one routing skill with a number.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SkillGroupRoutingCondition {
    /// Routing skill whose proficiency is tested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub routing_skill: Option<String>,
    /// Comparison between the routing skill proficiency of the user and `proficiency`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SkillGroupRoutingConditionComparator | undefined"))]
    pub comparator: Option<SkillGroupRoutingConditionComparator>,
    /// Routing skill proficiency rating to compare with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub proficiency: Option<i32>,
    /// Further skill conditions nested under this routing skill test.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SkillGroupCondition[] | undefined"))]
    pub child_conditions: Option<Vec<SkillGroupCondition>>,
}

/// Reference to a skill that is dropped from an interaction when a bullseye ring expands.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SkillsToRemove {
    /// Display name of the skill to drop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Identifier of the skill to drop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Relative path of the skill in the API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// One page of routing languages assigned to a user.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserLanguageEntityListing {
    /// Routing languages on this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserRoutingLanguage[] | undefined"))]
    pub entities: Option<Vec<UserRoutingLanguage>>,
    /// Maximum number of routing languages per page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_size: Option<i32>,
    /// Number of this page, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_number: Option<i32>,
    /// Number of routing languages over all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub total: Option<i64>,
    /// Relative path of the first page of routing languages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub first_uri: Option<String>,
    /// Relative path of the page after this one, absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub next_uri: Option<String>,
    /// Relative path of the page before this one, absent on the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub previous_uri: Option<String>,
    /// Relative path of the last page of routing languages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub last_uri: Option<String>,
    /// Relative path of this page of results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Number of pages needed for all routing languages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_count: Option<i32>,
}

/// Queue that a user is a member of, with the user's joined state.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserQueue {
    /// Identifier of the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Division the queue is assigned to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Division | undefined"))]
    pub division: Option<Division>,
    /// Free text that explains the purpose of the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub description: Option<String>,
    /// Time at which the queue was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_created: Option<String>,
    /// Time of the latest change to the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_modified: Option<String>,
    /// Identifier of the user who last changed the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub modified_by: Option<String>,
    /// Identifier of the user who created the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub created_by: Option<String>,
    /// Total number of members of the queue. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub member_count: Option<i32>,
    /// Number of members added to the queue as individual users. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub user_member_count: Option<i32>,
    /// Number of members who have joined the queue. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub joined_member_count: Option<i32>,
    /// Alerting and service level settings of the queue by media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "QueueMediaSettings | undefined"))]
    pub media_settings: Option<QueueMediaSettings>,
    /// Rules for offering conversations to preferred agents ahead of others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingRule[] | undefined"))]
    pub routing_rules: Option<Vec<RoutingRule>>,
    /// Rules that add member groups to the candidates when their conditions are met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupRouting | undefined"))]
    pub conditional_group_routing: Option<ConditionalGroupRouting>,
    /// Rules that activate member groups of the queue depending on conditions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ConditionalGroupActivation | undefined"))]
    pub conditional_group_activation: Option<ConditionalGroupActivation>,
    /// Rings for bullseye routing, which widens the pool of agents step by step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Bullseye | undefined"))]
    pub bullseye: Option<Bullseye>,
    /// How waiting conversations are ranked: by priority and waiting time, or by priority only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserQueueScoringMethod | undefined"))]
    pub scoring_method: Option<UserQueueScoringMethod>,
    /// Whether a conversation may return to its previous agent, and whether that agent must be a queue member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserQueueLastAgentRoutingMode | undefined"))]
    pub last_agent_routing_mode: Option<UserQueueLastAgentRoutingMode>,
    /// After-call work settings of the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AcwSettings | undefined"))]
    pub acw_settings: Option<AcwSettings>,
    /// How skills are weighed when an agent is selected: not at all, best match, or all required.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserQueueSkillEvaluationMethod | undefined"))]
    pub skill_evaluation_method: Option<UserQueueSkillEvaluationMethod>,
    /// Groups whose members serve the queue, without duplicates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MemberGroup[] | undefined"))]
    pub member_groups: Option<Vec<MemberGroup>>,
    /// In-queue flow that handles calls while they wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub queue_flow: Option<DomainEntityRef>,
    /// In-queue flow that handles emails while they wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub email_in_queue_flow: Option<DomainEntityRef>,
    /// In-queue flow that handles messages while they wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub message_in_queue_flow: Option<DomainEntityRef>,
    /// Prompt played to the agent just before a call from the queue is connected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub whisper_prompt: Option<DomainEntityRef>,
    /// Audio prompt played to callers who are put on hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub on_hold_prompt: Option<DomainEntityRef>,
    /// Canned response libraries offered to agents of the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CannedResponseLibraries | undefined"))]
    pub canned_response_libraries: Option<CannedResponseLibraries>,
    /// Whether voice conversations of the queue are transcribed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_transcription: Option<bool>,
    /// Whether audio monitoring is turned on for the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_audio_monitoring: Option<bool>,
    /// Whether conversations of the queue can be assigned to agents by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable_manual_assignment: Option<bool>,
    /// Settings for routing callbacks to the agent who owns them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AgentOwnedRouting | undefined"))]
    pub agent_owned_routing: Option<AgentOwnedRouting>,
    /// Settings for routing conversations straight to a chosen agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DirectRouting | undefined"))]
    pub direct_routing: Option<DirectRouting>,
    /// Caller name shown on outbound calls made for the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub calling_party_name: Option<String>,
    /// Caller number shown on outbound calls made for the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub calling_party_number: Option<String>,
    /// Default scripts of the queue, keyed by communication type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, Script> | undefined"))]
    pub default_scripts: Option<std::collections::BTreeMap<String, Script>>,
    /// Addresses used to send messages for the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "QueueMessagingAddresses | undefined"))]
    pub outbound_messaging_addresses: Option<QueueMessagingAddresses>,
    /// Sender address used for outbound emails of the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "QueueEmailAddress | undefined"))]
    pub outbound_email_address: Option<QueueEmailAddress>,
    /// Identifier of the corresponding queue in an external system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub peer_id: Option<String>,
    /// Whether call recording is held back while the caller waits in the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub suppress_in_queue_call_recording: Option<bool>,
    /// Whether the user has joined the queue and can receive its conversations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub joined: Option<bool>,
    /// Relative path of the queue in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Default language of the media handled by the queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub default_media_language: Option<String>,
}

/// One page of queues that a user is a member of.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserQueueEntityListing {
    /// Queues on this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserQueue[] | undefined"))]
    pub entities: Option<Vec<UserQueue>>,
    /// Maximum number of queues per page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_size: Option<i32>,
    /// Number of this page, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_number: Option<i32>,
    /// Number of queues over all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub total: Option<i64>,
    /// Relative path of the first page of queues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub first_uri: Option<String>,
    /// Relative path of the page after this one, absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub next_uri: Option<String>,
    /// Relative path of the page before this one, absent on the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub previous_uri: Option<String>,
    /// Relative path of the last page of queues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub last_uri: Option<String>,
    /// Relative path of this page of results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Number of pages needed for all queues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_count: Option<i32>,
}

/// Routing language assigned to a user, with the proficiency in it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserRoutingLanguage {
    /// Identifier of the routing language. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Rating of how well the user commands the language, from 0.0 to 5.0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub proficiency: Option<f64>,
    /// Lifecycle state of the language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserRoutingLanguageState | undefined"))]
    pub state: Option<UserRoutingLanguageState>,
    /// Relative path of the language definition in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub language_uri: Option<String>,
    /// Relative path of the user's language assignment in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Request to assign a routing language to a user.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserRoutingLanguagePost {
    /// Identifier of the routing language to assign.
    pub id: String,
    /// Rating of the user's command of the language, from 0.0 to 5.0.
    pub proficiency: f64,
    /// Relative path of the assigned language's definition. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub language_uri: Option<String>,
    /// Relative path of the resulting language assignment. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Routing skill assigned to a user, with the proficiency in it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserRoutingSkill {
    /// Identifier of the routing skill. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the skill.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Rating of how well the user masters the skill, from 0.0 to 5.0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub proficiency: Option<f64>,
    /// Lifecycle state of the skill.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserRoutingSkillState | undefined"))]
    pub state: Option<UserRoutingSkillState>,
    /// Relative path of the skill definition in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub skill_uri: Option<String>,
    /// Relative path of the user's skill assignment in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Request to assign a routing skill to a user.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserRoutingSkillPost {
    /// Identifier of the routing skill to assign.
    pub id: String,
    /// Rating of the user's mastery of the skill, from 0.0 to 5.0.
    pub proficiency: f64,
    /// Relative path of the assigned skill's definition. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub skill_uri: Option<String>,
    /// Relative path of the resulting skill assignment. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// One page of routing skills assigned to a user.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserSkillEntityListing {
    /// Routing skills on this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserRoutingSkill[] | undefined"))]
    pub entities: Option<Vec<UserRoutingSkill>>,
    /// Maximum number of routing skills per page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_size: Option<i32>,
    /// Number of this page, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_number: Option<i32>,
    /// Number of routing skills over all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub total: Option<i64>,
    /// Relative path of the first page of routing skills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub first_uri: Option<String>,
    /// Relative path of the page after this one, absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub next_uri: Option<String>,
    /// Relative path of the page before this one, absent on the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub previous_uri: Option<String>,
    /// Relative path of the last page of routing skills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub last_uri: Option<String>,
    /// Relative path of this page of results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Number of pages needed for all routing skills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_count: Option<i32>,
}

/// Cursor-paged list of the skill groups a user belongs to.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserSkillGroupEntityListing {
    /// Skill groups in this part of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SkillGroup[] | undefined"))]
    pub entities: Option<Vec<SkillGroup>>,
    /// Relative path of the next part of the list, absent at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub next_uri: Option<String>,
    /// Relative path of this part of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Relative path of the preceding part of the list, absent at the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub previous_uri: Option<String>,
}

/// Utilization settings that limit how many conversations an agent handles at once.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UtilizationRequest {
    /// Capacity settings keyed by media type, such as `call` or `email`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, MediaUtilization> | undefined"))]
    pub utilization: Option<std::collections::BTreeMap<String, MediaUtilization>>,
    /// Capacity settings keyed by the identifier of a utilization label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, LabelUtilizationRequest> | undefined"))]
    pub label_utilizations: Option<std::collections::BTreeMap<String, LabelUtilizationRequest>>,
    /// Maximum number of inbound calls allowed under these settings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max_inbound_calls: Option<i32>,
}

/// Values of `AcwSettings.wrapupPrompt`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"MANDATORY\" | \"OPTIONAL\" | \"MANDATORY_TIMEOUT\" | \"MANDATORY_FORCED_TIMEOUT\" | \"AGENT_REQUESTED\" | (string & {})"
    )
)]
pub enum AcwSettingsWrapupPrompt {
    /// `MANDATORY`
    #[serde(rename = "MANDATORY")]
    Mandatory,
    /// `OPTIONAL`
    #[serde(rename = "OPTIONAL")]
    Optional,
    /// `MANDATORY_TIMEOUT`
    #[serde(rename = "MANDATORY_TIMEOUT")]
    MandatoryTimeout,
    /// `MANDATORY_FORCED_TIMEOUT`
    #[serde(rename = "MANDATORY_FORCED_TIMEOUT")]
    MandatoryForcedTimeout,
    /// `AGENT_REQUESTED`
    #[serde(rename = "AGENT_REQUESTED")]
    AgentRequested,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `AgentMaxUtilizationResponse.level`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"Agent\" | \"Organization\" | (string & {})"))]
pub enum AgentMaxUtilizationResponseLevel {
    /// `Agent`
    Agent,
    /// `Organization`
    Organization,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `CallbackMediaSettings.mode`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"AgentFirst\" | \"CustomerFirst\" | (string & {})")
)]
pub enum CallbackMediaSettingsMode {
    /// `AgentFirst`
    AgentFirst,
    /// `CustomerFirst`
    CustomerFirst,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `CallbackMediaSettings.liveVoiceReactionType`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"HangUp\" | \"TransferToQueue\" | \"TransferToFlow\" | (string & {})")
)]
pub enum CallbackMediaSettingsLiveVoiceReactionType {
    /// `HangUp`
    HangUp,
    /// `TransferToQueue`
    TransferToQueue,
    /// `TransferToFlow`
    TransferToFlow,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `CallbackMediaSettings.answeringMachineReactionType`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"HangUp\" | \"TransferToQueue\" | \"TransferToFlow\" | (string & {})")
)]
pub enum CallbackMediaSettingsAnsweringMachineReactionType {
    /// `HangUp`
    HangUp,
    /// `TransferToQueue`
    TransferToQueue,
    /// `TransferToFlow`
    TransferToFlow,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `CannedResponseLibraries.mode`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"All\" | \"SelectedOnly\" | \"None\" | (string & {})")
)]
pub enum CannedResponseLibrariesMode {
    /// `All`
    All,
    /// `SelectedOnly`
    SelectedOnly,
    /// `None`
    None,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `ConditionalGroupActivationCondition.operator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"GreaterThan\" | \"GreaterThanOrEqualTo\" | \"LessThan\" | \"LessThanOrEqualTo\" | \"EqualTo\" | \"NotEqualTo\" | (string & {})"
    )
)]
pub enum ConditionalGroupActivationConditionOperator {
    /// `GreaterThan`
    GreaterThan,
    /// `GreaterThanOrEqualTo`
    GreaterThanOrEqualTo,
    /// `LessThan`
    LessThan,
    /// `LessThanOrEqualTo`
    LessThanOrEqualTo,
    /// `EqualTo`
    EqualTo,
    /// `NotEqualTo`
    NotEqualTo,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `ConditionalGroupActivationSimpleMetric.metric`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"EstimatedWaitTime\" | \"IdleAgentCount\" | \"ServiceLevel\" | (string & {})")
)]
pub enum ConditionalGroupActivationSimpleMetricMetric {
    /// `EstimatedWaitTime`
    EstimatedWaitTime,
    /// `IdleAgentCount`
    IdleAgentCount,
    /// `ServiceLevel`
    ServiceLevel,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `ConditionalGroupRoutingRule.metric`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"EstimatedWaitTime\" | \"ServiceLevel\" | (string & {})")
)]
pub enum ConditionalGroupRoutingRuleMetric {
    /// `EstimatedWaitTime`
    EstimatedWaitTime,
    /// `ServiceLevel`
    ServiceLevel,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `ConditionalGroupRoutingRule.operator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"GreaterThan\" | \"GreaterThanOrEqualTo\" | \"LessThan\" | \"LessThanOrEqualTo\" | (string & {})")
)]
pub enum ConditionalGroupRoutingRuleOperator {
    /// `GreaterThan`
    GreaterThan,
    /// `GreaterThanOrEqualTo`
    GreaterThanOrEqualTo,
    /// `LessThan`
    LessThan,
    /// `LessThanOrEqualTo`
    LessThanOrEqualTo,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `ExpansionCriterium.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"TIMEOUT_SECONDS\" | (string & {})"))]
pub enum ExpansionCriteriumType {
    /// `TIMEOUT_SECONDS`
    #[serde(rename = "TIMEOUT_SECONDS")]
    TimeoutSeconds,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `InactivityTimeoutSettings.actionType`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"DISCONNECT\" | \"SEND_TO_ARCHITECT_FLOW\" | (string & {})")
)]
pub enum InactivityTimeoutSettingsActionType {
    /// `DISCONNECT`
    #[serde(rename = "DISCONNECT")]
    Disconnect,
    /// `SEND_TO_ARCHITECT_FLOW`
    #[serde(rename = "SEND_TO_ARCHITECT_FLOW")]
    SendToArchitectFlow,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `InboundRoute.historyInclusion`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"Include\" | \"Exclude\" | \"Optional\" | (string & {})")
)]
pub enum InboundRouteHistoryInclusion {
    /// `Include`
    Include,
    /// `Exclude`
    Exclude,
    /// `Optional`
    Optional,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `InboundRoute.status`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"Pending\" | \"Active\" | \"Removing\" | \"Error\" | (string & {})")
)]
pub enum InboundRouteStatus {
    /// `Pending`
    Pending,
    /// `Active`
    Active,
    /// `Removing`
    Removing,
    /// `Error`
    Error,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `QueueFullReference.scoringMethod`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"TimestampAndPriority\" | \"PriorityOnly\" | (string & {})")
)]
pub enum QueueFullReferenceScoringMethod {
    /// `TimestampAndPriority`
    TimestampAndPriority,
    /// `PriorityOnly`
    PriorityOnly,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `QueueFullReference.lastAgentRoutingMode`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"Disabled\" | \"QueueMembersOnly\" | \"AnyAgent\" | (string & {})")
)]
pub enum QueueFullReferenceLastAgentRoutingMode {
    /// `Disabled`
    Disabled,
    /// `QueueMembersOnly`
    QueueMembersOnly,
    /// `AnyAgent`
    AnyAgent,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `QueueFullReference.skillEvaluationMethod`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"NONE\" | \"BEST\" | \"ALL\" | (string & {})"))]
pub enum QueueFullReferenceSkillEvaluationMethod {
    /// `NONE`
    #[serde(rename = "NONE")]
    None,
    /// `BEST`
    #[serde(rename = "BEST")]
    Best,
    /// `ALL`
    #[serde(rename = "ALL")]
    All,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `RoutingRule.operator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"MEETS_THRESHOLD\" | \"ANY\" | (string & {})"))]
pub enum RoutingRuleOperator {
    /// `MEETS_THRESHOLD`
    #[serde(rename = "MEETS_THRESHOLD")]
    MeetsThreshold,
    /// `ANY`
    #[serde(rename = "ANY")]
    Any,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `RoutingSkill.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"inactive\" | \"deleted\" | (string & {})")
)]
pub enum RoutingSkillState {
    /// `active`
    #[serde(rename = "active")]
    Active,
    /// `inactive`
    #[serde(rename = "inactive")]
    Inactive,
    /// `deleted`
    #[serde(rename = "deleted")]
    Deleted,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `RoutingStatus.status`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"OFF_QUEUE\" | \"IDLE\" | \"INTERACTING\" | \"NOT_RESPONDING\" | \"COMMUNICATING\" | (string & {})"
    )
)]
pub enum RoutingStatusStatus {
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

/// Values of `Signature.inclusionType`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"Draft\" | \"Send\" | \"SendOnce\" | (string & {})")
)]
pub enum SignatureInclusionType {
    /// `Draft`
    Draft,
    /// `Send`
    Send,
    /// `SendOnce`
    SendOnce,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `SkillGroup.status`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"InProgress\" | \"Complete\" | (string & {})"))]
pub enum SkillGroupStatus {
    /// `InProgress`
    InProgress,
    /// `Complete`
    Complete,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `SkillGroupCondition.operation`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"And\" | \"Not\" | \"Or\" | (string & {})"))]
pub enum SkillGroupConditionOperation {
    /// `And`
    And,
    /// `Not`
    Not,
    /// `Or`
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `SkillGroupLanguageCondition.comparator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"EqualTo\" | \"NotEqualTo\" | \"LessThan\" | \"GreaterThan\" | \"GreaterThanOrEqualTo\" | \"LessThanOrEqualTo\" | (string & {})"
    )
)]
pub enum SkillGroupLanguageConditionComparator {
    /// `EqualTo`
    EqualTo,
    /// `NotEqualTo`
    NotEqualTo,
    /// `LessThan`
    LessThan,
    /// `GreaterThan`
    GreaterThan,
    /// `GreaterThanOrEqualTo`
    GreaterThanOrEqualTo,
    /// `LessThanOrEqualTo`
    LessThanOrEqualTo,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `SkillGroupRoutingCondition.comparator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"EqualTo\" | \"NotEqualTo\" | \"LessThan\" | \"GreaterThan\" | \"GreaterThanOrEqualTo\" | \"LessThanOrEqualTo\" | (string & {})"
    )
)]
pub enum SkillGroupRoutingConditionComparator {
    /// `EqualTo`
    EqualTo,
    /// `NotEqualTo`
    NotEqualTo,
    /// `LessThan`
    LessThan,
    /// `GreaterThan`
    GreaterThan,
    /// `GreaterThanOrEqualTo`
    GreaterThanOrEqualTo,
    /// `LessThanOrEqualTo`
    LessThanOrEqualTo,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserQueue.scoringMethod`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"TimestampAndPriority\" | \"PriorityOnly\" | (string & {})")
)]
pub enum UserQueueScoringMethod {
    /// `TimestampAndPriority`
    TimestampAndPriority,
    /// `PriorityOnly`
    PriorityOnly,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserQueue.lastAgentRoutingMode`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"Disabled\" | \"QueueMembersOnly\" | \"AnyAgent\" | (string & {})")
)]
pub enum UserQueueLastAgentRoutingMode {
    /// `Disabled`
    Disabled,
    /// `QueueMembersOnly`
    QueueMembersOnly,
    /// `AnyAgent`
    AnyAgent,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserQueue.skillEvaluationMethod`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"NONE\" | \"BEST\" | \"ALL\" | (string & {})"))]
pub enum UserQueueSkillEvaluationMethod {
    /// `NONE`
    #[serde(rename = "NONE")]
    None,
    /// `BEST`
    #[serde(rename = "BEST")]
    Best,
    /// `ALL`
    #[serde(rename = "ALL")]
    All,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserRoutingLanguage.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"inactive\" | \"deleted\" | (string & {})")
)]
pub enum UserRoutingLanguageState {
    /// `active`
    #[serde(rename = "active")]
    Active,
    /// `inactive`
    #[serde(rename = "inactive")]
    Inactive,
    /// `deleted`
    #[serde(rename = "deleted")]
    Deleted,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserRoutingSkill.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"inactive\" | \"deleted\" | (string & {})")
)]
pub enum UserRoutingSkillState {
    /// `active`
    #[serde(rename = "active")]
    Active,
    /// `inactive`
    #[serde(rename = "inactive")]
    Inactive,
    /// `deleted`
    #[serde(rename = "deleted")]
    Deleted,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
