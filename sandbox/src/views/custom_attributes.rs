//! Custom attributes, their schemas, and the core types.

use genesys_users_models as models;

use super::reference::self_uri;
use crate::state::clock::{DATA_EPOCH, iso};
use crate::state::core_types::{CoreType, Limit};
use crate::state::{AttributeRecord, AttributeSchema, Organization, Person, SCHEMA_LIMITS, SchemaVersion};

/// Path of the schemas in the API.
const SCHEMAS: &str = "/api/v2/users/customattributes/schemas";

/// A version of a schema.
pub fn data_schema(
    organization: &Organization,
    schema: &AttributeSchema,
    version: &SchemaVersion,
) -> models::DataSchema {
    models::DataSchema {
        enabled: Some(version.enabled),
        applies_to: Some(vec![models::DataSchemaAppliesTo::UserCustomAttributes]),
        created_by: version.creator.map(|key| {
            let person = organization.people.get(key);
            models::DomainEntityRef {
                id: Some(person.id.to_string()),
                name: Some(person.name.to_string()),
                self_uri: Some(self_uri(person)),
            }
        }),
        date_created: Some(iso(version.created)),
        json_schema: Some(version.document.clone()),
        self_uri: Some(format!("{SCHEMAS}/{}", schema.id)),
        ..reference(schema, version)
    }
}

/// A version of a schema, as a record refers to it.
fn reference(schema: &AttributeSchema, version: &SchemaVersion) -> models::DataSchema {
    models::DataSchema {
        id: Some(schema.id.to_string()),
        name: Some(version.name().to_owned()),
        version: Some(version.number),
        self_uri: Some(format!("{SCHEMAS}/{}/versions/{}", schema.id, version.number)),
        ..Default::default()
    }
}

/// The record of a person under a schema.
pub fn custom_attributes(
    person: &Person,
    schema: &AttributeSchema,
    record: &AttributeRecord,
) -> models::UserCustomAttributes {
    let version = schema.version(record.version).unwrap_or(schema.latest());
    models::UserCustomAttributes {
        id: Some(record.id.to_string()),
        name: Some(version.name().to_owned()),
        user_id: Some(person.id.to_string()),
        schema: Some(reference(schema, version)),
        attributes: Some(record.attributes.clone()),
        self_uri: Some(format!("{}/customattributes/{}", self_uri(person), schema.id)),
    }
}

/// The limits of schemas.
pub fn schema_limits() -> models::SchemaQuantityLimits {
    let number = |limit: usize| i32::try_from(limit).ok();
    models::SchemaQuantityLimits {
        id: Some("USER_CUSTOM_ATTRIBUTES".to_owned()),
        name: Some("Limits of the schemas of custom attributes".to_owned()),
        min_field_name_characters: Some(1),
        max_field_name_characters: number(SCHEMA_LIMITS.field_name),
        min_field_title_characters: Some(1),
        max_field_title_characters: number(SCHEMA_LIMITS.field_title),
        min_field_description_characters: Some(0),
        max_field_description_characters: number(SCHEMA_LIMITS.field_description),
        min_schema_name_characters: Some(1),
        max_schema_name_characters: number(SCHEMA_LIMITS.schema_name),
        min_schema_description_characters: Some(0),
        max_schema_description_characters: number(SCHEMA_LIMITS.schema_description),
        max_number_of_schemas_per_org: number(SCHEMA_LIMITS.schemas),
        max_number_of_fields_per_schema: number(SCHEMA_LIMITS.fields_of_schema),
        max_number_of_fields_per_org: number(SCHEMA_LIMITS.fields),
        self_uri: Some(format!("{SCHEMAS}/limits")),
    }
}

/// A core type. All of them are in their first version.
pub fn core_type(core_type: &CoreType) -> models::Coretype {
    let limit = |limits: &[Limit], keyword: &str| {
        limits.iter().find(|limit| limit.keyword == keyword).map(|limit| (limit.least, limit.most))
    };
    let lower = |limits: &[Limit], keyword: &str| {
        limit(limits, keyword).map(|(min, max)| models::MinLength { min: Some(min), max: Some(max) })
    };
    let upper = |limits: &[Limit], keyword: &str| {
        limit(limits, keyword).map(|(min, max)| models::MaxLength { min: Some(min), max: Some(max) })
    };
    let keywords = |limits: &[Limit]| limits.iter().map(|limit| limit.keyword.to_owned()).collect();
    let (own, items) = (core_type.limits, core_type.item_limits);
    models::Coretype {
        id: Some(format!("{}_v1", core_type.name)),
        name: Some(core_type.name.to_owned()),
        version: Some(1),
        date_created: Some(iso(DATA_EPOCH)),
        schema: Some(models::Schema {
            title: Some(core_type.title.to_owned()),
            description: Some(core_type.description.to_owned()),
            r#type: Some(vec![core_type.kind.to_owned()]),
            items: (!items.is_empty())
                .then(|| models::Items { r#type: Some("string".to_owned()), ..Default::default() }),
            pattern: core_type.pattern.map(str::to_owned),
        }),
        current: Some(true),
        validation_fields: Some(keywords(own)),
        validation_limits: Some(models::ValidationLimits {
            min_length: lower(own, "minLength"),
            max_length: upper(own, "maxLength"),
            min_items: lower(own, "minItems"),
            max_items: upper(own, "maxItems"),
            minimum: lower(own, "minimum"),
            maximum: upper(own, "maximum"),
        }),
        item_validation_fields: (!items.is_empty()).then(|| keywords(items)),
        item_validation_limits: (!items.is_empty()).then(|| models::ItemValidationLimits {
            min_length: lower(items, "minLength"),
            max_length: upper(items, "maxLength"),
        }),
        self_uri: Some(format!("{SCHEMAS}/coretypes/{}", core_type.name)),
    }
}
