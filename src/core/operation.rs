//! What an operation is, and how the operation table in `generated/operations.rs` writes it down.

use super::parts::{cut, parts};

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
    /// The method that the name of an operation starts with; the generator refuses names that start with none.
    pub fn of_name(name: &str) -> Method {
        match name.as_bytes() {
            [b'g', ..] => Method::Get,
            [b'd', ..] => Method::Delete,
            [b'p', b'o', ..] => Method::Post,
            [b'p', b'u', ..] => Method::Put,
            _ => Method::Patch,
        }
    }

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

/// The permissions an operation asks of the token, as the word of its line: a mark for the kind, then a list with commas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permissions(pub &'static str);

impl Permissions {
    pub fn kind(self) -> PermissionKind {
        match self.0.as_bytes() {
            [b'|', ..] => PermissionKind::Any,
            [b'&', ..] => PermissionKind::All,
            _ => PermissionKind::None,
        }
    }

    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.get(1..).filter(|list| !list.is_empty()).into_iter().flat_map(|list| parts(list, b','))
    }
}

/// One operation of the API.
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
    /// The word for paging, which pkg/host reads: how a page is asked for, and after a point its field that holds the items. The
    /// style is the query parameter that says which page, `pageNumber`, `cursor` or `after`; or it is `searchBody` or `pagingBody`,
    /// where the number stands in the body or in `paging` of it.
    pub pages: Option<&'static str>,
    pub permissions: Permissions,
    pub deprecated: bool,
    pub preview: bool,
}

impl Operation {
    /// The parameters that are passed by position, in order. The body, if any, follows them.
    pub fn required(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|p| p.required)
    }

    /// How many arguments stand before the options.
    pub fn arguments(&self) -> usize {
        self.required().count() + usize::from(self.body != Body::None)
    }

    /// The parameters that are passed by name in the options object.
    pub fn optional(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|p| !p.required)
    }
}

/// An operation as one line of text, which is how the table holds them: readable, and small in the module, where
/// descriptors full of pointers take 1.3 KB (gzip) more. The text may go on after the line; what follows is not read.
///
/// The words of a line: name, which starts with the method, path, permissions (`-` none, `|a,b` any, `&a,b` all), then in
/// any order `{}`, `[{}]` or `[s]` for a body that is an object, an array of objects or of strings, `@style.items` for
/// paging, `!deprecated`, `!preview`, and the parameters in positional order: a name with `=` for a required query parameter
/// or `?` for an optional one, with `#` for integers, `.` for numbers, `^` for booleans, with `*` for arrays.
#[derive(Clone, Copy, Debug)]
pub struct Line(pub &'static str);

impl Line {
    /// The lines of a table.
    pub fn all(table: &'static str) -> impl Iterator<Item = Line> {
        parts(table, b'\n').map(Line)
    }

    /// The descriptor that the line stands for.
    pub fn read(self) -> Operation {
        let mut words = parts(cut(self.0, b'\n').0, b' ');
        let mut next = || words.next().unwrap_or_default();
        let (name, path, permissions) = (next(), next(), next());
        let mut operation = Operation {
            name,
            method: Method::of_name(name),
            path,
            parameters: Vec::new(),
            body: Body::None,
            pages: None,
            permissions: Permissions(permissions),
            deprecated: false,
            preview: false,
        };
        for word in words {
            match word.as_bytes() {
                [b'{', ..] => operation.body = Body::Object,
                [b'[', b'{', ..] => operation.body = Body::Array,
                [b'[', ..] => operation.body = Body::StringArray,
                [b'!', b'd', ..] => operation.deprecated = true,
                [b'!', ..] => operation.preview = true,
                [b'@', ..] => operation.pages = Some(&word[1..]),
                _ => operation.parameters.push(Parameter::read(word)),
            }
        }
        operation
    }
}

impl Parameter {
    fn read(word: &'static str) -> Parameter {
        let mut parameter =
            Parameter { name: word, location: Location::Path, kind: Kind::String, array: false, required: true };
        for (at, byte) in word.bytes().enumerate() {
            match byte {
                b'=' => parameter.location = Location::Query,
                b'?' => (parameter.location, parameter.required) = (Location::Query, false),
                b'#' => parameter.kind = Kind::Integer,
                b'.' => parameter.kind = Kind::Number,
                b'^' => parameter.kind = Kind::Boolean,
                b'*' => parameter.array = true,
                _ => continue,
            }
            if parameter.name.len() > at {
                parameter.name = &word[..at];
            }
        }
        parameter
    }
}
