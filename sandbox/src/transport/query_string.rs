//! Query strings and form bodies.

use percent_encoding::percent_decode_str;

/// Names and values, decoded.
pub type Pairs = Vec<(String, String)>;

/// Parses a query string or a form body.
pub fn pairs(text: &str) -> Pairs {
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        })
        .collect()
}

fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_values_are_decoded() {
        let expected = [("a b", "é+b c"), ("flag", ""), ("x", "1=2")];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(pairs("a+b=%C3%A9%2Bb+c&&flag&x=1=2"), expected);
    }
}
