//! The custom attributes of people: one record for each schema.

use std::collections::BTreeMap;

use genesys_users_models as models;
use serde_json::{Value, json};
use uuid::Uuid;

use super::lookup::find_user;
use crate::api::{ApiError, ApiResult, Reply, validation_options};
use crate::routing::{Call, validate};
use crate::state::core_types::CoreType;
use crate::state::{AttributeRecord, AttributeSchema, Organization, PersonKey, SchemaVersion};
use crate::views;

/// `getUserCustomattribute`
pub fn read(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    let schema = schema(&organization, call.path.get("schemaId"))?;
    let record = record(&organization, key, schema)?;
    call.json(&views::custom_attributes(organization.people.get(key), schema, &record))
}

/// `getUserCustomattributesBulk`. Schemas without a record add nothing.
pub fn read_bulk(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    let wanted = call.query.list("schemaIds");
    let records = organization.custom_attributes.records(key).into_iter();
    let records = records.filter(|(schema, _)| wanted.iter().any(|id| id.eq_ignore_ascii_case(&schema.id.to_string())));
    let person = organization.people.get(key);
    let views: Vec<_> = records.map(|(schema, record)| views::custom_attributes(person, schema, &record)).collect();
    call.json(&views)
}

/// `putUserCustomattributes`: creates or replaces a record.
pub fn replace(call: &Call<'_>) -> ApiResult {
    let body: models::UserCustomAttributesUpdateRequest = call.body()?;
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let key = find_user(organization, call.path.get("userId"))?;
    let change = Change::check(organization, key, body, false, "")?;
    let schema = change.schema;
    change.apply(organization, key);
    reply(call, organization, key, schema)
}

/// `patchUserCustomattributes`: creates a record, or changes the attributes of the body. A change that changes nothing has
/// the status 204.
pub fn patch(call: &Call<'_>) -> ApiResult {
    let body: models::UserCustomAttributesUpdateRequest = call.body()?;
    patch_all(call, vec![body], |_| String::new())
}

/// `patchUserCustomattributesBulk`: either all changes take effect or none. The response has the record that was changed
/// last.
pub fn patch_bulk(call: &Call<'_>) -> ApiResult {
    let bodies: Vec<models::UserCustomAttributesUpdateRequest> = call.body()?;
    patch_all(call, bodies, |at| format!("[{at}]."))
}

fn patch_all(
    call: &Call<'_>,
    bodies: Vec<models::UserCustomAttributesUpdateRequest>,
    prefix: impl Fn(usize) -> String,
) -> ApiResult {
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let key = find_user(organization, call.path.get("userId"))?;
    let mut changes: Vec<Change> = Vec::new();
    for (at, body) in bodies.into_iter().enumerate() {
        let change = Change::check(organization, key, body, true, &prefix(at))?;
        if changes.iter().any(|other| other.schema == change.schema) {
            let problem = format!("the schema {} occurs twice", change.schema);
            return Err(ApiError::field("invalid.value", &format!("{}schemaId", prefix(at)), problem));
        }
        changes.push(change);
    }
    changes.retain(|change| change.is_change);
    let last = changes.last().map(|change| change.schema);
    for change in changes {
        change.apply(organization, key);
    }
    match last {
        Some(schema) => reply(call, organization, key, schema),
        None => Ok(Reply::empty(204)),
    }
}

/// `deleteUserCustomattribute`
pub fn delete(call: &Call<'_>) -> ApiResult {
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    let schema = schema(&organization, call.path.get("schemaId"))?;
    record(&organization, key, schema)?;
    let id = schema.id;
    organization.custom_attributes.set_record(key, id, None);
    Ok(Reply::empty(204))
}

fn schema<'a>(organization: &'a Organization, id: &str) -> Result<&'a AttributeSchema, ApiError> {
    let schema = organization.custom_attributes.schema(id);
    schema.ok_or_else(|| ApiError::not_found_with_code("user.custom.attributes.schema.not.found", "schema", id))
}

fn record(organization: &Organization, key: PersonKey, schema: &AttributeSchema) -> Result<AttributeRecord, ApiError> {
    organization.custom_attributes.record(key, schema).ok_or_else(|| {
        let mut error = ApiError::not_found("record", &schema.id.to_string());
        let id = organization.people.get(key).id;
        error.message = format!("The user {id} has no attributes under the schema {}.", schema.id);
        error
    })
}

fn reply(call: &Call<'_>, organization: &Organization, key: PersonKey, schema: Uuid) -> ApiResult {
    let schema = self::schema(organization, &schema.to_string())?;
    let record = record(organization, key, schema)?;
    call.json(&views::custom_attributes(organization.people.get(key), schema, &record))
}

/// A valid change of a record.
struct Change {
    schema: Uuid,
    version: i32,
    attributes: BTreeMap<String, Value>,
    /// Whether the record is another one afterwards.
    is_change: bool,
}

impl Change {
    /// Checks a change. `keeps` tells whether attributes that the body does not name stay. `prefix` is the place of the body
    /// in the body of the request.
    fn check(
        organization: &Organization,
        key: PersonKey,
        body: models::UserCustomAttributesUpdateRequest,
        keeps: bool,
        prefix: &str,
    ) -> Result<Self, ApiError> {
        let id = body.schema_id.unwrap_or_default();
        if id.is_empty() {
            return Err(ApiError::field("constraint.validation", &format!("{prefix}schemaId"), "must be given"));
        }
        let schema = schema(organization, &id)?;
        let number = body.schema_version.unwrap_or(schema.latest().number);
        let version = schema.version(number).ok_or_else(|| {
            let problem = format!("the schema {id} has no version {number}");
            ApiError::field("invalid.value", &format!("{prefix}schemaVersion"), problem)
        })?;
        if !schema.latest().enabled {
            let problem = format!("the schema {id} is disabled");
            return Err(ApiError::field("invalid.value", &format!("{prefix}schemaId"), problem));
        }
        let before = organization.custom_attributes.record(key, schema);
        let mut attributes = match &before {
            Some(record) if keeps => record.attributes.clone(),
            _ => BTreeMap::new(),
        };
        attributes.extend(body.attributes);
        check_values(version, &attributes, prefix)?;
        let is_change = before.is_none_or(|record| (record.version, &record.attributes) != (number, &attributes));
        Ok(Self { schema: schema.id, version: number, attributes, is_change })
    }

    fn apply(self, organization: &mut Organization, key: PersonKey) {
        let Self { schema, version, attributes, .. } = self;
        let before = organization.custom_attributes.schemas().iter().find(|known| known.id == schema);
        let before = before.and_then(|schema| organization.custom_attributes.record(key, schema));
        // A record keeps its id.
        let id = before.map_or_else(|| organization.rng.uuid(), |record| record.id);
        let record = AttributeRecord { id, version, attributes };
        organization.custom_attributes.set_record(key, schema, Some(record));
    }
}

/// Validates attributes against a version of their schema.
fn check_values(version: &SchemaVersion, attributes: &BTreeMap<String, Value>, prefix: &str) -> Result<(), ApiError> {
    let code = "user.custom.attributes.schema.validation.error";
    let values = json!(attributes);
    let validator = validation_options().build(&json_schema(version)).map_err(|error| {
        ApiError::new(500, "internal.server.error", format!("The schema cannot be used for validation: {error}"))
    })?;
    let Some(violation) = validator.iter_errors(&values).next() else { return Ok(()) };
    let (_, field, problem) = validate::describe(&violation);
    // The place of an unknown or missing attribute is the whole record.
    let field = if field == "body" { "attributes".to_owned() } else { format!("attributes.{field}") };
    Err(ApiError::field(code, &format!("{prefix}{field}"), problem))
}

/// The JSON schema of records. Unless the document says otherwise, other attributes are not allowed.
fn json_schema(version: &SchemaVersion) -> Value {
    let document = &version.document;
    let properties = document.properties.iter().flatten();
    let properties = properties.map(|(name, property)| {
        let schema = CoreType::of_property(property).map_or(json!({}), |core_type| core_type.schema_of(property));
        (name.clone(), schema)
    });
    let others = document.additional_properties.as_ref().map_or(json!(false), |schema| json!(schema));
    json!({
        "type": "object",
        "properties": properties.collect::<serde_json::Map<String, Value>>(),
        "required": document.required.clone().unwrap_or_default(),
        "additionalProperties": others
    })
}
