//! Relays: through whom the words came.
use super::Voices;
use crate::actors::Candidate;
use crate::document::{Quote, Speaker};
use crate::quotes::Attribution;

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
