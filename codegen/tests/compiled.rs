//! The golden files compile, with the descriptor types of the core beside them, and their serde attributes work.

#![allow(dead_code, reason = "the tests use only part of the small spec and of the core's descriptor types")]
#![allow(unexpected_cfgs, reason = "the feature `typescript` belongs to the crate `genesys-users-models`")]

#[path = "golden/models/src/generated/mod.rs"]
mod models;

/// The generated part of the core, as the golden files have it.
#[path = "golden/core/src/generated/mod.rs"]
mod generated;

/// The descriptor types of the core. They are included as a file, because they contain the generated `OperationId`.
#[path = "../../core/src/operation.rs"]
mod operation;

/// How the core finds descriptors.
#[path = "../../core/src/catalogue.rs"]
mod catalogue;

use catalogue::{OPERATIONS, REGIONS};
use models::{Address, NoteKind, NoteLink, NoteRequest, NoteSize, Person, PersonState, Team};
use operation::{Body, Kind, Location, Method, OperationId, Paging, PagingStyle, PermissionKind, Permissions};
use serde_json::json;

#[test]
fn a_model_has_the_field_names_of_the_json() {
    let wire = json!({
        "id": "1", "version": 2, "selfUri": "/people/1", "type": "t", "OAuthClient": "c", "supportURI": "/s",
        "e164": "+1", "$schema": "urn:person", "snake_case": "s", "self": true, "age": 30, "steps": 5_000_000_000_i64, "weight": 1.5,
        "labels": {"a": ["b"]}, "friends": {"f": {"id": "2"}}, "settings": {"x": [1, null]},
        "extras": {"y": 1}, "anything": [false], "history": [1, "a", {}],
        "manager": {"id": "3", "manager": {"id": "4"}}, "team": {"lead": {"id": "5"}},
        "place": {"latitude": 53.5}, "address": {"town": "T"}, "reports": [{"id": "6"}]
    });
    let person: Person = serde_json::from_value(wire.clone()).expect("this is a person");
    assert_eq!(person.r#type.as_deref(), Some("t"));
    assert_eq!(person.o_auth_client.as_deref(), Some("c"));
    assert_eq!(person.support_uri.as_deref(), Some("/s"));
    assert_eq!(person.self_, Some(true));
    assert_eq!(person.schema.as_deref(), Some("urn:person"));
    assert_eq!(person.place.as_ref().and_then(|place| place.latitude), Some(53.5));
    let manager = person.manager.as_deref().and_then(|m| m.manager.as_deref());
    assert_eq!(manager.and_then(|m| m.id.as_deref()), Some("4"));
    assert_eq!(serde_json::to_value(&person).expect("the value can be serialized"), wire);
}

#[test]
fn absent_fields_stay_absent_and_unknown_fields_are_ignored() {
    assert_eq!(serde_json::to_value(Person::default()).expect("the value can be serialized"), json!({}));
    let person: Person = serde_json::from_value(json!({"neverSeen": 1})).expect("this is a person");
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
        assert_eq!(serde_json::to_value(&state).expect("the value can be serialized"), json!(wire));
    }
    assert!(serde_json::from_value::<PersonState>(json!(1)).is_err());
}

#[test]
fn a_request_model_requires_its_required_fields() {
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
    assert_eq!(serde_json::to_value(&request).expect("the value can be serialized"), wire);
    for field in ["text", "kind", "size", "address", "parts", "next"] {
        let mut wire = wire.clone();
        wire.as_object_mut().expect("this is an object").remove(field);
        let error = serde_json::from_value::<NoteRequest>(wire).expect_err("a field is missing");
        assert!(error.to_string().contains(field), "{error}");
    }
    assert_eq!(Team::default().lead, None);
}

#[test]
fn the_ids_are_sorted_by_name() {
    let names: Vec<&str> = OPERATIONS.iter().map(|operation| operation.name).collect();
    assert_eq!(
        names,
        [
            "deletePersonNote",
            "getNotes",
            "getPeople",
            "getPersonNotes",
            "patchPeople",
            "postPeople",
            "postPeopleOptions",
            "putPersonNote"
        ]
    );
    let ids: Vec<OperationId> = OPERATIONS.iter().map(|operation| operation.id).collect();
    assert_eq!(
        ids,
        [
            OperationId::DeletePersonNote,
            OperationId::GetNotes,
            OperationId::GetPeople,
            OperationId::GetPersonNotes,
            OperationId::PatchPeople,
            OperationId::PostPeople,
            OperationId::PostPeopleOptions,
            OperationId::PutPersonNote,
        ]
    );
}

#[test]
fn the_regions_keep_the_order_of_the_spec() {
    let regions: Vec<(&str, &str)> = REGIONS.iter().map(|region| (region.key, region.domain)).collect();
    assert_eq!(regions, [("second", "two.example"), ("first", "one.example")]);
}

#[test]
fn a_descriptor_has_everything_that_the_spec_states() {
    let put = OperationId::PutPersonNote.descriptor();
    let parameters: Vec<_> = put.parameters.iter().map(|p| (p.name, p.location, p.kind, p.array, p.required)).collect();
    assert_eq!(
        parameters,
        [
            ("noteId", Location::Path, Kind::String, false, true),
            ("personId", Location::Path, Kind::String, false, true),
            ("type", Location::Query, Kind::String, false, true),
            ("tags", Location::Query, Kind::String, true, true),
            ("dryRun", Location::Query, Kind::Boolean, false, false),
        ]
    );
    assert_eq!(put.method, Method::Put);
    assert_eq!(put.path, "/people/{personId}/notes/{noteId}");
    assert_eq!((put.body, put.body_name), (Body::Object, "body"));
    assert_eq!(put.positional_count(), 5);
    let names = &["people:note:edit", "people:person:view"];
    assert_eq!(put.permissions, Permissions { kind: PermissionKind::All, names });
    assert!(put.preview && !put.deprecated && put.paging.is_none());
}

#[test]
fn a_listing_has_its_paging_and_its_options() {
    let get = OperationId::GetPeople.descriptor();
    assert_eq!(get.method, Method::Get);
    assert_eq!(get.paging, Some(Paging { style: PagingStyle::PageNumber, items: "entities" }));
    assert_eq!(get.permissions, Permissions { kind: PermissionKind::Any, names: &["people:person:view"] });
    let kinds: Vec<_> = get.parameters.iter().map(|p| (p.name, p.kind, p.array)).collect();
    assert_eq!(
        kinds,
        [
            ("pageSize", Kind::Integer, false),
            ("score", Kind::Number, false),
            ("expand", Kind::String, true),
            ("id", Kind::Integer, true),
            ("state", Kind::String, false),
            ("sort", Kind::String, false),
        ]
    );
    assert_eq!(get.required().count(), 0);
    assert_eq!(get.optional().count(), 6);
    let notes = OperationId::GetPersonNotes.descriptor();
    assert_eq!(notes.paging, Some(Paging { style: PagingStyle::After, items: "entities" }));
}

#[test]
fn a_descriptor_has_the_kind_of_body_and_the_flags() {
    let delete = OperationId::DeletePersonNote.descriptor();
    assert!(delete.deprecated && !delete.preview);
    assert_eq!(delete.method, Method::Delete);
    assert_eq!(delete.body, Body::None);
    assert_eq!(delete.permissions, Permissions { kind: PermissionKind::None, names: &[] });
    assert_eq!(OperationId::PatchPeople.descriptor().method, Method::Patch);
    let patch = OperationId::PatchPeople.descriptor();
    assert_eq!((patch.body, patch.body_name), (Body::Array, "changedPeople"));
    assert_eq!(OperationId::PostPeople.descriptor().method, Method::Post);
    assert_eq!(OperationId::PostPeople.descriptor().body, Body::StringArray);
}
