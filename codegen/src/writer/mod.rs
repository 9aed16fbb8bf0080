//! Generates the text of all files from an `Api`.

mod models;
mod operations;
mod options;
mod public_types;
mod render;
mod structure;
mod types;
mod users_api;

use anyhow::{Context, Result};
use quote::quote;

use crate::api::Api;
use crate::output::{Files, folders};

/// Generates all files.
pub fn files(api: &Api) -> Result<Files> {
    let (core, models, binding) = (folders::CORE, folders::MODELS, folders::BINDING);
    let core_index = quote! {
        //! The operations and regions of the API.
        pub mod operation_id;
        pub mod operations;
    };
    let binding_index = quote! {
        //! The methods of `UsersApi` and their TypeScript types.
        pub mod options;
        pub mod users_api;
    };
    let mut trees = vec![
        (format!("{core}/mod.rs"), core_index),
        (format!("{core}/operation_id.rs"), operations::ids(api)),
        (format!("{core}/operations.rs"), operations::file(api)),
        (format!("{binding}/mod.rs"), binding_index),
        (format!("{binding}/options.rs"), options::file(api)),
        (format!("{binding}/users_api.rs"), users_api::file(api)),
        (format!("{models}/mod.rs"), models::index(api)),
    ];
    let modules = models::modules(api).into_iter();
    trees.extend(modules.map(|(domain, tree)| (format!("{models}/{domain}.rs"), tree)));
    let types = (format!("{}/public-types.ts", folders::PACKAGE), public_types::file(api));
    trees
        .into_iter()
        .map(|(path, tree)| {
            let text = render::file(tree).with_context(|| format!("generating {path}"))?;
            Ok((path, text))
        })
        .chain([Ok(types)])
        .collect()
}
