// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! TypeScript declarations of the regions and of the options of each operation.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const REGION: &str = r#"
/** Key of a region, or its domain. */
export type Region = "second" | "first" | "two.example" | "one.example";
"#;

#[wasm_bindgen(typescript_custom_section)]
const REGION_HOSTS: &str = r#"
/** Domain of each region by its key. */
export interface RegionHosts { readonly second: "two.example"; readonly first: "one.example" }
"#;

#[wasm_bindgen(typescript_custom_section)]
const OPERATION_NAME: &str = r#"
/** Name of an operation. */
export type OperationName = "putPersonNote" | "deletePersonNote" | "getPersonNotes" | "getPeople" | "patchPeople" | "postPeople" | "postPeopleOptions" | "getNotes";
"#;

#[wasm_bindgen(typescript_custom_section)]
const NOTE_TYPE_OPTION: &str = r#"
/** Documented values of the parameter `type`. Deprecated by the vendor: `private`. */
export type NoteTypeOption = "public" | "private";
"#;

#[wasm_bindgen(typescript_custom_section)]
const PERSON_EXPAND_OPTION: &str = r#"
/** Documented values of the parameter `expand`. */
export type PersonExpandOption = "notes" | "manager.notes";
"#;

#[wasm_bindgen(typescript_custom_section)]
const PERSON_STATE_OPTION: &str = r#"
/** Documented values of the parameter `state`. */
export type PersonStateOption = "active" | "any";
"#;

#[wasm_bindgen(typescript_custom_section)]
const PUT_PERSON_NOTE_OPTIONS: &str = r#"
/** Options of `putPersonNote`. */
export interface PutPersonNoteOptions extends CallOptions {
    /** True to check the note only. (Default: `false`.) */
    dryRun?: boolean | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_PERSON_NOTES_OPTIONS: &str = r#"
/** Options of `getPersonNotes`. */
export interface GetPersonNotesOptions extends CallOptions {
    /** Cursor of the next page. */
    after?: string | undefined;
    /** Cursor of the previous page. */
    before?: string | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_PEOPLE_OPTIONS: &str = r#"
/** Options of `getPeople`. */
export interface GetPeopleOptions extends CallOptions {
    /** Number of people per page. (Default: `25`.) */
    pageSize?: number | undefined;
    /** Lowest score. */
    score?: number | undefined;
    /** Parts to add. */
    expand?: PersonExpandOption | readonly PersonExpandOption[] | undefined;
    /** Ids to take. */
    id?: number | readonly number[] | undefined;
    /** State to look for; active ones by default. */
    state?: PersonStateOption | undefined;
    /** Field to sort by. (Default: `name`.) */
    sort?: string | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const POST_PEOPLE_OPTIONS: &str = r#"
/** Options of `postPeople`. */
export interface PostPeopleOptions extends CallOptions {
    /** True to send no message. */
    silent?: boolean | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const POST_PEOPLE_OPTIONS_OPTIONS: &str = r#"
/** Options of `postPeopleOptions`. */
export interface PostPeopleOptionsOptions extends CallOptions {
    /** True to send no message. */
    silent?: boolean | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_NOTES_OPTIONS: &str = r#"
/** Options of `getNotes`. */
export interface GetNotesOptions extends CallOptions {
    /** Cursor of the next page. */
    after?: string | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const USERS_API_OVERLOADS: &str = r#"
/** The methods again, for options from a variable, whose strings are not literals. */
export interface UsersApi {
    /** As above, for options from a variable. */
    getPeople<O extends WidenedOptions<GetPeopleOptions>>(options: WideOptions<O, GetPeopleOptions>): Promise<PersonPage>;
    /** As above, for options from a variable. */
    getPeopleAll<O extends WidenedOptions<GetPeopleOptions & PagingOptions>>(options: WideOptions<O, GetPeopleOptions & PagingOptions>): Pager<Person, PersonPage>;
}
"#;
