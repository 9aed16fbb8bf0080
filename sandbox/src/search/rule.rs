//! Compiled criteria, and how they match a person.

use std::cmp::Ordering;

use regex::Regex;

use super::fields::{Field, Order, date};
use crate::state::{Organization, People, Person, PersonKey};

/// A compiled criterion. Matching gives a score; 0 is no match.
#[derive(Clone, Debug)]
pub enum Rule {
    /// Everybody.
    Everybody,
    /// Some field fits the test.
    Some(Vec<Field>, Test),
    /// All these fields have a value.
    Present(Vec<Field>),
    /// All of the first fit, one of the second if there are any, none of the third.
    Combined { all: Vec<Rule>, any: Vec<Rule>, none: Vec<Rule> },
}

/// What a value is compared with; texts are in lower case.
#[derive(Clone, Debug)]
pub enum Test {
    /// Equals one of these.
    Exact(Vec<String>),
    /// The value or a word of it starts with one of these.
    StartsWith(Vec<String>),
    /// Contains one of these.
    Contains(Vec<String>),
    /// One of these is a word of the value, or all of it.
    Word(Vec<String>),
    /// Matches as a whole.
    Pattern(Regex),
    /// Lies between two ends.
    Range { low: Option<End>, high: Option<End> },
}

/// One end of a range.
#[derive(Clone, Debug)]
pub struct End {
    /// As it was given, in lower case; dates in ISO 8601.
    pub text: String,
    /// Whether the end itself belongs to the range.
    pub included: bool,
}

impl Rule {
    /// How well a person fits; 0 is not at all.
    pub fn score(&self, organization: &Organization, person: &Person) -> u32 {
        match self {
            Rule::Everybody => 1,
            Rule::Present(fields) => {
                let present = |field: &Field| field.visit(organization, person, &mut |value| !value.is_empty());
                u32::from(fields.iter().all(present))
            }
            Rule::Some(fields, test) => {
                let mut best = 0;
                for field in fields {
                    field.visit(organization, person, &mut |value| {
                        best = best.max(test.score(field.order(), value));
                        best == BEST
                    });
                }
                best
            }
            Rule::Combined { all, any, none } => {
                if none.iter().any(|rule| rule.score(organization, person) > 0) {
                    return 0;
                }
                let mut sum = 1;
                for rule in all {
                    match rule.score(organization, person) {
                        0 => return 0,
                        score => sum += score,
                    }
                }
                let some: u32 = any.iter().map(|rule| rule.score(organization, person)).sum();
                if any.is_empty() || some > 0 { sum + some } else { 0 }
            }
        }
    }

    /// People among whom all are that fit, where an index tells; none where everybody has to be looked at.
    pub fn candidates(&self, people: &People) -> Option<Vec<PersonKey>> {
        match self {
            Rule::Some(fields, Test::Exact(wanted)) => match fields.as_slice() {
                [Field::Id] => Some(wanted.iter().filter_map(|id| people.by_id(id)).collect()),
                [Field::Email] => Some(wanted.iter().filter_map(|email| people.by_email(email)).collect()),
                _ => None,
            },
            Rule::Combined { all, .. } => all.iter().find_map(|rule| rule.candidates(people)),
            _ => None,
        }
    }

    /// Whether a field is named anywhere.
    pub fn names(&self, field: Field) -> bool {
        match self {
            Rule::Everybody => false,
            Rule::Some(fields, _) | Rule::Present(fields) => fields.contains(&field),
            Rule::Combined { all, any, none } => all.iter().chain(any).chain(none).any(|rule| rule.names(field)),
        }
    }
}

/// Score of a value that equals what is looked for.
const BEST: u32 = 3;

impl Test {
    fn score(&self, order: Order, value: &str) -> u32 {
        let value = value.to_lowercase();
        let whole = |wanted: &[String]| wanted.contains(&value);
        let graded = |fits: bool, wanted: &[String]| match (fits, whole(wanted)) {
            (false, _) => 0,
            (true, true) => BEST,
            (true, false) => 1,
        };
        match self {
            Test::Exact(wanted) => {
                if whole(wanted) {
                    BEST
                } else {
                    0
                }
            }
            Test::StartsWith(wanted) => {
                if wanted.iter().any(|one| value.starts_with(one.as_str())) {
                    return if whole(wanted) { BEST } else { 2 };
                }
                u32::from(wanted.iter().any(|one| words(&value).any(|word| word.starts_with(one.as_str()))))
            }
            Test::Contains(wanted) => graded(wanted.iter().any(|one| value.contains(one.as_str())), wanted),
            Test::Word(wanted) => {
                let fits = wanted.iter().any(|one| *one == value || words(&value).any(|word| word == one));
                graded(fits, wanted)
            }
            Test::Pattern(pattern) => u32::from(pattern.is_match(&value)),
            Test::Range { low, high } => {
                let above = low.as_ref().is_none_or(|end| end.admits(order, &value, Ordering::Greater));
                let below = high.as_ref().is_none_or(|end| end.admits(order, &value, Ordering::Less));
                u32::from(above && below)
            }
        }
    }
}

impl End {
    /// Whether a value lies on the given side of this end.
    fn admits(&self, order: Order, value: &str, side: Ordering) -> bool {
        let found = match order {
            Order::Text => Some(value.cmp(self.text.as_str())),
            Order::Number => match (value.parse::<f64>(), self.text.parse::<f64>()) {
                (Ok(value), Ok(end)) => value.partial_cmp(&end),
                _ => None,
            },
            Order::Date => match (date(&value.to_uppercase()), date(&self.text.to_uppercase())) {
                (Some(value), Some(end)) => Some(value.cmp(&end)),
                _ => None,
            },
        };
        found.is_some_and(|found| found == side || (self.included && found == Ordering::Equal))
    }
}

/// Words of a text: letters and digits belong together.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}
