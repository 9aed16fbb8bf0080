//! The logins under way on the page, which the clients of the page share.

use std::cell::RefCell;

use genesys_users_core::login::LoginRegistry;
use genesys_users_core::login::registry::ClientHandle as RegisteredClient;

thread_local! {
    static REGISTRY: RefCell<LoginRegistry> = RefCell::default();
}

/// Uses the registry. No JavaScript may run meanwhile.
pub fn with_registry<T>(action: impl FnOnce(&mut LoginRegistry) -> T) -> T {
    REGISTRY.with_borrow_mut(action)
}

/// Registers a client, which signs in under this handle.
pub fn add_client() -> RegisteredClient {
    with_registry(LoginRegistry::add_client)
}

/// The client was freed.
pub fn remove_client(client: RegisteredClient) {
    with_registry(|registry| registry.remove_client(client));
}
