//! A construct that the generator does not support is an error with a location in the spec; nothing is skipped.
//!
//! Each case changes the small spec at one location and states the location and some words of the error.

use std::fs;
use std::path::Path;

use genesys_users_codegen::{reader, spec_location::SpecError};
use yaml_serde::Value;

fn small() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small.yaml");
    fs::read_to_string(path).expect("the small spec is there")
}

/// The value at a JSON pointer. A last key that does not exist is added.
fn value_at<'a>(document: &'a mut Value, pointer: &str) -> &'a mut Value {
    let keys = pointer.trim_start_matches("#/").split('/');
    keys.fold(document, |value, key| {
        let key = key.replace("~1", "/").replace("~0", "~");
        match value {
            Value::Sequence(items) => {
                let index: usize = key.parse().expect("an index");
                &mut items[index]
            }
            Value::Mapping(mapping) => mapping.entry(Value::from(key)).or_insert(Value::Null),
            _ => panic!("{pointer} does not exist"),
        }
    })
}

fn error_of(text: &str) -> SpecError {
    reader::read(text).map(|api| api.operations.len()).expect_err("this spec must be refused")
}

/// Sets the value at `pointer` to `yaml`, and checks the location of the error and that its message contains `words`.
#[track_caller]
fn refused(pointer: &str, yaml: &str, location: &str, words: &str) {
    let mut document: Value = yaml_serde::from_str(&small()).expect("the small spec is YAML");
    *value_at(&mut document, pointer) = yaml_serde::from_str(yaml).expect("the change is YAML");
    let error = error_of(&yaml_serde::to_string(&document).expect("it can be written"));
    assert!(error.location == location && error.message.contains(words), "{error}");
}

/// Removes the value at `pointer`, and checks the error as `refused` does.
#[track_caller]
fn missing(pointer: &str, location: &str, words: &str) {
    let mut document: Value = yaml_serde::from_str(&small()).expect("the small spec is YAML");
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer has a slash");
    match value_at(&mut document, parent) {
        Value::Mapping(mapping) => {
            mapping.remove(key).expect("it is there");
        }
        Value::Sequence(items) => {
            items.remove(key.parse().expect("an index"));
        }
        _ => panic!("{parent} does not exist"),
    }
    let error = error_of(&yaml_serde::to_string(&document).expect("it can be written"));
    assert!(error.location == location && error.message.contains(words), "{error}");
}

const GET: &str = "#/paths/~1people/get";
const PUT: &str = "#/paths/~1people~1{personId}~1notes~1{noteId}/put";
const PERSON: &str = "#/components/schemas/Person";

/// One test for each case: the changed location and its new value, the location of the error, words of its message.
macro_rules! refused {
    ($($name:ident: $base:ident $under:literal = $yaml:literal => $location:literal, $words:literal;)*) => {
        $(
            #[test]
            fn $name() {
                refused(&format!("{}{}", $base, $under), $yaml, &format!("{}{}", $base, $location), $words);
            }
        )*
    };
}

macro_rules! missing {
    ($($name:ident: $base:ident $under:literal => $location:literal, $words:literal;)*) => {
        $(
            #[test]
            fn $name() {
                missing(&format!("{}{}", $base, $under), &format!("{}{}", $base, $location), $words);
            }
        )*
    };
}

const ROOT: &str = "#";

refused! {
    another_version: ROOT "/openapi" = "3.0.3" => "/openapi", "3.1";
    an_unknown_section: ROOT "/webhooks" = "{}" => "", "`webhooks`";
    another_server: ROOT "/servers" = "[{url: a}, {url: b}]" => "/servers", "one server";
    no_regions: ROOT "/servers/0/x-regions" = "{}" => "/servers/0/x-regions", "no region";
    a_region_without_host: ROOT "/servers/0/x-regions/first" = "1" => "/servers/0/x-regions/first", "a domain";
    two_regions_with_one_host: ROOT "/servers/0/x-regions/first" = "two.example"
        => "/servers/0/x-regions/first", "`two.example`";
    no_operations: ROOT "/paths" = "{}" => "/paths", "no operation";
    parameters_of_a_path: ROOT "/paths/~1people/parameters" = "[]" => "/paths/~1people", "`parameters`";
    an_unsupported_method: ROOT "/paths/~1people/head" = "{}" => "/paths/~1people", "`head`";
    a_path_without_slash: ROOT "/paths/people" = "{get: {operationId: getA, x-permissions: {kind: none}}}"
        => "/paths/people/get", "start with `/`";
    a_path_with_a_space: ROOT "/paths/~1a b" = "{get: {operationId: getA, x-permissions: {kind: none}}}"
        => "/paths/~1a b/get", "white space";
    half_a_placeholder: ROOT "/paths/~1a{b}" = "{get: {operationId: getA}}" => "/paths/~1a{b}/get", "`a{b}`";
    an_operation_that_is_none: ROOT "/paths/~1people/get" = "null" => "/paths/~1people/get", "an object";
}

refused! {
    a_callback: GET "/callbacks" = "{}" => "", "`callbacks`";
    an_operation_id_of_another_method: GET "/operationId" = "putPeople" => "/operationId", "does not start with its method, `get`";
    a_duplicate_operation_id: ROOT "/paths/~1more" = "{get: {operationId: getPeople, summary: S., description: D., x-permissions: {kind: none}, responses: {'204': {description: Done.}}}}" => "/paths/~1more/get/operationId", "`getPeople`";
    an_operation_id_in_another_case: GET "/operationId" = "get-people" => "/operationId", "camelCase";
    two_operation_ids_with_one_rust_name: ROOT "/paths/~1more" = "{put: {operationId: putPersonNOTE, summary: S., description: D., x-permissions: {kind: none}, responses: {'204': {description: Done.}}}}" => "/paths/~1more/put/operationId", "`put_person_note`";
    an_operation_id_that_is_a_member_of_the_class: GET "/operationId" = "free" => "/operationId", "`free`";
    an_operation_id_that_is_the_name_of_a_pager: ROOT "/paths/~1more" = "{get: {operationId: getPeopleAll, summary: S., description: D., x-permissions: {kind: none}, responses: {'204': {description: Done.}}}}" => "/paths/~1more/get/operationId", "`get_people_all`";
    prose_that_ends_a_comment: GET "/description" = "A */ here." => "/description", "`*/`";
    prose_with_a_tag: GET "/summary" = "See @param here." => "/summary", "`@`";
    prose_with_an_inline_tag: GET "/summary" = "See {@link here}." => "/summary", "`@`";
    prose_with_half_a_code_span: GET "/summary" = "See `here." => "/summary", "backquote";
    prose_with_a_list: GET "/description" = "\"These:\\n- one\\n- two\"" => "/description", "lists";
    blank_prose: GET "/summary" = "'  '" => "", "`summary`";
    a_preview_that_is_no_flag: GET "/x-preview" = "maybe" => "/x-preview", "`true` or `false`";
    an_example_that_is_no_text: GET "/x-example" = "1" => "/x-example", "statements";
    an_example_that_ends_the_comment: GET "/x-example" = "'f(); /* x */'" => "/x-example", "`*/`";
    permissions_of_an_unknown_kind: GET "/x-permissions/kind" = "some" => "/x-permissions/kind", "`some`";
    permissions_that_are_no_list: GET "/x-permissions/permissions" = "one" => "/x-permissions/permissions", "a list";
    a_permission_that_is_no_text: GET "/x-permissions/permissions/0" = "1"
        => "/x-permissions/permissions/0", "a string";
    a_permission_with_a_comma: GET "/x-permissions/permissions/0" = "'a,b'"
        => "/x-permissions/permissions/0", "commas";
    permissions_where_none_are_needed: GET "/x-permissions/kind" = "none" => "/x-permissions", "`none`";
    no_permissions_where_some_are_needed: GET "/x-permissions/permissions" = "[]" => "/x-permissions", "`any`";
    a_conditional_permission_that_is_no_list: GET "/x-permissions/conditional" = "people:person:edit"
        => "/x-permissions/conditional", "a list";
    no_conditional_permission: GET "/x-permissions/conditional" = "[]" => "/x-permissions/conditional", "not empty";
    a_conditional_permission_without_name: GET "/x-permissions/conditional" = "[{when: it rains}]"
        => "/x-permissions/conditional/0/permission", "a string";
    a_conditional_permission_without_condition: GET "/x-permissions/conditional" = "[{permission: a}]"
        => "/x-permissions/conditional/0", "`when`";
    an_unknown_paging_style: GET "/x-paging/style" = "offset" => "/x-paging/style", "`offset`";
    paging_over_an_unknown_field: GET "/x-paging/items" = "people" => "/x-paging/items", "`people`";
}

refused! {
    a_cookie_parameter: GET "/parameters/0/in" = "cookie" => "/parameters/0/in", "path and query";
    a_header_parameter: GET "/parameters/0/in" = "header" => "/parameters/0/in", "path and query";
    a_parameter_name_with_a_dash: GET "/parameters/0/name" = "page-size" => "/parameters/0/name", "`page-size`";
    a_parameter_with_the_name_of_an_option: GET "/parameters/0/name" = "timeout" => "/parameters/0/name", "`timeout`";
    two_parameters_with_one_name: GET "/parameters/0/name" = "score" => "/parameters/1", "`score`";
    a_parameter_that_is_an_object: GET "/parameters/0/schema" = "{type: object}" => "/parameters/0/schema/type", "list of these";
    a_parameter_of_objects: GET "/parameters/0/schema" = "{type: array, items: {type: object}}"
        => "/parameters/0/schema/items/type", "list of these";
    a_parameter_of_two_types: GET "/parameters/0/schema/type" = "[integer, string]"
        => "/parameters/0/schema/type", "several types";
    a_parameter_that_refers: GET "/parameters/0/schema" = "{$ref: '#/components/schemas/Person'}"
        => "/parameters/0/schema", "reference";
    a_list_parameter_without_items: GET "/parameters/0/schema" = "{type: array}" => "/parameters/0/schema", "`items`";
    a_default_for_a_list: GET "/parameters/2/schema/default" = "[notes]" => "/parameters/2/schema/default", "`default`";
    a_format_of_a_text_parameter: GET "/parameters/5/schema/format" = "date-time"
        => "/parameters/5/schema/format", "`format`";
    a_pattern: GET "/parameters/5/schema/pattern" = "a*" => "/parameters/5/schema", "`pattern`";
    a_default_of_another_type: GET "/parameters/0/schema/default" = "many" => "/parameters/0/schema/default", "type";
    a_default_that_is_no_value: GET "/parameters/4/schema/default" = "gone" => "/parameters/4/schema/default", "none of";
    a_query_enum_without_name: GET "/parameters/4/schema" = "{type: string, enum: [a]}"
        => "/parameters/4/schema", "`title`";
    a_query_enum_with_a_bad_name: GET "/parameters/4/schema/title" = "state option"
        => "/parameters/4/schema/title", "`state option`";
    a_title_without_enum: GET "/parameters/5/schema/title" = "SortOption" => "/parameters/5/schema/title", "`enum`";
    one_title_for_two_query_enums: GET "/parameters/4/schema/title" = "PersonExpandOption"
        => "/parameters/4/schema/enum", "`PersonExpandOption`";
    a_query_enum_of_numbers: GET "/parameters/4/schema" = "{type: string, title: NumberOption, enum: [1]}"
        => "/parameters/4/schema/enum/0", "strings";
    a_value_that_occurs_twice: GET "/parameters/4/schema/enum" = "[active, active]"
        => "/parameters/4/schema/enum/1", "twice";
    a_deprecated_value_that_is_unknown: GET "/parameters/4/schema/x-deprecated-values" = "[gone]"
        => "/parameters/4/schema/x-deprecated-values/0", "none of the values";
    a_deprecated_value_that_occurs_twice: GET "/parameters/4/schema/x-deprecated-values" = "[any, any]"
        => "/parameters/4/schema/x-deprecated-values/1", "twice";
    deprecated_values_that_are_no_list: GET "/parameters/4/schema/x-deprecated-values" = "any"
        => "/parameters/4/schema/x-deprecated-values", "a list";
    deprecated_values_without_enum: GET "/parameters/5/schema/x-deprecated-values" = "[any]"
        => "/parameters/5/schema/x-deprecated-values/0", "none of the values";
    other_deprecated_values_elsewhere: GET "/parameters/4/schema"
        = "{title: NoteTypeOption, type: string, enum: [public, private]}"
        => "/parameters/4/schema/x-deprecated-values", "`NoteTypeOption`";
    an_empty_enum: GET "/parameters/4/schema/enum" = "[]" => "/parameters/4/schema/enum", "empty";
    an_empty_value: GET "/parameters/4/schema/enum" = "['']" => "/parameters/4/schema/enum/0", "empty";
    lists_joined_by_commas: GET "/parameters/2/explode" = "false" => "/parameters/2/explode", "explode";
    lists_joined_by_pipes: GET "/parameters/2/style" = "pipeDelimited" => "/parameters/2/style", "`form`";
    a_parameter_with_content: GET "/parameters/0/content" = "{}" => "/parameters/0", "`content`";
    a_dangling_parameter: GET "/parameters/0" = "{$ref: '#/components/parameters/Nobody'}"
        => "/parameters/0/$ref", "does not exist";
}

refused! {
    a_placeholder_without_parameter: PUT "/parameters/2/name" = "otherId" => "", "`{noteId}`";
    a_required_parameter_that_javascript_cannot_name: PUT "/parameters/1/name" = "function"
        => "/parameters/1/name", "`function`";
    a_required_parameter_called_body: PUT "/parameters/1/name" = "body" => "/parameters/1/name", "`body`";
    two_arguments_with_one_rust_name: PUT "/parameters/1/name" = "noteID" => "", "`note_id`";
    an_optional_path_parameter: PUT "/parameters/2/required" = "false" => "/parameters/2", "`required: true`";
    a_path_parameter_that_is_a_list: PUT "/parameters/2/schema" = "{type: array, items: {type: string}}"
        => "/parameters/2/schema", "single value";
    a_path_parameter_with_a_label: PUT "/parameters/2/style" = "label" => "/parameters/2/style", "`simple`";
    a_body_name_that_javascript_cannot_name: PUT "/x-body-name" = "function" => "/x-body-name", "\"function\"";
    a_body_name_that_is_no_text: PUT "/x-body-name" = "1" => "/x-body-name", "1";
    a_body_name_without_body: GET "/x-body-name" = "people" => "/x-body-name", "no request body";
    a_body_with_the_name_of_a_parameter: PUT "/x-body-name" = "noteID" => "", "`note_id`";
    an_optional_body: PUT "/requestBody/required" = "false" => "/requestBody", "`required: true`";
    a_body_that_is_no_json: PUT "/requestBody/content" = "{text/plain: {schema: {type: string}}}"
        => "/requestBody/content", "`application/json`";
    a_body_that_is_a_text: PUT "/requestBody/content/application~1json/schema" = "{type: string}"
        => "/requestBody/content/application~1json/schema", "a model or a list";
    a_body_of_numbers: PUT "/requestBody/content/application~1json/schema" = "{type: array, items: {type: integer}}"
        => "/requestBody/content/application~1json/schema", "models or strings";
    a_body_with_an_enum: PUT "/requestBody/content/application~1json/schema"
        = "{type: array, items: {title: A, anyOf: [{type: string, enum: [a]}, {type: string}]}}"
        => "/requestBody/content/application~1json/schema/items", "enum";
    a_response_without_schema: PUT "/responses/200/content/application~1json" = "{}"
        => "/responses/200/content/application~1json", "`schema`";
    a_response_schema_without_type: PUT "/responses/200/content/application~1json/schema" = "{format: date}"
        => "/responses/200/content/application~1json/schema/format", "`format`";
    successes_that_differ: PUT "/responses/202/content/application~1json/schema" = "{type: array, items: {type: string}}"
        => "/responses/202", "the same";
    a_redirect: PUT "/responses/302" = "{description: Elsewhere.}" => "/responses/302", "2xx";
    a_default_response: PUT "/responses/default" = "{description: Else.}" => "/responses/default", "2xx";
    an_error_without_a_model: PUT "/responses/404" = "{description: Not there.}" => "/responses/404", "`error`";
    an_error_with_a_model_of_another_use: PUT "/responses/404"
        = "{description: Gone., content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}"
        => "/responses/404", "`error`";
    a_dangling_response: PUT "/responses/400" = "{$ref: '#/components/responses/Nothing'}"
        => "/responses/400/$ref", "does not exist";
    a_dangling_header: PUT "/responses/200/headers/Trace-Id" = "{$ref: '#/components/headers/Nothing'}"
        => "/responses/200/headers/Trace-Id/$ref", "does not exist";
    a_reference_to_another_section: PUT "/responses/400" = "{$ref: '#/components/schemas/Failure'}"
        => "/responses/400/$ref", "`#/components/responses/`";
    links: PUT "/responses/200/links" = "{}" => "/responses/200", "`links`";
}

refused! {
    a_model_that_is_no_object: PERSON "/type" = "string" => "/type", "an object";
    a_model_of_two_types: PERSON "/type" = "[object, 'null']" => "/type", "several types";
    a_model_that_is_a_map: PERSON "/additionalProperties" = "true" => "/additionalProperties", "not supported";
    a_model_that_extends_another: PERSON "/allOf" = "[{$ref: '#/components/schemas/Team'}]" => "/allOf", "not supported";
    an_unknown_domain: PERSON "/x-domain" = "animals" => "/x-domain", "\"animals\"";
    an_unknown_use: PERSON "/x-use" = "[query]" => "/x-use/0", "\"query\"";
    no_use: PERSON "/x-use" = "[]" => "/x-use", "must occur";
    a_required_property_that_is_not_there: PERSON "/required/0" = "gone" => "/required/0", "`gone`";
    a_field_name_of_a_dollar_sign: PERSON "/properties/$" = "{type: string, description: A.}" => "/properties/$", "`$`";
    a_field_name_with_a_dash: PERSON "/properties/a-b" = "{type: string, description: A.}" => "/properties/a-b", "`a-b`";
    a_field_and_a_keyword_with_one_rust_name: PERSON "/properties/schema" = "{type: string, description: A.}"
        => "/properties/schema", "`$schema`";
    two_fields_with_one_rust_name: PERSON "/properties/selfURI" = "{type: string, description: A.}"
        => "/properties/selfURI", "`self_uri`";
    one_of: PERSON "/properties/id" = "{oneOf: []}" => "/properties/id", "`oneOf`";
    not: PERSON "/properties/id/not" = "{}" => "/properties/id", "`not`";
    pattern_properties: PERSON "/properties/settings/patternProperties" = "{}"
        => "/properties/settings", "`patternProperties`";
    a_const: PERSON "/properties/id/const" = "a" => "/properties/id", "`const`";
    a_discriminator: PERSON "/discriminator" = "{propertyName: type}" => "", "`discriminator`";
    two_references_at_once: PERSON "/properties/team/allOf"
        = "[{$ref: '#/components/schemas/Team'}, {$ref: '#/components/schemas/Note'}]"
        => "/properties/team/allOf", "exactly one";
    all_of_something_else: PERSON "/properties/team/allOf" = "[{type: string}]" => "/properties/team/allOf/0", "`$ref`";
    all_of_nothing: PERSON "/properties/team/allOf" = "[]" => "/properties/team/allOf", "empty";
    all_of_with_a_type: PERSON "/properties/team/type" = "object" => "/properties/team/type", "`type`";
    a_bare_reference: PERSON "/properties/team" = "{$ref: '#/components/schemas/Team'}" => "/properties/team", "`allOf`";
    a_reference_with_company: PERSON "/properties/team" = "{$ref: '#/components/schemas/Team', description: A team.}"
        => "/properties/team", "beside";
    a_dangling_reference: PERSON "/properties/team/allOf/0/$ref" = "'#/components/schemas/Nothing'"
        => "/properties/team/allOf/0/$ref", "does not exist";
    a_reference_to_another_file: PERSON "/properties/team/allOf/0/$ref" = "'other.yaml#/Team'"
        => "/properties/team/allOf/0/$ref", "`other.yaml#/Team`";
    a_closed_enum: PERSON "/properties/id/enum" = "[a]" => "/properties/id/enum", "closed enum";
    an_open_enum_without_name: PERSON "/properties/state"
        = "{description: A., anyOf: [{type: string, enum: [a]}, {type: string}]}" => "/properties/state", "`title`";
    an_open_enum_with_a_reserved_name: PERSON "/properties/state/title" = "Option"
        => "/properties/state/title", "`Option`";
    any_of_three: PERSON "/properties/state/anyOf" = "[{type: string, enum: [a]}, {type: string}, {type: string}]"
        => "/properties/state/anyOf", "then any string";
    any_of_text_and_number: PERSON "/properties/state/anyOf" = "[{type: string, enum: [a]}, {type: integer}]"
        => "/properties/state/anyOf", "then any string";
    any_of_without_values: PERSON "/properties/state/anyOf" = "[{type: string}, {type: string}]"
        => "/properties/state/anyOf", "then any string";
    one_title_for_two_open_enums: PERSON "/properties/state/anyOf/0/enum" = "[active]"
        => "/properties/past/items/anyOf/0/enum", "`Person.state`";
    an_object_inside: PERSON "/properties/settings" = "{type: object, properties: {a: {type: string}}, description: A.}"
        => "/properties/settings/properties", "`components`";
    an_object_without_anything: PERSON "/properties/settings" = "{type: object, description: A.}"
        => "/properties/settings/additionalProperties", "`additionalProperties`";
    an_object_that_is_always_empty: PERSON "/properties/settings/additionalProperties" = "false"
        => "/properties/settings/additionalProperties", "`additionalProperties`";
    a_list_without_items: PERSON "/properties/history" = "{type: array, description: A.}"
        => "/properties/history", "`items`";
    a_tuple: PERSON "/properties/history/prefixItems" = "[{}]" => "/properties/history", "`prefixItems`";
    only_null: PERSON "/properties/id/type" = "'null'" => "/properties/id/type", "`null`";
    a_nullable_field: PERSON "/properties/id/type" = "[string, 'null']" => "/properties/id/type", "several types";
    an_unknown_format_of_text: PERSON "/properties/seen/format" = "uuid" => "/properties/seen/format", "`uuid`";
    an_unknown_format_of_integers: PERSON "/properties/age/format" = "int8" => "/properties/age/format", "`int8`";
    an_unknown_format_of_numbers: PERSON "/properties/share/format" = "half" => "/properties/share/format", "`half`";
    items_without_a_list: PERSON "/properties/id/items" = "{}" => "/properties/id/items", "`items`";
    a_default_of_a_field: PERSON "/properties/id/default" = "a" => "/properties/id/default", "`default`";
    a_title_of_a_plain_field: PERSON "/properties/id/title" = "Id" => "/properties/id/title", "`title`";
}

// `npm run spec:adopt` writes the marker of spec/missing-marker.txt into each of these.
refused! {
    a_missing_summary: GET "/summary" = "TODO(missing)" => "/summary", "`TODO(missing)`";
    a_missing_sentence: GET "/description" = "The notes. TODO(missing)" => "/description", "replace it";
    a_missing_tag: GET "/tags" = "[TODO(missing)]" => "/tags/0", "replace it";
    a_missing_paging_field: GET "/x-paging/items" = "TODO(missing)" => "/x-paging/items", "replace it";
    a_missing_description_of_a_parameter: GET "/parameters/0/description" = "TODO(missing)"
        => "/parameters/0/description", "replace it";
    a_missing_description_of_a_body: PUT "/requestBody/description" = "TODO(missing)"
        => "/requestBody/description", "replace it";
    a_missing_description_of_a_response: PUT "/responses/200/description" = "TODO(missing)"
        => "/responses/200/description", "replace it";
    a_missing_description_of_a_model: PERSON "/description" = "TODO(missing)" => "/description", "replace it";
    a_missing_domain: PERSON "/x-domain" = "TODO(missing)" => "/x-domain", "replace it";
    a_missing_description_of_a_field: PERSON "/properties/id/description" = "TODO(missing)"
        => "/properties/id/description", "replace it";
    a_missing_description_of_a_scope: ROOT "/components/securitySchemes/oauth/flows" = "{implicit: {scopes: {people: TODO(missing)}}}"
        => "/components/securitySchemes/oauth/flows/implicit/scopes/people", "replace it";
}

#[test]
fn the_marker_in_several_places_is_counted() {
    let error = error_of(&small().replace("summary: ", "summary: TODO(missing) "));
    assert_eq!(error.location, "#/paths/~1people~1{personId}~1notes~1{noteId}/put/summary");
    assert!(error.message.contains("place 1 of 8"), "{error}");
}

const SCHEMAS: &str = "#/components/schemas";

refused! {
    a_model_in_lower_case: SCHEMAS "/person" = "{type: object}" => "/person", "`person`";
    a_model_with_the_name_of_a_rust_type: SCHEMAS "/Vec" = "{type: object}" => "/Vec", "`Vec`";
    a_model_with_the_name_of_a_type_of_the_package: SCHEMAS "/Pager" = "{type: object}" => "/Pager", "`Pager`";
    a_model_and_an_enum_with_one_name: SCHEMAS "/Person/properties/born"
        = "{title: Team, description: A., anyOf: [{type: string, enum: [a]}, {type: string}]}"
        => "/Person/properties/born", "`Team`";
}

refused! {
    a_model_and_a_query_enum_with_one_name: GET "/parameters/4/schema/title" = "Team"
        => "/parameters/4/schema/title", "`Team`";
    two_query_enums_with_one_constant: GET "/parameters/4/schema/title" = "PersonExpandOPTION"
        => "/parameters/4/schema/title", "`PERSON_EXPAND_OPTION`";
}

#[test]
fn a_model_and_an_options_type_with_one_name() {
    let text =
        small().replace("    Team:\n", "    GetPeopleOptions:\n").replace("schemas/Team", "schemas/GetPeopleOptions");
    let error = error_of(&text);
    assert_eq!(error.location, GET);
    assert!(error.message.contains("`GetPeopleOptions`"), "{error}");
}

missing! {
    an_operation_without_id: GET "/operationId" => "", "`operationId`";
    an_operation_without_summary: GET "/summary" => "", "`summary`";
    an_operation_without_description: GET "/description" => "", "`description`";
    an_operation_without_permissions: GET "/x-permissions" => "", "`x-permissions`";
    an_operation_without_responses: GET "/responses" => "/responses", "success";
    an_operation_without_success: GET "/responses/200" => "/responses", "success";
    a_parameter_without_description: GET "/parameters/0/description" => "/parameters/0", "`description`";
    a_parameter_without_schema: GET "/parameters/0/schema" => "/parameters/0", "`schema`";
    a_parameter_without_type: GET "/parameters/0/schema/type" => "/parameters/0/schema", "`type`";
    a_placeholder_whose_parameter_is_gone: PUT "/parameters/2" => "", "`{noteId}`";
    a_body_without_description: PUT "/requestBody/description" => "/requestBody", "`description`";
    a_response_without_description: PUT "/responses/200/description" => "/responses/200", "`description`";
    a_model_without_description: PERSON "/description" => "", "`description`";
    a_model_without_domain: PERSON "/x-domain" => "", "`x-domain`";
    a_model_without_use: PERSON "/x-use" => "/x-use", "a list";
    a_field_without_description: PERSON "/properties/id/description" => "/properties/id", "`description`";
    a_server_without_regions: ROOT "/servers/0/x-regions" => "/servers/0", "`x-regions`";
}

/// Keywords that the generator supports, in schemas where they have no meaning.
#[test]
fn keywords_of_another_kind_of_schema() {
    let keywords = [
        ("default", "a"),
        ("items", "{}"),
        ("minItems", "1"),
        ("maxItems", "1"),
        ("uniqueItems", "true"),
        ("properties", "{a: {}}"),
        ("required", "[a]"),
        ("additionalProperties", "true"),
        ("title", "A"),
        ("x-domain", "users"),
        ("x-use", "[request]"),
        ("x-deprecated-values", "[a]"),
    ];
    for (keyword, value) in keywords {
        let location = format!("{PERSON}/properties/id/{keyword}");
        refused(&location, value, &location, keyword);
    }
    for (keyword, value) in [("type", "string"), ("format", "date"), ("enum", "[a]")] {
        let location = format!("{PERSON}/properties/team/{keyword}");
        refused(&location, value, &location, keyword);
    }
}

#[test]
fn a_path_parameter_without_placeholder() {
    let text = small().replace("/people/{personId}/notes/{noteId}:", "/people/{personId}/notes/last:");
    let error = error_of(&text);
    assert_eq!(error.location, "#/paths/~1people~1{personId}~1notes~1last/put/parameters/2");
    assert!(error.message.contains("`{noteId}`"), "{error}");
}

#[test]
fn a_placeholder_that_occurs_twice() {
    let text = small().replace("/people/{personId}/notes/{noteId}:", "/people/{personId}/notes/{personId}:");
    let error = error_of(&text);
    assert_eq!(error.location, "#/paths/~1people~1{personId}~1notes~1{personId}/put");
    assert!(error.message.contains("twice"), "{error}");
}

#[test]
fn a_key_that_occurs_twice() {
    let text = small().replace("openapi: 3.1.0", "openapi: 3.1.0\nopenapi: 3.1.0");
    let error = error_of(&text);
    assert_eq!(error.location, "#");
    assert!(error.message.contains("duplicate") && error.message.contains("openapi"), "{error}");
}

#[test]
fn a_key_that_is_a_number() {
    let text = small().replace("        '204':", "        204:");
    let error = error_of(&text);
    assert_eq!(error.location, "#/paths/~1people~1{personId}~1notes~1{noteId}/delete/responses");
    assert!(error.message.contains("quotes"), "{error}");
}

#[test]
fn text_that_is_not_yaml() {
    let error = error_of("openapi: [");
    assert_eq!(error.location, "#");
    assert!(error.message.contains("not YAML"), "{error}");
}

#[test]
fn a_type_that_does_not_exist() {
    let text = small().replacen("schema: {type: boolean, default: false}", "schema: {type: flag}", 1);
    let error = error_of(&text);
    assert_eq!(error.location, "#");
    assert!(error.message.contains("not an OpenAPI document"), "{error}");
}

#[test]
fn the_small_spec_itself_is_understood() {
    reader::read(&small()).expect("every case starts from a valid spec");
}
