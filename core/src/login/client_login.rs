//! What the logins of one client share: where its records are, who is signed in, and the credentials of a program.

use super::Grant;
use super::registry::ClientHandle;
use super::stored_token::TokenGrant;
use std::rc::Rc;

/// A storage of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    /// `sessionStorage`, which belongs to one tab.
    Session,
    /// `localStorage`, which all tabs of an origin share.
    Local,
}

/// The records of a storage whose keys start so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordKey {
    /// The storage that has the record.
    pub storage: Storage,
    /// The key of the record.
    pub key: String,
}

/// The id and the secret of an OAuth client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    /// The id of the OAuth client.
    pub client_id: String,
    /// Its secret, which no error may show.
    pub client_secret: String,
}

/// What the logins of one client share.
#[derive(Clone, Debug, PartialEq)]
pub struct ClientLogin {
    /// The client in the registry of the page.
    pub handle: ClientHandle,
    /// Where tokens are kept; `None` for memory.
    pub storage: Option<Storage>,
    /// Start of all keys.
    pub storage_prefix: String,
    /// The OAuth client whose token the client has, or, before any login has succeeded, the first one that was tried.
    client_id: Option<String>,
    credentials: Option<Rc<Credentials>>,
    /// The last stored token by its key, for `memory` and for a storage that fails.
    memory: Option<(String, Rc<TokenGrant>)>,
}

/// Where the record of a token goes when tokens are kept elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relocation {
    /// The record to remove.
    pub abandoned: Option<RecordKey>,
    /// The record to write.
    pub record: Option<(RecordKey, String)>,
}

/// What the log is told by [`ClientLogin::fall_back_to_memory`].
pub const STORAGE_WARNING: &str = "the storage is full or forbidden: tokens are kept in memory only";

const DEFAULT_PREFIX: &str = "genesys-users";

/// The kind of the record of a token, in its key.
const TOKEN: &str = "token";

impl Default for ClientLogin {
    fn default() -> Self {
        ClientLogin {
            handle: ClientHandle::default(),
            storage: None,
            storage_prefix: DEFAULT_PREFIX.to_owned(),
            client_id: None,
            credentials: None,
            memory: None,
        }
    }
}

impl ClientLogin {
    /// The state of a client that has no login yet.
    pub fn new(handle: ClientHandle) -> Self {
        ClientLogin { handle, ..ClientLogin::default() }
    }

    /// The OAuth client that is signed in, for the logout.
    pub fn client_id(&self) -> Option<&str> {
        self.client_id.as_deref()
    }

    /// What a renewal signs in with.
    pub fn credentials(&self) -> Option<&Rc<Credentials>> {
        self.credentials.as_ref()
    }

    /// The key of the record of a login that waits for its answer, in `sessionStorage`.
    pub fn pending_key(&self, login_origin: &str, grant: Grant, client_id: &str) -> RecordKey {
        RecordKey { storage: Storage::Session, key: self.key(grant.operation(), login_origin, client_id) }
    }

    /// The key of the record of a token; `None` when the client keeps tokens in memory.
    pub fn token_key(&self, login_origin: &str, client_id: &str) -> Option<RecordKey> {
        self.storage.map(|storage| RecordKey { storage, key: self.key(TOKEN, login_origin, client_id) })
    }

    /// Neither an origin nor an id has a space, and every key ends in one, so that no key is the start of another.
    fn key(&self, kind: &str, login_origin: &str, client_id: &str) -> String {
        let end = if client_id.is_empty() { "" } else { " " };
        [&self.storage_prefix, " ", kind, " ", login_origin, " ", client_id, end].concat()
    }

    /// A login begins. Who is signed in stays so until it has succeeded.
    pub fn begin(&mut self, client_id: &str) {
        self.client_id.get_or_insert_with(|| client_id.to_owned());
    }

    /// A person's login has succeeded. The token is kept in memory, too, in case that the storage fails.
    pub fn sign_in(&mut self, login_origin: &str, client_id: &str, grant: &Rc<TokenGrant>) {
        self.client_id = Some(client_id.to_owned());
        self.memory = Some((self.key(TOKEN, login_origin, client_id), grant.clone()));
    }

    /// A program's login has succeeded.
    pub fn sign_in_program(&mut self, credentials: &Rc<Credentials>) {
        self.client_id = Some(credentials.client_id.clone());
        self.credentials = Some(credentials.clone());
    }

    /// The token of an OAuth client that is kept in memory.
    pub fn token_in_memory(&self, login_origin: &str, client_id: &str) -> Option<&Rc<TokenGrant>> {
        let key = self.key(TOKEN, login_origin, client_id);
        self.memory.as_ref().filter(|(known, _)| *known == key).map(|(_, grant)| grant)
    }

    /// A token is dead: it is kept no longer.
    pub fn forget_token_in_memory(&mut self, dead: &str) {
        self.memory.take_if(|(_, grant)| grant.access_token == dead);
    }

    /// Keeps tokens in another storage, or under another prefix, from now on. Gives what that means for the token that is there. One of
    /// another region stays where it is, because under the key of this region it would be sent there.
    pub fn relocate(&mut self, storage: Option<Storage>, prefix: Option<String>, login_origin: &str) -> Relocation {
        let client_id = self.client_id.clone().unwrap_or_default();
        let grant = self.token_in_memory(login_origin, &client_id).cloned();
        let old = self.token_key(login_origin, &client_id);
        self.storage = storage;
        if let Some(prefix) = prefix {
            self.storage_prefix = prefix;
        }
        let Some(grant) = grant else { return Relocation::default() };
        self.sign_in(login_origin, &client_id, &grant);
        let new = self.token_key(login_origin, &client_id);
        let abandoned = if new == old { None } else { old };
        Relocation { abandoned, record: new.map(|key| (key, grant.to_record())) }
    }

    /// The storage is full or forbidden: tokens are kept in memory from now on.
    pub fn fall_back_to_memory(&mut self) {
        self.storage = None;
    }

    /// The token is no longer wanted. Gives the records to remove: that of the client that is signed in, or, when no login has begun,
    /// those of all.
    pub fn forget(&mut self, login_origin: &str) -> Option<RecordKey> {
        self.credentials = None;
        self.memory = None;
        self.record_key(login_origin)
    }

    /// Forgets the token of a login, which has expired or was refused. Gives the record to remove if it holds that token
    /// ([`TokenGrant::is_recorded`]).
    pub fn forget_dead(&mut self, login_origin: &str, dead: &str) -> Option<RecordKey> {
        self.forget_token_in_memory(dead);
        self.record_key(login_origin)
    }

    /// The key of the record of the client that is signed in, or, when no login has begun, the start of those of all.
    fn record_key(&self, login_origin: &str) -> Option<RecordKey> {
        self.token_key(login_origin, self.client_id.as_deref().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: &str = "https://login.example";

    fn client(storage: Option<Storage>) -> ClientLogin {
        ClientLogin { storage, ..ClientLogin::new(ClientHandle(1)) }
    }

    fn grant(token: &str) -> Rc<TokenGrant> {
        Rc::new(TokenGrant { access_token: token.to_owned(), token_type: "bearer".to_owned(), expires_at: 5.0 })
    }

    fn key(text: &str) -> Option<RecordKey> {
        Some(RecordKey { storage: Storage::Local, key: text.to_owned() })
    }

    #[test]
    fn keys_are_those_of_the_first_version() {
        let stored = client(Some(Storage::Local));
        assert_eq!(stored.token_key(ORIGIN, "id"), key("genesys-users token https://login.example id "));
        assert_eq!(client(None).token_key(ORIGIN, "id"), None);
        let RecordKey { storage, key } = stored.pending_key(ORIGIN, Grant::Pkce, "id");
        assert_eq!((storage, &*key), (Storage::Session, "genesys-users loginPKCEGrant https://login.example id "));
        let other = stored.pending_key(ORIGIN, Grant::Pkce, "id2").key;
        assert!(!other.starts_with(&key));
    }

    #[test]
    fn forgets_the_client_that_is_signed_in_or_all() {
        let mut client = client(Some(Storage::Local));
        assert_eq!(client.forget(ORIGIN), key("genesys-users token https://login.example "));
        client.begin("first");
        client.begin("second");
        assert_eq!(client.forget(ORIGIN), key("genesys-users token https://login.example first "));
        client.sign_in(ORIGIN, "second", &grant("t"));
        client.begin("third");
        assert_eq!(client.forget(ORIGIN), key("genesys-users token https://login.example second "));
        assert_eq!(client.token_in_memory(ORIGIN, "second"), None);
    }

    #[test]
    fn a_token_moves_with_its_storage() {
        let at =
            |storage, prefix: &str| RecordKey { storage, key: [prefix, " token https://login.example id "].concat() };
        let record = grant("t").to_record();
        let mut client = client(None);
        // Nobody is signed in.
        assert_eq!(client.relocate(Some(Storage::Local), Some("a".to_owned()), ORIGIN), Relocation::default());
        client.sign_in(ORIGIN, "id", &grant("t"));
        let written = |storage, prefix| Some((at(storage, prefix), record.clone()));
        for (storage, prefix, abandoned, expected) in [
            (Some(Storage::Local), None, None, written(Storage::Local, "a")),
            (Some(Storage::Local), Some("b"), Some(at(Storage::Local, "a")), written(Storage::Local, "b")),
            (Some(Storage::Session), None, Some(at(Storage::Local, "b")), written(Storage::Session, "b")),
            (None, None, Some(at(Storage::Session, "b")), None),
            (None, Some("c"), None, None),
            (Some(Storage::Local), None, None, written(Storage::Local, "c")),
        ] {
            let relocation = client.relocate(storage, prefix.map(str::to_owned), ORIGIN);
            assert_eq!(relocation, Relocation { abandoned, record: expected }, "{storage:?} {prefix:?}");
            assert!(client.token_in_memory(ORIGIN, "id").is_some());
        }
    }

    #[test]
    fn a_token_of_another_region_does_not_move() {
        const ELSEWHERE: &str = "https://login.elsewhere.example";
        let mut client = client(None);
        client.sign_in(ORIGIN, "id", &grant("t"));
        let relocation = client.relocate(Some(Storage::Local), None, ELSEWHERE);
        assert_eq!((relocation, client.token_in_memory(ELSEWHERE, "id")), (Relocation::default(), None));
        assert!(client.token_in_memory(ORIGIN, "id").is_some());
    }

    #[test]
    fn forgets_the_secret_of_a_program() {
        let mut client = client(None);
        let credentials = Credentials { client_id: "id".to_owned(), client_secret: "s".to_owned() };
        client.sign_in_program(&Rc::new(credentials.clone()));
        assert_eq!(client.credentials().map(|known| &**known), Some(&credentials));
        assert_eq!((client.forget(ORIGIN), client.credentials(), client.client_id()), (None, None, Some("id")));
    }

    #[test]
    fn a_newer_token_is_not_forgotten_with_a_dead_one() {
        let mut stored = client(Some(Storage::Local));
        stored.sign_in(ORIGIN, "id", &grant("old"));
        assert_eq!(stored.forget_dead(ORIGIN, "old"), key("genesys-users token https://login.example id "));

        let mut client = client(None);
        client.sign_in(ORIGIN, "id", &grant("new"));
        assert_eq!(client.forget_dead(ORIGIN, "old"), None);
        assert!(client.token_in_memory(ORIGIN, "id").is_some() && client.token_in_memory(ORIGIN, "other").is_none());
        client.forget_dead(ORIGIN, "new");
        assert_eq!(client.token_in_memory(ORIGIN, "id"), None);
    }
}
