//! A day, week or weekday counted within a month: آخر جمعة من رمضان "the last Friday of Ramadan",
//! الثلاثاء الأول من أكتوبر, الأسبوع الأخير من سبتمبر 2014, اليوم الثالث من شهر مارس; and a weekday of a
//! week: الأحد من الأسبوع الماضي. Holidays too: عيد الفطر 2013.

use crate::article::Article;
use crate::document::{Calendar, FigureKind};
use crate::lexicon::rows::NumeralRole::{Ten, Unit};
use crate::lexicon::rows::{CalendarNoun, Grain, Holiday, Weekday};
use crate::token::TokenKind;

use super::calendar::{modifier, month, year};
use super::draft::Draft;
use super::ordinal;
use super::when::{Counted, Parts, When};
use super::words::{Joined, skip_of, term, word};

/// The counted day at token `i`.
pub(super) fn at(article: &Article<'_>, i: usize) -> Option<Draft> {
    weekday_of_week(article, i)
        .or_else(|| rank_first(article, i))
        .or_else(|| rank_behind(article, i))
        .or_else(|| holiday(article, i))
}

fn draft(article: &Article<'_>, at: (usize, u8), end: usize, when: When) -> Draft {
    let mut draft = Draft::new(article, at, end, FigureKind::Date, "date.counted");
    draft.figure.calendar = Some(Calendar::Gregorian);
    draft.when = Some(when);
    draft
}

/// أحد الأسبوع الماضي, الأحد من هذا الأسبوع.
fn weekday_of_week(article: &Article<'_>, i: usize) -> Option<Draft> {
    let day = word::<Weekday>(article, i, Joined::Anyhow)?;
    let mut at = day.end + usize::from(article.norm(day.end) == "من");
    let this = article.norm(at) == "هذا";
    at += usize::from(this);
    let week = word::<CalendarNoun>(article, at, Joined::Plain)
        .filter(|m| m.row.grain == Grain::Week && m.proclitics().article() && !m.row.many)?;
    let (weeks, end) = match modifier(article, week.end, false) {
        Some(found) => found,
        None if this => (0, week.end),
        None => return None,
    };
    let when = When::WeekdayOf(day.row.number, weeks);
    Some(draft(article, (i, skip_of(article, &day)), end, when))
}

/// What is counted at token `i`, and its end: يوم, أسبوع, [يوم] ثلاثاء.
fn counted(article: &Article<'_>, i: usize, definite: bool) -> Option<(Counted, usize)> {
    let noun = word::<CalendarNoun>(article, i, Joined::Anyhow)
        .filter(|m| m.proclitics().article() == definite && !m.row.many);
    let weekday = |at: usize| {
        word::<Weekday>(article, at, Joined::Anyhow)
            .filter(|m| m.proclitics().article() == definite)
            .map(|m| (Counted::Weekday(m.row.number), m.end))
    };
    match noun.map(|m| m.row.grain) {
        Some(Grain::Day) => weekday(i + 1).or(Some((Counted::Day, i + 1))),
        Some(Grain::Week) => Some((Counted::Week, i + 1)),
        _ => weekday(i),
    }
}

/// آخر اثنين من شهر آذار, ثالث يوم من أكتوبر, أول أسبوع بشهر أكتوبر 2014.
fn rank_first(article: &Article<'_>, i: usize) -> Option<Draft> {
    let (nth, skip) = if matches!(article.norm(i), "آخر" | "اخر" | "أخر") {
        (-1, 0)
    } else {
        let (value, end, skip) = ordinal::words(article, i)?;
        let single = end == i + 1 && (1.0..=5.0).contains(&value);
        #[expect(clippy::cast_possible_truncation, reason = "1 to 5")]
        (single.then_some(value as i8)?, skip)
    };
    let (what, end) = counted(article, i + 1, false)?;
    let (parts, end) = of_month(article, end)?;
    Some(draft(article, (i, skip), end, When::Nth(nth, what, parts)))
}

/// الثلاثاء الأول من أكتوبر, اليوم الأخير من شهر مارس.
fn rank_behind(article: &Article<'_>, i: usize) -> Option<Draft> {
    let (what, at) = counted(article, i, true)?;
    let (nth, end) = if matches!(article.norm(at), "الأخير" | "الاخير" | "الأخيرة" | "الاخيرة") {
        (-1, at + 1)
    } else {
        let (value, end, _) = ordinal::words(article, at)?;
        let limit = if what == Counted::Day { 31.0 } else { 5.0 };
        #[expect(clippy::cast_possible_truncation, reason = "1 to 31")]
        ((1.0..=limit).contains(&value).then_some(value as i8)?, end)
    };
    let (parts, end) = of_month(article, end)?;
    let skip = word::<CalendarNoun>(article, i, Joined::Anyhow)
        .map(|m| skip_of(article, &m))
        .or_else(|| word::<Weekday>(article, i, Joined::Anyhow).map(|m| skip_of(article, &m)))
        .unwrap_or(0);
    Some(draft(article, (i, skip), end, When::Nth(nth, what, parts)))
}

/// The month that a count is within, with its year, behind من, في or ب: من شهر عشرة سنة 2015, من الشهر
/// القادم.
fn of_month(article: &Article<'_>, at: usize) -> Option<(Parts, usize)> {
    let preposition = matches!(article.norm(at), "من" | "في" | "ب");
    let at = at + usize::from(preposition);
    let glued = article.norm(at).starts_with(['ب', 'ل']);
    if !preposition && !glued {
        return None;
    }
    let head = word::<CalendarNoun>(article, at, Joined::Anyhow)
        .filter(|m| m.row.grain == Grain::Month && !m.row.many);
    let mut parts = Parts::default();
    let end = match head {
        Some(head) if head.proclitics().article() => match modifier(article, head.end, false) {
            Some((offset, end)) => {
                parts.offset = Some(offset);
                return Some((parts, end));
            }
            None => {
                let (value, end, _) = ordinal::words(article, head.end)?;
                parts.month = Some(small(value)?);
                end
            }
        },
        Some(head) => match month(article, head.end, Joined::Plain) {
            Some(named) => {
                parts.month = Some(named.number);
                named.end
            }
            None => {
                let (number, end) = month_number(article, head.end)?;
                parts.month = Some(number);
                end
            }
        },
        None => {
            let named = month(article, at, Joined::Anyhow)
                .filter(|m| m.calendar == Calendar::Gregorian)?;
            parts.month = Some(named.number);
            named.end
        }
    };
    let end = of_year(article, end, &mut parts);
    Some((parts, end))
}

fn small(value: f64) -> Option<u8> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
    (1.0..=12.0).contains(&value).then_some(value as u8)
}

/// A month by its number: شهر 3, شهر ثلاثة.
pub(super) fn month_number(article: &Article<'_>, i: usize) -> Option<(u8, usize)> {
    if article.kind(i) == TokenKind::Number {
        let number: f64 = article.norm(i).parse().ok()?;
        return Some((small(number)?, i + 1));
    }
    let word = term(article, i, Joined::Plain, &[Unit, Ten])?;
    Some((small(word.value)?, i + 1))
}

/// 2014, سنة 2015, لعام 2014, السنة القادمة.
fn of_year(article: &Article<'_>, end: usize, parts: &mut Parts) -> usize {
    let mut at = end + usize::from(matches!(article.norm(end), "من" | "في"));
    if let Some((number, _, after)) = year(article, at) {
        parts.year = Some(number);
        return after;
    }
    let noun = word::<CalendarNoun>(article, at, Joined::Anyhow)
        .filter(|m| m.row.grain == Grain::Year && !m.row.many);
    let Some(noun) = noun else {
        return end;
    };
    at = noun.end;
    if let Some((number, _, after)) = year(article, at) {
        parts.year = Some(number);
        return after;
    }
    match modifier(article, at, false) {
        Some((offset, after)) => {
            parts.offset = Some(offset);
            after
        }
        None => end,
    }
}

/// في عيد الفطر, عيد الأضحى 2013: behind في, with a year, or alone.
fn holiday(article: &Article<'_>, i: usize) -> Option<Draft> {
    let found = word::<Holiday>(article, i, Joined::Anyhow)?;
    let behind = i > 0 && article.norm(i - 1) == "في";
    let dated = year(article, found.end);
    let alone = i == 0 && found.end == article.len();
    if !behind && !alone && dated.is_none() {
        return None;
    }
    let end = dated.map_or(found.end, |d| d.2);
    let parts = Parts {
        year: dated.map(|d| d.0),
        month: Some(found.row.month),
        day: Some(found.row.day),
        calendar: Some(found.row.calendar),
        ..Parts::default()
    };
    let when = if found.row.month == 0 {
        When::Easter(parts.year)
    } else {
        When::Parts(parts)
    };
    let mut draft = draft(article, (i, skip_of(article, &found)), end, when);
    draft.figure.rule = "date.holiday";
    draft.figure.date = dated.map(|d| d.0.to_string());
    Some(draft)
}
