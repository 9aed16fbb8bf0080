//! Base64 of RFC 4648, with padding, for the `Authorization` header of RFC 7617.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Encodes bytes.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let mut bits = 0;
        for at in 0..3 {
            bits = bits << 8 | usize::from(chunk.get(at).copied().unwrap_or_default());
        }
        for at in 0..4 {
            let character = ALPHABET.get(bits >> (18 - 6 * at) & 63).copied().unwrap_or_default();
            text.push(if at <= chunk.len() { char::from(character) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_vectors_of_rfc_4648() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(encode(bytes.as_bytes()), text);
        }
        assert_eq!(encode(&[0xfb, 0xff, 0xfe]), "+//+");
    }

    proptest! {
        #[test]
        fn decodes_to_the_same_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..99)) {
            let text = encode(&bytes);
            let digits: Vec<usize> = text.bytes().filter_map(|c| ALPHABET.iter().position(|known| *known == c)).collect();
            let bits = digits.iter().flat_map(|digit| (0..6).rev().map(move |bit| digit >> bit & 1)).collect::<Vec<_>>();
            let decoded: Vec<u8> = bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |all, bit| all << 1 | *bit as u8)).collect();
            prop_assert_eq!(decoded, bytes);
            prop_assert_eq!(text.len() % 4, 0);
        }
    }
}
