//! Refuses every key of a spec that the generator does not know, and every `$ref` that leads nowhere.
//!
//! The parser drops keywords it has no field for and keys beside a `$ref`. This pass over the same text makes sure that nothing
//! it drops was there, so that no construct is skipped in silence.

use yaml_serde::{Mapping, Value};

use crate::place::{Place, SpecError};

/// What may stand under a key.
enum Rule {
    /// Anything: prose, plain values, or what a later step checks.
    Any,
    Node(&'static Node),
    /// A node, or `true` or `false`.
    NodeOrBool(&'static Node),
    List(&'static Node),
    Map(&'static Node),
}

/// The keys that an object of the spec may have.
struct Node {
    keys: &'static [(&'static str, Rule)],
    /// The section of `components` that a `$ref` in its stead may point to.
    section: Option<&'static str>,
}

const fn node(keys: &'static [(&'static str, Rule)]) -> Node {
    Node { keys, section: None }
}

const fn referable(section: &'static str, keys: &'static [(&'static str, Rule)]) -> Node {
    Node { keys, section: Some(section) }
}

use Rule::{Any, List, Map, Node as One, NodeOrBool};

static DOCUMENT: Node = node(&[
    ("openapi", Any),
    ("info", Any),
    ("servers", List(&SERVER)),
    ("security", Any),
    ("tags", Any),
    ("paths", Map(&PATH)),
    ("components", One(&COMPONENTS)),
]);

static SERVER: Node = node(&[("url", Any), ("description", Any), ("variables", Any), ("x-regions", Any)]);

static PATH: Node = node(&[
    ("get", One(&OPERATION)),
    ("post", One(&OPERATION)),
    ("put", One(&OPERATION)),
    ("patch", One(&OPERATION)),
    ("delete", One(&OPERATION)),
]);

static OPERATION: Node = node(&[
    ("operationId", Any),
    ("tags", Any),
    ("summary", Any),
    ("description", Any),
    ("deprecated", Any),
    ("security", Any),
    ("parameters", List(&PARAMETER)),
    ("requestBody", One(&REQUEST_BODY)),
    ("responses", Map(&RESPONSE)),
    ("x-permissions", Any),
    ("x-preview", Any),
    ("x-paging", Any),
    ("x-error-codes", Any),
]);

static PARAMETER: Node = referable(
    "parameters",
    &[
        ("name", Any),
        ("in", Any),
        ("required", Any),
        ("description", Any),
        ("style", Any),
        ("explode", Any),
        ("schema", One(&SCHEMA)),
    ],
);

static REQUEST_BODY: Node =
    referable("requestBodies", &[("description", Any), ("required", Any), ("content", Map(&MEDIA_TYPE))]);

static RESPONSE: Node = referable(
    "responses",
    &[("description", Any), ("headers", Map(&HEADER)), ("content", Map(&MEDIA_TYPE)), ("x-error-codes", Any)],
);

static HEADER: Node = referable("headers", &[("description", Any), ("required", Any), ("schema", Any)]);

static MEDIA_TYPE: Node = node(&[("schema", One(&SCHEMA))]);

static COMPONENTS: Node = node(&[
    ("schemas", Map(&SCHEMA)),
    ("responses", Map(&RESPONSE)),
    ("parameters", Map(&PARAMETER)),
    ("requestBodies", Map(&REQUEST_BODY)),
    ("headers", Map(&HEADER)),
    ("securitySchemes", Any),
]);

static SCHEMA: Node = referable(
    "schemas",
    &[
        ("title", Any),
        ("description", Any),
        ("type", Any),
        ("format", Any),
        ("enum", Any),
        ("default", Any),
        ("readOnly", Any),
        ("items", One(&SCHEMA)),
        ("minItems", Any),
        ("maxItems", Any),
        ("uniqueItems", Any),
        ("properties", Map(&SCHEMA)),
        ("required", Any),
        ("additionalProperties", NodeOrBool(&SCHEMA)),
        ("allOf", List(&SCHEMA)),
        ("anyOf", List(&SCHEMA)),
        ("x-domain", Any),
        ("x-use", Any),
    ],
);

/// Checks the keys and references of a whole document.
pub fn check(document: &Value) -> Result<(), SpecError> {
    check_node(document, document, &DOCUMENT, &Place::root())
}

fn check_node(document: &Value, value: &Value, node: &Node, place: &Place) -> Result<(), SpecError> {
    let mapping = mapping(value, place)?;
    if let (Some(section), Some(target)) = (node.section, mapping.get("$ref")) {
        return check_reference(document, mapping, section, target, place);
    }
    for (key, value) in mapping {
        let key = text_key(key, place)?;
        let Some((_, rule)) = node.keys.iter().find(|(known, _)| *known == key) else {
            return place.fail(format!("`{key}` is not supported here"));
        };
        let place = place.key(key);
        // The parser takes these for absent when they are empty.
        let empty = value.as_sequence().is_some_and(Vec::is_empty);
        if empty && matches!(key, "enum" | "allOf" | "anyOf") {
            return place.fail("this list must not be empty");
        }
        match rule {
            Any => {}
            One(node) => check_node(document, value, node, &place)?,
            NodeOrBool(node) if !value.is_bool() => check_node(document, value, node, &place)?,
            NodeOrBool(_) => {}
            List(node) => {
                let Some(items) = value.as_sequence() else {
                    return place.fail("a list is expected here");
                };
                for (index, item) in items.iter().enumerate() {
                    check_node(document, item, node, &place.index(index))?;
                }
            }
            Map(node) => {
                for (key, value) in self::mapping(value, &place)? {
                    let key = text_key(key, &place)?;
                    check_node(document, value, node, &place.key(key))?;
                }
            }
        }
    }
    Ok(())
}

fn check_reference(
    document: &Value,
    mapping: &Mapping,
    section: &str,
    target: &Value,
    place: &Place,
) -> Result<(), SpecError> {
    if mapping.len() > 1 {
        return place.fail("nothing may stand beside `$ref`; wrap the reference into `allOf`");
    }
    let place = place.key("$ref");
    let Some(target) = target.as_str() else {
        return place.fail("a reference is a string");
    };
    let prefix = format!("#/components/{section}/");
    let Some(name) = target.strip_prefix(&prefix) else {
        return place.fail(format!("`{target}` is not supported: a reference here starts with `{prefix}`"));
    };
    let found =
        document.get("components").and_then(|components| components.get(section)).and_then(|section| section.get(name));
    match found {
        Some(_) => Ok(()),
        None => place.fail(format!("`{target}` does not exist")),
    }
}

fn mapping<'a>(value: &'a Value, place: &Place) -> Result<&'a Mapping, SpecError> {
    match value.as_mapping() {
        Some(mapping) => Ok(mapping),
        None => place.fail("an object is expected here"),
    }
}

fn text_key<'a>(key: &'a Value, place: &Place) -> Result<&'a str, SpecError> {
    match key.as_str() {
        Some(key) => Ok(key),
        None => place.fail("every key has to be a string; put it between quotes"),
    }
}
