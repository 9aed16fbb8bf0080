//! Compiled criteria.

use std::cmp::Ordering;

use regex::Regex;

use super::fields::{Field, FieldType, date};
use crate::state::{Organization, People, Person, PersonKey};

/// A compiled criterion. It gives a person a score; 0 means no match.
#[derive(Clone, Debug)]
pub enum Matcher {
    /// Everybody matches.
    Everybody,
    /// At least one field passes the test.
    Fields(Vec<Field>, ValueTest),
    /// All fields have a value.
    Present(Vec<Field>),
    /// All of `all` match, at least one of `any` unless it is empty, and none of `none`.
    Combined { all: Vec<Matcher>, any: Vec<Matcher>, none: Vec<Matcher> },
}

/// A test of a value. All texts are in lower case.
#[derive(Clone, Debug)]
pub enum ValueTest {
    /// Equals one of the texts.
    Exact(Vec<String>),
    /// The value or one of its words starts with one of the texts.
    StartsWith(Vec<String>),
    /// Contains one of the texts.
    Contains(Vec<String>),
    /// One of the texts is a word of the value, or the whole value.
    Word(Vec<String>),
    /// Matches a regular expression.
    Pattern(Regex),
    /// Lies between two bounds.
    Range { low: Option<Bound>, high: Option<Bound> },
}

/// A bound of a range.
#[derive(Clone, Debug)]
pub struct Bound {
    /// The bound in lower case. Dates are in ISO 8601.
    pub text: String,
    /// Whether the bound itself belongs to the range.
    pub included: bool,
}

impl Matcher {
    /// The score of a person.
    pub fn score(&self, organization: &Organization, person: &Person) -> u32 {
        match self {
            Matcher::Everybody => 1,
            Matcher::Present(fields) => {
                let present = |field: &Field| field.visit(organization, person, &mut |value| !value.is_empty());
                u32::from(fields.iter().all(present))
            }
            Matcher::Fields(fields, test) => {
                let mut best = 0;
                for field in fields {
                    field.visit(organization, person, &mut |value| {
                        best = best.max(test.score(field.field_type(), value));
                        best == BEST
                    });
                }
                best
            }
            Matcher::Combined { all, any, none } => {
                if none.iter().any(|matcher| matcher.score(organization, person) > 0) {
                    return 0;
                }
                let mut sum = 1;
                for matcher in all {
                    match matcher.score(organization, person) {
                        0 => return 0,
                        score => sum += score,
                    }
                }
                let some: u32 = any.iter().map(|matcher| matcher.score(organization, person)).sum();
                if any.is_empty() || some > 0 { sum + some } else { 0 }
            }
        }
    }

    /// A list that contains all matching people, if an index provides one; none if everybody has to be checked.
    pub fn candidates(&self, people: &People) -> Option<Vec<PersonKey>> {
        match self {
            Matcher::Fields(fields, ValueTest::Exact(texts)) => match fields.as_slice() {
                [Field::Id] => Some(texts.iter().filter_map(|id| people.by_id(id)).collect()),
                [Field::Email] => Some(texts.iter().filter_map(|email| people.by_email(email)).collect()),
                _ => None,
            },
            Matcher::Combined { all, .. } => all.iter().find_map(|matcher| matcher.candidates(people)),
            _ => None,
        }
    }

    /// Whether any criterion uses a field.
    pub fn uses(&self, field: Field) -> bool {
        match self {
            Matcher::Everybody => false,
            Matcher::Fields(fields, _) | Matcher::Present(fields) => fields.contains(&field),
            Matcher::Combined { all, any, none } => {
                all.iter().chain(any).chain(none).any(|matcher| matcher.uses(field))
            }
        }
    }
}

/// Score of a value that equals one of the texts.
const BEST: u32 = 3;

impl ValueTest {
    fn score(&self, field_type: FieldType, value: &str) -> u32 {
        let value = value.to_lowercase();
        let equals = |texts: &[String]| texts.contains(&value);
        let score = |matches: bool, texts: &[String]| match (matches, equals(texts)) {
            (false, _) => 0,
            (true, true) => BEST,
            (true, false) => 1,
        };
        match self {
            ValueTest::Exact(texts) => {
                if equals(texts) {
                    BEST
                } else {
                    0
                }
            }
            ValueTest::StartsWith(texts) => {
                if texts.iter().any(|one| value.starts_with(one.as_str())) {
                    return if equals(texts) { BEST } else { 2 };
                }
                u32::from(texts.iter().any(|one| words(&value).any(|word| word.starts_with(one.as_str()))))
            }
            ValueTest::Contains(texts) => score(texts.iter().any(|one| value.contains(one.as_str())), texts),
            ValueTest::Word(texts) => {
                let matches = texts.iter().any(|one| *one == value || words(&value).any(|word| word == one));
                score(matches, texts)
            }
            ValueTest::Pattern(pattern) => u32::from(pattern.is_match(&value)),
            ValueTest::Range { low, high } => {
                let above = low.as_ref().is_none_or(|bound| bound.admits(field_type, &value, Ordering::Greater));
                let below = high.as_ref().is_none_or(|bound| bound.admits(field_type, &value, Ordering::Less));
                u32::from(above && below)
            }
        }
    }
}

impl Bound {
    /// Whether a value lies on a side of the bound.
    fn admits(&self, field_type: FieldType, value: &str, side: Ordering) -> bool {
        let found = match field_type {
            FieldType::Text => Some(value.cmp(self.text.as_str())),
            FieldType::Number => match (value.parse::<f64>(), self.text.parse::<f64>()) {
                (Ok(value), Ok(end)) => value.partial_cmp(&end),
                _ => None,
            },
            FieldType::Date => match (date(&value.to_uppercase()), date(&self.text.to_uppercase())) {
                (Some(value), Some(end)) => Some(value.cmp(&end)),
                _ => None,
            },
        };
        found.is_some_and(|found| found == side || (self.included && found == Ordering::Equal))
    }
}

/// The words of a text: sequences of letters and digits.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}
