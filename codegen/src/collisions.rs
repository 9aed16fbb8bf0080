//! Refuses names that would meet in the generated code.

use std::collections::BTreeMap;

use crate::api::Api;
use crate::names;
use crate::place::{Place, SpecError};

/// Checks all names of an API against each other.
pub fn check(api: &Api) -> Result<(), SpecError> {
    methods(api)?;
    types(api)?;
    fields(api)
}

/// Models, open enums, query enums and option types share one namespace in TypeScript.
fn types(api: &Api) -> Result<(), SpecError> {
    let schemas = Place::root().key("components").key("schemas");
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    let models = api.models.iter().map(|model| {
        let what = format!("the model `{}`", model.name);
        (model.name.clone(), what, schemas.key(&model.name))
    });
    let open_enums = api.open_enums.iter().map(|open| {
        let what = format!("the enum of `{}`", open.uses[0]);
        let (model, field) = open.uses[0].split_once('.').unwrap_or_default();
        let place = schemas.key(model).key("properties").key(field);
        (open.name.clone(), what, place)
    });
    let query_enums = api.query_enums.iter().map(|closed| {
        let what = format!("the enum of the parameter `{}`", closed.parameter);
        (closed.name.clone(), what, closed.place.key("title"))
    });
    let options = api.operations.iter().filter_map(|operation| {
        operation.optional().next()?;
        let what = format!("the options of `{}`", operation.name);
        let place = Place::root().key("paths").key(&operation.path);
        Some((crate::options::type_name(operation), what, place.key(operation.method)))
    });
    for (name, what, place) in models.chain(open_enums) {
        if let Some(other) = taken.insert(name.clone(), what.clone()) {
            return place.fail(format!("{what} and {other} are both called `{name}`"));
        }
    }
    // These two also become constants, in SCREAMING_SNAKE_CASE.
    let mut constants: BTreeMap<String, String> = BTreeMap::new();
    for (name, what, place) in query_enums.chain(options) {
        if let Some(other) = taken.insert(name.clone(), what.clone()) {
            return place.fail(format!("{what} and {other} are both called `{name}`"));
        }
        let constant = names::screaming(&name);
        if let Some(other) = constants.insert(constant.clone(), what.clone()) {
            return place.fail(format!("{what} and {other} both become the Rust constant `{constant}`"));
        }
    }
    Ok(())
}

/// The fields of a model after conversion to snake_case.
fn fields(api: &Api) -> Result<(), SpecError> {
    let schemas = Place::root().key("components").key("schemas");
    for model in &api.models {
        let mut taken: BTreeMap<String, &str> = BTreeMap::new();
        for field in &model.fields {
            let rust = names::field(&field.name);
            if let Some(other) = taken.insert(rust.clone(), &field.name) {
                let place = schemas.key(&model.name).key("properties");
                return place
                    .key(&field.name)
                    .fail(format!("`{}` and `{other}` both become the Rust field `{rust}`", field.name));
            }
        }
    }
    Ok(())
}

/// Methods and operation constants after conversion of case, and the arguments of each method.
fn methods(api: &Api) -> Result<(), SpecError> {
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    for operation in &api.operations {
        let place = Place::root().key("paths").key(&operation.path);
        let place = place.key(operation.method);
        let method = names::snake(&operation.name);
        if let Some(other) = taken.insert(method.clone(), &operation.name) {
            return place
                .key("operationId")
                .fail(format!("`{}` and `{other}` both become the Rust method `{method}`", operation.name));
        }
        let mut arguments: BTreeMap<String, &str> = BTreeMap::new();
        for parameter in operation.required() {
            let argument = names::snake(&parameter.name);
            if let Some(other) = arguments.insert(argument.clone(), &parameter.name) {
                return place
                    .fail(format!("`{}` and `{other}` both become the Rust argument `{argument}`", parameter.name));
            }
        }
    }
    Ok(())
}
