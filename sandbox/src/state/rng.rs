//! Random numbers from a seed, the same on every machine.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng};
use uuid::Uuid;

/// A stream of random numbers.
pub struct Rng(ChaCha8Rng);

impl Rng {
    /// A stream of a seed. Streams are independent of each other.
    pub fn new(seed: u64, stream: u64) -> Self {
        // `seed_from_u64` of the crate may change between versions, so the bytes are written out here.
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        let mut rng = ChaCha8Rng::from_seed(bytes);
        rng.set_stream(stream);
        Self(rng)
    }

    /// A number below `limit`, which must not be 0.
    pub fn below(&mut self, limit: u32) -> u32 {
        // The high half of the product. Its bias is far too small to show in generated data.
        u32::try_from((u64::from(self.0.next_u32()) * u64::from(limit)) >> 32).unwrap_or(0)
    }

    /// True with a probability of `percent` in 100.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of the items.
    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(u32::try_from(items.len()).unwrap_or(u32::MAX)) as usize]
    }

    /// An index of a list of this length.
    pub fn index(&mut self, length: usize) -> u16 {
        u16::try_from(self.below(u32::try_from(length).unwrap_or(u32::MAX))).unwrap_or(0)
    }

    /// At most `count` different indexes of a list of this length, in ascending order.
    pub fn indexes(&mut self, length: usize, count: u32) -> Vec<u16> {
        let mut found: Vec<u16> = (0..count).map(|_| self.index(length)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// A random (version 4) id.
    pub fn uuid(&mut self) -> Uuid {
        let mut bytes = [0; 16];
        self.0.fill_bytes(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    /// Random bytes.
    pub fn bytes(&mut self, count: usize) -> Box<[u8]> {
        let mut bytes = vec![0; count];
        self.0.fill_bytes(&mut bytes);
        bytes.into()
    }

    /// Hexadecimal digits.
    pub fn hex(&mut self, digits: usize) -> String {
        (0..digits).map(|_| char::from_digit(self.below(16), 16).unwrap_or('0')).collect()
    }

    /// Decimal digits.
    pub fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from_digit(self.below(10), 10).unwrap_or('0')).collect()
    }
}
