//! The subject of a finite verb.
use super::before::Before;
use super::{Resolver, Voice};
use crate::document::{ActorKind, SpeakerBy};
use crate::lexicon::features::{VERB_DUAL, VERB_FEMININE, VERB_PLURAL};
use crate::lexicon::rows::Complementizer;
use crate::morph::Proclitics;

impl Resolver<'_, '_> {
    /// The subject of the verb at `cue`; `inner` is where the content begins that it lies in.
    pub(super) fn subject(
        &mut self,
        cue: usize,
        until: usize,
        from: usize,
        features: u8,
        inner: Option<usize>,
    ) -> Option<Voice> {
        // قال لزملائه: who is spoken to does not speak.
        let addressee = self.article.begins_with(cue + 1, Proclitics::LI);
        if !addressee
            && let Some(voice) = self.phrase(cue + 1, until)
            && self.agrees(voice.candidate, features)
        {
            return Some(voice);
        }
        if self.relative_hedge(cue, features) {
            return None;
        }
        let subject = self.before(from, cue);
        if let Before::Phrase(voice) = subject {
            return Some(voice);
        }
        // إن المستشارين تحدثوا مع نظرائهم وأخبروهم: the subject of the clause goes on.
        if let (Before::Nothing, Some(inner)) = (&subject, inner) {
            let bare = self
                .article
                .find::<Complementizer>(inner)
                .is_some_and(|m| m.reading.enclitic.is_none());
            if bare && let Some(voice) = self.phrase(inner + 1, cue) {
                return Some(voice);
            }
        }
        if matches!(subject, Before::Nothing) && self.impersonal(cue, features) {
            return None;
        }
        let feminine = (features & VERB_PLURAL == 0).then_some(features & VERB_FEMININE != 0);
        self.inherited(feminine, SpeakerBy::Inherited)
            .or_else(|| self.nearest(cue, feminine))
    }

    /// دعا الولايات المتحدة: a masculine verb has no state for its subject, but whom it calls on.
    pub(super) fn agrees(&self, candidate: usize, features: u8) -> bool {
        let masculine = features & (VERB_FEMININE | VERB_PLURAL | VERB_DUAL) == 0;
        let state = self.candidate(candidate).is_some_and(|c| {
            let last = self.article.shape(c.past().saturating_sub(1));
            c.kind == ActorKind::State && c.past() > c.first() + 1 && last.feminine()
        });
        !(masculine && state)
    }
}
