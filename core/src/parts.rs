//! Texts with a separator between their parts. Used instead of `str::split`, whose searchers take 1 KB in the module.

/// The text before the first such byte, which is ASCII, and what stands behind it, if there is one.
#[inline(never)]
pub fn cut(text: &str, byte: u8) -> (&str, Option<&str>) {
    for (at, other) in text.bytes().enumerate() {
        if other == byte {
            return (&text[..at], Some(&text[at + 1..]));
        }
    }
    (text, None)
}

/// The parts of a text in turn: one more than there are separators.
pub fn parts(text: &str, separator: u8) -> Parts<'_> {
    Parts { rest: Some(text), separator }
}

/// What [`parts`] gives.
#[derive(Clone, Debug)]
pub struct Parts<'a> {
    rest: Option<&'a str>,
    separator: u8,
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let (part, rest) = cut(self.rest?, self.separator);
        self.rest = rest;
        Some(part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_at_the_first() {
        assert_eq!(cut("a=b=c", b'='), ("a", Some("b=c")));
        assert_eq!(cut("=", b'='), ("", Some("")));
        assert_eq!(cut("a", b'='), ("a", None));
    }

    #[test]
    fn parts_are_those_of_split() {
        for text in ["", ",", ",,", "a", "a,", ",a", "a,b", "é,,é,a"] {
            assert!(parts(text, b',').eq(text.split(',')), "{text}");
        }
    }
}
