// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! People, and what hangs on a person.

use super::{Address, Geolocation};

/// Person with \<b\>markup\</b\> in the text, an_underscore and `code with <b>`; <https://people.example/docs>, and
/// more.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Id of the person. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Version of the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub version: Option<i64>,
    /// Path of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// A keyword of Rust.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub r#type: Option<String>,
    /// Starts with an acronym.
    #[serde(rename = "OAuthClient", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub o_auth_client: Option<String>,
    /// Ends with an acronym.
    #[serde(rename = "supportURI", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub support_uri: Option<String>,
    /// Has digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub e164: Option<String>,
    /// A keyword of JSON Schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub schema: Option<String>,
    /// Has an underscore on the wire.
    #[serde(rename = "snake_case", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub snake_case: Option<String>,
    /// A keyword that cannot be raw.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub self_: Option<bool>,
    /// Day of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub born: Option<String>,
    /// When the person was last seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub seen: Option<String>,
    /// Hours of work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub shift: Option<String>,
    /// Age in years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub age: Option<i32>,
    /// Steps taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub steps: Option<i64>,
    /// A small share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub share: Option<f32>,
    /// A score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub score: Option<f64>,
    /// A weight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub weight: Option<f64>,
    /// State of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "PersonState | undefined"))]
    pub state: Option<PersonState>,
    /// Earlier states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "PersonState[] | undefined"))]
    pub past: Option<Vec<PersonState>>,
    /// Manager of the person. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Person | undefined"))]
    pub manager: Option<Box<Person>>,
    /// Team of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Team | undefined"))]
    pub team: Option<Box<Team>>,
    /// A model with the name of a type of browsers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Geolocation | undefined"))]
    pub place: Option<Geolocation>,
    /// A model without a way back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Address | undefined"))]
    pub address: Option<Address>,
    /// People who report to the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Person[] | undefined"))]
    pub reports: Option<Vec<Person>>,
    /// Labels by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string[]> | undefined"))]
    pub labels: Option<std::collections::BTreeMap<String, Vec<String>>>,
    /// Friends by nickname.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, Person> | undefined"))]
    pub friends: Option<std::collections::BTreeMap<String, Person>>,
    /// Settings of any kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub settings: Option<serde_json::Map<String, serde_json::Value>>,
    /// Extras of any kind by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub extras: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// Any value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "unknown | undefined"))]
    pub anything: Option<serde_json::Value>,
    /// Any values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "unknown[] | undefined"))]
    pub history: Option<Vec<serde_json::Value>>,
}

/// Team, which leads back to a person.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Team {
    /// Who leads the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Person | undefined"))]
    pub lead: Option<Box<Person>>,
}

/// One page of people.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct PersonPage {
    /// The people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Person[] | undefined"))]
    pub entities: Option<Vec<Person>>,
}

/// Values of `Person.state`, `Person.past`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"active\" | \"NOT_ACTIVE\" | \"not-active\" | \"SAML2-BEARER\" | \"a.dotted.value\" | \"OTHER\" | \"Self\" | \"5\" | \"*\" | \"nActive\" | (string & {})"
    )
)]
pub enum PersonState {
    /// `active`
    #[serde(rename = "active")]
    Active,
    /// `NOT_ACTIVE`
    #[serde(rename = "NOT_ACTIVE")]
    NotActive,
    /// `not-active`
    #[serde(rename = "not-active")]
    NotActive2,
    /// `SAML2-BEARER`
    #[serde(rename = "SAML2-BEARER")]
    Saml2Bearer,
    /// `a.dotted.value`
    #[serde(rename = "a.dotted.value")]
    ADottedValue,
    /// `OTHER`
    #[serde(rename = "OTHER")]
    OtherValue,
    /// `Self`
    #[serde(rename = "Self")]
    SelfValue,
    /// `5`
    #[serde(rename = "5")]
    Value5,
    /// `*`
    #[serde(rename = "*")]
    Value,
    /// `nActive`
    #[serde(rename = "nActive")]
    NActive,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
