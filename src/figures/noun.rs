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
use super::money::Currencies;
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
    if before.is_some_and(|b| is_share_noun(article.norm(b))) && counted(article, numeral).is_none() {
        draft.figure.kind = FigureKind::Percent;
        draft.figure.unit = Some("%");
        draft.figure.rule = "quantity.percent";
        return true;
    }
    if ranks(article, numeral) {
        draft.figure.kind = FigureKind::Ordinal;
        draft.figure.rule = "ordinal.digits";
        return true;
    }
    // One is counted only beside its noun (`one` below), or before a scale or unit.
    if !numeral.digits && numeral.value == 1.0 {
        return false;
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
        match word::<Unit>(article, start, Joined::Anyhow) {
            Some(unit) => {
                draft.figure.kind = super::draft::kind_of(unit.row.kind);
                draft.figure.unit = Some(unit.row.code);
            }
            None => draft.figure.of = Some(span),
        }
        draft.begin(start, span);
        return true;
    }
    if of_age(article, numeral) {
        draft.figure.kind = FigureKind::Duration;
        draft.figure.unit = Some("year");
        draft.figure.rule = "duration.age";
        return true;
    }
    bare(article, numeral)
}

/// في الخمسين من عمره "aged fifty".
fn of_age(article: &Article<'_>, numeral: &Numeral) -> bool {
    let age = matches!(
        article.norm(numeral.end + 1),
        "عمره" | "عمرها" | "العمر" | "عمرهم" | "عمري"
    );
    age && article.norm(numeral.end) == "من"
}

/// الذكرى الـ60, بعامه الـ111: digits with the article behind a definite singular.
fn ranks(article: &Article<'_>, numeral: &Numeral) -> bool {
    let far = if numeral.digits {
        article_token(article, numeral.start).then_some(2)
    } else {
        // السؤال الواحد والعشرون; below eleven the ordinal has a form of its own.
        let definite = numeral.proclitics.article() && !numeral.proclitics.preposition();
        (definite && numeral.value > 10.0).then_some(1)
    };
    let Some(before) = far.and_then(|far| numeral.start.checked_sub(far)) else {
        return false;
    };
    let Some(noun) = article.token(before).map(|_| article.norm(before)) else {
        return false;
    };
    let definite = article.shape(before).definite()
        || ["ه", "ها", "هم"]
            .iter()
            .any(|pronoun| noun.ends_with(pronoun));
    definite
        && article.kind(before) == TokenKind::Word
        && word::<NotCounted>(article, before, Joined::Anyhow).is_none()
        && !super::ordinal::is_plural(article, before)
        && word::<Countable>(article, numeral.end, Joined::Plain).is_none()
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

/// نسبة 10: a share of a hundred without its sign.
fn is_share_noun(norm: &str) -> bool {
    matches!(norm, "نسبة" | "بنسبة" | "ونسبة" | "لنسبة")
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

fn known(article: &Article<'_>, i: usize) -> bool {
    word::<Unit>(article, i, Joined::Anyhow).is_some()
        || word::<Countable>(article, i, Joined::Anyhow).is_some()
}

/// Bytes of the proclitics before the article of a definite word.
fn before_article(norm: &str) -> u8 {
    for (prefix, bytes) in [
        ("وال", 2),
        ("بال", 2),
        ("فال", 2),
        ("كال", 2),
        ("لل", 2),
        ("ولل", 4),
        ("وبال", 4),
    ] {
        if norm.starts_with(prefix) {
            return bytes;
        }
    }
    0
}

/// Whether a numeral that counts nothing near is a figure. Digits are, unless they number a line, a
/// verse (البقرة: 185) or a product (غالاكسي نوت 7); words are.
fn bare(article: &Article<'_>, numeral: &Numeral) -> bool {
    if !numeral.digits || numeral.scale > 1.0 || numeral.value < 0.0 {
        return true;
    }
    let (start, end) = (numeral.start, numeral.end);
    if numeral.plain && numeral.length >= 9 {
        return false;
    }
    let line_start = start == 0 || article.kind(start - 1) == TokenKind::Newline;
    let line_end = article.kind(end) == TokenKind::Newline;
    let stops = matches!(
        article.kind(end),
        TokenKind::Dash | TokenKind::Close | TokenKind::Stop | TokenKind::Colon
    );
    if article.kind(end) == TokenKind::Latin && article.glued(end) {
        return false;
    }
    if line_start {
        return line_end || !(stops && article.glued(end));
    }
    match article.kind(start - 1) {
        TokenKind::Colon => !matches!(article.kind(end), TokenKind::Close | TokenKind::Mark),
        TokenKind::Latin => false,
        TokenKind::Dash => !article.glued(start),
        TokenKind::Open => article.kind(end) != TokenKind::Close || numeral.length > 2,
        TokenKind::Word => grouped(numeral) || may_precede(article, start - 1),
        _ => true,
    }
}

/// Whether digits have separators that no version or model number has.
fn grouped(numeral: &Numeral) -> bool {
    !numeral.plain && numeral.length > 3
}

/// Whether a bare number behind the word at `before` may count: behind a particle, a verb in the
/// imperfect, a possessed noun (وزنه 5) or the number's own proclitics it does; behind another noun
/// it is mostly a part of a name.
fn may_precede(article: &Article<'_>, before: usize) -> bool {
    let norm = article.norm(before);
    let letters = norm.chars().count();
    let proclitic = article_token(article, before + 1) || letters == 1;
    let verb = letters >= 4 && norm.starts_with('ي');
    let possessed = letters >= 3 && (norm.ends_with('ه') || norm.ends_with("ها"));
    proclitic
        || verb
        || possessed
        || word::<NotCounted>(article, before, Joined::Anyhow).is_some()
        || word::<NumberHead>(article, before, Joined::Anyhow).is_some()
}

/// شخص واحد, الغرفة الواحدة: the noun before واحد at token `i`.
pub(super) fn one(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
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
    let feminine = article.norm(i).ends_with(['ة', 'ه']);
    let agree = article.norm(i).starts_with("ال") == article.shape(before).definite()
        && (!feminine || article.norm(before).ends_with(['ة', 'ه']) || known(article, before));
    if !agree || article.norm(before) == "عبد" {
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
            draft.figure.unit = money.code(article, unit, i).0;
            draft.figure.value = Some(Value::Exact(unit.factor));
        }
        None => draft.figure.of = Some(article.span_after(before, skip, before + 1)),
    }
    Some(draft)
}
