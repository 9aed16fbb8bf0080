//! Waiting for a flag, a time, or a future within a time.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use gloo_timers::future::TimeoutFuture;

/// The longest delay that hosts take; above it timers fire at once.
const LONGEST_DELAY: f64 = 2_147_483_647.0;

/// A flag that tasks wait for. Clones are the same flag.
#[derive(Clone, Debug, Default)]
pub struct Flag(Rc<FlagState>);

#[derive(Debug, Default)]
struct FlagState {
    is_raised: Cell<bool>,
    waiting: RefCell<Vec<Waker>>,
}

impl Flag {
    /// Raises the flag for good, and wakes those that wait for it.
    pub fn raise(&self) {
        self.0.is_raised.set(true);
        self.0.waiting.take().into_iter().for_each(Waker::wake);
    }

    /// Whether the flag is raised; the task is woken when it will be.
    pub fn poll_raised(&self, context: &Context) -> Poll<()> {
        if self.0.is_raised.get() {
            return Poll::Ready(());
        }
        let mut waiting = self.0.waiting.borrow_mut();
        if !waiting.iter().any(|waker| waker.will_wake(context.waker())) {
            waiting.push(context.waker().clone());
        }
        Poll::Pending
    }

    /// Waits for the flag.
    pub async fn raised(&self) {
        poll_fn(|context| self.poll_raised(context)).await;
    }
}

fn timer(ms: f64) -> TimeoutFuture {
    TimeoutFuture::new(ms.clamp(0.0, LONGEST_DELAY).ceil() as u32)
}

/// Waits for some time.
pub async fn sleep(ms: f64) {
    timer(ms).await;
}

/// What the future gives, unless `ms` pass before. The future is dropped then.
pub async fn within<F: Future>(ms: f64, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut timer = (ms < f64::INFINITY).then(|| timer(ms));
    poll_fn(|context| {
        if let Poll::Ready(output) = future.as_mut().poll(context) {
            return Poll::Ready(Some(output));
        }
        match &mut timer {
            Some(timer) => Pin::new(timer).poll(context).map(|()| None),
            None => Poll::Pending,
        }
    })
    .await
}
