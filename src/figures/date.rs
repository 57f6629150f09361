//! Dates: الأربعاء 12 أغسطس 2015, الثالث من يونيو, عام 2011, `2015-08-12`, 10 شوال 1436هـ.
//!
//! A weekday and a date are one figure, so are a Hijri date and its Gregorian equivalent, and the
//! two ends of a range. The value says what the text says, not more: a month without a year stays
//! without. Relative dates are in `relative.rs`.

use crate::article::Article;
use crate::document::{Calendar, FigureKind};
use crate::lexicon::rows::{CalendarNoun, DateEdge, Grain, Month, NumeralRole, Weekday};
use crate::token::TokenKind;

use super::calendar::{self, day, modifier, month, weekday, year};
use super::draft::Draft;
use super::numeric::{day_and_month, equivalent, numeric};
use super::when::{Parts, When};
use super::words::{Joined, skip_of, term, word};
use super::year::named_year;

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

pub(super) fn draft(article: &Article<'_>, from: Found) -> Draft {
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

/// The second date of a range: 3 فيفري 2018 إلى 3 فيفري 2019.
fn to(article: &Article<'_>, from: Found) -> Option<(Parts, usize)> {
    let dash = article.kind(from.end) == TokenKind::Dash;
    let preposition = matches!(article.norm(from.end), "إلى" | "الى" | "حتى" | "وحتى");
    if !dash && !preposition {
        return None;
    }
    // إلى غاية, إلى نهاية شهر مارس
    let further = usize::from(
        matches!(article.norm(from.end + 1), "غاية" | "حدود")
            || from.parts.day.is_none()
                && word::<DateEdge>(article, from.end + 1, Joined::Plain).is_some(),
    );
    let found = find(article, from.end + 1 + further)?;
    let alike = found.parts.month.is_some() == from.parts.month.is_some()
        && found.parts.day.is_some() == from.parts.day.is_some()
        && found.parts.iso().is_some();
    alike.then_some((found.parts, found.end))
}

/// بين 5 و10 يناير, بين السادس عشر وحتى الثامن عشر من أكتوبر: the days behind بين at token `i`.
pub(super) fn between(article: &Article<'_>, i: usize) -> Option<Draft> {
    let word = match article.norm(i) {
        "بين" => i,
        "ما" if article.norm(i + 1) == "بين" => i + 1,
        _ => return None,
    };
    let from = find(article, word + 1).filter(|found| found.parts.day.is_some())?;
    let mut found = if from.until.is_some() {
        draft(article, from)
    } else {
        let (at, _) = super::words::after_and(article, from.end)?;
        let to = find(article, at).filter(|found| found.parts.day.is_some())?;
        ranged(article, from, to.parts, to.end)
    };
    found.begin(i, article.span(i, i + 1));
    Some(found)
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
    if article.kind(i) == TokenKind::Number
        && let Some(found) = numeric(article, i)
    {
        return Some(found);
    }
    with_weekday(article, i)
        .or_else(|| named_day(article, i))
        .or_else(|| named_month(article, i))
        .or_else(|| named_year(article, i))
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
        if let Some(found) = named_day(article, head).or_else(|| numeric(article, head)) {
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
    if let Some((_, more)) = weekday(article, end, Joined::And)
        && head > i
    {
        end = more;
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
        .or_else(|| numeric(article, at))
        .or_else(|| day_and_month(article, at))?;
    if open && article.kind(found.end) == TokenKind::Close {
        found.end += 1;
    }
    Some(found)
}

fn weekday_skip(article: &Article<'_>, i: usize) -> u8 {
    word::<Weekday>(article, i, Joined::Anyhow).map_or(0, |m| skip_of(article, &m))
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
    if (to || and)
        && let Some((second, end, _)) = day(article, at + 1)
    {
        last = Some((second, to));
        at = end;
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
pub(super) fn after_month(article: &Article<'_>, end: usize, parts: &mut Parts) -> usize {
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

/// [شهر] نوفمبر [2010|المقبل]; a month that is also a word needs one of these beside it.
fn named_month(article: &Article<'_>, i: usize) -> Option<Found> {
    let headed =
        word::<CalendarNoun>(article, i, Joined::Anyhow).filter(|m| m.row.grain == Grain::Month);
    let (at, joined) = match &headed {
        Some(_) => (i + 1, Joined::Plain),
        None => (i, Joined::Anyhow),
    };
    let edge = i > 0
        && (word::<DateEdge>(article, i - 1, Joined::Anyhow).is_some()
            || matches!(article.norm(i - 1), "نصف" | "نص"));
    let numbered = || {
        let (number, end) =
            super::nth::month_number(article, at).filter(|_| headed.is_some() && edge)?;
        let calendar = Calendar::Gregorian;
        Some(calendar::NamedMonth {
            number,
            calendar,
            ordinary: false,
            end,
        })
    };
    let named = month(article, at, joined).or_else(numbered)?;
    let skip = match &headed {
        Some(m) => skip_of(article, m),
        None => word::<Month>(article, i, joined).map_or(0, |m| skip_of(article, &m)),
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
