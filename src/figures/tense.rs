//! Whether the sentence around a date looks back or ahead.

use crate::article::Article;
use crate::lexicon::rows::FutureCue;
use crate::token::TokenKind;

use super::words::{Joined, word};

/// Tokens of a sentence that are looked at around a date.
const NEAR: usize = 24;

/// Whether a date at tokens `start..end` stands in a sentence that reports what has happened. A
/// sentence that says nothing but the date looks ahead, as does one with سوف or سيلتقي in it.
pub(super) fn looks_back(article: &Article<'_>, start: usize, end: usize) -> bool {
    let Some((_, sentence)) = article.sentence_of(start) else {
        return false;
    };
    let from = (sentence.start as usize).max(start.saturating_sub(NEAR));
    let to = (sentence.end as usize).min(end + NEAR);
    let words = (from..to)
        .filter(|i| !(start..end).contains(i) && article.kind(*i) == TokenKind::Word)
        .count();
    words > 2 && !(from..to).any(|i| is_future(article, i))
}

/// سوف, من المقرر, or a verb with the س of the future.
fn is_future(article: &Article<'_>, i: usize) -> bool {
    let norm = article.norm(i);
    let will = ["سي", "ست", "سن", "وسي", "وست"].iter().any(|s| norm.starts_with(s));
    will && norm.chars().count() >= 5 && word::<crate::lexicon::rows::NumberWord>(article, i, Joined::Anyhow).is_none()
        || word::<FutureCue>(article, i, Joined::Anyhow).is_some()
}
