//! Regions and the origins of their services.

use crate::catalogue::REGIONS;

/// The domain of a region, which is named by its key (`eu_west_1`) or by the domain itself (`mypurecloud.ie`).
pub fn domain(region: &str) -> Option<&'static str> {
    REGIONS.iter().find(|known| known.key == region || known.domain == region).map(|known| known.domain)
}

/// The origin of the API in the region of `domain`.
pub fn api_origin(domain: &str) -> String {
    ["https://api.", domain].concat()
}

/// The origin of the login page in the region of `domain`.
pub fn login_origin(domain: &str) -> String {
    ["https://login.", domain].concat()
}

/// An origin that replaces a region's, without a slash at the end; `None` when it is none. A path is kept, for those
/// who reach the API through a proxy of their own.
pub fn custom_origin(origin: &str) -> Option<&str> {
    let rest = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"))?;
    let mut end = rest.len();
    while rest.as_bytes()[..end].ends_with(b"/") {
        end -= 1;
    }
    let plain = |byte: &u8| byte.is_ascii_graphic() && !matches!(byte, b'?' | b'#' | b'\\' | b'@' | b'"' | b'<' | b'>');
    let has_host = !matches!(rest.as_bytes()[..end].first(), None | Some(b'/' | b':'));
    (has_host && rest.as_bytes()[..end].iter().all(plain)).then(|| &origin[..origin.len() - (rest.len() - end)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_by_key_and_by_domain() {
        assert_eq!(REGIONS.len(), 18);
        assert_eq!(domain("us_east_1"), Some("mypurecloud.com"));
        assert_eq!(domain("mypurecloud.ie"), Some("mypurecloud.ie"));
        for unknown in [
            "",
            "mars_1",
            "US_EAST_1",
            "api.mypurecloud.com",
            "evil.example",
            "us_east_1 mypurecloud.com",
            "us_east_1\n",
        ] {
            assert_eq!(domain(unknown), None, "{unknown}");
        }
        assert_eq!(api_origin("usw2.pure.cloud"), "https://api.usw2.pure.cloud");
        assert_eq!(login_origin("mypurecloud.ie"), "https://login.mypurecloud.ie");
    }

    #[test]
    fn origins_that_replace_a_region() {
        assert_eq!(custom_origin("http://127.0.0.1:8080"), Some("http://127.0.0.1:8080"));
        assert_eq!(custom_origin("https://proxy.example/genesys//"), Some("https://proxy.example/genesys"));
        assert_eq!(custom_origin("http://[::1]:99/"), Some("http://[::1]:99"));
        for bad in [
            "",
            "http://",
            "https:///x",
            "http://:80",
            "ftp://a",
            "//a",
            "a.example",
            "https://a?b",
            "https://a#b",
            "https://user@a",
            "https://a b",
            "https://a\n",
            "https://ü",
            "javascript:alert(1)",
        ] {
            assert_eq!(custom_origin(bad), None, "{bad}");
        }
    }
}
