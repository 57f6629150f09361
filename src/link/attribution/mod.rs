//! Who speaks: from where a quote says its speaker is to be found, to the speaker.
//!
//! Quotes are taken in the order of their cues, so that whoever spoke last is known when a quote
//! goes on (وأضاف). Candidates are named mentions and descriptions; where none stands in the
//! place of the speaker, the noun phrase there becomes one.
//!
//! One file a phenomenon: the noun phrase that speaks ([`phrase`]), the subject behind or before
//! its verb ([`subject`], [`before`]), relative clauses and appositions ([`apposition`]), the main
//! clause of a participle ([`main_clause`]), whoever spoke before ([`inherited`]), verbs without a
//! subject ([`impersonal`]), relays ([`via`]).

mod addressee;
mod agreement;
mod apposition;
mod before;
#[cfg(test)]
mod cases;
mod impersonal;
mod inherited;
mod main_clause;
mod noun;
mod phrase;
mod subject;
mod via;

pub(super) use via::quotes;

use crate::actors::Candidate;
use crate::article::Article;
use crate::document::SpeakerBy;
use crate::quotes::{Attribution, Source};
use agreement::Agreement;
use inherited::Spoken;
use phrase::Place;
use subject::Verb;

/// Whom each quote is attributed to: candidates by number.
#[derive(Debug, Default)]
pub(crate) struct Voices {
    speakers: Vec<Option<Voice>>,
    relays: Vec<Option<usize>>,
}

/// A speaker, and by which words.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Voice {
    candidate: usize,
    by: SpeakerBy,
}

impl Voices {
    /// For each candidate, whether somebody is quoted by it or relays.
    pub(crate) fn speaks(&self, candidates: usize) -> Vec<bool> {
        let mut speaks = vec![false; candidates];
        let speakers = self.speakers.iter().flatten().map(|voice| voice.candidate);
        for candidate in speakers.chain(self.relays.iter().flatten().copied()) {
            if let Some(slot) = speaks.get_mut(candidate) {
                *slot = true;
            }
        }
        speaks
    }
}

/// The speakers of all attributions. Descriptions found here are added to `candidates`, which
/// stay in order of position.
pub(crate) fn voices(
    article: &Article<'_>,
    candidates: &mut Vec<Candidate>,
    attributions: &[Attribution],
) -> Voices {
    let around = around(attributions);
    let mut resolver = Resolver {
        article,
        known: candidates,
        added: Vec::new(),
        spoken: Vec::new(),
    };
    let mut order: Vec<usize> = (0..attributions.len()).collect();
    order.sort_by_key(|&i| attributions.get(i).map(place));
    let mut voices = Voices {
        speakers: vec![None; attributions.len()],
        relays: vec![None; attributions.len()],
    };
    for i in order {
        let Some(attribution) = attributions.get(i) else {
            continue;
        };
        let outer = around
            .get(i)
            .copied()
            .flatten()
            .and_then(|outer| attributions.get(outer));
        let speaker = resolver.speaker(attribution, outer);
        let relay = attribution.relay.and_then(|relay| resolver.relay(relay));
        if let (Some(slot), Some(relays)) = (voices.speakers.get_mut(i), voices.relays.get_mut(i)) {
            (*slot, *relays) = (speaker, relay);
        }
    }
    let Resolver { added, .. } = resolver;
    insert(candidates, added, &mut voices);
    voices
}

/// Puts the added candidates among the known ones, and renumbers the voices.
fn insert(candidates: &mut Vec<Candidate>, added: Vec<Candidate>, voices: &mut Voices) {
    if added.is_empty() {
        return;
    }
    candidates.extend(added);
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by_key(|&i| {
        candidates
            .get(i)
            .map(|c| (c.start, std::cmp::Reverse(c.end)))
    });
    let mut places = vec![0; candidates.len()];
    let mut sorted = Vec::with_capacity(candidates.len());
    for (place, &i) in order.iter().enumerate() {
        if let (Some(slot), Some(candidate)) = (places.get_mut(i), candidates.get(i)) {
            *slot = place;
            sorted.push(*candidate);
        }
    }
    *candidates = sorted;
    let renumber = |candidate: &mut usize| {
        if let Some(&place) = places.get(*candidate) {
            *candidate = place;
        }
    };
    for voice in voices.speakers.iter_mut().flatten() {
        renumber(&mut voice.candidate);
    }
    for relay in voices.relays.iter_mut().flatten() {
        renumber(relay);
    }
}

/// Where an attribution stands in the text: at its cue.
fn place(attribution: &Attribution) -> u32 {
    attribution
        .cue
        .map_or(attribution.content.start, |c| c.start)
}

/// For each attribution the one whose content it lies in; they are in order of their contents.
fn around(attributions: &[Attribution]) -> Vec<Option<usize>> {
    let mut stack: Vec<usize> = Vec::new();
    let mut around = Vec::with_capacity(attributions.len());
    for (i, attribution) in attributions.iter().enumerate() {
        while stack
            .last()
            .and_then(|&o| attributions.get(o))
            .is_some_and(|outer| !outer.content.contains(attribution.content))
        {
            stack.pop();
        }
        around.push(stack.last().copied());
        stack.push(i);
    }
    around
}

struct Resolver<'a, 't> {
    article: &'a Article<'t>,
    known: &'a mut Vec<Candidate>,
    added: Vec<Candidate>,
    /// In the order of the text; what is quoted within a quote is left out.
    spoken: Vec<Spoken>,
}

impl Resolver<'_, '_> {
    fn speaker(&mut self, attribution: &Attribution, outer: Option<&Attribution>) -> Option<Voice> {
        let mut agreement = None;
        let at;
        let voice = match attribution.source {
            Source::Phrase { at: start, until } => {
                at = start as usize;
                self.phrase(at, until as usize, Place::Source)
            }
            Source::Subject {
                cue,
                until,
                from,
                features,
            } => {
                at = cue as usize;
                agreement = Some(Agreement::of(features));
                self.subject(Verb {
                    cue: at,
                    until: until as usize,
                    from: from as usize,
                    features,
                    inner: outer.filter(|o| o.start < cue).map(|o| o.start as usize),
                })
            }
            Source::Main { cue, features } => {
                at = cue as usize;
                self.main(at, features)
            }
            Source::Inherited => {
                at = attribution.start as usize;
                let anybody = Agreement {
                    feminine: None,
                    several: false,
                };
                self.inherited(at, anybody, SpeakerBy::Inherited)
            }
            Source::Pronoun {
                at: place,
                features,
            } => {
                at = place as usize;
                self.inherited(at, Agreement::of(features), SpeakerBy::Pronoun)
            }
        };
        if let Some(voice) = voice.filter(|_| outer.is_none()) {
            self.spoken.push(Spoken {
                candidate: voice.candidate,
                at,
                agreement,
            });
        }
        voice
    }

    fn relay(&mut self, source: Source) -> Option<usize> {
        match source {
            Source::Phrase { at, until } => self.phrase(at as usize, until as usize, Place::Source),
            _ => None,
        }
        .map(|voice| voice.candidate)
    }

    fn candidate(&self, i: usize) -> Option<&Candidate> {
        self.known
            .get(i)
            .or_else(|| self.added.get(i.checked_sub(self.known.len())?))
    }
}
