//! Generates `pkg/src/generated/public-types.ts`: the generated types that the package exports.

use std::collections::BTreeSet;

use crate::api::Api;
use crate::names;
use crate::writer::render::HEADER;

/// The content of the file.
pub fn file(api: &Api) -> String {
    let models = api.models.iter().map(|model| model.name.clone());
    let enums = api.open_enums.iter().map(|open_enum| open_enum.name.clone());
    let query_enums = api.query_enums.iter().map(|query_enum| query_enum.name.clone());
    let options = api.operations.iter().filter(|operation| operation.has_options());
    let options = options.map(|operation| names::options_type(&operation.name));
    let others = ["OperationName", "Region", "RegionHosts"].map(str::to_owned);
    let all: BTreeSet<String> = models.chain(enums).chain(query_enums).chain(options).chain(others).collect();
    let lines: String = all.iter().map(|name| format!("  {name},\n")).collect();
    format!(
        "{HEADER}\n\n// The types of models, enums and options.\n\nexport type {{\n{lines}}} from \"../genesys_users.js\";\n"
    )
}
