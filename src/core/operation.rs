//! What an operation is, and how the operation table in `generated/operations.rs` writes it down.

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permissions {
    pub kind: PermissionKind,
    pub permissions: Vec<&'static str>,
}

/// One operation of the API. Serializes to what `users.operations` shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// camelCase name, also the method of `UsersApi`.
    pub name: &'static str,
    pub method: Method,
    /// Path template with `{parameter}` placeholders.
    pub path: &'static str,
    /// In positional order: path parameters, required query parameters, optional query parameters.
    pub parameters: Vec<Parameter>,
    pub body: Body,
    pub paging: Option<Paging>,
    pub permissions: Permissions,
    pub deprecated: bool,
    pub preview: bool,
}

impl Operation {
    /// The parameters that are passed by position, in order. The body, if any, follows them.
    pub fn required(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|p| p.required)
    }

    /// The parameters that are passed by name in the options object.
    pub fn optional(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|p| !p.required)
    }
}

/// An operation as one line of text, which is how the table holds them: readable, and small in the module, where
/// descriptors full of pointers take 1.3 KB (gzip) more.
///
/// The words of a line: name, method, path, permissions (`-` none, `|a,b` any, `&a,b` all), then in any order
/// `{}`, `[{}]` or `[s]` for a body that is an object, an array of objects or of strings, `@style.items` for paging,
/// `!deprecated`, `!preview`, and the parameters in positional order: a name with `=` for a required query parameter or `?`
/// for an optional one, with `#` for integers, `.` for numbers, `^` for booleans, with `*` for arrays.
#[derive(Debug)]
pub struct Line(pub &'static str);

impl Line {
    /// The descriptor that the line stands for.
    pub fn read(&self) -> Operation {
        let mut words = self.0.split(' ');
        let mut next = || words.next().unwrap_or_default();
        let (name, method, path, permissions) = (next(), next(), next(), next());
        let mut operation = Operation {
            name,
            method: match method {
                "GET" => Method::Get,
                "POST" => Method::Post,
                "PUT" => Method::Put,
                "PATCH" => Method::Patch,
                _ => Method::Delete,
            },
            path,
            parameters: Vec::new(),
            body: Body::None,
            paging: None,
            permissions: Permissions {
                kind: match permissions.as_bytes() {
                    [b'|', ..] => PermissionKind::Any,
                    [b'&', ..] => PermissionKind::All,
                    _ => PermissionKind::None,
                },
                permissions: match permissions.get(1..) {
                    Some(list) if !list.is_empty() => list.split(',').collect(),
                    _ => Vec::new(),
                },
            },
            deprecated: false,
            preview: false,
        };
        for word in words {
            match word {
                "{}" => operation.body = Body::Object,
                "[{}]" => operation.body = Body::Array,
                "[s]" => operation.body = Body::StringArray,
                "!deprecated" => operation.deprecated = true,
                "!preview" => operation.preview = true,
                _ => match word.strip_prefix('@') {
                    Some(paging) => operation.paging = Some(Paging::read(paging)),
                    None => operation.parameters.push(Parameter::read(word)),
                },
            }
        }
        operation
    }
}

impl Paging {
    fn read(word: &'static str) -> Paging {
        let (style, items) = word.split_once('.').unwrap_or((word, ""));
        let style = match style {
            "pageNumber" => PagingStyle::PageNumber,
            "cursor" => PagingStyle::Cursor,
            "after" => PagingStyle::After,
            "searchBody" => PagingStyle::SearchBody,
            _ => PagingStyle::PagingBody,
        };
        Paging { style, items }
    }
}

impl Parameter {
    fn read(word: &'static str) -> Parameter {
        let end = word.bytes().position(|byte| b"=?#.^*".contains(&byte)).unwrap_or(word.len());
        let (name, marks) = word.split_at(end);
        let marked = |mark| marks.as_bytes().contains(&mark);
        Parameter {
            name,
            location: if marked(b'=') || marked(b'?') { Location::Query } else { Location::Path },
            kind: match marks {
                _ if marked(b'#') => Kind::Integer,
                _ if marked(b'.') => Kind::Number,
                _ if marked(b'^') => Kind::Boolean,
                _ => Kind::String,
            },
            array: marked(b'*'),
            required: !marked(b'?'),
        }
    }
}

// By hand, as maps: what derive makes of structs brings a hash map of field names along, 1 KB in the module.
impl Serialize for Permissions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("kind", self.kind.as_str())?;
        map.serialize_entry("permissions", &self.permissions)?;
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
