//! Generates `core/src/generated/operation_id.rs` and `operations.rs`: the ids and descriptors of all operations, and the
//! regions.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::api::{self, Api, BodyContent, Kind, Location, Operation, Paging, Parameter, PermissionKind};
use crate::{docs, names};

/// The variant of `OperationId` for an operation.
pub fn variant(operation: &Operation) -> Ident {
    names::ident(&names::capitalized(&operation.name))
}

/// The operations as the files list them.
fn sorted(api: &Api) -> Vec<&Operation> {
    let mut sorted: Vec<&Operation> = api.operations.iter().collect();
    sorted.sort_by(|a, b| a.name.cmp(&b.name));
    sorted
}

/// The content of `operation_id.rs`, which stands alone because descriptors and their types use it.
pub fn ids(api: &Api) -> TokenStream {
    let variants = sorted(api).into_iter().map(|operation| {
        let doc = docs::attributes(&[format!("`{}`: {}", operation.name, operation.summary)], 4);
        let variant = variant(operation);
        quote! { #doc #variant }
    });
    quote! {
        //! The ids of all operations.

        /// The operations of the API, sorted by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum OperationId {
            #(#variants,)*
        }
    }
}

/// The content of `operations.rs`.
pub fn file(api: &Api) -> TokenStream {
    let descriptors = sorted(api).into_iter().map(descriptor);
    let regions = api.regions.iter().map(|region| {
        let api::Region { key, domain } = region;
        quote! { Region { key: #key, domain: #domain } }
    });
    quote! {
        //! The descriptors of all operations, and the regions.
        use crate::operation::{
            Body, Kind, Location, Method, Operation, OperationId, Paging, PagingStyle, Parameter, PermissionKind,
            Permissions, Region,
        };

        /// The descriptor of each operation, in the order of [`OperationId`].
        pub static OPERATIONS: &[Operation] = &[#(#descriptors),*];

        /// The regions, in the order of the API description.
        pub static REGIONS: &[Region] = &[#(#regions),*];
    }
}

fn descriptor(operation: &Operation) -> TokenStream {
    let Operation { name, path, deprecated, preview, .. } = operation;
    let id = variant(operation);
    let method = format_ident!("{}", names::capitalized(operation.method));
    let parameters = operation.parameters.iter().map(parameter);
    let body = match operation.body.as_ref().map(|body| &body.content) {
        None => quote!(Body::None),
        Some(BodyContent::Model(_)) => quote!(Body::Object),
        Some(BodyContent::Models(_)) => quote!(Body::Array),
        Some(BodyContent::Strings) => quote!(Body::StringArray),
    };
    let body_name = operation.body.as_ref().map_or(names::BODY, |body| &body.name);
    let paging = match &operation.paging {
        None => quote!(None),
        Some(paging) => self::paging(paging),
    };
    let kind = match operation.permissions.kind {
        PermissionKind::Any => quote!(PermissionKind::Any),
        PermissionKind::All => quote!(PermissionKind::All),
        PermissionKind::None => quote!(PermissionKind::None),
    };
    let permissions = &operation.permissions.names;
    quote! {
        Operation {
            id: OperationId::#id,
            name: #name,
            method: Method::#method,
            path: #path,
            parameters: &[#(#parameters),*],
            body: #body,
            body_name: #body_name,
            paging: #paging,
            permissions: Permissions { kind: #kind, names: &[#(#permissions),*] },
            deprecated: #deprecated,
            preview: #preview,
        }
    }
}

fn paging(paging: &Paging) -> TokenStream {
    let style = format_ident!("{}", names::capitalized(paging.style.name()));
    let items = &paging.items;
    quote! { Some(Paging { style: PagingStyle::#style, items: #items }) }
}

fn parameter(parameter: &Parameter) -> TokenStream {
    let Parameter { name, array, nonempty, required, .. } = parameter;
    let location = match parameter.location {
        Location::Path => quote!(Location::Path),
        Location::Query => quote!(Location::Query),
    };
    let kind = match parameter.kind {
        Kind::String => quote!(Kind::String),
        Kind::Integer => quote!(Kind::Integer),
        Kind::Number => quote!(Kind::Number),
        Kind::Boolean => quote!(Kind::Boolean),
    };
    quote! {
        Parameter { name: #name, location: #location, kind: #kind, array: #array, nonempty: #nonempty, required: #required }
    }
}
