//! The chats of the caller.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use genesys_users_models as models;

use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::routing::paging::link;
use crate::state::{Chat, chats};
use crate::views::{self, ChatParts};

/// Number of chats on a page. The operation has no parameter for it.
const PAGE_SIZE: usize = 8;

/// `getUsersChatsMe`
///
/// A cursor stands for the last chat of a page.
pub fn list(call: &Call<'_>) -> ApiResult {
    let key = call.caller.person()?;
    let is_set = |name| call.query.text(name).is_some_and(|value| value.eq_ignore_ascii_case("true"));
    let parts = ChatParts { presence: is_set("includePresence"), owners: is_set("includeRoomOwners") };
    let organization = call.organization.read();
    let all = chats(&organization, key);
    let after = call.query.text("after").filter(|after| !after.is_empty());
    let after = after.map(|after| position(&all, after)).transpose()?;
    // Positions in the list of all chats, so that the cursor may stand for a chat that is left out.
    let shown: Vec<usize> = (0..all.len()).filter(|at| all[*at].closed.is_none() || !is_set("excludeClosed")).collect();
    let start = after.map_or(0, |after| shown.partition_point(|at| *at <= after));
    let end = (start + PAGE_SIZE).min(shown.len());
    let link_after = |at: Option<usize>| {
        let cursor = at.map(|at| cursor(&all[shown[at]]));
        link(call.target, &[("after", cursor.as_deref())])
    };
    call.json(&models::ChatItemCursorListing {
        entities: Some(shown[start..end].iter().map(|at| views::chat(&organization, &all[*at], parts)).collect()),
        next_uri: (end < shown.len()).then(|| link_after(end.checked_sub(1))),
        previous_uri: (start > 0).then(|| link_after(start.saturating_sub(PAGE_SIZE).checked_sub(1))),
        self_uri: Some(call.target.to_owned()),
    })
}

/// The cursor of a chat.
fn cursor(chat: &Chat) -> String {
    URL_SAFE_NO_PAD.encode(chat.id.as_bytes())
}

/// Position of the chat of a cursor.
fn position(all: &[Chat], cursor: &str) -> Result<usize, ApiError> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).unwrap_or_default();
    all.iter().position(|chat| chat.id.as_bytes() == bytes.as_slice()).ok_or_else(|| {
        let problem = "is no cursor of a nextUri or previousUri of this listing";
        ApiError::field("invalid.query.param.value", "after", problem)
    })
}
