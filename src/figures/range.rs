//! Ranges: بين 10 و20 "between 10 and 20", 3 إلى 5 سنوات "3 to 5 years", 10-20.
//!
//! A scale word behind the second number holds for both: بين 500 و900 مليون يورو.

use crate::article::Article;
use crate::document::{FigureKind, Value};
use crate::lexicon::features::{DUAL, PLURAL};
use crate::lexicon::rows::{Unit, UnitKind};
use crate::token::TokenKind;

use super::draft::Draft;
use super::money::Currencies;
use super::numeral::{self, Numeral};
use super::quantity;
use super::words::{Joined, after_and, word};

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
    // بين 500 إلى 3000, بين 10_12: loosely for بين … و.
    let loose = is_to(article, middle) || joins(article, middle);
    let (at, joined) = if loose {
        (middle + 1, Joined::Plain)
    } else {
        after_and(article, middle)?
    };
    let at = if article.norm(at) == "بين" || article.norm(at) == "وبين" {
        at + 1
    } else {
        at
    };
    let second = numeral::at(article, at)
        .filter(|n| joined == Joined::And || n.proclitics == crate::morph::Proclitics::NONE);
    let mut draft = match second {
        Some(second) => joined_up(article, money, &first, &second, &mut own)?,
        None => until_one(article, &first, at, own?)?,
    };
    draft.begin(i, article.span_after(i, skip, i + 1));
    draft.figure.rule = "range.between";
    Some(draft)
}

/// The range whose first number begins at token `i`.
pub(super) fn at(article: &Article<'_>, money: &Currencies, first: &Numeral) -> Option<Draft> {
    let (middle, mut own) = with_unit(article, money, first);
    let to = is_to(article, middle);
    let dash = joins(article, middle);
    if !to && !dash {
        return None;
    }
    if own.is_some() && parted_units(article, first.end, middle + 1) {
        // 12 سنتا إلى 74.30 دولارا is a change and a price.
        return None;
    }
    if to && own.is_some() && from_before(article, first.start) {
        // من 40 مليون درهم إلى 9 ملايين درهم is a change of one amount into another.
        return None;
    }
    let second = numeral::at(article, middle + 1)
        .filter(|n| !n.proclitics.preposition() && n.value > first.value)?;
    if dash && (first.plain && first.length >= 4 || second.length > 6) && own.is_none() {
        return None;
    }
    joined_up(article, money, first, &second, &mut own)
}

fn is_to(article: &Article<'_>, i: usize) -> bool {
    matches!(article.norm(i), "إلى" | "الى" | "حتى" | "لغاية")
}

/// Whether a dash, or the low line that some type for it, joins two numbers at token `i`.
fn joins(article: &Article<'_>, i: usize) -> bool {
    let dash = article.kind(i) == TokenKind::Dash && (!article.glued(i) || article.glued(i + 1));
    dash || article.norm(i) == "_" && article.glued(i) && article.glued(i + 1)
}

/// Whether the two numbers have units of money that differ.
fn parted_units(article: &Article<'_>, first: usize, second: usize) -> bool {
    let money = |at: usize| {
        word::<Unit>(article, at, Joined::Plain).filter(|m| m.row.kind == UnitKind::Money)
    };
    let Some(other) = numeral::at(article, second).and_then(|n| money(n.end)) else {
        return false;
    };
    money(first).is_some_and(|m| m.row.code != other.row.code)
}

/// ستة أشهر إلى سنة: the second end is one unit of time without a number.
fn until_one(article: &Article<'_>, first: &Numeral, at: usize, own: Draft) -> Option<Draft> {
    let one = word::<Unit>(article, at, Joined::Anyhow).filter(|m| {
        m.row.kind == UnitKind::Duration
            && m.features & PLURAL == 0
            && !m.proclitics().article()
            && !m.proclitics().preposition()
    })?;
    let unit = own.figure.unit?;
    let count = if one.features & DUAL == 0 { 1.0 } else { 2.0 };
    let to = count * one.row.factor * convert(one.row.code, unit)?;
    let from = own.exact().filter(|from| *from < to)?;
    let mut draft = own;
    draft.figure.value = Some(Value::Range(from, to));
    draft.figure.rule = "range";
    draft.extend(article, one.end);
    let start = article.span_after(first.start, first.skip, first.start + 1);
    draft.begin(first.start, start);
    Some(draft)
}

/// How many of the unit of time `small` one `large` is.
fn convert(large: &str, small: &str) -> Option<f64> {
    Some(match (large, small) {
        _ if large == small => 1.0,
        ("year", "month") => 12.0,
        ("week", "day") => 7.0,
        ("day", "hour") => 24.0,
        ("hour", "minute") | ("minute", "second") => 60.0,
        _ => return None,
    })
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
        // ستة أشهر إلى سنتين: told in months.
        Some(own) if own.figure.unit != draft.figure.unit => {
            let (small, large) = (own.figure.unit?, draft.figure.unit?);
            if draft.figure.kind == FigureKind::Duration {
                let factor = convert(large, small)?;
                draft.figure.value = Some(Value::Exact(draft.exact()? * factor));
                draft.figure.unit = Some(small);
            }
            own.exact()?
        }
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
