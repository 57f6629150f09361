//! Ranks: الأولى "the first", الثالث والعشرون "the 23rd", أول "first".
//!
//! An ordinal that belongs to a name is none (عبدالله الثاني), nor one of a month (كانون الثاني).

use crate::article::Article;
use crate::document::{FigureKind, Value};
use crate::lexicon::features::PLURAL;
use crate::lexicon::rows::NumeralRole::{Hundred, Scale, Ten, Tens};
use crate::lexicon::rows::{Countable, NotCounted, OrdinalWord, Regnal, Unit};
use crate::morph::Enclitic;
use crate::token::TokenKind;

use super::draft::Draft;
use super::words::{Joined, after_and, skip_of, term, word};

/// The value of the ordinal words at token `i`, one past the last, and the bytes before it.
pub(super) fn words(article: &Article<'_>, i: usize) -> Option<(f64, usize, u8)> {
    if let Some(hundred) =
        term(article, i, Joined::Anyhow, &[Hundred]).filter(|t| t.proclitics.article())
    {
        // المئة والخامسة والعشرون
        let (at, joined) = after_and(article, i + 1)?;
        let (rest, end, _) = below_hundred(article, at, joined)?;
        return Some((hundred.value + rest, end, hundred.skip));
    }
    let (value, end, skip) = below_hundred(article, i, Joined::Anyhow)?;
    // الأولى بعد المئة
    if article.norm(end) == "بعد"
        && let Some(round) = term(article, end + 1, Joined::Plain, &[Hundred, Scale])
            .filter(|t| t.proclitics.article() && t.value <= 1000.0)
    {
        return Some((value + round.value, end + 2, skip));
    }
    Some((value, end, skip))
}

fn below_hundred(article: &Article<'_>, i: usize, joined: Joined) -> Option<(f64, usize, u8)> {
    let found = word::<OrdinalWord>(article, i, joined)?;
    let skip = skip_of(article, &found);
    let value = found.row.value;
    if term(article, i + 1, Joined::Plain, &[Ten]).is_some() {
        return Some((value + 10.0, i + 2, skip));
    }
    if let Some((at, joined)) = after_and(article, i + 1) {
        let tens = term(article, at, joined, &[Tens]);
        if let Some(tens) = tens.filter(|t| {
            let agree = t.proclitics.article() == found.proclitics().article();
            agree || article.kind(at + 1) != TokenKind::Word
        }) {
            return Some((value + tens.value, at + 1, skip));
        }
    }
    // حادي is a number only in eleven and in twenty-one.
    let alone = !article.norm(i).contains("حادي");
    alone.then_some((value, i + 1, skip))
}

/// المئة والخامسة والعشرون.
pub(super) fn hundredth(article: &Article<'_>, i: usize) -> Option<Draft> {
    term(article, i, Joined::Anyhow, &[Hundred])?;
    at(article, i)
}

/// The rank at token `i`.
pub(super) fn at(article: &Article<'_>, i: usize) -> Option<Draft> {
    let (value, end, skip) = words(article, i).or_else(|| of_them(article, i))?;
    if i > 0 && of_a_name(article, i) {
        return None;
    }
    let mut draft = Draft::new(
        article,
        (i, skip),
        end,
        FigureKind::Ordinal,
        "ordinal.words",
    );
    draft.figure.value = Some(Value::Exact(value));
    Some(draft)
}

/// أولها, ثانيهم: the first, the second of them.
fn of_them(article: &Article<'_>, i: usize) -> Option<(f64, usize, u8)> {
    let found = article.matches::<OrdinalWord>(i).find(|m| {
        matches!(m.reading.enclitic, Some(Enclitic::She | Enclitic::They))
            && !m.proclitics().article()
            && !m.proclitics().preposition()
    })?;
    let alone = !article.norm(i).contains("حادي");
    alone.then_some((found.row.value, i + 1, found.reading.stem))
}

/// العشرون, المئة behind a definite singular: الذكرى الستون.
pub(super) fn round(article: &Article<'_>, i: usize) -> Option<Draft> {
    let tens = term(article, i, Joined::Plain, &[Tens, Hundred])
        .filter(|t| t.proclitics.article() && !t.proclitics.preposition())?;
    let before = i.checked_sub(1)?;
    let noun = article.kind(before) == TokenKind::Word
        && (article.shape(before).definite() || article.norm(before).ends_with(['ه', 'ا']))
        && word::<NotCounted>(article, before, Joined::Anyhow).is_none()
        && !is_plural(article, before);
    if !noun || article.norm(i + 1) == "من" {
        return None;
    }
    let from = (i, tens.skip);
    let mut draft = Draft::new(article, from, i + 1, FigureKind::Ordinal, "ordinal.round");
    draft.figure.value = Some(Value::Exact(tens.value));
    Some(draft)
}

/// Whether the word at `i` looks like a plural.
pub(super) fn is_plural(article: &Article<'_>, i: usize) -> bool {
    let shape = article.shape(i);
    if shape.feminine_plural() || shape.masculine_plural() {
        return true;
    }
    let many = |m: &crate::article::Match<Unit>| m.features & PLURAL != 0;
    if word::<Unit>(article, i, Joined::Anyhow).is_some_and(|m| many(&m)) {
        return true;
    }
    let readings = || {
        article
            .matches::<Countable>(i)
            .filter(|m| m.reading.enclitic.is_none())
    };
    // كتاب is a book before it is writers.
    readings().any(|m| m.features & PLURAL != 0) && readings().all(|m| m.features & PLURAL != 0)
}

fn of_a_name(article: &Article<'_>, i: usize) -> bool {
    let before = i - 1;
    if word::<Regnal>(article, before, Joined::Anyhow).is_some() {
        return true;
    }
    before
        .checked_sub(1)
        .is_some_and(|b| article.matches::<Regnal>(b).any(|m| m.end == i))
}
