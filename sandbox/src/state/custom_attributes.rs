//! Custom attributes: the schemas of the organization, and the records of people.
//!
//! Records are stored only once a client has changed them. Until then they are computed from the seed.

use std::collections::HashMap;

use uuid::Uuid;

use super::attribute_schema::{AttributeRecord, AttributeSchema, SchemaVersion};
use super::person::PersonKey;
use super::seed::custom_attributes as generated;

/// All schemas and records.
pub struct CustomAttributes {
    seed: u64,
    /// Number of generated people. People created later start without records.
    generated: u32,
    schemas: Vec<AttributeSchema>,
    /// The records of each person by schema. None stands for a record that was deleted.
    changed: HashMap<PersonKey, HashMap<Uuid, Option<AttributeRecord>>>,
}

impl CustomAttributes {
    /// The generated schemas, and the records of generated people.
    pub fn new(seed: u64, generated: u32) -> Self {
        Self { seed, generated, schemas: generated::schemas(seed), changed: HashMap::new() }
    }

    /// All schemas, oldest first.
    pub fn schemas(&self) -> &[AttributeSchema] {
        &self.schemas
    }

    /// The schema with an id.
    pub fn schema(&self, id: &str) -> Option<&AttributeSchema> {
        let id = Uuid::try_parse(id).ok()?;
        self.schemas.iter().find(|schema| schema.id == id)
    }

    /// Adds a schema.
    pub fn add_schema(&mut self, schema: AttributeSchema) {
        self.schemas.push(schema);
    }

    /// Adds a version to a schema.
    pub fn add_version(&mut self, id: Uuid, version: SchemaVersion) {
        if let Some(schema) = self.schemas.iter_mut().find(|schema| schema.id == id) {
            schema.add(version);
        }
    }

    /// Removes a schema, with the records of all people under it.
    pub fn remove_schema(&mut self, id: Uuid) {
        self.schemas.retain(|schema| schema.id != id);
        self.changed.values_mut().for_each(|records| _ = records.remove(&id));
    }

    /// The records of a person, each with its schema, in the order of the schemas.
    pub fn records(&self, key: PersonKey) -> Vec<(&AttributeSchema, AttributeRecord)> {
        self.schemas.iter().filter_map(|schema| Some((schema, self.record(key, schema)?))).collect()
    }

    /// The record of a person under a schema.
    pub fn record(&self, key: PersonKey, schema: &AttributeSchema) -> Option<AttributeRecord> {
        match self.changed.get(&key).and_then(|records| records.get(&schema.id)) {
            Some(changed) => changed.clone(),
            None if key.0 < self.generated => generated::record(self.seed, key.0, schema.generated?),
            None => None,
        }
    }

    /// Stores or removes the record of a person under a schema.
    pub fn set_record(&mut self, key: PersonKey, schema: Uuid, record: Option<AttributeRecord>) {
        self.changed.entry(key).or_default().insert(schema, record);
    }
}
