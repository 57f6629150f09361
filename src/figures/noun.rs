//! The counted noun: ثلاثة مصادر "three sources", 150 من الأسرى "150 of the captives", المباريات
//! الست "the six matches", شخص واحد "one person".
//!
//! Number and noun agree by fixed grammar: 3 to 10 take a plural, 11 to 99 the accusative
//! singular, hundreds and thousands the genitive singular. Words that are never counted (في، التي)
//! end the figure at the number.

use crate::article::Article;
use crate::document::{FigureKind, Value};
use crate::lexicon::rows::{Countable, HeadTakes, NotCounted, NumberHead, Unit};
use crate::span::Span;
use crate::token::TokenKind;

use super::draft::Draft;
use super::numeral::Numeral;
use super::words::{Joined, word};

/// Adds what a numeral counts, and says whether the numeral is a figure at all.
pub(super) fn count(article: &Article<'_>, numeral: &Numeral, draft: &mut Draft) -> bool {
    let before = numeral.start.checked_sub(1);
    if let Some(head) = before.and_then(|b| head_before(article, b, numeral)) {
        match head {
            HeadTakes::Name => return false,
            HeadTakes::Rank => {
                draft.figure.kind = FigureKind::Ordinal;
                draft.figure.rule = "ordinal.digits";
                return true;
            }
        }
    }
    if let Some(noun) = counted(article, numeral) {
        draft.figure.of = Some(article.span(noun, noun + 1));
        draft.extend(article, noun + 1);
        return true;
    }
    if let Some(noun) = behind_of(article, numeral.end) {
        draft.figure.of = Some(noun);
        return true;
    }
    if let Some((start, span)) = definite_before(article, numeral) {
        draft.figure.of = Some(span);
        draft.begin(start, span);
        return true;
    }
    bare(article, numeral)
}

/// The noun before a numeral that makes it a name or a rank: المادة 5, الدقيقة 21.
fn head_before(article: &Article<'_>, before: usize, numeral: &Numeral) -> Option<HeadTakes> {
    if !numeral.digits || article.kind(before) != TokenKind::Word {
        return None;
    }
    let found = word::<NumberHead>(article, before, Joined::Anyhow)?;
    if article.norm(before).ends_with("رقم") {
        let named = before
            .checked_sub(1)
            .and_then(|b| word::<NumberHead>(article, b, Joined::Anyhow));
        if named.is_some_and(|m| m.row.takes == HeadTakes::Name) {
            return Some(HeadTakes::Name);
        }
    }
    Some(found.row.takes)
}

/// The token of the noun directly behind the numeral.
fn counted(article: &Article<'_>, numeral: &Numeral) -> Option<usize> {
    let at = numeral.end;
    if article.kind(at) != TokenKind::Word || !article.glued(at) && is_other_line(article, at) {
        return None;
    }
    if word::<NotCounted>(article, at, Joined::Anyhow).is_some() {
        return None;
    }
    if word::<Countable>(article, at, Joined::Plain).is_some() {
        return Some(at);
    }
    let definite_number = numeral.proclitics.article() || article_token(article, numeral.start);
    let shape = article.shape(at);
    if shape.definite() && !definite_number && numeral.value > 10.0 && numeral.scale < 100.0 {
        return None;
    }
    let norm = article.norm(at);
    let joined = norm.starts_with('و') && !has_reading(article, at);
    let year = numeral.plain && (1900.0..2100.0).contains(&numeral.value);
    if joined || year {
        return None;
    }
    let value = numeral.value.abs();
    let fits = if numeral.scale >= 100.0 || value >= 100.0 {
        !shape.definite() || definite_number
    } else if value > 10.0 {
        shape.accusative() || shape.feminine() || definite_number || norm.chars().count() <= 6
    } else {
        true
    };
    (fits && norm.chars().count() >= 2).then_some(at)
}

fn is_other_line(article: &Article<'_>, at: usize) -> bool {
    article.kind(at) == TokenKind::Newline
}

fn has_reading(article: &Article<'_>, at: usize) -> bool {
    word::<Countable>(article, at, Joined::Plain).is_some()
}

/// Whether the article stands as a token of its own before the number: الـ150.
pub(super) fn article_token(article: &Article<'_>, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|b| {
        matches!(
            article.norm(b),
            "ال" | "وال" | "بال" | "لل" | "فال" | "ولل" | "وبال"
        )
    })
}

/// The definite noun behind من: 40 من الرهائن.
fn behind_of(article: &Article<'_>, at: usize) -> Option<Span> {
    if !matches!(article.norm(at), "من" | "منْ") {
        return None;
    }
    let noun = if matches!(article.norm(at + 1), "هؤلاء" | "بين") {
        at + 2
    } else {
        at + 1
    };
    let definite = article.kind(noun) == TokenKind::Word && article.shape(noun).definite();
    definite.then(|| article.span(noun, noun + 1))
}

/// المباريات الست: the plural before a definite number.
fn definite_before(article: &Article<'_>, numeral: &Numeral) -> Option<(usize, Span)> {
    if !numeral.proclitics.article() || numeral.proclitics.preposition() || numeral.value > 99.0 {
        return None;
    }
    let before = numeral.start.checked_sub(1)?;
    let noun = article.kind(before) == TokenKind::Word && article.shape(before).definite();
    if !noun || word::<NotCounted>(article, before, Joined::Anyhow).is_some() {
        return None;
    }
    let skip = before_article(article.norm(before));
    Some((before, article.span_after(before, skip, before + 1)))
}

/// Bytes of the proclitics before the article of a definite word.
fn before_article(norm: &str) -> u8 {
    for (prefix, bytes) in [("وال", 2), ("بال", 2), ("فال", 2), ("كال", 2), ("لل", 2)]
    {
        if norm.starts_with(prefix) {
            return bytes;
        }
    }
    0
}

/// Whether a numeral that counts nothing near is a figure: digits are, unless they number a line;
/// words are from three on.
fn bare(article: &Article<'_>, numeral: &Numeral) -> bool {
    if numeral.digits {
        let line_start =
            numeral.start == 0 || article.kind(numeral.start - 1) == TokenKind::Newline;
        let numbering = matches!(
            article.kind(numeral.end),
            TokenKind::Dash | TokenKind::Close | TokenKind::Stop
        ) && article.glued(numeral.end);
        let whole = line_start && article.kind(numeral.end) == TokenKind::Newline;
        return !(line_start && numbering && !whole) && numeral.length < 9;
    }
    numeral.value != 1.0
}

/// شخص واحد, الغرفة الواحدة: the noun before واحد at token `i`.
pub(super) fn one(article: &Article<'_>, i: usize) -> Option<Draft> {
    let is_one = matches!(
        article.norm(i),
        "واحد" | "واحدة" | "الواحد" | "الواحدة" | "واحده" | "واحدا"
    );
    if !is_one {
        return None;
    }
    let before = i.checked_sub(1)?;
    if article.kind(before) != TokenKind::Word
        || word::<NotCounted>(article, before, Joined::Anyhow).is_some()
    {
        return None;
    }
    if article.norm(i).starts_with("ال") != article.shape(before).definite() {
        return None;
    }
    let (skip, unit) = match word::<Unit>(article, before, Joined::Anyhow) {
        Some(found) => (super::words::skip_of(article, &found), Some(found.row)),
        None => match word::<Countable>(article, before, Joined::Anyhow) {
            Some(found) => (super::words::skip_of(article, &found), None),
            None => (before_article(article.norm(before)), None),
        },
    };
    let mut draft = Draft::new(
        article,
        (before, skip),
        i + 1,
        FigureKind::Count,
        "count.one",
    );
    draft.figure.value = Some(Value::Exact(1.0));
    match unit {
        Some(unit) => {
            draft.figure.kind = super::draft::kind_of(unit.kind);
            draft.figure.unit = Some(unit.code);
            draft.figure.value = Some(Value::Exact(unit.factor));
        }
        None => draft.figure.of = Some(article.span_after(before, skip, before + 1)),
    }
    Some(draft)
}
