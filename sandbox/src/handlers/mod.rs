//! The code behind the operations.

mod search;
mod users;

use genesys_users::generated::operations::OPERATIONS;

use crate::call::Handler;

/// The handler of an operation.
pub fn find(operation: &str) -> Option<Handler> {
    Some(match operation {
        "deleteUser" => users::delete,
        "getUser" => users::read,
        "getUsers" => users::list,
        "getUsersMe" => users::me,
        "getUsersSearch" => search::by_q64,
        "patchUser" => users::patch,
        "patchUsersBulk" => users::patch_bulk,
        "postUsers" => users::create,
        "postUsersSearch"
        | "postUsersSearchConversationTarget"
        | "postUsersSearchQueuemembersManage"
        | "postUsersSearchTeamsAssign" => search::by_body,
        _ => return None,
    })
}

/// Names of the operations that have no handler yet.
pub fn missing() -> Vec<&'static str> {
    OPERATIONS.iter().map(|operation| operation.name).filter(|name| find(name).is_none()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Operations of the table that answer 501. A handler that is added shortens this list; a name in `find` that no
    /// operation has would be dead code that this count betrays.
    #[test]
    fn operations_without_handler_are_known() {
        let missing = missing();
        assert_eq!(missing.len(), 79, "{missing:#?}");
        assert!(!missing.contains(&"getUsers"));
    }
}
