// Faults to plant into the core, each by one replacement in one file: the simulation has to find all of them.

export const faults = [
  // One call.
  {
    name: "a POST counts as idempotent",
    file: "call.rs",
    find: "idempotent: !matches!(method, Method::Post | Method::Patch),",
    replace: "idempotent: !matches!(method, Method::Patch),",
  },
  {
    name: "a call that fails keeps its permit",
    file: "call.rs",
    find: "        self.leave(client);\n        CallAction::Fail(failure)",
    replace: "        CallAction::Fail(failure)",
  },
  {
    name: "who gives a permit back wakes nobody",
    file: "call.rs",
    find: "            None => client.rate_limiter.leave(self.sequence),\n        }\n        client.wake_first();",
    replace: "            None => client.rate_limiter.leave(self.sequence),\n        }",
  },
  {
    name: "a call goes on after its success",
    file: "call.rs",
    find: "            self.leave(client);\n            return CallAction::Succeed;",
    replace: "            self.leave(client);\n            self.state = State::Waiting;\n            return CallAction::Succeed;",
  },
  {
    name: "a 401 leads to another token again and again",
    file: "call.rs",
    find: "if refusal.retry && !self.has_replaced_token {",
    replace: "if refusal.retry {",
  },
  {
    name: "the token of a second 401 is kept",
    file: "call.rs",
    find: "if status == 401 && !self.request.has_authorization {",
    replace: "if status == 401 && !self.request.has_authorization && !self.has_replaced_token {",
  },
  {
    name: "a call with credentials of its own sends the token of the client",
    file: "call.rs",
    find: "if self.request.has_authorization {\n            return TokenNeed::Ready(None);",
    replace: "if false {\n            return TokenNeed::Ready(None);",
  },
  {
    name: "nobody looks whether a token has expired",
    file: "call.rs",
    find: "let has_expired = !self.request.has_authorization && client.expire_token_if_over(time.wall);",
    replace: "let has_expired = false;",
  },
  {
    name: "a retry does not look at the deadline",
    file: "call.rs",
    find: "if wait >= self.time_left(time) {",
    replace: "if false {",
  },
  {
    name: "an attempt may take longer than the deadline",
    file: "call.rs",
    find: "CallAction::Send { token, timeout: timeout.min(left) }",
    replace: "CallAction::Send { token, timeout }",
  },
  {
    name: "a call that aborts is still counted among those who wait for a token",
    file: "call.rs",
    find: "if has_answer || matches!(event, CallEvent::Abort | CallEvent::TimeOut) {",
    replace: "if has_answer {",
  },
  {
    name: "a 429 makes only its own call wait",
    file: "call.rs",
    find: "client.rate_limiter.throttle(permit, time.monotonic, pause);",
    replace: "client.rate_limiter.throttle(permit, time.monotonic, pause * 0.0);",
  },
  {
    name: "a call with a permit waits for a token",
    file: "call.rs",
    find: "            TokenNeed::Wait { request, is_new, renewal } => {\n                self.leave(client);",
    replace:
      "            TokenNeed::Wait { request, is_new, renewal } => {\n" +
      "                if self.permit.is_none()\n" +
      "                    && let Admission::Granted(permit) = client.rate_limiter.acquire(self.sequence, time.monotonic)\n" +
      "                {\n" +
      "                    self.permit = Some(permit);\n" +
      "                }",
  },
  // Retries.
  {
    name: "a POST is sent again after any 503",
    file: "retry.rs",
    find: "503 => idempotent || retry_after.is_some(),",
    replace: "503 => true,",
  },
  {
    name: "Retry-After is not obeyed",
    file: "retry.rs",
    find: "Some(wait) => (wait <= LONGEST_WAIT).then(|| wait.max(0.0)),",
    replace: "Some(wait) => (wait <= LONGEST_WAIT).then_some(FIRST_WAIT),",
  },
  // The token of a client.
  {
    name: "what a provider was asked for before a change is kept",
    file: "token_state.rs",
    find: "if is_current {\n            self.token = Some(token.clone());",
    replace: "{\n            self.token = Some(token.clone());",
  },
  {
    name: "a token request that has ended is joined",
    file: "token_state.rs",
    find: "if has_ended || pending.waiters == 0 {",
    replace: "if pending.waiters == 0 {",
  },
  {
    name: "the application is told of what is renewed",
    file: "token_state.rs",
    find: "        if self.renewable {\n            return None;\n        }\n        self.expired = true;",
    replace: "        self.expired = true;",
  },
  {
    name: "a login takes the place of a token that was set later",
    file: "token_state.rs",
    find: "        if generation != self.generation {\n            return None;\n        }",
    replace: "",
  },
  {
    name: "the caller changes the token, and the request for one goes on",
    file: "token_state.rs",
    find: "        // What it would give is not wanted any more.\n        self.pending = None;",
    replace: "",
  },
  // The rate limiter.
  {
    name: "a shorter pause replaces a longer one",
    file: "rate_limiter.rs",
    find: "self.paused_until = self.paused_until.max(now + wait);",
    replace: "self.paused_until = now + wait;",
  },
  {
    name: "a crowd starts after a 429",
    file: "rate_limiter.rs",
    find: "self.slow_start_window = Some(1);",
    replace: "self.slow_start_window = Some(8);",
  },
  {
    name: "one request too many in a minute",
    file: "rate_limiter.rs",
    find: "self.sent.len() >= limit.max(1) as usize",
    replace: "self.sent.len() > limit.max(1) as usize",
  },
  {
    name: "one request too many at a time",
    file: "rate_limiter.rs",
    find: "if self.in_flight >= concurrency ||",
    replace: "if self.in_flight > concurrency ||",
  },
  {
    name: "whoever comes first passes those who wait",
    file: "rate_limiter.rs",
    find: "if self.queue.front().is_none_or(|first| *first >= sequence) {",
    replace: "if true {",
  },
  // Pagers, jobs and bulk calls.
  {
    name: "a position forgets what was read of its page",
    file: "pager.rs",
    find: "position.skip = position.skip.min(items);",
    replace: "position.skip = 0;",
  },
  {
    name: "pages that were read ahead come in the wrong order",
    file: "pager.rs",
    find: "= self.pages.remove(0);",
    replace: "= self.pages.swap_remove(0);",
  },
  {
    name: "a pager reads one page too many ahead",
    file: "pager.rs",
    find: "|| self.pages.len() >= window",
    replace: "|| self.pages.len() > window",
  },
  {
    name: "the last page is left out",
    file: "next_page.rs",
    find: "Some(last) if requested < last =>",
    replace: "Some(last) if requested + 1.0 < last =>",
  },
  {
    name: "a job that is left while it is submitted goes on",
    file: "job.rs",
    find: "(_, Some(_)) => self.cancel(),",
    replace: "(_, Some(_)) => self.enter(Stage::Over, Action::End),",
  },
  {
    name: "a part of a bulk request gets lost",
    file: "bulk.rs",
    find: "self.parts.push(middle..items.end);",
    replace: "self.parts.push(middle + 1..items.end);",
  },
  {
    name: "a bulk request that may have worked is sent again in halves",
    file: "bulk.rs",
    find: "matches!(status, 400 | 404 | 409 | 413 | 414 | 422 | 431)",
    replace: "matches!(status, 400 | 404 | 409 | 413 | 414 | 422 | 431 | 500)",
  },
  // Logins.
  {
    name: "a login that was superseded goes on",
    file: "login/machine/mod.rs",
    find: "if self.can_be_superseded() && generation != self.generation {",
    replace: "if false && self.can_be_superseded() && generation != self.generation {",
  },
  {
    name: "an answer is taken whatever its state",
    file: "login/authorization_response.rs",
    find: "self.is_answer() && self.state.as_deref() == Some(state)",
    replace: "self.is_answer()",
  },
  {
    name: "an authorization code is sent again after any failure",
    file: "login/machine/mod.rs",
    find: "Purpose::Code => false,",
    replace: "Purpose::Code => true,",
  },
  {
    name: "a page goes to the login page for ever",
    file: "login/machine/login_page.rs",
    find: "if self.departures(context) > MAX_DEPARTURES {",
    replace: "if false {",
  },
  {
    name: "a page that is being left is left again, for another login",
    file: "login/machine/login_page.rs",
    find: "            context.registry.leave(flow, departure);",
    replace:
      "            let _ = (flow, departure);\n            context.registry.end(flow, &crate::login::registry::FlowResult::Superseded);",
  },
];
