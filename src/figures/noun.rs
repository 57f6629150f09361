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
use crate::span::Span;
use crate::token::TokenKind;

use super::draft::Draft;
use super::money::Currencies;
use super::numeral::Numeral;
use super::words::{Joined, word};

/// Adds what a numeral counts, and says whether the numeral is a figure at all.
pub(super) fn count(article: &Article<'_>, numeral: &Numeral, draft: &mut Draft) -> bool {
    let before = numeral.start.checked_sub(1);
    // Telephone numbers and what else is counted by its digits rather than its value.
    let long =
        numeral.plain && numeral.value > 0.0 && (numeral.length > 9 || is_padded(article, numeral));
    if long && counted(article, numeral).is_none() {
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
    if is_name(article, numeral) {
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

/// Whether digits begin with a zero that no amount has: 0097433.
fn is_padded(article: &Article<'_>, numeral: &Numeral) -> bool {
    numeral.length > 4 && article.norm(numeral.start).starts_with('0')
}

/// Whether a number behind the noun of one thing is its number: المادة 5, but شمل القرار 12 موظفا.
fn names_one(article: &Article<'_>, numeral: &Numeral) -> bool {
    let counts = word::<Countable>(article, numeral.end, Joined::Plain)
        .is_some_and(|m| !m.proclitics().article() && article.norm(numeral.end).ends_with('ا'));
    numeral.scale <= 1.0 && !counts
}

/// Whether a definite number follows what it counts, so that the word behind is not: الدول الـ28 الأعضاء,
/// المصارف اللبنانية السبعة العاملة في سوريا.
fn follows_noun(article: &Article<'_>, numeral: &Numeral) -> bool {
    let back = if article_token(article, numeral.start) {
        2
    } else if numeral.proclitics.article() && !numeral.proclitics.preposition() {
        1
    } else {
        return false;
    };
    let Some(before) = numeral.start.checked_sub(back) else {
        return false;
    };
    if super::ordinal::is_plural(article, before) {
        return true;
    }
    let adjective = article.kind(before) == TokenKind::Word
        && article.shape(before).definite()
        && word::<NotCounted>(article, before, Joined::Anyhow).is_none();
    adjective && before > 0 && article.shape(before - 1).definite()
}

/// The end of a noun and its other gender: طالبا وطالبة, ابن وابنة.
fn paired(article: &Article<'_>, noun: usize) -> usize {
    let one = noun + 1;
    let Some(other) = article.norm(one).strip_prefix('و') else {
        return one;
    };
    let stem = |word: &str| word.trim_end_matches(['ا', 'ة', 'ه']).to_owned();
    let (first, second) = (article.norm(noun), other);
    let alike = stem(first) == stem(second) && first != second && first.chars().count() > 2;
    if alike { one + 1 } else { one }
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
        && !before
            .checked_sub(1)
            .is_some_and(|b| article.shape(b).definite() && super::ordinal::is_plural(article, b))
        && word::<Countable>(article, numeral.end, Joined::Plain).is_none()
}

/// The noun before a numeral that makes it a name or a rank: المادة 5, الدقيقة 21.
fn head_before(article: &Article<'_>, before: usize, numeral: &Numeral) -> Option<HeadTakes> {
    if !numeral.digits || article.kind(before) != TokenKind::Word {
        return None;
    }
    let before = first_of_list(article, before);
    if article.norm(before) == "ص" {
        // ص 45: page 45.
        return Some(HeadTakes::Name);
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

/// The token before the first number of a list whose و stands at `before`: الفصلين 11 و58.
fn first_of_list(article: &Article<'_>, before: usize) -> usize {
    let mut at = before;
    for _ in 0..4 {
        let listed = article.norm(at) == "و"
            && at >= 2
            && article.kind(at - 1) == TokenKind::Number
            && article.norm(at - 1).len() <= 3;
        if !listed {
            break;
        }
        at -= 2;
    }
    at
}

/// Whether a numeral is a part of a name: إف-16, iOS 9, or a verb: ألّف الكاتب.
fn is_name(article: &Article<'_>, numeral: &Numeral) -> bool {
    let known = word::<Countable>(article, numeral.end, Joined::Plain).is_some();
    let Some(before) = numeral.start.checked_sub(1).filter(|_| !known) else {
        return false;
    };
    if numeral.digits {
        let joined = article.kind(before) == TokenKind::Dash
            && article.glued(numeral.start)
            && article.glued(before)
            && before > 0
            && matches!(article.kind(before - 1), TokenKind::Word | TokenKind::Latin);
        let latin = article.kind(before) == TokenKind::Latin && numeral.scale <= 1.0;
        return joined || latin;
    }
    false
}

/// نسبة 10: a share of a hundred without its sign.
fn is_share_noun(norm: &str) -> bool {
    matches!(norm, "نسبة" | "بنسبة" | "ونسبة" | "لنسبة")
}

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

fn is_other_line(article: &Article<'_>, at: usize) -> bool {
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
fn behind_of(article: &Article<'_>, at: usize) -> Option<Span> {
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
fn definite_before(article: &Article<'_>, numeral: &Numeral) -> Option<(usize, Span)> {
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
    if numeral.plain && numeral.length >= 8 {
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
