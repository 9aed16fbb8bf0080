//! Compiles the criteria of a request. Errors name the field of the criterion.

use genesys_users_models::{
    UserSearchCriteria, UserSearchCriteriaOperator as Operator, UserSearchCriteriaType as Kind,
};
use jiff::fmt::strtime;
use regex::RegexBuilder;

use super::fields::{Field, FieldType, date};
use super::matcher::{Bound, Matcher, ValueTest};
use super::query_string;
use crate::api::ApiError;
use crate::state::clock;

/// Maximum number of criteria of a request, including nested ones.
const MAX_CRITERIA: usize = 100;

/// Maximum number of values of one criterion.
const MAX_VALUES: usize = 1_000;

/// Maximum depth of nested groups.
const MAX_DEPTH: usize = 10;

/// Compiles the criteria of a request.
pub fn compile(criteria: &[UserSearchCriteria]) -> Result<Matcher, ApiError> {
    let mut count = 0;
    group(criteria, "query", &mut count, 0)
}

/// Compiles the criteria of one group. All criteria with AND or without an operator must match, at least one with OR,
/// and none with NOT.
fn group(criteria: &[UserSearchCriteria], path: &str, count: &mut usize, depth: usize) -> Result<Matcher, ApiError> {
    *count += criteria.len();
    if *count > MAX_CRITERIA || depth > MAX_DEPTH {
        let problem = format!("at most {MAX_CRITERIA} criteria, {MAX_DEPTH} levels deep, can be given");
        return Err(ApiError::field("too.many.search.criteria", "query", problem));
    }
    let (mut all, mut any, mut none) = (Vec::new(), Vec::new(), Vec::new());
    for (at, criterion) in criteria.iter().enumerate() {
        let path = format!("{path}[{at}]");
        let matcher = match criterion.group.as_deref() {
            Some(nested) if !nested.is_empty() => group(nested, &format!("{path}.group"), count, depth + 1)?,
            _ => single(criterion, &path)?,
        };
        match criterion.operator {
            Some(Operator::Or) => any.push(matcher),
            Some(Operator::Not) => none.push(matcher),
            _ => all.push(matcher),
        }
    }
    Ok(Matcher::Combined { all, any, none })
}

/// Compiles one criterion.
fn single(criterion: &UserSearchCriteria, path: &str) -> Result<Matcher, ApiError> {
    if criterion.r#type == Kind::MatchAll {
        return Ok(Matcher::Everybody);
    }
    let fields = fields(criterion, path)?;
    let values_as_sent = || values(criterion, path);
    let values = || Ok(values_as_sent()?.into_iter().map(|value| value.to_lowercase()).collect());
    let test = match &criterion.r#type {
        Kind::RequiredFields => return Ok(Matcher::Present(fields)),
        Kind::QueryString => {
            let text = values_as_sent()?.join(" ");
            return query_string::compile(&text, &fields)
                .map_err(|problem| ApiError::field("invalid.value", &format!("{path}.value"), problem));
        }
        Kind::Exact => ValueTest::Exact(values()?),
        Kind::StartsWith => ValueTest::StartsWith(values()?),
        Kind::Contains => ValueTest::Contains(values()?),
        Kind::Term | Kind::Terms => ValueTest::Word(values()?),
        Kind::Regex => {
            let source =
                criterion.value.as_deref().or(criterion.values.as_ref().and_then(|v| v.first()).map(String::as_str));
            let source = source
                .ok_or_else(|| ApiError::field("constraint.validation", &format!("{path}.value"), "must be given"))?;
            let compile = |pattern: &str| {
                let invalid =
                    |_| ApiError::field("invalid.value", &format!("{path}.value"), "is no regular expression");
                RegexBuilder::new(pattern).case_insensitive(true).size_limit(1 << 20).build().map_err(invalid)
            };
            // The pattern must be valid without the anchors: `a)|(b` is valid only with them.
            compile(source)?;
            ValueTest::Pattern(compile(&format!("^(?:{source})$"))?)
        }
        Kind::Range => {
            let low = bound(criterion, criterion.start_value.as_deref(), &fields, path, "startValue", true)?;
            let high = bound(criterion, criterion.end_value.as_deref(), &fields, path, "endValue", true)?;
            if low.is_none() && high.is_none() {
                return Err(ApiError::field(
                    "constraint.validation",
                    &format!("{path}.startValue"),
                    "startValue or endValue must be given",
                ));
            }
            ValueTest::Range { low, high }
        }
        kind @ (Kind::LessThan | Kind::LessThanEqualTo | Kind::GreaterThan | Kind::GreaterThanEqualTo) => {
            let included = matches!(kind, Kind::LessThanEqualTo | Kind::GreaterThanEqualTo);
            let limit = bound(criterion, criterion.value.as_deref(), &fields, path, "value", included)?;
            if limit.is_none() {
                return Err(ApiError::field("constraint.validation", &format!("{path}.value"), "must be given"));
            }
            if matches!(kind, Kind::LessThan | Kind::LessThanEqualTo) {
                ValueTest::Range { low: None, high: limit }
            } else {
                ValueTest::Range { low: limit, high: None }
            }
        }
        Kind::MatchAll => return Ok(Matcher::Everybody),
        Kind::Other(name) => {
            return Err(ApiError::field(
                "invalid.value",
                &format!("{path}.type"),
                format!("{name} is no kind of search"),
            ));
        }
    };
    Ok(Matcher::Fields(fields, test))
}

/// The fields of a criterion.
fn fields(criterion: &UserSearchCriteria, path: &str) -> Result<Vec<Field>, ApiError> {
    let names = criterion.fields.as_deref().unwrap_or(&[]);
    if names.is_empty() {
        if criterion.r#type == Kind::QueryString {
            return Ok(vec![Field::All]);
        }
        return Err(ApiError::field("constraint.validation", &format!("{path}.fields"), "must be given"));
    }
    let field = |(at, name): (usize, &String)| {
        Field::parse(name).ok_or_else(|| {
            let problem = format!("{name} cannot be searched; known are {}", Field::names());
            ApiError::field("invalid.property", &format!("{path}.fields[{at}]"), problem)
        })
    };
    names.iter().enumerate().map(field).collect()
}

/// The values of `value` and `values`.
fn values(criterion: &UserSearchCriteria, path: &str) -> Result<Vec<String>, ApiError> {
    let list = criterion.value.iter().chain(criterion.values.iter().flatten());
    let list: Vec<String> =
        list.map(|value| value.trim()).filter(|value| !value.is_empty()).map(str::to_owned).collect();
    match list.len() {
        0 => Err(ApiError::field("constraint.validation", &format!("{path}.value"), "value or values must be given")),
        count if count > MAX_VALUES => Err(ApiError::field(
            "search.criteria.values.exceed.limit",
            &format!("{path}.values"),
            format!("at most {MAX_VALUES} values can be given"),
        )),
        _ => Ok(list),
    }
}

/// A bound of a range; none when there is no text.
fn bound(
    criterion: &UserSearchCriteria,
    text: Option<&str>,
    fields: &[Field],
    path: &str,
    name: &str,
    included: bool,
) -> Result<Option<Bound>, ApiError> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    let path = format!("{path}.{name}");
    let mut text = text.to_owned();
    if let Some(format) =
        criterion.date_format.as_deref().filter(|_| fields.iter().any(|f| f.field_type() == FieldType::Date))
    {
        text = formatted_date(&text, format).ok_or_else(|| {
            ApiError::field("invalid.date", &path, format!("{text} is no date of the format {format}"))
        })?;
    }
    for field in fields {
        match field.field_type() {
            FieldType::Date if date(&text).is_none() => {
                return Err(ApiError::field("invalid.date", &path, format!("{text} is no ISO 8601 date")));
            }
            FieldType::Number if text.parse::<f64>().is_err() => {
                return Err(ApiError::field("invalid.value", &path, format!("{text} is no number")));
            }
            _ => {}
        }
    }
    Ok(Some(Bound { text: text.to_lowercase(), included }))
}

/// Parses a date with a pattern such as `yyyy-MM-dd'T'HH:mm:ss`.
fn formatted_date(text: &str, pattern: &str) -> Option<String> {
    let mut format = String::new();
    let mut rest = pattern;
    let known = [
        ("yyyy", "%Y"),
        ("MM", "%m"),
        ("dd", "%d"),
        ("HH", "%H"),
        ("mm", "%M"),
        ("ss", "%S"),
        ("SSS", "%3f"),
        ("XXX", "%:z"),
        ("Z", "%z"),
    ];
    'next: while let Some(letter) = rest.chars().next() {
        for (java, c) in known {
            if let Some(after) = rest.strip_prefix(java) {
                format.push_str(c);
                rest = after;
                continue 'next;
            }
        }
        let quoted = rest.strip_prefix('\'').and_then(|after| after.split_once('\''));
        if let Some((literal, after)) = quoted {
            format.push_str(&literal.replace('%', "%%"));
            rest = after;
        } else if letter.is_ascii_alphabetic() || letter == '\'' {
            return None;
        } else {
            format.push_str(if letter == '%' { "%%" } else { &rest[..letter.len_utf8()] });
            rest = &rest[letter.len_utf8()..];
        }
    }
    let broken = strtime::parse(&format, text).ok()?;
    if let Ok(timestamp) = broken.to_timestamp() {
        return Some(clock::iso(timestamp.as_millisecond()));
    }
    let day = broken.to_date().ok()?;
    let time = broken.to_time().unwrap_or(jiff::civil::Time::midnight());
    let timestamp = jiff::tz::TimeZone::UTC.to_timestamp(day.to_datetime(time)).ok()?;
    Some(clock::iso(timestamp.as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_parsed_with_a_pattern() {
        assert_eq!(formatted_date("2026-05-01", "yyyy-MM-dd").as_deref(), Some("2026-05-01T00:00:00.000Z"));
        assert_eq!(formatted_date("01.05.2026 13:45", "dd.MM.yyyy HH:mm").as_deref(), Some("2026-05-01T13:45:00.000Z"));
        assert_eq!(
            formatted_date("2026-05-01T02:00:00+02:00", "yyyy-MM-dd'T'HH:mm:ssXXX").as_deref(),
            Some("2026-05-01T00:00:00.000Z")
        );
        assert_eq!(formatted_date("2026-05-01", "QQ"), None);
        assert_eq!(formatted_date("May", "yyyy-MM-dd"), None);
    }
}
