// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The methods of `UsersApi`. Each passes its arguments to the shared call or to a pager.

use crate::users_api::UsersApi;
use genesys_users_core::operation::OperationId;
use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl UsersApi {
    /// Write a note.
    ///
    /// Replaces \<all\> of the note; see \[the manual\](<https://manual.example/notes>), \*not\* some_where_else.
    ///
    /// Permissions: all of `people:note:edit`, `people:person:view`. And `people:note:publish` when the note is public.
    ///
    /// Preview: the vendor may still change it.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// const note = await users.putPersonNote(noteId, personId, "public", [], { text: "<b> *x* @y" });
    /// console.log(note);
    /// ```
    #[wasm_bindgen(
        js_name = "putPersonNote",
        unchecked_return_type = "Promise<Note>",
        return_description = "The note as it is now."
    )]
    pub fn put_person_note(
        &self,
        #[wasm_bindgen(js_name = "noteId", unchecked_param_type = "string", param_description = "Id of the note.")]
        note_id: JsValue,
        #[wasm_bindgen(js_name = "personId", unchecked_param_type = "string", param_description = "Id of the person.")]
        person_id: JsValue,
        #[wasm_bindgen(
            js_name = "type",
            unchecked_param_type = "NoteTypeOption",
            param_description = "Kind of the note."
        )]
        r#type: JsValue,
        #[wasm_bindgen(unchecked_param_type = "string | readonly string[]", param_description = "Tags of the note.")]
        tags: JsValue,
        #[wasm_bindgen(unchecked_param_type = "NoteRequest", param_description = "The note.")] body: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "PutPersonNoteOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutPersonNote, &[note_id, person_id, r#type, tags, body, options])
    }

    /// Remove a note.
    ///
    /// The note is gone afterwards.
    ///
    /// A second paragraph that is long enough for a line break right before what looks like a marker of some new list: -
    /// which it is not, 1. nor a number, # nor a heading.
    ///
    /// Permissions: none.
    ///
    /// @deprecated Deprecated by the vendor.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deletePersonNote",
        unchecked_return_type = "Promise<void>",
        return_description = "The note was removed; no body."
    )]
    pub fn delete_person_note(
        &self,
        #[wasm_bindgen(js_name = "personId", unchecked_param_type = "string", param_description = "Id of the person.")]
        person_id: JsValue,
        #[wasm_bindgen(js_name = "noteId", unchecked_param_type = "string", param_description = "Id of the note.")]
        note_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeletePersonNote, &[person_id, note_id, options])
    }

    /// List notes.
    ///
    /// Returns one page of notes, in either direction.
    ///
    /// Permissions: none.
    ///
    /// Preview: the vendor may still change it.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getPersonNotes",
        unchecked_return_type = "Promise<NotePage>",
        return_description = "One page."
    )]
    pub fn get_person_notes(
        &self,
        #[wasm_bindgen(js_name = "personId", unchecked_param_type = "string", param_description = "Id of the person.")]
        person_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetPersonNotesOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetPersonNotes, &[person_id, options])
    }

    /// Iterates over the items of all pages of `getPersonNotes`.
    ///
    /// Preview: the vendor may still change it.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getPersonNotesAll",
        unchecked_return_type = "Pager<Note, NotePage>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_person_notes_all(
        &self,
        #[wasm_bindgen(js_name = "personId", unchecked_param_type = "string", param_description = "Id of the person.")]
        person_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "Omit<GetPersonNotesOptions, \"before\"> & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetPersonNotes, &[person_id, options])
    }

    /// List people.
    ///
    /// Returns one page of people.
    ///
    /// Permissions: any of `people:person:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getPeople",
        unchecked_return_type = "Promise<PersonPage>",
        return_description = "One page."
    )]
    pub fn get_people(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetPeopleOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetPeople, &[options])
    }

    /// Iterates over the items of all pages of `getPeople`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getPeopleAll",
        unchecked_return_type = "Pager<Person, PersonPage>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_people_all(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetPeopleOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetPeople, &[options])
    }

    /// Change several people.
    ///
    /// Changes at most three people.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "patchPeople",
        unchecked_return_type = "Promise<Person[] | undefined>",
        return_description = "The changed people."
    )]
    pub fn patch_people(
        &self,
        #[wasm_bindgen(
            js_name = "changedPeople",
            unchecked_param_type = "readonly Person[]",
            param_description = "The changes."
        )]
        changed_people: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PatchPeople, &[changed_people, options])
    }

    /// Invite people.
    ///
    /// Invites people by their addresses.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postPeople",
        unchecked_return_type = "Promise<Record<string, boolean>>",
        return_description = "What became of them, by address."
    )]
    pub fn post_people(
        &self,
        #[wasm_bindgen(unchecked_param_type = "readonly string[]", param_description = "The addresses.")] body: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "PostPeopleOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostPeople, &[body, options])
    }

    /// Set the options of people.
    ///
    /// Has the name of the options of another operation.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postPeopleOptions",
        unchecked_return_type = "Promise<void>",
        return_description = "The options were set; no body."
    )]
    pub fn post_people_options(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "PostPeopleOptionsOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostPeopleOptions, &[options])
    }

    /// List all notes.
    ///
    /// Returns one page of notes, forwards only.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(js_name = "getNotes", unchecked_return_type = "Promise<NotePage>", return_description = "One page.")]
    pub fn get_notes(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetNotesOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetNotes, &[options])
    }

    /// Iterates over the items of all pages of `getNotes`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getNotesAll",
        unchecked_return_type = "Pager<Note, NotePage>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_notes_all(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetNotesOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetNotes, &[options])
    }
}
