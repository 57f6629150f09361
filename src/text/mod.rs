//! Orthography: what a character is, and a normal form of the text that loses no position.

pub(crate) mod chars;
pub(crate) mod fold;
mod presentation;

pub(crate) use fold::Folded;
