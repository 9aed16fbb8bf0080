//! What a call does for its token: providers, refusals, logins.

use super::*;

#[test]
fn a_token_provider_is_asked_once_for_all() {
    check(
        "calls share its answer",
        provider,
        vec![get(), get(), get()],
        vec![
            On(0.0, 0, Proceed, ASK),
            On(0.0, 1, Proceed, JOIN),
            On(9.0, 0, ProvideToken("p"), send("p")),
            On(9.0, 2, Proceed, send("p")),
            On(9.0, 1, ProvideToken("p"), send("p")),
        ],
    );
    check(
        "they hold no permit meanwhile",
        |client| {
            provider(client);
            limit(client, None, Some(1));
        },
        vec![get(), with_authorization(), get()],
        vec![
            On(0.0, 0, Proceed, ASK),
            On(0.0, 1, Proceed, send_bare()),
            On(9.0, 0, ProvideToken("p"), queue(FOREVER)),
            On(9.0, 2, Proceed, queue(FOREVER)),
            On(10.0, 1, respond(200), Succeed),
            On(10.0, 0, Proceed, send("p")),
        ],
    );
    check(
        "who asked may leave",
        provider,
        vec![get(), get(), get()],
        vec![
            On(0.0, 0, Proceed, ASK),
            On(0.0, 1, Proceed, JOIN),
            On(1.0, 0, Abort, ABORTED),
            On(2.0, 2, Proceed, JOIN),
            On(9.0, 1, ProvideToken("p"), send("p")),
            On(9.0, 2, ProvideToken("p"), send("p")),
        ],
    );
    check(
        "when all have left it is asked again",
        provider,
        vec![get(), get_within(5.0), get()],
        vec![
            On(0.0, 0, Proceed, ASK),
            On(0.0, 1, Proceed, token(TokenRequest::JoinAnswer, 5.0)),
            On(1.0, 0, Abort, ABORTED),
            On(5.0, 1, TimeOut, DEADLINE),
            On(6.0, 2, Proceed, ASK),
        ],
    );
    let threw = CallAction::Fail(CallFailure::TokenProvider(TokenFailure::Threw));
    check(
        "it fails for all who wait, and is asked again",
        provider,
        vec![get(), get(), get()],
        vec![
            On(0.0, 0, Proceed, ASK),
            On(0.0, 1, Proceed, JOIN),
            On(9.0, 0, FailToken(TokenFailure::Threw), threw.clone()),
            On(9.0, 2, Proceed, ASK),
            On(9.0, 1, FailToken(TokenFailure::Threw), threw),
        ],
    );
    check(
        "it gives something else",
        provider,
        vec![get()],
        vec![
            On(0.0, 0, Proceed, ASK),
            On(
                9.0,
                0,
                FailToken(TokenFailure::NotAString),
                CallAction::Fail(CallFailure::TokenProvider(TokenFailure::NotAString)),
            ),
        ],
    );
    check(
        "the deadline passes while it is asked",
        provider,
        vec![get_within(5.0)],
        vec![On(0.0, 0, Proceed, token(TokenRequest::Ask, 5.0)), On(5.0, 0, ProvideToken("p"), DEADLINE)],
    );
    check(
        "the application replaces what is waited for",
        provider,
        vec![get(), get()],
        vec![
            On(0.0, 0, Proceed, ASK),
            On(0.0, 1, Proceed, JOIN),
            Do(|client| client.tokens.set("b")),
            On(1.0, 0, Proceed, send("b")),
            On(1.0, 1, Proceed, send("b")),
        ],
    );
    check(
        "a renewal is no answer of it",
        provider,
        vec![get(), get()],
        vec![
            On(0.0, 0, Proceed, ASK),
            On(1.0, 0, Renew { has_failed: false }, Ignore),
            On(2.0, 1, Proceed, JOIN),
            On(9.0, 0, ProvideToken("p"), send("p")),
            On(9.0, 1, ProvideToken("p"), send("p")),
        ],
    );
    check(
        "its answer is for the call alone when the caller has set a token meanwhile",
        provider,
        vec![get(), get()],
        vec![
            On(0.0, 0, Proceed, ASK),
            Do(|client| client.tokens.set("new")),
            On(1.0, 1, Proceed, send("new")),
            On(9.0, 0, ProvideToken("old"), send("old")),
            On(10.0, 0, respond(401), send("new")),
        ],
    );
    check(
        "but not after a wait for a permit",
        |client| {
            provider(client);
            limit(client, None, Some(1));
        },
        vec![with_authorization(), get()],
        vec![
            On(0.0, 0, Proceed, send_bare()),
            On(0.0, 1, Proceed, ASK),
            Do(|client| client.tokens.set("new")),
            On(9.0, 1, ProvideToken("old"), queue(FOREVER)),
            On(10.0, 0, respond(200), Succeed),
            On(10.0, 1, Proceed, send("new")),
        ],
    );
}

#[test]
fn a_token_that_cannot_stand_in_a_header_is_not_sent() {
    for text in ["", "Bearer p", "p\nq", "tökèn"] {
        let error = ParameterError::new("test", "accessToken", token::problem(text).expect("a problem"));
        check(
            text,
            provider,
            vec![get(), get()],
            vec![
                On(0.0, 0, Proceed, ASK),
                On(9.0, 0, ProvideToken(text), CallAction::Fail(CallFailure::InvalidToken(error))),
                On(9.0, 1, Proceed, ASK),
            ],
        );
    }
}

#[test]
fn a_401_leads_to_another_token_once() {
    let refused = || fail(status(401));
    check(
        "a provider is asked again, the second 401 surfaces, and the next call asks",
        provided,
        vec![without_retries(post()), get()],
        vec![
            On(0.0, 0, Proceed, send("p")),
            On(1.0, 0, respond(401), ASK),
            On(2.0, 0, ProvideToken("q"), send("q")),
            On(3.0, 0, respond(401), refused()),
            On(4.0, 1, Proceed, ASK),
        ],
    );
    check(
        "calls that were refused together share the question",
        provided,
        vec![get(), get(), get()],
        vec![
            On(0.0, 0, Proceed, send("p")),
            On(0.0, 1, Proceed, send("p")),
            On(0.0, 2, Proceed, send("p")),
            On(1.0, 0, respond(401), ASK),
            On(2.0, 1, respond(401), JOIN),
            On(3.0, 0, ProvideToken("q"), send("q")),
            On(3.0, 1, ProvideToken("q"), send("q")),
            On(4.0, 2, respond(401), send("q")),
            On(5.0, 2, respond(200), Succeed),
        ],
    );
    check(
        "a token of the caller's is final",
        set,
        vec![get(), get()],
        vec![On(0.0, 0, Proceed, send("a")), On(1.0, 0, respond(401), refused()), On(2.0, 1, Proceed, send("a"))],
    );
    check(
        "unless the caller has set another",
        set,
        vec![get()],
        vec![
            On(0.0, 0, Proceed, send("a")),
            Do(|client| client.tokens.set("b")),
            On(1.0, 0, respond(401), send("b")),
            On(2.0, 0, respond(401), refused()),
        ],
    );
    check("no token", |_| {}, vec![get()], vec![On(0.0, 0, Proceed, send_bare()), On(1.0, 0, respond(401), refused())]);
    check(
        "an Authorization header of its own says nothing of the token",
        login,
        vec![with_authorization(), get()],
        vec![
            On(0.0, 0, Proceed, send_bare()),
            On(1.0, 0, respond(401), refused()),
            Effects(vec![]),
            On(2.0, 1, Proceed, send("l")),
        ],
    );
    check(
        "a login has ended",
        login,
        vec![get(), get(), with_authorization()],
        vec![
            On(0.0, 0, Proceed, send("l")),
            On(1.0, 0, respond(401), refused()),
            Effects(vec![told("l")]),
            On(2.0, 1, Proceed, EXPIRED),
            On(2.0, 2, Proceed, send_bare()),
            Effects(vec![]),
        ],
    );
    check(
        "a login that followed another has ended with the second 401",
        login,
        vec![get(), get()],
        vec![
            On(0.0, 0, Proceed, send("l")),
            Do(|client| log_in(client, "m", 100_000.0, false)),
            On(1.0, 0, respond(401), send("m")),
            On(2.0, 0, respond(401), refused()),
            Effects(vec![told("m")]),
            On(3.0, 1, Proceed, EXPIRED),
        ],
    );
    check(
        "the repetition waits in the queue, before younger calls",
        |client| {
            provided(client);
            limit(client, None, Some(1));
        },
        vec![get(), get(), get()],
        vec![
            On(0.0, 0, Proceed, send("p")),
            On(0.0, 1, Proceed, queue(FOREVER)),
            On(0.0, 2, Proceed, queue(FOREVER)),
            On(1.0, 0, respond(401), ASK),
            Effects(vec![wake(1)]),
            On(1.0, 1, Proceed, JOIN),
            Effects(vec![wake(2)]),
            On(1.0, 2, Proceed, JOIN),
            On(2.0, 1, ProvideToken("q"), send("q")),
            On(2.0, 2, ProvideToken("q"), queue(FOREVER)),
            On(2.0, 0, ProvideToken("q"), queue(FOREVER)),
            On(3.0, 1, respond(200), Succeed),
            Effects(vec![wake(0)]),
            On(3.0, 2, Proceed, queue(FOREVER)),
            On(3.0, 0, Proceed, send("q")),
        ],
    );
}

#[test]
fn a_login_expires_or_is_renewed() {
    let renewed: SetUp = |client| log_in(client, "s", 200_000.0, true);
    let ok = Renew { has_failed: false };
    let failed = Renew { has_failed: true };
    let lost = || CallAction::Fail(CallFailure::Renewal);
    check(
        "the application is told, and may mend it",
        login,
        vec![get(), get(), get()],
        vec![
            On(99_999.0, 0, Proceed, send("l")),
            On(100_000.0, 1, Proceed, queue(0.0)),
            Effects(vec![told("l")]),
            On(100_000.0, 1, Proceed, EXPIRED),
            On(100_000.0, 2, Proceed, EXPIRED),
            Effects(vec![]),
        ],
    );
    check(
        "it does",
        login,
        vec![get()],
        vec![On(100_000.0, 0, Proceed, queue(0.0)), Do(set), On(100_000.0, 0, Proceed, send("a"))],
    );
    check(
        "a provider follows",
        |client| {
            provider(client);
            login(client);
        },
        vec![get()],
        vec![On(100_000.0, 0, Proceed, ASK), Effects(vec![told("l")])],
    );
    check(
        "a program gets its next token",
        program,
        vec![get(), get(), get()],
        vec![
            On(89_999.0, 0, Proceed, send("r")),
            On(90_000.0, 1, Proceed, RENEW),
            On(90_000.0, 2, Proceed, JOIN_RENEWAL),
            Do(renewed),
            On(90_005.0, 1, ok, send("s")),
            On(90_005.0, 2, ok, send("s")),
            Effects(vec![]),
        ],
    );
    check(
        "a renewal that failed does no harm as long as the token lives",
        program,
        vec![get(), get()],
        vec![
            On(90_000.0, 0, Proceed, RENEW),
            On(90_005.0, 0, failed, send("r")),
            On(90_006.0, 1, Proceed, RENEW),
            On(100_000.0, 1, failed, lost()),
            Effects(vec![]),
        ],
    );
    check(
        "nor while the call waits for a permit",
        |client| {
            program(client);
            limit(client, None, Some(1));
        },
        vec![with_authorization(), get(), get()],
        vec![
            On(90_000.0, 0, Proceed, send_bare()),
            On(90_000.0, 1, Proceed, RENEW),
            On(90_000.0, 2, Proceed, JOIN_RENEWAL),
            On(90_005.0, 1, failed, queue(FOREVER)),
            On(90_005.0, 2, failed, queue(FOREVER)),
            On(90_010.0, 0, respond(200), Succeed),
            On(90_010.0, 1, Proceed, send("r")),
            On(99_999.0, 1, respond(200), Succeed),
            // It has ended in the queue.
            On(100_000.0, 2, Proceed, RENEW),
            On(100_001.0, 2, failed, lost()),
        ],
    );
    check(
        "a program whose token was refused",
        program,
        vec![get(), get()],
        vec![
            On(0.0, 0, Proceed, send("r")),
            On(1.0, 0, respond(401), RENEW),
            On(1.0, 1, Proceed, JOIN_RENEWAL),
            On(2.0, 0, failed, lost()),
            On(2.0, 1, failed, lost()),
            Effects(vec![]),
        ],
    );
    check(
        "a token that is over at once is not sent",
        program,
        vec![get()],
        vec![
            On(100_000.0, 0, Proceed, RENEW),
            Do(|client| log_in(client, "s", 100_000.0, true)),
            On(100_001.0, 0, ok, EXPIRED),
        ],
    );
    check(
        "the caller sets a provider meanwhile",
        program,
        vec![get()],
        vec![On(95_000.0, 0, Proceed, RENEW), Do(provider), On(95_001.0, 0, failed, ASK)],
    );
    check(
        "the deadline passes, and an abort comes",
        program,
        vec![get_within(95_000.0), get(), get()],
        vec![
            On(90_000.0, 0, Proceed, token(TokenRequest::Renew, 5000.0)),
            On(90_000.0, 1, Proceed, JOIN_RENEWAL),
            On(95_000.0, 0, TimeOut, DEADLINE),
            On(95_001.0, 1, Abort, ABORTED),
            On(95_002.0, 2, Proceed, RENEW),
        ],
    );
}
