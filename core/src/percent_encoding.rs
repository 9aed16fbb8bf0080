//! Percent-encoding of RFC 3986.

/// Appends `text` to `out`, percent-encoded in UTF-8 except for the unreserved characters of RFC 3986, section 2.3. The
/// result is safe in a path segment and in either half of a query field; a space becomes `%20`, never `+`.
pub fn push_encoded(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for &byte in text.as_bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(byte as char);
        } else {
            out.push('%');
            out.push(HEX[usize::from(byte >> 4)] as char);
            out.push(HEX[usize::from(byte & 15)] as char);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
    use proptest::prelude::*;

    /// Everything but the unreserved characters, for the second implementation.
    const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

    fn encoded(text: &str) -> String {
        let mut out = String::new();
        push_encoded(&mut out, text);
        out
    }

    #[test]
    fn keeps_unreserved_and_escapes_the_rest() {
        assert_eq!(encoded("aZ09-._~"), "aZ09-._~");
        assert_eq!(encoded("a b/c?d#e&f=g+h%"), "a%20b%2Fc%3Fd%23e%26f%3Dg%2Bh%25");
        assert_eq!(encoded("ü€😀"), "%C3%BC%E2%82%AC%F0%9F%98%80");
    }

    proptest! {
        #[test]
        fn equals_a_second_implementation_and_decodes_back(text in any::<String>()) {
            let ours = encoded(&text);
            prop_assert_eq!(&ours, &utf8_percent_encode(&text, RESERVED).to_string());
            prop_assert_eq!(percent_decode_str(&ours).decode_utf8().unwrap(), text);
        }
    }
}
