//! What an operation of the API is, and what a region is. `catalogue` has the descriptors of all of them.

pub use crate::generated::operation_id::OperationId;

/// HTTP request method of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates, or asks with a body.
    Post,
    /// Replaces.
    Put,
    /// Changes the fields that are sent.
    Patch,
    /// Removes.
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
    /// A text.
    String,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Boolean,
}

/// One path or query parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// The name in the API.
    pub name: &'static str,
    /// Where the request carries it.
    pub location: Location,
    /// The type of the value, or of each value of a list.
    pub kind: Kind,
    /// A list of values of `kind`.
    pub array: bool,
    /// A list that chooses what is listed, so that an empty one would stand for everything.
    pub nonempty: bool,
    /// Whether a call must have it.
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

/// The permissions that an operation asks of the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permissions {
    /// Which of the permissions are needed.
    pub kind: PermissionKind,
    /// The names of the permissions.
    pub names: &'static [&'static str],
}

/// How a page of a listing is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PagingStyle {
    /// By the query parameter `pageNumber`.
    PageNumber,
    /// By the query parameter `cursor`, which stands in the page before.
    Cursor,
    /// By the query parameter `after`, which stands in the `nextUri` of the page before.
    After,
    /// By `pageNumber` in the body.
    SearchBody,
    /// By `pageNumber` in the field `paging` of the body.
    PagingBody,
    /// As the pages themselves tell: by number, by cursor or by `nextUri`. For listings that no operation describes.
    Discovered,
}

/// How a listing is read page by page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// How the pages are told apart.
    pub style: PagingStyle,
    /// The field of a page that holds its items.
    pub items: &'static str,
}

/// One operation of the API. [`crate::catalogue::OPERATIONS`] holds all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The id of the operation.
    pub id: OperationId,
    /// camelCase name, also the method of `UsersApi`.
    pub name: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// Path template with `{parameter}` placeholders.
    pub path: &'static str,
    /// In positional order: path parameters, required query parameters, optional query parameters.
    pub parameters: &'static [Parameter],
    /// The kind of body that the request has.
    pub body: Body,
    /// The name of the body among the arguments.
    pub body_name: &'static str,
    /// How a listing is read page by page; `None` for what is no listing.
    pub paging: Option<Paging>,
    /// What the caller has to be allowed.
    pub permissions: Permissions,
    /// Whether the vendor gives the operation up.
    pub deprecated: bool,
    /// Whether the vendor may still change the operation.
    pub preview: bool,
}

impl Operation {
    /// The parameters that are passed by position, in order. The body, if any, follows them.
    pub fn required(&self) -> impl Iterator<Item = &'static Parameter> + use<> {
        self.parameters.iter().filter(|parameter| parameter.required)
    }

    /// How many arguments stand before the options.
    pub fn positional_count(&self) -> usize {
        self.required().count() + usize::from(self.body != Body::None)
    }

    /// The parameters that are passed by name in the options object.
    pub fn optional(&self) -> impl Iterator<Item = &'static Parameter> + use<> {
        self.parameters.iter().filter(|parameter| !parameter.required)
    }
}

/// A region of Genesys Cloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// As programs name it: `eu_west_1`.
    pub key: &'static str,
    /// As its hosts end: `mypurecloud.ie`.
    pub domain: &'static str,
}
