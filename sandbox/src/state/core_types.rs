//! The core types: what the properties of schemas of custom attributes are made of.

use serde_json::{Map, Value, json};

/// A building block of schemas.
pub struct CoreType {
    /// The name in `#/definitions/…`.
    pub name: &'static str,
    pub title: &'static str,
    pub description: &'static str,
    /// JSON type of the values.
    pub kind: &'static str,
    /// Format of the values, if they are text.
    pub format: Option<&'static str>,
    pub pattern: Option<&'static str>,
    /// The keywords that a property must set, each with the least and the greatest value.
    pub limits: &'static [Limit],
    /// The keywords that the items must set. Only lists have some.
    pub item_limits: &'static [Limit],
}

/// The range of a keyword.
pub struct Limit {
    pub keyword: &'static str,
    pub least: i64,
    pub most: i64,
}

const fn limit(keyword: &'static str, least: i64, most: i64) -> Limit {
    Limit { keyword, least, most }
}

/// Greatest absolute value of a number.
const GREATEST: i64 = 1_000_000_000;

/// All core types.
pub static CORE_TYPES: [CoreType; 11] = [
    CoreType {
        limits: &[limit("minLength", 0, 100), limit("maxLength", 1, 100)],
        ..of("text", "Text", "A line of text.", "string")
    },
    CoreType {
        limits: &[limit("minLength", 0, 1000), limit("maxLength", 1, 1000)],
        ..of("longtext", "Long text", "Text of several lines.", "string")
    },
    CoreType {
        pattern: Some("^https?://[^\\s]+$"),
        limits: &[limit("minLength", 0, 200), limit("maxLength", 1, 200)],
        ..of("url", "Link", "The address of a page.", "string")
    },
    CoreType {
        limits: &[limit("minLength", 0, 100), limit("maxLength", 1, 100)],
        ..of("identifier", "Identifier", "The key of something in another system.", "string")
    },
    of("enum", "Choice", "One of the values that the property lists.", "string"),
    CoreType { format: Some("date"), ..of("date", "Date", "A day, such as 2026-06-01.", "string") },
    CoreType {
        format: Some("date-time"),
        ..of("datetime", "Date and time", "A point in time, such as 2026-06-01T08:00:00Z.", "string")
    },
    CoreType {
        limits: &[limit("minimum", -GREATEST, GREATEST), limit("maximum", -GREATEST, GREATEST)],
        ..of("integer", "Whole number", "A number without decimals.", "integer")
    },
    CoreType {
        limits: &[limit("minimum", -GREATEST, GREATEST), limit("maximum", -GREATEST, GREATEST)],
        ..of("number", "Number", "A number with or without decimals.", "number")
    },
    of("checkbox", "Checkbox", "Yes or no.", "boolean"),
    CoreType {
        limits: &[limit("minItems", 0, 10), limit("maxItems", 1, 10)],
        item_limits: &[limit("minLength", 1, 100), limit("maxLength", 1, 100)],
        ..of("tag", "Tags", "A list of words.", "array")
    },
];

/// A core type without limits.
const fn of(name: &'static str, title: &'static str, description: &'static str, kind: &'static str) -> CoreType {
    CoreType { name, title, description, kind, format: None, pattern: None, limits: &[], item_limits: &[] }
}

impl CoreType {
    /// The core type with a name.
    pub fn find(name: &str) -> Option<&'static Self> {
        CORE_TYPES.iter().find(|core_type| core_type.name == name)
    }

    /// The core type that a property of a schema refers to, as `"allOf": [{"$ref": "#/definitions/text"}]`.
    pub fn of_property(property: &Value) -> Option<&'static Self> {
        let [reference] = property["allOf"].as_array()?.as_slice() else { return None };
        Self::find(reference["$ref"].as_str()?.strip_prefix("#/definitions/")?)
    }

    /// The JSON schema of a property of this type, with the keywords that narrow it.
    pub fn schema_of(&self, property: &Value) -> Value {
        let mut schema = json!({ "type": self.kind });
        let mut set = |keyword: &str, value: &Value| {
            if !value.is_null() {
                schema[keyword] = value.clone();
            }
        };
        set("format", &self.format.into());
        set("pattern", &self.pattern.into());
        for keyword in self.limits.iter().map(|limit| limit.keyword).chain(["enum", "uniqueItems"]) {
            set(keyword, &property[keyword]);
        }
        if !self.item_limits.is_empty() {
            let limits = self.item_limits.iter().map(|limit| limit.keyword);
            let own = limits.map(|keyword| (keyword.to_owned(), property["items"][keyword].clone()));
            let mut items: Map<String, Value> = own.filter(|(_, value)| !value.is_null()).collect();
            items.insert("type".to_owned(), "string".into());
            set("items", &items.into());
        }
        schema
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_of_a_property_has_the_type_and_the_keywords() {
        let property = json!({ "allOf": [{ "$ref": "#/definitions/tag" }], "title": "Tools", "minItems": 0,
            "maxItems": 3, "uniqueItems": true, "items": { "minLength": 1, "maxLength": 9 } });
        let core_type = CoreType::of_property(&property).unwrap();
        assert_eq!(
            core_type.schema_of(&property),
            json!({ "type": "array", "minItems": 0, "maxItems": 3, "uniqueItems": true,
                "items": { "type": "string", "minLength": 1, "maxLength": 9 } })
        );
        let date = json!({ "allOf": [{ "$ref": "#/definitions/date" }], "maxLength": 3 });
        let schema = CoreType::of_property(&date).unwrap().schema_of(&date);
        assert_eq!(schema, json!({ "type": "string", "format": "date" }), "a date has no length");
    }

    #[test]
    fn a_property_refers_to_one_core_type() {
        for property in [
            json!({ "type": "string" }),
            json!({ "allOf": [] }),
            json!({ "allOf": [{ "$ref": "#/definitions/colour" }] }),
            json!({ "allOf": [{ "$ref": "text" }] }),
            json!({ "allOf": [{ "$ref": "#/definitions/text" }, { "$ref": "#/definitions/date" }] }),
        ] {
            assert!(CoreType::of_property(&property).is_none(), "{property}");
        }
    }
}
