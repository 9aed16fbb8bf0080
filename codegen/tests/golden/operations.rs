// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The operation table: what each operation of the API needs and does.

use crate::core::operation::{Line, Operation};
use std::sync::LazyLock;

/// `putPersonNote`: Write a note.
pub static PUT_PERSON_NOTE: Line = Line(
    "putPersonNote PUT /people/{personId}/notes/{noteId} &people:note:edit,people:person:view {} !preview noteId personId type= tags=* dryRun?^",
);

/// `deletePersonNote`: Remove a note.
pub static DELETE_PERSON_NOTE: Line =
    Line("deletePersonNote DELETE /people/{personId}/notes/{noteId} - !deprecated personId noteId");

/// `getPeople`: List people.
pub static GET_PEOPLE: Line = Line(
    "getPeople GET /people |people:person:view @pageNumber.entities pageSize?# score?. expand?* id?#* state? sort?",
);

/// `patchPeople`: Change several people.
pub static PATCH_PEOPLE: Line = Line("patchPeople PATCH /people - [{}]");

/// `postPeople`: Invite people.
pub static POST_PEOPLE: Line = Line("postPeople POST /people - [s]");

/// All operations, sorted by name.
pub static TABLE: [&Line; 5] = [&DELETE_PERSON_NOTE, &GET_PEOPLE, &PATCH_PEOPLE, &POST_PEOPLE, &PUT_PERSON_NOTE];

/// The descriptors of all operations, sorted by name. Read once, for programs that use many of them.
pub static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| TABLE.iter().map(|line| line.read()).collect());

/// Key and host of each region.
pub static REGIONS: [(&str, &str); 2] = [("second", "two.example"), ("first", "one.example")];
