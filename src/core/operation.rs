//! What an operation is: the descriptor type behind the operation table in `generated/operations.rs`.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// HTTP request method of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    /// The method as it stands on the request line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// A segment of the path: always required, always a single value.
    Path,
    /// A field of the query; arrays repeat the key.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    pub name: &'static str,
    pub location: Location,
    pub kind: Kind,
    /// A list of values of `kind`.
    pub array: bool,
    pub required: bool,
}

/// What a request body must be at its top level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// The operation takes no body.
    None,
    /// A JSON object.
    Object,
    /// A JSON array of objects.
    Array,
    /// A JSON array of strings.
    StringArray,
}

/// How the pages of a listing are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PagingStyle {
    /// `pageNumber` and `pageSize` in the query.
    PageNumber,
    /// `cursor` in the query, given by the page before.
    Cursor,
    /// `after` in the query, to be read from `nextUri` of the page before.
    After,
    /// `pageNumber` and `pageSize` in the body.
    SearchBody,
    /// `paging.pageNumber` and `paging.pageSize` in the body.
    PagingBody,
}

/// How an operation pages, and which field of a page holds the items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    pub style: PagingStyle,
    pub items: &'static str,
}

/// How the permissions of an operation combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PermissionKind {
    /// One of them is enough.
    Any,
    /// All are needed.
    All,
    /// None is needed.
    None,
}

impl PermissionKind {
    /// The kind as users see it.
    pub const fn as_str(self) -> &'static str {
        match self {
            PermissionKind::Any => "any",
            PermissionKind::All => "all",
            PermissionKind::None => "none",
        }
    }
}

/// The permissions an operation asks of the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permissions {
    pub kind: PermissionKind,
    pub permissions: &'static [&'static str],
}

/// One operation of the API. Serializes to what `users.operations` shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    /// camelCase name, also the method of `UsersApi`.
    pub name: &'static str,
    pub method: Method,
    /// Path template with `{parameter}` placeholders.
    pub path: &'static str,
    /// In positional order: path parameters, required query parameters, optional query parameters.
    pub parameters: &'static [Parameter],
    pub body: Body,
    pub paging: Option<Paging>,
    pub permissions: Permissions,
    pub deprecated: bool,
    pub preview: bool,
}

impl Operation {
    /// The parameters that are passed by position, in order. The body, if any, follows them.
    pub fn required(&self) -> impl Iterator<Item = &'static Parameter> {
        self.parameters.iter().filter(|p| p.required)
    }

    /// The parameters that are passed by name in the options object.
    pub fn optional(&self) -> impl Iterator<Item = &'static Parameter> {
        self.parameters.iter().filter(|p| !p.required)
    }
}

// By hand, as maps: what derive makes of structs brings a hash map of field names along, 1 KB in the module.
impl Serialize for Permissions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("kind", self.kind.as_str())?;
        map.serialize_entry("permissions", self.permissions)?;
        map.end()
    }
}

impl Serialize for Operation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(6))?;
        map.serialize_entry("name", self.name)?;
        map.serialize_entry("method", self.method.as_str())?;
        map.serialize_entry("path", self.path)?;
        map.serialize_entry("permissions", &self.permissions)?;
        map.serialize_entry("deprecated", &self.deprecated)?;
        map.serialize_entry("preview", &self.preview)?;
        map.end()
    }
}
