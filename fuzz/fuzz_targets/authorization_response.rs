//! Addresses to which a login page returns. The parser takes a response out of any address, and the rest of the address stays.
#![no_main]

use genesys_users_core::login::Grant;
use genesys_users_core::login::authorization_response::parse;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (bool, &str, Option<&str>)| {
    let (is_implicit, address, state) = input;
    let grant = if is_implicit { Grant::Implicit } else { Grant::Pkce };
    let (response, rest) = parse(grant, address, state);
    assert!(rest.len() <= address.len(), "{rest:?} is longer than the address");

    // The fields stand in one section. What precedes it is the page, and no field may come from there.
    let page = address.split(['?', '#']).next().expect("the first part of a split");
    assert!(rest.starts_with(page), "{rest:?} is another page");

    // The fuzzer sees what is compared, and would guess a state in the end.
    const STATE: &str = "a state that only this page knows";
    if !address.contains(STATE) {
        assert!(!response.answers(STATE) || address.contains('%'));
    }
    // The response of another grant is not taken.
    assert!(response.code.text().is_none() || grant == Grant::Pkce);
    assert!(response.access_token.text().is_none() || grant == Grant::Implicit);
});
