//! The channels of all callers.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::Utf8Bytes;
use parking_lot::Mutex;
use tokio::sync::mpsc;

use super::topic::Topic;
use crate::authentication::Grant;
use crate::state::clock::Millis;

/// Maximum number of topics of a channel.
pub const MAX_TOPICS: usize = 1_000;

/// Maximum number of channels of one person with one client.
const MAX_CHANNELS: usize = 20;

/// How long a channel lives after its topics were last set.
const LIFETIME: Millis = 24 * 3_600_000;

/// Maximum number of messages that wait for a client. The socket of a client that is slower is closed.
const MAX_WAITING: usize = 1_000;

/// All channels.
pub struct Channels {
    /// Time between two heartbeats of a socket.
    pub heartbeat: Duration,
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    list: Vec<Channel>,
    /// Number of sockets since the start.
    sockets: u64,
}

struct Channel {
    id: String,
    /// Grant of the token that made the channel.
    grant: Arc<Grant>,
    expires: Millis,
    used: Millis,
    topics: Vec<Topic>,
    socket: Option<Recipient>,
}

/// The socket of a channel. It is closed when the last clone is dropped.
#[derive(Clone)]
pub struct Recipient {
    number: u64,
    messages: mpsc::Sender<Utf8Bytes>,
}

/// A channel, as its caller sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelState {
    /// Id; none if another token has made the channel.
    pub id: Option<String>,
    pub expires: Millis,
}

/// Why the topics of a channel cannot be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopicsError {
    /// The caller has no such channel.
    NoChannel,
    /// The channel would have this number of topics.
    TooMany(usize),
}

impl Channels {
    /// No channels. `heartbeat` is the time between two heartbeats of a socket.
    pub fn new(heartbeat: Duration) -> Self {
        Self { heartbeat, inner: Mutex::default() }
    }

    /// Makes a channel. It replaces the one that has not been used for the longest time, first of those without a
    /// socket, if the person has the maximum number of channels with this client.
    pub fn create(&self, grant: &Arc<Grant>, now: Millis) -> (String, Millis) {
        let mut inner = self.inner.lock();
        inner.expire(now);
        let own = |channel: &&Channel| channel.belongs_to(grant);
        while inner.list.iter().filter(own).count() >= MAX_CHANNELS {
            let replaced = inner.list.iter().filter(own).min_by_key(|channel| (channel.socket.is_some(), channel.used));
            let Some(id) = replaced.map(|channel| channel.id.clone()) else { break };
            inner.list.retain(|channel| channel.id != id);
        }
        let id = format!("streaming-0-{}", uuid::Uuid::new_v4().simple());
        let (grant, expires) = (Arc::clone(grant), now.saturating_add(LIFETIME));
        let channel = Channel { id: id.clone(), grant, expires, used: now, topics: Vec::new(), socket: None };
        inner.list.push(channel);
        (id, expires)
    }

    /// The channels of a token, or of all tokens of the same person and client; oldest first.
    pub fn list(&self, grant: &Arc<Grant>, all_tokens: bool, now: Millis) -> Vec<ChannelState> {
        let mut inner = self.inner.lock();
        inner.expire(now);
        let own = inner.list.iter().filter(|channel| channel.belongs_to(grant));
        own.map(|channel| (channel, Arc::ptr_eq(&channel.grant, grant)))
            .filter(|(_, same_token)| *same_token || all_tokens)
            .map(|(channel, same_token)| ChannelState {
                id: same_token.then(|| channel.id.clone()),
                expires: channel.expires,
            })
            .collect()
    }

    /// The topics of a channel of the caller, in the order in which they were added.
    pub fn topics(&self, id: &str, grant: &Grant, now: Millis) -> Option<Vec<Topic>> {
        let mut inner = self.inner.lock();
        inner.expire(now);
        inner.list.iter().find(|channel| channel.id == id && channel.belongs_to(grant)).map(|one| one.topics.clone())
    }

    /// Sets the topics of a channel of the caller, or adds to them, and starts the life of the channel anew. Returns all
    /// topics.
    pub fn set_topics(
        &self,
        id: &str,
        grant: &Grant,
        topics: Vec<Topic>,
        add: bool,
        now: Millis,
    ) -> Result<Vec<Topic>, TopicsError> {
        let mut inner = self.inner.lock();
        inner.expire(now);
        let channel = inner.list.iter_mut().find(|channel| channel.id == id && channel.belongs_to(grant));
        let channel = channel.ok_or(TopicsError::NoChannel)?;
        let mut all = if add { channel.topics.clone() } else { Vec::new() };
        for topic in topics {
            if !all.contains(&topic) {
                all.push(topic);
            }
        }
        if all.len() > MAX_TOPICS {
            return Err(TopicsError::TooMany(all.len()));
        }
        channel.topics.clone_from(&all);
        channel.used = now;
        channel.expires = now.saturating_add(LIFETIME);
        Ok(all)
    }

    /// Gives a channel a socket and closes the one before. Returns the number of the socket and its messages, which end
    /// when the socket has to be closed.
    pub fn connect(&self, id: &str, now: Millis) -> Option<(u64, mpsc::Receiver<Utf8Bytes>)> {
        let mut inner = self.inner.lock();
        inner.expire(now);
        inner.sockets += 1;
        let number = inner.sockets;
        let channel = inner.list.iter_mut().find(|channel| channel.id == id)?;
        let (messages, receiver) = mpsc::channel(MAX_WAITING);
        channel.used = now;
        channel.socket = Some(Recipient { number, messages });
        Some((number, receiver))
    }

    /// Forgets a socket that has ended.
    pub fn disconnect(&self, number: u64) {
        for channel in &mut self.inner.lock().list {
            if channel.socket.as_ref().is_some_and(|socket| socket.number == number) {
                channel.socket = None;
            }
        }
    }

    /// The sockets of the channels that have a topic.
    pub fn recipients(&self, topic: &Topic, now: Millis) -> Vec<Recipient> {
        let mut inner = self.inner.lock();
        inner.expire(now);
        let channels = inner.list.iter().filter(|channel| channel.topics.contains(topic));
        channels.filter_map(|channel| channel.socket.clone()).collect()
    }

    /// Sends a message to sockets, and closes those whose client does not read.
    pub fn send(&self, recipients: &[Recipient], message: &Utf8Bytes) {
        for recipient in recipients {
            if recipient.messages.try_send(message.clone()).is_err() {
                self.disconnect(recipient.number);
            }
        }
    }

    /// Closes all sockets. The channels keep their topics, and clients can connect again.
    pub fn close_sockets(&self) {
        self.inner.lock().list.iter_mut().for_each(|channel| channel.socket = None);
    }

    /// Removes the channels whose life has ended, and closes their sockets.
    pub fn expire(&self, now: Millis) {
        self.inner.lock().expire(now);
    }
}

impl Inner {
    fn expire(&mut self, now: Millis) {
        self.list.retain(|channel| now < channel.expires);
    }
}

impl Channel {
    /// Whether the channel belongs to the person and client of a grant.
    fn belongs_to(&self, grant: &Grant) -> bool {
        (self.grant.owner, self.grant.client) == (grant.owner, grant.client)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::topic::Aspect;
    use super::*;
    use crate::authentication::Owner;
    use crate::state::PersonKey;

    fn grant(person: u32) -> Arc<Grant> {
        Arc::new(Grant::new(Owner::Person(PersonKey(person)), None, 0, None))
    }

    fn channels() -> Channels {
        Channels::new(Duration::from_secs(30))
    }

    fn topic(user: u128) -> Topic {
        Topic { user: Uuid::from_u128(user), aspect: Aspect::Presence }
    }

    #[test]
    fn the_unused_channel_without_a_socket_is_replaced_first() {
        let (channels, grant) = (channels(), grant(0));
        let ids: Vec<String> = (0..20).map(|at| channels.create(&grant, at).0).collect();
        let _socket = channels.connect(&ids[0], 0).unwrap();
        channels.set_topics(&ids[1], &grant, Vec::new(), true, 50).unwrap();
        channels.create(&grant, 60);
        let exists = |id: &String| channels.topics(id, &grant, 60).is_some();
        assert!(exists(&ids[0]) && exists(&ids[1]) && !exists(&ids[2]));
        assert_eq!(channels.list(&grant, false, 60).len(), 20);
    }

    #[test]
    fn channels_belong_to_a_person_and_show_their_ids_to_one_token() {
        let (channels, one, same, other) = (channels(), grant(0), grant(0), grant(1));
        let (id, expires) = channels.create(&one, 5);
        assert_eq!(channels.list(&one, false, 5), [ChannelState { id: Some(id.clone()), expires }]);
        assert_eq!(channels.list(&same, false, 5), []);
        assert_eq!(channels.list(&same, true, 5), [ChannelState { id: None, expires }]);
        assert_eq!(channels.list(&other, true, 5), []);
        assert_eq!(channels.topics(&id, &other, 5), None);
        assert_eq!(channels.set_topics(&id, &other, Vec::new(), true, 5), Err(TopicsError::NoChannel));
    }

    #[test]
    fn topics_are_added_once_replaced_and_limited() {
        let (channels, grant) = (channels(), grant(0));
        let (id, _) = channels.create(&grant, 0);
        let set = |topics: &[u128], add| {
            channels.set_topics(&id, &grant, topics.iter().copied().map(topic).collect(), add, 0)
        };
        assert_eq!(set(&[2, 1, 2], true), Ok(vec![topic(2), topic(1)]));
        assert_eq!(set(&[1, 3], true), Ok(vec![topic(2), topic(1), topic(3)]));
        assert_eq!(set(&[1], false), Ok(vec![topic(1)]));
        let many: Vec<u128> = (2..=1_000).collect();
        assert_eq!(set(&many, true).unwrap().len(), MAX_TOPICS);
        assert_eq!(set(&[1_001], true), Err(TopicsError::TooMany(1_001)));
        assert_eq!(channels.topics(&id, &grant, 0).unwrap().len(), MAX_TOPICS);
    }

    #[test]
    fn a_channel_lives_for_a_day_after_its_topics_were_set() {
        let (channels, grant) = (channels(), grant(0));
        let (id, _) = channels.create(&grant, 0);
        channels.set_topics(&id, &grant, vec![topic(1)], false, 1_000).unwrap();
        let (_, messages) = channels.connect(&id, 1_000).unwrap();
        assert_eq!(channels.recipients(&topic(1), LIFETIME + 999).len(), 1);
        assert_eq!(channels.recipients(&topic(1), LIFETIME + 1_000).len(), 0);
        assert!(channels.connect(&id, LIFETIME + 1_000).is_none());
        assert!(messages.is_closed());
    }

    #[test]
    fn messages_go_to_the_sockets_of_the_topic() {
        let (channels, grant) = (channels(), grant(0));
        let (id, _) = channels.create(&grant, 0);
        channels.set_topics(&id, &grant, vec![topic(1)], false, 0).unwrap();
        assert!(channels.recipients(&topic(1), 0).is_empty(), "nobody is connected");
        let (number, mut messages) = channels.connect(&id, 0).unwrap();
        assert!(channels.recipients(&topic(2), 0).is_empty(), "nobody has this topic");
        channels.send(&channels.recipients(&topic(1), 0), &"news".into());
        assert_eq!(messages.try_recv().unwrap().as_str(), "news");
        channels.disconnect(number + 1);
        assert!(!messages.is_closed(), "another socket has ended");
        channels.disconnect(number);
        assert!(messages.is_closed());
    }

    #[test]
    fn a_client_that_does_not_read_loses_its_socket() {
        let (channels, grant) = (channels(), grant(0));
        let (id, _) = channels.create(&grant, 0);
        channels.set_topics(&id, &grant, vec![topic(1)], false, 0).unwrap();
        let (_, messages) = channels.connect(&id, 0).unwrap();
        for _ in 0..MAX_WAITING {
            channels.send(&channels.recipients(&topic(1), 0), &"news".into());
        }
        assert!(!messages.is_closed());
        channels.send(&channels.recipients(&topic(1), 0), &"news".into());
        assert!(messages.is_closed());
    }
}
