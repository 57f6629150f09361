//! Keys that spelling variants of a word share.

use crate::text::chars::loose_letter;

/// 64 KiB: about eight bits for each word.
pub(super) const FILTER_WORDS: usize = 8192;

/// The hash of a word's loose letters, made letter by letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct LooseKey(u64);

impl LooseKey {
    /// The key of all letters.
    pub(crate) fn of(letters: impl Iterator<Item = char>) -> Self {
        letters.fold(Self::default(), Self::with)
    }

    /// The key with one letter more.
    #[must_use]
    pub(crate) fn with(self, letter: char) -> Self {
        match loose_letter(letter) {
            Some(c) => {
                let mixed = self.0.rotate_left(5) ^ u64::from(u32::from(c));
                Self(mixed.wrapping_mul(0x517C_C1B7_2722_0A95))
            }
            None => self,
        }
    }

    /// The key of several words: the words so far, then one more.
    #[must_use]
    pub(crate) fn then(self, word: Self) -> Self {
        Self((self.0.rotate_left(23) ^ word.0).wrapping_mul(0x517C_C1B7_2722_0A95))
    }

    /// Where the search for the word begins, before it is cut to the size of the table.
    pub(super) fn place(self) -> usize {
        (self.0 >> 32) as usize
    }

    /// A word of the filter and a bit of it, from the upper bits, which mix best.
    pub(super) fn filter_bit(self) -> (usize, u64) {
        (
            (self.0 >> 51) as usize & (FILTER_WORDS - 1),
            1 << (self.0 >> 45 & 63),
        )
    }

    #[expect(clippy::cast_possible_truncation, reason = "the low half is meant")]
    pub(super) fn tag(self) -> u32 {
        self.0 as u32
    }
}
