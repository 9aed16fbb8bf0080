//! The API as the generator sees it: what is left of a spec once everything in it has been understood and checked.

use crate::place::Place;

/// A whole API.
#[derive(Clone, Debug)]
pub struct Api {
    /// In the order of the spec.
    pub operations: Vec<Operation>,
    /// In the order of the spec.
    pub models: Vec<Model>,
    /// In the order of their first use by a model.
    pub open_enums: Vec<OpenEnum>,
    /// In the order of their first use by a parameter.
    pub query_enums: Vec<QueryEnum>,
    /// Key and host of each region, in the order of the spec.
    pub regions: Vec<(String, String)>,
}

/// One operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// camelCase name.
    pub name: String,
    /// Lower-case HTTP method.
    pub method: &'static str,
    /// Path template with `{parameter}` placeholders.
    pub path: String,
    pub summary: String,
    pub description: String,
    /// Path parameters, required query parameters, optional query parameters; each in the order of the spec.
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    /// What a success resolves to; `None` when there is no body.
    pub result: Option<Type>,
    /// What the body of the first success is.
    pub result_description: String,
    pub paging: Option<Paging>,
    pub permissions: Permissions,
    pub deprecated: bool,
    pub preview: bool,
}

impl Operation {
    /// The parameters that are passed by position.
    pub fn required(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|p| p.required)
    }

    /// The parameters that are passed by name.
    pub fn optional(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|p| !p.required)
    }
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    Path,
    Query,
}

/// The type of a parameter, or of each item of an array parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    String,
    Integer,
    Number,
    Boolean,
}

/// One path or query parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    pub name: String,
    pub location: Location,
    pub kind: Kind,
    pub array: bool,
    pub required: bool,
    pub description: String,
    /// What the server assumes, as text.
    pub default: Option<String>,
    /// Title of the query enum that lists its values.
    pub values: Option<String>,
}

/// What an operation takes as its body.
#[derive(Clone, Debug)]
pub struct Body {
    pub content: BodyContent,
    pub description: String,
}

/// The type of a request body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BodyContent {
    /// One model.
    Model(String),
    /// A list of one model.
    Models(String),
    /// A list of strings.
    Strings,
}

/// How an operation pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// As in the spec, one of `spec::PAGING_STYLES`.
    pub style: String,
    /// The field of a page that holds the items.
    pub items: String,
}

/// How the permissions of an operation combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PermissionKind {
    Any,
    All,
    None,
}

/// The permissions that an operation asks for.
#[derive(Clone, Debug)]
pub struct Permissions {
    pub kind: PermissionKind,
    pub permissions: Vec<String>,
}

/// One model.
#[derive(Clone, Debug)]
pub struct Model {
    pub name: String,
    pub domain: String,
    pub description: String,
    /// It travels in requests only, so that `required` holds.
    pub request_only: bool,
    pub fields: Vec<Field>,
}

/// One field of a model.
#[derive(Clone, Debug)]
pub struct Field {
    /// The key in JSON.
    pub name: String,
    pub description: String,
    pub read_only: bool,
    pub required: bool,
    pub ty: Type,
}

/// The type of a field or of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    String,
    Int32,
    Int64,
    Float,
    Double,
    Boolean,
    /// Any JSON value.
    Any,
    /// Any JSON object.
    Object,
    Model(String),
    OpenEnum(String),
    Array(Box<Type>),
    Map(Box<Type>),
}

/// Named string values to which the vendor may add others.
#[derive(Clone, Debug)]
pub struct OpenEnum {
    pub name: String,
    /// Domain of the model that uses it first.
    pub domain: String,
    pub values: Vec<String>,
    /// `Model.field` of each use.
    pub uses: Vec<String>,
}

/// The documented values of query parameters.
#[derive(Clone, Debug)]
pub struct QueryEnum {
    pub name: String,
    pub values: Vec<String>,
    /// Name of the parameter that uses it first.
    pub parameter: String,
    /// The schema that uses it first.
    pub place: Place,
}
