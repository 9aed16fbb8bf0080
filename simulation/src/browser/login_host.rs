//! The login host: its login page, its token endpoint, and what it knows of all it has given.

use crate::random::Random;
use crate::trace::Check;
use genesys_users_core::login::Grant;
use genesys_users_core::login::action::LoginEvent;
use genesys_users_core::login::authorization_response::AuthorizationResponse;
use genesys_users_core::login::token_request::LoginRequest;
use genesys_users_core::token_lifetime::Lifetime;
use std::collections::BTreeMap;

/// The address of the application, which the login page sends people back to.
pub const APPLICATION: &str = "https://app.example/";

/// An authorization code.
#[derive(Debug)]
struct Code {
    challenge: String,
    client_id: String,
    /// How often it was exchanged for a token.
    exchanges: u32,
}

#[derive(Debug)]
struct Token {
    client_id: String,
    dies_at: f64,
}

#[derive(Debug, Default)]
pub struct LoginHost {
    codes: Vec<Code>,
    tokens: Vec<Token>,
    /// How often something fails.
    pub trouble: f64,
}

/// What the login page was asked for.
#[derive(Clone, Debug)]
pub struct AuthorizationRequest {
    fields: BTreeMap<String, String>,
}

impl AuthorizationRequest {
    pub fn of(url: &str) -> AuthorizationRequest {
        let query = url.split_once('?').map_or("", |(_, query)| query);
        AuthorizationRequest { fields: fields_of(query) }
    }

    pub fn state(&self) -> &str {
        self.field("state")
    }

    fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

/// The fields of a query or form; the values here need no decoding.
fn fields_of(text: &str) -> BTreeMap<String, String> {
    text.split('&')
        .filter_map(|field| field.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

impl LoginHost {
    pub fn new(trouble: f64) -> LoginHost {
        LoginHost { trouble, ..LoginHost::default() }
    }

    /// A person signs in. Gives the address that the login page sends the browser to.
    pub fn sign_in(&mut self, request: &AuthorizationRequest, wall: f64, random: &mut Random) -> String {
        let state = request.state();
        let client_id = request.field("client_id").to_owned();
        if random.chance(0.1) {
            let mark = if request.field("response_type") == "code" { '?' } else { '#' };
            return format!("{APPLICATION}{mark}error=access_denied&error_description=No+access&state={state}");
        }
        if request.field("response_type") == "code" {
            let challenge = request.field("code_challenge").to_owned();
            self.codes.push(Code { challenge, client_id, exchanges: 0 });
            return format!("{APPLICATION}?code=code{}&state={state}", self.codes.len() - 1);
        }
        let life = self.life(random);
        let token = self.issue(client_id, wall, life);
        format!("{APPLICATION}#access_token={token}&expires_in={}&token_type=bearer&state={state}", life as u64 / 1000)
    }

    fn life(&self, random: &mut Random) -> f64 {
        random.pick(&[2000.0, 60_000.0, 3_600_000.0])
    }

    fn issue(&mut self, client_id: String, wall: f64, life: f64) -> String {
        self.tokens.push(Token { client_id, dies_at: wall + life });
        format!("login{}", self.tokens.len() - 1)
    }

    fn token(&mut self, text: &str) -> Option<&mut Token> {
        let index: usize = text.strip_prefix("login")?.parse().ok()?;
        self.tokens.get_mut(index)
    }

    /// Whether a token is one of this host for an OAuth client.
    pub fn knows(&mut self, token: &str, client_id: &str) -> bool {
        self.token(token).is_some_and(|token| token.client_id == client_id)
    }

    /// A token dies before its time.
    pub fn revoke(&mut self, token: &str) {
        if let Some(token) = self.token(token) {
            token.dies_at = f64::NEG_INFINITY;
        }
    }

    /// Answers a request of a login, or says what is wrong with it.
    pub fn answer(
        &mut self,
        request: &LoginRequest,
        wall: f64,
        random: &mut Random,
    ) -> Result<LoginEvent, (Check, String)> {
        let fail = |status, retry_after| LoginEvent::Response { status, retry_after, body: Box::default() };
        if random.chance(self.trouble) {
            return Ok(match random.below(4) {
                0 => fail(503, Some(1000.0)),
                1 => fail(429, Some(2000.0)),
                2 => fail(500, None),
                _ => fail(503, None),
            });
        }
        let Some(form) = &request.form else {
            let authorization = request.authorization.as_deref();
            let token = authorization.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
            let is_alive = self.token(token).is_some_and(|token| token.dies_at > wall);
            return Ok(fail(if is_alive { 200 } else { 401 }, None));
        };
        let form = fields_of(form);
        let field = |name: &str| form.get(name).map_or("", String::as_str);
        let index = field("code").strip_prefix("code").and_then(|digits| digits.parse::<usize>().ok());
        let Some(code) = index.and_then(|index| self.codes.get_mut(index)) else {
            return Err((Check::NoForeignAnswer, format!("the code {} is not of this host", field("code"))));
        };
        let is_right = code.challenge == digest(field("code_verifier")) && code.client_id == field("client_id");
        if !is_right {
            return Err((Check::NoForeignAnswer, "a code goes with the verifier of another login".to_owned()));
        }
        code.exchanges += 1;
        if code.exchanges > 1 {
            return Err((Check::EffectAtMostOnce, format!("the code {} is exchanged twice", field("code"))));
        }
        let client_id = code.client_id.clone();
        if random.chance(self.trouble) {
            return Ok(fail(500, None));
        }
        let life = self.life(random);
        let access_token = Some(self.issue(client_id, wall, life));
        let body = AuthorizationResponse {
            access_token,
            expires_in: Lifetime::Seconds(life / 1000.0),
            ..AuthorizationResponse::default()
        };
        Ok(LoginEvent::Response { status: 200, retry_after: None, body: Box::new(body) })
    }
}

/// What stands for SHA-256 here: the same for the host and the browser.
pub fn digest(text: &str) -> String {
    let seed = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    random_text(32, &mut Random::new(seed))
}

/// Random bytes as text.
pub fn random_text(bytes: u32, random: &mut Random) -> String {
    (0..bytes).map(|_| format!("{:02x}", random.bits() as u8)).collect()
}

/// What the host of the browser reads in an address, where no value is encoded.
pub fn response_in(grant: Grant, address: &str) -> Box<AuthorizationResponse> {
    let mark = if grant == Grant::Pkce { '?' } else { '#' };
    let (page, section) = address.split_once(mark).unwrap_or((address, ""));
    let fields = fields_of(section);
    let field = |name: &str| fields.get(name).cloned();
    let is_code = grant == Grant::Pkce;
    Box::new(AuthorizationResponse {
        state: field("state"),
        error: field("error"),
        error_description: field("error_description"),
        code: field("code").filter(|_| is_code),
        access_token: field("access_token").filter(|_| !is_code),
        token_type: field("token_type").filter(|_| !is_code),
        expires_in: field("expires_in").map_or(Lifetime::Unknown, Lifetime::Text),
        rest: page.to_owned(),
        routed: None,
    })
}
