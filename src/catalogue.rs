//! What the package shows of the operations and regions.

use genesys_users_core::catalogue::OPERATIONS;
use genesys_users_core::catalogue::REGIONS;
use genesys_users_core::operation::Region;
use genesys_users_core::operation::{Operation, PermissionKind};
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

/// What is known of an operation without calling it.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
struct OperationInfo {
    /// Name, also of the method.
    #[tsify(type = "OperationName")]
    name: &'static str,
    /// HTTP method.
    #[tsify(type = "\"GET\" | \"POST\" | \"PUT\" | \"PATCH\" | \"DELETE\"")]
    method: &'static str,
    /// Path with `{parameter}` placeholders.
    path: &'static str,
    /// Permissions that a token needs: any of them, all of them, or none.
    #[tsify(type = "{ kind: \"any\" | \"all\" | \"none\"; permissions: string[] }")]
    permissions: PermissionInfo,
    /// Whether the vendor advises against it.
    deprecated: bool,
    /// Whether the vendor may still change it.
    preview: bool,
}

#[derive(Serialize)]
struct PermissionInfo {
    kind: &'static str,
    permissions: &'static [&'static str],
}

impl From<&Operation> for OperationInfo {
    fn from(operation: &Operation) -> OperationInfo {
        let kind = match operation.permissions.kind {
            PermissionKind::Any => "any",
            PermissionKind::All => "all",
            PermissionKind::None => "none",
        };
        OperationInfo {
            name: operation.name,
            method: operation.method.as_str(),
            path: operation.path,
            permissions: PermissionInfo { kind, permissions: operation.permissions.names },
            deprecated: operation.deprecated,
            preview: operation.preview,
        }
    }
}

/// All operations as an array of plain objects.
pub fn operations() -> JsValue {
    let all: Vec<OperationInfo> = OPERATIONS.iter().map(OperationInfo::from).collect();
    // Strings and booleans serialize without fail.
    serde_wasm_bindgen::to_value(&all).unwrap_or_default()
}

/// A region of Genesys Cloud.
#[wasm_bindgen]
pub struct RegionInfo {
    region: &'static Region,
}

#[wasm_bindgen]
impl RegionInfo {
    /// As programs name it: `eu_west_1`.
    #[wasm_bindgen(getter)]
    pub fn key(&self) -> String {
        self.region.key.to_owned()
    }

    /// As its hosts end: `mypurecloud.ie`.
    #[wasm_bindgen(getter)]
    pub fn domain(&self) -> String {
        self.region.domain.to_owned()
    }
}

/// The regions, in the order of the API description.
#[wasm_bindgen]
pub fn regions() -> Vec<RegionInfo> {
    REGIONS.iter().map(|region| RegionInfo { region }).collect()
}
