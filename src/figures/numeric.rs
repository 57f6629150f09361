//! Dates in digits and signs: `12/8/2015`, `2015-08-12`, 2/2013; and the same day said in both
//! calendars, which is one date.

use crate::article::Article;
use crate::document::Calendar;
use crate::token::TokenKind;

use super::calendar::{day, era, month};
use super::date::{Found, after_month};
use super::shapes::{DAY_FIRST, DAY_MONTH, MONTH_YEAR, Window, YEAR_FIRST};
use super::when::Parts;
use super::words::Joined;

/// Dates and years in digits and signs alone.
pub(super) fn numeric(article: &Article<'_>, i: usize) -> Option<Found> {
    if article.kind(i) != TokenKind::Number {
        return None;
    }
    let norm = article.norm(i);
    if norm.len() > 10 || norm.contains(',') {
        return None;
    }
    let next = article.kind(i + 1);
    let parted = matches!(next, TokenKind::Slash | TokenKind::Dash) || norm.contains('.');
    if !parted {
        return None;
    }
    let window = Window::new(article, i);
    let (parts, end) = if let Some(([d, m, y], end)) = window.find(&DAY_FIRST) {
        (civil(y, m, d)?, end)
    } else if let Some(([y, m, d], end)) = window.find(&YEAR_FIRST) {
        (civil(y, m, d)?, end)
    } else if let Some(([m, y], end)) = window.find(&MONTH_YEAR) {
        (civil(y, m, "")?, end)
    } else {
        // 28/5 – 30/5/2012
        let found = day_and_month(article, i)?;
        let to = article.kind(found.end) == TokenKind::Dash
            || matches!(article.norm(found.end), "إلى" | "الى" | "حتى");
        let last = Window::new(article, found.end + 1);
        return (to && last.find::<3>(&DAY_FIRST).is_some()).then_some(found);
    };
    let mut parts = parts;
    let (calendar, end) = era(article, end);
    parts.calendar = calendar.or(hijri_year(parts.year));
    Some(equivalent(
        article,
        Found {
            parts,
            start: i,
            skip: 0,
            end,
            until: None,
        },
    ))
}

/// A year before 1500 beside a month is Hijri.
fn hijri_year(year: Option<u16>) -> Option<Calendar> {
    year.filter(|y| (1300..1500).contains(y))
        .map(|_| Calendar::Hijri)
}

fn civil(year: &str, month: &str, day: &str) -> Option<Parts> {
    let year = year.parse().ok().filter(|y| (1000..2200).contains(y))?;
    let mut month: u8 = month.parse().ok()?;
    let mut day_of: Option<u8> = day.parse().ok();
    if let Some(d) = day_of.filter(|_| month > 12) {
        (month, day_of) = (d, Some(month));
    }
    let fits = (1..=12).contains(&month) && day_of.is_none_or(|d| (1..=31).contains(&d));
    fits.then_some(Parts {
        year: Some(year),
        month: Some(month),
        day: day_of,
        ..Parts::default()
    })
}

/// 21/09 behind a weekday.
pub(super) fn day_and_month(article: &Article<'_>, i: usize) -> Option<Found> {
    let window = Window::new(article, i);
    let ([d, m], end) = window.find(&DAY_MONTH)?;
    let (day, month): (u8, u8) = (d.parse().ok()?, m.parse().ok()?);
    let fits = (1..=31).contains(&day) && (1..=12).contains(&month);
    fits.then_some(Found {
        parts: Parts {
            month: Some(month),
            day: Some(day),
            ..Parts::default()
        },
        start: i,
        skip: 0,
        end,
        until: None,
    })
}

/// The same date in the other calendar: 10 شوال 1436هـ الموافق 26 يوليو 2015م.
pub(super) fn equivalent(article: &Article<'_>, found: Found) -> Found {
    let mut at = found.end;
    let open = article.kind(at) == TokenKind::Open;
    let said = matches!(article.norm(at), "الموافق" | "الموافقة" | "الموافق ل");
    let slash = article.kind(at) == TokenKind::Slash || article.norm(at) == "=";
    if !(open || said || slash) || found.parts.calendar != Some(Calendar::Hijri) && !said {
        return found;
    }
    at += 1;
    if open && article.norm(at).starts_with("الموافق") {
        at += 1;
    }
    let other = simple(article, at).filter(|f| f.parts.calendar != found.parts.calendar);
    let Some(other) = other else {
        return found;
    };
    let close = usize::from(open && article.kind(other.end) == TokenKind::Close);
    let civil = if found.parts.calendar == Some(Calendar::Hijri) {
        other.parts
    } else {
        found.parts
    };
    Found {
        parts: civil,
        end: other.end + close,
        ..found
    }
}

/// A date of day, month and year without an equivalent of its own.
fn simple(article: &Article<'_>, i: usize) -> Option<Found> {
    if article.kind(i) == TokenKind::Number {
        let window = Window::new(article, i);
        if let Some(([d, m, y], end)) = window.find(&DAY_FIRST) {
            let mut parts = civil(y, m, d)?;
            let (calendar, end) = era(article, end);
            parts.calendar = calendar
                .or(hijri_year(parts.year))
                .or(Some(Calendar::Gregorian));
            return Some(Found {
                parts,
                start: i,
                skip: 0,
                end,
                until: None,
            });
        }
    }
    let (first, mut at, skip) = day(article, i)?;
    if article.norm(at) == "من" {
        at += 1;
    }
    if article.norm(at) == "شهر" {
        at += 1;
    }
    let named = month(article, at, Joined::Plain)?;
    let mut parts = Parts {
        month: Some(named.number),
        day: Some(first),
        calendar: Some(named.calendar),
        ..Parts::default()
    };
    let end = after_month(article, named.end, &mut parts);
    Some(Found {
        parts,
        start: i,
        skip,
        end,
        until: None,
    })
}
