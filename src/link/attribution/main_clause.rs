//! The subject of the main clause.
use super::{Resolver, Voice};
use crate::document::{ActorKind, SpeakerBy};
use crate::lexicon::features::{VERB_DUAL, VERB_FEMININE, VERB_PLURAL};

/// How many names of a sentence may be its subject.
const NAMES: usize = 32;

impl Resolver<'_, '_> {
    /// The subject of the main clause that the participle at `cue` hangs on: whoever spoke in the
    /// sentence, else the first name of the sentence.
    pub(super) fn main(&mut self, cue: usize, features: u8) -> Option<Voice> {
        let start = self
            .article
            .sentence_of(cue)
            .map_or(cue, |(_, s)| s.start as usize);
        let feminine =
            (features & (VERB_PLURAL | VERB_DUAL) == 0).then_some(features & VERB_FEMININE != 0);
        let here = self.spoken.last().filter(|s| s.at >= start).copied();
        if let Some(spoken) = here {
            return Some(Voice {
                candidate: spoken.candidate,
                by: SpeakerBy::Inherited,
            });
        }
        let from = self.known.partition_point(|c| c.first() < start);
        let named = self
            .known
            .get(from..)
            .unwrap_or_default()
            .iter()
            .enumerate()
            .take(NAMES)
            .take_while(|(_, c)| c.first() < cue)
            .find(|(_, c)| {
                let speaks = !matches!(c.kind, ActorKind::Place);
                let agrees = c.feminine.is_none() || feminine.is_none() || c.feminine == feminine;
                speaks && agrees
            });
        named
            .map(|(offset, _)| Voice {
                candidate: from + offset,
                by: SpeakerBy::Inherited,
            })
            .or_else(|| self.inherited(feminine, SpeakerBy::Inherited))
    }
}
