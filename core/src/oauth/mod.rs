//! OAuth without input and output: what an answer of the login host means, what a login does next, and when tokens end.
//!
//! The flow itself waits for pages, windows and requests, so `pkg/host/login.js` drives it, takes addresses and answers
//! apart, and asks here for each decision.

pub mod answer;
pub mod expiry;
