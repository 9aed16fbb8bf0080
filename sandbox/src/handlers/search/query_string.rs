//! The query language of the search: words, "phrases", `field:value`, wildcards, AND, OR, NOT, + and -, parentheses.

use regex::RegexBuilder;

use super::fields::Field;
use super::matcher::{Matcher, ValueTest};

/// Maximum depth of nested parentheses.
const MAX_DEPTH: usize = 20;

#[derive(Clone, Debug, PartialEq)]
enum Token {
    And,
    Or,
    Not,
    Open,
    Close,
    Term { field: Option<String>, text: String, phrase: bool },
}

/// Compiles a query. Terms without a field search in `fields`. The error says what is wrong.
pub fn compile(text: &str, fields: &[Field]) -> Result<Matcher, String> {
    let tokens = tokens(text)?;
    let mut parser = Parser { tokens: &tokens, at: 0, fields };
    let matcher = parser.alternatives(0)?;
    match parser.peek() {
        None => Ok(matcher),
        Some(_) => Err("has a closing parenthesis too many".to_owned()),
    }
}

fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(letter) = rest.chars().next() {
        let (token, after) = match letter {
            '(' => (Token::Open, &rest[1..]),
            ')' => (Token::Close, &rest[1..]),
            '-' | '!' => (Token::Not, &rest[1..]),
            // A required word has the same meaning as a word after AND.
            '+' => (Token::And, &rest[1..]),
            _ => term(rest)?,
        };
        tokens.push(token);
        rest = after.trim_start();
    }
    Ok(tokens)
}

/// Parses a word or a phrase, with or without `field:`.
fn term(text: &str) -> Result<(Token, &str), String> {
    if let Some(rest) = text.strip_prefix('"') {
        let (phrase, after) = rest.split_once('"').ok_or("has a quotation mark that is not closed")?;
        return Ok((Token::Term { field: None, text: phrase.to_lowercase(), phrase: true }, after));
    }
    let end = text.find(|c: char| c.is_whitespace() || "()\":".contains(c)).unwrap_or(text.len());
    let (word, after) = text.split_at(end);
    if let Some(value) = after.strip_prefix(':') {
        if word.is_empty() || value.is_empty() || value.starts_with(|c: char| c.is_whitespace() || "():".contains(c)) {
            return Err("has a colon without a field before it and a value after it".to_owned());
        }
        return match term(value)? {
            (Token::Term { field: None, text, phrase }, after) => {
                Ok((Token::Term { field: Some(word.to_owned()), text, phrase }, after))
            }
            _ => Err(format!("has no value for {word}")),
        };
    }
    let token = match word {
        "AND" | "&&" => Token::And,
        "OR" | "||" => Token::Or,
        "NOT" => Token::Not,
        _ => Token::Term { field: None, text: word.to_lowercase(), phrase: false },
    };
    Ok((token, after))
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    fields: &'a [Field],
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    /// Parses terms without an operator, or with OR, between them: alternatives.
    fn alternatives(&mut self, depth: usize) -> Result<Matcher, String> {
        if depth > MAX_DEPTH {
            return Err("has too many parentheses inside each other".to_owned());
        }
        let (mut any, mut none) = (Vec::new(), Vec::new());
        loop {
            match self.peek() {
                None | Some(Token::Close) => break,
                Some(Token::Or) => self.at += 1,
                // NOT without AND excludes from all alternatives.
                Some(Token::Not) => {
                    self.at += 1;
                    none.push(self.operand(depth)?);
                }
                _ => any.push(self.conjunction(depth)?),
            }
        }
        if any.is_empty() && none.is_empty() {
            return Err("has nothing to look for".to_owned());
        }
        Ok(Matcher::Combined { all: Vec::new(), any, none })
    }

    /// Parses terms with AND between them.
    fn conjunction(&mut self, depth: usize) -> Result<Matcher, String> {
        let (mut all, mut none) = (Vec::new(), Vec::new());
        if self.peek() == Some(&Token::And) {
            self.at += 1;
        }
        all.push(self.operand(depth)?);
        loop {
            match self.peek() {
                Some(Token::And) => {
                    self.at += 1;
                    if self.peek() == Some(&Token::Not) {
                        self.at += 1;
                        none.push(self.operand(depth)?);
                    } else {
                        all.push(self.operand(depth)?);
                    }
                }
                _ => return Ok(Matcher::Combined { all, any: Vec::new(), none }),
            }
        }
    }

    /// Parses a term, or a query in parentheses.
    fn operand(&mut self, depth: usize) -> Result<Matcher, String> {
        let token = self.peek().cloned();
        self.at += 1;
        match token {
            Some(Token::Open) => {
                let matcher = self.alternatives(depth + 1)?;
                if self.peek() != Some(&Token::Close) {
                    return Err("has a parenthesis that is not closed".to_owned());
                }
                self.at += 1;
                Ok(matcher)
            }
            Some(Token::Term { field, text, phrase }) => {
                let fields = match field {
                    Some(name) => vec![
                        Field::parse(&name)
                            .ok_or_else(|| format!("names the field {name}, which cannot be searched"))?,
                    ],
                    None => self.fields.to_vec(),
                };
                Ok(Matcher::Fields(fields, test(&text, phrase)?))
            }
            _ => Err("has an operator without a term after it".to_owned()),
        }
    }
}

/// The test for a word or phrase.
fn test(text: &str, phrase: bool) -> Result<ValueTest, String> {
    if phrase {
        return Ok(ValueTest::Contains(vec![text.to_owned()]));
    }
    if !text.contains(['*', '?']) {
        return Ok(ValueTest::Word(vec![text.to_owned()]));
    }
    // A wildcard matches characters of one word.
    let source: String = text
        .chars()
        .map(|letter| match letter {
            '*' => "[^\\s]*".to_owned(),
            '?' => "[^\\s]".to_owned(),
            other => regex::escape(&other.to_string()),
        })
        .collect();
    RegexBuilder::new(&format!("(?:^|[^\\p{{L}}\\p{{N}}]){source}(?:$|[^\\p{{L}}\\p{{N}}])"))
        .case_insensitive(true)
        .size_limit(1 << 20)
        .build()
        .map(ValueTest::Pattern)
        .map_err(|_| "has a wildcard term that is too long".to_owned())
}
