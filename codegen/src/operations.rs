//! `operations.rs`: the operation table and the table of regions.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::api::{Api, BodyContent, Kind, Location, Operation, Parameter, PermissionKind};
use crate::{docs, names};

/// The name of the constant that describes an operation.
pub fn constant(operation: &Operation) -> proc_macro2::Ident {
    names::ident(&names::screaming(&operation.name))
}

/// `operations.rs`.
pub fn file(api: &Api) -> TokenStream {
    let mut sorted: Vec<&Operation> = api.operations.iter().collect();
    sorted.sort_by(|a, b| a.name.cmp(&b.name));
    let lines: Vec<String> = sorted.iter().map(|operation| line(operation)).collect();
    let starts = lines.iter().scan(0, |next, line| {
        let start = *next;
        *next += line.len() + 1;
        Some(start)
    });
    let constants = sorted.iter().zip(starts).map(|(operation, start)| self::operation(operation, start));
    let table = raw_literal(&lines.join("\n"));

    let regions: Vec<String> = api.regions.iter().map(|(key, host)| format!("{key} {host}")).collect();
    let regions = raw_literal(&regions.join("\n"));
    quote! {
        //! The operation table: what each operation of the API needs and does.
        use crate::core::operation::{Line, Operation};
        use std::sync::LazyLock;
        /// The table: a line per operation, sorted by name.
        pub const TABLE: &str = #table;
        #(#constants)*
        /// The descriptors of all operations, sorted by name. Read once, for programs that use many of them.
        pub static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| Line::all(TABLE).map(Line::read).collect());
        /// The regions: a line with key and host for each.
        pub const REGIONS: &str = #regions;
    }
}

/// A raw string literal, which keeps the lines of the table lines. No word of it has a quotation mark.
fn raw_literal(text: &str) -> Literal {
    format!("r\"{text}\"").parse().expect("text without quotation marks makes a raw literal")
}

fn operation(operation: &Operation, start: usize) -> TokenStream {
    let doc = docs::attributes(&[format!("`{}`: {}", operation.name, operation.summary)], 0);
    let constant = constant(operation);
    let start = Literal::usize_unsuffixed(start);
    quote! {
        #doc
        pub const #constant: Line = Line(TABLE.split_at(#start).1);
    }
}

/// The operation in the words of `Line`, which documents them.
fn line(operation: &Operation) -> String {
    let mark = match operation.permissions.kind {
        PermissionKind::Any => "|",
        PermissionKind::All => "&",
        PermissionKind::None => "-",
    };
    let permissions = format!("{mark}{}", operation.permissions.permissions.join(","));
    let mut words = vec![operation.name.clone(), operation.path.clone(), permissions];
    words.extend(operation.body.iter().map(|body| match body.content {
        BodyContent::Model(_) => "{}".to_owned(),
        BodyContent::Models(_) => "[{}]".to_owned(),
        BodyContent::Strings => "[s]".to_owned(),
    }));
    words.extend(operation.paging.iter().map(|paging| format!("@{}.{}", paging.style, paging.items)));
    words.extend(operation.deprecated.then(|| "!deprecated".to_owned()));
    words.extend(operation.preview.then(|| "!preview".to_owned()));
    words.extend(operation.parameters.iter().map(parameter));
    words.join(" ")
}

fn parameter(parameter: &Parameter) -> String {
    let location = match (parameter.location, parameter.required) {
        (Location::Path, _) => "",
        (Location::Query, true) => "=",
        (Location::Query, false) => "?",
    };
    let kind = match parameter.kind {
        Kind::String => "",
        Kind::Integer => "#",
        Kind::Number => ".",
        Kind::Boolean => "^",
    };
    let array = if parameter.array { "*" } else { "" };
    format!("{}{location}{kind}{array}", parameter.name)
}
