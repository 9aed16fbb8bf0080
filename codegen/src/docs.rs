//! Turns prose into doc comments for rustdoc and TypeScript.

use proc_macro2::TokenStream;
use quote::quote;

/// Width of the text of a doc comment: the 120 columns of rustfmt without the marker.
const WIDTH: usize = 116;

/// Refuses prose that would break a doc comment. The error is the message.
pub fn check(text: &str) -> Result<(), &'static str> {
    if text.contains("*/") {
        return Err("`*/` would end the comment in the TypeScript declarations");
    }
    if text.matches('`').count() % 2 == 1 {
        return Err("a backquote has no closing backquote");
    }
    if text.lines().any(|line| words(line).next().is_some_and(starts_block)) {
        return Err("lists and headings are not supported in prose");
    }
    if words(text).any(|word| word.starts_with('@') || word.contains("{@")) {
        return Err("a word that starts with `@` would be read as a tag; put it in backquotes");
    }
    Ok(())
}

/// Doc attributes for paragraphs of prose on an item that is indented by `indent` columns.
pub fn attributes(paragraphs: &[String], indent: usize) -> TokenStream {
    let lines = lines(paragraphs, indent);
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote! { #(#[doc = #lines])* }
}

/// Doc attributes for an example in TypeScript.
pub fn example(code: &str) -> TokenStream {
    let lines = ["@example", "```ts"].into_iter().chain(code.lines()).chain(["```"]);
    let lines = lines.map(|line| format!(" {line}"));
    quote! { #[doc = ""] #(#[doc = #lines])* }
}

/// A JSDoc comment that is indented by `indent` columns.
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

/// Escapes and wraps paragraphs, and puts a blank line between them.
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

/// The paragraphs of a text, each on one line.
fn unwrapped(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let paragraphs = lines.split(|line| line.is_empty()).filter(|paragraph| !paragraph.is_empty());
    paragraphs.map(|paragraph| paragraph.join(" ")).collect()
}

/// Wraps a paragraph. A line never starts with a word that would start a block.
fn wrap(text: &str, width: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    for word in words(text) {
        let word = escape(word);
        let fits = line.chars().count() + 1 + word.chars().count() <= width;
        if line.is_empty() {
            line = word;
        } else if fits || starts_block(&word) {
            line.push(' ');
            line.push_str(&word);
        } else {
            lines.push(std::mem::replace(&mut line, word));
        }
    }
    lines.push(line);
}

/// Whether this word would start a list, heading, quote or table at the start of a line.
fn starts_block(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    matches!(word, "-" | "*" | "+" | ">" | "=" | "|")
        || word.starts_with('#')
        || (number.len() < word.len() && number.chars().all(|c| c.is_ascii_digit()))
}

/// The words of a text. A code span in backquotes is one word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut in_code = false;
    text.split(move |c: char| {
        if c == '`' {
            in_code = !in_code;
        }
        c.is_whitespace() && !in_code
    })
    .filter(|word| !word.is_empty())
}

/// Escapes characters that Markdown would read as markup, and turns bare URLs into links.
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
        // Markdown reads an underscore inside a word as plain text.
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

/// Prose on one line, for attributes that take a string.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}
