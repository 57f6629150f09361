//! Ranges: بين 10 و20 "between 10 and 20", 3 إلى 5 سنوات "3 to 5 years", 10-20.
//!
//! A scale word behind the second number holds for both: بين 600 و800 مليون يورو.

use crate::article::Article;
use crate::document::Value;
use crate::token::TokenKind;

use super::draft::Draft;
use super::money::Currencies;
use super::numeral::{self, Numeral};
use super::quantity;
use super::words::{Joined, after_and};

/// The range behind بين at token `i`.
pub(super) fn between(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    let (word, skip) = match article.norm(i) {
        "بين" => (i, 0),
        "وبين" | "لبين" => (i, 2),
        "ما" if article.norm(i + 1) == "بين" => (i + 1, 0),
        _ => return None,
    };
    let first = numeral::at(article, word + 1)?;
    let (middle, mut own) = with_unit(article, money, &first);
    let (at, joined) = after_and(article, middle)?;
    let at = if article.norm(at) == "بين" || article.norm(at) == "وبين" {
        at + 1
    } else {
        at
    };
    let second = numeral::at(article, at)
        .filter(|n| joined == Joined::And || n.proclitics == crate::morph::Proclitics::NONE)?;
    let mut draft = joined_up(article, money, &first, &second, &mut own)?;
    draft.begin(i, article.span_after(i, skip, i + 1));
    draft.figure.rule = "range.between";
    Some(draft)
}

/// The range whose first number begins at token `i`.
pub(super) fn at(article: &Article<'_>, money: &Currencies, first: &Numeral) -> Option<Draft> {
    let (middle, mut own) = with_unit(article, money, first);
    let to = matches!(article.norm(middle), "إلى" | "الى" | "حتى" | "لغاية");
    let dash = article.kind(middle) == TokenKind::Dash
        && (!article.glued(middle) || article.glued(middle + 1));
    if !to && !dash {
        return None;
    }
    if to && own.is_some() && from_before(article, first.start) {
        // من 25 مليون يورو إلى 8 ملايين يورو is a change of one amount into another.
        return None;
    }
    let second = numeral::at(article, middle + 1)
        .filter(|n| !n.proclitics.preposition() && n.value > first.value)?;
    if dash && (first.plain && first.length >= 4 || second.length > 6) && own.is_none() {
        return None;
    }
    joined_up(article, money, first, &second, &mut own)
}

fn from_before(article: &Article<'_>, start: usize) -> bool {
    start
        .checked_sub(1)
        .is_some_and(|b| article.norm(b) == "من")
}

/// Where the first number ends with its own unit, and the draft if it has one.
fn with_unit(article: &Article<'_>, money: &Currencies, first: &Numeral) -> (usize, Option<Draft>) {
    let mut draft = Draft::of_numeral(article, first);
    if quantity::measured(article, money, first, &mut draft) {
        (draft.end, Some(draft))
    } else {
        (first.end, None)
    }
}

fn joined_up(
    article: &Article<'_>,
    money: &Currencies,
    first: &Numeral,
    second: &Numeral,
    own: &mut Option<Draft>,
) -> Option<Draft> {
    let mut draft = quantity::of(article, money, second)?;
    let from = match own.take() {
        Some(own) => own.exact()?,
        None => {
            let unscaled = first.scale <= 1.0 && second.scale >= 1000.0 && first.value < 1000.0;
            let factor = draft.exact()? / second.value;
            let scale = if unscaled { second.scale } else { 1.0 };
            first.value * scale * factor
        }
    };
    let to = draft.exact()?;
    draft.figure.value = Some(Value::Range(from, to));
    let start = article.span_after(first.start, first.skip, first.start + 1);
    draft.begin(first.start, start);
    draft.figure.rule = "range";
    Some(draft)
}
