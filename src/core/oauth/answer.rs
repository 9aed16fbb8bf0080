//! What the login host has answered, and what a login does next.

use super::expiry::{is_alive, is_lifetime};
use super::{Grant, SEPARATOR, cut, say};
use crate::core::token;

/// What a login page adds to the address. Everything else is the application's and stays.
const NAMES: [&str; 8] =
    ["state", "error", "error_description", "error_uri", "code", "access_token", "expires_in", "token_type"];

const STATE: usize = 0;
const ERROR: usize = 1;
const DESCRIPTION: usize = 2;
const CODE: usize = 4;
const TOKEN: usize = 5;
const EXPIRES: usize = 6;
const TYPE: usize = 7;

/// What a login does next, after `[address, state, verifier, stored token, verify]`: the answer in the address comes first,
/// then a token that lives, then the login page. State and verifier are those of the login under way. Says
///
/// - `use`, the address without the answer, token, type, seconds: take the token of the answer;
/// - `exchange`, the address without the answer, code, verifier;
/// - `fail`, the address without the answer, code of the error, message, and for a state of another login that state;
/// - `keep`: take the stored token; `verify`: ask the API whether it lives;
/// - `leave`: off to the login page.
pub fn next(grant: Grant, [url, state, verifier, stored, verify]: [&str; 5], now: f64, ends: f64) -> String {
    if let Some((values, rest)) = find(grant, url) {
        let value = |at: usize| values[at].as_deref().unwrap_or_default();
        let answered = value(STATE);
        return if answered.is_empty() || answered != state {
            let message = "the answer in the address belongs to no login that this page has begun; sign in again";
            say(&["fail", &rest, "state_mismatch", message, answered])
        } else if values[ERROR].is_some() {
            refused(&rest, value(ERROR), value(DESCRIPTION))
        } else if grant != Grant::Implicit && !value(CODE).is_empty() {
            say(&["exchange", &rest, value(CODE), verifier])
        } else if grant == Grant::Implicit && values[EXPIRES].as_deref() != Some("") {
            accept(&rest, value(TOKEN), value(TYPE), value(EXPIRES))
        } else {
            unusable(&rest)
        };
    }
    let alive = is_alive(ends, now) && token::problem(stored).is_none();
    say(&[match (alive, verify) {
        (true, "") => "keep",
        (true, _) => "verify",
        (false, _) => "leave",
    }])
}

/// Takes the token of an answer, if it can be used; no seconds stand for a life of unknown length. Says `use` or `fail`
/// as `next` does.
pub fn accept(rest: &str, token: &str, kind: &str, seconds: &str) -> String {
    if token::problem(token).is_some() || !seconds.is_empty() && !is_lifetime(seconds) {
        return unusable(rest);
    }
    say(&["use", rest, token, kind, seconds])
}

/// The error that the host gives as `error` and `error_description`.
pub fn refused(rest: &str, code: &str, description: &str) -> String {
    if code.is_empty() {
        return unusable(rest);
    }
    let silent = description.is_empty();
    say(&["fail", rest, code, if silent { "the login host has refused, without a reason" } else { description }])
}

/// Says nothing of the content, which may be a token.
fn unusable(rest: &str) -> String {
    say(&["fail", rest, "invalid_answer", "the login host gave an answer that cannot be used"])
}

/// Finds the answer to a login in an address: a token in the fragment, a code in the query. Gives its values by the
/// places of `NAMES`, where garbage is an empty text, and the address without it.
fn find(grant: Grant, url: &str) -> Option<([Option<String>; NAMES.len()], String)> {
    let (before, fragment) = cut(url, b'#');
    let (base, query) = cut(before, b'?');
    let (key, mark, start, section, end) = match grant {
        Grant::Implicit => (TOKEN, "#", before, fragment?, ""),
        _ => (CODE, "?", base, query?, &url[before.len()..]),
    };
    let mut values = [const { None }; NAMES.len()];
    let mut kept = String::new();
    let mut left = Some(section);
    // From the end, where the login page has written: an earlier parameter of the same name is the application's.
    while let Some(fields) = left {
        let field = match fields.bytes().rposition(|byte| byte == b'&') {
            Some(at) => {
                left = Some(&fields[..at]);
                &fields[at + 1..]
            }
            None => {
                left = None;
                fields
            }
        };
        let (name, value) = cut(field, b'=');
        match NAMES.iter().position(|known| *known == name) {
            // No token stands in a query and no code in a fragment: there such a name is the application's.
            Some(at) if values[at].is_none() && (at < CODE || (at == CODE) == (key == CODE)) => {
                values[at] = Some(decode(value.unwrap_or_default(), at == DESCRIPTION));
            }
            _ => kept = ["&", field, &kept].concat(),
        }
    }
    if values[key].is_none() && values[ERROR].is_none() {
        return None;
    }
    let mark = if kept.is_empty() { "" } else { mark };
    Some((values, [start, mark, kept.get(1..).unwrap_or_default(), end].concat()))
}

/// Decodes once; gives nothing for what is no percent-encoded UTF-8 or has a NUL. A plus stands for a space in prose only: no token
/// or code has a space, and some servers do not encode the plus of theirs.
fn decode(text: &str, prose: bool) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => match (hex(rest.next()), hex(rest.next())) {
                (Some(high), Some(low)) => (high << 4 | low) as u8,
                _ => return String::new(),
            },
            b'+' if prose => b' ',
            other => other,
        });
    }
    if bytes.contains(&SEPARATOR) {
        return String::new();
    }
    String::from_utf8(bytes).unwrap_or_default()
}

fn hex(digit: Option<u8>) -> Option<u32> {
    char::from(digit?).to_digit(16)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::core::encode::push_encoded;
    use proptest::prelude::*;

    const PENDING: &str = "c3RhdGUtc3RhdGUtc3RhdGUtc3RhdGUtc3RhdGUtc3Q";

    fn judge(grant: Grant, url: &str) -> Vec<String> {
        let url = url.replace("STATE", PENDING);
        fields(&next(grant, [&url, PENDING, "verifier", "stored", ""], 0.0, 1.0))
    }

    fn fields(said: &str) -> Vec<String> {
        said.strip_suffix('\0').unwrap().split('\0').map(str::to_owned).collect()
    }

    fn rest(grant: Grant, url: &str) -> Option<String> {
        find(grant, url).map(|(_, rest)| rest)
    }

    #[test]
    fn a_token_in_the_fragment() {
        let url = "https://a/b?c=d#access_token=x%2By%2F%3D+z&expires_in=60&token_type=bearer&state=STATE";
        assert_eq!(judge(Grant::Implicit, url), ["use", "https://a/b?c=d", "x+y/=+z", "bearer", "60"]);
        // What has been encoded twice is decoded once.
        let url = "https://a/#access_token=x%252By&state=STATE";
        assert_eq!(judge(Grant::Implicit, url), ["use", "https://a/", "x%2By", "", ""]);
    }

    #[test]
    fn a_code_in_the_query() {
        let url = "https://a/b?code=x%2By+z&state=STATE#/route?code=1";
        assert_eq!(judge(Grant::Pkce, url), ["exchange", "https://a/b#/route?code=1", "x+y+z", "verifier"]);
    }

    #[test]
    fn in_this_order() {
        let step = |url, stored, verify, now| fields(&next(Grant::Pkce, [url, PENDING, "", stored, verify], now, 10.0));
        // Nobody's answer is an error even where a token lives.
        assert_eq!(step("https://a/?code=1", "live", "", 0.0)[2], "state_mismatch");
        assert_eq!(step("https://a/", "live", "", 9.9), ["keep"]);
        assert_eq!(step("", "live", "1", 0.0), ["verify"]);
        assert_eq!(step("", "live", "1", 10.0), ["leave"]);
        assert_eq!(step("", "bad token", "", 0.0), ["leave"]);
        assert_eq!(step("", "", "", 0.0), ["leave"]);
        assert_eq!(fields(&next(Grant::Pkce, ["", "", "", "live", ""], 0.0, f64::NAN)), ["leave"]);
    }

    #[test]
    fn only_the_parameters_of_the_login_go() {
        for (grant, url, expected) in [
            (Grant::Pkce, "https://a/?x=%41&code=1&y&state=2&z=&#f", "https://a/?x=%41&y&z=&#f"),
            (Grant::Pkce, "https://a/?state=open&code=mine&code=1&state=2", "https://a/?state=open&code=mine"),
            (Grant::Pkce, "https://a/?access_token=own&code=1", "https://a/?access_token=own"),
            (Grant::Pkce, "https://a?error=e&error_description=d&error_uri=u", "https://a"),
            (Grant::Implicit, "https://a/?code=own#code=own&access_token=1&x", "https://a/?code=own#code=own&x"),
            (Grant::Implicit, "https://a/?code=own#error=1", "https://a/?code=own"),
            (Grant::Implicit, "#access_token", ""),
        ] {
            assert_eq!(rest(grant, url).as_deref(), Some(expected), "{url}");
        }
        for (grant, url) in [
            (Grant::Pkce, "https://a/?state=open&expires_in=1"),
            (Grant::Pkce, "https://a/#code=1&state=2"),
            (Grant::Pkce, "https://a/?codes=1"),
            (Grant::Implicit, "https://a/?access_token=1&state=2"),
            (Grant::Implicit, "https://a/#/access_token"),
            (Grant::Implicit, "https://a/#"),
            (Grant::Implicit, ""),
        ] {
            assert_eq!(rest(grant, url), None, "{url}");
        }
    }

    #[test]
    fn the_state_is_compared_whatever_the_answer_is() {
        for url in [
            "https://a/#access_token=x",
            "https://a/#access_token=x&state=",
            "https://a/#access_token=x&state=other",
            "https://a/#access_token=x&state=STATEx",
            "https://a/#access_token=x&state=STATE&state=other",
            "https://a/#error=access_denied",
        ] {
            assert_eq!(judge(Grant::Implicit, url)[2], "state_mismatch", "{url}");
        }
        let unasked = next(Grant::Pkce, ["https://a/?code=1&state=", "", "", "", ""], 0.0, 0.0);
        assert_eq!(fields(&unasked)[2], "state_mismatch");
    }

    #[test]
    fn errors_of_the_server_arrive_as_they_are() {
        let url = "https://a/?error=access_denied&error_description=Not+allowed%2C%20100%25&state=STATE";
        assert_eq!(judge(Grant::Pkce, url), ["fail", "https://a/", "access_denied", "Not allowed, 100%"]);
        assert_eq!(judge(Grant::Implicit, "https://a/#error=server_error&state=STATE")[2], "server_error");
        assert_eq!(judge(Grant::Pkce, "https://a/?error=&state=STATE")[2], "invalid_answer");
    }

    #[test]
    fn answers_that_cannot_be_used() {
        for fields in [
            "access_token=&expires_in=1",
            "access_token=%zz",
            "access_token=%f",
            "access_token=%ff",
            "access_token=sec%00ret",
            "access_token=se%20cret",
            "access_token=se%0d%0acret",
            "access_token=secret&expires_in=soon",
            "access_token=secret&expires_in=-1",
            "access_token=secret&expires_in=",
            "access_token=secret&expires_in=%ff",
        ] {
            let said = judge(Grant::Implicit, &format!("https://a/#{fields}&state=STATE"));
            assert_eq!(said[..3], ["fail", "https://a/", "invalid_answer"], "{fields}");
            assert!(!said[3].contains("cret"));
        }
        for code in ["code=", "code", "code=%"] {
            assert_eq!(judge(Grant::Pkce, &format!("https://a/?{code}&state=STATE"))[2], "invalid_answer");
        }
    }

    proptest! {
        #[test]
        fn any_value_of_a_server_arrives(token in "[!-~]{1,60}", kind in "[^\\x00\\n]{1,20}", seconds in 0u32.., code in "[^\\x00\\n]{1,20}", text in "[^\\x00\\n]{1,40}") {
            prop_assume!(token::problem(&token).is_none());
            let encoded = |text: &str| {
                let mut out = String::new();
                push_encoded(&mut out, text);
                out
            };
            let url = format!("https://a/?b#access_token={}&token_type={}&expires_in={seconds}&state=STATE", encoded(&token), encoded(&kind));
            prop_assert_eq!(judge(Grant::Implicit, &url), ["use", "https://a/?b", &token, &kind, &seconds.to_string()]);
            let url = format!("https://a/?code={}&state=STATE", encoded(&code));
            prop_assert_eq!(judge(Grant::Pkce, &url), ["exchange", "https://a/", &code, "verifier"]);
            let url = format!("https://a/?error={}&error_description={}&state=STATE", encoded(&code), encoded(&text));
            prop_assert_eq!(judge(Grant::Pkce, &url), ["fail", "https://a/", &code, &text]);
        }

        #[test]
        fn any_garbage_is_a_fault_and_no_panic(tail in "[#?&=%a-f0-9]{0,8}(\\PC{0,20}|(access_token|code|error|state|expires_in)=[%&=a-f0-9+]{0,12}){0,4}") {
            for grant in [Grant::Implicit, Grant::Pkce] {
                for url in [format!("https://a/?code={tail}"), format!("https://a/#access_token={tail}"), tail.clone()] {
                    if let Some(rest) = rest(grant, &url) {
                        prop_assert!(rest.len() < url.len());
                        prop_assert_eq!(&judge(grant, &url)[..3], ["fail", &rest, "state_mismatch"]);
                    }
                }
            }
        }

        #[test]
        fn garbage_beside_the_right_state_does_not_panic(before in "\\PC{0,30}", after in "\\PC{0,30}") {
            for grant in [Grant::Implicit, Grant::Pkce] {
                for url in [
                    format!("https://a/?code={before}&error_description={after}&state=STATE"),
                    format!("https://a/#access_token={before}&expires_in={after}&state=STATE"),
                    format!("https://a/?{before}&code=1&{after}&state=STATE"),
                ] {
                    judge(grant, &url);
                }
            }
        }

        /// The rest keeps every foreign field, in order and as it was written.
        #[test]
        fn foreign_fields_stay(fields in prop::collection::vec("[a-z]{1,3}(=[a-z%+]{0,4})?", 0..5), at in 0usize..5) {
            let mut all = fields.clone();
            all.insert(at.min(fields.len()), "code=1".into());
            let url = format!("https://a/?{}#x", all.join("&"));
            let expected = if fields.is_empty() { "https://a/#x".to_owned() } else { format!("https://a/?{}#x", fields.join("&")) };
            prop_assert_eq!(rest(Grant::Pkce, &url), Some(expected));
        }
    }
}
