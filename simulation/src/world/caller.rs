//! Who makes calls.

/// Something that runs one activity after another.
#[derive(Debug)]
pub struct Caller {
    pub client: usize,
    /// What it waits for before it goes on.
    pub pending: usize,
    /// The versions of the users, as far as it knows.
    pub versions: Vec<u32>,
}
