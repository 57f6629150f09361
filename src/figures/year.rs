//! Years: عام 2011, سنة 1436هـ, 2015-2016, a bare 1991, بين عامي 2001 و2010.

use crate::article::Article;
use crate::document::Calendar;
use crate::lexicon::rows::{Countable, Grain, Unit};
use crate::token::TokenKind;

use super::calendar::{self, year};
use super::date::{Found, draft, find, ranged};
use super::draft::Draft;
use super::shapes::{Window, YEARS};
use super::when::Parts;
use super::words::{Joined, after_and, word};

/// عام 2011, سنة 1436هـ, 2015-2016, a bare year.
pub(super) fn named_year(article: &Article<'_>, i: usize) -> Option<Found> {
    let noun = calendar::noun(article, i, Joined::Anyhow).filter(|n| n.0 == Grain::Year);
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
    // 1920 × 1080 are points, and a car or an aircraft has a model: موديل 2011.
    let times = |at: usize| matches!(article.norm(at), "×" | "x" | "X" | "*");
    let before = i.checked_sub(1);
    let model = |at: usize| {
        let norm = article.norm(at);
        norm.ends_with("موديل") || norm.ends_with("طراز")
    };
    if times(i + 1) || before.is_some_and(|b| times(b) || model(b)) {
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

/// 1975 إلى 1990: two bare years at token `i` that count nothing.
pub(super) fn from_to(article: &Article<'_>, i: usize) -> Option<Draft> {
    let to = matches!(article.norm(i + 1), "إلى" | "الى" | "حتى" | "وحتى");
    if article.kind(i) != TokenKind::Number || !to {
        return None;
    }
    let recent = |at: usize| year(article, at).filter(|y| (1700..2100).contains(&y.0));
    let (first, calendar, end) = recent(i)?;
    let (second, _, after) = recent(end + 1).filter(|y| y.0 > first)?;
    let counted = word::<Unit>(article, after, Joined::Plain).is_some()
        || word::<Countable>(article, after, Joined::Plain).is_some()
        || article.shape(after).accusative();
    if counted {
        return None;
    }
    let parts = |year, calendar| Parts {
        year: Some(year),
        calendar,
        ..Parts::default()
    };
    let from = Found {
        parts: parts(first, calendar),
        start: i,
        skip: 0,
        end,
        until: None,
    };
    Some(ranged(article, from, parts(second, calendar), after))
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
