//! The shared async path of all operations: pass the gate, get a token, send, decide, decode.

use super::call::Call;
use super::client::Client;
use super::host::{self, Outcome, outcome};
use super::js;
use super::observe::Event;
use super::outcome::Answer;
use super::tokens::{access_token, forget};
use crate::core::{response, retry};
use js_sys::{Math, Promise};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// Runs a call to its end: the result, or the error for the caller.
pub async fn execute(client: Rc<Client>, mut call: Call) -> Result<JsValue, JsValue> {
    let mut retries = 0;
    let mut refreshed = false;
    loop {
        call.check_abort()?;
        let pass = client.turnstile.enter(&call).await?;
        let token = access_token(&client, &call).await?;
        call.next_attempt(client.url(&call.target));
        client.observer.tell(Event::Request, &call, None, &JsValue::UNDEFINED);
        let left = call.left();
        let sent = send(&client, &call, token.as_deref(), left);
        let (failure, error) = match outcome(sent).await {
            Outcome::Done(answer) => {
                let answer = Answer::read(&answer);
                call.answered(&answer);
                client.observer.tell(Event::Response, &call, None, &JsValue::UNDEFINED);
                if answer.status != 429 {
                    pass.accepted();
                }
                if response::is_success(answer.status) {
                    return call.decode(answer);
                }
                if answer.status == 401 && !refreshed && forget(&client, token.as_deref()) {
                    refreshed = true;
                    continue;
                }
                call.api_error(answer)
            }
            Outcome::Failed(cause) => (retry::Failure::Connection, call.connection_error(cause)),
            Outcome::TimedOut if call.timeout < left => (retry::Failure::Timeout, call.timeout_error()),
            interrupted => return Err(call.interrupted(interrupted)),
        };
        let wait = retry::wait(call.method, call.max_retries, retries, failure, Math::random());
        let pause = retry::pause(failure, wait);
        if let Some(pause) = pause {
            pass.refused(pause);
        }
        drop(pass);
        let Some(wait) = wait else {
            return Err(error);
        };
        let in_time = wait < call.left();
        if in_time {
            let event = if pause.is_some() { Event::Refused } else { Event::Retry };
            client.observer.tell(event, &call, Some(wait), &error);
        }
        call.failed(error);
        if !in_time {
            return Err(call.interrupted(Outcome::TimedOut));
        }
        retries += 1;
        // The gate holds back what the server has refused for the rate.
        if pause.is_none()
            && let Outcome::Aborted = outcome(host::wait(&JsValue::UNDEFINED, &call.signal, wait)).await
        {
            return Err(call.interrupted(Outcome::Aborted));
        }
    }
}

/// Sends once, within the time-out of the attempt and the time `left` for the call.
fn send(client: &Client, call: &Call, token: Option<&str>, left: f64) -> Promise {
    let headers = client.headers(token, call.body.is_some(), call.headers.as_ref());
    let init = js::object(&[
        ("method", call.method.as_str().into()),
        ("headers", headers.into()),
        ("body", call.body.clone().unwrap_or_default()),
    ]);
    host::send(&client.fetch, &call.url, &init, &call.signal, call.timeout.min(left))
}
