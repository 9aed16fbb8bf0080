//! The rules for the JSON schema documents of custom attributes.

use std::collections::HashSet;

use genesys_users_models::JsonSchemaDocument;
use serde_json::Value;

use crate::api::ApiError;
use crate::state::SCHEMA_LIMITS;
use crate::state::core_types::{CoreType, Limit};

const INVALID: &str = "dynamic.schema.invalid.json.schema";
const TOO_LONG: &str = "dynamic.schema.length.limits.would.be.exceeded";

/// The JSON schema draft of documents that name none.
const DRAFT: &str = "http://json-schema.org/draft-04/schema#";

/// Keywords that a property may have besides those of its core type.
const KEYWORDS: [&str; 6] = ["allOf", "title", "description", "enum", "_enumProperties", "uniqueItems"];

/// Checks a document, and completes it.
pub fn checked(document: Option<JsonSchemaDocument>) -> Result<JsonSchemaDocument, ApiError> {
    let field = |name: &str| format!("jsonSchema.{name}");
    let mut document =
        document.ok_or_else(|| ApiError::field("constraint.validation", "jsonSchema", "must be given"))?;
    if serde_json::to_vec(&document).map_or(0, |text| text.len()) > SCHEMA_LIMITS.document {
        let message = format!("jsonSchema: must have at most {} bytes as JSON", SCHEMA_LIMITS.document);
        return Err(ApiError::new(413, "dynamic.schema.request.body.size.limit.exceeded", message));
    }
    let title = document.title.as_deref().unwrap_or("").trim().to_owned();
    check_length(&field("title"), &title, 1, SCHEMA_LIMITS.schema_name)?;
    let description = document.description.as_deref().unwrap_or("");
    check_length(&field("description"), description, 0, SCHEMA_LIMITS.schema_description)?;
    if document.r#type.as_deref().is_some_and(|kind| kind != "object") {
        return Err(ApiError::field(INVALID, &field("type"), "must be object"));
    }
    let properties = document.properties.get_or_insert_default();
    if properties.len() > SCHEMA_LIMITS.fields_of_schema {
        let code = "dynamic.schema.limit.max.number.of.fields.per.schema.would.be.exceeded";
        let problem = format!("must have at most {} fields", SCHEMA_LIMITS.fields_of_schema);
        return Err(ApiError::field(code, &field("properties"), problem));
    }
    let mut titles = HashSet::new();
    for (name, property) in properties.iter() {
        check_property(name, property, &mut titles)?;
    }
    let missing = document.required.iter().flatten().find(|name| !properties.contains_key(*name));
    if let Some(name) = missing {
        return Err(ApiError::field(INVALID, &field("required"), format!("there is no property {name}")));
    }
    document.title = Some(title);
    document.r#type = Some("object".to_owned());
    document.schema.get_or_insert_with(|| DRAFT.to_owned());
    Ok(document)
}

/// Returns an error if an attribute changes its type from one version to the next, because records keep their values.
pub fn check_compatible(before: &JsonSchemaDocument, after: &JsonSchemaDocument) -> Result<(), ApiError> {
    for (name, property) in before.properties.iter().flatten() {
        let (Some(old), Some(new)) = (
            CoreType::of_property(property),
            after.properties.iter().find_map(|all| CoreType::of_property(all.get(name)?)),
        ) else {
            continue;
        };
        if old.name != new.name {
            let problem = format!("is of the type {} and cannot become {}", old.name, new.name);
            let field = format!("jsonSchema.properties.{name}");
            return Err(ApiError::field("dynamic.schema.incompatible.json.schema.update", &field, problem));
        }
    }
    Ok(())
}

fn check_property(name: &str, property: &Value, titles: &mut HashSet<String>) -> Result<(), ApiError> {
    let path = format!("jsonSchema.properties.{name}");
    if name.is_empty() || name.chars().count() > SCHEMA_LIMITS.field_name {
        let code = "dynamic.schema.limit.max.number.of.characters.for.field.name.would.be.exceeded";
        let problem = format!("the name of a field must have 1 to {} characters", SCHEMA_LIMITS.field_name);
        return Err(ApiError::field(code, &path, problem));
    }
    let Some(core_type) = CoreType::of_property(property) else {
        let problem = "must refer to one core type, such as \"allOf\": [{\"$ref\": \"#/definitions/text\"}]";
        return Err(ApiError::field(INVALID, &path, problem));
    };
    let title = property["title"].as_str().unwrap_or("").trim();
    check_length(&format!("{path}.title"), title, 1, SCHEMA_LIMITS.field_title)?;
    let description = property["description"].as_str().unwrap_or("");
    check_length(&format!("{path}.description"), description, 0, SCHEMA_LIMITS.field_description)?;
    if !titles.insert(title.to_lowercase()) {
        let problem = "is the title of another property too";
        return Err(ApiError::field("dynamic.schema.duplicate.property.title", &format!("{path}.title"), problem));
    }
    check_limits(&path, property, core_type.limits)?;
    check_limits(&format!("{path}.items"), &property["items"], core_type.item_limits)?;
    for keyword in property.as_object().into_iter().flat_map(|members| members.keys()) {
        let is_limit = core_type.limits.iter().any(|limit| limit.keyword == keyword);
        let is_items = keyword == "items" && !core_type.item_limits.is_empty();
        if !(is_limit || is_items || KEYWORDS.contains(&keyword.as_str())) {
            let problem = format!("{keyword} has no meaning for the core type {}", core_type.name);
            return Err(ApiError::field(INVALID, &path, problem));
        }
    }
    if core_type.name == "enum" { check_enum(&path, property) } else { Ok(()) }
}

/// Checks that the keywords are given and in their ranges, and that lower bounds are not above upper ones.
fn check_limits(path: &str, property: &Value, limits: &[Limit]) -> Result<(), ApiError> {
    let mut values = Vec::new();
    for Limit { keyword, least, most } in limits {
        let field = format!("{path}.{keyword}");
        let Some(value) = property[*keyword].as_i64() else {
            let problem = format!("must be given, as a whole number from {least} to {most}");
            return Err(ApiError::field("dynamic.schema.validation.limit.missing", &field, problem));
        };
        if !(*least..=*most).contains(&value) {
            let problem = format!("must be from {least} to {most}");
            return Err(ApiError::field("dynamic.schema.validation.limit.error", &field, problem));
        }
        values.push(value);
    }
    // Each core type has a lower and an upper bound, in this order.
    match (values.as_slice(), limits) {
        ([lower, upper], [first, second]) if lower > upper => {
            let problem = format!("must not be above {}", second.keyword);
            let field = format!("{path}.{}", first.keyword);
            Err(ApiError::field("dynamic.schema.validation.limit.error", &field, problem))
        }
        _ => Ok(()),
    }
}

/// Checks the values of a choice, and that no two have the same title.
fn check_enum(path: &str, property: &Value) -> Result<(), ApiError> {
    let values: Option<Vec<&str>> =
        property["enum"].as_array().map(|list| list.iter().filter_map(Value::as_str).collect());
    let values = values.unwrap_or_default();
    let distinct: HashSet<&str> = values.iter().copied().collect();
    if values.is_empty() || distinct.len() != property["enum"].as_array().map_or(0, Vec::len) {
        return Err(ApiError::field(INVALID, &format!("{path}.enum"), "must be a list of different texts"));
    }
    let mut titles = HashSet::new();
    for (value, details) in property["_enumProperties"].as_object().into_iter().flatten() {
        let field = format!("{path}._enumProperties.{value}");
        if !distinct.contains(value.as_str()) {
            return Err(ApiError::field(INVALID, &field, "is none of the values of enum"));
        }
        let title = details["title"].as_str().unwrap_or(value).trim().to_lowercase();
        if !titles.insert(title) {
            let code = "dynamic.schema.duplicate.enum.properties.title";
            return Err(ApiError::field(code, &field, "has the title of another value"));
        }
    }
    Ok(())
}

fn check_length(field: &str, text: &str, least: usize, most: usize) -> Result<(), ApiError> {
    let length = text.chars().count();
    if length < least {
        return Err(ApiError::field(INVALID, field, "must not be blank"));
    }
    if length > most {
        return Err(ApiError::field(TOO_LONG, field, format!("must have at most {most} characters")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document(properties: Value) -> Option<JsonSchemaDocument> {
        serde_json::from_value(json!({ "title": "Workplace", "properties": properties })).ok()
    }

    fn text(change: impl FnOnce(&mut Value)) -> Value {
        let mut property =
            json!({ "allOf": [{ "$ref": "#/definitions/text" }], "title": "Desk", "minLength": 0, "maxLength": 20 });
        change(&mut property);
        json!({ "desk_text": property })
    }

    fn choice(values: Value, titles: Value) -> Value {
        let reference = json!([{ "$ref": "#/definitions/enum" }]);
        json!({ "mode_enum": { "allOf": reference, "title": "Mode", "enum": values, "_enumProperties": titles } })
    }

    #[test]
    fn a_valid_document_is_completed() {
        let done = checked(document(text(|_| {}))).unwrap();
        assert_eq!((done.r#type.as_deref(), done.schema.as_deref()), (Some("object"), Some(DRAFT)));
    }

    #[test]
    fn a_document_that_breaks_a_rule_is_refused_with_the_code_of_the_rule() {
        let two = |title: &str| {
            let mut all = text(|_| {});
            all["other_text"] = all["desk_text"].clone();
            all["other_text"]["title"] = title.into();
            all
        };
        let long = "x".repeat(101);
        let many: serde_json::Map<String, Value> = (0..51)
            .map(|at| (format!("f{at}"), text(|p| p["title"] = format!("Field {at}").into())["desk_text"].clone()))
            .collect();
        for (properties, code, field) in [
            (json!({ "a": { "type": "string" } }), INVALID, "properties.a"),
            (text(|p| p["title"] = " ".into()), INVALID, "properties.desk_text.title"),
            (text(|p| p["title"] = "x".repeat(51).into()), TOO_LONG, "properties.desk_text.title"),
            (two(" desk"), "dynamic.schema.duplicate.property.title", "properties.other_text.title"),
            (
                text(|p| p["maxLength"] = Value::Null),
                "dynamic.schema.validation.limit.missing",
                "properties.desk_text.maxLength",
            ),
            (
                text(|p| p["maxLength"] = 101.into()),
                "dynamic.schema.validation.limit.error",
                "properties.desk_text.maxLength",
            ),
            (
                text(|p| p["minLength"] = 30.into()),
                "dynamic.schema.validation.limit.error",
                "properties.desk_text.minLength",
            ),
            (text(|p| p["pattern"] = "a*".into()), INVALID, "properties.desk_text"),
            (
                json!({ long.as_str(): text(|_| {})["desk_text"] }),
                "dynamic.schema.limit.max.number.of.characters.for.field.name.would.be.exceeded",
                &format!("properties.{long}"),
            ),
            (many.into(), "dynamic.schema.limit.max.number.of.fields.per.schema.would.be.exceeded", "properties"),
            (choice(json!([]), Value::Null), INVALID, "properties.mode_enum.enum"),
            (choice(json!(["a", "a"]), Value::Null), INVALID, "properties.mode_enum.enum"),
            (choice(json!(["a"]), json!({ "b": {} })), INVALID, "properties.mode_enum._enumProperties.b"),
            (
                choice(json!(["a", "b"]), json!({ "a": { "title": "One" }, "b": { "title": "one " } })),
                "dynamic.schema.duplicate.enum.properties.title",
                "properties.mode_enum._enumProperties.b",
            ),
        ] {
            let error = checked(document(properties.clone())).expect_err(code);
            let found = error.details[0].field.clone().unwrap();
            assert_eq!((error.code, found.as_str()), (code, format!("jsonSchema.{field}").as_str()), "{properties}");
        }
        let required = JsonSchemaDocument { required: Some(vec!["gone".to_owned()]), ..document(json!({})).unwrap() };
        assert_eq!(checked(Some(required)).unwrap_err().code, INVALID);
        let large = JsonSchemaDocument { id: Some("x".repeat(SCHEMA_LIMITS.document)), ..document(json!({})).unwrap() };
        assert_eq!(checked(Some(large)).unwrap_err().status, 413);
    }

    #[test]
    fn attributes_keep_their_type() {
        let date = json!({ "desk_text": { "allOf": [{ "$ref": "#/definitions/date" }], "title": "Desk" } });
        let (before, after) = (document(text(|_| {})).unwrap(), document(date).unwrap());
        let error = check_compatible(&before, &after).unwrap_err();
        assert_eq!(error.code, "dynamic.schema.incompatible.json.schema.update");
        assert!(error.message.contains("text") && error.message.contains("date"), "{}", error.message);
        assert_eq!(check_compatible(&before, &document(json!({})).unwrap()), Ok(()), "an attribute may go");
        assert_eq!(check_compatible(&before, &before), Ok(()));
    }
}
