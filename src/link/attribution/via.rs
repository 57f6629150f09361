//! Relays: through whom the words came.
use super::{Voices, around};
use crate::actors::Candidate;
use crate::document::{Quote, Speaker};
use crate::quotes::Attribution;
use std::cmp::Reverse;

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
    let around = around(attributions);
    let mut quotes = Vec::with_capacity(attributions.len());
    for (i, attribution) in attributions.iter().enumerate() {
        let own = speaker(i);
        let mut via: Vec<u32> = Vec::new();
        let relay = voices.relays.get(i).copied().flatten().and_then(actor);
        let outer = around.get(i).copied().flatten();
        let outer = outer.and_then(speaker).map(|s| s.actor);
        for relayer in [relay, outer].into_iter().flatten() {
            let speaks = own.is_some_and(|own| own.actor == relayer);
            if !via.contains(&relayer) && !speaks {
                via.push(relayer);
            }
        }
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
    // Of two quotes with one content the inner one, which the other relays, comes first.
    quotes.sort_by_key(|q| (q.span.start, Reverse(q.span.end), Reverse(q.via.len())));
    quotes
}
