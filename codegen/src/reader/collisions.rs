//! Refuses different names of a spec that would become the same name in the generated code.

use std::collections::BTreeMap;

use crate::api::{Api, Operation};
use crate::names;
use crate::spec_location::{SpecError, SpecLocation};

/// Checks all names of an API.
pub fn check(api: &Api) -> Result<(), SpecError> {
    methods(api)?;
    types(api)?;
    fields(api)
}

/// The Rust methods of operations and pagers, and the arguments of each method.
fn methods(api: &Api) -> Result<(), SpecError> {
    let mut methods: BTreeMap<String, String> = BTreeMap::new();
    for operation in &api.operations {
        let location = location(operation);
        let pager = operation.paging.as_ref().map(|_| names::pager(&operation.name));
        for name in std::iter::once(operation.name.clone()).chain(pager) {
            let method = names::snake(&name);
            if let Some(other) = methods.insert(method.clone(), name.clone()) {
                return location
                    .key("operationId")
                    .fail(format!("`{name}` and `{other}` both become the Rust method `{method}`"));
            }
        }
        let mut arguments: BTreeMap<String, &str> = BTreeMap::new();
        let parameters = operation.required().map(|parameter| parameter.name.as_str());
        for name in parameters.chain(operation.body.iter().map(|body| body.name.as_str())) {
            let argument = names::snake(name);
            if let Some(other) = arguments.insert(argument.clone(), name) {
                return location.fail(format!("`{name}` and `{other}` both become the Rust argument `{argument}`"));
            }
        }
    }
    Ok(())
}

/// Models, open enums, query enums and option types, which share one namespace in TypeScript. Query enums and option
/// types are also Rust constants in SCREAMING_SNAKE_CASE.
fn types(api: &Api) -> Result<(), SpecError> {
    let schemas = schemas();
    let models = api.models.iter().map(|model| {
        let description = format!("the model `{}`", model.name);
        (model.name.clone(), description, schemas.key(&model.name))
    });
    let open_enums = api.open_enums.iter().map(|open_enum| {
        let first = &open_enum.uses[0];
        let location = schemas.key(&first.model).key("properties").key(&first.field);
        (open_enum.name.clone(), format!("the enum of `{first}`"), location)
    });
    let query_enums = api.query_enums.iter().map(|query_enum| {
        let description = format!("the enum of the parameter `{}`", query_enum.parameter);
        (query_enum.name.clone(), description, query_enum.location.key("title"))
    });
    let options = api.operations.iter().filter(|operation| operation.has_options()).map(|operation| {
        let description = format!("the options of `{}`", operation.name);
        (names::options_type(&operation.name), description, location(operation))
    });

    let mut types: BTreeMap<String, String> = BTreeMap::new();
    for (name, description, location) in models.chain(open_enums) {
        if let Some(other) = types.insert(name.clone(), description.clone()) {
            return location.fail(format!("{description} and {other} are both called `{name}`"));
        }
    }
    let mut constants: BTreeMap<String, String> = BTreeMap::new();
    for (name, description, location) in query_enums.chain(options) {
        if let Some(other) = types.insert(name.clone(), description.clone()) {
            return location.fail(format!("{description} and {other} are both called `{name}`"));
        }
        let constant = names::screaming(&name);
        if let Some(other) = constants.insert(constant.clone(), description.clone()) {
            return location.fail(format!("{description} and {other} both become the Rust constant `{constant}`"));
        }
    }
    Ok(())
}

/// The Rust fields of each model.
fn fields(api: &Api) -> Result<(), SpecError> {
    for model in &api.models {
        let mut fields: BTreeMap<String, &str> = BTreeMap::new();
        for field in &model.fields {
            let rust = names::field(&field.name);
            if let Some(other) = fields.insert(rust.clone(), &field.name) {
                return schemas()
                    .key(&model.name)
                    .key("properties")
                    .key(&field.name)
                    .fail(format!("`{}` and `{other}` both become the Rust field `{rust}`", field.name));
            }
        }
    }
    Ok(())
}

fn schemas() -> SpecLocation {
    SpecLocation::root().key("components").key("schemas")
}

fn location(operation: &Operation) -> SpecLocation {
    SpecLocation::root().key("paths").key(&operation.path).key(operation.method)
}
