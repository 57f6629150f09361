//! Dates: الأربعاء 12 أغسطس 2015, الثالث من يونيو, عام 2011, `2015-08-12`, 10 شوال 1436هـ.
//!
//! A weekday and a date are one figure, so are a Hijri date and its Gregorian equivalent, and the
//! two ends of a range. The value says what the text says, not more: a month without a year stays
//! without. Relative dates are in `relative.rs`.

use crate::article::Article;
use crate::document::{Calendar, FigureKind};
use crate::lexicon::rows::{CalendarNoun, DateEdge, Grain, Month, NumeralRole, Weekday};
use crate::token::TokenKind;

use super::calendar::{self, day, era, modifier, month, weekday, year};
use super::draft::Draft;
use super::shapes::{DAY_FIRST, DAY_MONTH, MONTH_YEAR, Window, YEAR_FIRST, YEARS};
use super::when::{Parts, When};
use super::words::{Joined, after_and, skip_of, term, word};

/// A date found: its parts, where it begins and ends, and the bytes before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) parts: Parts,
    pub(super) start: usize,
    pub(super) skip: u8,
    pub(super) end: usize,
    /// The last day, where the text names two of one month.
    pub(super) until: Option<u8>,
}

/// The date at token `i`.
pub(super) fn at(article: &Article<'_>, i: usize) -> Option<Draft> {
    let from = find(article, i)?;
    Some(draft(article, from))
}

fn draft(article: &Article<'_>, from: Found) -> Draft {
    if let Some(last) = from.until {
        let to = Parts {
            day: Some(last),
            ..from.parts
        };
        return ranged(article, from, to, from.end);
    }
    if let Some((to, end)) = to(article, from) {
        return ranged(article, from, to, end);
    }
    let at = (from.start, from.skip);
    let mut draft = Draft::new(article, at, from.end, FigureKind::Date, "date.explicit");
    draft.figure.date = from.parts.iso();
    let mut parts = from.parts;
    let middle = from.start > 0 && matches!(article.norm(from.start - 1), "منتصف" | "نصف" | "نص");
    if middle && parts.month.is_some() && parts.day.is_none() {
        parts.day = Some(15);
    }
    draft.when = Some(When::Parts(parts));
    draft.figure.calendar = Some(from.parts.calendar.unwrap_or(Calendar::Gregorian));
    draft
}

/// The second date of a range: 7 جانفي 2016 إلى 7 جانفي 2017.
fn to(article: &Article<'_>, from: Found) -> Option<(Parts, usize)> {
    let dash = article.kind(from.end) == TokenKind::Dash;
    let word = matches!(article.norm(from.end), "إلى" | "الى" | "حتى" | "وحتى");
    if !dash && !word {
        return None;
    }
    let further = usize::from(matches!(article.norm(from.end + 1), "غاية" | "حدود"));
    let found = find(article, from.end + 1 + further)?;
    let alike = found.parts.month.is_some() == from.parts.month.is_some()
        && found.parts.day.is_some() == from.parts.day.is_some()
        && found.parts.iso().is_some();
    alike.then_some((found.parts, found.end))
}

pub(super) fn ranged(article: &Article<'_>, from: Found, to: Parts, end: usize) -> Draft {
    let at = (from.start, from.skip);
    let mut draft = Draft::new(article, at, end, FigureKind::Date, "date.range");
    let mut first = from.parts;
    if first.year.is_none() && first.month.is_some() {
        first.year = to.year;
    }
    draft.figure.date = match (first.iso(), to.iso()) {
        (Some(a), Some(b)) => Some(format!("{a}..{b}")),
        _ => None,
    };
    draft.when = Some(When::Range(first, to));
    draft.figure.calendar = Some(to.calendar.unwrap_or(Calendar::Gregorian));
    draft
}

/// The date at token `i`, its end behind everything that belongs to it.
pub(super) fn find(article: &Article<'_>, i: usize) -> Option<Found> {
    if article.kind(i) == TokenKind::Number {
        if let Some(found) = numeric(article, i) {
            return Some(found);
        }
    }
    with_weekday(article, i)
        .or_else(|| named_day(article, i))
        .or_else(|| named_month(article, i))
        .or_else(|| named_year(article, i))
}

/// Dates and years in digits and signs alone.
fn numeric(article: &Article<'_>, i: usize) -> Option<Found> {
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
        return None;
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

/// [يوم] الأربعاء, with the date behind it.
fn with_weekday(article: &Article<'_>, i: usize) -> Option<Found> {
    let (head, skip) = day_head(article, i);
    let joined = if head > i {
        Joined::Plain
    } else {
        Joined::Anyhow
    };
    if head > i {
        // يوم 21 سبتمبر
        if let Some(found) = named_day(article, head).or_else(|| numeric_at(article, head)) {
            return Some(Found {
                start: i,
                skip,
                ..found
            });
        }
    }
    let indefinite = (head > i)
        .then(|| word::<Weekday>(article, head, Joined::Plain))
        .flatten()
        .map(|m| (m.row.number, m.end));
    let (number, mut end) = weekday(article, head, joined).or(indefinite)?;
    // الأحد عشر is eleven.
    if term(article, end, Joined::Plain, &[NumeralRole::Ten]).is_some() {
        return None;
    }
    let skip = if head > i {
        skip
    } else {
        weekday_skip(article, i)
    };
    let mut parts = Parts {
        weekday: Some(number),
        ..Parts::default()
    };
    // يومي الاثنين والثلاثاء
    if let Some((_, more)) = weekday(article, end, Joined::And) {
        if head > i {
            end = more;
        }
    }
    if let Some((offset, after)) = modifier(article, end, false) {
        parts.offset = Some(offset);
        end = after;
    }
    if let Some(found) = date_behind(article, end) {
        parts = Parts {
            weekday: Some(number),
            ..found.parts
        };
        end = found.end;
    }
    Some(Found {
        parts,
        start: i,
        skip,
        end,
        until: None,
    })
}

fn numeric_at(article: &Article<'_>, i: usize) -> Option<Found> {
    (article.kind(i) == TokenKind::Number)
        .then(|| numeric(article, i))
        .flatten()
}

/// The date behind a weekday, a comma, الموافق, من or a bracket between them.
pub(super) fn date_behind(article: &Article<'_>, end: usize) -> Option<Found> {
    let mut at = end;
    let mut open = false;
    for _ in 0..2 {
        match article.kind(at) {
            TokenKind::Comma | TokenKind::Dash => at += 1,
            TokenKind::Open => {
                open = true;
                at += 1;
            }
            TokenKind::Word if matches!(article.norm(at), "الموافق" | "الموافقة" | "من" | "في") => {
                at += 1
            }
            _ => break,
        }
    }
    let mut found = named_day(article, at)
        .or_else(|| numeric_at(article, at))
        .or_else(|| day_and_month(article, at))?;
    if open && article.kind(found.end) == TokenKind::Close {
        found.end += 1;
    }
    Some(found)
}

/// 21/09 behind a weekday.
fn day_and_month(article: &Article<'_>, i: usize) -> Option<Found> {
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

fn weekday_skip(article: &Article<'_>, i: usize) -> u8 {
    word::<Weekday>(article, i, Joined::Anyhow)
        .map_or(0, |m| skip_of(article, &m))
}

/// يوم, يومي before a day: where the day begins.
fn day_head(article: &Article<'_>, i: usize) -> (usize, u8) {
    let norm = article.norm(i);
    for (prefix, skip) in [("", 0), ("و", 2), ("ل", 2), ("ب", 2), ("ف", 2), ("ك", 2)] {
        let Some(rest) = norm.strip_prefix(prefix) else {
            continue;
        };
        if matches!(rest, "يوم" | "يومي" | "أيام" | "ايام") {
            return (i + 1, skip);
        }
    }
    (i, 0)
}

/// 12 أغسطس 2015, الثالث من يونيو, 9 إلى 12 أفريل.
fn named_day(article: &Article<'_>, i: usize) -> Option<Found> {
    let (first, after, skip) = day(article, i)?;
    let mut at = after;
    let mut last = None;
    let to = article.kind(at) == TokenKind::Dash
        || matches!(article.norm(at), "إلى" | "الى" | "حتى" | "وحتى");
    let and = article.norm(at) == "و";
    if to || and {
        if let Some((second, end, _)) = day(article, at + 1) {
            last = Some((second, to));
            at = end;
        }
    }
    let mut joined = Joined::Plain;
    if matches!(article.norm(at), "من") {
        at += 1;
    }
    if matches!(article.norm(at), "شهر" | "لشهر" | "بشهر") {
        at += 1;
        joined = Joined::Plain;
    }
    let named = month(article, at, joined)?;
    let mut parts = Parts {
        month: Some(named.number),
        day: Some(first),
        calendar: Some(named.calendar),
        ..Parts::default()
    };
    let end = after_month(article, named.end, &mut parts);
    let mut found = Found {
        parts,
        start: i,
        skip,
        end,
        until: None,
    };
    if let Some((second, _)) = last {
        found.until = Some(second);
    }
    Some(equivalent(article, found))
}

/// The year, its era and الماضي behind a month; says where they end.
fn after_month(article: &Article<'_>, end: usize, parts: &mut Parts) -> usize {
    let mut end = end;
    let mut at = end;
    if article.kind(at) == TokenKind::Comma
        || matches!(
            article.norm(at),
            "من" | "عام" | "سنة" | "لعام" | "لسنة" | "العام"
        )
    {
        at += 1;
        if matches!(article.norm(at), "عام" | "سنة" | "العام") {
            at += 1;
        }
    }
    if article.kind(at) == TokenKind::Slash {
        at += 1;
    }
    if let Some((year, calendar, after)) = year(article, at) {
        parts.year = Some(year);
        if calendar.is_some() {
            parts.calendar = calendar;
        }
        end = after;
    } else if let Some((offset, after)) = modifier(article, end, false) {
        parts.offset = Some(offset);
        end = after;
    }
    end
}

/// The same date in the other calendar: 10 شوال 1436هـ الموافق 26 يوليو 2015م.
fn equivalent(article: &Article<'_>, found: Found) -> Found {
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

/// [شهر] نوفمبر [2010|المقبل]; a month that is also a word needs one of these beside it.
fn named_month(article: &Article<'_>, i: usize) -> Option<Found> {
    let headed =
        word::<CalendarNoun>(article, i, Joined::Anyhow)
            .filter(|m| m.row.grain == Grain::Month);
    let (at, joined) = match &headed {
        Some(_) => (i + 1, Joined::Plain),
        None => (i, Joined::Anyhow),
    };
    let edge = i > 0
        && (word::<DateEdge>(article, i - 1, Joined::Anyhow).is_some()
            || matches!(article.norm(i - 1), "نصف" | "نص"));
    let numbered = || {
        let (number, end) = super::nth::month_number(article, at).filter(|_| headed.is_some() && edge)?;
        let calendar = Calendar::Gregorian;
        Some(calendar::NamedMonth { number, calendar, ordinary: false, end })
    };
    let named = month(article, at, joined).or_else(numbered)?;
    let skip = match &headed {
        Some(m) => skip_of(article, m),
        None => word::<Month>(article, i, joined)
            .map_or(0, |m| skip_of(article, &m)),
    };
    let mut parts = Parts {
        month: Some(named.number),
        calendar: Some(named.calendar),
        ..Parts::default()
    };
    let end = after_month(article, named.end, &mut parts);
    let behind = i > 0
        && matches!(
            article.norm(i - 1),
            "في" | "خلال"
                | "منذ"
                | "قبل"
                | "بعد"
                | "حتى"
                | "نهاية"
                | "بداية"
                | "مطلع"
                | "منتصف"
                | "أواخر"
                | "أوائل"
                | "موفى"
        );
    let evidence = headed.is_some() || end > named.end || behind;
    if named.ordinary && !evidence {
        return None;
    }
    Some(Found {
        parts,
        start: i,
        skip,
        end,
        until: None,
    })
}

/// عام 2011, سنة 1436هـ, 2015-2016, a bare year.
fn named_year(article: &Article<'_>, i: usize) -> Option<Found> {
    let noun = calendar::noun(article, i, Joined::Anyhow)
        .filter(|n| n.0 == Grain::Year);
    let dual = year_dual(article.norm(i));
    let (at, skip) = match (noun, dual) {
        (Some((_, _, skip)), _) => (i + 1, skip),
        (None, Some(skip)) => (i + 1, skip),
        _ => return None,
    };
    let (number, calendar, end) = year(article, at)?;
    let parts = Parts {
        year: Some(number),
        calendar,
        ..Parts::default()
    };
    Some(Found {
        parts,
        start: i,
        skip,
        end,
        until: None,
    })
}

/// عامي, عامين, أعوام before years, and the bytes of its proclitic.
fn year_dual(norm: &str) -> Option<u8> {
    [("", 0), ("و", 2), ("ل", 2), ("ب", 2)]
        .into_iter()
        .find_map(|(prefix, skip)| {
            let rest = norm.strip_prefix(prefix)?;
            matches!(rest, "عامي" | "سنتي" | "أعوام" | "اعوام" | "سنوات" | "عامى").then_some(skip)
        })
}

/// A year that nothing names, in digits: 1991, 2015-2016.
pub(super) fn bare_year(article: &Article<'_>, i: usize) -> Option<Draft> {
    let norm = article.norm(i);
    if article.kind(i) != TokenKind::Number || norm.len() != 4 || !norm.starts_with(['1', '2']) {
        return None;
    }
    let window = Window::new(article, i);
    if let Some(([a, b, _], end)) = window.find(&YEARS) {
        let first: u16 = a.parse().ok()?;
        let second: u16 = if b.len() == 2 {
            format!("{}{b}", a.get(..2)?).parse().ok()?
        } else {
            b.parse().ok()?
        };
        let (first, second) = if second + 1 == first {
            (second, first)
        } else {
            (first, second)
        };
        if second > first && second - first < 150 {
            let parts = |y| Parts {
                year: Some(y),
                ..Parts::default()
            };
            let from = Found {
                parts: parts(first),
                start: i,
                skip: 0,
                end,
                until: None,
            };
            return Some(ranged(article, from, parts(second), end));
        }
    }
    let (number, calendar, end) = year(article, i)?;
    let recent = (1900..2100).contains(&number) || calendar.is_some();
    let in_brackets = i > 0
        && article.kind(i - 1) == TokenKind::Open
        && article.kind(end) == TokenKind::Close
        && number >= 1000;
    let hijri = (1400..1450).contains(&number) && calendar == Some(Calendar::Hijri);
    if !(recent || in_brackets || hijri) {
        return None;
    }
    let parts = Parts {
        year: Some(number),
        calendar,
        ..Parts::default()
    };
    let mut draft = draft(
        article,
        Found {
            parts,
            start: i,
            skip: 0,
            end,
            until: None,
        },
    );
    draft.figure.rule = "date.year";
    Some(draft)
}

/// بين عامي 2001 و2010, بين 2010 و2011: the years behind بين at token `i`.
pub(super) fn between_years(article: &Article<'_>, i: usize) -> Option<Draft> {
    let from = match find(article, i) {
        Some(found) if found.parts.year.is_some() => found,
        _ => {
            let (number, calendar, end) =
                year(article, i).filter(|y| (1800..2100).contains(&y.0))?;
            let parts = Parts {
                year: Some(number),
                calendar,
                ..Parts::default()
            };
            Found {
                parts,
                start: i,
                skip: 0,
                end,
                until: None,
            }
        }
    };
    let (at, joined) = after_and(article, from.end)?;
    let (to, end) = if article.kind(at) == TokenKind::Number && joined == Joined::Plain {
        match find(article, at) {
            Some(found) => (found.parts, found.end),
            None => {
                let (number, calendar, end) = year(article, at)?;
                (
                    Parts {
                        year: Some(number),
                        calendar,
                        ..Parts::default()
                    },
                    end,
                )
            }
        }
    } else {
        let found = find(article, at)?;
        (found.parts, found.end)
    };
    to.year?;
    Some(ranged(article, from, to, end))
}

/// بين, ما بين or الفترة من before two years at token `i`.
pub(super) fn between_years_at(article: &Article<'_>, i: usize) -> Option<Draft> {
    let word = match article.norm(i) {
        "بين" => i,
        "ما" if article.norm(i + 1) == "بين" => i + 1,
        _ => return None,
    };
    let mut draft = between_years(article, word + 1)?;
    draft.begin(i, article.span(i, i + 1));
    Some(draft)
}
