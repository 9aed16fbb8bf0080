//! `users_api.rs`: one thin method of `UsersApi` per operation, and the declarations of those that read page by page.

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::{Api, Body, BodyContent, Operation, Paging, Parameter, PermissionKind, Type};
use crate::{docs, names, operations, options, types};

/// `users_api.rs`.
pub fn file(api: &Api) -> TokenStream {
    let methods = api.operations.iter().map(method);
    let pagers = options::raw_literal(&pagers(api));
    quote! {
        //! The methods of `UsersApi`: each collects its arguments and hands them to the shared call.
        use js_sys::Promise;
        use wasm_bindgen::prelude::*;

        use crate::generated::operations;
        use crate::wasm::UsersApi;

        #[wasm_bindgen]
        impl UsersApi {
            #(#methods)*
        }

        #[wasm_bindgen(typescript_custom_section)]
        const PAGERS: &str = #pagers;
    }
}

/// The methods `XAll` of the operations that page. `pkg/host/methods.js` makes them from the operation table, so they have
/// declarations only.
fn pagers(api: &Api) -> String {
    let doc = docs::jsdoc(&["Listings as async iterators of their items, whatever the number of pages.".to_owned()], 0);
    let methods = api.operations.iter().filter_map(|operation| Some((operation, operation.paging.as_ref()?)));
    let methods: String = methods.map(|(operation, paging)| pager(api, operation, paging)).collect();
    format!("{doc}export interface UsersApiPagers {{\n{methods}}}\n")
}

fn pager(api: &Api, operation: &Operation, paging: &Paging) -> String {
    let name = &operation.name;
    let page = operation.result.as_ref().map_or_else(|| "unknown".to_owned(), types::typescript);
    let model = api.models.iter().find(|model| model.name == page);
    let field = model.and_then(|model| model.fields.iter().find(|field| field.name == paging.items));
    let item = match field.map(|field| &field.ty) {
        Some(Type::Array(item)) => types::typescript(item),
        _ => "unknown".to_owned(),
    };
    let known = options_type(operation);
    // Read forwards only.
    let known = if paging.style == "after" { format!("Omit<{known}, \"before\">") } else { known };
    let required =
        operation.required().map(|parameter| (parameter.name.as_str(), types::parameter_typescript(parameter)));
    let body = operation.body.iter().map(|body| ("body", body_typescript(body)));
    let arguments: String = required.chain(body).map(|(name, ty)| format!("{name}: {ty}, ")).collect();

    let mut paragraphs = vec![format!("All items of `{name}`, page by page.")];
    if operation.preview {
        paragraphs.push("Preview: the vendor may still change it.".to_owned());
    }
    if operation.deprecated {
        paragraphs.push("@deprecated Deprecated by the vendor.".to_owned());
    }
    let doc = docs::jsdoc(&paragraphs, 4);
    format!("{doc}    {name}All({arguments}options?: {known} & PagingOptions): Pager<{item}, {page}>;\n")
}

fn options_type(operation: &Operation) -> String {
    if operation.optional().next().is_some() { options::type_name(operation) } else { "CallOptions".to_owned() }
}

fn method(operation: &Operation) -> TokenStream {
    let doc = docs::attributes(&paragraphs(operation), 4);
    let js_name = &operation.name;
    let name = names::ident(&names::snake(&operation.name));
    let constant = operations::constant(operation);
    let result = match &operation.result {
        Some(ty) => types::typescript(ty),
        None => "void".to_owned(),
    };
    let returns = format!("Promise<{result}>");
    let returns_description = docs::one_line(&operation.result_description);

    let mut declarations = Vec::new();
    let mut arguments = Vec::new();
    for parameter in operation.required() {
        declarations.push(required(parameter));
        arguments.push(names::ident(&names::snake(&parameter.name)));
    }
    if let Some(body) = &operation.body {
        declarations.push(body_argument(body));
        arguments.push(names::ident("body"));
    }
    let options = options_type(operation);
    let options_description = match options.as_str() {
        "CallOptions" => "Settings of this call.",
        _ => "Query parameters and settings of this call.",
    };
    quote! {
        #doc
        #[wasm_bindgen(
            js_name = #js_name,
            unchecked_return_type = #returns,
            return_description = #returns_description
        )]
        pub fn #name(
            &self,
            #(#declarations,)*
            #[wasm_bindgen(
                unchecked_optional_param_type = #options,
                param_description = #options_description
            )]
            options: JsValue,
        ) -> Promise {
            self.call(operations::#constant, &[#(#arguments,)* options])
        }
    }
}

fn required(parameter: &Parameter) -> TokenStream {
    argument(&parameter.name, &types::parameter_typescript(parameter), &parameter.description)
}

fn body_argument(body: &Body) -> TokenStream {
    argument("body", &body_typescript(body), &body.description)
}

fn body_typescript(body: &Body) -> String {
    match &body.content {
        BodyContent::Model(name) => name.clone(),
        BodyContent::Models(name) => format!("readonly {name}[]"),
        BodyContent::Strings => "readonly string[]".to_owned(),
    }
}

fn argument(js_name: &str, ty: &str, description: &str) -> TokenStream {
    let description = docs::one_line(description);
    let rust = names::snake(js_name);
    let name = names::ident(&rust);
    let rename = (name != js_name).then(|| quote!(js_name = #js_name,));
    quote! {
        #[wasm_bindgen(#rename unchecked_param_type = #ty, param_description = #description)]
        #name: JsValue
    }
}

fn paragraphs(operation: &Operation) -> Vec<String> {
    let permissions = operation.permissions.permissions.iter();
    let permissions: Vec<String> = permissions.map(|p| format!("`{p}`")).collect();
    let permissions = permissions.join(", ");
    let mut paragraphs = vec![
        operation.summary.clone(),
        operation.description.clone(),
        match operation.permissions.kind {
            PermissionKind::Any => format!("Permissions: any of {permissions}."),
            PermissionKind::All => format!("Permissions: all of {permissions}."),
            PermissionKind::None => "Permissions: none.".to_owned(),
        },
    ];
    if operation.preview {
        paragraphs.push("Preview: the vendor may still change it.".to_owned());
    }
    if operation.deprecated {
        paragraphs.push("@deprecated Deprecated by the vendor.".to_owned());
    }
    paragraphs
}
