//! The golden files compile, against the real descriptor types, and their serde attributes do what they should.

#![allow(dead_code, reason = "the small spec has more than is tested here, and less than the descriptor types can say")]

#[path = "golden/models/mod.rs"]
mod models;

#[path = "golden/operations.rs"]
mod operations;

#[path = "../../src/core/operation.rs"]
mod operation;

#[path = "../../src/core/parts.rs"]
mod parts;

/// The generated code finds the descriptor types under this name.
mod core {
    pub(crate) use crate::operation;
}

use core::operation::{Body, Kind, Location, PermissionKind};
use serde_json::json;

use models::{Address, NoteKind, NoteLink, NoteRequest, NoteSize, Person, PersonState, Team};

#[test]
fn a_model_takes_and_gives_the_names_on_the_wire() {
    let wire = json!({
        "id": "1", "version": 2, "selfUri": "/people/1", "type": "t", "OAuthClient": "c", "supportURI": "/s",
        "e164": "+1", "snake_case": "s", "self": true, "age": 30, "steps": 5_000_000_000_i64, "weight": 1.5,
        "labels": {"a": ["b"]}, "friends": {"f": {"id": "2"}}, "settings": {"x": [1, null]},
        "extras": {"y": 1}, "anything": [false], "history": [1, "a", {}],
        "manager": {"id": "3", "manager": {"id": "4"}}, "team": {"lead": {"id": "5"}},
        "address": {"town": "T"}, "reports": [{"id": "6"}]
    });
    let person: Person = serde_json::from_value(wire.clone()).expect("it is a person");
    assert_eq!(person.r#type.as_deref(), Some("t"));
    assert_eq!(person.o_auth_client.as_deref(), Some("c"));
    assert_eq!(person.support_uri.as_deref(), Some("/s"));
    assert_eq!(person.self_, Some(true));
    let manager = person.manager.as_deref().and_then(|m| m.manager.as_deref());
    assert_eq!(manager.and_then(|m| m.id.as_deref()), Some("4"));
    assert_eq!(serde_json::to_value(&person).expect("it can be written"), wire);
}

#[test]
fn absent_fields_stay_absent_and_unknown_ones_do_not_disturb() {
    assert_eq!(serde_json::to_value(Person::default()).expect("it can be written"), json!({}));
    let person: Person = serde_json::from_value(json!({"neverSeen": 1})).expect("it is a person");
    assert_eq!(person, Person::default());
}

#[test]
fn an_open_enum_keeps_known_and_unknown_values() {
    let known = [
        ("active", PersonState::Active),
        ("NOT_ACTIVE", PersonState::NotActive),
        ("not-active", PersonState::NotActive2),
        ("SAML2-BEARER", PersonState::Saml2Bearer),
        ("a.dotted.value", PersonState::ADottedValue),
        ("OTHER", PersonState::OtherValue),
        ("Self", PersonState::SelfValue),
        ("5", PersonState::Value5),
        ("*", PersonState::Value),
        ("nActive", PersonState::NActive),
        ("from the future", PersonState::Other("from the future".to_owned())),
    ];
    for (wire, state) in known {
        assert_eq!(serde_json::from_value::<PersonState>(json!(wire)).expect("a state"), state);
        assert_eq!(serde_json::to_value(&state).expect("it can be written"), json!(wire));
    }
    assert!(serde_json::from_value::<PersonState>(json!(1)).is_err());
}

#[test]
fn a_request_has_what_is_required() {
    let request = NoteRequest {
        text: "t".to_owned(),
        kind: NoteKind::Long,
        size: NoteSize { width: 3, height: None },
        address: Address::default(),
        parts: vec![NoteSize::default()],
        next: Box::new(NoteLink::default()),
        remark: None,
    };
    let wire = json!({
        "text": "t", "kind": "long", "size": {"width": 3}, "address": {}, "parts": [{"width": 0}], "next": {}
    });
    assert_eq!(serde_json::to_value(&request).expect("it can be written"), wire);
    for field in ["text", "kind", "size", "address", "parts", "next"] {
        let mut wire = wire.clone();
        wire.as_object_mut().expect("it is an object").remove(field);
        let error = serde_json::from_value::<NoteRequest>(wire).expect_err("a field is missing");
        assert!(error.to_string().contains(field), "{error}");
    }
    assert_eq!(Team::default().lead, None);
}

#[test]
fn the_table_describes_the_operations() {
    let names: Vec<&str> = operations::OPERATIONS.iter().map(|o| o.name).collect();
    assert_eq!(names, ["deletePersonNote", "getPeople", "patchPeople", "postPeople", "putPersonNote"]);
    assert_eq!(operations::REGIONS, "second two.example\nfirst one.example");

    let put = operations::PUT_PERSON_NOTE.read();
    let parameters: Vec<_> = put.parameters.iter().map(|p| (p.name, p.location, p.required)).collect();
    assert_eq!(
        parameters,
        [
            ("noteId", Location::Path, true),
            ("personId", Location::Path, true),
            ("type", Location::Query, true),
            ("tags", Location::Query, true),
            ("dryRun", Location::Query, false),
        ]
    );
    assert_eq!(put.method.as_str(), "PUT");
    assert_eq!(put.body, Body::Object);
    assert_eq!(put.permissions.kind(), PermissionKind::All);
    assert_eq!(put.permissions.iter().collect::<Vec<_>>(), ["people:note:edit", "people:person:view"]);
    assert!(put.preview && !put.deprecated && put.pages.is_none());

    let get = operations::GET_PEOPLE.read();
    assert_eq!(get.pages, Some("pageNumber.entities"));
    let kinds: Vec<_> = get.parameters.iter().map(|p| (p.kind, p.array)).collect();
    assert_eq!(
        kinds,
        [
            (Kind::Integer, false),
            (Kind::Number, false),
            (Kind::String, true),
            (Kind::Integer, true),
            (Kind::String, false),
            (Kind::String, false),
        ]
    );
    assert_eq!(get.required().count(), 0);
    assert_eq!(get.optional().count(), 6);

    let delete = operations::DELETE_PERSON_NOTE.read();
    assert!(delete.deprecated && !delete.preview);
    assert_eq!(delete.body, Body::None);
    assert_eq!(delete.permissions.kind(), PermissionKind::None);
    assert_eq!(put.path, delete.path);
    assert_eq!(operations::PATCH_PEOPLE.read().body, Body::Array);
    assert_eq!(operations::POST_PEOPLE.read().body, Body::StringArray);
}
