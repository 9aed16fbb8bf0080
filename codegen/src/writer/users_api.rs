//! Generates `src/generated/users_api.rs`: a thin method of `UsersApi` for each operation, and a pager for each listing.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::api::{Api, Body, Operation, Paging, PagingStyle, Parameter, PermissionKind, Type};
use crate::writer::{operations, types};
use crate::{docs, names};

/// What every call rejects with.
const THROWS: &str = "@throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an `ApiError` \
                      for a refusal of the server; a `ConnectionError` where there is no response.";

/// What the iteration of a pager rejects with.
const THROWS_WHILE_READ: &str = "@throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an argument that cannot be used.";

/// The content of the file.
pub fn file(api: &Api) -> TokenStream {
    let methods = api.operations.iter().flat_map(|operation| {
        let pager = operation.paging.as_ref().map(|paging| pager(api, operation, paging));
        std::iter::once(method(operation)).chain(pager)
    });
    quote! {
        //! The methods of `UsersApi`. Each passes its arguments to the shared call or to a pager.
        use genesys_users_core::operation::OperationId;
        use js_sys::Promise;
        use wasm_bindgen::prelude::*;

        use crate::users_api::UsersApi;

        #[wasm_bindgen]
        impl UsersApi {
            #(#methods)*
        }
    }
}

pub fn options_type(operation: &Operation) -> String {
    if operation.has_options() { names::options_type(&operation.name) } else { "CallOptions".to_owned() }
}

/// The declarations and names of the arguments that precede the options.
fn arguments(operation: &Operation) -> (Vec<TokenStream>, Vec<Ident>) {
    let parameters = operation.required().map(|parameter| (required(parameter), parameter.name.as_str()));
    let body = operation.body.iter().map(|body| (body_argument(body), body.name.as_str()));
    parameters.chain(body).map(|(declaration, name)| (declaration, names::ident(&names::snake(name)))).unzip()
}

fn method(operation: &Operation) -> TokenStream {
    let doc = docs::attributes(&paragraphs(operation), 4);
    let example = operation.example.as_deref().map(docs::example);
    let js_name = &operation.name;
    let name = names::ident(&names::snake(&operation.name));
    let id = operations::variant(operation);
    let returns = promise_type(operation);
    let returns_description = docs::one_line(&operation.result_description);
    let (declarations, arguments) = arguments(operation);
    let options = options_type(operation);
    let options_description = match options.as_str() {
        "CallOptions" => "Settings of this call.",
        _ => "Query parameters and settings of this call.",
    };
    quote! {
        #doc
        #example
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
            self.call(OperationId::#id, &[#(#arguments,)* options])
        }
    }
}

/// What the method of an operation returns.
pub fn promise_type(operation: &Operation) -> String {
    let result = operation.result.as_ref().map_or_else(|| "void".to_owned(), types::typescript);
    let absent = if operation.result_is_optional { " | undefined" } else { "" };
    format!("Promise<{result}{absent}>")
}

/// What the method `XAll` of a listing returns.
pub fn pager_type(api: &Api, operation: &Operation, paging: &Paging) -> String {
    let page = operation.result.as_ref().map_or_else(|| "unknown".to_owned(), types::typescript);
    let mut fields = api.model(&page).into_iter().flat_map(|model| &model.fields);
    let field = fields.find(|field| field.name == paging.items);
    let item = match field.map(|field| &field.ty) {
        Some(Type::Array(item)) => types::typescript(item),
        _ => "unknown".to_owned(),
    };
    format!("Pager<{item}, {page}>")
}

/// The type of the options of the method `XAll` of a listing.
pub fn pager_options_type(operation: &Operation, paging: &Paging) -> String {
    let options = options_type(operation);
    // A pager reads forwards only.
    let reads_backwards = paging.style == PagingStyle::After && operation.optional().any(|p| p.name == "before");
    let options = if reads_backwards { format!("Omit<{options}, \"before\">") } else { options };
    format!("{options} & PagingOptions")
}

/// The method `XAll` of a listing `X`, which returns a pager.
fn pager(api: &Api, operation: &Operation, paging: &Paging) -> TokenStream {
    let mut text = vec![format!("Iterates over the items of all pages of `{}`.", operation.name)];
    text.extend(flags(operation));
    text.push(THROWS_WHILE_READ.to_owned());
    let doc = docs::attributes(&text, 4);
    let js_name = names::pager(&operation.name);
    let name = names::ident(&names::snake(&js_name));
    let id = operations::variant(operation);
    let returns = pager_type(api, operation, paging);
    let (declarations, arguments) = arguments(operation);
    let options = pager_options_type(operation, paging);
    quote! {
        #doc
        #[wasm_bindgen(
            js_name = #js_name,
            unchecked_return_type = #returns,
            return_description = "The items of all pages, as an async iterator."
        )]
        pub fn #name(
            &self,
            #(#declarations,)*
            #[wasm_bindgen(
                unchecked_optional_param_type = #options,
                param_description = "Query parameters, and settings of the calls and of the pager."
            )]
            options: JsValue,
        ) -> JsValue {
            self.pager(OperationId::#id, &[#(#arguments,)* options])
        }
    }
}

fn required(parameter: &Parameter) -> TokenStream {
    argument(&parameter.name, &types::parameter_typescript(parameter), &parameter.description)
}

fn body_argument(body: &Body) -> TokenStream {
    argument(&body.name, &types::body_typescript(&body.content), &body.description)
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
    let permissions = operation.permissions.names.iter();
    let permissions: Vec<String> = permissions.map(|p| format!("`{p}`")).collect();
    let permissions = permissions.join(", ");
    let conditional = operation.permissions.conditional.iter();
    let conditional =
        conditional.map(|permission| format!(" And `{}` when {}.", permission.name, permission.condition));
    let conditional: String = conditional.collect();
    let mut paragraphs = vec![
        operation.summary.clone(),
        operation.description.clone(),
        match operation.permissions.kind {
            PermissionKind::Any => format!("Permissions: any of {permissions}.{conditional}"),
            PermissionKind::All => format!("Permissions: all of {permissions}.{conditional}"),
            PermissionKind::None => format!("Permissions: none.{conditional}"),
        },
    ];
    paragraphs.extend(flags(operation));
    paragraphs.push(THROWS.to_owned());
    paragraphs
}

/// Whether an operation is a preview or deprecated, as paragraphs of its doc comment.
pub fn flags(operation: &Operation) -> Vec<String> {
    let preview = operation.preview.then(|| "Preview: the vendor may still change it.".to_owned());
    let deprecated = operation.deprecated.then(|| "@deprecated Deprecated by the vendor.".to_owned());
    preview.into_iter().chain(deprecated).collect()
}
