//! Regions and the origins of their services.

use crate::catalogue::REGIONS;
use crate::operation::Region;

/// The domain of the default region.
pub const DEFAULT_DOMAIN: &str = "mypurecloud.com";

/// The domain of a region, in any of the forms that programs name one: by its key (`eu_west_1`), by the domain itself
/// (`mypurecloud.ie`), or by a host of that domain or its address (`https://api.mypurecloud.ie/`), in any case. No name at all stands for
/// the default region, since it comes from a variable that is not set.
pub fn domain(region: &str) -> Option<&'static str> {
    let region = region.trim();
    if region.is_empty() {
        return Some(DEFAULT_DOMAIN);
    }
    let domain = without_service(without_scheme(region).trim_end_matches('/'));
    let is_named =
        |known: &&Region| known.key.eq_ignore_ascii_case(region) || known.domain.eq_ignore_ascii_case(domain);
    REGIONS.iter().find(is_named).map(|known| known.domain)
}

/// What a text that names no region has in the place of the key or the domain, to compare with those of the regions: a scheme or a path
/// would count for more than what is misspelt.
pub fn misspelt_name(region: &str) -> &str {
    let address = without_scheme(region.trim());
    without_service(address.split_once('/').map_or(address, |(host, _)| host))
}

fn without_scheme(address: &str) -> &str {
    ["https://", "http://"].iter().fold(address, |text, scheme| without_start(text, scheme))
}

fn without_service(host: &str) -> &str {
    ["api.", "login.", "apps."].iter().fold(host, |text, service| without_start(text, service))
}

fn without_start<'a>(text: &'a str, start: &str) -> &'a str {
    match text.split_at_checked(start.len()) {
        Some((head, rest)) if head.eq_ignore_ascii_case(start) => rest,
        _ => text,
    }
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
    let address = rest.trim_end_matches('/');
    // The version of the API, which the paths of all operations begin with.
    let address = address.strip_suffix("/api/v2").map_or(address, |before| before.trim_end_matches('/'));
    let plain = |byte: &u8| byte.is_ascii_graphic() && !matches!(byte, b'?' | b'#' | b'\\' | b'@' | b'"' | b'<' | b'>');
    let has_host = !matches!(address.as_bytes().first(), None | Some(b'/' | b':'));
    (has_host && address.as_bytes().iter().all(plain)).then(|| &origin[..origin.len() - (rest.len() - address.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_by_key_and_by_domain() {
        assert_eq!(REGIONS.len(), 18);
        assert_eq!(domain("us_east_1"), Some("mypurecloud.com"));
        assert_eq!(domain("mypurecloud.ie"), Some("mypurecloud.ie"));
        for ireland in [
            "EU_WEST_1",
            "MyPureCloud.ie",
            "api.mypurecloud.ie",
            "login.mypurecloud.ie",
            "apps.mypurecloud.ie",
            "https://api.mypurecloud.ie",
            "HTTPS://API.MYPURECLOUD.IE/",
            "http://login.mypurecloud.ie//",
            " mypurecloud.ie\n",
        ] {
            assert_eq!(domain(ireland), Some("mypurecloud.ie"), "{ireland}");
        }
        assert_eq!((domain(""), domain(" ")), (Some(DEFAULT_DOMAIN), Some(DEFAULT_DOMAIN)));
        for unknown in [
            "mars_1",
            "evil.example",
            "us_east_1 mypurecloud.com",
            "https://api.mypurecloud.com.evil.example",
            "https://api.mypurecloud.com/api/v2",
            "https://api.us_east_1",
            "api.api.mypurecloud.com",
            "https://",
            "é",
        ] {
            assert_eq!(domain(unknown), None, "{unknown}");
        }
        assert_eq!(api_origin("usw2.pure.cloud"), "https://api.usw2.pure.cloud");
        assert_eq!(login_origin("mypurecloud.ie"), "https://login.mypurecloud.ie");
    }

    #[test]
    fn the_part_of_a_misspelt_region_that_may_be_its_name() {
        for (region, name) in [
            ("us-east-1", "us-east-1"),
            (" https://api.mypurecloud.con/api/v2 ", "mypurecloud.con"),
            ("LOGIN.mypurecloud.eu/", "mypurecloud.eu"),
            ("https://", ""),
        ] {
            assert_eq!(misspelt_name(region), name);
        }
    }

    #[test]
    fn origins_that_replace_a_region() {
        assert_eq!(custom_origin("http://127.0.0.1:8080"), Some("http://127.0.0.1:8080"));
        assert_eq!(custom_origin("https://proxy.example/genesys//"), Some("https://proxy.example/genesys"));
        assert_eq!(custom_origin("https://api.mypurecloud.ie/api/v2/"), Some("https://api.mypurecloud.ie"));
        assert_eq!(custom_origin("https://proxy.example/genesys/api/v2"), Some("https://proxy.example/genesys"));
        assert_eq!(custom_origin("https://proxy.example//api/v2//"), Some("https://proxy.example"));
        assert_eq!(custom_origin("https://proxy.example/api/v2/x"), Some("https://proxy.example/api/v2/x"));
        assert_eq!(custom_origin("http://[::1]:99/"), Some("http://[::1]:99"));
        for bad in [
            "",
            "http://",
            "https:///x",
            "https:///api/v2",
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
