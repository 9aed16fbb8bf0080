// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The descriptors of all operations, and the regions.

use crate::operation::{
    Body, Kind, Location, Method, Operation, OperationId, Paging, PagingStyle, Parameter, PermissionKind, Permissions,
    Region,
};

/// The descriptor of each operation, in the order of [`OperationId`].
pub static OPERATIONS: &[Operation] = &[
    Operation {
        id: OperationId::DeletePersonNote,
        name: "deletePersonNote",
        method: Method::Delete,
        path: "/people/{personId}/notes/{noteId}",
        parameters: &[
            Parameter { name: "personId", location: Location::Path, kind: Kind::String, array: false, required: true },
            Parameter { name: "noteId", location: Location::Path, kind: Kind::String, array: false, required: true },
        ],
        body: Body::None,
        paging: None,
        permissions: Permissions { kind: PermissionKind::None, names: &[] },
        deprecated: true,
        preview: false,
    },
    Operation {
        id: OperationId::GetPeople,
        name: "getPeople",
        method: Method::Get,
        path: "/people",
        parameters: &[
            Parameter {
                name: "pageSize",
                location: Location::Query,
                kind: Kind::Integer,
                array: false,
                required: false,
            },
            Parameter { name: "score", location: Location::Query, kind: Kind::Number, array: false, required: false },
            Parameter { name: "expand", location: Location::Query, kind: Kind::String, array: true, required: false },
            Parameter { name: "id", location: Location::Query, kind: Kind::Integer, array: true, required: false },
            Parameter { name: "state", location: Location::Query, kind: Kind::String, array: false, required: false },
            Parameter { name: "sort", location: Location::Query, kind: Kind::String, array: false, required: false },
        ],
        body: Body::None,
        paging: Some(Paging { style: PagingStyle::PageNumber, items: "entities" }),
        permissions: Permissions { kind: PermissionKind::Any, names: &["people:person:view"] },
        deprecated: false,
        preview: false,
    },
    Operation {
        id: OperationId::GetPersonNotes,
        name: "getPersonNotes",
        method: Method::Get,
        path: "/people/{personId}/notes",
        parameters: &[
            Parameter { name: "personId", location: Location::Path, kind: Kind::String, array: false, required: true },
            Parameter { name: "after", location: Location::Query, kind: Kind::String, array: false, required: false },
            Parameter { name: "before", location: Location::Query, kind: Kind::String, array: false, required: false },
        ],
        body: Body::None,
        paging: Some(Paging { style: PagingStyle::After, items: "entities" }),
        permissions: Permissions { kind: PermissionKind::None, names: &[] },
        deprecated: false,
        preview: true,
    },
    Operation {
        id: OperationId::PatchPeople,
        name: "patchPeople",
        method: Method::Patch,
        path: "/people",
        parameters: &[],
        body: Body::Array,
        paging: None,
        permissions: Permissions { kind: PermissionKind::None, names: &[] },
        deprecated: false,
        preview: false,
    },
    Operation {
        id: OperationId::PostPeople,
        name: "postPeople",
        method: Method::Post,
        path: "/people",
        parameters: &[],
        body: Body::StringArray,
        paging: None,
        permissions: Permissions { kind: PermissionKind::None, names: &[] },
        deprecated: false,
        preview: false,
    },
    Operation {
        id: OperationId::PutPersonNote,
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
        permissions: Permissions { kind: PermissionKind::All, names: &["people:note:edit", "people:person:view"] },
        deprecated: false,
        preview: true,
    },
];

/// The regions, in the order of the API description.
pub static REGIONS: &[Region] =
    &[Region { key: "second", domain: "two.example" }, Region { key: "first", domain: "one.example" }];
