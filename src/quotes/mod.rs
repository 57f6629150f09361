//! Quotes: cues, their contents, and where to look for the speaker.

use crate::article::Article;
use crate::document::{Confidence, QuoteKind, Stance};
use crate::span::Span;

/// A quote whose speaker is not known yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Attribution {
    /// The content.
    pub(crate) content: Span,
    /// Tokens of the content.
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The cue, without proclitics.
    pub(crate) cue: Option<Span>,
    pub(crate) kind: QuoteKind,
    pub(crate) stance: Stance,
    pub(crate) confidence: Confidence,
    pub(crate) source: Source,
    pub(crate) rule: &'static str,
}

/// Where the speaker is to be found. To be refined with the rules.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Source {
    /// Among the tokens from the cue to the content, then before the cue.
    Subject { cue: u32 },
    /// The noun phrase that begins at this token.
    Phrase { at: u32 },
    /// Whoever spoke last.
    Inherited,
    /// Nobody.
    None,
}

/// All quotes of an article, in order of their contents.
pub(crate) fn find(_article: &Article<'_>) -> Vec<Attribution> {
    Vec::new()
}
