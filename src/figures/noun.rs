//! The counted noun: ثلاثة مصادر "three sources", 150 من الأسرى "150 of the captives", المباريات
//! الست "the six matches", شخص واحد "one person".
//!
//! Number and noun agree by fixed grammar: 3 to 10 take a plural, 11 to 99 the accusative
//! singular, hundreds and thousands the genitive singular. Words that are never counted (في، التي)
//! end the figure at the number.

use crate::article::Article;
use crate::document::{FigureKind, Value};
use crate::lexicon::features::{DUAL, PLURAL};
use crate::lexicon::rows::{
    Countable, HeadTakes, NotCounted, NumberCue, NumberHead, RelativeDay, Unit,
};
use crate::token::TokenKind;

use super::counted::{article_token, before_article, behind_of, counted, definite_before, known};
use super::draft::Draft;
use super::label::{
    follows_noun, head_before, is_lion_or_whistle, is_name, is_padded, names_one, of_age, paired,
    ranks,
};
use super::money::Currencies;
use super::numeral::Numeral;
use super::words::{Joined, word};

/// Adds what a numeral counts, and says whether the numeral is a figure at all.
pub(super) fn count(article: &Article<'_>, numeral: &Numeral, draft: &mut Draft) -> bool {
    let before = numeral.start.checked_sub(1);
    // Telephone numbers and what else is counted by its digits rather than its value.
    let long = numeral.plain
        && numeral.value > 0.0
        && (numeral.length >= 8 || is_padded(article, numeral));
    if long && word::<Countable>(article, numeral.end, Joined::Plain).is_none() {
        return false;
    }
    if let Some(head) = before.and_then(|b| head_before(article, b, numeral)) {
        match head {
            HeadTakes::Name if names_one(article, numeral) => return false,
            HeadTakes::Name => {}
            HeadTakes::Rank => {
                draft.figure.kind = FigureKind::Ordinal;
                draft.figure.rule = "ordinal.digits";
                return true;
            }
        }
    }
    if before.is_some_and(|b| is_share_noun(article.norm(b))) && counted(article, numeral).is_none()
    {
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
    // ألّف الكاتب كتابا is a verb.
    let one_scale = !numeral.digits && numeral.end == numeral.start + 1 && numeral.scale > 1.0;
    if one_scale
        && !numeral.proclitics.article()
        && article.shape(numeral.end).definite()
        && word::<RelativeDay>(article, numeral.end, Joined::Plain).is_none()
        && word::<NotCounted>(article, numeral.end, Joined::Plain).is_none()
    {
        return false;
    }
    // One is counted only beside its noun (`one` below), or before a scale or unit.
    if !numeral.digits && numeral.value == 1.0 {
        return false;
    }
    if is_name(article, numeral) || is_lion_or_whistle(article, numeral) {
        return false;
    }
    if of_age(article, numeral) {
        draft.figure.kind = FigureKind::Duration;
        draft.figure.unit = Some("year");
        draft.figure.rule = "duration.age";
        return true;
    }
    if let Some(noun) = counted(article, numeral).filter(|_| !follows_noun(article, numeral)) {
        let end = paired(article, noun);
        draft.figure.of = Some(article.span(noun, end));
        draft.extend(article, end);
        return true;
    }
    if let Some(noun) = behind_of(article, numeral.end) {
        draft.figure.of = Some(noun);
        return true;
    }
    if let Some((start, span)) = definite_before(article, numeral) {
        if start + 1 < numeral.start {
            // المصارف اللبنانية السبعة: an adjective parts them.
            draft.figure.of = Some(span);
            return true;
        }
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
    bare(article, numeral)
}

/// نسبة 10: a share of a hundred without its sign.
fn is_share_noun(norm: &str) -> bool {
    matches!(norm, "نسبة" | "بنسبة" | "ونسبة" | "لنسبة")
}

/// Whether a numeral that counts nothing near is a figure. Digits are, unless they number a line, a
/// verse (البقرة: 185) or a product (غالاكسي نوت 7); words are.
fn bare(article: &Article<'_>, numeral: &Numeral) -> bool {
    if !numeral.digits || numeral.scale > 1.0 || numeral.value < 0.0 {
        return true;
    }
    let (start, end) = (numeral.start, numeral.end);
    if numeral.plain && numeral.length >= 8 {
        return false;
    }
    // 1920 × 1080
    let times = |at: usize| matches!(article.norm(at), "×" | "x" | "X" | "*");
    if times(end) || start > 0 && times(start - 1) {
        return true;
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
    let proclitic = article_token(article, before + 1) || letters == 1 && norm != "ص";
    let verb = letters >= 4 && norm.starts_with('ي');
    let possessed = letters >= 3 && ["ه", "ها", "هم"].iter().any(|p| norm.ends_with(p));
    let after_that = before > 0 && matches!(article.norm(before - 1), "أن" | "ان");
    let subject = article.shape(before).definite() && ends_phrase(article, before + 2);
    proclitic
        || verb
        || possessed
        || after_that
        || subject
        || word::<NumberCue>(article, before, Joined::Anyhow).is_some()
        || word::<NotCounted>(article, before, Joined::Anyhow).is_some()
        || word::<NumberHead>(article, before, Joined::Anyhow).is_some()
}

/// Whether nothing that a number could belong to stands at token `i`.
fn ends_phrase(article: &Article<'_>, i: usize) -> bool {
    article.kind(i) != TokenKind::Word || word::<NotCounted>(article, i, Joined::Anyhow).is_some()
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
        || word::<NotCounted>(article, before, Joined::Anyhow).is_some() && !known(article, before)
    {
        return None;
    }
    let feminine = article.norm(i).ends_with(['ة', 'ه']);
    // علامة رمادية واحدة: an adjective between.
    let far = before.checked_sub(1).filter(|&b| {
        let adjective = !known(article, before)
            && article.shape(before).definite() == article.shape(b).definite();
        adjective
            && word::<Countable>(article, b, Joined::Anyhow)
                .is_some_and(|m| m.features & (PLURAL | DUAL) == 0)
            && (!feminine || article.norm(before).ends_with(['ة', 'ه']))
    });
    let before = far.unwrap_or(before);
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
