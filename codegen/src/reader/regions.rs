//! Reads the regions, which `x-regions` of the server lists.

use std::collections::BTreeSet;

use oas3::spec::Spec;
use serde_json::Value as Json;

use crate::api::Region;
use crate::spec_location::{SpecError, SpecLocation};

/// The regions, in the order of the spec.
pub fn read(spec: &Spec) -> Result<Vec<Region>, SpecError> {
    let location = SpecLocation::root().key("servers");
    let [server] = &spec.servers[..] else {
        return location.fail("one server is expected");
    };
    let location = location.index(0);
    let Some(Json::Object(table)) = server.extensions.get("regions") else {
        return location.fail("the server needs `x-regions`, which maps a region to its domain");
    };
    let location = location.key("x-regions");
    let mut regions = Vec::new();
    let mut domains = BTreeSet::new();
    for (key, domain) in table {
        match domain.as_str() {
            Some(domain) if domains.insert(domain) => {
                regions.push(Region { key: key.clone(), domain: domain.to_owned() });
            }
            Some(domain) => return location.key(key).fail(format!("another region also has the domain `{domain}`")),
            None => return location.key(key).fail("a domain is expected here"),
        }
    }
    if regions.is_empty() {
        return location.fail("there is no region");
    }
    Ok(regions)
}
