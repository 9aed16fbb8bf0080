//! Sends one request and reads the whole response.

use gloo_net::http::{Method, RequestBuilder};
use web_sys::{AbortController, RequestRedirect};

/// A response that has been read.
pub struct ReceivedResponse {
    pub status: u16,
    pub retry_after: Option<String>,
    pub correlation_id: Option<String>,
    pub text: String,
}

/// Aborts the request when its future is dropped, and does nothing after its end.
struct AbortGuard(AbortController);

impl Drop for AbortGuard {
    fn drop(&mut self) {
        // With the reason of the host, which is an `Error`.
        self.0.abort();
    }
}

/// Sends a request. The future may be dropped at any time.
pub async fn send(
    method: &str,
    url: &str,
    token: Option<&str>,
    body: Option<&str>,
) -> Result<ReceivedResponse, gloo_net::Error> {
    let no_controller = |_| gloo_net::Error::GlooError("this host has no AbortController".to_owned());
    let guard = AbortGuard(AbortController::new().map_err(no_controller)?);
    let method = Method::from_bytes(method.as_bytes()).unwrap_or_default();
    let follows = matches!(method, Method::GET | Method::HEAD);
    let mut builder = RequestBuilder::new(url)
        .method(method)
        // On the way the host makes a GET of a POST. Unfollowed, the response is a failure: of a browser with status 0.
        .redirect(if follows { RequestRedirect::Follow } else { RequestRedirect::Manual })
        .header("Accept", "application/json")
        .abort_signal(Some(&guard.0.signal()));
    if let Some(token) = token {
        builder = builder.header("Authorization", &["Bearer ", token].concat());
    }
    let request = match body {
        Some(body) => builder.header("Content-Type", "application/json").body(body)?,
        None => builder.build()?,
    };
    let response = request.send().await?;
    let headers = response.headers();
    Ok(ReceivedResponse {
        status: response.status(),
        retry_after: headers.get("Retry-After"),
        correlation_id: headers.get("ININ-Correlation-Id"),
        text: response.text().await?,
    })
}
