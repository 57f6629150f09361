//! Bare objects: what is denied, condemned or announced without a preposition (نفى وجود خلاف,
//! "he denied that there was a quarrel"), what is felt (أبدى استعداده), and whom an accusation is
//! about (اتهم إسرائيل بـ).
//!
//! Arabic writes no cases: the object is the noun behind a subject that its article, name or
//! adjective closes. It is graded low.
//!
//! Left alone: what a verb shows without speaking (أظهرت المباراة), a verb that differs from its
//! subject in gender (توقع القاصة), adverbs (رسميا), ذلك.
//! Gaps: a definite object of the subject's gender (أدان المجلس الهجوم) is taken for its adjective.

use super::Context;
use super::complement::{How, Opening, reports};
use super::cue::{Form, Site, form};
use super::preposition::{feeling, prepositional, resumed, resumptive};
use crate::chunk;
use crate::lexicon::features::{IMPERFECT, PLURAL, VERB_DUAL, VERB_FEMININE, VERB_PLURAL};
use crate::lexicon::rows::{CueVerb, Edge, Evidence, Frame, OrganizationHead, PlainWord, Title};
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
    // طلب عدم كشف هويته: how a source wants to be named is no news.
    if (at..limit.min(at + 6)).any(|i| article.edge(i, Edge::Identity).is_some())
        || impersonal(context, site)
    {
        return None;
    }
    if article.norm(at) == "عدم" {
        return found(at);
    }
    // تنفي ما صرحت به: a free relative is an object.
    if article.norm(at) == "ما" && article.kind(at + 1) == TokenKind::Word && at + 1 < limit {
        return found(at);
    }
    // متوقعا، فبينما: a participle before a comma reports nothing.
    if site.form == Form::Participle && article.kind(at) == TokenKind::Comma {
        return None;
    }
    let subject_before = site.form == Form::Participle || subject_before(context, site);
    let sound = |start: usize| {
        let word = article.norm(start);
        // A verb is no object, and neither is ذلك alone.
        let verb = word.ends_with("ون") && word.starts_with(['ي', 'ت']);
        // رفض الشكاوى المقدمة أصلا في: an adverb before a preposition is none.
        let adverb = (word.ends_with("يا") || article.edge(start, Edge::Adverb).is_some())
            && word.chars().count() > 3
            && (prepositional(context, start + 1).0.is_some() || start + 1 >= limit);
        let pronoun = resumptive(context, start).is_some();
        // أعلنت رفضها: the masdar is what is announced.
        let masdar = article.matches::<CueVerb>(start).any(|m| {
            form(m.features) == Form::Masdar
                && m.exact()
                && m.reading.enclitic.is_some()
                && !m.row.frames.has(Frame::Says)
        });
        (masdar || !reports(context, start))
            && !verb
            && !adverb
            && !pronoun
            && !disagrees(context, site)
            && !matches!(word, "ذلك" | "نفسه" | "نفسها" | "ذاته" | "ذاتها")
            && start < limit
    };
    if subject_before {
        let start = chunk::second_phrase(article, at, limit, true)?;
        return (start < at + 8 && sound(start)).then(|| found(start))?;
    }
    if other_gender(context, at) && sound(at + 1) {
        return found(at + 1);
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

/// Whether an ordinary noun with the article behind the definite subject at `at` differs from it in
/// gender, and so is no adjective of it: أدانت الحكومة الهجوم.
fn other_gender(context: &Context<'_, '_>, at: usize) -> bool {
    let article = context.article;
    let (subject, next) = (article.shape(at), article.shape(at + 1));
    article.kind(at) == TokenKind::Word
        && article.kind(at + 1) == TokenKind::Word
        && subject.definite()
        && next.definite()
        && subject.feminine() != next.feminine()
        && (subject.feminine()
            || article
                .matches::<Title>(at)
                .any(|m| m.features & PLURAL == 0)
            || article.find::<OrganizationHead>(at).is_some())
        && !article.norm(at + 1).ends_with("ية")
        && article.find::<PlainWord>(at + 1).is_some()
        && !chunk::may_speak(article, at + 1)
        && !article.norm(at + 1).ends_with('ي')
        && article.edge(at + 1, Edge::Time).is_none()
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

/// Whether the verb is a passive that names nobody: يتوقع هطول أمطار.
fn impersonal(context: &Context<'_, '_>, site: &Site) -> bool {
    let article = context.article;
    site.form == Form::Finite
        && site.features & IMPERFECT != 0
        && site.features & (VERB_FEMININE | VERB_PLURAL | VERB_DUAL) == 0
        && !subject_before(context, site)
        && article.find::<PlainWord>(site.end).is_some()
        && !article.shape(site.end).definite()
        && !chunk::may_speak(article, site.end)
}

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
