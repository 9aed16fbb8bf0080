//! The schemas of custom attributes, their versions, their limits, and the core types.

use genesys_users_models as models;

use super::schema_document;
use crate::api::{ApiError, ApiResult, Reply};
use crate::routing::Call;
use crate::routing::paging::int64;
use crate::state::core_types::{CORE_TYPES, CoreType};
use crate::state::{AttributeSchema, Organization, SCHEMA_LIMITS, SchemaVersion};
use crate::views;

/// `getUsersCustomattributesSchemas`
pub fn list(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let all = organization.custom_attributes.schemas().iter();
    listing(call, all.map(|schema| views::data_schema(&organization, schema, schema.latest())).collect())
}

/// `getUsersCustomattributesSchema`
pub fn read(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let schema = schema_of(call, &organization)?;
    call.json(&views::data_schema(&organization, schema, schema.latest()))
}

/// `getUsersCustomattributesSchemaVersions`
pub fn versions(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let schema = schema_of(call, &organization)?;
    let versions = schema.versions().iter();
    listing(call, versions.map(|version| views::data_schema(&organization, schema, version)).collect())
}

/// `getUsersCustomattributesSchemaVersion`
pub fn version(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let schema = schema_of(call, &organization)?;
    let number = call.path.get("versionId");
    let version = number.parse().ok().and_then(|number| schema.version(number));
    let version = version.ok_or_else(|| ApiError::not_found("version of the schema", number))?;
    call.json(&views::data_schema(&organization, schema, version))
}

/// `postUsersCustomattributesSchemas`
pub fn create(call: &Call<'_>) -> ApiResult {
    let body: models::DataSchema = call.body()?;
    let document = schema_document::checked(body.json_schema)?;
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    check_title(organization, &document, None)?;
    if organization.custom_attributes.schemas().len() >= SCHEMA_LIMITS.schemas {
        let code = "dynamic.schema.limit.max.number.of.schemas.per.org.would.be.exceeded";
        let problem = format!("the organization has {} schemas, which is the most", SCHEMA_LIMITS.schemas);
        return Err(ApiError::field(code, "jsonSchema", problem));
    }
    let version = new_version(call, body.enabled, document);
    let schema = AttributeSchema::new(organization.rng.uuid(), None, version);
    let reply = views::data_schema(organization, &schema, schema.latest());
    organization.custom_attributes.add_schema(schema);
    call.json(&reply)
}

/// `putUsersCustomattributesSchema`: adds a version. Records under earlier versions stay as they are.
pub fn update(call: &Call<'_>) -> ApiResult {
    let body: models::DataSchema = call.body()?;
    let document = schema_document::checked(body.json_schema)?;
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let schema = schema_of(call, organization)?;
    let (id, latest) = (schema.id, schema.latest());
    if body.version != Some(latest.number) {
        let message = format!(
            "version: the schema {id} has version {}; read it again and repeat the change from that version",
            latest.number
        );
        return Err(ApiError::new(409, "dynamic.schema.version.conflict", message));
    }
    schema_document::check_compatible(&latest.document, &document)?;
    check_title(organization, &document, Some(schema))?;
    let version = new_version(call, body.enabled.or(Some(latest.enabled)), document);
    organization.custom_attributes.add_version(id, version);
    let schema = schema_of(call, organization)?;
    call.json(&views::data_schema(organization, schema, schema.latest()))
}

/// `deleteUsersCustomattributesSchema`
pub fn delete(call: &Call<'_>) -> ApiResult {
    let mut organization = call.organization.write();
    let id = schema_of(call, &organization)?.id;
    organization.custom_attributes.remove_schema(id);
    Ok(Reply::empty(204))
}

/// `getUsersCustomattributesSchemasLimits`
pub fn limits(call: &Call<'_>) -> ApiResult {
    call.json(&views::schema_limits())
}

/// `getUsersCustomattributesSchemasCoretypes`
pub fn core_types(call: &Call<'_>) -> ApiResult {
    call.json(&models::CoretypeListing {
        total: int64(CORE_TYPES.len()),
        entities: Some(CORE_TYPES.iter().map(views::core_type).collect()),
        self_uri: Some(call.target.to_owned()),
    })
}

/// `getUsersCustomattributesSchemasCoretype`
pub fn core_type(call: &Call<'_>) -> ApiResult {
    let name = call.path.get("coreTypeName");
    let found = CoreType::find(name).ok_or_else(|| ApiError::not_found("core type", name))?;
    call.json(&views::core_type(found))
}

fn listing(call: &Call<'_>, entities: Vec<models::DataSchema>) -> ApiResult {
    call.json(&models::DataSchemaListing {
        total: int64(entities.len()),
        entities: Some(entities),
        self_uri: Some(call.target.to_owned()),
    })
}

/// The schema of the path.
fn schema_of<'a>(call: &Call<'_>, organization: &'a Organization) -> Result<&'a AttributeSchema, ApiError> {
    let id = call.path.get("schemaId");
    organization.custom_attributes.schema(id).ok_or_else(|| ApiError::not_found("schema", id))
}

fn new_version(call: &Call<'_>, enabled: Option<bool>, document: models::JsonSchemaDocument) -> SchemaVersion {
    SchemaVersion {
        number: 1,
        enabled: enabled.unwrap_or(true),
        document,
        created: call.now,
        creator: call.caller.person().ok(),
    }
}

/// No two schemas have the same title. `own` is the schema that the document is for.
fn check_title(
    organization: &Organization,
    document: &models::JsonSchemaDocument,
    own: Option<&AttributeSchema>,
) -> Result<(), ApiError> {
    let title = document.title.as_deref().unwrap_or("").to_lowercase();
    let is_other = |schema: &&AttributeSchema| own.is_none_or(|own| own.id != schema.id);
    let mut others = organization.custom_attributes.schemas().iter().filter(is_other);
    match others.find(|other| other.latest().name().to_lowercase() == title) {
        Some(other) => {
            let problem = format!("is the title of the schema {}", other.id);
            Err(ApiError::field("dynamic.schema.duplicate.schema.title", "jsonSchema.title", problem))
        }
        None => Ok(()),
    }
}
