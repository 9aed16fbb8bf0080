//! Time-based one-time passwords, as RFC 6238 defines them.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sha1::Sha1;
use sha2::{Sha256, Sha512};

use super::clock::Millis;

/// Number of periods by which the clock of an authenticator app may differ. RFC 6238 recommends one.
const DRIFT: u64 = 1;

/// Hash function of the codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TotpAlgorithm {
    Sha1,
    Sha256,
    Sha512,
}

/// What a code is computed from.
#[derive(Clone, Debug, PartialEq)]
pub struct Totp {
    pub secret: Box<[u8]>,
    pub algorithm: TotpAlgorithm,
    /// Length of a code.
    pub digits: u32,
    /// How long a code is valid, in seconds; never 0.
    pub period: u32,
    /// The period of the last accepted code. No code of it or of an earlier one is accepted again.
    pub last_period: Option<u64>,
}

impl TotpAlgorithm {
    /// The name in the API and in the address for authenticator apps.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sha1 => "SHA1",
            Self::Sha256 => "SHA256",
            Self::Sha512 => "SHA512",
        }
    }

    fn authenticate(self, secret: &[u8], message: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha1 => authentication_code::<Hmac<Sha1>>(secret, message),
            Self::Sha256 => authentication_code::<Hmac<Sha256>>(secret, message),
            Self::Sha512 => authentication_code::<Hmac<Sha512>>(secret, message),
        }
    }
}

fn authentication_code<M: Mac + KeyInit>(secret: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = <M as KeyInit>::new_from_slice(secret).expect("an HMAC takes a key of any length");
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

impl Totp {
    /// The code of a period, counted from the Unix epoch.
    fn code(&self, period: u64) -> String {
        let hash = self.algorithm.authenticate(&self.secret, &period.to_be_bytes());
        // Dynamic truncation (RFC 4226, section 5.3): the low half of the last byte selects four bytes.
        let offset = usize::from(hash[hash.len() - 1] & 0x0f);
        let bytes = [hash[offset] & 0x7f, hash[offset + 1], hash[offset + 2], hash[offset + 3]];
        let number = u64::from(u32::from_be_bytes(bytes)) % 10_u64.pow(self.digits);
        format!("{number:0width$}", width = self.digits as usize)
    }

    /// Whether a code is right at a time. A right code is accepted once.
    pub fn accept(&mut self, code: &str, now: Millis) -> bool {
        let present = u64::try_from(now).unwrap_or(0) / 1000 / u64::from(self.period);
        let mut periods = present.saturating_sub(DRIFT)..=present + DRIFT;
        let is_new = |period: &u64| self.last_period.is_none_or(|last| *period > last);
        let found = periods.find(|period| is_new(period) && self.code(*period) == code);
        self.last_period = found.or(self.last_period);
        found.is_some()
    }

    /// The address that authenticator apps read, with the secret.
    pub fn key_uri(&self, issuer: &str, account: &str) -> String {
        let encoded = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
        format!(
            "otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}&algorithm={algorithm}&digits={digits}&period={period}",
            issuer = encoded(issuer),
            account = encoded(account),
            secret = BASE32_NOPAD.encode(&self.secret),
            algorithm = self.algorithm.as_str(),
            digits = self.digits,
            period = self.period,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn totp(algorithm: TotpAlgorithm, length: usize, digits: u32) -> Totp {
        let secret: Vec<u8> = b"1234567890".iter().copied().cycle().take(length).collect();
        Totp { secret: secret.into(), algorithm, digits, period: 30, last_period: None }
    }

    #[test]
    fn codes_are_those_of_the_test_vectors_of_rfc_6238() {
        let (sha1, sha256, sha512) = (TotpAlgorithm::Sha1, TotpAlgorithm::Sha256, TotpAlgorithm::Sha512);
        for (seconds, algorithm, length, code) in [
            (59, sha1, 20, "94287082"),
            (59, sha256, 32, "46119246"),
            (59, sha512, 64, "90693936"),
            (1_111_111_109, sha1, 20, "07081804"),
            (1_111_111_109, sha256, 32, "68084774"),
            (1_111_111_109, sha512, 64, "25091201"),
            (2_000_000_000, sha1, 20, "69279037"),
            (20_000_000_000, sha1, 20, "65353130"),
            (20_000_000_000, sha256, 32, "77737706"),
            (20_000_000_000, sha512, 64, "47863826"),
        ] {
            let totp = totp(algorithm, length, 8);
            assert_eq!(totp.code(seconds / 30), code, "{} at {seconds}", algorithm.as_str());
        }
    }

    #[test]
    fn a_code_is_accepted_once_and_a_period_around_its_own() {
        let at = |seconds: i64| seconds * 1000;
        let mut totp = totp(TotpAlgorithm::Sha1, 20, 8);
        assert!(!totp.accept("94287082", at(90)), "two periods later");
        assert!(!totp.accept("94287083", at(59)) && !totp.accept("4287082", at(59)));
        assert!(totp.accept("94287082", at(89)), "the clock of the app is late");
        assert!(!totp.accept("94287082", at(89)), "a second time");
        let earlier = totp.code(0);
        assert!(!totp.accept(&earlier, at(31)), "a code from before the accepted one");
        let next = totp.code(2);
        assert!(totp.accept(&next, at(59)), "the clock of the app is early");
    }

    #[test]
    fn codes_have_as_many_digits_as_agreed() {
        for digits in 6..=12 {
            assert_eq!(totp(TotpAlgorithm::Sha512, 10, digits).code(1).len(), digits as usize);
        }
    }

    #[test]
    fn the_address_for_apps_has_the_secret_in_base32() {
        let uri = totp(TotpAlgorithm::Sha256, 20, 6).key_uri("Harbor Lights", "ada@example.com");
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assert_eq!(
            uri,
            format!(
                "otpauth://totp/Harbor%20Lights:ada%40example%2Ecom?secret={secret}&issuer=Harbor%20Lights&algorithm=SHA256&digits=6&period=30"
            )
        );
    }
}
