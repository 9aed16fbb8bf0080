//! The API that the reader builds from a spec and the writer generates code from. Everything in it is checked.

use std::fmt;

use crate::spec_location::SpecLocation;

/// The domains that `x-domain` may name, with the doc comment of their module.
pub const DOMAINS: [(&str, &str); 14] = [
    ("analytics", "Queries over the recorded activity of people, and their results."),
    ("authorization", "Roles, divisions, grants, OAuth clients and trust."),
    ("chats", "Chats and chat rooms of people."),
    ("common", "Parts that several domains share, and the body of errors."),
    ("custom_attributes", "Custom attributes of people, and the schemas that they follow."),
    ("development", "Development activities: coaching, learning modules, assessments."),
    ("organization", "The organization, its locations, limits and products."),
    ("presence", "Presence of people: definitions and states."),
    ("profile", "Profile pages of people and the configuration of their fields."),
    ("routing", "Skills, languages, queues, routing status and utilization."),
    ("search", "Finding people by search criteria."),
    ("stations", "Telephones of people."),
    ("users", "People, and what hangs on a person."),
    ("verifiers", "Second factors of people for signing in."),
];

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
    /// In the order of the spec.
    pub regions: Vec<Region>,
}

impl Api {
    /// The model with this name.
    pub fn model(&self, name: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.name == name)
    }
}

/// A region of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// The name that programs use, such as `eu_west_1`.
    pub key: String,
    /// The domain of its hosts.
    pub domain: String,
}

/// One operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// camelCase name.
    pub name: String,
    /// HTTP method in lower case, as in the spec.
    pub method: &'static str,
    /// Path template with `{parameter}` placeholders.
    pub path: String,
    pub summary: String,
    pub description: String,
    /// Path parameters, required query parameters, optional query parameters; each group in the order of the spec.
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    /// Type of the response body on success; `None` when there is no body.
    pub result: Option<Type>,
    /// Whether the response may come without the body that `result` describes.
    pub result_is_optional: bool,
    /// Description of the first success response, of those with a body if there are any.
    pub result_description: String,
    pub paging: Option<Paging>,
    pub permissions: Permissions,
    pub deprecated: bool,
    pub preview: bool,
    /// Statements of TypeScript that show a call, with `users` and ids as variables.
    pub example: Option<String>,
}

impl Operation {
    /// The parameters that callers pass by position.
    pub fn required(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|parameter| parameter.required)
    }

    /// The parameters that callers pass by name in the options object.
    pub fn optional(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|parameter| !parameter.required)
    }

    /// Whether the operation has an options type of its own.
    pub fn has_options(&self) -> bool {
        self.optional().next().is_some()
    }
}

/// The part of a request that a parameter belongs to.
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
    /// A list with `minItems`, which must not be empty.
    pub nonempty: bool,
    pub required: bool,
    pub description: String,
    /// The server's default value, as text.
    pub default: Option<String>,
    /// Title of the query enum with the documented values.
    pub query_enum: Option<String>,
}

/// The request body of an operation.
#[derive(Clone, Debug)]
pub struct Body {
    /// The name of its argument.
    pub name: String,
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
    pub style: PagingStyle,
    /// The field of a page that contains the items.
    pub items: String,
}

/// How a client requests the next page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PagingStyle {
    PageNumber,
    Cursor,
    After,
    SearchBody,
    PagingBody,
}

impl PagingStyle {
    /// All styles.
    pub const ALL: [PagingStyle; 5] = [
        PagingStyle::PageNumber,
        PagingStyle::Cursor,
        PagingStyle::After,
        PagingStyle::SearchBody,
        PagingStyle::PagingBody,
    ];

    /// The name in `x-paging`.
    pub fn name(self) -> &'static str {
        match self {
            PagingStyle::PageNumber => "pageNumber",
            PagingStyle::Cursor => "cursor",
            PagingStyle::After => "after",
            PagingStyle::SearchBody => "searchBody",
            PagingStyle::PagingBody => "pagingBody",
        }
    }
}

/// How the permissions of an operation combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PermissionKind {
    Any,
    All,
    None,
}

/// The permissions that an operation requires.
#[derive(Clone, Debug)]
pub struct Permissions {
    pub kind: PermissionKind,
    pub names: Vec<String>,
    /// In the order of the spec.
    pub conditional: Vec<ConditionalPermission>,
}

/// A permission that only some requests of an operation require.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionalPermission {
    pub name: String,
    /// Which requests require it, as the end of a sentence that begins with "when".
    pub condition: String,
}

/// One model.
#[derive(Clone, Debug)]
pub struct Model {
    pub name: String,
    pub domain: String,
    pub description: String,
    /// Whether the model occurs in requests only. Only then `required` is reliable: real responses leave fields out.
    pub request_only: bool,
    pub fields: Vec<Field>,
}

impl Model {
    /// Whether a field of this model may be absent.
    pub fn is_optional(&self, field: &Field) -> bool {
        !(self.request_only && field.required)
    }
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

/// The type of a field or of a response body.
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

impl Type {
    /// The name of the model or enum in this type, also within lists and maps.
    pub fn named(&self) -> Option<&str> {
        match self {
            Type::Model(name) | Type::OpenEnum(name) => Some(name),
            Type::Array(inner) | Type::Map(inner) => inner.named(),
            _ => None,
        }
    }
}

/// Named string values to which the vendor may add others.
#[derive(Clone, Debug)]
pub struct OpenEnum {
    pub name: String,
    /// Domain of the first model that uses the enum.
    pub domain: String,
    pub values: Vec<String>,
    /// The fields that have this type; never empty.
    pub uses: Vec<FieldPath>,
}

/// A field of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldPath {
    pub model: String,
    pub field: String,
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.model, self.field)
    }
}

/// The documented values of query parameters.
#[derive(Clone, Debug)]
pub struct QueryEnum {
    pub name: String,
    pub values: Vec<String>,
    /// Those of `values` that the vendor gives up.
    pub deprecated: Vec<String>,
    /// Name of the first parameter that uses the enum.
    pub parameter: String,
    /// Location of the first schema that has the enum.
    pub location: SpecLocation,
}
