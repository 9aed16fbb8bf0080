//! A client for front-ends in Rust: the state machines of the core, driven with gloo-net, web-sys and wasm-bindgen-futures.
//!
//! It is the second driver of the core beside the one in TypeScript, with the same rules for tokens, permits, retries,
//! time-outs and deadlines. Bodies are the structs of [`models`](crate::models), through serde.
//!
//! ```no_run
//! use genesys_users::client::{Arguments, Client, Error, OperationId};
//! use genesys_users::models::{User, UserEntityListing};
//!
//! # async fn run() -> Result<(), Error> {
//! let client = Client::new("eu_west_1")?;
//! client.set_access_token("…")?;
//!
//! let arguments = Arguments::new().parameter("pageSize", 100).parameter("expand", ["presence"]);
//! let page: UserEntityListing = client.call(OperationId::GetUsers, arguments).await?;
//! let mut titles = Vec::new();
//! for user in page.entities.unwrap_or_default() {
//!     let arguments = Arguments::new().parameter("userId", user.id);
//!     match client.call::<User>(OperationId::GetUser, arguments).await {
//!         Ok(user) => titles.push(user.title),
//!         // Deleted since the page was read.
//!         Err(Error::Status(error)) if error.status == 404 => {}
//!         Err(error) => return Err(error),
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A call begins when its future is first polled. It ends without a result when the future is dropped, and rejects with
//! [`Error::Aborted`] when it is aborted through [`PendingCall::abort_handle`]; both abort the request under way.
//!
//! gloo-net sends with the global `fetch` and panics when that rejects with something that is no `Error`. The `fetch` of a host
//! does that only for a signal that was aborted with such a reason, and the signals of this client have none; a page that has
//! replaced `fetch` has to keep to it.

mod arguments;
mod driver;
mod error;
mod fetch;
mod pending_call;
mod state;
mod wait;

use std::future::Future;
use std::rc::Rc;

use genesys_users_core::options::OptionType;
use genesys_users_core::regions;
use genesys_users_core::token;
use genesys_users_core::value::Value;
use serde::de::DeserializeOwned;

pub use arguments::Arguments;
pub use error::{Error, StatusError};
pub use genesys_users_core::client::CallLimits;
pub use genesys_users_core::error::{ParameterError, StatusErrorClass};
pub use genesys_users_core::operation::OperationId;
pub use genesys_users_core::rate_limiter::RateLimits;
pub use pending_call::{AbortHandle, PendingCall};

use state::ClientState;

const CLASS: &str = "Client";

/// Connection to one region of Genesys Cloud. Clones share the token and the limits.
#[derive(Clone)]
pub struct Client(Rc<ClientState>);

impl Client {
    /// A client of a region, named by its key or domain.
    pub fn new(region: &str) -> Result<Client, ParameterError> {
        OptionType::Region.check(CLASS, "region", &Value::string(region))?;
        let client = Client(Rc::default());
        client.0.core.borrow_mut().set_region(region);
        Ok(client)
    }

    /// A client of an API at another origin, such as that of a proxy.
    pub fn with_origin(origin: &str) -> Result<Client, ParameterError> {
        let origin = regions::custom_origin(origin).ok_or_else(|| OptionType::BasePath.error(CLASS, "origin"))?;
        let client = Client(Rc::default());
        client.0.core.borrow_mut().api_origin = origin.to_owned();
        Ok(client)
    }

    /// Sets the token of the calls from now on, without `Bearer`.
    pub fn set_access_token(&self, access_token: &str) -> Result<(), ParameterError> {
        if let Some(problem) = token::problem(access_token) {
            return Err(ParameterError::new(CLASS, "access_token", problem));
        }
        self.0.core.borrow_mut().tokens.set(access_token);
        Ok(())
    }

    /// Sets the function that gives tokens. It is asked when no token is known and after a 401; calls in flight share one
    /// answer.
    pub fn set_token_provider<F, P, E>(&self, provider: F)
    where
        F: Fn() -> P + 'static,
        P: Future<Output = Result<String, E>> + 'static,
        E: Into<Box<dyn std::error::Error>>,
    {
        self.0.set_token_provider(provider);
    }

    /// Sends requests without a token from now on, where something else authorizes them, such as a proxy.
    pub fn set_no_token_needed(&self) {
        self.0.core.borrow_mut().tokens.set_unneeded();
    }

    /// Sets the limits of the calls from now on in time and number.
    pub fn set_call_limits(&self, limits: CallLimits) {
        self.0.core.borrow_mut().call_limits = limits;
    }

    /// Sets limits to stay below the server's, before the first call.
    pub fn set_rate_limits(&self, limits: RateLimits) {
        self.0.core.borrow_mut().set_rate_limits(limits);
    }

    /// Calls an operation. An answer without a body reads as JSON's `null`, so that `T` may be `()` or an `Option`.
    pub fn call<T: DeserializeOwned + 'static>(&self, operation: OperationId, arguments: Arguments) -> PendingCall<T> {
        PendingCall::new(driver::run(self.0.clone(), operation.descriptor(), arguments))
    }
}
