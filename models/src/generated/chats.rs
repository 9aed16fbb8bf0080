// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! Chats and chat rooms of people.

use super::{AddressableEntityRef, Contact, Image, OrganizationPresence, OutOfOffice, UserReference};

/// Mark of a chat that the caller counts among the favorites.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ChatFavorite {
    /// Identifier of the favorite.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Chat address (Jabber id) of the marked person or room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub external_id: Option<String>,
}

/// One chat of the caller: a conversation with one person, or a room.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ChatItem {
    /// Identifier of the chat. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Name of the other person or of the room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// True while the chat stands in the list of open chats of the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub open: Option<bool>,
    /// Present when the caller has marked the chat as a favorite.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ChatFavorite | undefined"))]
    pub favorite: Option<ChatFavorite>,
    /// Pictures of the other person or of the room, one for each resolution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Image[] | undefined"))]
    pub images: Option<Vec<Image>>,
    /// When the last message was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_last_message: Option<String>,
    /// When the caller closed the chat; absent while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_closed: Option<String>,
    /// Other person of a chat of type `oneOnOne`; absent for rooms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ChatUserRef | undefined"))]
    pub user: Option<ChatUserRef>,
    /// Room of the chat; absent for a chat of type `oneOnOne`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Room | undefined"))]
    pub room: Option<Room>,
    /// Kind of chat: `oneOnOne` with a person, `group` and `adhoc` for rooms, `acd` around an interaction,
    /// `supervisorAssistance` for help from a supervisor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ChatItemChatType | undefined"))]
    pub chat_type: Option<ChatItemChatType>,
    /// Relative path of the chat in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// One page of chats, linked with its neighbours.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ChatItemCursorListing {
    /// Chats of the caller on this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ChatItem[] | undefined"))]
    pub entities: Option<Vec<ChatItem>>,
    /// Relative path of the page that follows, with its key in `after`; absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub next_uri: Option<String>,
    /// Relative path of this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Relative path of the page before; absent on the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub previous_uri: Option<String>,
}

/// Presence of a person as chats show it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ChatPresence {
    /// Name of the source that reported the presence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub source: Option<String>,
    /// Presence definition of the organization that is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OrganizationPresence | undefined"))]
    pub organization_presence: Option<OrganizationPresence>,
    /// Presence of the system to which the definition of the organization belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ChatPresenceSystemPresence | undefined"))]
    pub system_presence: Option<ChatPresenceSystemPresence>,
    /// Text that the person has added to the presence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub message: Option<String>,
    /// When the presence changed last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_modified: Option<String>,
    /// Out of office period of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OutOfOffice | undefined"))]
    pub out_of_office: Option<OutOfOffice>,
}

/// Person on the other side of a chat.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ChatUserRef {
    /// Identifier of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Full name of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Relative path of the user in the API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Chat address (Jabber id) of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub jid: Option<String>,
    /// True when the user is no longer active.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub inactive: Option<bool>,
    /// Addresses of the user in other systems that are connected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Contact[] | undefined"))]
    pub integrations: Option<Vec<Contact>>,
    /// Presence of the user, only when the list was requested with `includePresence`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ChatPresence | undefined"))]
    pub presence: Option<ChatPresence>,
}

/// Chat room with several people.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Room {
    /// Identifier of the room. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// When the room was opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_created: Option<String>,
    /// Kind of room, with the values of `ChatItem.chatType`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoomRoomType | undefined"))]
    pub room_type: Option<RoomRoomType>,
    /// What the room is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub description: Option<String>,
    /// What the room talks about at present.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub subject: Option<String>,
    /// Greatest number of people in the room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub participant_limit: Option<i32>,
    /// Users who manage the room, only when the list was requested with `includeRoomOwners`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserReference[] | undefined"))]
    pub owners: Option<Vec<UserReference>>,
    /// References to the messages that are pinned in the room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AddressableEntityRef[] | undefined"))]
    pub pinned_messages: Option<Vec<AddressableEntityRef>>,
    /// Chat address (Jabber id) of the room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub jid: Option<String>,
    /// Relative path of the room in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Values of `ChatItem.chatType`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"adhoc\" | \"acd\" | \"group\" | \"oneOnOne\" | \"supervisorAssistance\" | (string & {})")
)]
pub enum ChatItemChatType {
    /// `adhoc`
    #[serde(rename = "adhoc")]
    Adhoc,
    /// `acd`
    #[serde(rename = "acd")]
    Acd,
    /// `group`
    #[serde(rename = "group")]
    Group,
    /// `oneOnOne`
    #[serde(rename = "oneOnOne")]
    OneOnOne,
    /// `supervisorAssistance`
    #[serde(rename = "supervisorAssistance")]
    SupervisorAssistance,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `ChatPresence.systemPresence`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"Available\" | \"Away\" | \"Busy\" | \"Offline\" | \"Idle\" | \"OnQueue\" | \"Meal\" | \"Training\" | \"Meeting\" | \"Break\" | (string & {})"
    )
)]
pub enum ChatPresenceSystemPresence {
    /// `Available`
    Available,
    /// `Away`
    Away,
    /// `Busy`
    Busy,
    /// `Offline`
    Offline,
    /// `Idle`
    Idle,
    /// `OnQueue`
    OnQueue,
    /// `Meal`
    Meal,
    /// `Training`
    Training,
    /// `Meeting`
    Meeting,
    /// `Break`
    Break,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `Room.roomType`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"adhoc\" | \"acd\" | \"group\" | \"oneOnOne\" | \"supervisorAssistance\" | (string & {})")
)]
pub enum RoomRoomType {
    /// `adhoc`
    #[serde(rename = "adhoc")]
    Adhoc,
    /// `acd`
    #[serde(rename = "acd")]
    Acd,
    /// `group`
    #[serde(rename = "group")]
    Group,
    /// `oneOnOne`
    #[serde(rename = "oneOnOne")]
    OneOnOne,
    /// `supervisorAssistance`
    #[serde(rename = "supervisorAssistance")]
    SupervisorAssistance,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
