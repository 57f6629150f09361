//! Contents behind masdars and nouns of saying: قوله إن, بالقول: , تأكيد الوزير أن.

use super::Context;
use super::complement::{How, Opening, coordinated, reports};
use super::cue::{Form, Site, carried_out, form};
use super::preposition::{adjunct, frame_at, phrase, prepositional};
use super::verbatim::{closing, colon, is_content};
use crate::chunk;
use crate::document::Stance;
use crate::lexicon::rows::{CueVerb, Edge, Frame};
use crate::morph::Proclitics;
use crate::token::TokenKind;

/// The opening behind a masdar: قوله إن، بالقول: ، تأكيد الوزير أن.
pub(super) fn of_masdar(
    context: &Context<'_, '_>,
    site: &Site,
    proclitics: Proclitics,
    limit: usize,
) -> Option<Opening> {
    let article = context.article;
    let near = site.enclitic.is_some() || proclitics.article();
    // تأكيد الوزير أن: whoever confirms stands behind in the genitive.
    let genitive = article.shape(site.end).definite()
        || chunk::may_speak(article, site.end)
        || !article.kind(site.end).is_wordlike()
        || article.readings(site.end).is_empty();
    if !near && !genitive {
        return None;
    }
    // مطالبته بدفع، دعوتها إلى: what was asked or threatened stands directly behind.
    let asks = matches!(
        site.stance,
        Stance::Directive | Stance::Warn | Stance::Commissive | Stance::Negative | Stance::Deny
    );
    // تم التأكيد على: a passive without a speaker.
    let passive = carried_out(context, site.at) && site.stance != Stance::Neutral;
    let asks = asks && site.enclitic.is_some();
    if (asks || passive)
        && frame_at(context, site, site.end).is_some()
        && !adjunct(context, site.end)
        && site.end < limit
    {
        let (_, behind) = prepositional(context, site.end);
        if behind.is_none_or(|b| article.complementizer(b).is_none()) {
            return Some(phrase(context, site.end, site.end));
        }
    }
    let stop = limit.min(site.end + if near { 4 } else { 12 });
    let mut i = site.end;
    while i < stop {
        match article.kind(i) {
            TokenKind::Colon if near && site.frames.has(Frame::Words) => {
                return colon(context, i, limit);
            }
            TokenKind::Mark if near && site.frames.has(Frame::Words) => {
                let q = context.opens(i)?;
                return is_content(context, q, true, limit).then_some(Opening {
                    how: How::Marks(q),
                    start: i + 1,
                    until: i,
                });
            }
            TokenKind::Mark | TokenKind::Open => {
                i = closing(context, i, limit);
                continue;
            }
            TokenKind::Word => {
                let (_, behind) = prepositional(context, i);
                let start = article
                    .complementizer(i)
                    .map(|_| i)
                    .or_else(|| behind.filter(|&b| article.complementizer(b).is_some()));
                if let Some(start) = start {
                    let joined = near || i > site.end;
                    return (joined && site.frames.has(Frame::That) && !coordinated(context, i))
                        .then_some(Opening {
                            how: How::Clause,
                            start,
                            until: i,
                        });
                }
                if article.edge(i, Edge::Relative).is_some()
                    || (article.edge(i, Edge::Phrase).is_some()
                        && article.edge(i, Edge::Time).is_none())
                    || reports(context, i)
                    || article
                        .matches::<CueVerb>(i)
                        .any(|m| form(m.features) == Form::Participle && m.exact())
                {
                    return None;
                }
            }
            TokenKind::Number | TokenKind::Latin => {}
            _ => return None,
        }
        i += 1;
    }
    None
}
