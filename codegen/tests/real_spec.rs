//! `spec/openapi.yaml` is complete, and the committed output is up to date. These tests read the spec as plain YAML,
//! without the generator's own reader.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use genesys_users_codegen::{generate, output};
use yaml_serde::Value;

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn text() -> String {
    fs::read_to_string(root().join("spec/openapi.yaml")).expect("the spec exists")
}

fn document() -> Value {
    yaml_serde::from_str(&text()).expect("the spec is YAML")
}

/// The entries of a mapping; no entries when there is no mapping.
fn entries(value: Option<&Value>) -> impl Iterator<Item = (&str, &Value)> {
    let mapping = value.and_then(Value::as_mapping).into_iter().flatten();
    mapping.map(|(key, value)| (key.as_str().expect("keys are strings"), value))
}

fn items(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_sequence).into_iter().flatten()
}

fn string<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn target<'a>(document: &'a Value, reference: &str) -> Option<&'a Value> {
    let path = reference.strip_prefix("#/")?;
    path.split('/').try_fold(document, |value, key| value.get(key.replace("~1", "/").replace("~0", "~").as_str()))
}

/// The target of a reference, or the value itself.
fn resolved<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    match value.get("$ref").and_then(Value::as_str) {
        Some(reference) => target(document, reference).unwrap_or_else(|| panic!("{reference} does not exist")),
        None => value,
    }
}

/// Path, method and operation of each operation.
fn operations(document: &Value) -> Vec<(&str, &str, &Value)> {
    let paths = entries(document.get("paths"));
    paths
        .flat_map(|(path, item)| entries(Some(item)).map(move |(method, operation)| (path, method, operation)))
        .filter(|(_, method, _)| METHODS.contains(method))
        .collect()
}

fn schemas(document: &Value) -> BTreeMap<&str, &Value> {
    entries(target(document, "#/components/schemas")).collect()
}

/// All references at and below a value.
fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Mapping(mapping) => {
            for (key, value) in mapping {
                if key.as_str() == Some("$ref") {
                    found.push(value.as_str().expect("a reference is a string"));
                } else {
                    references(value, found);
                }
            }
        }
        Value::Sequence(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

/// Collects the names of the schemas that are reachable from a value.
fn collect_reachable<'a>(document: &'a Value, start: &'a Value, found: &mut BTreeSet<&'a str>) {
    let mut direct = Vec::new();
    references(start, &mut direct);
    for reference in direct {
        let next = target(document, reference).unwrap_or_else(|| panic!("{reference} does not exist"));
        match reference.strip_prefix("#/components/schemas/") {
            Some(name) if !found.insert(name) => {}
            _ => collect_reachable(document, next, found),
        }
    }
}

#[test]
fn the_counts_are_those_of_the_api() {
    let document = document();
    let operations = operations(&document);
    assert_eq!(operations.len(), 130, "operations");
    assert_eq!(schemas(&document).len(), 259, "models");
    assert_eq!(operations.iter().filter(|(_, _, o)| o.get("x-paging").is_some()).count(), 22, "pageable");
    let bodies = operations.iter().filter(|(_, _, o)| o.get("requestBody").is_some()).count();
    let parameters: usize = operations.iter().map(|(_, _, o)| items(o.get("parameters")).count()).sum();
    assert_eq!((bodies, parameters, bodies + parameters), (50, 222, 272), "bodies and parameters");

    let server = &document["servers"][0];
    let hosts: BTreeSet<&str> = entries(server.get("x-regions")).filter_map(|(_, host)| host.as_str()).collect();
    let values = items(target(server, "#/variables/host/enum"));
    assert_eq!(hosts.len(), 18, "regions");
    assert_eq!(hosts, values.filter_map(Value::as_str).collect(), "hosts of the server and of the regions");
}

#[test]
fn every_operation_has_a_unique_name_and_a_description() {
    let document = document();
    let mut names = BTreeSet::new();
    for (path, method, operation) in operations(&document) {
        assert!(names.insert(string(operation, "operationId")), "{method} {path}: operationId");
        for key in ["operationId", "summary", "description"] {
            assert!(!string(operation, key).trim().is_empty(), "{method} {path}: {key}");
        }
    }
}

#[test]
fn every_placeholder_has_a_parameter_and_every_path_parameter_a_placeholder() {
    let document = document();
    for (path, method, operation) in operations(&document) {
        let placeholders: BTreeSet<&str> = path.split(['{', '}']).skip(1).step_by(2).collect();
        let parameters = items(operation.get("parameters")).map(|p| resolved(&document, p));
        let parameters = parameters.filter(|p| string(p, "in") == "path").map(|p| string(p, "name"));
        assert_eq!(placeholders, parameters.collect(), "{method} {path}");
    }
}

#[test]
fn every_reference_has_a_target() {
    let document = document();
    let mut found = Vec::new();
    references(&document, &mut found);
    assert!(found.len() > 1000, "the search for references finds only {}", found.len());
    for reference in found {
        assert!(target(&document, reference).is_some(), "{reference}");
    }
}

#[test]
fn every_model_is_used_as_x_use_states() {
    let document = document();
    let (mut requests, mut responses, mut errors) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (_, _, operation) in operations(&document) {
        if let Some(body) = operation.get("requestBody") {
            collect_reachable(&document, body, &mut requests);
        }
        for (code, response) in entries(operation.get("responses")) {
            let found = if code.starts_with('2') { &mut responses } else { &mut errors };
            collect_reachable(&document, response, found);
        }
    }
    for (name, schema) in schemas(&document) {
        let uses = [("request", &requests), ("response", &responses), ("error", &errors)];
        let found: BTreeSet<&str> = uses.iter().filter(|(_, r)| r.contains(name)).map(|(name, _)| *name).collect();
        let stated: BTreeSet<&str> = items(schema.get("x-use")).filter_map(Value::as_str).collect();
        assert!(!found.is_empty(), "{name} is not reachable from any operation");
        assert_eq!(stated, found, "x-use of {name}");
    }
}

#[test]
fn every_error_carries_an_error_body() {
    let document = document();
    for (path, method, operation) in operations(&document) {
        let mut codes = 0;
        for (code, response) in entries(operation.get("responses")).filter(|(code, _)| !code.starts_with('2')) {
            let response = resolved(&document, response);
            let schema = response.get("content").and_then(|c| c.get("application/json")).and_then(|c| c.get("schema"));
            let reference = schema.map(|schema| string(schema, "$ref"));
            assert_eq!(reference, Some("#/components/schemas/ErrorBody"), "{method} {path}: {code}");
            codes += 1;
        }
        assert!(codes > 0, "{method} {path} has no error response");
    }
}

#[test]
fn every_model_field_parameter_and_body_is_described() {
    let document = document();
    let mut fields = 0;
    for (name, schema) in schemas(&document) {
        assert!(!string(schema, "description").trim().is_empty(), "{name}");
        for (field, property) in entries(schema.get("properties")) {
            assert!(!string(property, "description").trim().is_empty(), "{name}.{field}");
            fields += 1;
        }
    }
    assert!(fields > 1000, "only {fields} fields were found");
    for (path, method, operation) in operations(&document) {
        for parameter in items(operation.get("parameters")).map(|p| resolved(&document, p)) {
            assert!(
                !string(parameter, "description").trim().is_empty(),
                "{method} {path}: {}",
                string(parameter, "name")
            );
        }
        if let Some(body) = operation.get("requestBody") {
            assert!(!string(resolved(&document, body), "description").trim().is_empty(), "{method} {path}: body");
        }
    }
}

#[test]
fn the_reader_reads_the_whole_spec() {
    let (api, _) = generate(&text()).expect("the spec is valid");
    let document = document();
    let names: Vec<&str> = operations(&document).iter().map(|(_, _, o)| string(o, "operationId")).collect();
    assert_eq!(api.operations.iter().map(|o| o.name.as_str()).collect::<Vec<_>>(), names);
    assert_eq!(api.operations.iter().map(|o| o.parameters.len()).sum::<usize>(), 222);
    assert_eq!(api.operations.iter().filter(|o| o.body.is_some()).count(), 50);
    assert_eq!(api.operations.iter().filter(|o| o.paging.is_some()).count(), 22);
    assert_eq!(api.regions.len(), 18);
    let schemas = schemas(&document);
    assert_eq!(api.models.len(), schemas.len());
    for model in &api.models {
        let fields: Vec<&str> = entries(schemas[model.name.as_str()].get("properties")).map(|(name, _)| name).collect();
        assert_eq!(model.fields.iter().map(|f| f.name.as_str()).collect::<Vec<_>>(), fields, "{}", model.name);
    }
}

#[test]
fn the_committed_output_is_up_to_date() {
    let (_, files) = generate(&text()).expect("the spec is valid");
    let difference = output::compare(&files, &root()).expect("the output can be read");
    assert!(difference.is_empty(), "run `npm run generate` and commit what it changes: {difference:?}");
}
