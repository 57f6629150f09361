//! Clock times: الساعة السادسة مساء "at six in the evening", 15:30, 8:57 م.

use crate::article::Article;
use crate::document::FigureKind;
use crate::lexicon::rows::NumeralRole::{One, Ten, Unit as Units};
use crate::lexicon::rows::{DayPart, FractionWord, Half, Shares, Unit};
use crate::token::TokenKind;

use super::draft::Draft;
use super::numeral::{self, fraction_after};
use super::ordinal;
use super::shapes::{CLOCK, Window};
use super::when::When;
use super::words::{Joined, after_and, term, word};

#[derive(Clone, Copy)]
struct Clock {
    hour: u8,
    minute: u8,
    half: Option<Half>,
    end: usize,
}

/// The time at token `i`.
pub(super) fn at(article: &Article<'_>, i: usize) -> Option<Draft> {
    let headed = hour_word(article.norm(i));
    let (from, skip) = match headed {
        Some(skip) => (i + 1, skip),
        None => (i, 0),
    };
    let mut first = clock(article, from, headed.is_some() || opens_range(article, i))?;
    let to = matches!(article.norm(first.end), "إلى" | "الى" | "وحتى" | "حتى")
        || article.kind(first.end) == TokenKind::Dash;
    let second = to.then(|| {
        let again = usize::from(hour_word(article.norm(first.end + 1)).is_some());
        clock(
            article,
            first.end + 1 + again,
            headed.is_some() || first.half.is_some(),
        )
    });
    let second = second.flatten();
    let skip = if headed.is_some() {
        skip
    } else {
        first_skip(article, i)
    };
    let end = second.map_or(first.end, |s| s.end);
    let mut draft = Draft::new(article, (i, skip), end, FigureKind::Time, "clock");
    if let Some(second) = second {
        first.half = first.half.or(second.half);
        draft.figure.time = Some(format!("{}..{}", show(first), show(second)));
    } else {
        draft.figure.time = Some(show(first));
        let (hour, minute) = (hour24(first), first.minute);
        let sure = first.half.is_some() || hour > 12 || hour == 0;
        draft.when = Some(When::Time { hour, minute, sure });
    }
    Some(draft)
}

/// Whether a range of times begins at token `i` that only its end shows: من السابعة إلى العاشرة مساء.
fn opens_range(article: &Article<'_>, i: usize) -> bool {
    if i == 0 || article.norm(i - 1) != "من" {
        return false;
    }
    let Some((_, end, _)) = ordinal::words(article, i) else {
        return false;
    };
    matches!(article.norm(end), "إلى" | "الى" | "حتى" | "وحتى")
        && clock(article, end + 1, false).is_some_and(|second| second.half.is_some())
}

fn first_skip(article: &Article<'_>, i: usize) -> u8 {
    ordinal::words(article, i).map_or(0, |(_, _, skip)| skip)
}

/// الساعة with its proclitics, and their bytes.
fn hour_word(norm: &str) -> Option<u8> {
    [
        ("الساعة", 0),
        ("والساعة", 2),
        ("بالساعة", 2),
        ("للساعة", 2),
        ("الساعه", 0),
        ("ساعة", 0),
    ]
    .into_iter()
    .find_map(|(word, skip)| (norm == word && word != "ساعة").then_some(skip))
}

fn show(clock: Clock) -> String {
    format!("{:02}:{:02}", hour24(clock), clock.minute)
}

fn hour24(clock: Clock) -> u8 {
    match (clock.half, clock.hour) {
        (Some(Half::Am), 12) => 0,
        (Some(Half::Pm), h @ 1..=11) => h + 12,
        (Some(Half::Noon), h @ 1..=4) => h + 12,
        (Some(Half::Night), h @ 5..=11) => h + 12,
        (Some(Half::Night), 12) => 0,
        (_, h) => h,
    }
}

/// Hour, minutes and part of the day at token `i`; without الساعة before it, a part of the day or
/// the colon must show that it is a time.
fn clock(article: &Article<'_>, i: usize, headed: bool) -> Option<Clock> {
    if article.kind(i) == TokenKind::Number && article.kind(i + 1) == TokenKind::Colon {
        let window = Window::new(article, i);
        if let Some(([h, m, _], end)) = window.find(&CLOCK) {
            let (hour, minute) = (h.parse().ok()?, m.parse().ok()?);
            if hour > 24 || minute > 59 {
                return None;
            }
            return Some(with_part(
                article,
                Clock {
                    hour,
                    minute,
                    half: None,
                    end,
                },
            ));
        }
    }
    let (hour, end) = hour(article, i)?;
    let mut clock = Clock {
        hour,
        minute: 0,
        half: None,
        end,
    };
    minutes(article, &mut clock);
    let clock = with_part(article, clock);
    let strict =
        clock.half.is_some() && !matches!(article.norm(clock.end.saturating_sub(1)), "م" | "ص");
    (headed || strict).then_some(clock)
}

fn hour(article: &Article<'_>, i: usize) -> Option<(u8, usize)> {
    let (value, end) = match ordinal::words(article, i) {
        Some((value, end, _)) if article.norm(i).contains("ال") => (value, end),
        _ => {
            let numeral = numeral_hour(article, i)?;
            (numeral.0, numeral.1)
        }
    };
    let fits = (0.0..=24.0).contains(&value) && value.fract() == 0.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked"
    )]
    fits.then_some((value as u8, end))
}

fn numeral_hour(article: &Article<'_>, i: usize) -> Option<(f64, usize)> {
    if article.kind(i) == TokenKind::Number {
        let value: f64 = article.norm(i).parse().ok()?;
        return (article.norm(i).len() <= 2).then_some((value, i + 1));
    }
    let first = term(article, i, Joined::Anyhow, &[One, Units, Ten])?;
    let teen = first.role != Ten && term(article, i + 1, Joined::Plain, &[Ten]).is_some();
    let value = first.value + if teen { 10.0 } else { 0.0 };
    (value <= 12.0 && (teen || first.role != One)).then_some((value, i + 1 + usize::from(teen)))
}

/// ونصف, وربع, إلا ثلثا, و15 دقيقة.
fn minutes(article: &Article<'_>, clock: &mut Clock) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "below an hour"
    )]
    if let Some((share, end)) =
        fraction_after(article, clock.end).or_else(|| definite_share(article, clock.end))
    {
        let minutes = (share * 60.0).round();
        if minutes < 0.0 {
            clock.hour = if clock.hour == 1 {
                12
            } else {
                clock.hour.saturating_sub(1)
            };
            clock.minute = (60.0 + minutes) as u8;
        } else {
            clock.minute = minutes as u8;
        }
        clock.end = end;
        return;
    }
    let Some((at, joined)) = after_and(article, clock.end) else {
        return;
    };
    let Some(numeral) =
        numeral::at(article, at).filter(|_| joined == Joined::And || at > clock.end)
    else {
        return;
    };
    let unit = word::<Unit>(article, numeral.end, Joined::Plain).filter(|m| m.row.code == "minute");
    if let Some(unit) = unit.filter(|_| (0.0..60.0).contains(&numeral.value)) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked"
        )]
        {
            clock.minute = numeral.value as u8;
        }
        clock.end = unit.end;
    }
}

/// الثامنة والنصف, السادسة والربع.
fn definite_share(article: &Article<'_>, i: usize) -> Option<(f64, usize)> {
    let (at, joined) = after_and(article, i)?;
    let found = word::<FractionWord>(article, at, joined)
        .filter(|m| m.row.shares == Shares::One && m.proclitics().article())?;
    Some((found.row.value, at + 1))
}

fn with_part(article: &Article<'_>, mut clock: Clock) -> Clock {
    // One letter has no readings.
    let letter = match article.norm(clock.end) {
        "م" => Some(Half::Pm),
        "ص" => Some(Half::Am),
        _ => None,
    };
    if let Some(half) = letter {
        clock.half = Some(half);
        clock.end += 1;
        return clock;
    }
    let part = article.matches::<DayPart>(clock.end).find(|m| {
        m.reading.enclitic.is_none()
            && !m.proclitics().preposition()
            && !m.proclitics().conjunction()
    });
    if let Some(found) = part {
        clock.half = Some(found.row.half);
        clock.end = found.end;
    }
    clock
}
