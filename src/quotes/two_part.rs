//! Cues of two words: علق الوزير قائلا، نقلت الوكالة عن مسؤول قوله.

use super::Context;
use super::complement::Opening;
use super::cue::{Form, Site, form};
use super::homograph::{governed, initial};
use crate::lexicon::rows::{CueVerb, Evidence, Frame};
use crate::token::{Sentence, TokenKind};

/// How many tokens may part a verb from the قائلا or قوله that brings its content.
const CARRIED: usize = 24;

/// A cue of two parts (علق الوزير قائلا، نقلت الوكالة عن مسؤول قوله): the verb is what shows, and
/// has the subject and the stance.
pub(super) fn carried(
    context: &Context<'_, '_>,
    sentence: Sentence,
    site: Site,
    before: Option<&Site>,
) -> Site {
    let article = context.article;
    let from = before.map_or(sentence.start as usize, |b| {
        // What lies in the content of another cue carries nothing.
        b.opening.start.max(b.at + 1)
    });
    let from = from.max(site.at.saturating_sub(CARRIED));
    let verb = (from..site.at).rev().find_map(|i| {
        article.matches::<CueVerb>(i).find(|m| {
            form(m.features) == Form::Finite
                && m.exact()
                && !m.proclitics().preposition()
                && !m.proclitics().article()
                && !governed(context, i)
                && (m.row.evidence != Evidence::Initial || initial(context, i))
        })
    });
    let Some(verb) = verb else {
        return site;
    };
    let cut = (verb.end..site.at)
        .any(|i| article.complementizer(i).is_some() || article.kind(i) == TokenKind::Semicolon);
    if cut {
        return site;
    }
    let about = (verb.end..site.at).find(|&i| article.norm(i) == "عن");
    let (speaker, relay) = match about.filter(|_| verb.row.frames.has(Frame::Relays)) {
        Some(about) => (Some((about + 1, site.at)), Some((verb.end, about))),
        None => (None, None),
    };
    Site {
        at: verb.start,
        end: verb.end,
        span: article.span_of(&verb),
        form: Form::Finite,
        features: verb.features,
        enclitic: None,
        conjunction: verb.proclitics().conjunction(),
        stance: verb.row.stance,
        opening: Opening {
            until: site.at,
            ..site.opening
        },
        speaker,
        relay,
        ..site
    }
}

/// نقلت الوكالة عن مسؤول أن: whom عن names speaks, and the subject relays.
pub(super) fn relaying(context: &Context<'_, '_>, site: Site) -> Site {
    if !site.frames.has(Frame::Relays) {
        return site;
    }
    let mut until = site.opening.until;
    // نقلت عن مسؤول قوله إن: the masdar only joins the content.
    let joins = until.checked_sub(1).is_some_and(|last| {
        context
            .article
            .matches::<CueVerb>(last)
            .any(|m| form(m.features) == Form::Masdar && m.reading.enclitic.is_some())
    });
    until -= usize::from(joins);
    match (site.end..until).find(|&i| context.article.norm(i) == "عن") {
        Some(about) => Site {
            speaker: Some((about + 1, until)),
            relay: Some((site.end, about)),
            ..site
        },
        None => site,
    }
}
