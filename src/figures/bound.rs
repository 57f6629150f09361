//! What bounds a number: أكثر من 40 "over 40", ما لا يقل عن, نحو; behind it تقريبا, على الأقل; around it
//! تفوق قيمتها 20 مليارا "its value exceeds 20 milliard".

use crate::article::Article;
use crate::document::{Bound, FigureKind};
use crate::lexicon::rows::{BoundWord, NotCounted, PartedBound, Stands};
use crate::morph::Proclitics;
use crate::span::Span;
use crate::token::TokenKind;

use super::counted;
use super::draft::Draft;
use super::words::{Joined, word};

/// A bounding phrase before a number.
pub(super) struct Before {
    pub(super) bound: Bound,
    pub(super) span: Span,
    /// Where the number may begin.
    pub(super) at: usize,
}

/// The bounding phrase at token `i`.
pub(super) fn before(article: &Article<'_>, i: usize) -> Option<Before> {
    let found = article.matches::<BoundWord>(i).find(|m| {
        m.row.place == Stands::Before && m.reading.enclitic.is_none() && !m.proclitics().article()
    })?;
    if found.row.bound == Bound::AtMost && reaches(article, i, found.proclitics()) {
        return None;
    }
    let mut at = found.end;
    if matches!(article.norm(at), "ال" | "ل" | "لل" | "ب" | "الى")
        || article.kind(at) == TokenKind::Open
    {
        at += 1;
    }
    let over = found.row.bound == Bound::Over;
    let bound = if over && is_negated(article, i) {
        Bound::AtMost
    } else {
        found.row.bound
    };
    Some(Before {
        bound,
        span: article.span_of(&found),
        at,
    })
}

/// Whether يصل إلى at token `i` says where something ends rather than how far it may go: behind ل or أن
/// it does (ارتفع ليصل إلى 79).
fn reaches(article: &Article<'_>, i: usize, proclitics: Proclitics) -> bool {
    let verb = article.norm(i);
    if !(verb.ends_with("يصل") || verb.ends_with("تصل")) {
        return false;
    }
    proclitics.has(Proclitics::LI)
        || verb.starts_with('ل')
        || i > 0
            && matches!(
                article.norm(i - 1),
                "أن" | "ان" | "حتى" | "كي" | "لكي" | "وأن"
            )
}

/// Whether the comparison at token `i` is denied: لا يوجد أكثر من 20, لم يحضر الجلسة أكثر من 30.
fn is_negated(article: &Article<'_>, i: usize) -> bool {
    if !matches!(article.norm(i), "أكثر" | "اكثر" | "بأكثر" | "أزيد") {
        return false;
    }
    for back in 1..=3 {
        let Some(at) = i.checked_sub(back) else {
            return false;
        };
        if article.kind(at) != TokenKind::Word {
            return false;
        }
        match article.norm(at) {
            "لا" | "لم" | "لن" | "ليس" | "ليست" | "ولا" | "ولم" | "ولن" => {
                return back > 1;
            }
            "بل" | "إلا" | "من" | "أن" | "ان" | "إن" | "بعد" => return false,
            _ => {}
        }
    }
    false
}

/// The bound that a verb sets over its subject: تفوق قيمتها 20 مليارا, لا يقل عدد القتلى عن 30. The words lie
/// outside the figure.
fn parted(article: &Article<'_>, start: usize) -> Option<Bound> {
    let mut at = start.checked_sub(1)?;
    if counted::article_token(article, start) {
        at = at.checked_sub(1)?;
    }
    let preposition = match article.norm(at) {
        "عن" => "عن",
        "على" => "على",
        "من" => "من",
        "إلى" | "الى" | "إلي" => "إلى",
        _ => "none",
    };
    if preposition != "none" {
        at = at.checked_sub(1)?;
    }
    // The subject has one or two words: عددهم, عدد القتلى, قيمة الصفقة.
    for words in 1..=2 {
        let subject = at + 1 - words;
        let verb = subject.checked_sub(1)?;
        if article.kind(subject) != TokenKind::Word || article.kind(verb) != TokenKind::Word {
            return None;
        }
        let found = article.matches::<PartedBound>(verb).find(|m| {
            m.row.preposition == preposition
                && m.reading.enclitic.is_none()
                && !m.proclitics().article()
        });
        let Some(found) = found else {
            continue;
        };
        if !is_subject(article, subject, at) || reaches(article, verb, found.proclitics()) {
            return None;
        }
        let denied = verb
            .checked_sub(1)
            .is_some_and(|b| matches!(article.norm(b), "لا" | "لم" | "لن" | "ولا" | "ولم" | "ولن"));
        return Some(if denied {
            found.row.negated
        } else {
            found.row.bound
        });
    }
    None
}

/// Whether tokens `from..=to` are the subject of a verb that bounds: a noun with a pronoun (قيمتها), with
/// the article (العدد), or a noun and what it is of (عدد القتلى); an adverb may stand there too.
fn is_subject(article: &Article<'_>, from: usize, to: usize) -> bool {
    if word::<NotCounted>(article, from, Joined::Anyhow).is_some() {
        return false;
    }
    let possessed = |at: usize| {
        let norm = article.norm(at);
        norm.chars().count() >= 4
            && ["ه", "ها", "هم", "هن", "هما"]
                .iter()
                .any(|p| norm.ends_with(p))
    };
    let definite = |at: usize| {
        let norm = article.norm(at);
        article.shape(at).definite() && norm.starts_with("ال")
    };
    if from == to {
        return possessed(to)
            || definite(to)
            || matches!(
                article.norm(to),
                "أحيانا" | "حاليا" | "سنويا" | "غالبا" | "عادة" | "يوميا"
            );
    }
    definite(to) || possessed(to)
}

/// Adds a bounding phrase behind a figure.
pub(super) fn behind(article: &Article<'_>, draft: &mut Draft) {
    if draft.figure.bound.is_some() {
        return;
    }
    let found = article
        .matches::<BoundWord>(draft.end)
        .find(|m| m.row.place == Stands::After && m.reading.enclitic.is_none());
    if let Some(found) = found {
        draft.figure.bound = Some(found.row.bound);
        draft.extend(article, found.end);
    } else if !matches!(
        draft.figure.kind,
        FigureKind::Ordinal | FigureKind::Fraction
    ) {
        draft.figure.bound = parted(article, draft.start);
    }
}
