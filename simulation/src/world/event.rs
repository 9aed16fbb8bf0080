//! What happens in a world.

use super::token_request::{LoginBegin, TokenAnswer};
use crate::server::Reply;
use genesys_users_core::login::LoginEvent;
use std::rc::Rc;

/// Something that happens at its time. A call has a number for each of its waits, so that an event of an earlier wait is
/// recognized; the driver of a call does not hear it any more.
#[derive(Debug)]
pub enum Event {
    /// A caller does something next.
    Act {
        caller: usize,
    },
    /// A wait is over.
    Proceed {
        call: usize,
        wait: u32,
    },
    /// The time of an attempt or of a token request is over.
    TimeOut {
        call: usize,
        wait: u32,
    },
    Abort {
        call: usize,
    },
    Abandon {
        call: usize,
    },
    /// A request arrives at the server. Its answer is lost or arrives after a time.
    Arrive {
        call: usize,
        wait: u32,
        token: Option<Rc<str>>,
        after: f64,
        is_lost: bool,
    },
    Respond {
        call: usize,
        wait: u32,
        reply: Box<Reply>,
    },
    FailConnection {
        call: usize,
        wait: u32,
    },
    /// A token request has ended.
    AnswerTokenRequest {
        request: usize,
    },
    /// A waiting call hears the end of a token request.
    GiveToken {
        call: usize,
        wait: u32,
        answer: TokenAnswer,
    },
    /// The application changes the tokens of a client.
    ChangeTokens {
        client: usize,
    },
    /// A login of a person has ended well.
    LogIn {
        client: usize,
        begun: LoginBegin,
    },
    /// A login of a program hears an answer, or that a delay is over.
    HearLogin {
        login: usize,
        wait: u32,
        event: LoginEvent,
    },
    /// The wall clock jumps ahead by so many ms.
    JumpWall {
        time: f64,
    },
    ChangeListing {
        listing: usize,
    },
    /// A reader goes on, aborts or leaves.
    Read {
        pager: usize,
    },
    AbortPager {
        pager: usize,
    },
    LeavePager {
        pager: usize,
    },
    /// The delay of a job is over.
    PollJob {
        pager: usize,
        wait: u32,
    },
}
