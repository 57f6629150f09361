//! Dates told from the day of speaking: أمس, الأسبوع الماضي, هذا العام, السنوات الأخيرة.

use crate::article::Article;
use crate::document::{Calendar, FigureKind};
use crate::lexicon::features::DUAL;
use crate::lexicon::rows::{
    CalendarNoun, DateEdge, DateModifier, DecadeWord, Grain, RelativeDay, Unit, UnitKind,
};
use crate::token::TokenKind;

use super::calendar::{day, is_ordinal, modifier, weekday, year};
use super::date;
use super::draft::Draft;
use super::ordinal;
use super::when::{Parts, When};
use super::words::{Joined, after_and, skip_of, word};

/// The relative date at token `i`.
pub(super) fn at(article: &Article<'_>, i: usize) -> Option<Draft> {
    relative_day(article, i)
        .or_else(|| stretch(article, i))
        .or_else(|| ranked(article, i))
        .or_else(|| decade(article, i))
        .or_else(|| day_of_month(article, i))
        .or_else(|| demonstrative(article, i))
        .or_else(|| season(article, i))
}

/// موسم 2011/2010: a season by its years.
fn season(article: &Article<'_>, i: usize) -> Option<Draft> {
    let noun = word::<CalendarNoun>(article, i, Joined::Anyhow).filter(|m| {
        m.row.grain == Grain::Season
            && !m.proclitics().article()
            && article.norm(i).ends_with("موسم")
    })?;
    let mut draft = super::year::bare_year(article, i + 1).filter(|d| d.end > i + 2)?;
    draft.begin(i, article.span_after(i, noun.reading.stem, i + 1));
    Some(draft)
}

/// العامين الجاري والمقبل, القرنين الأول والسابع الهجريين: two stretches, each told by an adjective.
pub(super) fn two(article: &Article<'_>, i: usize) -> Option<Draft> {
    let found = article.matches::<Unit>(i).find(|m| {
        m.row.kind == UnitKind::Duration
            && m.features & DUAL != 0
            && m.proclitics().article()
            && m.reading.enclitic.is_none()
    })?;
    let adjective = |at: usize, joined: Joined| {
        let told = word::<DateModifier>(article, at, joined).filter(|m| m.proclitics().article());
        told.map(|m| m.end)
            .or_else(|| Some(ordinal::words(article, at)?.1))
    };
    let first = adjective(i + 1, Joined::Plain)?;
    let (at, joined) = after_and(article, first)?;
    let mut end = adjective(at, joined)?;
    let era = article.norm(end);
    end += usize::from(era.starts_with("الهجري") || era.starts_with("الميلادي"));
    Some(draft(
        article,
        (i, skip_of(article, &found)),
        end,
        Parts::default(),
        None,
    ))
}

fn draft(
    article: &Article<'_>,
    at: (usize, u8),
    end: usize,
    parts: Parts,
    when: Option<When>,
) -> Draft {
    let mut draft = Draft::new(article, at, end, FigureKind::Date, "date.relative");
    draft.figure.date = parts.iso();
    draft.when = match parts.iso() {
        Some(_) => Some(When::Parts(parts)),
        None => when,
    };
    draft.figure.calendar = Some(Calendar::Gregorian);
    draft
}

/// أمس, يوم أمس, غدا السبت, اليوم الخميس 12 مايو.
fn relative_day(article: &Article<'_>, i: usize) -> Option<Draft> {
    // اليوم الذي بعد الغد
    let that = usize::from(matches!(article.norm(i + 1), "الذي" | "الي" | "اللي"));
    let headed = matches!(article.norm(i), "يوم" | "ليوم" | "ويوم" | "ليلة" | "اليوم")
        .then(|| word::<RelativeDay>(article, i + 1 + that, Joined::Plain))
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
    let mut offset = found.row.offset;
    if let Some((days, after)) = modifier(article, end, false) {
        // اليوم التالي
        offset = days;
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
    // عشرون شاحنة في اليوم says how often, not when.
    if end == i + 1 && i > 0 && article.norm(i) == "اليوم" && article.norm(i - 1) == "في" {
        return None;
    }
    // اليوم وحتى الأربعاء القادم
    if matches!(article.norm(end), "وحتى" | "حتى" | "إلى" | "الى")
        && let Some((_, after)) = weekday(article, end + 1, Joined::Plain)
    {
        let end = modifier(article, after, false).map_or(after, |m| m.1);
        return Some(draft(article, (i, skip), end, Parts::default(), None));
    }
    if article.norm(found.start) == "اليوم" && matches!(article.norm(end), "الواحد" | "الذي")
    {
        return None;
    }
    Some(draft(
        article,
        (i, skip),
        end,
        parts,
        Some(When::Day(offset)),
    ))
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

/// الأسبوع الماضي, العام المقبل, السنوات الأخيرة, العام نفسه, نهاية العام.
fn stretch(article: &Article<'_>, i: usize) -> Option<Draft> {
    let found = word::<CalendarNoun>(article, i, Joined::Anyhow)?;
    if !found.proclitics().article() {
        return None;
    }
    let at = (i, skip_of(article, &found));
    let many = found.row.many;
    let Some((offset, mut end)) = modifier(article, i + 1, many) else {
        return unmodified(article, i, at, many, found.row.grain);
    };
    if many && let Some((_, more)) = modifier(article, end, true) {
        end = more;
    }
    let mut parts = Parts::default();
    match found.row.grain {
        Grain::Day if !many => {
            if let Some(date) = date::date_behind(article, end) {
                parts = date.parts;
                end = date.end;
            }
        }
        // العام الحالي 2012
        Grain::Year if !many => {
            if let Some((year, _, after)) = year(article, end) {
                parts.year = Some(year);
                end = after;
            }
        }
        Grain::Quarter => end = of_year(article, end, &mut parts),
        _ => {}
    }
    let when = (!many).then_some(When::Stretch(found.row.grain, offset));
    Some(draft(article, at, end, parts, when))
}

/// العام نفسه, نهاية العام.
fn unmodified(
    article: &Article<'_>,
    i: usize,
    at: (usize, u8),
    many: bool,
    grain: Grain,
) -> Option<Draft> {
    let same = matches!(article.norm(i + 1), "نفسه" | "نفسها" | "ذاته" | "ذاتها");
    let told = matches!(article.norm(i + 1), "الذي" | "التي")
        && matches!(
            article.norm(i + 2),
            "سبقه"
                | "سبقها"
                | "قبله"
                | "قبلها"
                | "يليه"
                | "يليها"
                | "تلاه"
                | "تلته"
                | "بعده"
                | "يسبقه"
                | "تسبقها"
        );
    if told && !many {
        // العام الذي سبقه
        return Some(draft(article, at, i + 3, Parts::default(), None));
    }
    let new = grain == Grain::Year && matches!(article.norm(i + 1), "الجديد" | "الجديدة");
    if new && !many {
        return Some(draft(article, at, i + 2, Parts::default(), None));
    }
    // عطلة نهاية الأسبوع is Saturday and Sunday, whenever.
    let weekend = i > 1
        && ["عطلة", "إجازة", "اجازة", "عطله", "عطل"]
            .iter()
            .any(|w| article.norm(i - 2).ends_with(w));
    let edge = i > 0
        && !weekend
        && !many
        && matches!(grain, Grain::Week | Grain::Month | Grain::Year)
        && word::<DateEdge>(article, i - 1, Joined::Anyhow).is_some()
        && article.kind(i + 1) != TokenKind::Number
        && !article.shape(i + 1).definite();
    let end = if same { i + 2 } else { i + 1 };
    let when = edge.then_some(When::Stretch(grain, 0));
    (same || edge).then(|| draft(article, at, end, Parts::default(), when))
}

/// الربع الأول [من عام 2015], القرن التاسع عشر, القرن 19.
fn ranked(article: &Article<'_>, i: usize) -> Option<Draft> {
    let found = word::<CalendarNoun>(article, i, Joined::Anyhow)
        .filter(|m| m.proclitics().article() && !m.row.many)?;
    let at = (i, skip_of(article, &found));
    let mut parts = Parts::default();
    let mut when = None;
    let end = match found.row.grain {
        Grain::Quarter => {
            let last = matches!(article.norm(i + 1), "الأخير" | "الاخير");
            let (rank, end) = if last {
                (4.0, i + 2)
            } else {
                let (rank, end, _) = ordinal::words(article, i + 1)?;
                (rank, end)
            };
            if rank > 4.0 {
                return None;
            }
            let end = of_year(article, end, &mut parts);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "1 to 4"
            )]
            let quarter = rank as u8;
            when = Some(When::Quarter(quarter, parts));
            end
        }
        Grain::Century => match ordinal::words(article, i + 1) {
            Some((_, end, _)) => end,
            None => (article.kind(i + 1) == TokenKind::Number).then_some(i + 2)?,
        },
        _ => return None,
    };
    let mut draft = draft(article, at, end, parts, when);
    draft.when = when;
    Some(draft)
}

/// The year that a quarter is of: من عام 2015, لعام 2015, 2015, من العام الجاري.
fn of_year(article: &Article<'_>, end: usize, parts: &mut Parts) -> usize {
    let at = end + usize::from(article.norm(end) == "من");
    if let Some((year, _, after)) = year(article, at) {
        parts.year = Some(year);
        return after;
    }
    let Some(noun) = word::<CalendarNoun>(article, at, Joined::Anyhow)
        .filter(|m| m.row.grain == Grain::Year && !m.row.many)
    else {
        return end;
    };
    let mut last = end;
    let mut at = noun.end;
    if let Some((offset, after)) = modifier(article, at, false) {
        parts.offset = Some(offset);
        last = after;
        at = after;
    }
    if let Some((year, _, after)) = year(article, at) {
        parts.year = Some(year);
        last = after;
    }
    last
}

/// التسعينات, تسعينيات القرن الماضي.
fn decade(article: &Article<'_>, i: usize) -> Option<Draft> {
    let found = word::<DecadeWord>(article, i, Joined::Anyhow)?;
    let mut end = found.end;
    let century = word::<CalendarNoun>(article, end, Joined::Plain)
        .filter(|m| m.row.grain == Grain::Century && m.proclitics().article());
    if let Some(century) = century {
        end = match modifier(article, century.end, false) {
            Some((_, after)) => after,
            None => ordinal::words(article, century.end).map_or(century.end, |o| o.1),
        };
    } else if !found.proclitics().article() {
        return None;
    }
    let at = (i, skip_of(article, &found));
    Some(draft(article, at, end, Parts::default(), None))
}

/// 11 من الشهر الحالي.
fn day_of_month(article: &Article<'_>, i: usize) -> Option<Draft> {
    let (day, mut at, skip) = day(article, i)?;
    at += usize::from(article.norm(at) == "من");
    let demonstrative = matches!(article.norm(at), "هذا" | "نفس");
    at += usize::from(demonstrative);
    let month = word::<CalendarNoun>(article, at, Joined::Plain)
        .filter(|m| m.row.grain == Grain::Month && !m.row.many && m.proclitics().article())?;
    let (offset, end) = match modifier(article, month.end, false) {
        Some(found) => found,
        None if demonstrative => (0, month.end),
        None => return None,
    };
    let parts = Parts {
        day: Some(day),
        offset: Some(offset),
        ..Parts::default()
    };
    Some(draft(
        article,
        (i, skip),
        end,
        parts,
        Some(When::Parts(parts)),
    ))
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
    if let Some((number, end)) = weekday(article, i + 1, Joined::Plain).filter(|_| bare == "هذا")
    {
        let parts = Parts {
            weekday: Some(number),
            ..Parts::default()
        };
        return Some(draft(
            article,
            (i, skip),
            end,
            parts,
            Some(When::Parts(parts)),
        ));
    }
    let found = word::<CalendarNoun>(article, i + 1, Joined::Plain)?;
    let season = matches!(found.row.grain, Grain::Season) && article.norm(i + 1).ends_with("موسم");
    // وعانى كثير من الأندية هذا الموسم, but محاصيل من هذا الموسم.
    let behind = i.checked_sub(1);
    let adverb =
        behind.is_some_and(|b| article.kind(b) == TokenKind::Word && article.norm(b) != "من");
    let of = season && !(bare == "هذا" && adverb);
    if !found.proclitics().article() || of {
        return None;
    }
    let this = matches!(bare, "هذا" | "هذه") && !found.row.many;
    let when = this.then_some(When::Stretch(found.row.grain, 0));
    Some(draft(article, (i, skip), i + 2, Parts::default(), when))
}
