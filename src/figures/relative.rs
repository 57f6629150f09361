//! Dates told from the day of speaking: أمس, الأسبوع الماضي, هذا العام, السنوات الأخيرة.

use crate::article::Article;
use crate::document::{Calendar, FigureKind};
use crate::lexicon::rows::{CalendarNoun, Grain, RelativeDay};
use crate::token::TokenKind;

use super::calendar::{is_ordinal, modifier, weekday};
use super::date::{self, Parts};
use super::draft::Draft;
use super::words::{Joined, skip_of, word};

/// The relative date at token `i`.
pub(super) fn at(article: &Article<'_>, i: usize) -> Option<Draft> {
    day(article, i)
        .or_else(|| stretch(article, i))
        .or_else(|| demonstrative(article, i))
}

fn draft(article: &Article<'_>, at: (usize, u8), end: usize, parts: Parts) -> Draft {
    let mut draft = Draft::new(article, at, end, FigureKind::Date, "date.relative");
    draft.figure.date = parts.iso();
    draft.figure.calendar = Some(Calendar::Gregorian);
    draft
}

/// أمس, يوم أمس, غدا السبت, اليوم الخميس 12 مايو.
fn day(article: &Article<'_>, i: usize) -> Option<Draft> {
    let headed = matches!(article.norm(i), "يوم" | "ليوم" | "ويوم" | "ليلة")
        .then(|| word::<RelativeDay>(article, i + 1, Joined::Plain))
        .flatten();
    let (found, skip) = match headed {
        Some(found) => (
            found,
            if article.norm(i).len() > 6 && article.norm(i) != "ليلة" {
                2
            } else {
                0
            },
        ),
        None => {
            let found = word::<RelativeDay>(article, i, Joined::Anyhow)?;
            (found, found.reading.stem)
        }
    };
    let mut end = found.end;
    let mut parts = Parts::default();
    if let Some((_, after)) = modifier(article, end) {
        // اليوم التالي
        end = after;
    } else if is_ordinal(article, end) && weekday(article, end, Joined::Plain).is_none() {
        // في اليوم الثاني counts days, and names none.
        if article.norm(found.start).ends_with("اليوم") {
            return None;
        }
    } else if let Some((number, after)) = day_name(article, end) {
        parts.weekday = Some(number);
        end = after;
    }
    if let Some(date) = date::date_behind(article, end) {
        parts = date.parts;
        end = date.end;
    }
    if article.norm(found.start) == "اليوم" && matches!(article.norm(end), "الواحد" | "الذي")
    {
        return None;
    }
    Some(draft(article, (i, skip), end, parts))
}

/// A weekday behind a relative day, in brackets too.
fn day_name(article: &Article<'_>, at: usize) -> Option<(u8, usize)> {
    match article.kind(at) {
        TokenKind::Open => {
            let (number, end) = weekday(article, at + 1, Joined::Plain)?;
            (article.kind(end) == TokenKind::Close).then_some((number, end + 1))
        }
        TokenKind::Comma => weekday(article, at + 1, Joined::Plain),
        _ => weekday(article, at, Joined::Plain),
    }
}

/// الأسبوع الماضي, العام المقبل, الربع الأول من 2015.
fn stretch(article: &Article<'_>, i: usize) -> Option<Draft> {
    let found = word::<CalendarNoun>(article, i, Joined::Anyhow)?;
    if !found.proclitics().article() {
        return None;
    }
    let at = (i, skip_of(article, &found));
    let (_, mut end) = modifier(article, i + 1)?;
    let mut parts = Parts::default();
    if found.row.grain == Grain::Day {
        if let Some(date) = date::date_behind(article, end) {
            parts = date.parts;
            end = date.end;
        }
    }
    Some(draft(article, at, end, parts))
}

/// هذا الأسبوع, نفس العام, ذلك اليوم.
fn demonstrative(article: &Article<'_>, i: usize) -> Option<Draft> {
    let norm = article.norm(i);
    let (bare, skip) = match norm.strip_prefix(['و', 'ل', 'ب']) {
        Some(rest) if matches!(rest, "هذا" | "هذه" | "نفس" | "ذلك" | "تلك") => {
            (rest, 2)
        }
        _ => (norm, 0),
    };
    if !matches!(bare, "هذا" | "هذه" | "نفس" | "ذلك" | "تلك") {
        return None;
    }
    let found = word::<CalendarNoun>(article, i + 1, Joined::Plain)?;
    if !found.proclitics().article() || matches!(found.row.grain, Grain::Decade | Grain::Century) {
        return None;
    }
    Some(draft(article, (i, skip), i + 2, Parts::default()))
}
