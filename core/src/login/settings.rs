//! What logins and logouts take of the settings of a client.

/// The settings of a client that a login needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LoginSettings<'a> {
    /// The origin of the API.
    pub api_origin: &'a str,
    /// The origin of the login page.
    pub login_origin: &'a str,
    /// Bound of one attempt of a request in ms; infinite for none.
    pub timeout: f64,
    /// How often a request is sent again.
    pub max_retries: u32,
}
