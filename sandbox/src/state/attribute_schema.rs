//! Schemas of custom attributes with their versions, and the records that people have under them.

use std::collections::BTreeMap;

use genesys_users_models::JsonSchemaDocument;
use serde_json::Value;
use uuid::Uuid;

use super::clock::Millis;
use super::person::PersonKey;

/// How long the texts of schemas may be, and how many schemas and fields there may be.
pub struct SchemaLimits {
    pub field_name: usize,
    pub field_title: usize,
    pub field_description: usize,
    pub schema_name: usize,
    pub schema_description: usize,
    pub schemas: usize,
    pub fields_of_schema: usize,
    pub fields: usize,
    /// Maximum size of a document as JSON text, in bytes.
    pub document: usize,
}

/// The limits of the organization.
pub const SCHEMA_LIMITS: SchemaLimits = SchemaLimits {
    field_name: 100,
    field_title: 50,
    field_description: 140,
    schema_name: 50,
    schema_description: 500,
    schemas: 20,
    fields_of_schema: 50,
    fields: 1_000,
    document: 100_000,
};

/// A schema with all its versions.
#[derive(Clone, Debug)]
pub struct AttributeSchema {
    pub id: Uuid,
    /// Its position among the generated schemas; none if a client has created it.
    pub generated: Option<usize>,
    /// The versions, from 1.
    versions: Vec<SchemaVersion>,
}

/// A version of a schema.
#[derive(Clone, Debug)]
pub struct SchemaVersion {
    pub number: i32,
    pub enabled: bool,
    pub document: JsonSchemaDocument,
    pub created: Millis,
    /// The person who created the version; none for an OAuth client.
    pub creator: Option<PersonKey>,
}

/// The attributes of a person under one schema.
#[derive(Clone, Debug, PartialEq)]
pub struct AttributeRecord {
    pub id: Uuid,
    /// Version of the schema that the attributes were written for.
    pub version: i32,
    pub attributes: BTreeMap<String, Value>,
}

impl SchemaVersion {
    /// The name of the schema, which is the title of its document.
    pub fn name(&self) -> &str {
        self.document.title.as_deref().unwrap_or("")
    }
}

impl AttributeSchema {
    /// A schema with its first version.
    pub fn new(id: Uuid, generated: Option<usize>, first: SchemaVersion) -> Self {
        Self { id, generated, versions: vec![SchemaVersion { number: 1, ..first }] }
    }

    /// Adds a version, which gets the next number.
    pub fn add(&mut self, version: SchemaVersion) {
        self.versions.push(SchemaVersion { number: self.latest().number + 1, ..version });
    }

    /// All versions, oldest first.
    pub fn versions(&self) -> &[SchemaVersion] {
        &self.versions
    }

    /// The latest version.
    pub fn latest(&self) -> &SchemaVersion {
        // A schema starts with a version, and no version is ever removed.
        &self.versions[self.versions.len() - 1]
    }

    /// The version with a number.
    pub fn version(&self, number: i32) -> Option<&SchemaVersion> {
        self.versions.iter().find(|version| version.number == number)
    }
}
