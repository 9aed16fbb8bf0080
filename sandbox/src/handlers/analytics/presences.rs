//! The presence definitions of the organization, as text.

use std::collections::BTreeMap;

use crate::state::Organization;

/// Id and system presence of each presence definition, by index.
pub struct Presences(Vec<(String, &'static str)>);

impl Presences {
    /// The presence definitions of an organization.
    pub fn new(organization: &Organization) -> Self {
        Self(organization.catalogue.presences.iter().map(|p| (p.id.to_string(), p.system)).collect())
    }

    /// Id and system presence of the definition at an index.
    pub fn get(&self, index: u16) -> (&str, &'static str) {
        let (id, system) = &self.0[usize::from(index)];
        (id, system)
    }

    /// Ids of the definitions, by system presence.
    pub fn by_system(&self) -> BTreeMap<String, Vec<String>> {
        let mut map: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (id, system) in &self.0 {
            map.entry((*system).to_owned()).or_default().push(id.clone());
        }
        map
    }
}
