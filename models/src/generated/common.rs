// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! Parts that several domains share, and the body of errors.

/// Minimal pointer to another resource, carrying only its ID and path.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AddressableEntityRef {
    /// ID of the resource pointed to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Relative path of the referenced resource in the API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Extra information about one cause of an error.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Detail {
    /// Machine-readable code of this particular problem.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub error_code: Option<String>,
    /// Name of the request field that caused the problem.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub field_name: Option<String>,
    /// ID of the entity that the problem concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub entity_id: Option<String>,
    /// Name of the entity that the problem concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub entity_name: Option<String>,
}

/// Reference to another object by its ID, with its name and path.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DomainEntityRef {
    /// ID of the object referred to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the object referred to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Relative path of the referenced object in the API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Object without properties, returned by operations that have no data to report.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Empty {}

/// Minimal entity that carries only an ID.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Entity {
    /// Unique ID of the entity, assigned by the server. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
}

/// Body of a failed response, describing what went wrong and how to trace it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ErrorBody {
    /// Readable explanation of the failure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub message: Option<String>,
    /// Error code meant for programs to act on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub code: Option<String>,
    /// HTTP status code of the failed response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub status: Option<i32>,
    /// ID of the entity the error concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub entity_id: Option<String>,
    /// Name of the entity the error concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub entity_name: Option<String>,
    /// Message template in which placeholders stand for the entries of `messageParams`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub message_with_params: Option<String>,
    /// Values for the placeholders of `messageWithParams`, keyed by parameter name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string> | undefined"))]
    pub message_params: Option<std::collections::BTreeMap<String, String>>,
    /// ID for correlating the failed request with server-side records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub context_id: Option<String>,
    /// Further particulars of the error, one per entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Detail[] | undefined"))]
    pub details: Option<Vec<Detail>>,
    /// Nested errors that contributed to this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ErrorBody[] | undefined"))]
    pub errors: Option<Vec<ErrorBody>>,
    /// Platform limit involved in the error, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Limit | undefined"))]
    pub limit: Option<Limit>,
}

/// Link to a picture in one particular resolution.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Image {
    /// Size of the picture, expressed as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub resolution: Option<String>,
    /// Address from which the picture can be fetched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub image_uri: Option<String>,
}

/// Platform limit referred to by an error.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Limit {
    /// Key of the limit within its namespace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub key: Option<String>,
    /// Area of the platform to which the limit belongs, such as `routing` or `analytics`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "LimitNamespace | undefined"))]
    pub namespace: Option<LimitNamespace>,
    /// Numeric value of the limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub value: Option<i64>,
}

/// Read-only reference that pairs an entity's ID with its name.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct NamedEntity {
    /// Unique ID of the referenced entity. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the referenced entity. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
}

/// Selects which slice of the results a query returns.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PagingSpec {
    /// Maximum number of results on each page.
    pub page_size: i32,
    /// Number of the page to return, where the first page is 1.
    pub page_number: i32,
}

/// Clock reading of the API server.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ServerDate {
    /// Current date and time at the server, as an ISO 8601 timestamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub current_date: Option<String>,
}

/// Values of `Limit.namespace`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"web.deployments\" | \"web.messaging\" | \"agent.assistant\" | \"agentic.virtual.agents\" | \"analytics.agents\" | \"analytics.alerting\" | \"analytics.data.extraction\" | \"analytics\" | \"analytics.realtime\" | \"analytics.reporting.settings\" | \"anomaly.detection\" | \"architect\" | \"audiohook\" | \"audiohook.monitor\" | \"audit\" | \"auth.api\" | \"authorization\" | \"automation.testing\" | \"bots\" | \"bots.voice\" | \"business.rules\" | \"callback\" | \"case.management\" | \"cobrowse\" | \"content.management\" | \"conversation\" | \"copilot\" | \"dataactions\" | \"datatables\" | \"directory\" | \"dsar\" | \"email\" | \"employee.engagement\" | \"event.orchestration\" | \"external.contacts\" | \"external.events.data.ingestion\" | \"gamification\" | \"gcv\" | \"gdpr\" | \"groups\" | \"guides\" | \"historical.adherence\" | \"infrastructureascode\" | \"integrations\" | \"intent.miner\" | \"internal.messaging\" | \"journey\" | \"knowledge\" | \"language.understanding\" | \"learning\" | \"limit.registry\" | \"marketplace\" | \"mcp.analytics.aggregates\" | \"mcp\" | \"media.communications\" | \"messaging\" | \"micro.frontend\" | \"multi.org\" | \"notifications\" | \"onboarding\" | \"outbound\" | \"platform.api\" | \"predictive.routing\" | \"presence\" | \"quality\" | \"recording\" | \"response.management\" | \"routing\" | \"scim\" | \"screen.monitoring\" | \"search\" | \"secondary.automation.testing\" | \"skills\" | \"social.media\" | \"speech.and.text.analytics\" | \"speech.integration\" | \"supportability\" | \"task.management\" | \"telephony.configuration\" | \"usage\" | \"users\" | \"users.rules\" | \"voice.transcription\" | \"webchat\" | \"webhooks\" | \"workforce.management.adherence\" | \"workforce.management.agent.availability\" | \"workforce.management.forecast\" | \"workforce.management\" | \"workforce.management.scheduling.preferences\" | \"workforce.management.self.schedule\" | \"workforce.management.shift.trading\" | \"system\" | \"organization.notice\" | \"sda\" | (string & {})"
    )
)]
pub enum LimitNamespace {
    /// `web.deployments`
    #[serde(rename = "web.deployments")]
    WebDeployments,
    /// `web.messaging`
    #[serde(rename = "web.messaging")]
    WebMessaging,
    /// `agent.assistant`
    #[serde(rename = "agent.assistant")]
    AgentAssistant,
    /// `agentic.virtual.agents`
    #[serde(rename = "agentic.virtual.agents")]
    AgenticVirtualAgents,
    /// `analytics.agents`
    #[serde(rename = "analytics.agents")]
    AnalyticsAgents,
    /// `analytics.alerting`
    #[serde(rename = "analytics.alerting")]
    AnalyticsAlerting,
    /// `analytics.data.extraction`
    #[serde(rename = "analytics.data.extraction")]
    AnalyticsDataExtraction,
    /// `analytics`
    #[serde(rename = "analytics")]
    Analytics,
    /// `analytics.realtime`
    #[serde(rename = "analytics.realtime")]
    AnalyticsRealtime,
    /// `analytics.reporting.settings`
    #[serde(rename = "analytics.reporting.settings")]
    AnalyticsReportingSettings,
    /// `anomaly.detection`
    #[serde(rename = "anomaly.detection")]
    AnomalyDetection,
    /// `architect`
    #[serde(rename = "architect")]
    Architect,
    /// `audiohook`
    #[serde(rename = "audiohook")]
    Audiohook,
    /// `audiohook.monitor`
    #[serde(rename = "audiohook.monitor")]
    AudiohookMonitor,
    /// `audit`
    #[serde(rename = "audit")]
    Audit,
    /// `auth.api`
    #[serde(rename = "auth.api")]
    AuthApi,
    /// `authorization`
    #[serde(rename = "authorization")]
    Authorization,
    /// `automation.testing`
    #[serde(rename = "automation.testing")]
    AutomationTesting,
    /// `bots`
    #[serde(rename = "bots")]
    Bots,
    /// `bots.voice`
    #[serde(rename = "bots.voice")]
    BotsVoice,
    /// `business.rules`
    #[serde(rename = "business.rules")]
    BusinessRules,
    /// `callback`
    #[serde(rename = "callback")]
    Callback,
    /// `case.management`
    #[serde(rename = "case.management")]
    CaseManagement,
    /// `cobrowse`
    #[serde(rename = "cobrowse")]
    Cobrowse,
    /// `content.management`
    #[serde(rename = "content.management")]
    ContentManagement,
    /// `conversation`
    #[serde(rename = "conversation")]
    Conversation,
    /// `copilot`
    #[serde(rename = "copilot")]
    Copilot,
    /// `dataactions`
    #[serde(rename = "dataactions")]
    Dataactions,
    /// `datatables`
    #[serde(rename = "datatables")]
    Datatables,
    /// `directory`
    #[serde(rename = "directory")]
    Directory,
    /// `dsar`
    #[serde(rename = "dsar")]
    Dsar,
    /// `email`
    #[serde(rename = "email")]
    Email,
    /// `employee.engagement`
    #[serde(rename = "employee.engagement")]
    EmployeeEngagement,
    /// `event.orchestration`
    #[serde(rename = "event.orchestration")]
    EventOrchestration,
    /// `external.contacts`
    #[serde(rename = "external.contacts")]
    ExternalContacts,
    /// `external.events.data.ingestion`
    #[serde(rename = "external.events.data.ingestion")]
    ExternalEventsDataIngestion,
    /// `gamification`
    #[serde(rename = "gamification")]
    Gamification,
    /// `gcv`
    #[serde(rename = "gcv")]
    Gcv,
    /// `gdpr`
    #[serde(rename = "gdpr")]
    Gdpr,
    /// `groups`
    #[serde(rename = "groups")]
    Groups,
    /// `guides`
    #[serde(rename = "guides")]
    Guides,
    /// `historical.adherence`
    #[serde(rename = "historical.adherence")]
    HistoricalAdherence,
    /// `infrastructureascode`
    #[serde(rename = "infrastructureascode")]
    Infrastructureascode,
    /// `integrations`
    #[serde(rename = "integrations")]
    Integrations,
    /// `intent.miner`
    #[serde(rename = "intent.miner")]
    IntentMiner,
    /// `internal.messaging`
    #[serde(rename = "internal.messaging")]
    InternalMessaging,
    /// `journey`
    #[serde(rename = "journey")]
    Journey,
    /// `knowledge`
    #[serde(rename = "knowledge")]
    Knowledge,
    /// `language.understanding`
    #[serde(rename = "language.understanding")]
    LanguageUnderstanding,
    /// `learning`
    #[serde(rename = "learning")]
    Learning,
    /// `limit.registry`
    #[serde(rename = "limit.registry")]
    LimitRegistry,
    /// `marketplace`
    #[serde(rename = "marketplace")]
    Marketplace,
    /// `mcp.analytics.aggregates`
    #[serde(rename = "mcp.analytics.aggregates")]
    McpAnalyticsAggregates,
    /// `mcp`
    #[serde(rename = "mcp")]
    Mcp,
    /// `media.communications`
    #[serde(rename = "media.communications")]
    MediaCommunications,
    /// `messaging`
    #[serde(rename = "messaging")]
    Messaging,
    /// `micro.frontend`
    #[serde(rename = "micro.frontend")]
    MicroFrontend,
    /// `multi.org`
    #[serde(rename = "multi.org")]
    MultiOrg,
    /// `notifications`
    #[serde(rename = "notifications")]
    Notifications,
    /// `onboarding`
    #[serde(rename = "onboarding")]
    Onboarding,
    /// `outbound`
    #[serde(rename = "outbound")]
    Outbound,
    /// `platform.api`
    #[serde(rename = "platform.api")]
    PlatformApi,
    /// `predictive.routing`
    #[serde(rename = "predictive.routing")]
    PredictiveRouting,
    /// `presence`
    #[serde(rename = "presence")]
    Presence,
    /// `quality`
    #[serde(rename = "quality")]
    Quality,
    /// `recording`
    #[serde(rename = "recording")]
    Recording,
    /// `response.management`
    #[serde(rename = "response.management")]
    ResponseManagement,
    /// `routing`
    #[serde(rename = "routing")]
    Routing,
    /// `scim`
    #[serde(rename = "scim")]
    Scim,
    /// `screen.monitoring`
    #[serde(rename = "screen.monitoring")]
    ScreenMonitoring,
    /// `search`
    #[serde(rename = "search")]
    Search,
    /// `secondary.automation.testing`
    #[serde(rename = "secondary.automation.testing")]
    SecondaryAutomationTesting,
    /// `skills`
    #[serde(rename = "skills")]
    Skills,
    /// `social.media`
    #[serde(rename = "social.media")]
    SocialMedia,
    /// `speech.and.text.analytics`
    #[serde(rename = "speech.and.text.analytics")]
    SpeechAndTextAnalytics,
    /// `speech.integration`
    #[serde(rename = "speech.integration")]
    SpeechIntegration,
    /// `supportability`
    #[serde(rename = "supportability")]
    Supportability,
    /// `task.management`
    #[serde(rename = "task.management")]
    TaskManagement,
    /// `telephony.configuration`
    #[serde(rename = "telephony.configuration")]
    TelephonyConfiguration,
    /// `usage`
    #[serde(rename = "usage")]
    Usage,
    /// `users`
    #[serde(rename = "users")]
    Users,
    /// `users.rules`
    #[serde(rename = "users.rules")]
    UsersRules,
    /// `voice.transcription`
    #[serde(rename = "voice.transcription")]
    VoiceTranscription,
    /// `webchat`
    #[serde(rename = "webchat")]
    Webchat,
    /// `webhooks`
    #[serde(rename = "webhooks")]
    Webhooks,
    /// `workforce.management.adherence`
    #[serde(rename = "workforce.management.adherence")]
    WorkforceManagementAdherence,
    /// `workforce.management.agent.availability`
    #[serde(rename = "workforce.management.agent.availability")]
    WorkforceManagementAgentAvailability,
    /// `workforce.management.forecast`
    #[serde(rename = "workforce.management.forecast")]
    WorkforceManagementForecast,
    /// `workforce.management`
    #[serde(rename = "workforce.management")]
    WorkforceManagement,
    /// `workforce.management.scheduling.preferences`
    #[serde(rename = "workforce.management.scheduling.preferences")]
    WorkforceManagementSchedulingPreferences,
    /// `workforce.management.self.schedule`
    #[serde(rename = "workforce.management.self.schedule")]
    WorkforceManagementSelfSchedule,
    /// `workforce.management.shift.trading`
    #[serde(rename = "workforce.management.shift.trading")]
    WorkforceManagementShiftTrading,
    /// `system`
    #[serde(rename = "system")]
    System,
    /// `organization.notice`
    #[serde(rename = "organization.notice")]
    OrganizationNotice,
    /// `sda`
    #[serde(rename = "sda")]
    Sda,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
