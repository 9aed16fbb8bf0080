//! Prose as doc comments that rustdoc, TypeScript and the eye can read.

use proc_macro2::TokenStream;
use quote::quote;

use crate::place::{Place, SpecError};

/// Width of a doc comment without its indentation and marker, so that lines end where those of the code do.
const WIDTH: usize = 116;

/// Refuses prose that would break out of a doc comment.
pub fn check(text: &str, place: &Place) -> Result<(), SpecError> {
    if text.contains("*/") {
        return place.fail("`*/` would end the comment in the TypeScript declarations");
    }
    if text.matches('`').count() % 2 == 1 {
        return place.fail("a backquote has no partner");
    }
    if text.lines().any(|line| pieces(line).next().is_some_and(is_marker)) {
        return place.fail("lists and headings are not supported in prose");
    }
    if pieces(text).any(|word| word.starts_with('@') || word.contains("{@")) {
        return place.fail("a word that starts with `@` reads as a tag; put it between backquotes");
    }
    Ok(())
}

/// Doc attributes for paragraphs of prose, for the lines of which `indent` columns are already taken.
pub fn attributes(paragraphs: &[String], indent: usize) -> TokenStream {
    let lines = lines(paragraphs, indent);
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote! { #(#[doc = #lines])* }
}

/// A JSDoc comment, with the same indentation before each of its lines.
pub fn jsdoc(paragraphs: &[String], indent: usize) -> String {
    let margin = " ".repeat(indent);
    let lines = lines(paragraphs, indent);
    if let [line] = &lines[..] {
        return format!("{margin}/** {line} */\n");
    }
    let mut comment = format!("{margin}/**\n");
    for line in lines {
        comment.push_str(format!("{margin} * {line}").trim_end());
        comment.push('\n');
    }
    comment.push_str(&margin);
    comment.push_str(" */\n");
    comment
}

/// Paragraphs as wrapped lines with blank ones between, markup characters escaped.
fn lines(paragraphs: &[String], indent: usize) -> Vec<String> {
    let width = WIDTH - indent;
    let mut lines: Vec<String> = Vec::new();
    for text in paragraphs.iter().flat_map(|paragraph| unwrapped(paragraph)) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        wrap(&text, width, &mut lines);
    }
    lines
}

/// The paragraphs of a text, each in one line.
fn unwrapped(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines().map(str::trim) {
        let last = paragraphs.last_mut().filter(|last| !last.is_empty());
        match last {
            Some(_) if line.is_empty() => paragraphs.push(String::new()),
            Some(last) => {
                last.push(' ');
                last.push_str(line);
            }
            None => {
                paragraphs.pop();
                paragraphs.push(line.to_owned());
            }
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

fn wrap(text: &str, width: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    for word in pieces(text) {
        let word = escape(word);
        let fits = line.chars().count() + 1 + word.chars().count() <= width;
        if line.is_empty() {
            line = word;
        } else if fits || is_marker(&word) {
            line.push(' ');
            line.push_str(&word);
        } else {
            lines.push(std::mem::replace(&mut line, word));
        }
    }
    lines.push(line);
}

/// Would this word start a list, a heading or a quote at the start of a line?
fn is_marker(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    matches!(word, "-" | "*" | "+" | ">" | "=" | "|")
        || word.starts_with('#')
        || (number.len() < word.len() && number.chars().all(|c| c.is_ascii_digit()))
}

/// The words of a text; what stands between backquotes stays in one piece.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut in_code = false;
    text.split(move |c: char| {
        if c == '`' {
            in_code = !in_code;
        }
        c.is_whitespace() && !in_code
    })
    .filter(|word| !word.is_empty())
}

/// Escapes what Markdown would take for a link or HTML, and makes links of bare URLs.
fn escape(word: &str) -> String {
    let mut escaped = String::new();
    let mut in_code = false;
    if let Some(start) = word.find("https://").or_else(|| word.find("http://"))
        && !word[..start].contains('`')
    {
        let url = word[start..].trim_end_matches(['.', ',', ';', ':', ')', '!', '?']);
        let end = start + url.len();
        return format!("{}<{url}>{}", escape(&word[..start]), escape(&word[end..]));
    }
    let mut previous = None;
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '`' {
            in_code = !in_code;
        }
        // An underscore inside a word is no markup.
        let inside = previous.is_some_and(char::is_alphanumeric) && chars.peek().is_some_and(|c| c.is_alphanumeric());
        let markup = matches!(c, '<' | '>' | '[' | ']' | '*' | '\\') || (c == '_' && !inside);
        if !in_code && markup {
            escaped.push('\\');
        }
        escaped.push(c);
        previous = Some(c);
    }
    escaped
}

/// Prose in one line, for where only a string fits.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}
