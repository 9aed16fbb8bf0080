//! Which token a client has, and which are dead.

use super::Broken;
use crate::trace::Check;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Where the current token is from.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Origin {
    Caller,
    Provider,
    /// It ends at this time on the wall clock.
    Login {
        expires_at: f64,
    },
}

/// What a client has to know about its token.
#[derive(Debug, Default)]
pub struct TokenModel {
    current: Option<(Rc<str>, Origin)>,
    has_provider: bool,
    /// The application wants requests without a token while there is none.
    is_unneeded: bool,
    is_renewable: bool,
    /// A login has ended, and nothing has followed.
    has_ended: bool,
    /// Counts changes by the application and by logins.
    epoch: u32,
    /// Those of providers and logins that a 401 has refused.
    refused: BTreeSet<Rc<str>>,
    /// When the tokens of logins end.
    expirations: BTreeMap<Rc<str>, f64>,
    /// Ended, and the application is to be told.
    unreported: Option<Rc<str>>,
}

impl TokenModel {
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    pub fn current(&self) -> Option<&Rc<str>> {
        self.current.as_ref().map(|(token, _)| token)
    }

    fn change(&mut self, current: Option<(Rc<str>, Origin)>) {
        self.current = current;
        self.is_renewable = false;
        self.has_ended = false;
        self.unreported = None;
        self.epoch += 1;
    }

    pub fn set(&mut self, token: &Rc<str>) {
        self.refused.remove(token);
        self.has_provider = false;
        self.is_unneeded = false;
        self.change(Some((token.clone(), Origin::Caller)));
    }

    pub fn set_provider(&mut self) {
        self.has_provider = true;
        self.is_unneeded = false;
        self.change(None);
    }

    pub fn clear(&mut self) {
        self.has_provider = false;
        self.is_unneeded = false;
        self.change(None);
    }

    pub fn set_unneeded(&mut self) {
        self.clear();
        self.is_unneeded = true;
    }

    pub fn change_region(&mut self) {
        let kept = self.current.take().filter(|(_, origin)| !matches!(origin, Origin::Login { .. }));
        self.change(kept);
    }

    /// A login that began in `epoch` has a token. Says whether the client is to take it.
    pub fn log_in(&mut self, epoch: u32, token: &Rc<str>, expires_at: f64, is_renewable: bool) -> bool {
        if epoch != self.epoch {
            return false;
        }
        self.expirations.insert(token.clone(), expires_at);
        self.change(Some((token.clone(), Origin::Login { expires_at })));
        self.is_renewable = is_renewable;
        true
    }

    /// A provider that was asked in `epoch` has given a token, maybe one that it gave before.
    pub fn provide(&mut self, epoch: u32, token: &Rc<str>) {
        self.refused.remove(token);
        if epoch == self.epoch {
            self.current = Some((token.clone(), Origin::Provider));
        }
    }

    /// Whether a call can get another token after a 401 for this one.
    pub fn can_replace(&self, sent: Option<&Rc<str>>) -> bool {
        let has_source = self.has_provider || self.is_renewable;
        sent.is_some() && (has_source || self.current().is_some_and(|current| Some(current) != sent))
    }

    /// A request with this token was answered with 401.
    pub fn refuse(&mut self, token: &Rc<str>) {
        match self.current.as_ref().filter(|(current, _)| current == token) {
            Some((_, Origin::Caller)) => return,
            Some((_, Origin::Provider)) => self.current = None,
            Some((_, Origin::Login { .. })) => self.end(),
            None => {}
        }
        self.refused.insert(token.clone());
    }

    /// The login of the current token has ended.
    fn end(&mut self) {
        let ended = self.current.take();
        if !self.is_renewable {
            self.has_ended = true;
            self.unreported = ended.map(|(token, _)| token);
        }
    }

    /// Lets a login end whose time is over.
    fn expire(&mut self, wall: f64) {
        if let Some((_, Origin::Login { expires_at })) = self.current
            && expires_at <= wall
        {
            self.end();
        }
    }

    /// The application is told that this token has ended.
    pub fn report(&mut self, token: &Rc<str>, wall: f64) -> Result<(), Broken> {
        self.expire(wall);
        match self.unreported.take() {
            Some(unreported) if unreported == *token => Ok(()),
            _ => Err((Check::ExpiryReportedOnce, format!("the end of {token} was reported, which has not just ended"))),
        }
    }

    /// A call fails because its login has ended.
    pub fn fail_expired(&mut self, wall: f64) -> Result<(), Broken> {
        self.expire(wall);
        if let Some(token) = &self.unreported {
            return Err((Check::ExpiryReportedOnce, format!("nobody was told that {token} has ended")));
        }
        let has_token = self.current.is_some();
        if has_token || !(self.has_ended || self.is_renewable) {
            return Err((Check::SettlesWithWhatHappened, "a token is there, or no login has ended".to_owned()));
        }
        Ok(())
    }

    /// A call fails because the client has no token.
    pub fn fail_missing(&mut self, wall: f64) -> Result<(), Broken> {
        self.expire(wall);
        let can_have_one = self.current.is_some() || self.has_provider || self.is_renewable;
        if can_have_one || self.has_ended || self.is_unneeded {
            let message = "a token is there, can be had, is not needed, or has ended".to_owned();
            return Err((Check::SettlesWithWhatHappened, message));
        }
        Ok(())
    }

    /// Checks the token of a request. `given` is what the provider gave to its call alone.
    pub fn send(&mut self, token: Option<&Rc<str>>, given: Option<&Rc<str>>, wall: f64) -> Result<(), Broken> {
        // A call with a token of its own does not look at that of the client.
        if given.is_none() || given != token {
            self.expire(wall);
        }
        let Some(token) = token else {
            let problem = if self.current.is_some() {
                "although the client has one"
            } else if self.has_provider || self.is_renewable {
                "although the client can get one"
            } else if self.has_ended {
                "after the end of a login"
            } else if !self.is_unneeded {
                "although the application wants one"
            } else {
                return Ok(());
            };
            return Err((Check::TheRightToken, format!("sent without a token {problem}")));
        };
        if self.refused.contains(token) {
            return Err((Check::NoDeadToken, format!("sent {token}, which was refused before")));
        }
        if self.expirations.get(token).is_some_and(|expires_at| *expires_at <= wall) {
            return Err((Check::NoDeadToken, format!("sent {token}, which has expired")));
        }
        if Some(token) != given && self.current() != Some(token) {
            return Err((Check::NoDeadToken, format!("sent {token}, which was replaced before")));
        }
        Ok(())
    }
}
