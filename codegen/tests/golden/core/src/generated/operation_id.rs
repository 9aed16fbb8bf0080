// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The ids of all operations.

/// The operations of the API, sorted by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OperationId {
    /// `deletePersonNote`: Remove a note.
    DeletePersonNote,
    /// `getNotes`: List all notes.
    GetNotes,
    /// `getPeople`: List people.
    GetPeople,
    /// `getPersonNotes`: List notes.
    GetPersonNotes,
    /// `patchPeople`: Change several people.
    PatchPeople,
    /// `postPeople`: Invite people.
    PostPeople,
    /// `postPeopleOptions`: Set the options of people.
    PostPeopleOptions,
    /// `putPersonNote`: Write a note.
    PutPersonNote,
}
