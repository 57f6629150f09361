//! The parts of a date: months, years, weekdays.

use crate::article::Article;
use crate::document::Calendar;
use crate::lexicon::rows::{CalendarNoun, DateModifier, Grain, Month, OrdinalWord, Weekday};
use crate::token::TokenKind;

use super::words::{Joined, word};

/// A month by name, and where it ends; كانون الثاني/يناير and أغسطس (آب) are one.
#[derive(Clone, Copy, Debug)]
pub(super) struct NamedMonth {
    pub(super) number: u8,
    pub(super) calendar: Calendar,
    /// Whether the word alone may mean something else.
    pub(super) ordinary: bool,
    pub(super) end: usize,
}

/// The month at token `i`.
pub(super) fn month(article: &Article<'_>, i: usize, joined: Joined) -> Option<NamedMonth> {
    let found = word::<Month>(article, i, joined).filter(|m| {
        let gregorian = m.row.calendar == Calendar::Gregorian;
        !m.proclitics().article() || gregorian && !m.proclitics().preposition()
    })?;
    let mut month = NamedMonth {
        number: found.row.number,
        calendar: found.row.calendar,
        ordinary: found.row.ordinary,
        end: found.end,
    };
    // The second name of the same month: behind a slash, or in brackets.
    let second = |at: usize| {
        word::<Month>(article, at, Joined::Plain)
            .filter(|m| m.row.number == month.number && m.row.calendar == month.calendar)
            .map(|m| m.end)
    };
    match article.kind(month.end) {
        TokenKind::Slash | TokenKind::Dash => {
            if let Some(end) = second(month.end + 1) {
                month.end = end;
                month.ordinary = false;
            }
        }
        TokenKind::Open => {
            if let Some(end) =
                second(month.end + 1).filter(|&e| article.kind(e) == TokenKind::Close)
            {
                month.end = end + 1;
                month.ordinary = false;
            }
        }
        _ => {}
    }
    Some(month)
}

/// A year: its number, its calendar if the text says it, and its end.
pub(super) fn year(article: &Article<'_>, i: usize) -> Option<(u16, Option<Calendar>, usize)> {
    if article.kind(i) != TokenKind::Number || article.norm(i).len() != 4 {
        return None;
    }
    let year: u16 = article
        .norm(i)
        .parse()
        .ok()
        .filter(|y| (1000..2200).contains(y))?;
    let (calendar, end) = era(article, i + 1);
    Some((year, calendar, end))
}

/// م، هـ, ميلادية, هجرية behind a year at `i`.
pub(super) fn era(article: &Article<'_>, i: usize) -> (Option<Calendar>, usize) {
    match article.norm(i) {
        "م" if article.glued(i) => (Some(Calendar::Gregorian), i + 1),
        "م" => (Some(Calendar::Gregorian), i + 1),
        "ه" => (Some(Calendar::Hijri), i + 1),
        "ميلادية" | "ميلادي" | "للميلاد" => (Some(Calendar::Gregorian), i + 1),
        "هجرية" | "هجري" | "للهجرة" => (Some(Calendar::Hijri), i + 1),
        _ => (None, i),
    }
}

/// The weekday at token `i` with its article, and its end.
pub(super) fn weekday(article: &Article<'_>, i: usize, joined: Joined) -> Option<(u8, usize)> {
    let found = word::<Weekday>(article, i, joined).filter(|m| m.proclitics().article())?;
    Some((found.row.number, found.end))
}

/// الماضي، المقبل at token `i`, definite; behind plurals الأخيرة too.
pub(super) fn modifier(article: &Article<'_>, i: usize, many: bool) -> Option<(i8, usize)> {
    let found = word::<DateModifier>(article, i, Joined::Plain).filter(|m| many || !m.row.many)?;
    (found.proclitics().article() || found.exact() && article.norm(i).starts_with("ال"))
        .then_some((found.row.offset, found.end))
}

/// The noun of a stretch of the calendar at token `i`.
pub(super) fn noun(article: &Article<'_>, i: usize, joined: Joined) -> Option<(Grain, bool, u8)> {
    let found = word::<CalendarNoun>(article, i, joined)?;
    Some((
        found.row.grain,
        found.proclitics().article(),
        super::words::skip_of(article, &found),
    ))
}

/// The day of a month: digits, or الثالث (من).
pub(super) fn day(article: &Article<'_>, i: usize) -> Option<(u8, usize, u8)> {
    if article.kind(i) == TokenKind::Number {
        let norm = article.norm(i);
        let day: u8 = norm
            .parse()
            .ok()
            .filter(|d| (1..=31).contains(d) && norm.len() <= 2)?;
        return Some((day, i + 1, 0));
    }
    if let Some((value, end, skip)) = ordinal_day(article, i) {
        return Some((value, end, skip));
    }
    let first = matches!(article.norm(i), "الفاتح" | "غرة" | "غره" | "فاتح");
    first.then_some((1, i + 1, 0))
}

fn ordinal_day(article: &Article<'_>, i: usize) -> Option<(u8, usize, u8)> {
    let (value, end, skip) = super::ordinal::words(article, i)?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked"
    )]
    (1.0..=31.0)
        .contains(&value)
        .then_some((value as u8, end, skip))
}

/// Whether an ordinal word stands at `i`.
pub(super) fn is_ordinal(article: &Article<'_>, i: usize) -> bool {
    word::<OrdinalWord>(article, i, Joined::Plain).is_some_and(|m| m.proclitics().article())
}
