//! A text that is nothing but one expression, as a reader may type it to try: شهر "a month", واحد
//! "one", العشرون "the twentieth", 2000, 3/4.
//!
//! In running text each of these would be something else or nothing; alone it can only be meant.

use crate::article::Article;
use crate::document::{FigureKind, Value};
use crate::lexicon::features::{DUAL, PLURAL};
use crate::lexicon::rows::{FractionWord, Shares, Unit, UnitKind};
use crate::token::TokenKind;

use super::date;
use super::draft::Draft;
use super::numeral;
use super::share;
use super::words::{Joined, word};

/// No lone expression has more tokens.
const LONGEST: usize = 12;

/// The figure that is the whole text.
pub(super) fn whole(article: &Article<'_>) -> Option<Draft> {
    let end = article.len();
    if !(1..=LONGEST).contains(&end) {
        return None;
    }
    if date::find(article, 0).is_some() {
        return None;
    }
    time_word(article, end)
        .or_else(|| fraction_word(article, end))
        .or_else(|| share::digits(article, 0).filter(|draft| draft.end == end))
        .or_else(|| number(article, end))
}

/// شهر, ثانية.
fn time_word(article: &Article<'_>, end: usize) -> Option<Draft> {
    let unit = word::<Unit>(article, 0, Joined::Plain).filter(|m| {
        m.end == end
            && m.row.kind == UnitKind::Duration
            && m.features & (DUAL | PLURAL) == 0
            && !m.proclitics().article()
    })?;
    let mut draft = Draft::new(article, (0, 0), end, FigureKind::Duration, "alone.duration");
    draft.figure.value = Some(Value::Exact(unit.row.factor));
    draft.figure.unit = Some(unit.row.code);
    Some(draft)
}

/// ثمن, سدس: by themselves shares rather than numbers; خمس and سبع may be either.
fn fraction_word(article: &Article<'_>, end: usize) -> Option<Draft> {
    let found = word::<FractionWord>(article, 0, Joined::Plain)
        .filter(|m| m.end == end && m.row.shares == Shares::Number)?;
    if numeral::at(article, 0).is_some() {
        return None;
    }
    let mut draft = Draft::new(article, (0, 0), end, FigureKind::Fraction, "alone.fraction");
    draft.figure.value = Some(Value::Exact(found.row.value));
    Some(draft)
}

/// 2000, واحد, العشرون.
fn number(article: &Article<'_>, end: usize) -> Option<Draft> {
    let found = numeral::at(article, 0).filter(|n| n.end == end)?;
    let phone = found.plain && found.length > 9;
    if phone || article.kind(0) == TokenKind::Newline {
        return None;
    }
    let mut draft = Draft::of_numeral(article, &found);
    if found.proclitics.article() && !found.digits {
        draft.figure.kind = FigureKind::Ordinal;
    }
    draft.figure.rule = "alone.number";
    Some(draft)
}
