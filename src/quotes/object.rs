//! Bare objects: what is denied, condemned or announced without a preposition (نفى وجود خلاف,
//! "he denied that there was a quarrel"), and whom an accusation is about (اتهم إسرائيل بـ).

use super::Context;
use super::complement::{How, Opening, reports};
use super::cue::{Form, Site};
use super::preposition::{feeling, prepositional, resumed, resumptive};
use crate::chunk;
use crate::lexicon::features::{IMPERFECT, PLURAL, VERB_DUAL, VERB_FEMININE, VERB_PLURAL};
use crate::lexicon::rows::{Edge, Evidence, Frame, PlainWord, Title};
use crate::token::TokenKind;

/// The bare object of a verb: نفى وجود خلاف.
pub(super) fn object(context: &Context<'_, '_>, site: &Site, limit: usize) -> Option<Opening> {
    let article = context.article;
    let dual = site.form == Form::Finite && site.features & VERB_DUAL != 0;
    let believed = match site.evidence {
        Evidence::Sure | Evidence::Initial => true,
        Evidence::Speaker => chunk::may_speak(article, site.end),
        Evidence::Feeling => return felt(context, site, limit),
        _ => false,
    };
    if !site.frames.has(Frame::Object) || !believed || dual {
        return None;
    }
    let at = site.end;
    let plain = |i: usize| {
        article.kind(i) == TokenKind::Word
            && article.edge(i, Edge::Phrase).is_none()
            && article.edge(i, Edge::Time).is_none()
            && article.edge(i, Edge::Negation).is_none()
            && article.edge(i, Edge::Relative).is_none()
    };
    let found = |start| {
        Some(Opening {
            how: How::Phrase,
            start,
            until: start,
        })
    };
    // التي أعلن عنها: the pronoun stands for the object, which came before.
    if site.enclitic.is_some() || resumed(context, site) {
        return None;
    }
    // تنفي ما صرحت به: a free relative is an object.
    if article.norm(at) == "ما" && article.kind(at + 1) == TokenKind::Word && at + 1 < limit {
        return found(at);
    }
    let subject_before = site.form == Form::Participle || subject_before(context, site);
    let sound = |start: usize| {
        let word = article.norm(start);
        // A verb is no object, and neither is ذلك alone.
        let verb = word.ends_with("ون") && word.starts_with(['ي', 'ت']);
        // رفض الطعون المقدمة أصلا في: an adverb before a preposition is none.
        let adverb = word.ends_with('ا')
            && !word.ends_with("ها")
            && word.chars().count() > 3
            && (prepositional(context, start + 1).0.is_some() || start + 1 >= limit);
        let pronoun = resumptive(context, start).is_some();
        !reports(context, start)
            && !verb
            && !adverb
            && !pronoun
            && !disagrees(context, site)
            && word != "ذلك"
            && start < limit
    };
    if subject_before {
        let start = chunk::second_phrase(article, at, limit, true)?;
        return (start < at + 8 && sound(start)).then(|| found(start))?;
    }
    if let Some(start) = chunk::second_phrase(article, at, limit, false) {
        return sound(start).then(|| found(start))?;
    }
    // وأكد أهمية البقاء: whoever spoke before goes on, and the noun names nobody.
    let goes_on = site.conjunction && plain(at) && !chunk::may_speak(article, at);
    (goes_on
        && !article.shape(at).definite()
        && at < limit
        && article.kind(at + 1) == TokenKind::Word)
        .then(|| found(at))?
}

/// The noun of feeling that is the object of a verb: أبدى الوزير استعداده.
fn felt(context: &Context<'_, '_>, site: &Site, limit: usize) -> Option<Opening> {
    let article = context.article;
    let start = (site.end..limit.min(site.end + SUBJECT))
        .take_while(|&i| {
            article.kind(i).is_wordlike()
                && article.complementizer(i).is_none()
                && article.edge(i, Edge::Relative).is_none()
        })
        .find(|&i| {
            feeling(context, i).is_some()
                && !article.shape(i).definite()
                && i.checked_sub(1)
                    .is_none_or(|b| prepositional(context, b).0.is_none())
        })?;
    Some(Opening {
        how: How::Phrase,
        start,
        until: start,
    })
}

/// How many tokens the subject before a noun of feeling has at most.
const SUBJECT: usize = 10;

/// Whether a perfect verb without a feminine ending stands before a feminine noun in the singular:
/// توقع القاصة مجموعتها is وقّعت، not توقّع.
fn disagrees(context: &Context<'_, '_>, site: &Site) -> bool {
    let article = context.article;
    site.form == Form::Finite
        && site.features & (IMPERFECT | VERB_FEMININE | VERB_PLURAL | VERB_DUAL) == 0
        && article.norm(site.end).starts_with("ال")
        && article.norm(site.end).ends_with('ة')
        && !article
            .matches::<Title>(site.end)
            .any(|m| m.features & PLURAL != 0)
}

/// Whether the word before the verb can be its subject: a noun of the same clause.
pub(super) fn subject_before(context: &Context<'_, '_>, site: &Site) -> bool {
    let article = context.article;
    if site.conjunction {
        return false;
    }
    let Some(before) = site.at.checked_sub(1) else {
        return false;
    };
    match article.kind(before) {
        TokenKind::Word => {
            article.edge(before, Edge::Relative).is_some()
                || (article.edge(before, Edge::Phrase).is_none()
                    && article.edge(before, Edge::Turn).is_none()
                    && article.edge(before, Edge::Time).is_none()
                    && article.edge(before, Edge::Medium).is_none()
                    && !matches!(
                        article.norm(before),
                        "قد" | "وقد" | "كما" | "ثم" | "أخرى" | "آخر"
                    ))
        }
        TokenKind::Latin | TokenKind::Number | TokenKind::Close => true,
        TokenKind::Mark => context.opens(before).is_none(),
        _ => false,
    }
}

/// Where the content of an accusation begins: with the accused, behind the subject.
pub(super) fn accused(context: &Context<'_, '_>, site: &Site, until: usize) -> usize {
    let article = context.article;
    if site.form == Form::Participle || site.enclitic.is_some() || subject_before(context, site) {
        return if site.enclitic.is_some() {
            until
        } else {
            site.end
        };
    }
    chunk::second_phrase(article, site.end, until, false).unwrap_or_else(|| {
        // Two names side by side: the last is the accused. One alone: whoever spoke goes on.
        let words = until - site.end;
        // عزت تقليص المساعدات إلى: a plain noun without article is no subject.
        let plain = article.find::<PlainWord>(site.end).is_some()
            && !article.shape(site.end).definite()
            && !chunk::may_speak(article, site.end);
        if plain {
            return site.end;
        }
        if words >= 2 { until - 1 } else { site.end }
    })
}
