// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! Custom attributes of people, and the schemas that they follow.

use super::DomainEntityRef;

/// Building block of schemas: a type with the ranges in which a property may narrow it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Coretype {
    /// Identifier of the core type. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Name that a property of a schema refers to, such as `text` or `integer`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Number of the version of the core type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub version: Option<i32>,
    /// When this version came into being.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_created: Option<String>,
    /// JSON schema of the values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Schema | undefined"))]
    pub schema: Option<Schema>,
    /// True when this is the version that new properties get.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub current: Option<bool>,
    /// Keywords that a property of this type must set, such as `maxLength`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub validation_fields: Option<Vec<String>>,
    /// Range of each keyword in `validationFields`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ValidationLimits | undefined"))]
    pub validation_limits: Option<ValidationLimits>,
    /// Keywords that the items must set when the type is a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub item_validation_fields: Option<Vec<String>>,
    /// Range of each keyword in `itemValidationFields`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ItemValidationLimits | undefined"))]
    pub item_validation_limits: Option<ItemValidationLimits>,
    /// Relative path of the core type in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// One page of the core types that schemas may use.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CoretypeListing {
    /// Number of core types in the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub total: Option<i64>,
    /// Core types on this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Coretype[] | undefined"))]
    pub entities: Option<Vec<Coretype>>,
    /// Relative path of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Schema of custom attributes in one of its versions.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DataSchema {
    /// Identifier of the schema, the same for all its versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Name of the schema, which is the title of its document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Number of the version, from 1. An update must send the latest one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub version: Option<i32>,
    /// Kinds of data that the schema describes; `USER_CUSTOM_ATTRIBUTES` for those of users. Read-only: the server sets
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DataSchemaAppliesTo[] | undefined"))]
    pub applies_to: Option<Vec<DataSchemaAppliesTo>>,
    /// Whether attributes can be written under the schema.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enabled: Option<bool>,
    /// User or client that created this version. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub created_by: Option<DomainEntityRef>,
    /// When this version was created. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_created: Option<String>,
    /// JSON schema document that attributes must fit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "JsonSchemaDocument | undefined"))]
    pub json_schema: Option<JsonSchemaDocument>,
    /// Relative path of the schema in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// List of schemas, or of the versions of one.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DataSchemaListing {
    /// Number of schemas in the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub total: Option<i64>,
    /// Schemas of custom attributes on this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DataSchema[] | undefined"))]
    pub entities: Option<Vec<DataSchema>>,
    /// Relative path of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Ranges of the keywords that the items of a list can set.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ItemValidationLimits {
    /// Range of the keyword `minLength` of an item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MinLength | undefined"))]
    pub min_length: Option<MinLength>,
    /// Range of the keyword `maxLength` of an item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MaxLength | undefined"))]
    pub max_length: Option<MaxLength>,
}

/// Schema of the items of a core type that is a list.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Items {
    /// JSON type of each item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub r#type: Option<String>,
    /// Regular expression that each item matches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub pattern: Option<String>,
}

/// JSON schema that lists the attributes and their types.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct JsonSchemaDocument {
    /// Identifier of the document, a URI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// URI of the JSON schema draft that the document is written in.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub schema: Option<String>,
    /// Name of the schema, unique within the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub title: Option<String>,
    /// What the schema is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub description: Option<String>,
    /// JSON type of the whole; attributes always form an `object`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub r#type: Option<String>,
    /// Names of the attributes that a record must have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub required: Option<Vec<String>>,
    /// Definition of each attribute by its name, with a reference to a core type and the keywords that narrow it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub properties: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// Schema of attributes that `properties` does not name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub additional_properties: Option<serde_json::Map<String, serde_json::Value>>,
}

/// Range of an upper bound that a property of a schema sets.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct MaxLength {
    /// Smallest value that the upper bound may have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub min: Option<i64>,
    /// Greatest value that the upper bound may have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max: Option<i64>,
}

/// Range of a lower bound that a property of a schema sets.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct MinLength {
    /// Smallest value that the lower bound may have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub min: Option<i64>,
    /// Greatest value that the lower bound may have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max: Option<i64>,
}

/// JSON schema of a core type.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Schema {
    /// Display name of the core type. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub title: Option<String>,
    /// What values of the core type are for. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub description: Option<String>,
    /// JSON types that a value can have, such as `string` and `null`. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub r#type: Option<Vec<String>>,
    /// Schema of the items, when the values are lists. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Items | undefined"))]
    pub items: Option<Items>,
    /// Regular expression that a text matches. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub pattern: Option<String>,
}

/// How long the texts of schemas may be, and how many schemas and fields there may be.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SchemaQuantityLimits {
    /// Identifier of the set of limits. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Name of the set of limits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Least number of characters in the name of a field. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub min_field_name_characters: Option<i32>,
    /// Greatest number of characters in the name of a field. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max_field_name_characters: Option<i32>,
    /// Least number of characters in the title of a field. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub min_field_title_characters: Option<i32>,
    /// Greatest number of characters in the title of a field. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max_field_title_characters: Option<i32>,
    /// Least number of characters in the description of a field. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub min_field_description_characters: Option<i32>,
    /// Greatest number of characters in the description of a field. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max_field_description_characters: Option<i32>,
    /// Least number of characters in the name of a schema. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub min_schema_name_characters: Option<i32>,
    /// Greatest number of characters in the name of a schema. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max_schema_name_characters: Option<i32>,
    /// Least number of characters in the description of a schema. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub min_schema_description_characters: Option<i32>,
    /// Greatest number of characters in the description of a schema. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max_schema_description_characters: Option<i32>,
    /// How many schemas the organization may have; one more gives 400. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max_number_of_schemas_per_org: Option<i32>,
    /// How many fields one schema may have; one more gives 400. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max_number_of_fields_per_schema: Option<i32>,
    /// How many fields all schemas of the organization may have together. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub max_number_of_fields_per_org: Option<i32>,
    /// Relative path of the limits in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Record of the attributes that a user has under one schema.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserCustomAttributes {
    /// Identifier of the record. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Name of the record of attributes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Identifier of the user to whom the record belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub user_id: Option<String>,
    /// Schema of the record, in the version that the attributes were written for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DataSchema | undefined"))]
    pub schema: Option<DataSchema>,
    /// Values by the names of the attributes, of the types that the schema gives them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub attributes: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// Relative path of the record in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Attributes of a user to be written under one schema.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserCustomAttributesUpdateRequest {
    /// Id of the schema to write under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub schema_id: Option<String>,
    /// Version of the schema that the attributes are written for; the latest one when it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub schema_version: Option<i32>,
    /// Values by the names of the attributes, of the types that the schema gives them.
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown>"))]
    pub attributes: std::collections::BTreeMap<String, serde_json::Value>,
}

/// Ranges of the keywords that a property of a core type can set.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ValidationLimits {
    /// Range of the keyword `minLength` of texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MinLength | undefined"))]
    pub min_length: Option<MinLength>,
    /// Range of the keyword `maxLength` of texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MaxLength | undefined"))]
    pub max_length: Option<MaxLength>,
    /// Range of the keyword `minItems` of lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MinLength | undefined"))]
    pub min_items: Option<MinLength>,
    /// Range of the keyword `maxItems` of lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MaxLength | undefined"))]
    pub max_items: Option<MaxLength>,
    /// Range of the keyword `minimum` of numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MinLength | undefined"))]
    pub minimum: Option<MinLength>,
    /// Range of the keyword `maximum` of numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MaxLength | undefined"))]
    pub maximum: Option<MaxLength>,
}

/// Values of `DataSchema.appliesTo`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"CONTACT\" | \"CONVERSATION\" | \"EXTERNAL_ORGANIZATION\" | \"OPEN_ACTION\" | \"WORKITEM\" | \"DECISION_TABLE\" | \"USER_CUSTOM_ATTRIBUTES\" | \"EXTERNAL_EVENTS\" | (string & {})"
    )
)]
pub enum DataSchemaAppliesTo {
    /// `CONTACT`
    #[serde(rename = "CONTACT")]
    Contact,
    /// `CONVERSATION`
    #[serde(rename = "CONVERSATION")]
    Conversation,
    /// `EXTERNAL_ORGANIZATION`
    #[serde(rename = "EXTERNAL_ORGANIZATION")]
    ExternalOrganization,
    /// `OPEN_ACTION`
    #[serde(rename = "OPEN_ACTION")]
    OpenAction,
    /// `WORKITEM`
    #[serde(rename = "WORKITEM")]
    Workitem,
    /// `DECISION_TABLE`
    #[serde(rename = "DECISION_TABLE")]
    DecisionTable,
    /// `USER_CUSTOM_ATTRIBUTES`
    #[serde(rename = "USER_CUSTOM_ATTRIBUTES")]
    UserCustomAttributes,
    /// `EXTERNAL_EVENTS`
    #[serde(rename = "EXTERNAL_EVENTS")]
    ExternalEvents,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
