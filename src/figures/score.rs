//! Results of matches: فاز 2-1, بنتيجة 3 - 0, 2-صفر.
//!
//! Two numbers with a dash are a result where a word of sport stands in the sentence; elsewhere
//! they are a range (`range.rs`).

use crate::article::Article;
use crate::document::FigureKind;
use crate::lexicon::rows::{Countable, NumberWord, NumeralRole, ScoreCue, Unit};
use crate::token::TokenKind;

use super::draft::Draft;
use super::quantity::percent;
use super::shapes::{PAIR, Window};
use super::words::{Joined, word};

/// How far before and behind a pair of numbers a word of sport may stand.
const NEAR: usize = 14;

/// The result at token `i`.
pub(super) fn at(article: &Article<'_>, i: usize) -> Option<Draft> {
    if article.kind(i) != TokenKind::Number || article.norm(i).len() > 3 {
        return None;
    }
    let between = article.kind(i + 1);
    if !matches!(
        between,
        TokenKind::Dash | TokenKind::Slash | TokenKind::Colon
    ) {
        return None;
    }
    let (home, away, end) = match Window::new(article, i).find(&PAIR) {
        Some(([a, b], end)) => (a.to_owned(), b.to_owned(), end),
        None => {
            let zero = word::<NumberWord>(article, i + 2, Joined::Plain)
                .filter(|m| m.row.role == NumeralRole::Zero)?;
            (article.norm(i).to_owned(), "0".to_owned(), zero.end)
        }
    };
    let goes_on = matches!(
        article.kind(end),
        TokenKind::Dash | TokenKind::Slash | TokenKind::Colon
    ) && article.kind(end + 1) == TokenKind::Number;
    let measured = percent(article, end).is_some()
        || word::<Unit>(article, end, Joined::Plain).is_some()
        || word::<Countable>(article, end, Joined::Plain).is_some();
    if goes_on || measured || !sport_near(article, i, end) {
        return None;
    }
    let mut draft = Draft::new(article, (i, 0), end, FigureKind::Score, "score");
    draft.figure.score = Some(format!("{home}-{away}"));
    Some(draft)
}

fn sport_near(article: &Article<'_>, start: usize, end: usize) -> bool {
    let from = start.saturating_sub(NEAR);
    let to = (end + NEAR).min(article.len());
    (from..to).any(|i| article.matches::<ScoreCue>(i).next().is_some())
}
