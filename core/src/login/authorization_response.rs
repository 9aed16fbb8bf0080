//! The answer of the login page in an address: a code in the query, a token in the fragment (RFC 6749, sections 4.1.2 and 4.2.2).

use super::Grant;

/// A field of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Field {
    #[default]
    Missing,
    /// There, but empty, or not UTF-8 in percent-encoding.
    Unreadable,
    Text(String),
}

impl Field {
    pub fn text(&self) -> Option<&str> {
        match self {
            Field::Text(text) => Some(text),
            _ => None,
        }
    }

    fn is_there(&self) -> bool {
        *self != Field::Missing
    }
}

/// What an address holds of an answer. A code is looked for when a code was asked for, a token when a token was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuthorizationResponse {
    pub state: Field,
    pub error: Field,
    pub error_description: Field,
    pub code: Field,
    pub access_token: Field,
    pub expires_in: Field,
    pub token_type: Field,
}

impl AuthorizationResponse {
    /// Whether there is an answer at all: a lone state or lifetime is the application's own.
    pub fn is_answer(&self) -> bool {
        self.error.is_there() || self.code.is_there() || self.access_token.is_there()
    }

    /// Whether this answers the login that has sent `state`.
    pub fn answers(&self, state: &str) -> bool {
        self.is_answer() && self.state.text() == Some(state)
    }
}

/// Takes an answer out of `address`; gives it, and the address without it, where all else stays as it was written. `state` is that of
/// the login that waits, if one does.
///
/// A router that keeps its routes in the fragment rewrites `#access_token=…` to `#/access_token=…` before the application signs in. What
/// stands there is taken only if it has the very state, since otherwise it is a route.
pub fn parse(grant: Grant, address: &str, state: Option<&str>) -> (AuthorizationResponse, String) {
    let (before, mark, section, after) = split_address(grant, address);
    let join = |prefix: &str, fields: &[&str]| {
        let is_empty = prefix.is_empty() && fields.is_empty();
        [before, if is_empty { "" } else { mark }, prefix, &fields.join("&"), after].concat()
    };
    let routed = section.trim_start_matches(['!', '/', '?']);
    if grant == Grant::Implicit
        && let Some(prefix) = section.strip_suffix(routed).filter(|prefix| !prefix.is_empty())
    {
        let (response, rest) = take_fields(grant, routed);
        if state.is_some_and(|state| response.answers(state)) {
            return (response, join(prefix, &rest));
        }
    }
    let (response, rest) = take_fields(grant, section);
    let address = join("", &rest);
    (response, address)
}

/// What stands before the query or the fragment, its mark, the section itself, and what follows.
fn split_address(grant: Grant, address: &str) -> (&str, &str, &str, &str) {
    let (page, fragment) = match address.find('#') {
        Some(at) => address.split_at(at),
        None => (address, ""),
    };
    if grant == Grant::Pkce {
        match page.split_once('?') {
            Some((before, query)) => (before, "?", query, fragment),
            None => (page, "", "", fragment),
        }
    } else {
        match fragment.strip_prefix('#') {
            Some(section) => (page, "#", section, ""),
            None => (page, "", "", ""),
        }
    }
}

/// Takes the fields of an answer from the end, where the login page has written them: an earlier field of the same name is the
/// application's. Gives the answer and the other fields.
fn take_fields(grant: Grant, section: &str) -> (AuthorizationResponse, Vec<&str>) {
    let mut rest: Vec<&str> = section.split('&').collect();
    let mut take = |name: &str| {
        let is_named =
            |field: &&str| field.strip_prefix(name).is_some_and(|after| after.is_empty() || after.starts_with('='));
        let Some(at) = rest.iter().rposition(is_named) else { return Field::Missing };
        let value = rest.remove(at).get(name.len() + 1..).unwrap_or_default();
        // A plus is a space in prose only: no token and no code has a space, and some servers do not encode the plus of theirs.
        let spaced = if name == "error_description" { value.replace('+', " ") } else { value.to_owned() };
        match percent_decode(&spaced) {
            Some(text) if !text.is_empty() && !text.contains('\0') => Field::Text(text),
            _ => Field::Unreadable,
        }
    };
    let mut response = AuthorizationResponse {
        state: take("state"),
        error: take("error"),
        error_description: take("error_description"),
        ..Default::default()
    };
    take("error_uri");
    if grant == Grant::Pkce {
        response.code = take("code");
    } else {
        response.access_token = take("access_token");
        response.expires_in = take("expires_in");
        response.token_type = take("token_type");
    }
    (response, rest)
}

/// Decodes percent-encoding; `None` where it is not whole, or not UTF-8.
fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' { hex_digit(rest.next()?)? << 4 | hex_digit(rest.next()?)? } else { byte });
    }
    String::from_utf8(bytes).ok()
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
#[path = "authorization_response_tests.rs"]
mod tests;
