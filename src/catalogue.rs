//! What the package shows of the operations and regions.

use genesys_users_core::catalogue::OPERATIONS;
use genesys_users_core::catalogue::REGIONS;
use genesys_users_core::operation::{Operation, PermissionKind};
use serde::ser::{Serialize, SerializeMap, Serializer};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

/// What is known of an operation without calling it.
#[derive(Tsify)]
struct OperationInfo {
    /// Name, also of the method.
    #[tsify(type = "OperationName")]
    name: &'static str,
    /// HTTP method of its requests.
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

struct PermissionInfo {
    kind: &'static str,
    permissions: &'static [&'static str],
}

// As maps, because the names of a struct's fields go through a cache, which alone makes the module 1 KB larger.

impl Serialize for OperationInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", self.name)?;
        map.serialize_entry("method", self.method)?;
        map.serialize_entry("path", self.path)?;
        map.serialize_entry("permissions", &self.permissions)?;
        map.serialize_entry("deprecated", &self.deprecated)?;
        map.serialize_entry("preview", &self.preview)?;
        map.end()
    }
}

impl Serialize for PermissionInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", self.kind)?;
        map.serialize_entry("permissions", self.permissions)?;
        map.end()
    }
}

/// The domains of the regions by their keys.
struct RegionDomains;

impl Serialize for RegionDomains {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(REGIONS.iter().map(|region| (region.key, region.domain)))
    }
}

/// A plain object, or an array of such.
fn to_js(value: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    // Strings and booleans serialize without fail.
    value.serialize(&serializer).unwrap_or_default()
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
    to_js(&all)
}

/// The domain of each region by its key, in the order of the API description.
#[wasm_bindgen(unchecked_return_type = "RegionHosts")]
pub fn regions() -> JsValue {
    to_js(&RegionDomains)
}
