//! What the one byte of features of a sense says, by the way its table is inflected.
//!
//! Shared with the lexicon compiler, which writes what this reads.

/// The form is feminine (nouns, titles, adjectives).
pub(crate) const FEMININE: u8 = 1;
/// The form is dual.
pub(crate) const DUAL: u8 = 2;
/// The form is plural.
pub(crate) const PLURAL: u8 = 4;
/// The form is a construct without nun: مسؤولو، وزيرا.
pub(crate) const CONSTRUCT: u8 = 8;
/// The form is oblique: مسؤولين، مصريين.
pub(crate) const OBLIQUE: u8 = 16;
/// The form carries the alif of tanwin: وزيرا، مصدرا.
pub(crate) const INDEFINITE_ACCUSATIVE: u8 = 32;
