//! Records of logins. A storage belongs to the whole page, so that they may be anything; what is read from one is written as it was.
#![no_main]

use genesys_users_core::login::pending_login::PendingLogin;
use genesys_users_core::login::stored_token::TokenGrant;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|record: &str| {
    if let Some(pending) = PendingLogin::from_record(record) {
        assert!(record.starts_with(&pending.proof.state), "{record:?} has another state");
        let again = PendingLogin::from_record(&pending.to_record());
        assert_eq!(again.map(|again| again.proof), Some(pending.proof));
    }
    if let Some(grant) = TokenGrant::from_record(record) {
        assert!(TokenGrant::is_recorded(&grant.access_token, Some(record)));
        assert_eq!(TokenGrant::from_record(&grant.to_record()), Some(grant));
    }
});
