//! Actors: people, institutions, outlets, states, places, and descriptions that may speak.
//!
//! This layer finds *mentions*, place by place; `link` joins the mentions of one actor and keeps
//! only those descriptions that speak.

use crate::article::Article;
use crate::document::ActorKind;
use crate::span::Span;

/// A name or a description found in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Candidate {
    /// Tokens `start..end`.
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The original range, without proclitics and, for names, without titles.
    pub(crate) span: Span,
    /// What it names here; [`ActorKind::Unnamed`] for a description.
    pub(crate) kind: ActorKind,
    /// The title beside the name, institutions inside it included.
    pub(crate) role: Option<Span>,
    /// ISO 3166-1 alpha-2, where the lexicon or the title tells it.
    pub(crate) country: Option<&'static str>,
    /// The rule that found it.
    pub(crate) rule: &'static str,
}

/// All candidates in order of position; they may nest (an organisation inside a role or a
/// description), but never cross.
pub(crate) fn find(_article: &Article<'_>) -> Vec<Candidate> {
    Vec::new()
}
