//! Whoever spoke before.
use super::{Resolver, Voice};
use crate::actors::Candidate;
use crate::document::{ActorKind, SpeakerBy};

/// Who spoke, where, and whether a woman or body of feminine gender did, as far as the verb told.
#[derive(Clone, Copy)]
pub(super) struct Spoken {
    pub(super) candidate: usize,
    pub(super) at: usize,
    pub(super) feminine: Option<bool>,
}

/// How many speakers back an inheriting quote looks.
const BACK: usize = 4;

impl Resolver<'_, '_> {
    pub(super) fn inherited(&self, feminine: Option<bool>, by: SpeakerBy) -> Option<Voice> {
        let fits = |spoken: &&Spoken| {
            let known = spoken
                .feminine
                .or_else(|| self.candidate(spoken.candidate).and_then(|c| c.feminine));
            known.is_none() || feminine.is_none() || known == feminine
        };
        let recent = || self.spoken.iter().rev().take(BACK);
        let spoken = recent().find(fits).or_else(|| recent().next())?;
        Some(Voice {
            candidate: spoken.candidate,
            by,
        })
    }

    /// The last named person, else the last body, before a verb that nobody spoke before.
    pub(super) fn nearest(&self, cue: usize, feminine: Option<bool>) -> Option<Voice> {
        let end = self.known.partition_point(|c| c.first() < cue);
        let recent = || {
            self.known
                .get(..end)
                .unwrap_or_default()
                .iter()
                .enumerate()
                .rev()
                .take(12)
        };
        let agrees =
            |c: &Candidate| c.feminine.is_none() || feminine.is_none() || c.feminine == feminine;
        let person = recent().find(|(_, c)| c.kind == ActorKind::Person && agrees(c));
        let body = || {
            recent().find(|(_, c)| {
                matches!(
                    c.kind,
                    ActorKind::Organization | ActorKind::State | ActorKind::Media
                ) && agrees(c)
            })
        };
        person.or_else(body).map(|(candidate, _)| Voice {
            candidate,
            by: SpeakerBy::Inherited,
        })
    }
}
