//! Phrases behind a preposition of the verb: دعا إلى ("called for"), حذر من ("warned of"), طالب بـ
//! ("demanded"), تحدث الوزير عن ("the minister talked about").
//!
//! The content is the phrase with its preposition, to the first comma that does not go on with
//! another phrase.
//!
//! Left alone: adjuncts (في بيان, بشدة, بمدينة صفاقس, على هامش), see `Edge::Adjunct` and
//! `Edge::Manner`; what a pronoun behind the verb stands for already (الخطة التي أعلن عنها).
//! Gaps: adjuncts behind the content belong to it as far as no comma tells.

use super::Context;
use super::complement::{How, Opening};
use super::cue::Site;
use crate::document::Stance;
use crate::lexicon::rows::{
    Complementizer, Country, CueVerb, Edge, FeelingNoun, Frame, Organization, OrganizationHead,
    Outlet, Place,
};
use crate::morph::Proclitics;
use crate::token::TokenKind;

/// The frame of the preposition at `i` that is a word, and the token behind it.
pub(super) fn prepositional(context: &Context<'_, '_>, i: usize) -> (Option<Frame>, Option<usize>) {
    let frame = match context.article.norm(i) {
        "إلى" | "الى" => Frame::Ila,
        "على" => Frame::Ala,
        "إلي" | "الي" if context.dotted => Frame::Ila,
        "علي" if context.dotted => Frame::Ala,
        "عن" => Frame::An,
        "من" => Frame::Min,
        "في" | "فى" => Frame::Fi,
        _ => return (None, None),
    };
    (Some(frame), Some(i + 1))
}

/// The frame of the preposition that a pronoun is joined to at `i`: عنها، به.
pub(super) fn resumptive(context: &Context<'_, '_>, i: usize) -> Option<Frame> {
    match context.article.norm(i) {
        "عنه" | "عنها" | "عنهم" => Some(Frame::An),
        "به" | "بها" | "بهم" => Some(Frame::Bi),
        "إليه" | "إليها" | "إليهم" | "اليه" | "اليها" => Some(Frame::Ila),
        "عليه" | "عليها" | "عليهم" => Some(Frame::Ala),
        "منه" | "منها" | "منهم" => Some(Frame::Min),
        "فيه" | "فيها" | "فيهم" => Some(Frame::Fi),
        _ => None,
    }
}

/// Whether the verb stands in a relative clause and a pronoun behind it is what it reports:
/// الخطة التي أعلن عنها الوزير.
pub(super) fn resumed(context: &Context<'_, '_>, site: &Site) -> bool {
    resumptive(context, site.end).is_some_and(|frame| site.frames.has(frame))
        && context.before_is_relative(site.at)
}

/// The frame of the cue that the preposition at `i` fills.
pub(super) fn frame_at(context: &Context<'_, '_>, site: &Site, i: usize) -> Option<Frame> {
    if let (Some(frame), _) = prepositional(context, i) {
        return site.frames.has(frame).then_some(frame);
    }
    let article = context.article;
    let bi = site.frames.has(Frame::Bi) && article.begins_with(i, Proclitics::BI);
    // دعا is also followed by ل: دعاه للتخلي عن.
    let li = site.frames.has(Frame::Ila)
        && site.frames.has(Frame::Addressee)
        && article.begins_with(i, Proclitics::LI)
        && article.shape(i).definite()
        // الأمين العام للأمم المتحدة: the body belongs to the title of who calls.
        && article.find::<Organization>(i).is_none()
        && article.find::<OrganizationHead>(i).is_none()
        && article.find::<Country>(i).is_none();
    if bi {
        Some(Frame::Bi)
    } else {
        li.then_some(Frame::Ila)
    }
}

/// Whether the prepositional phrase at `i` is no complement: في بيان، بشدة، بمدينة صفاقس.
pub(super) fn adjunct(context: &Context<'_, '_>, i: usize) -> bool {
    let article = context.article;
    let word = prepositional(context, i).0.is_some();
    let next = if word { i + 1 } else { i };
    // عن ثقته: a feeling, though an agency is named ثقة.
    if word && feeling(context, next).is_some() {
        return false;
    }
    // إلى الحوار: what is called for may be named like an outlet or a medium.
    let aim = matches!(article.norm(i), "إلى" | "الى");
    (!word && article.edge(i, Edge::Phrase).is_some())
        || article.edge(i, Edge::Turn).is_some()
        || article.edge(i, Edge::Manner).is_some()
        || article.edge(i, Edge::Adjunct).is_some()
        || (!aim && article.edge(next, Edge::Medium).is_some())
        || article.edge(next, Edge::Time).is_some()
        || (!aim && article.find::<Outlet>(next).is_some())
        || article
            .matches::<Place>(next)
            .any(|m| m.proclitics().preposition() || (word && !aim))
        || article
            .matches::<Country>(next)
            .any(|m| m.proclitics().preposition() && !word)
}

/// The stance of the noun of feeling at `i`: عن قلقه، عن رفضها، عن "استيائه".
pub(super) fn feeling(context: &Context<'_, '_>, i: usize) -> Option<Stance> {
    let article = context.article;
    let noun = i + usize::from(article.kind(i) == TokenKind::Mark);
    article
        .matches::<FeelingNoun>(noun)
        .find(|m| !m.proclitics().preposition())
        .map(|m| m.row.stance)
}

pub(super) fn phrase(context: &Context<'_, '_>, start: usize, until: usize) -> Opening {
    // A quotation behind the preposition is verbatim: دعا إلى «ضبط النفس».
    if let Some(q) = context.opens(until + 1).filter(|_| start == until) {
        let article = context.article;
        let glued = matches!(article.norm(until), "ب" | "ل");
        let close = article.quotations.get(q).and_then(|q| q.close);
        let ends = close.is_some_and(|c| {
            let next = c as usize + 1;
            !article.kind(next).is_wordlike() || article.find::<CueVerb>(next).is_some()
        });
        let (frame, _) = prepositional(context, until);
        if glued || (frame.is_some() && ends) {
            return Opening {
                how: How::Marks(q),
                start: until + 2,
                until,
            };
        }
    }
    Opening {
        how: How::Phrase,
        start,
        until: start.min(until),
    }
}

/// Whether the complementizer at `i` has ب before it: بأن، بأنه.
pub(super) fn with_bi(context: &Context<'_, '_>, i: usize) -> bool {
    context
        .article
        .matches::<Complementizer>(i)
        .any(|m| m.proclitics().has(Proclitics::BI))
}
