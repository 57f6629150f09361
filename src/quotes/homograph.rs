//! Forms that look like a cue and are another word, or report nothing.

use super::Context;
use super::cue::{Form, form};
use super::preposition::prepositional;
use crate::article::Match;
use crate::document::Stance;
use crate::lexicon::features::IMPERFECT;
use crate::lexicon::rows::{Complementizer, CueVerb, Edge, Frame, PlainWord};
use crate::token::TokenKind;

/// Whether the verb reports nothing that was said: denied (لم يقل), only wished or bidden
/// (أن يقول). Opinions in the imperfect may be denied and still report (لا يعتقد أن).
pub(super) fn hypothetical(
    context: &Context<'_, '_>,
    found: &Match<CueVerb>,
    stance: Stance,
) -> bool {
    let Some(before) = found.start.checked_sub(1) else {
        return false;
    };
    let article = context.article;
    let imperfect = found.features & IMPERFECT != 0;
    let denied = article.edge(before, Edge::Negation).is_some() && article.norm(before) != "ما";
    if denied && !(imperfect && stance == Stance::Opinion) {
        return true;
    }
    // أنه لا يعتقد أن: the opinion is part of what is reported.
    let mut subject = before;
    if article.edge(before, Edge::Negation).is_some() || article.norm(before) == "قد" {
        subject = before.saturating_sub(1);
    }
    let own = article
        .matches::<Complementizer>(subject)
        .any(|m| m.reading.enclitic.is_some());
    if own && stance == Stance::Opinion {
        return true;
    }
    // قبل أن يضيف: "…" quotes all the same.
    let verbatim = article.kind(found.end) == TokenKind::Colon
        || (article.kind(found.end) == TokenKind::Mark && context.opens(found.end).is_some());
    imperfect
        && !verbatim
        && article.matches::<Complementizer>(before).any(|m| {
            m.reading.enclitic.is_none() && m.exact() && article.norm(before).ends_with("أن")
        })
}

/// Whether a form that is also the masdar of its verb (كشف، رفض) is the noun here: behind another
/// noun without article (عدم كشف), or behind ما and مما without an object pronoun (مما يشير), where
/// things speak and not people.
pub(super) fn noun_here(context: &Context<'_, '_>, found: &Match<CueVerb>) -> bool {
    let article = context.article;
    let Some(before) = found.start.checked_sub(1) else {
        return false;
    };
    if matches!(article.norm(before), "ما" | "مما")
        && found.reading.enclitic.is_none()
        && !found.row.frames.has(Frame::Says)
    {
        return true;
    }
    let masdar = article
        .matches::<CueVerb>(found.start)
        .any(|m| form(m.features) == Form::Masdar && m.reading.enclitic == found.reading.enclitic);
    masdar
        && article.kind(before) == TokenKind::Word
        && !article.shape(before).definite()
        && article.find::<PlainWord>(before).is_some()
        && article.edge(before, Edge::Relative).is_none()
        && article.edge(before, Edge::Phrase).is_none()
        && article.edge(before, Edge::Turn).is_none()
        && article.complementizer(before).is_none()
}

/// Whether the word at `i` begins its clause: behind a stop, a comma, or a turn.
pub(super) fn initial(context: &Context<'_, '_>, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else {
        return true;
    };
    let article = context.article;
    let joined = article.norm(i).starts_with('و');
    match article.kind(before) {
        TokenKind::Comma => joined,
        TokenKind::Word => article.edge(before, Edge::Opening).is_some(),
        TokenKind::Mark => context.closes(before).is_some(),
        TokenKind::Number | TokenKind::Latin => false,
        _ => true,
    }
}

/// Whether a preposition stands directly before `i`: then no finite verb does.
pub(super) fn governed(context: &Context<'_, '_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|before| {
        // صدق من قال إن: before a verb that is nothing else, من is whoever.
        let whoever = context.article.norm(before) == "من"
            && context
                .article
                .matches::<CueVerb>(i)
                .any(|m| m.row.frames.has(Frame::Says) && form(m.features) == Form::Finite);
        (!whoever && prepositional(context, before).0.is_some())
            || context.article.edge(before, Edge::Governing).is_some()
    })
}

pub(super) fn behind_comma(context: &Context<'_, '_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|before| {
        matches!(
            context.article.kind(before),
            TokenKind::Comma | TokenKind::Mark | TokenKind::Dash | TokenKind::Close
        )
    })
}
