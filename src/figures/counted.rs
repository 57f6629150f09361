//! Where the counted noun stands: behind the number (ثلاثة مصادر "three sources"), behind من (40 من
//! الرهائن "40 of the hostages"), or before it (المباريات الست "the six matches").
//!
//! What is left alone: words that are never counted, verbs, and what another line begins with.

use crate::article::Article;
use crate::lexicon::features::PLURAL;
use crate::lexicon::rows::{Countable, NotCounted, RelativeDay, Unit};
use crate::span::Span;
use crate::token::TokenKind;

use super::numeral::Numeral;
use super::words::{Joined, word};

/// The token of the noun directly behind the numeral.
pub(super) fn counted(article: &Article<'_>, numeral: &Numeral) -> Option<usize> {
    let at = numeral.end;
    if article.kind(at) != TokenKind::Word || !article.glued(at) && is_other_line(article, at) {
        return None;
    }
    if matches!(
        article.norm(at),
        "آخرين" | "آخرون" | "اخرين" | "اخرون" | "أخريات"
    ) {
        // إصابة 200 آخرين
        return Some(at);
    }
    if word::<NotCounted>(article, at, Joined::Anyhow).is_some() {
        return None;
    }
    if word::<Countable>(article, at, Joined::Plain).is_some() {
        return Some(at);
    }
    let definite_number = numeral.proclitics.article() || article_token(article, numeral.start);
    if word::<RelativeDay>(article, at, Joined::Plain).is_some() {
        return None;
    }
    let shape = article.shape(at);
    if shape.definite() && !definite_number && numeral.value > 10.0 && numeral.scale < 100.0 {
        return None;
    }
    let norm = article.norm(at);
    let joined = norm.starts_with(['و', 'ب', 'ل']);
    let year = numeral.plain && (1900.0..2100.0).contains(&numeral.value);
    if joined || year {
        return None;
    }
    let value = numeral.value.abs();
    let fits = if numeral.scale >= 100.0 || value >= 100.0 {
        // A genitive singular ends in no ت: مليون تضررت is a verb.
        let verb = norm.ends_with('ت') && norm.chars().count() > 4;
        (!shape.definite() || definite_number) && !verb
    } else if value > 10.0 {
        shape.accusative() || shape.feminine() || definite_number || norm.chars().count() <= 6
    } else {
        true
    };
    (fits && norm.chars().count() >= 2).then_some(at)
}

pub(super) fn is_other_line(article: &Article<'_>, at: usize) -> bool {
    article.kind(at) == TokenKind::Newline
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
pub(super) fn behind_of(article: &Article<'_>, at: usize) -> Option<Span> {
    if !matches!(article.norm(at), "من" | "منْ") {
        return None;
    }
    let noun = if matches!(article.norm(at + 1), "هؤلاء" | "بين") {
        at + 2
    } else {
        at + 1
    };
    let counted = article.kind(noun) == TokenKind::Word
        && (article.shape(noun).definite()
            // عشرة من أفراد الشرطة, ثلاثة من أبنائه
            || article.matches::<Countable>(noun).any(|m| {
                let named = m.reading.enclitic.is_some() || article.shape(noun + 1).definite();
                m.features & PLURAL != 0 && named && !m.proclitics().preposition()
            }));
    counted.then(|| article.span(noun, noun + 1))
}

/// المباريات الست: the plural before a definite number.
pub(super) fn definite_before(article: &Article<'_>, numeral: &Numeral) -> Option<(usize, Span)> {
    if !numeral.proclitics.article() || numeral.proclitics.preposition() || numeral.value > 99.0 {
        return None;
    }
    let before = numeral.start.checked_sub(1)?;
    // أطفالها السبعة
    let owned = article.matches::<Countable>(before).find(|m| {
        m.features & PLURAL != 0 && m.reading.enclitic.is_some() && !m.proclitics().article()
    });
    if let Some(owned) = owned {
        let skip = super::words::skip_of(article, &owned);
        return Some((before, article.span_after(before, skip, before + 1)));
    }
    let noun = article.kind(before) == TokenKind::Word && article.shape(before).definite();
    let adjective = before > 0
        && article.shape(before - 1).definite()
        && super::ordinal::is_plural(article, before - 1)
        && !known(article, before);
    if noun && adjective {
        let skip = before_article(article.norm(before - 1));
        return Some((before - 1, article.span_after(before - 1, skip, before)));
    }
    if !noun || word::<NotCounted>(article, before, Joined::Anyhow).is_some() {
        return None;
    }
    let skip = before_article(article.norm(before));
    Some((before, article.span_after(before, skip, before + 1)))
}

pub(super) fn known(article: &Article<'_>, i: usize) -> bool {
    word::<Unit>(article, i, Joined::Anyhow).is_some()
        || word::<Countable>(article, i, Joined::Anyhow).is_some()
}

/// Bytes of the proclitics before the article of a definite word.
pub(super) fn before_article(norm: &str) -> u8 {
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
