//! Generates `src/generated/options.rs`: TypeScript declarations of the regions, the query enums and the options types.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::api::{Api, Operation, Parameter, QueryEnum};
use crate::writer::types;
use crate::{docs, names};

/// The content of the file.
pub fn file(api: &Api) -> TokenStream {
    let enums = api.query_enums.iter().map(|query_enum| section(&query_enum.name, &self::query_enum(query_enum)));
    let interfaces = api
        .operations
        .iter()
        .filter(|operation| operation.has_options())
        .map(|operation| section(&names::options_type(&operation.name), &interface(operation)));
    let regions = [section("Region", &region(api)), section("RegionHosts", &region_hosts(api))];
    let names = [section("OperationName", &operation_name(api))];
    let sections = regions.into_iter().chain(names).chain(enums).chain(interfaces);
    quote! {
        //! TypeScript declarations of the regions and of the options of each operation.
        use wasm_bindgen::prelude::*;
        #(#sections)*
    }
}

fn section(name: &str, typescript: &str) -> TokenStream {
    let constant = names::ident(&names::screaming(name));
    let typescript = raw_literal(typescript);
    quote! {
        #[wasm_bindgen(typescript_custom_section)]
        const #constant: &str = #typescript;
    }
}

/// A raw string literal, in which the declarations stay readable.
fn raw_literal(text: &str) -> Literal {
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    let literal = format!("r{hashes}\"\n{text}\"{hashes}");
    literal.parse().expect("a raw string with enough hashes is a literal")
}

/// The union of the keys and domains of all regions.
fn region(api: &Api) -> String {
    let doc = docs::jsdoc(&["Key of a region, or its domain.".to_owned()], 0);
    let keys = api.regions.iter().map(|region| region.key.clone());
    let domains = api.regions.iter().map(|region| region.domain.clone());
    let names: Vec<String> = keys.chain(domains).collect();
    format!("{doc}export type Region = {};\n", types::union(&names))
}

/// The type of the object that the entries export under the name it has in the official SDK.
fn region_hosts(api: &Api) -> String {
    let doc = docs::jsdoc(&["Domain of each region by its key.".to_owned()], 0);
    let hosts: Vec<String> =
        api.regions.iter().map(|region| format!("readonly {}: \"{}\"", region.key, region.domain)).collect();
    format!("{doc}export interface RegionHosts {{ {} }}\n", hosts.join("; "))
}

/// The union of the names of all operations.
fn operation_name(api: &Api) -> String {
    let doc = docs::jsdoc(&["Name of an operation.".to_owned()], 0);
    let names: Vec<String> = api.operations.iter().map(|operation| operation.name.clone()).collect();
    format!("{doc}export type OperationName = {};\n", types::union(&names))
}

fn query_enum(query_enum: &QueryEnum) -> String {
    let doc = docs::jsdoc(&[format!("Documented values of the parameter `{}`.", query_enum.parameter)], 0);
    let union = types::union(&query_enum.values);
    format!("{doc}export type {} = {union};\n", query_enum.name)
}

fn interface(operation: &Operation) -> String {
    let doc = docs::jsdoc(&[format!("Options of `{}`.", operation.name)], 0);
    let members: String = operation.optional().map(member).collect();
    let name = names::options_type(&operation.name);
    format!("{doc}export interface {name} extends CallOptions {{\n{members}}}\n")
}

fn member(parameter: &Parameter) -> String {
    let mut text = parameter.description.clone();
    let mentions_default = text.to_ascii_lowercase().contains("default");
    if let Some(default) = parameter.default.as_ref().filter(|_| !mentions_default) {
        text.push_str(&format!(" (Default: `{default}`.)"));
    }
    let doc = docs::jsdoc(&[text], 4);
    let ty = types::parameter_typescript(parameter);
    // An option that is `undefined` counts as absent, so the type allows it under `exactOptionalPropertyTypes` too.
    format!("{doc}    {}?: {ty} | undefined;\n", parameter.name)
}
