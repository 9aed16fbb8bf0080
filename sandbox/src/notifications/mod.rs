//! Notifications: channels with topics, and the WebSockets that deliver changes of people.

mod channels;
mod events;
pub mod socket;
mod topic;

pub use channels::{ChannelState, Channels, MAX_TOPICS, TopicsError};
pub use events::Notification;
pub use topic::{Aspect, Topic};
