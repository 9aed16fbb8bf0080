//! Topics: what a channel reports.

use uuid::Uuid;

/// What a topic reports of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    Presence,
    RoutingStatus,
    User,
}

/// A topic of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Id of the person.
    pub user: Uuid,
    pub aspect: Aspect,
}

impl Aspect {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::User, Self::Presence, Self::RoutingStatus];

    /// The name of the topics, with this text for the id of the person.
    pub fn topic_name(self, user: &str) -> String {
        let end = match self {
            Self::Presence => ".presence",
            Self::RoutingStatus => ".routingStatus",
            Self::User => "",
        };
        format!("v2.users.{user}{end}")
    }
}

impl Topic {
    /// The topic with a name.
    pub fn parse(name: &str) -> Option<Self> {
        let user = name.split('.').nth(2)?;
        // Only the form that the API writes is an id: 36 characters with hyphens.
        let id = (user.len() == 36).then(|| Uuid::try_parse(user).ok())??;
        let aspect = Aspect::ALL.into_iter().find(|aspect| aspect.topic_name(user) == name)?;
        Some(Self { user: id, aspect })
    }

    /// The name of the topic.
    pub fn name(&self) -> String {
        self.aspect.topic_name(&self.user.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_topics_read_back() {
        let user = Uuid::from_u128(7);
        for aspect in Aspect::ALL {
            let topic = Topic { user, aspect };
            assert_eq!(Topic::parse(&topic.name()), Some(topic));
        }
    }

    #[test]
    fn other_texts_are_no_topics() {
        let id = Uuid::from_u128(7).to_string();
        for name in [
            format!("v2.users.{id}.conversations"),
            format!("v2.users.{id}.presence.x"),
            format!("v2.users.{id}."),
            format!("v2.users.{id}.routingstatus"),
            format!("v3.users.{id}.presence"),
            format!("v2.users.{}.presence", id.replace('-', "")),
            "v2.users.me.presence".to_owned(),
            "v2.users".to_owned(),
            String::new(),
        ] {
            assert_eq!(Topic::parse(&name), None, "{name}");
        }
    }
}
