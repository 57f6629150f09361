//! Who speaks: from where a quote says its speaker is to be found, to the speaker.
//!
//! Quotes are taken in the order of their cues, so that whoever spoke last is known when a quote
//! goes on (وأضاف). Candidates are named mentions and descriptions; where none stands in the
//! place of the speaker, the noun phrase there becomes one.

use crate::actors::Candidate;
use crate::article::Article;
use crate::chunk;
use crate::document::{ActorKind, Quote, Speaker, SpeakerBy};
use crate::lexicon::features::{VERB_DUAL, VERB_FEMININE, VERB_PLURAL};
use crate::lexicon::rows::Edge;
use crate::morph::Proclitics;
use crate::quotes::{Attribution, Source};
use crate::token::TokenKind;

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
    let mut resolver = Resolver {
        article,
        known: candidates,
        added: Vec::new(),
        last: None,
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
        let speaker = resolver.speaker(attribution);
        let relay = attribution.relay.and_then(|relay| resolver.relay(relay));
        if let (Some(slot), Some(relays)) = (voices.speakers.get_mut(i), voices.relays.get_mut(i))
        {
            (*slot, *relays) = (speaker, relay);
        }
    }
    let Resolver { added, .. } = resolver;
    insert(candidates, added, &mut voices);
    voices
}

/// The quotes with their speakers' ids; `numbers` gives the actor of each candidate.
pub(crate) fn quotes(
    candidates: &[Candidate],
    attributions: &[Attribution],
    voices: &Voices,
    numbers: &[Option<u32>],
) -> Vec<Quote> {
    let actor = |candidate: usize| numbers.get(candidate).copied().flatten();
    let speaker = |i: usize| -> Option<Speaker> {
        let voice = (*voices.speakers.get(i)?)?;
        Some(Speaker {
            actor: actor(voice.candidate)?,
            mention: candidates.get(voice.candidate)?.span,
            by: voice.by,
        })
    };
    // Attributions are in order of their contents, so that those around one are on a stack.
    let mut around: Vec<usize> = Vec::new();
    let mut quotes = Vec::with_capacity(attributions.len());
    for (i, attribution) in attributions.iter().enumerate() {
        while around
            .last()
            .and_then(|&o| attributions.get(o))
            .is_some_and(|outer| !outer.content.contains(attribution.content))
        {
            around.pop();
        }
        let own = speaker(i);
        let mut via: Vec<u32> = Vec::new();
        let relay = voices.relays.get(i).copied().flatten().and_then(actor);
        let outer = around.last().and_then(|&o| speaker(o)).map(|s| s.actor);
        for relayer in [relay, outer].into_iter().flatten() {
            let speaks = own.is_some_and(|own| own.actor == relayer);
            if !via.contains(&relayer) && !speaks {
                via.push(relayer);
            }
        }
        around.push(i);
        quotes.push(Quote {
            span: attribution.content,
            kind: attribution.kind,
            stance: attribution.stance,
            cue: attribution.cue,
            speaker: own,
            via,
            confidence: attribution.confidence,
            rule: attribution.rule,
        });
    }
    quotes
}

/// Puts the added candidates among the known ones, and renumbers the voices.
fn insert(candidates: &mut Vec<Candidate>, added: Vec<Candidate>, voices: &mut Voices) {
    if added.is_empty() {
        return;
    }
    candidates.extend(added);
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by_key(|&i| candidates.get(i).map(|c| (c.start, std::cmp::Reverse(c.end))));
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

struct Resolver<'a, 't> {
    article: &'a Article<'t>,
    known: &'a [Candidate],
    added: Vec<Candidate>,
    last: Option<Voice>,
}

impl Resolver<'_, '_> {
    fn speaker(&mut self, attribution: &Attribution) -> Option<Voice> {
        let inherited = |by| self.last.map(|voice| Voice { by, ..voice });
        let voice = match attribution.source {
            Source::Phrase { at, until } => self.phrase(at as usize, until as usize),
            Source::Subject {
                cue,
                until,
                from,
                features,
            } => {
                let inherits = inherited(SpeakerBy::Inherited);
                self.phrase(cue as usize + 1, until as usize)
                    .or_else(|| self.before(from as usize, cue as usize, features))
                    .or(inherits)
            }
            Source::Main { .. } | Source::Inherited => inherited(SpeakerBy::Inherited),
            Source::Pronoun { .. } => inherited(SpeakerBy::Pronoun),
            Source::None => None,
        };
        if voice.is_some() {
            self.last = voice;
        }
        voice
    }

    fn relay(&mut self, source: Source) -> Option<usize> {
        match source {
            Source::Phrase { at, until } => self.phrase(at as usize, until as usize),
            _ => None,
        }
        .map(|voice| voice.candidate)
    }

    fn candidate(&self, i: usize) -> Option<&Candidate> {
        self.known
            .get(i)
            .or_else(|| self.added.get(i.checked_sub(self.known.len())?))
    }

    /// The speaker in the noun phrase that begins at `at`.
    fn phrase(&mut self, at: usize, until: usize) -> Option<Voice> {
        let article = self.article;
        let mut at = at;
        // Adverbs of time may stand before the subject.
        while at < until {
            if let Some(end) = article.edge(at, Edge::Time) {
                at = end;
            } else if matches!(article.kind(at), TokenKind::Comma | TokenKind::Mark) {
                at += 1;
            } else {
                break;
            }
        }
        if at >= until
            || article.edge(at, Edge::Complement).is_some()
            || article.edge(at, Edge::Phrase).is_some()
            || article.edge(at, Edge::Manner).is_some()
        {
            return None;
        }
        if let Some(candidate) = self.named(at, until) {
            let by = match self.candidate(candidate).map(|c| c.kind) {
                Some(ActorKind::Unnamed) => SpeakerBy::Description,
                _ => SpeakerBy::Named,
            };
            return Some(Voice { candidate, by });
        }
        let phrase = chunk::noun_phrase(article, at, until)?;
        Some(Voice {
            candidate: self.describe(phrase),
            by: SpeakerBy::Description,
        })
    }

    fn describe(&mut self, phrase: chunk::Phrase) -> usize {
        let span = self.article.span(phrase.start, phrase.end);
        self.added.push(Candidate {
            start: u32::try_from(phrase.start).unwrap_or(u32::MAX),
            end: u32::try_from(phrase.end).unwrap_or(u32::MAX),
            span,
            kind: ActorKind::Unnamed,
            role: None,
            country: None,
            rule: "unnamed.subject",
            skip: 0,
            alias: 0,
            generic: false,
            feminine: None,
            plural: false,
        });
        self.known.len() + self.added.len() - 1
    }

    /// The candidate that is the head of, or an apposition to, the noun phrase at `at`.
    fn named(&self, at: usize, until: usize) -> Option<usize> {
        let first = self.known.partition_point(|c| c.first() < at);
        let near = self
            .known
            .get(first..)?
            .iter()
            .take_while(|c| c.first() < until);
        let head_span = self.article.span(at, at + 1);
        let mut head = None;
        for (offset, candidate) in near.enumerate() {
            let titled = candidate.role.is_some_and(|role| {
                role.overlaps(head_span) || role.start < candidate.span.start && role.start <= head_span.end
            });
            if candidate.kind == ActorKind::Person && titled {
                return Some(first + offset);
            }
            if candidate.first() == at && head.is_none() {
                head = Some(first + offset);
            }
        }
        head
    }

    /// The subject before a verb at `cue`.
    fn before(&mut self, from: usize, cue: usize, features: u8) -> Option<Voice> {
        let article = self.article;
        let _ = features & (VERB_FEMININE | VERB_PLURAL | VERB_DUAL);
        if article.norm(cue).starts_with('و') || article.norm(cue).starts_with('ف') {
            return None;
        }
        let start = (from..cue)
            .rev()
            .take(20)
            .take_while(|&i| {
                article.kind(i).is_wordlike() || article.kind(i) == TokenKind::Mark
            })
            .last()?;
        let mut at = start;
        while at < cue {
            if let Some(end) = article.edge(at, Edge::Turn) {
                at = end;
            } else if article.edge(at, Edge::Phrase).is_some() {
                at += 1;
            } else {
                break;
            }
        }
        (at < cue).then(|| self.phrase(at, cue))?
    }
}

/// Whether the word has ل joined to it: an addressee, never the speaker.
#[allow(dead_code, reason = "used with agreement")]
fn addressed(article: &Article<'_>, i: usize) -> bool {
    article.begins_with(i, Proclitics::LI)
}
