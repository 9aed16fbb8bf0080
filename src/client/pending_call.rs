//! A call under way, as its caller holds it.

use std::future::{Future, pending};
use std::pin::Pin;
use std::task::{Context, Poll};

use super::error::Error;
use super::wait::Flag;

/// A call under way: a future of its result. To drop it aborts the call.
#[must_use = "a call begins when its future is first polled"]
pub struct PendingCall<T> {
    driver: Pin<Box<dyn Future<Output = Result<T, Error>>>>,
    abort: AbortHandle,
}

impl<T: 'static> PendingCall<T> {
    pub(super) fn new(driver: impl Future<Output = Result<T, Error>> + 'static) -> PendingCall<T> {
        PendingCall { driver: Box::pin(driver), abort: AbortHandle(Flag::default()) }
    }

    /// Aborts the call from elsewhere.
    pub fn abort_handle(&self) -> AbortHandle {
        self.abort.clone()
    }
}

impl<T: 'static> Future for PendingCall<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.abort.0.poll_raised(context).is_ready() {
            self.driver = Box::pin(pending());
            return Poll::Ready(Err(Error::Aborted));
        }
        self.driver.as_mut().poll(context)
    }
}

/// Aborts a call from anywhere.
#[derive(Clone, Debug)]
pub struct AbortHandle(Flag);

impl AbortHandle {
    /// Ends the call with [`Error::Aborted`]. Does nothing after its end.
    pub fn abort(&self) {
        self.0.raise();
    }
}
