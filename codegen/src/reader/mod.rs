//! Reads a spec into an `Api` and refuses everything that the generator cannot express.

mod bodies;
mod collisions;
mod data_types;
mod missing;
mod models;
mod open_enums;
mod operations;
mod parameters;
mod prose;
mod regions;
mod schema;
mod strict_keys;

use yaml_serde::Value as Yaml;

use crate::api::Api;
use crate::spec_location::{SpecError, SpecLocation};

/// Reads the YAML text of a spec.
pub fn read(text: &str) -> Result<Api, SpecError> {
    let root = SpecLocation::root();
    let document: Yaml = yaml_serde::from_str(text).map_err(|e| root.error(format!("this is not YAML: {e}")))?;
    missing::check(&document)?;
    strict_keys::check(&document)?;
    let spec = oas3::from_yaml(text).map_err(|e| root.error(format!("this is not an OpenAPI document: {e}")))?;
    spec.validate_version().map_err(|_| root.key("openapi").error("only OpenAPI 3.1 is supported"))?;

    let models = models::read(&spec)?;
    let (operations, query_enums) = operations::read(&spec, &document, &models)?;
    let regions = regions::read(&spec)?;
    let api = Api { operations, models: models.models, open_enums: models.open_enums, query_enums, regions };
    collisions::check(&api)?;
    Ok(api)
}
