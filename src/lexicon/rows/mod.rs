//! The row types of the tables, one file a layer.
//!
//! Each declaration is read twice: here it makes the Rust type that rules see, and in the lexicon
//! compiler (`compile/spec.rs`, with macros of the same names) it says how to read the columns of
//! the table. Columns stand in the order of the fields, with the Arabic forms behind them.

use std::marker::PhantomData;

/// A closed set of words that a column may hold.
macro_rules! vocabulary {
    ($($(#[$doc:meta])* enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $cell:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(dead_code, reason = "a vocabulary names every value of its column; a value may occur in data alone")]
        pub(crate) enum $name { $($(#[$vdoc])* $variant),+ }

        impl From<$name> for u32 {
            fn from(member: $name) -> u32 {
                member as u32
            }
        }
    )+};
}

/// Words for the members of an enum of `document.rs`, which it declares.
macro_rules! document_vocabulary {
    ($($(#[$doc:meta])* enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $cell:literal),+ $(,)? })+) => {$(
        pub(crate) use crate::document::$name;
    )+};
}

/// The tables of a layer.
macro_rules! tables {
    ($($(#[$doc:meta])* struct $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? }
        in $file:literal, forms $forms:tt, inflected $inflect:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub(crate) struct $name { $($(#[$fdoc])* pub(crate) $field: $type),* }
    )*};
}

mod actors;
mod figures;
mod quotes;

pub(crate) use actors::*;
pub(crate) use figures::*;
pub(crate) use quotes::*;

/// A set of members of a vocabulary: in a table, the members joined by `+`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Set<E> {
    bits: u32,
    of: PhantomData<E>,
}

impl<E: Into<u32>> Set<E> {
    pub(crate) const fn of(bits: u32) -> Self {
        Self {
            bits,
            of: PhantomData,
        }
    }

    /// The members of both sets.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self::of(self.bits | other.bits)
    }

    /// Whether `member` is in the set.
    pub(crate) fn has(self, member: E) -> bool {
        self.bits & (1u32 << member.into()) != 0
    }

    /// Whether nothing is in the set.
    pub(crate) fn is_empty(&self) -> bool {
        self.bits == 0
    }
}
