//! What somebody or something is held to be: اعتبرها الخبراء اختراقا ("the experts considered it
//! a breakthrough"), تعتبر بريطانيا سوريا على حافة الانهيار.
//!
//! The verb governs two accusatives. With a pronoun on the verb (وصفها aside, which has its ب) the
//! content is the second of them, behind the subject; else it is both, behind the subject.
//!
//! Left alone: the passive (يعتبر النهر الأطول, "is considered"), which the letters do not tell from
//! the active where nobody who may speak follows; a verb without its subject in sight.
//! Gaps: subjects that the lexicon does not know.

use super::Context;
use super::complement::{How, Opening};
use super::cue::{Form, Site};
use super::preposition::prepositional;
use crate::chunk;
use crate::lexicon::rows::Frame;
use crate::token::TokenKind;

/// How many tokens the subject between the verb and the predicate has at most.
const SUBJECT: usize = 6;

/// The opening of a predicate.
pub(super) fn predicate(context: &Context<'_, '_>, site: &Site, limit: usize) -> Option<Opening> {
    let article = context.article;
    if !site.frames.has(Frame::Predicate) || site.form != Form::Finite || site.enclitic.is_none() {
        return None;
    }
    let at = site.end;
    let subject = article.kind(at) == TokenKind::Word
        && (chunk::may_speak(article, at)
            || article.shape(at).definite()
            || article.readings(at).is_empty());
    if !subject || prepositional(context, at).0.is_some() {
        return None;
    }
    let start = (at + 1..limit.min(at + SUBJECT)).find(|&i| {
        let word = article.norm(i);
        article.kind(i) == TokenKind::Mark && context.opens(i).is_some()
            || (article.kind(i) == TokenKind::Word
                && !article.shape(i).definite()
                && ((word.ends_with('ا') && !word.ends_with("ها")) || word.ends_with('ة'))
                && !chunk::may_speak(article, i)
                && !article.readings(i).is_empty())
    })?;
    let clear = (at + 1..start).all(|i| {
        article.kind(i) == TokenKind::Word
            && prepositional(context, i).0.is_none()
            && article.complementizer(i).is_none()
    });
    clear.then_some(Opening {
        how: How::Phrase,
        start,
        until: start,
    })
}
