//! What the one byte of features of a sense says, by the way its table is inflected.
//!
//! Shared with the lexicon compiler, which writes what this reads.
