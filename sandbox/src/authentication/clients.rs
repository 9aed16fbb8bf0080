//! The registered OAuth clients and their redirect URIs.

use std::str::FromStr;

use axum::http::Uri;

/// Client for pages on this machine: implicit grant and PKCE, without a secret. It is always registered.
pub const WIDGET: &str = "sandbox-widget";

/// Client for programs: client credentials with [`SERVICE_SECRET`]. It is always registered.
pub const SERVICE: &str = "sandbox-service";

/// Secret of [`SERVICE`].
pub const SERVICE_SECRET: &str = "sandbox-secret";

/// Redirect URIs for pages on this machine, with any port and path.
const LOOPBACK: [&str; 3] = ["http://localhost:*/*", "http://127.0.0.1:*/*", "http://[::1]:*/*"];

/// Position of a client in `Clients`. Clients are never removed, so a key stays valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClientKey(u16);

/// A registered OAuth client. On the command line: `ID[:SECRET][=REDIRECT-URI,…]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Value of `client_id`.
    pub id: String,
    /// Required for client credentials. A client with a secret may use an authorization code without PKCE.
    pub secret: Option<String>,
    /// Allowed redirect URIs. They are compared as text, but `:*` matches any port, and `/*` at the end any path.
    pub redirects: Vec<String>,
}

impl FromStr for Client {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, redirects) = text.split_once('=').unwrap_or((text, ""));
        let (id, secret) = match name.split_once(':') {
            Some((id, secret)) => (id, Some(secret.to_owned())),
            None => (name, None),
        };
        if id.is_empty() || secret.as_ref().is_some_and(String::is_empty) {
            return Err("a client is written ID[:SECRET][=REDIRECT-URI,…]; id and secret must not be empty".to_owned());
        }
        let redirects: Vec<String> = redirects.split(',').filter(|uri| !uri.is_empty()).map(str::to_owned).collect();
        if let Some(uri) = redirects.iter().find(|uri| !is_absolute(uri)) {
            return Err(format!("{uri} is no redirect URI; it needs a scheme and a host, and no fragment"));
        }
        if redirects.is_empty() && secret.is_none() {
            return Err(format!("the client {id} could do nothing: give it a secret, redirect URIs, or both"));
        }
        Ok(Self { id: id.to_owned(), secret, redirects })
    }
}

fn is_absolute(uri: &str) -> bool {
    // `:*` is not a valid port, so it is replaced before parsing.
    let checked = uri.replacen(":*", ":1", 1);
    !uri.contains('#') && checked.parse::<Uri>().is_ok_and(|uri| uri.scheme().is_some() && uri.host().is_some())
}

impl Client {
    /// Whether a redirect URI is allowed.
    pub fn allows(&self, uri: &str) -> bool {
        is_absolute(uri) && !uri.contains('*') && self.redirects.iter().any(|pattern| matches(pattern, uri))
    }
}

/// Whether a URI matches a pattern.
fn matches(pattern: &str, uri: &str) -> bool {
    if pattern == uri {
        return true;
    }
    let (origin, path) = split(pattern);
    let (other_origin, other_path) = split(uri);
    let origin_matches = match origin.strip_suffix(":*") {
        Some(host) => {
            other_origin == host || {
                let port = other_origin.strip_prefix(host).and_then(|rest| rest.strip_prefix(':'));
                port.is_some_and(|port| !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()))
            }
        }
        None => origin == other_origin,
    };
    let path_matches = match path.strip_suffix('*').filter(|start| start.ends_with('/')) {
        // `http://host` and `http://host/` are the same address.
        Some(start) => {
            other_path.starts_with(start) || (start == "/" && (other_path.is_empty() || other_path.starts_with('?')))
        }
        None => path == other_path,
    };
    origin_matches && path_matches
}

/// Splits a URI into the origin and the rest.
fn split(uri: &str) -> (&str, &str) {
    let start = uri.find("://").map_or(0, |at| at + 3);
    let end = uri[start..].find(['/', '?']).map_or(uri.len(), |at| start + at);
    uri.split_at(end)
}

/// All registered clients.
#[derive(Clone, Debug)]
pub struct Clients(Vec<Client>);

impl Clients {
    /// The clients that are always registered, and those of the command line, which may replace them.
    pub fn new(more: &[Client]) -> Result<Self, String> {
        let widget = Client {
            id: WIDGET.to_owned(),
            secret: None,
            redirects: LOOPBACK.iter().map(|uri| (*uri).to_owned()).collect(),
        };
        let service = Client { id: SERVICE.to_owned(), secret: Some(SERVICE_SECRET.to_owned()), redirects: Vec::new() };
        let mut list = vec![widget, service];
        for client in more {
            match list.iter_mut().enumerate().find(|(_, known)| known.id == client.id) {
                Some((at, known)) if at < 2 => *known = client.clone(),
                Some(_) => {
                    return Err(format!("--client names {} twice; give all its redirect URIs at once", client.id));
                }
                None => list.push(client.clone()),
            }
        }
        Ok(Self(list))
    }

    /// The client with an id.
    pub fn find(&self, id: &str) -> Option<ClientKey> {
        self.0.iter().position(|client| client.id == id).and_then(|at| u16::try_from(at).ok()).map(ClientKey)
    }

    /// The client with a key.
    pub fn get(&self, key: ClientKey) -> &Client {
        &self.0[usize::from(key.0)]
    }

    /// The client that owns the tokens `NAME=client` of the command line.
    pub fn service(&self) -> ClientKey {
        ClientKey(1)
    }

    /// Ids of all clients.
    pub fn ids(&self) -> Vec<&str> {
        self.0.iter().map(|client| client.id.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(text: &str) -> Client {
        text.parse().unwrap()
    }

    #[test]
    fn client_specs_are_parsed() {
        let one = client("a:b=https://x.example/cb,http://localhost:*/*");
        assert_eq!((one.id.as_str(), one.secret.as_deref()), ("a", Some("b")));
        assert_eq!(one.redirects, ["https://x.example/cb", "http://localhost:*/*"]);
        assert_eq!(client("a=https://x.example/?b=c").redirects, ["https://x.example/?b=c"]);
        for wrong in ["", "a", ":b", "a:", "a=/cb", "a=https://x.example/#f", "a=x"] {
            assert!(wrong.parse::<Client>().is_err(), "{wrong}");
        }
        assert!(Clients::new(&[client("a:b"), client("a:c")]).is_err());
        let clients = Clients::new(&[client("sandbox-widget=https://x.example/")]).unwrap();
        assert!(!clients.get(clients.find(WIDGET).unwrap()).allows("http://localhost:1/"));
    }

    #[test]
    fn redirects_are_compared_as_text() {
        let one = client("a=https://x.example/cb,http://localhost:*/app/*");
        assert!(one.allows("https://x.example/cb"));
        assert!(one.allows("http://localhost:8080/app/x?y=z") && one.allows("http://localhost/app/"));
        for other in [
            "https://x.example/cb/",
            "https://x.example/cb?x",
            "https://x.example/CB",
            "https://x.example:443/cb",
            "https://x.example.evil.example/cb",
            "http://localhost:8080/other",
            "http://localhost:8080@evil.example/app/",
            "http://localhost:x/app/",
            "http://localhost.evil.example/app/",
            "http://localhost:*/app/*",
            "https://x.example/cb#f",
        ] {
            assert!(!one.allows(other), "{other}");
        }
        let clients = Clients::new(&[]).unwrap();
        let widget = clients.get(clients.find(WIDGET).unwrap());
        for uri in ["http://localhost:5173", "http://127.0.0.1:80/?a=b", "http://[::1]:1/x"] {
            assert!(widget.allows(uri), "{uri}");
        }
        assert!(!widget.allows("https://widget.example/"));
    }
}
