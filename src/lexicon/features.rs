//! What the one byte of features of a sense says, by the way its table is inflected.
//!
//! Shared with the lexicon compiler, which writes what this reads.

#![allow(
    dead_code,
    reason = "the compiler marks what the rules need not all ask for"
)]

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

/// Verbs: the form is of the imperfect; with [`VERB_NOMINAL`], a participle.
pub(crate) const IMPERFECT: u8 = 1;
/// Verbs: the form is no finite verb: a participle with [`IMPERFECT`], else the masdar.
pub(crate) const VERB_NOMINAL: u8 = 2;
/// Verbs: the form is feminine.
pub(crate) const VERB_FEMININE: u8 = 4;
/// Verbs: the form is dual.
pub(crate) const VERB_DUAL: u8 = 8;
/// Verbs: the form is plural.
pub(crate) const VERB_PLURAL: u8 = 16;
/// Verbs: the form is of the first person.
pub(crate) const FIRST_PERSON: u8 = 32;
/// Verbs: the form is of the second person.
pub(crate) const SECOND_PERSON: u8 = 64;
/// Verbs: the form can only be passive.
pub(crate) const PASSIVE: u8 = 128;
