//! Schemas of custom attributes, and the records of generated people. Records are computed on request and not stored until
//! somebody changes them.

use std::collections::BTreeMap;

use genesys_users_models::JsonSchemaDocument;
use serde_json::{Value, json};

use super::streams;
use crate::state::attribute_schema::{AttributeRecord, AttributeSchema, SchemaVersion};
use crate::state::clock::{DATA_EPOCH, Millis};
use crate::state::person::PersonKey;
use crate::state::rng::Rng;

const DAY: Millis = 86_400_000;

/// How many in a hundred people have a record, for each of the schemas.
const PERCENTS: [u32; 2] = [60, 25];

const TOOLS: [&str; 5] = ["Headset", "Second screen", "Standing desk", "Meter case", "Ladder"];
const MODES: [&str; 3] = ["office", "home", "field"];
const CONTACTS: [&str; 4] = ["Partner", "Parent", "Sibling", "Neighbour"];

/// The generated schemas: the workplace in two versions, and the contact for emergencies.
pub fn schemas(seed: u64) -> Vec<AttributeSchema> {
    let mut rng = Rng::new(seed, streams::SCHEMAS);
    let version = |days: Millis, title: &str, description: &str, properties: Value| SchemaVersion {
        number: 1,
        enabled: true,
        document: document(title, description, &properties),
        created: DATA_EPOCH - days * DAY,
        creator: Some(PersonKey(0)),
    };
    let (name, purpose) = ("Workplace", "Where and how people work.");
    let mut workplace = workplace_properties();
    let mut first = AttributeSchema::new(rng.uuid(), Some(0), version(400, name, purpose, workplace.clone()));
    workplace["mode_enum"] = json!({
        "allOf": [{ "$ref": "#/definitions/enum" }],
        "title": "Mode of work",
        "enum": MODES,
        "_enumProperties": {
            "office": { "title": "In the office", "_disabled": false },
            "home": { "title": "At home", "_disabled": false },
            "field": { "title": "At customers", "_disabled": false }
        }
    });
    first.add(version(90, name, purpose, workplace));
    let emergency = json!({
        "contact_text": property("text", "Contact", 1, 100),
        "phone_identifier": property("identifier", "Telephone", 1, 20),
        "note_longtext": property("longtext", "Note", 0, 500)
    });
    let second = version(200, "Emergency contact", "Whom to call when something happens.", emergency);
    vec![first, AttributeSchema::new(rng.uuid(), Some(1), second)]
}

fn workplace_properties() -> Value {
    json!({
        "desk_text": property("text", "Desk", 0, 20),
        "floor_integer": {
            "allOf": [{ "$ref": "#/definitions/integer" }],
            "title": "Floor",
            "minimum": 0,
            "maximum": 30
        },
        "since_date": { "allOf": [{ "$ref": "#/definitions/date" }], "title": "In use since" },
        "keys_checkbox": { "allOf": [{ "$ref": "#/definitions/checkbox" }], "title": "Has keys" },
        "tools_tag": {
            "allOf": [{ "$ref": "#/definitions/tag" }],
            "title": "Tools",
            "minItems": 0,
            "maxItems": 5,
            "uniqueItems": true,
            "items": { "minLength": 1, "maxLength": 40 }
        }
    })
}

fn property(core_type: &str, title: &str, least: u32, most: u32) -> Value {
    json!({
        "allOf": [{ "$ref": format!("#/definitions/{core_type}") }],
        "title": title,
        "minLength": least,
        "maxLength": most
    })
}

fn document(title: &str, description: &str, properties: &Value) -> JsonSchemaDocument {
    let properties = properties.as_object().into_iter().flatten();
    JsonSchemaDocument {
        schema: Some("http://json-schema.org/draft-04/schema#".to_owned()),
        title: Some(title.to_owned()),
        description: Some(description.to_owned()),
        r#type: Some("object".to_owned()),
        properties: Some(properties.map(|(name, value)| (name.clone(), value.clone())).collect()),
        ..Default::default()
    }
}

/// The record of a person under the generated schema at a position. The first person has all records.
pub fn record(seed: u64, index: u32, schema: usize) -> Option<AttributeRecord> {
    let mut rng = Rng::new(seed, streams::ATTRIBUTES + u64::from(index));
    let records = [workplace(&mut rng), emergency(&mut rng)];
    let chosen = PERCENTS.map(|percent| rng.chance(percent) || index == 0);
    let found = records.into_iter().zip(chosen).nth(schema)?;
    found.1.then_some(found.0)
}

fn workplace(rng: &mut Rng) -> AttributeRecord {
    let floor = rng.below(6);
    // Some records are older than the second version of the schema.
    let version = if rng.chance(80) { 2 } else { 1 };
    let tools: Vec<&str> = rng.indexes(TOOLS.len(), 2).into_iter().map(|at| TOOLS[usize::from(at)]).collect();
    let mut attributes = attributes(json!({
        "desk_text": format!("{}-{:02}", rng.pick(&["A", "B", "C"]), 1 + rng.below(40)),
        "floor_integer": floor,
        "since_date": format!("202{}-{:02}-{:02}", rng.below(6), 1 + rng.below(12), 1 + rng.below(28)),
        "keys_checkbox": rng.chance(30),
        "tools_tag": tools
    }));
    let mode = rng.pick(&MODES);
    if version == 2 {
        attributes.insert("mode_enum".to_owned(), mode.into());
    }
    AttributeRecord { id: rng.uuid(), version, attributes }
}

fn emergency(rng: &mut Rng) -> AttributeRecord {
    let attributes = attributes(json!({
        "contact_text": rng.pick(&CONTACTS),
        "phone_identifier": format!("+1919555{}", rng.digits(4))
    }));
    AttributeRecord { id: rng.uuid(), version: 1, attributes }
}

fn attributes(values: Value) -> BTreeMap<String, Value> {
    match values {
        Value::Object(map) => map.into_iter().collect(),
        _ => BTreeMap::new(),
    }
}
