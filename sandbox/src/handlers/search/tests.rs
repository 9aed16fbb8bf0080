//! Compares the results of criteria with a plain loop over all people.

use std::cmp::Reverse;

use serde_json::{Value, json};

use super::find::find;
use crate::api::ApiError;
use crate::state::seed::organization::generate;
use crate::state::{Organization, Person, PersonKey, PersonState};

fn organization() -> Organization {
    generate(1, 300)
}

fn search(organization: &Organization, request: Value) -> Result<Vec<PersonKey>, ApiError> {
    find(organization, &serde_json::from_value(request).unwrap())
}

/// Checks that a search finds exactly the active people who match, in order of name.
#[track_caller]
fn finds(criteria: Value, matches: impl Fn(&Organization, &Person) -> bool) {
    let organization = organization();
    let found = search(&organization, json!({ "query": criteria })).unwrap();
    let people = &organization.people;
    let expected: Vec<PersonKey> = people
        .sorted(Some(PersonState::Active))
        .iter()
        .filter(|key| matches(&organization, people.get(**key)))
        .copied()
        .collect();
    assert!(
        !expected.is_empty() && expected.len() < people.sorted(Some(PersonState::Active)).len(),
        "some people match and others do not"
    );
    assert_eq!(found, expected);
}

fn department(person: &Person, name: &str) -> bool {
    person.department.as_deref() == Some(name)
}

#[test]
fn exact_compares_whole_values_without_case() {
    finds(json!([{ "type": "EXACT", "fields": ["department"], "value": "customer care" }]), |_, p| {
        department(p, "Customer Care")
    });
    finds(json!([{ "type": "EXACT", "fields": ["department"], "values": ["Sales", "Billing"] }]), |_, p| {
        department(p, "Sales") || department(p, "Billing")
    });
}

#[test]
fn starts_with_compares_words() {
    finds(json!([{ "type": "STARTS_WITH", "fields": ["name"], "value": "an" }]), |_, p| {
        p.name.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with("an"))
    });
}

#[test]
fn contains_and_terms() {
    finds(json!([{ "type": "CONTAINS", "fields": ["email", "title"], "value": "Lead" }]), |_, p| {
        p.email.to_lowercase().contains("lead") || p.title.as_deref().is_some_and(|t| t.to_lowercase().contains("lead"))
    });
    finds(json!([{ "type": "TERM", "fields": ["title"], "value": "agent" }]), |_, p| {
        p.title.as_deref().is_some_and(|t| t.split(' ').any(|word| word == "Agent"))
    });
    let organization = organization();
    let ids: Vec<String> = [3, 4].map(|i| organization.people.get(PersonKey(i)).id.to_string()).into();
    finds(json!([{ "type": "TERMS", "fields": ["id"], "values": ids }]), |_, p| ids.contains(&p.id.to_string()));
}

#[test]
fn regex_matches_whole_values() {
    finds(json!([{ "type": "REGEX", "fields": ["name"], "value": "[a-e].* [s-z].*" }]), |_, p| {
        let name = p.name.to_lowercase();
        let (first, last) = name.split_once(' ').unwrap();
        ('a'..='e').contains(&first.chars().next().unwrap())
            && last.chars().next().is_some_and(|c| ('s'..='z').contains(&c))
    });
}

#[test]
fn required_fields_must_all_have_a_value() {
    finds(json!([{ "type": "REQUIRED_FIELDS", "fields": ["preferredName", "certifications"] }]), |_, p| {
        p.preferred_name.is_some() && !p.certifications.is_empty()
    });
}

#[test]
fn ranges_compare_numbers_and_dates() {
    finds(json!([{ "type": "RANGE", "fields": ["version"], "startValue": "9", "endValue": "11" }]), |_, p| {
        (9..=11).contains(&p.version)
    });
    finds(json!([{ "type": "LESS_THAN", "fields": ["version"], "value": "10" }]), |_, p| p.version < 10);
    finds(json!([{ "type": "GREATER_THAN_EQUAL_TO", "fields": ["version"], "value": "10" }]), |_, p| p.version >= 10);
    finds(
        json!([{ "type": "GREATER_THAN", "fields": ["employerInfo.dateHire"], "value": "01/06/2023", "dateFormat": "dd/MM/yyyy" }]),
        |_, p| p.employer.as_ref().and_then(|e| e.date_hire.as_deref()).is_some_and(|date| date > "2023-06-01"),
    );
}

#[test]
fn operators_and_groups_combine() {
    finds(
        json!([
            { "type": "EXACT", "fields": ["department"], "value": "Sales" },
            { "type": "REQUIRED_FIELDS", "fields": ["preferredName"], "operator": "NOT" },
        ]),
        |_, p| department(p, "Sales") && p.preferred_name.is_none(),
    );
    finds(
        json!([
            { "type": "EXACT", "fields": ["department"], "value": "Sales", "operator": "OR" },
            { "type": "EXACT", "fields": ["department"], "value": "Quality", "operator": "OR" },
        ]),
        |_, p| department(p, "Sales") || department(p, "Quality"),
    );
    finds(
        json!([
            { "type": "LESS_THAN", "fields": ["version"], "value": "20" },
            { "type": "EXACT", "group": [
                { "type": "EXACT", "fields": ["department"], "value": "Sales", "operator": "OR" },
                { "type": "EXACT", "fields": ["department"], "value": "Quality", "operator": "OR" },
            ] },
        ]),
        |_, p| p.version < 20 && (department(p, "Sales") || department(p, "Quality")),
    );
}

#[test]
fn query_strings() {
    let query = |text: &str| json!([{ "type": "QUERY_STRING", "value": text }]);
    finds(query("department:sales AND title:agent"), |_, p| {
        department(p, "Sales") && p.title.as_deref() == Some("Sales Agent")
    });
    finds(query("(department:sales OR department:quality) AND NOT title:\"quality lead\""), |_, p| {
        (department(p, "Sales") || department(p, "Quality")) && p.title.as_deref() != Some("Quality Lead")
    });
    finds(query("department:bil*"), |_, p| department(p, "Billing"));
    for wrong in ["", "(a", "a)", "\"a", "a AND", "shoe:7", "name:"] {
        let error = search(&organization(), json!({ "query": query(wrong) })).expect_err(wrong);
        assert_eq!(error.status, 400, "{wrong}");
    }
}

#[test]
fn the_state_is_active_by_default() {
    let organization = organization();
    let all = search(&organization, json!({ "query": [{ "type": "MATCH_ALL" }] })).unwrap();
    assert_eq!(all, organization.people.sorted(Some(PersonState::Active)));
    let query = json!([{ "type": "EXACT", "fields": ["state"], "values": ["inactive", "deleted"] }]);
    let others = search(&organization, json!({ "query": query })).unwrap();
    assert_eq!(all.len() + others.len(), organization.people.len());
}

#[test]
fn sorting() {
    let organization = organization();
    let person = |key: &PersonKey| organization.people.get(*key);
    let found = search(&organization, json!({ "sortBy": "version", "sortOrder": "DESC" })).unwrap();
    assert!(found.windows(2).all(|p| person(&p[0]).version >= person(&p[1]).version));
    let sort = json!([{ "sortBy": "department" }, { "sortBy": "version", "sortOrder": "DESC" }]);
    let found = search(&organization, json!({ "sort": sort })).unwrap();
    assert!(found.windows(2).all(|p| {
        let key = |key| (person(key).department.clone(), Reverse(person(key).version));
        key(&p[0]) <= key(&p[1])
    }));
    let query = json!([{ "type": "CONTAINS", "fields": ["title"], "value": "sales agent" }]);
    let query = json!({ "query": query, "sortOrder": "SCORE" });
    assert!(!search(&organization, query).unwrap().is_empty());
}

#[test]
fn references_are_found_by_the_names_of_the_documentation() {
    let organization = organization();
    let exact = |field: &str, value: String| json!([{ "type": "EXACT", "fields": [field], "value": value }]);
    let manager = organization.people.get(PersonKey(2)).id.to_string();
    finds(exact("manager.id", manager), |_, p| p.manager == Some(PersonKey(2)));
    let groups = &organization.catalogue.groups;
    for (field, official) in [("groups.official.guid", true), ("groups.social.guid", false)] {
        // Everybody is in the first group.
        let (at, group) = groups.iter().enumerate().skip(1).find(|(_, group)| group.official == official).unwrap();
        finds(exact(field, group.id.to_string()), |_, p| p.groups.contains(&(at as u16)));
        let other = if official { "groups.social.guid" } else { "groups.official.guid" };
        let none = search(&organization, json!({ "query": exact(other, group.id.to_string()) })).unwrap();
        assert_eq!(none, [], "{field}");
    }
    let office = organization.catalogue.offices[1].id.to_string();
    finds(exact("location.location.value.guid", office), |_, p| p.office == 1);
    let contact = json!([{ "type": "CONTAINS", "fields": ["primaryContactInfo"], "value": "+1919555" }]);
    finds(contact, |_, p| !p.addresses.is_empty());
    let email = organization.people.get(PersonKey(3)).email.to_string();
    finds(exact("primaryContactInfo", email.clone()), |_, p| *p.email == email);
}

#[test]
fn a_location_that_a_client_set_takes_the_place_of_the_office() {
    let mut organization = organization();
    let offices: Vec<String> = organization.catalogue.offices.iter().map(|office| office.id.to_string()).collect();
    let person = organization.people.get(PersonKey(5));
    let (email, old) = (person.email.to_string(), usize::from(person.office));
    let new = (old + 1) % offices.len();
    organization.people.change(PersonKey(5), |person| {
        let location = json!({ "id": offices[new], "notes": "third floor" });
        person.locations = Some(Box::new([serde_json::from_value(location).unwrap()]));
    });
    for (office, found) in [(new, 1), (old, 0)] {
        let query = json!([
            { "type": "EXACT", "fields": ["location.location.value.guid"], "value": offices[office] },
            { "type": "EXACT", "fields": ["email"], "value": email },
        ]);
        assert_eq!(search(&organization, json!({ "query": query })).unwrap().len(), found);
    }
}

#[test]
fn an_index_does_not_change_the_results() {
    let organization = organization();
    let people = &organization.people;
    let mut some: Vec<PersonKey> = people.sorted(None).iter().copied().step_by(7).collect();
    for (field, value) in [("email", 0), ("id", 1)] {
        let values: Vec<String> = some
            .iter()
            .map(|key| people.get(*key))
            .map(|person| if value == 0 { person.email.to_uppercase() } else { person.id.to_string() })
            .rev()
            .chain(["nobody".to_owned()])
            .collect();
        let named = json!({ "type": "EXACT", "fields": [field], "values": values });
        // The same search twice: with the index, and with a second field that has no index.
        let both = json!({ "type": "EXACT", "fields": [field, "team"], "values": values });
        let states = json!({ "type": "EXACT", "fields": ["state"], "values": ["active", "inactive", "deleted"] });
        for query in [json!([named]), json!([named, states]), json!([states, { "type": "EXACT", "group": [named] }])] {
            let slow = serde_json::from_str(&query.to_string().replace(&named.to_string(), &both.to_string())).unwrap();
            let found = search(&organization, json!({ "query": query })).unwrap();
            assert_eq!(found, search(&organization, json!({ "query": Value::clone(&slow) })).unwrap());
            assert!(found.len() > 3);
        }
        some.truncate(20);
    }
}

#[test]
fn errors_name_the_field() {
    let organization = organization();
    for (criterion, path, code) in [
        (json!({ "type": "EXACT", "value": "x" }), "query[0].fields", "constraint.validation"),
        (json!({ "type": "EXACT", "fields": ["name"] }), "query[0].value", "constraint.validation"),
        (
            json!({ "type": "EXACT", "fields": ["name", "shoe"], "value": "x" }),
            "query[0].fields[1]",
            "invalid.property",
        ),
        (json!({ "type": "REGEX", "fields": ["name"], "value": "(" }), "query[0].value", "invalid.value"),
        (json!({ "type": "REGEX", "fields": ["name"], "value": "a)|(.*" }), "query[0].value", "invalid.value"),
        (
            json!({ "type": "LESS_THAN", "fields": ["dateLastLogin"], "value": "soon" }),
            "query[0].value",
            "invalid.date",
        ),
        (
            json!({ "type": "EXACT", "group": [{ "type": "EXACT" }] }),
            "query[0].group[0].fields",
            "constraint.validation",
        ),
    ] {
        let error = search(&organization, json!({ "query": [criterion] })).expect_err(path);
        assert_eq!((error.status, error.code, error.details[0].field.as_deref()), (400, code, Some(path)));
    }
    let many = vec![json!({ "type": "MATCH_ALL" }); 101];
    assert_eq!(search(&organization, json!({ "query": many })).unwrap_err().code, "too.many.search.criteria");
}
