//! Fractions: نصف السكان "half the population", ثلثا, ثلاثة أرباع, خُمس, واحد من كل سبعة.
//!
//! A fraction of a unit or of a scale is a quantity: نصف ساعة "half an hour", نصف مليون "500,000".
//! Rounds of a competition are none: ربع النهائي "the quarter-final".

use crate::article::Article;
use crate::document::{FigureKind, Value};
use crate::lexicon::features::{DUAL, PLURAL};
use crate::lexicon::rows::NumeralRole::Scale;
use crate::lexicon::rows::{Countable, FractionWord, Shares, Unit};
use crate::token::TokenKind;

use super::draft::{Draft, kind_of};
use super::money::Currencies;
use super::numeral::{self, Numeral};
use super::words::{Joined, skip_of, term, word};

/// The fraction at token `i`.
pub(super) fn at(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    one_of(article, i)
        .or_else(|| counted(article, i))
        .or_else(|| single(article, money, i))
}

/// ثلاثة أرباع, أربعة أخماس.
fn counted(article: &Article<'_>, i: usize) -> Option<Draft> {
    let count = numeral::at(article, i).filter(|n| !n.digits)?;
    let many = word::<FractionWord>(article, count.end, Joined::Plain).filter(|m| {
        let number = m.row.shares == Shares::Number && count.value > 10.0;
        m.row.shares == Shares::Many || number
    })?;
    let from = (i, count.skip);
    let mut draft = Draft::new(article, from, many.end, FigureKind::Fraction, "fraction");
    draft.figure.value = Some(Value::Exact(count.value * many.row.value));
    of(article, &mut draft);
    Some(draft)
}

/// نصف, ثلثا, ربع.
fn single(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    let found = article
        .matches::<FractionWord>(i)
        .find(|m| m.row.shares != Shares::Many && super::words::likely(article, m))?;
    // الربع ساعة is a quantity; النصف الأول is a part of a match.
    let strict = found.proclitics().article() || found.row.shares == Shares::Dialect;
    if strict && word::<Unit>(article, found.end, Joined::Plain).is_none() {
        return None;
    }
    let possessed = found.reading.enclitic.is_some();
    let next = found.end;
    if article.norm(next).ends_with("نهائي") || article.norm(next).ends_with("النهائى")
    {
        return None;
    }
    let from = (i, skip_of(article, &found));
    let mut draft = Draft::new(article, from, next, FigureKind::Fraction, "fraction");
    let value = found.row.value;
    draft.figure.value = Some(Value::Exact(value));
    if found.row.shares == Shares::Number && !is_share(article, i, next, possessed) {
        return None;
    }
    if possessed {
        return (found.row.shares == Shares::One).then_some(draft);
    }
    if let Some(scale) = term(article, next, Joined::Plain, &[Scale]) {
        draft.figure.kind = FigureKind::Count;
        draft.figure.value = Some(Value::Exact(value * scale.value));
        draft.extend(article, next + 1);
    }
    let at = draft.end;
    if let Some(unit) =
        word::<Unit>(article, at, Joined::Plain).filter(|m| m.features & (DUAL | PLURAL) == 0)
    {
        let amount = draft.exact().unwrap_or(value) * unit.row.factor;
        let (code, end) = money.code(article, unit.row, unit.end);
        draft.figure.kind = kind_of(unit.row.kind);
        draft.figure.value = Some(Value::Exact(amount));
        draft.figure.unit = code;
        draft.extend(article, end);
        return Some(draft);
    }
    of(article, &mut draft);
    Some(draft)
}

/// Whether a word that is also a number says a share: its vowel sign says so (خُمس), or a definite
/// singular follows (خمس السكان).
fn is_share(article: &Article<'_>, i: usize, next: usize, possessed: bool) -> bool {
    if possessed {
        return false;
    }
    let written = article.span(i, i + 1).slice(article.text());
    if written.contains('\u{064F}') {
        return true;
    }
    let shape = article.shape(next);
    article.kind(next) == TokenKind::Word
        && shape.definite()
        && !super::ordinal::is_plural(article, next)
        && !shape.feminine()
}

/// What a share is of, where it is definite or counted by news.
fn of(article: &Article<'_>, draft: &mut Draft) {
    let at = draft.end;
    if article.kind(at) != TokenKind::Word {
        return;
    }
    let noun = article.shape(at).definite() && !article.norm(at).starts_with(['و', 'ب', 'ل'])
        || word::<Countable>(article, at, Joined::Plain).is_some();
    if noun {
        draft.figure.of = Some(article.span(at, at + 1));
        draft.extend(article, at + 1);
    }
}

/// واحد من كل سبعة أشخاص "one in seven", واحد على ثلاثة, خمسة من عشرة, جزء من مئة.
fn one_of(article: &Article<'_>, i: usize) -> Option<Draft> {
    let part = matches!(article.norm(i), "جزء") && article.norm(i + 1) == "من";
    let first = if part {
        Numeral { value: 1.0, end: i + 1, ..numeral::at(article, i + 2)? }
    } else {
        numeral::at(article, i)?
    };
    let mut at = first.end;
    let parts = matches!(article.norm(at), "جزء" | "أجزاء" | "اجزاء" | "جزءا");
    at += usize::from(parts && !part);
    let every = article.norm(at) == "من" && article.norm(at + 1) == "كل";
    let direct = matches!(article.norm(at), "من" | "على");
    if !every && !direct {
        return None;
    }
    at += 1 + usize::from(every);
    let whole = numeral::at(article, at)
        .filter(|n| n.value > 1.0 && (every || n.proclitics == crate::morph::Proclitics::NONE))?;
    let less = first.value < whole.value || article.norm(at - 1) == "على";
    // خمسة من 2015 and خمسة من عشرين ألفا are no fractions of words alone.
    let year = whole.plain && whole.length == 4;
    if !every && (!less || year && article.norm(at - 1) != "على") {
        return None;
    }
    let first = Numeral { start: i, ..first };
    let from = (i, first.skip);
    let mut draft = Draft::new(
        article,
        from,
        whole.end,
        FigureKind::Fraction,
        "fraction.ratio",
    );
    draft.figure.value = Some(Value::Exact(first.value / whole.value));
    if article.kind(whole.end) == TokenKind::Word
        && word::<crate::lexicon::rows::NotCounted>(article, whole.end, Joined::Anyhow).is_none()
    {
        draft.figure.of = Some(article.span(whole.end, whole.end + 1));
        draft.extend(article, whole.end + 1);
    }
    Some(draft)
}
