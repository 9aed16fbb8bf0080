//! Ends a wait early: the caller's abort signal and a timer, watched in one place that cleans up after itself.

use super::js;
use js_sys::Promise;
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

/// Why a wait ended early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interrupt {
    /// The caller's signal fired.
    Aborted,
    /// The time is up.
    TimedOut,
}

struct State {
    interrupt: Cell<Option<Interrupt>>,
    waker: RefCell<Option<Waker>>,
    /// Stops the request; a wait without a request has none.
    controller: Option<AbortController>,
}

impl State {
    fn fire(&self, interrupt: Interrupt) {
        if self.interrupt.get().is_none() {
            self.interrupt.set(Some(interrupt));
            if let Some(controller) = &self.controller {
                controller.abort();
            }
            let waker = self.waker.borrow_mut().take();
            if let Some(waker) = waker {
                waker.wake();
            }
        }
    }
}

type Callback = Closure<dyn FnMut()>;

/// Watches a signal and a clock until dropped; leaves no timer and no listener behind.
pub struct Watch<'a> {
    state: Rc<State>,
    timer: Option<(JsValue, Callback)>,
    listener: Option<(&'a JsValue, Callback)>,
}

/// The longest delay that hosts take; above it they fire at once.
const LONGEST_TIMER: f64 = 2_147_483_647.0;

impl<'a> Watch<'a> {
    /// Watches `signal`, if any, and fires after `ms`, if any. With a `controller` it aborts that as well.
    pub fn start(signal: Option<&'a JsValue>, ms: Option<f64>, controller: Option<AbortController>) -> Self {
        let state = Rc::new(State { interrupt: Cell::new(None), waker: RefCell::new(None), controller });
        let callback = |interrupt| -> Callback {
            let state = state.clone();
            Closure::new(move || state.fire(interrupt))
        };
        let timer = ms.map(|ms| {
            let callback = callback(Interrupt::TimedOut);
            (js::set_timeout(callback.as_ref(), ms.min(LONGEST_TIMER)), callback)
        });
        let listener = signal.map(|signal| {
            let callback = callback(Interrupt::Aborted);
            // A signal that refuses listeners cannot fire either.
            let _ = js::call(signal, "addEventListener", &[&JsValue::from("abort"), callback.as_ref()]);
            (signal, callback)
        });
        Watch { state, timer, listener }
    }

    /// Waits for the promise or an interrupt, whichever comes first.
    pub fn race(&self, promise: &JsValue) -> Race<'_> {
        Race { state: &self.state, promise: Some(JsFuture::from(Promise::resolve(promise))) }
    }

    /// Waits for the interrupt.
    pub fn interrupted(&self) -> Race<'_> {
        Race { state: &self.state, promise: None }
    }
}

/// The wait for a promise, or for nothing, until an interrupt.
pub struct Race<'a> {
    state: &'a State,
    promise: Option<JsFuture>,
}

impl Future for Race<'_> {
    type Output = Result<Result<JsValue, JsValue>, Interrupt>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if let Some(interrupt) = self.state.interrupt.get() {
            return Poll::Ready(Err(interrupt));
        }
        if let Some(Poll::Ready(result)) = self.promise.as_mut().map(|promise| Pin::new(promise).poll(context)) {
            return Poll::Ready(Ok(result));
        }
        self.state.waker.replace(Some(context.waker().clone()));
        Poll::Pending
    }
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        if let Some((timer, _)) = &self.timer {
            js::clear_timeout(timer);
        }
        if let Some((signal, callback)) = &self.listener {
            let _ = js::call(signal, "removeEventListener", &[&JsValue::from("abort"), callback.as_ref()]);
        }
    }
}

/// Whether the caller's signal has fired.
pub fn is_aborted(signal: &JsValue) -> bool {
    js::get(signal, "aborted").is_ok_and(|aborted| aborted.is_truthy())
}
