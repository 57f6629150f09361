//! Who speaks: from where a quote says its speaker is to be found, to the speaker.

use crate::actors::Candidate;
use crate::article::Article;
use crate::chunk::{self, Phrase};
use crate::document::{ActorKind, SpeakerBy};
use crate::lexicon::features::VERB_FEMININE;
use crate::lexicon::rows::Edge;
use crate::morph::Proclitics;
use crate::quotes::{Attribution, Source};
use crate::token::TokenKind;

/// Whom a quote is attributed to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Voice {
    pub(crate) who: Who,
    pub(crate) by: SpeakerBy,
}

/// A speaker before coreference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Who {
    /// One of the candidates.
    Candidate(usize),
    /// A noun phrase that is no candidate.
    Description(Phrase),
}

/// The speaker of each attribution; `candidates` are in order of position.
pub(crate) fn voices(
    article: &Article<'_>,
    candidates: &[Candidate],
    attributions: &[Attribution],
) -> Vec<Option<Voice>> {
    let mut order: Vec<usize> = (0..attributions.len()).collect();
    order.sort_by_key(|&i| attributions.get(i).map(place));
    let mut voices = vec![None; attributions.len()];
    let mut last: Option<Voice> = None;
    for i in order {
        let Some(attribution) = attributions.get(i) else {
            continue;
        };
        let inherited = |by| last.map(|voice| Voice { by, ..voice });
        let voice = match attribution.source {
            Source::Phrase { at, until } => {
                phrase(article, candidates, at as usize, until as usize)
            }
            Source::Subject { cue, until, from, features } => {
                phrase(article, candidates, cue as usize + 1, until as usize)
                    .or_else(|| before(article, candidates, from as usize, cue as usize, features))
                    .or_else(|| inherited(SpeakerBy::Inherited))
            }
            Source::Main { .. } | Source::Inherited => inherited(SpeakerBy::Inherited),
            Source::Pronoun { .. } => inherited(SpeakerBy::Pronoun),
            Source::None => None,
        };
        if voice.is_some() {
            last = voice;
        }
        if let Some(slot) = voices.get_mut(i) {
            *slot = voice;
        }
    }
    voices
}

/// Where an attribution stands in the text: at its cue.
fn place(attribution: &Attribution) -> u32 {
    attribution.cue.map_or(attribution.content.start, |c| c.start)
}

/// The speaker in the noun phrase that begins at `at`.
fn phrase(
    article: &Article<'_>,
    candidates: &[Candidate],
    at: usize,
    until: usize,
) -> Option<Voice> {
    let mut at = at;
    // Adverbs of time may stand before the subject.
    while at < until && (article.edge(at, Edge::Time).is_some() || article.kind(at) == TokenKind::Comma) {
        at += 1;
    }
    if article.edge(at, Edge::Complement).is_some() || article.edge(at, Edge::Phrase).is_some() {
        return None;
    }
    if article.kind(at) == TokenKind::Word
        && article.begins_with(at, Proclitics::LI)
        && article.edge(at, Edge::Phrase).is_none()
        && at + 1 > until
    {
        return None;
    }
    if let Some(named) = named(article, candidates, at, until) {
        return Some(Voice { who: Who::Candidate(named), by: SpeakerBy::Named });
    }
    let phrase = chunk::noun_phrase(article, at, until)?;
    Some(Voice {
        who: Who::Description(phrase),
        by: SpeakerBy::Description,
    })
}

/// The candidate that is the head of, or an apposition to, the noun phrase at `at`.
fn named(
    article: &Article<'_>,
    candidates: &[Candidate],
    at: usize,
    until: usize,
) -> Option<usize> {
    let first = candidates.partition_point(|c| (c.start as usize) < at);
    let inside = |c: &&Candidate| (c.start as usize) < until;
    let head = candidates
        .get(first..)?
        .iter()
        .take_while(inside)
        .position(|c| c.start as usize <= at + 1)
        .map(|p| first + p);
    let person = candidates
        .get(first..)?
        .iter()
        .take_while(inside)
        .position(|c| {
            c.kind == ActorKind::Person
                && c.role.is_some_and(|r| r.start <= article.span(at, at + 1).end)
        })
        .map(|p| first + p);
    person.or(head)
}

/// The subject before a verb at `cue`.
fn before(
    article: &Article<'_>,
    candidates: &[Candidate],
    from: usize,
    cue: usize,
    features: u8,
) -> Option<Voice> {
    let _ = features & VERB_FEMININE;
    let start = (from..cue)
        .rev()
        .take(20)
        .take_while(|&i| article.kind(i).is_wordlike() || article.kind(i) == TokenKind::Mark)
        .last()?;
    if article.norm(cue).starts_with('و') || article.norm(cue).starts_with('ف') {
        return None;
    }
    let mut at = start;
    while at < cue && (article.edge(at, Edge::Phrase).is_some() || article.edge(at, Edge::Turn).is_some()) {
        at = article.edge(at, Edge::Turn).unwrap_or(at + 1);
    }
    (at < cue).then(|| phrase(article, candidates, at, cue))?
}
