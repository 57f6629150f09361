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
use super::quantity::percent;
use super::shapes::{FRACTION, Window};
use super::words::{Joined, skip_of, term, word};

/// The fraction at token `i`.
pub(super) fn at(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    digits_of(article, money, i)
        .or_else(|| one_of(article, i))
        .or_else(|| counted(article, i))
        .or_else(|| single(article, money, i))
}

/// 3/4, -4/5, -1 4/5: a fraction in digits, wherever it stands.
pub(super) fn digits(article: &Article<'_>, i: usize) -> Option<Draft> {
    let minus = article.kind(i) == TokenKind::Dash && article.glued(i + 1);
    let first = i + usize::from(minus);
    let ([over, under], mut end) = Window::new(article, first)
        .find(&FRACTION)
        .and_then(|(groups, end)| Some((numbers(groups)?, end)))
        .or_else(|| Some(([0.0, 1.0], first + 1)))?;
    let mut value = over / under;
    let mixed = article.kind(first) == TokenKind::Number && article.norm(first).len() <= 3;
    if end == first + 1 {
        // A whole number before the fraction.
        let ([over, under], after) = Window::new(article, first + 1)
            .find(&FRACTION)
            .and_then(|(groups, end)| Some((numbers(groups)?, end)))?;
        if !mixed || article.glued(first + 1) || over >= under {
            return None;
        }
        value = article.norm(first).parse::<f64>().ok()? + over / under;
        end = after;
    } else if !article.glued(end) && article.kind(end) == TokenKind::Number && over < under {
        // The whole number behind it, as a line from the right may have it.
        if let Some(whole) = article.norm(end).parse::<f64>().ok().filter(|w| *w < 100.0) {
            value += whole;
            end += 1;
        }
    }
    let mut draft = Draft::new(
        article,
        (i, 0),
        end,
        FigureKind::Fraction,
        "fraction.digits",
    );
    draft.figure.value = Some(Value::Exact(if minus { -value } else { value }));
    Some(draft)
}

fn numbers([over, under]: [&str; 2]) -> Option<[f64; 2]> {
    let under: f64 = under.parse().ok().filter(|u| *u > 0.0)?;
    Some([over.parse().ok()?, under])
}

/// A fraction in digits that running text shows to be one: by a minus sign or by what it is of.
fn digits_of(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    let slash = article.kind(i + 1) == TokenKind::Slash || article.kind(i + 2) == TokenKind::Slash;
    if !slash {
        return None;
    }
    let mut draft = digits(article, i).filter(|d| d.exact().is_some_and(|v| v.abs() < 1.0))?;
    let minus = article.kind(i) == TokenKind::Dash;
    let at = draft.end;
    if let Some(unit) =
        word::<Unit>(article, at, Joined::Plain).filter(|m| !m.proclitics().article())
    {
        let (code, end) = money.code(article, unit.row, unit.end);
        draft.figure.kind = kind_of(unit.row.kind);
        draft.figure.unit = code;
        draft.extend(article, end);
        return Some(draft);
    }
    let common = matches!(
        article.norm(at.saturating_sub(1)),
        "2" | "3" | "4" | "5" | "8" | "10"
    );
    let noun = article.kind(at) == TokenKind::Word
        && article.shape(at).definite()
        && super::calendar::modifier(article, at, true).is_none();
    (minus || common && noun).then_some(draft)
}

/// ثلاثة أرباع, أربعة أخماس.
fn counted(article: &Article<'_>, i: usize) -> Option<Draft> {
    let count = numeral::at(article, i).filter(|n| !n.digits)?;
    let many = word::<FractionWord>(article, count.end, Joined::Plain).filter(|m| {
        let number =
            matches!(m.row.shares, Shares::Number | Shares::Vowelled) && count.value > 10.0;
        m.row.shares == Shares::Many || number
    })?;
    let from = (i, count.skip);
    let mut draft = Draft::new(article, from, many.end, FigureKind::Fraction, "fraction");
    draft.figure.value = Some(Value::Exact(count.value * many.row.value));
    if !of_scale(article, &mut draft) {
        of(article, &mut draft);
    }
    Some(draft)
}

/// نصف, ثلثا, ربع.
fn single(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    let found = article
        .matches::<FractionWord>(i)
        .find(|m| m.row.shares != Shares::Many && super::words::likely(m))?;
    // الربع ساعة is a quantity; النصف الأول is a part of a match.
    if found.row.shares == Shares::Vowelled && !vowelled(article, i) {
        return None;
    }
    let strict = found.proclitics().article() || found.row.shares == Shares::Dialect;
    if strict && word::<Unit>(article, found.end, Joined::Plain).is_none() {
        return None;
    }
    let possessed = found.reading.enclitic.is_some();
    let next = found.end;
    if middle_of_month(article, i) {
        return None;
    }
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
    if let Some(end) = percent(article, next) {
        // رفع الفائدة نصف في المئة
        draft.figure.kind = FigureKind::Percent;
        draft.figure.unit = Some("%");
        draft.extend(article, end);
        return Some(draft);
    }
    let scaled = of_scale(article, &mut draft);
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
    if !scaled {
        of(article, &mut draft);
    }
    Some(draft)
}

/// نصف مليون, ثلاثة أرباع المليون: a count, with what it counts.
fn of_scale(article: &Article<'_>, draft: &mut Draft) -> bool {
    let at = draft.end;
    let (Some(scale), Some(share)) = (term(article, at, Joined::Plain, &[Scale]), draft.exact())
    else {
        return false;
    };
    draft.figure.kind = FigureKind::Count;
    let value = share * scale.value;
    draft.figure.value = Some(Value::Exact(value));
    draft.extend(article, at + 1);
    let number = Numeral {
        start: draft.start,
        end: at + 1,
        skip: 0,
        proclitics: crate::morph::Proclitics::NONE,
        value,
        digits: false,
        plain: false,
        length: 0,
        scale: scale.value,
    };
    let unit = word::<Unit>(article, at + 1, Joined::Plain).is_some();
    if let Some(noun) = super::counted::counted(article, &number).filter(|_| !unit) {
        draft.figure.of = Some(article.span(noun, noun + 1));
        draft.extend(article, noun + 1);
    }
    true
}

/// Whether the half at `i` is the middle of a month: في نصف شهر مارس.
fn middle_of_month(article: &Article<'_>, i: usize) -> bool {
    article.norm(i + 1) == "شهر"
        && (super::calendar::month(article, i + 2, Joined::Plain).is_some()
            || super::nth::month_number(article, i + 2).is_some())
}

/// Whether a word that is also a number says a share: its vowel sign says so (خُمس), or a definite
/// singular follows (خمس السكان).
fn is_share(article: &Article<'_>, i: usize, next: usize, possessed: bool) -> bool {
    if possessed {
        return false;
    }
    if vowelled(article, i) {
        return true;
    }
    article.kind(next) == TokenKind::Word
        && article.shape(next).definite()
        && !super::ordinal::is_plural(article, next)
}

/// Whether the first vowel of the word is written as in خُمس, ثُمن.
fn vowelled(article: &Article<'_>, i: usize) -> bool {
    article
        .span(i, i + 1)
        .slice(article.text())
        .contains('\u{064F}')
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
        Numeral {
            value: 1.0,
            end: i + 1,
            ..numeral::at(article, i + 2)?
        }
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
