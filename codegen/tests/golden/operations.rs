// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The operation table: what each operation of the API needs and does.

use crate::core::operation::{
    Body, Kind, Location, Method, Operation, Paging, PagingStyle, Parameter, PermissionKind, Permissions,
};

/// `putPersonNote`: Write a note.
pub static PUT_PERSON_NOTE: Operation = Operation {
    name: "putPersonNote",
    method: Method::Put,
    path: "/people/{personId}/notes/{noteId}",
    parameters: &[
        Parameter { name: "noteId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "personId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "type", location: Location::Query, kind: Kind::String, array: false, required: true },
        Parameter { name: "tags", location: Location::Query, kind: Kind::String, array: true, required: true },
        Parameter { name: "dryRun", location: Location::Query, kind: Kind::Boolean, array: false, required: false },
    ],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::All, permissions: &["people:note:edit", "people:person:view"] },
    deprecated: false,
    preview: true,
};

/// `deletePersonNote`: Remove a note.
pub static DELETE_PERSON_NOTE: Operation = Operation {
    name: "deletePersonNote",
    method: Method::Delete,
    path: "/people/{personId}/notes/{noteId}",
    parameters: &[
        Parameter { name: "personId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "noteId", location: Location::Path, kind: Kind::String, array: false, required: true },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: true,
    preview: false,
};

/// `getPeople`: List people.
pub static GET_PEOPLE: Operation = Operation {
    name: "getPeople",
    method: Method::Get,
    path: "/people",
    parameters: &[
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "score", location: Location::Query, kind: Kind::Number, array: false, required: false },
        Parameter { name: "expand", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter { name: "id", location: Location::Query, kind: Kind::Integer, array: true, required: false },
        Parameter { name: "state", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "sort", location: Location::Query, kind: Kind::String, array: false, required: false },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::PageNumber, items: "entities" }),
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["people:person:view"] },
    deprecated: false,
    preview: false,
};

/// `patchPeople`: Change several people.
pub static PATCH_PEOPLE: Operation = Operation {
    name: "patchPeople",
    method: Method::Patch,
    path: "/people",
    parameters: &[],
    body: Body::Array,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `postPeople`: Invite people.
pub static POST_PEOPLE: Operation = Operation {
    name: "postPeople",
    method: Method::Post,
    path: "/people",
    parameters: &[],
    body: Body::StringArray,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// All operations, sorted by name.
pub static OPERATIONS: [&Operation; 5] =
    [&DELETE_PERSON_NOTE, &GET_PEOPLE, &PATCH_PEOPLE, &POST_PEOPLE, &PUT_PERSON_NOTE];

/// Key and host of each region.
pub static REGIONS: [(&str, &str); 2] = [("second", "two.example"), ("first", "one.example")];
