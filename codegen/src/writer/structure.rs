//! Properties of models that follow from the models they contain.

use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, Field, Model, Type};

/// The containment of models in each other.
pub struct Structure<'a> {
    /// For each model the models that it contains directly, neither in a list nor in a map.
    contained: BTreeMap<&'a str, BTreeSet<&'a str>>,
    /// The models that can derive `Default`.
    defaults: BTreeSet<&'a str>,
}

impl<'a> Structure<'a> {
    /// The structure of all models of an API.
    pub fn new(api: &'a Api) -> Self {
        let contained = api.models.iter().map(|model| {
            let models = model.fields.iter().filter_map(|field| match &field.ty {
                Type::Model(name) => Some(name.as_str()),
                _ => None,
            });
            (model.name.as_str(), models.collect())
        });
        let mut structure = Self { contained: contained.collect(), defaults: BTreeSet::new() };
        // Repeat until no model is added. Models that require each other in a circle are never added.
        loop {
            let count = structure.defaults.len();
            for model in &api.models {
                if model.fields.iter().all(|field| structure.field_has_default(model, field)) {
                    structure.defaults.insert(&model.name);
                }
            }
            if structure.defaults.len() == count {
                return structure;
            }
        }
    }

    fn field_has_default(&self, model: &Model, field: &Field) -> bool {
        model.is_optional(field)
            || match &field.ty {
                Type::Model(name) => self.defaults.contains(name.as_str()),
                Type::OpenEnum(_) => false,
                _ => true,
            }
    }

    /// Whether a model can derive `Default`.
    pub fn has_default(&self, model: &Model) -> bool {
        self.defaults.contains(model.name.as_str())
    }

    /// Whether a field needs a `Box`, because the model in it directly or indirectly contains the model of the field.
    pub fn is_boxed(&self, model: &Model, field: &Field) -> bool {
        let Type::Model(target) = &field.ty else {
            return false;
        };
        let mut visited: BTreeSet<&str> = BTreeSet::new();
        let mut pending = vec![target.as_str()];
        while let Some(name) = pending.pop() {
            if name == model.name {
                return true;
            }
            if visited.insert(name) {
                pending.extend(self.contained.get(name).into_iter().flatten());
            }
        }
        false
    }
}
