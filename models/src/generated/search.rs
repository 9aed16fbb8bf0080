// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! Finding people by search criteria.

use super::User;

/// One sort instruction of a search, naming the field and the direction.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SearchSort {
    /// Direction of the sort: ascending, descending, or by relevance with `SCORE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SearchSortSortOrder | undefined"))]
    pub sort_order: Option<SearchSortSortOrder>,
    /// Name of the field whose values order the search results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub sort_by: Option<String>,
}

/// One condition of a user search, possibly with nested conditions.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserSearchCriteria {
    /// Upper end of the range when `type` is `RANGE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub end_value: Option<String>,
    /// Values to look for when the search type accepts several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub values: Option<Vec<String>>,
    /// Lower end of the range when `type` is `RANGE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub start_value: Option<String>,
    /// Single value to look for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub value: Option<String>,
    /// How the condition combines with the others on its level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserSearchCriteriaOperator | undefined"))]
    pub operator: Option<UserSearchCriteriaOperator>,
    /// Nested conditions that are evaluated as a unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserSearchCriteria[] | undefined"))]
    pub group: Option<Vec<UserSearchCriteria>>,
    /// Pattern by which date values in the condition are parsed, such as `yyyy-MM-dd`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_format: Option<String>,
    /// Names of the user fields to search in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub fields: Option<Vec<String>>,
    /// Kind of comparison the condition performs.
    pub r#type: UserSearchCriteriaType,
}

/// Search for users by a list of conditions, with sorting, paging and expansion.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserSearchRequest {
    /// Direction of the sort, or `SCORE` to sort by relevance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserSearchRequestSortOrder | undefined"))]
    pub sort_order: Option<UserSearchRequestSortOrder>,
    /// Name of the user field to sort by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub sort_by: Option<String>,
    /// Maximum number of users in a page of results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_size: Option<i32>,
    /// Page of results to return, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_number: Option<i32>,
    /// Several sort keys, applied in the order given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "SearchSort[] | undefined"))]
    pub sort: Option<Vec<SearchSort>>,
    /// Names of the optional details to include with each user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub expand: Option<Vec<String>>,
    /// Conditions that users must satisfy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserSearchCriteria[] | undefined"))]
    pub query: Option<Vec<UserSearchCriteria>>,
    /// Third-party product whose presence is included for each user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserSearchRequestIntegrationPresenceSource | undefined"))]
    pub integration_presence_source: Option<UserSearchRequestIntegrationPresenceSource>,
    /// When true, only users whom the caller is permitted to see are returned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enforce_permissions: Option<bool>,
}

/// One page of users found by a search.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UsersSearchResponse {
    /// Number of users that match the search.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub total: Option<i64>,
    /// Number of pages the matches fill.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_count: Option<i32>,
    /// Maximum number of users per page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_size: Option<i32>,
    /// Number of the returned page, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_number: Option<i32>,
    /// Relative path or query token of the page before, absent on the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub previous_page: Option<String>,
    /// Relative path or query token of the returned page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub current_page: Option<String>,
    /// Relative path or query token of the page after, absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub next_page: Option<String>,
    /// Names of the resource types that were searched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub types: Option<Vec<String>>,
    /// Matching users on the returned page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User[] | undefined"))]
    pub results: Option<Vec<User>>,
}

/// Values of `SearchSort.sortOrder`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"ASC\" | \"DESC\" | \"SCORE\" | (string & {})")
)]
pub enum SearchSortSortOrder {
    /// `ASC`
    #[serde(rename = "ASC")]
    Asc,
    /// `DESC`
    #[serde(rename = "DESC")]
    Desc,
    /// `SCORE`
    #[serde(rename = "SCORE")]
    Score,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserSearchCriteria.operator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"AND\" | \"OR\" | \"NOT\" | (string & {})"))]
pub enum UserSearchCriteriaOperator {
    /// `AND`
    #[serde(rename = "AND")]
    And,
    /// `OR`
    #[serde(rename = "OR")]
    Or,
    /// `NOT`
    #[serde(rename = "NOT")]
    Not,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserSearchCriteria.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"EXACT\" | \"STARTS_WITH\" | \"CONTAINS\" | \"REGEX\" | \"TERM\" | \"TERMS\" | \"REQUIRED_FIELDS\" | \"MATCH_ALL\" | \"QUERY_STRING\" | \"RANGE\" | \"LESS_THAN\" | \"LESS_THAN_EQUAL_TO\" | \"GREATER_THAN\" | \"GREATER_THAN_EQUAL_TO\" | (string & {})"
    )
)]
pub enum UserSearchCriteriaType {
    /// `EXACT`
    #[serde(rename = "EXACT")]
    Exact,
    /// `STARTS_WITH`
    #[serde(rename = "STARTS_WITH")]
    StartsWith,
    /// `CONTAINS`
    #[serde(rename = "CONTAINS")]
    Contains,
    /// `REGEX`
    #[serde(rename = "REGEX")]
    Regex,
    /// `TERM`
    #[serde(rename = "TERM")]
    Term,
    /// `TERMS`
    #[serde(rename = "TERMS")]
    Terms,
    /// `REQUIRED_FIELDS`
    #[serde(rename = "REQUIRED_FIELDS")]
    RequiredFields,
    /// `MATCH_ALL`
    #[serde(rename = "MATCH_ALL")]
    MatchAll,
    /// `QUERY_STRING`
    #[serde(rename = "QUERY_STRING")]
    QueryString,
    /// `RANGE`
    #[serde(rename = "RANGE")]
    Range,
    /// `LESS_THAN`
    #[serde(rename = "LESS_THAN")]
    LessThan,
    /// `LESS_THAN_EQUAL_TO`
    #[serde(rename = "LESS_THAN_EQUAL_TO")]
    LessThanEqualTo,
    /// `GREATER_THAN`
    #[serde(rename = "GREATER_THAN")]
    GreaterThan,
    /// `GREATER_THAN_EQUAL_TO`
    #[serde(rename = "GREATER_THAN_EQUAL_TO")]
    GreaterThanEqualTo,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserSearchRequest.sortOrder`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"ASC\" | \"DESC\" | \"SCORE\" | (string & {})")
)]
pub enum UserSearchRequestSortOrder {
    /// `ASC`
    #[serde(rename = "ASC")]
    Asc,
    /// `DESC`
    #[serde(rename = "DESC")]
    Desc,
    /// `SCORE`
    #[serde(rename = "SCORE")]
    Score,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserSearchRequest.integrationPresenceSource`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"MicrosoftTeams\" | \"ZoomPhone\" | \"EightByEight\" | \"RingCentral\" | (string & {})")
)]
pub enum UserSearchRequestIntegrationPresenceSource {
    /// `MicrosoftTeams`
    MicrosoftTeams,
    /// `ZoomPhone`
    ZoomPhone,
    /// `EightByEight`
    EightByEight,
    /// `RingCentral`
    RingCentral,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
