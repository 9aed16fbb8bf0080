// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The operation table: what each operation of the API needs and does.

use crate::core::operation::{Line, Operation};
use std::sync::LazyLock;

/// The table: a line per operation, sorted by name.
pub const TABLE: &str = r"deletePersonNote /people/{personId}/notes/{noteId} - !deprecated personId noteId
getPeople /people |people:person:view @pageNumber.entities pageSize?# score?. expand?* id?#* state? sort?
patchPeople /people - [{}]
postPeople /people - [s]
putPersonNote /people/{personId}/notes/{noteId} &people:note:edit,people:person:view {} !preview noteId personId type= tags=* dryRun?^";

/// `deletePersonNote`: Remove a note.
pub const DELETE_PERSON_NOTE: Line = Line(TABLE.split_at(0).1);

/// `getPeople`: List people.
pub const GET_PEOPLE: Line = Line(TABLE.split_at(81).1);

/// `patchPeople`: Change several people.
pub const PATCH_PEOPLE: Line = Line(TABLE.split_at(187).1);

/// `postPeople`: Invite people.
pub const POST_PEOPLE: Line = Line(TABLE.split_at(214).1);

/// `putPersonNote`: Write a note.
pub const PUT_PERSON_NOTE: Line = Line(TABLE.split_at(239).1);

/// The descriptors of all operations, sorted by name. Read once, for programs that use many of them.
pub static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| Line::all(TABLE).map(Line::read).collect());

/// The regions: a line with key and host for each.
pub const REGIONS: &str = r"second two.example
first one.example";
